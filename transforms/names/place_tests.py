"""Whether a name that looks like a village, a firm or an office is one.

In:  a match of ``transforms.names.place_names`` and the text around it.
Out: yes or no.
It never takes a common word for a name: 小贷公司, 配备社区.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from transforms.names.place_names import COMMON_WORD, FUNCTION_CHARACTERS, ITEM_MARKS, RARE_WORD, is_slogan, one_of
from transforms.text.words import frequency, tagged


def is_place_or_body(found: re.Match[str], text: str) -> bool:
    """Named twice or at length, and no phrase: 小贷公司 and 配备社区 are none."""
    name, stem = found["place"] or found["name"], found["stem"]
    if FUNCTION_CHARACTERS.search(name) and not name.startswith("“"):
        return False
    if stem is not None:
        if (
            (_NO_PLACE.search(stem) and not _is_grown_from(name, stem))
            or _KIND_OF_VILLAGE.search(stem)
            or is_slogan(name)
            or _ROAD_THERE.match(text, found.end("place") - 2)
        ):
            return False
        if found["above"] and _is_town(found["above"]):  # 西平镇 | 光明村: whatever word the village is called by
            return True
        once = (
            bool(found["above"])
            or text[found.start("name") - 1 : found.start("name")] == "日"
            or any(test(found, text) for test in (_is_scene, _acts, _opens, _is_picked_out, is_compared, _is_parallel))
        )
        own = frequency(stem) < COMMON_WORD or _is_own_name(stem) or _is_ranked(found, text)
        own = own or _is_below_town(name, text) or (_happened(found, text) and frequency(stem) < VERY_COMMON_WORD)
        return own and (once or text.count(name) > 1)
    if _WORKED_AT.match(name) or _ALSO.match(name):
        return False
    again = text.count(name) > 1 or _begins_rarely(found, text)
    return frequency(name) < COMMON_WORD and (again or (len(name) > _LONG_NAME and not begins_with_verb(name)))


_ROAD_THERE = re.compile("[通进入环连绕到](?:[村镇乡]|社区)(?:公路|道路|油路|水泥路|硬化路|主干道|道|路|硬化|工程)")
"""最后通村公路: the road to a village."""


def _is_grown_from(name: str, stem: str) -> bool:
    """柳市 | 镇, 沙市 | 街道, 韩村 | 镇: towns that grew from markets and villages; 城市, 夜市 and 农村 are words."""
    if not name.endswith(("镇", "乡", "街道")) or stem[-1] not in "市村":
        return False
    tags = [tag for _, tag in tagged(stem)]
    return tags == ["ns"] if stem[-1] == "市" else tags in (["ns"], ["nr"]) and frequency(stem) < RARE_WORD


_WORKED_AT = re.compile(
    "(?:[远外]?[销运送输发卖][往到给至]|培育(?!中心|基地)|发展(?!集团|银行|公司|局|改革|和改革|研究|中心|投资|控股|有限)"
    "|[扶引培]植|扶持|壮大|做[大强优]|引进|新[上建办])(?=...)"
)
"""销往园林公司, 发展葡萄产业园, 培育养蜂合作社: to whom goods go, what is worked at; nobody's name."""
_ALSO = re.compile("[又拟已还](?=..)|也(?!门)|再(?!生)")
"""又发动合作社, 拟充实卫生院: a clause that goes on about whoever is told of."""
_NO_PLACE = re.compile(
    "^(?:建设|新建|扩建|改建|改造|整治|发展|种植|硬化|流转|完成|建成|帮扶|走访|带动|带领|引领|助力|辐射)..|^[比较又再还也都就才曾已到来每某本该此其何]|[由用靠按凭因要逐]|[全该]$|^[镇乡村]|^[县市区][聘管招用统派育]$|^[一二三四五六七八九十两几]?[名位]|[乡村县市区镇]$|(?:[十百千几数两届]|十里八)$|整$|[今去明前当]年|[年月][底初末]"
)
"""比邻村, 重点乡镇, 十里八乡, 发展养殖村, 年底整 | 村."""


def _is_below_town(name: str, text: str) -> bool:
    """石门镇光明村…。光明村有茶园5亩: a village that the text names behind its town, whatever word it is called by."""
    return name.endswith(("村", "社区")) and any(f"{town}{name}" in text for town in ("镇", "乡", "街道"))


def _is_town(above: str) -> bool:
    """Whether the name in front of a village is a town's or a division's of its own, no phrase."""
    return above[-1] in "镇乡道" and frequency(above[:-1]) < COMMON_WORD and not FUNCTION_CHARACTERS.search(above)


