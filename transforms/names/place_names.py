"""How places and bodies are named that no table knows: villages, firms, schools, offices.

In:  a title or a text.
Out: patterns, and yes/no answers about what they find.
It never takes a phrase for a name: what begins with a verb, holds a function word or is a common word is none.

The endings are data: ``data/reference/organisation_words.csv`` (pattern, role, example).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transforms.reference import table
from transforms.text.firsts import gated
from transforms.text.words import frequency

ITEM_MARKS = "★☆△▲◆●■◇○"
"""Marks that open a short item."""
_CLAUSE_MARK = rf"[，。；：！？,;:\n“（(”{ITEM_MARKS}](?<![^。！？]”)"
_OPENING = (
    r"(?:(?:\d{1,2}月)?\d{1,2}日(?:凌晨|清早|早上|上午|中午|下午|傍晚|晚上?|夜里)?(?=[\u4e00-\u9fff]{2,3}[镇乡村]))?+(?:[如而在由据凡令]|通过|利用|例如|比如|其中|作为|目前|近日|日前|为此|对此|因此|来自|今年|去年|如今|现在|中共|[光单]是?(?=[^，。；\n]{3,6}就))*+(?:[县市区镇乡村街]?[上里内]的|[当本]地的)?"
    r"(?:(?![与和较比同跟距离])[一-鿿]{0,6}?(?:最(?:[高多低少快慢大小远早晚好差]|突出|严重|集中|明显|活跃)|[末首]位)的是?)?"
)
"""What may stand in front of a name: 目前, 镇上的, 雨量最大的, 排在末位的是, 光石浪村就; behind 与排名首位的 stands a
measure."""
VILLAGE = re.compile(
    r"\s*(?:在|走进|来到|位于)?(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3})(?:村|社区|寨))(?=[，,的是位地有、])"
)
VILLAGE_BEHIND = re.compile(r"(?P<name>(?P<stem>[\u4e00-\u9fff]{2,4}?)(?:村|社区|寨))")
"""石门镇 | 下坪村: a report on the village."""
_NO_DISTRICTS = "社小园山地城辖景校片库厂街郊矿牧林灾农新老东西南北发业养护航"
"""What stands in front of 区 in words that are no division: 社区, 园区."""
DIVISION_END = rf"(?:县|(?<![上门超夜早菜股])市|(?<![{_NO_DISTRICTS}])区)"
"""The last character of a division; 社区 and 园区 are none."""


@cache
def township() -> re.Pattern[str]:
    """A township, village or community that opens a title: 老窑乡的“三点半货车”."""
    return re.compile(rf"(?P<name>(?!{one_of('generic')})(?P<stem>[\u4e00-\u9fff]{{2,3}}?){one_of('place')})")


@cache
def unknown_place() -> re.Pattern[str]:
    """A place that opens a title and that the table of divisions does not know."""
    ends = f"{DIVISION_END}(?![委级直民政域])|流域|灌区|库区|林场|{alternatives('place')}"
    return re.compile(rf"(?P<name>(?!{one_of('generic')})(?P<stem>[\u4e00-\u9fff]{{2,3}}?){gated(ends)})")


@cache
def alternatives(role: str) -> str:
    return "|".join(row["pattern"] for row in table("organisation_words") if row["role"] == role)


@cache
def one_of(role: str) -> str:
    """The :func:`alternatives` as one pattern."""
    return gated(alternatives(role))


@cache
def local_place() -> re.Pattern[str]:
    """Townships, villages and communities behind a division: 瞿溪街道 | 河头村."""
    return re.compile(rf"[\u4e00-\u9fff]{{1,5}}?{one_of('place')}")


@cache
def body_ends() -> re.Pattern[str]:
    return re.compile(one_of("name"))


@cache
def body_at_start() -> re.Pattern[str]:
    """A firm, school or hospital that opens a title: 天荷家居公司党总支开展…."""
    return re.compile(rf"(?P<name>(?!{one_of('generic')})[\u4e00-\u9fffA-Za-z·]{{2,12}}?{one_of('name')})")


def names_at_clause_start(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Places and bodies that open a clause of ``text[start:end]``: 华仪集团在…, 在河头村，…, “老李帮忙团”党员…"""
    if start == 0 and (first := _opening_name("").match(text, 0, end)):
        yield first
    yield from _opening_name(_CLAUSE_MARK).finditer(text, max(0, start - 1), end)


