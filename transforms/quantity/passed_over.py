"""What begins with a numeral and is no quantity: dates, times, ordinals, telephone numbers, fixed words.

In:  a folded text (``transforms.quantity.numerals.fold``) and the position of a numeral.
Out: where the thing ends that is to be passed over; 0 where nothing of the kind begins there.
It never judges a quantity: whether 三项制度 measures something is the question of ``transforms.quantity.judge``.

>>> end_of_digits_passed_over("2018年3月5日", 0), end_of_digits_passed_over("38天", 0)
(9, 0)
>>> end_of_word("进一步", 1), end_of_word("一步", 0)
(3, 0)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from transforms.reference import table

HAN_NUMERALS = "零〇一二两三四五六七八九十百千万亿兆廿卅卌"
_N = r"[一二三四五六七八九十廿卅]{1,3}"
_YEAR = r"(?:1[5-9]|20)\d\d"
_D, _TO = r"\d{1,2}", r" ?[-—~、至到和] ?"

DIGITS: tuple[tuple[str, str, str], ...] = (
    ("years", rf"{_YEAR} ?[-—~至到/] ?(?:{_YEAR}|\d\d) ?(?:年|学年|财年)", "2010-2012年"),
    ("list mark and year", rf"\d{{1,2}}\.(?={_YEAR} ?年)", "1.2023年起"),
    ("date", rf"{_YEAR} ?年(?!来|多|的历史|之久)[代度份]?(?: ?{_D} ?月(?: ?{_D} ?[日号])?)?", "2018年3月5日"),
    ("decade", r"(?:\d{2} ?[-—~至到、] ?)?\d{2} ?年代|\d0 ?[后前](?!\d)|[89]5 ?后", "90年代, 80后"),
    ("short year", rf"['‘’]?\d{{2}} ?年(?= ?{_D} ?月)", "07年5月"),
    ("year of a reign", r"(?<=民国|光绪|宣统|咸丰|同治|道光|嘉庆|乾隆)\d{1,2} ?年(?!间)", "民国24年"),
    ("month", rf"{_D}(?:{_TO}{_D})? ?月(?![台龄])(?:份|\s?{_D}(?:{_TO}{_D})? ?[日号])?", "7月20日"),
    ("day", rf"{_D}(?:{_TO}{_D})? ?(?:日(?!均|产|内|以内|之内|游)|号(?!人|病))", "20日, 5号楼"),
    ("dotted date", r"(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])(?!\d)|\d+(?:\.\d+){2,}", "2012.7.8"),
    ("dotted month", r"(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])(?=[)）\s,，、—~-]|至|$)", "2012.07"),
    (
        "event",
        rf"{_D}[.·]{_D}(?=(?! ?级)\w{{0,4}}?(?:会|节|讲话|地震|事件|案|火灾|事故|精神|批示))|{_D}·{_D}",
        "8.30石博会",
    ),
    ("clock", r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d.:])(?! ?的?[比配])", "8:30"),
    ("hour", rf"{_D} ?[时点](?!建议|意见|要求|体会|启示|做法)(?: ?{_D} ?分(?!钟))?", "8时30分"),
    (
        "telephone",
        r"1[3-9]\d{9}(?!\d)|0\d{2,3}[-—]\d{7,8}|\d{3,4}-\d{3,4}-\d{4}|[48]00-\d{3,4}-?\d{3,4}",
        "0577-8890123",
    ),
    ("stake", r"\d{1,4}\+\d{3}(?:\.\d+)?(?!\d)", "桩号3+150处"),
    ("web", r"\d+(?:\.\d+)*\.(?:com|cn|net|org)", "163.com"),
    (
        "named by a letter",
        r"\d+(?:\.\d+)?[A-Za-z](?![A-Za-z/²³])(?<![kKmgtLMGT])|\d+(?![kc]?m[23](?![0-9A-Za-z]))[A-Za-z]+\d\w*",
        "3A级",
    ),
    ("session", rf"{_D}届{_D}次(?=[^，。；、\d]{{0,10}}会)", "6届3次职代会"),
    ("road", r"\d{1,4}(?:[、和及]\d{1,4}){0,4}(?=国道|省道)", "310国道"),
    ("risers and fallers", r"\d{1,3}[升涨]、?\d{1,3}[降跌](?:、?\d{1,3}[平持])?", "1升3降5平"),
    ("torn decimal", r"\d+(?:[‘'`´]\d|’\d+%|[,，]\.\d|\.{2,3}\d|。\d+ ?[%‰])[\d.]*", "1‘3%, 3,.83万元"),
    ("torn day", r"(?:(?<=截至)|(?<=截止)|(?<=截止到))(?:0?[1-9]|1[0-2])[0-3]\d ?日", "截至1031日"),
    ("full stop in front of a year", r"\.(?=(?:19|20)\d\d ?年)", ".1976年"),
    ("particles", r"(?<=PM )(?:2\.5|10|1)(?![\d.])", "PM 2.5"),
    (
        "number of a table",
        r"(?:(?<=[图表件式例])|(?<=[图表件式例] ))\d{1,3}(?:[-—.]\d{1,2}){0,2}"
        r"(?= ?(?:、?[和及与]?[图表件式例] ?\d[^，。；]{0,6})?所[示列述附])",
        "如表1所示",
    ),
    ("generation", r"\d+[GD](?!B)(?=\W|[^\x00-\x7f]|$)", "5G"),
)
"""Begins with digits: name, pattern, example."""

HAN: tuple[tuple[str, str, str], ...] = (
    ("year", r"[一二][〇○零一二三四五六七八九]{3} ?年", "二〇一八年"),
    ("decade", r"[五六七八九]{1,2} ?十 ?年代|[七八九][零十]后|[零〇][零〇五]后", "八十年代"),
    ("month", rf"{_N}月(?:份|{_N}[日号]|底|初|中旬|上旬|下旬)?(?!光)", "三月五日"),
    ("day", rf"{_N}[日号](?!均|内|以内|之内|人|游|行程)", "二十日"),
    ("midnight", r"零时(?: ?\d{1,2} ?分(?!钟))?|零点(?:[整钟]| ?\d{1,2} ?分(?!钟))", "零时20分, 零点整"),
    ("hour", rf"{_N}点(?:钟|半|多钟|一刻|三刻|{_N}分)", "三点半"),
    ("session", rf"{_N}届{_N}次(?=[^，。；、\d]{{0,10}}会)", "六届三次职代会"),
    (
        "regiment",
        "[一二三四五六七八九][一二三四五六七八九○〇零]{1,2}(?=团(?![队体员圆长])|师(?![生傅资范])|旅(?![游客行途]))",
        "一○八团",
    ),
    ("kind of school", "[三五六九]年(?:一贯)?制|十二年(?:一贯)?制", "九年一贯制学校"),
    ("plan", r"十[一二三四五六]?五(?=[”\"]|规划|期间|时期|计划|末|以来|开局|收官)", "十三五规划"),
    (
        "congress",
        r"十[一二三四五六七八九]?(?:大(?![类项部个])|届)(?:[一二三四五六七]中全会)?|[一二三四五六七八九]中全会",
        "十九大",
    ),
    (
        "places in a ranking",
        r"(?<=分[列居])[一二三四五六七八九十]+(?:[、和][一二三四五六七八九十]+)+[位名]",
        "分列二、三位",
    ),
    (
        "households in a name",
        "[一二两三四五六七八九]?[百千万]户(?=镇(?![里上村])|乡(?![村亲镇下里])|苗?寨(?!子)|屯|营)",
        "千户苗寨, 小百户镇",
    ),
    ("website", r"[一二三四五六七八九十百千万]{1,2}[一-鿿]{1,3}网(?=讯|记者)", "百禾网讯"),
    ("list mark", rf"{_N}(?:[、．](?=\S)|\.(?!\d)|[是要](?![一二三]|个|家))", "一、一是"),
    ("list mark in brackets", rf"(?<=[(（]){_N}(?=[)）])", "（一）"),
)
"""Begins with Chinese numerals: name, pattern, example."""

_DIGITS = re.compile("|".join(pattern for _, pattern, _ in DIGITS))
_POWER_OF_TEN = re.compile(r"\d+(?:\.\d+)?[eE][+-]?\d{1,3}(?![\dA-Za-z])")
_HAN = re.compile("|".join(pattern for _, pattern, _ in HAN))
_ORDINAL = re.compile(
    rf"第 ?[几\d{HAN_NUMERALS}]+"
    rf"(?: ?[、和至到—·-] ?第? ?[\d{HAN_NUMERALS}]+(?=[、和]|[次批届个条章节期轮大产季阶名卷册版号页部幢栋组位名]))*"
)
_WEEKDAY = re.compile(r"(?:星期|礼拜|(?<!每)周)$")
_IDENTIFIER = re.compile(r"(?:[A-Za-z_/@#&=]|[A-Za-z0-9]-)$")
_MEASURES = ("GDP", "CPI", "PPI", "PMI", "FDI", "GNP")
"""GDP | 84亿元: measures that are written in Latin letters, no beginnings of a name."""
_SUM = re.compile(r"\d[\d,]*(?:\.\d+)?(?:[百千万亿]+元|%|个百分点)")
"""引进VR | 3000万元: no name goes on with a sum."""
_REST_OF_IDENTIFIER = re.compile(r"[A-Za-z0-9._%/&=+?-]+")


def end_of_digits_passed_over(text: str, start: int) -> int:
    """Where a date, time, telephone number … that begins with digits ends; 0 for none."""
    match = _DIGITS.match(text, start)
    if match is None or _POWER_OF_TEN.match(text, start):
        return 0
    return match.end()


def end_of_identifier(text: str, start: int) -> int:
    """``A01``, ``user_12``: where a name goes on that digits at ``start`` belong to; 0 for none, as of GDP84亿元."""
    if not start or not text[start - 1].isascii() or not _IDENTIFIER.search(text, max(0, start - 2), start):
        return 0
    if text[start - 1].isupper() and (text.endswith(_MEASURES, 0, start) or _SUM.match(text, start)):
        return 0
    rest = _REST_OF_IDENTIFIER.match(text, start)
    return rest.end() if rest else 0


def end_of_run(text: str, start: int) -> int:
    """Where the letters and digits that begin at ``start`` end; at least one character on."""
    rest = _REST_OF_IDENTIFIER.match(text, start)
    return rest.end() if rest else start + 1


def end_of_han_passed_over(text: str, start: int) -> int:
    """Where a date, a list mark, the name of a congress … in Chinese numerals ends; 0 for none."""
    match = _HAN.match(text, start)
    return match.end() if match else 0


def end_of_ordinal(text: str, start: int) -> int:
    """``第三``, ``第1、2卷``; 0 where 第 begins no ordinal."""
    match = _ORDINAL.match(text, start)
    return match.end() if match else 0


def is_score(text: str, start: int, end: int) -> bool:
    """Whether 78比74 or 25:21 in ``text[start:end]`` tells how a match ended: no ratio of anything."""
    return _MATCH.search(text, max(0, start - _AROUND), end + _AROUND) is not None


_MATCH = re.compile(
    "[获取险大完小]胜|[击打]败|战[胜平]|[告惜]负|负于|不敌|夺冠|力克|横扫|比分|半场|[首末第][一二三四五]?[局节盘]"
)
_AROUND = 14


def is_weekday(text: str, start: int) -> bool:
    """Whether the numeral at ``start`` names a day of the week: 周一, 星期三."""
    return _WEEKDAY.search(text, max(0, start - 2), start) is not None


Index = Mapping[str, tuple[tuple[int, int, frozenset[str]], ...]]
"""The first character of a numeral and the one behind it → words by (offset of the numeral in them, length): a look-up
is a few slices. A numeral that ends its word stands under its first character alone."""


def index_of(words: Iterable[str]) -> Index:
    """``words`` by the beginning and the place of each numeral in them."""
    index: dict[str, dict[tuple[int, int], set[str]]] = {}
    for word in words:
        for run in _NUMERAL.finditer(word):
            at = run.start()
            index.setdefault(word[at : at + 2], {}).setdefault((at, len(word)), set()).add(word)
    return {
        first: tuple((offset, length, frozenset(words)) for (offset, length), words in sorted(places.items()))
        for first, places in index.items()
    }


_NUMERAL = re.compile(rf"\d+|[{HAN_NUMERALS}半几数]+")


_NAMED_AFTER = ("农商", "银行", "支行", "农信", "市委", "县委", "区委", "籍", "机场", "车站", "一中", "医院")
"""九台农商行 is no nine of anything."""


def _place_names() -> Iterator[str]:
    """Divisions named with a numeral (六盘水市, 五台县), those of four characters and more without their rank too."""
    for row in table("divisions"):
        name = row["name"]
        if len(name) > 2 and _NUMERAL.search(name):
            yield name
            if len(name) > 3:
                yield name[:-1]
            else:
                yield from (name[:-1] + body for body in _NAMED_AFTER)


_WORDS = index_of([*(row["pattern"] for row in table("idioms")), *_place_names()])


def end_of_word(text: str, start: int, words: Index = _WORDS) -> int:
    """Where the longest of ``words`` (idioms and place names) whose numeral stands at ``start`` ends; 0 for none."""
    end = 0
    for offset, length, names in (*words.get(text[start : start + 2], ()), *words.get(text[start], ())):
        begin = start - offset
        if begin >= 0 and begin + length > end and text[begin : begin + length] in names:
            end = begin + length
    return end
