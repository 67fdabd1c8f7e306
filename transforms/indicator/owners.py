"""Where the noun that is counted ends when that of another number follows at once: 20个卫生院 | 用房600平方米.

In:  the words between a measure word and the next clause mark or number; whether a number follows them at once.
Out: the noun that is counted, and how many of the words are its own; None where all of them may be one noun.
It reads closed classes of nouns only: who owns or has (村, 卫生院, 企业), what is had (用房, 经费, 职工).

>>> owner_in("行政村中共有贫困村", True), owner_in("卫生院业务用房", True), owner_in("卫生院业务用房", False)
(('行政村', 4), ('卫生院', 0), None)
>>> owner_in("厂和村办工业", True), owner_in("广场和文化站", False), owner_in("高中有学生", True)
(('厂', 1), None, None)
"""

from __future__ import annotations

import re

_AMONG = re.compile("(?P<who>[^，的中]{1,12}?)(?<![高初其集])(?:当|之)?中(?:就|也|只|仅|还|共|已)*有")
"""15个乡镇 | 中有 | 山区乡镇9个."""
_HAS = re.compile(
    "(?P<who>[^，的和及与]{0,8}(?:院|学校|[中小]学|幼儿园|单位|部门|企业|公司|工厂|合作社|[农林牧渔]场|乡镇|街道|社区|(?<!村)村(?![民干委党级里庄支组])"
    "|[车油]站|银行|网点|商户|农户|家庭))"
    "的?(?P<what>[^，的和及与]{0,7}(?:用房|校舍|面积|收入|支出|产值|经费|投资|资金|利润|税收|积累|债务|[存贷欠]款|占地|编制|职工|教师|床位|学生|资产"
    "|金额|产量))(?:现有|共有|[达为有共已]|达到|突破|超过)*"
)
"""5个村 | 集体收入 | 3万元: what they have is counted by the next number."""
_AND = re.compile("(?P<who>[^，的和及与]{1,8})(?:以及|[和及与])(?P<other>[^，的和及与]{2,10})")
"""154个厂 | 和村办工业 | 410个: each number has a noun of its own."""


def owner_in(words: str, number_follows: bool) -> tuple[str, int] | None:
    """The noun counted and its length in ``words``; 0 where the next number's name begins with it."""
    if "有" in words and (among := _AMONG.match(words)):
        return among["who"], among.end("who") + 1
    if not number_follows:
        return None
    if has := _HAS.fullmatch(words):
        return has["who"], len(has["who"]) if has["what"].startswith(has["who"][-1]) else 0
    both = None if _MEASURED.search(words) else _AND.fullmatch(words)
    return (both["who"], both.end("who")) if both else None


_MEASURED = re.compile("(?:投资|资金|收入|支出|产值|面积|长度|总[长量值额]|费用?|[额量率])(?:约|近|达到?|共|为)?$")
"""14宗旅游业及工业项目 | 计划投资 | 38亿元: the next number measures, and counts nothing of the two."""
BOUND = re.compile(r"(?:达到?|超过|突破|不足)?\d[\d.]*(?:%|个百分点|成|[万亿]?元|公里|米|人|户|倍|毫米|℃|亩)以[上下]")
"""87个站点偏少 | 50%以上: the bound without which what is said of them would not be true."""


def listed_together(words: str, unit: str, text: str, end: int, stop: int) -> str:
    """All that one number counts of a list that ends in the noun for all of them; empty where it is no such list.

    Args:
        words: the first of them, up to the 、 at ``end`` of ``text``; the list ends before ``stop``.
        unit: the measure word.

    >>> listed_together("粮油", "个", "22个粮油、饲料加工企业。", 5, 12)
    '粮油、饲料加工企业'
    >>> listed_together("肉", "吨", "3吨肉、奶。", 3, 5)
    '肉、奶'
    >>> listed_together("广场", "个", "3个广场、书屋。", 4, 7)
    ''
    """
    if unit == "个" and words in _LEVELS and (found := _OF_LEVELS.match(text, end)) and found.end() <= stop:
        return f"{words}{found[0]}"
    if not 0 < len(words) <= _LONGEST_OF_LIST or _BODY.search(words):
        return ""
    pattern = _GOODS if unit in _WEIGHTS else _BODIES if unit in _BODIES_OF else None
    found = pattern.match(text, end) if pattern else None
    return f"{words}{found[0]}" if found and found.end() <= stop else ""


_LEVELS = frozenset("省市县区乡镇")
_OF_LEVELS = re.compile(
    "(?:、[市州县区乡镇村]){1,2}[级直属]?[^，。；、\\d的]{0,6}?(?:项目|工程|部门|单位|机关|学校|企业|中心|平台|基地)(?![一-鿿]{0,2}[区部])"
)
"""9个市、县重点项目: the levels are those of the projects."""
_LONGEST_OF_LIST = 4
_WEIGHTS = frozenset({"吨", "公斤", "斤", "千克"})
_BODIES_OF = frozenset("个家所")
_KINDS = "企业|公司|工厂|厂|单位|部门|学校|合作社|基地|机构|组织|园区|协会|行业|产业|社"
_BODY = re.compile(f"(?:{_KINDS}|[县市区镇乡村店站])$")
_ITEM = "、[^，,；;：:、。！？!?\\n\\d的和及与]"
_BODIES = re.compile(f"(?:{_ITEM}{{1,6}})*{_ITEM}{{2,8}}?(?:{_KINDS})(?:(?![一-鿿])|(?=[和及与]))")
_GOODS = re.compile(f"(?:{_ITEM}{{1,4}})+(?=$|[，。；])")