def place_in_front(found: re.Match[str], text: str, end: int) -> re.Match[str] | None:
    """屯城镇 | 依托产业园: the place with which what was ``found``, and is no name, begins."""
    return _place_alone().match(text, found.start("name"), end) if found["place"] is None else None


@cache
def in_no_name() -> re.Pattern[str]:
    """What is done to a thing or how many there are, in front of its kind: 青禾镇 | 新建 | 水库."""
    return re.compile(alternatives("in no name"))


@cache
def _place_alone() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>(?P<above>(?!))?(?P<place>(?P<stem>[\u4e00-\u9fff]{{2,4}}?){one_of('place')}))")


def _han_without(characters: str) -> str:
    """The ranges of Han characters, as in a set of a pattern, without some."""
    ends = ["\u4e00", *(chr(ord(c) + 1) for c in sorted(characters))]
    starts = [*(chr(ord(c) - 1) for c in sorted(characters)), "\u9fff"]
    return "".join(f"{a}-{b}" for a, b in zip(ends, starts, strict=True) if a <= b)


_IN_A_NAME = _han_without("的了把将被在是按") + "A-Za-z·"
"""官埠桥镇把安置点设在…: no name goes on over 把."""


@cache
def _opening_name(mark: str) -> re.Pattern[str]:
    """A name behind ``mark``: a pattern that begins with a set of characters is looked for faster."""
    return re.compile(
        rf"{mark}{_OPENING}(?P<name>(?!{one_of('generic')})"
        rf"(?:“[^”\n]{{2,10}}”{one_of('service')}"
        rf"|[{_IN_A_NAME}]{{2,14}}?{one_of('name')}"
        rf"|(?P<above>(?:[\u4e00-\u9fff]县|[\u4e00-\u9fff]{{2,4}}?{DIVISION_END})?+(?:[\u4e00-\u9fff]{{2,4}}?(?:镇|乡|街道)(?=[\u4e00-\u9fff]{{2,4}}(?:村|社区)))?+)(?P<place>(?P<stem>[\u4e00-\u9fff]{{2,4}}?){one_of('place')})))"
    )