def _opens(found: re.Match[str], text: str) -> bool:
    """石固镇新上的…, 采花乡有个…, 柳市镇的中心…: a rare name, or what the word list knows as one, with which a sentence
    begins."""
    at = found.start("name")
    stem = found["stem"]
    begins = at == 0 or text[at - 1] in f"。！？\n；{ITEM_MARKS}"
    return (
        begins
        and (frequency(stem) < RARE_WORD or (text.startswith("的", found.end("place")) and _is_own_name(stem)))
        and not _KIND_OF_VILLAGE.search(stem)
        and not begins_with_verb(found["place"])
    )


def _is_picked_out(found: re.Match[str], text: str) -> bool:
    """欠账最严重的是石固镇: the one that the words in front look for."""
    return text.endswith("的是", found.start(), found.start("name"))


def _is_parallel(found: re.Match[str], text: str) -> bool:
    """西坝村增收25万元，石山村增收20万元: a village of which the same is said as of the one beside it."""
    said = _SAID_OF_IT.match(text, found.end("place"))
    if said is None:
        return False
    at = found.start("name")
    beside = (_SAID_IN_FRONT.search(text, max(0, at - _LONGEST_BESIDE), at), _SAID_BEHIND.match(text, said.end()))
    return any(other is not None and other["said"][-2:] == said["said"][-2:] for other in beside)


_SAID_OF_IT = re.compile("(?P<said>[\u4e00-\u9fff]{2,8})[约近达]?\\s?\\d[\\d.]*[^，。；\\d]{1,5}")
_SAID_IN_FRONT = re.compile(
    "(?:村|社区|镇|乡)(?P<said>[\u4e00-\u9fff]{2,8}?)[约近达]?\\s?\\d[\\d.]*[^，。；\\d]{1,5}[，；、]$"
)
_SAID_BEHIND = re.compile(
    "[，；、][\u4e00-\u9fff]{2,4}?(?:村|社区|镇|乡)(?P<said>[\u4e00-\u9fff]{2,8}?)[约近达]?\\s?\\d"
)
_LONGEST_BESIDE = 28


def _begins_rarely(found: re.Match[str], text: str) -> bool:
    """营前养护站管着…: a sentence that begins with a body, whose name begins with a word that is none."""
    at = found.start("name")
    opens = at == 0 or text[at - 1] in "。！？\n"
    return opens and frequency(found["name"][:2]) < _RARE_NAME and not begins_with_verb(found["name"])


_RARE_NAME = 50
"""Occurrences of the first two characters in the word list up to which they may be a body's own name."""


def _acts(found: re.Match[str], text: str) -> bool:
    """柳河峪村把…, 四十里铺镇推行…: a name that is no word, with what the place did behind it."""
    stem = found["stem"]
    if _KIND_OF_VILLAGE.search(stem) or frequency(stem) >= RARE_WORD or begins_with_verb(found["place"]):
        return False
    end = found.end("place")
    if text.startswith(_TAKES_UP, end):
        return True
    word, tag = tagged(text[end : end + 6])[0] if text[end : end + 1].isalpha() else ("", "")
    return len(word) > 1 and tag in _VERBS


def _is_own_name(stem: str) -> bool:
    """渣津, 南河, 王家岗: rare, or in the word list as a name."""
    if _KIND_OF_VILLAGE.search(stem):
        return False
    return frequency(stem) < RARE_WORD or [tag for _, tag in tagged(stem)] in (["ns"], ["nr"])


def is_compared(found: re.Match[str], text: str) -> bool:
    """渣津镇最多，有21个，义宁镇18个; 路口镇次之: a town beside others, by a name that is no word."""
    if found["place"][-1] not in "镇乡道":
        return False
    alone = _is_own_name(found["stem"]) and _COMPARED.match(text, found.end()) is not None
    return alone or _is_ranked(found, text)


def _is_ranked(found: re.Match[str], text: str) -> bool:
    return _RANKED.match(text, found.end()) is not None and _KIND_OF_VILLAGE.search(found["stem"]) is None


_RANKED = re.compile(
    "次之|紧随其后|(?:排|位)?居(?:第[一二三四五\\d]|首位|末位)|排名?(?:第[一二三四五\\d]|末位|首位)|垫底"
    r"|[约近达为]?\d[\d.]*[^，。；\d]{1,5}，(?:[位排]?[居列])(?:全[省市县区镇])?(?:首位|榜首|末位|末尾|前列|第[一二三四五\d])"
)
"""路口镇次之, 路口镇8亩，居全县首位: nothing but a place is ranked, whatever word it is called by."""
_COMPARED = re.compile(
    "[一-鿿]{0,6}?最[高多低少快慢大小]|次之|紧随|靠[前后]|居[首中末第]|排|仅|只有|[达为有以]?\\d|一个[乡镇]|(?:完成|投入|投资|建成|新建|只?得)[一-鿿]{0,5}\\d|是[^，。]{1,8}[镇乡]"
)
_TAKES_UP = (
    "把",
    "将",
    "以",
    "从",
    "对",
    "建",
    "用",
    "给",
    "依托",
    "围绕",
    "立足",
    "聚焦",
    "针对",
    "通过",
    "利用",
    "坚持",
)
_VERBS = frozenset({"v", "vd", "vn"})