def unknown_divisions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divisions that open a clause, whether a table knows them or not: 龙亢县开展…, 青口区去年…

    A rare word in front of 县: neither 贫困县 nor 乡镇县区.
    """
    for found in _DIVISION.finditer(text, start, end):
        for length in _STEM_LENGTHS if found.group() == "县" else _STEM_LENGTHS[:1]:
            begin = found.start() - length
            if begin < start or not _OPENED.search(text, max(0, begin - _LONGEST_OPENING), begin):
                continue
            stem = text[begin : found.start()]
            if is_stem(stem) and not is_slogan(stem + found.group()):
                yield begin, found.end()


def is_slogan(name: str) -> bool:
    """工业强县, 生态立市, 依法治区: what a division wants to be, no division.

    >>> is_slogan("工业强县"), is_slogan("依法治区"), is_slogan("永兴县"), is_slogan("柳坪富村")
    (True, True, False, False)
    """
    return _SLOGAN.fullmatch(name) is not None and frequency(name[:2]) >= COMMON_WORD


_SLOGAN = re.compile("[\u4e00-\u9fff]{2,4}[强立兴富美活旺惠靓治稳安振][省市县区州旗镇乡村]")


def is_stem(stem: str) -> bool:
    """Whether a division that no table knows may be called so: 龙亢 | 县, not 共有城 | 市, 所辖 | 区."""
    return (
        stem.isalpha()
        and frequency(stem) < RARE_WORD
        and _NO_STEM.search(stem) is None
        and FUNCTION_CHARACTERS.search(stem) is None
    )


_STEM_LENGTHS = (2, 3)
_OPENED = re.compile(rf"(?:^|[，。；：！？,;:\n“（(])\s*{_OPENING}$")
_LONGEST_OPENING = 6
_FRONT = "，。；：！？,;:\\n“（( \u3000如而在由据凡过用中于为前日自年天共"
_DIVISION = re.compile(
    rf"[县市区](?:(?<![^{_FRONT}][\u4e00-\u9fff]{{2}}.)|(?<![^{_FRONT}][\u4e00-\u9fff]{{3}}县))"
    rf"(?<![{_NO_DISTRICTS}]区)(?![委级直民政域长人内外财里中属、的教总场])"
)
"""What can end such a name: the character in front of the stem ends a clause or an opening word."""
_NO_STEM = re.compile(
    "^其中|^[扣减委]|[向往赴给]$|跨|[共现享拥具没只仅]有|[所下管直]辖|农村|知$|[要整摘又再还也都就才曾跑去来能可应须必停]|^[而比但并及对向从据较距]|经$|[上门夜早菜超城特驻由被省市县区乡镇村州户全我本该各每占率居过参预年末期初邻近周边一二三四五六七八九十两几数]"
)
FUNCTION_CHARACTERS = re.compile(
    "[的了与及等是被把将为对从让使给个们以在到离着去请按]|各(?!庄)|(?<!自)由|(?:同意|通过|批准|关停|叫停|审议|研究)(?=[省市县区])|和(?![谐平美睦顺县田])|家(?![镇乡围岗店河咀沟湾坝坪山村庄寨坊集冲塘桥畈墩嘴圩巷院台窑营屯坡岭梁洼滩渡溪港洲])|[这那每几一两多]家|有(?!限)|外办|加上|抱团|(?<!^)(?:办起|建起|开办|兴办|合办|联办)|[一二三四五六七八九十]大"
    "|(?<=..)(?<![镇乡村县市区省街民校社公联合主创])办(?=[\u4e00-\u9fff]{1,4}[厂店])|(?<=..)(?<![南公展新])开(?![封化平江阳远州县福原鲁元发关])(?=[\u4e00-\u9fff]{1,4}[厂店])|协调|发现|查处|漫进|冲进|涌进|走上|说归|组织|引进|引入|支持|鼓励|扶持|帮助|推动|要求|依托|组建|走进|来到|地处|位于|坐落|牵头|成立|创办|领办|注册|聘请|邀请|安排|动员|指导|联合|担任|任职|就职|供职|毕业|经费|标准(?!件|化厂)"
)
PHRASE_CHARACTERS = re.compile("[的了是被把将从让各们]")
RARE_WORD = 20
"""Occurrences in the word list up to which 龙亢 before 县 is a name."""
COMMON_WORD = 200
"""Occurrences in the word list from which 激发村 is no village: 激发 is a word."""


@cache
def says_what() -> re.Pattern[str]:
    """A text that begins by saying what somebody is: 某某县是…, 某某小学坐落在…, 某某厂过去…."""
    ends = f"{DIVISION_END}|地区|{alternatives('place')}|{alternatives('name')}"
    things = (
        "片区|小区|家属院|[干支]渠|灌渠|灌区|水库|商贸城|批发市场|农贸市场|产业园|园区|景区|茶园|果园|酱园|渡口|大桥"
    )
    ends = f"{ends}|{things}"
    says = (
        "(?:一直|曾|原)?是|位于|地处|坐落|过去|始建|修于|建于|创[办设立建]|现有|现辖|下?辖|总面积|占地|浇着|全长|住着"
    )
    return re.compile(
        rf"\s*(?P<name>(?!{one_of('generic')})[\u4e00-\u9fff]{{2,10}}?{gated(ends)})"
        rf"(?:（[^（）\n]{{1,12}}）)?(?:{says})"
    )