def is_named_place(name: str, stem: str, most: int = COMMON_WORD) -> bool:
    """Whether a village or town may be called so: a word rarer than ``most``, no kind of village, no function word."""
    kind = (
        _KIND_OF_VILLAGE.search(stem)
        or FUNCTION_CHARACTERS.search(name)
        or _generic().match(name)
        or (None if _is_grown_from(name, stem) else _NO_PLACE.search(stem))
    )
    if kind is not None or frequency(stem) >= most or name.endswith(_GOES_THERE):
        return False
    if len(stem) < _VERB_AND_NOUN:
        return True
    return not begins_with_verb(name) and stem[:2] not in _WHEN  # 弘扬兴镇精神, 学习农村工作, 最后通村公路


_WHEN = frozenset(("最后", "最终", "最早", "后来", "如今", "目前", "现在", "当时", "此前", "随后", "今年", "去年"))


_VERB_AND_NOUN = 3
_GOES_THERE = ("下乡", "返乡", "回乡", "还乡", "进村", "入村", "驻村", "老乡")
"""年轻干部下乡: who goes to the country, no town."""
_KIND_OF_VILLAGE = re.compile(
    "[首本上下][期批个届次]|首|第[一二三四]|十佳|最美|示范|薄弱|涣散|贫困|空[壳心]|后进|先进|落后|重点|中心|明星|富裕|行政|自然|偏远|[小大深荒高]山$|山区|欠账|驻|和谐|建制|专业$|[大名]$|[业济游]强$"
)
"""空壳村, 示范社区, 养殖专业村, 茶叶大镇, 文化名村, 工业强镇: what kind of village or town it is."""


def place_before(text: str, end: int, suffixes: tuple[str, ...]) -> str | None:
    """The village or town with one of ``suffixes`` that ``text`` names last before ``end``, near it."""
    named = [
        m["name"]
        for m in _NAMED.finditer(text, max(0, end - _FAR), end)
        if m["name"].endswith(suffixes) and is_named_place(m["name"], m["stem"], _most_of(m["name"], m["stem"]))
    ]
    return named[-1] if named else None


def _most_of(name: str, stem: str) -> int:
    """观音镇, 石门乡: a town may be called by what the word list knows as a name or a thing, however common."""
    word = [tag for _, tag in tagged(stem)]
    return VERY_COMMON_WORD if name.endswith(("镇", "乡", "街道")) and word in (["n"], ["ns"], ["nz"]) else COMMON_WORD


_NAMED = re.compile(
    r"(?:^|(?<=[镇乡县区市，。；：！？、在到是从\n]))(?P<name>(?P<stem>[\u4e00-\u9fff]{2,3}?)(?:村|社区|镇|乡(?!村)|街道))(?![民庄级集委务干部两官里])"
)
_FAR = 400
"""Characters behind a village in which 村里 means it."""


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(one_of("generic"))


def _is_scene(found: re.Match[str], text: str) -> bool:
    """在近湖街道，62名…: a place that a clause is set in needs no second mention."""
    if text.startswith("，", found.end()) and text[found.start("name") - 1 : found.start("name")] == "在":
        return True
    return _happened(found, text)


def _happened(found: re.Match[str], text: str) -> bool:
    """29日21时许，菜园乡突降暴雨: behind the hour, a report of what happened says where."""
    at = found.start("name")
    return _HOUR.search(text, max(0, at - _LONGEST_HOUR), at) is not None


_HOUR = re.compile("(?:\\d{1,2}时(?:\\d{1,2}分)?|\\d{1,2}[:：]\\d{2})[许左右]*，$")
_LONGEST_HOUR = 10


@lru_cache(maxsize=4096)
def begins_with_verb(name: str) -> bool:
    """覆盖专业合作社, 建起山核桃专业合作社: what is done to bodies, not the name of one, as 余家桥乡 is."""
    if name.startswith("余") or _BY_ITS_GROUND.fullmatch(name):
        return False
    word, tag = tagged(name)[0]
    return len(word) > 1 and tag in _DOING and frequency(word) >= COMMON_WORD


_BY_ITS_GROUND = re.compile("[\u4e00-\u9fff]{2}[湾坪岭坝畈垸坳垭坨岗埠](?:镇|乡|村|街道|社区)")
"""过渡湾镇, 跃进坪村: a place called by the ground on which it lies, whatever word is in front."""
_DOING = frozenset({"v", "vd", "d", "p", "c", "r", "m"})
_LONG_NAME = 5
VERY_COMMON_WORD = 1000
"""The same for the head of a title, where a place is what one expects."""
