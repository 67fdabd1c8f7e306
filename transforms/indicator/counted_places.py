"""Where a count of places ends and what is told of them begins: 12个县（市）| 投资增速高于全省, 9个区 | 收入增长5%.

In:  the words behind the measure word, up to the clause mark or the next number; the text behind them.
Out: the places and what is told of them; None where the words are no place, or may go on as one noun (8个县级医院).
It reads closed classes of words only.

>>> told_of_places("县（市）投资增速高于全省", "", 12, 12), told_of_places("区收入", "区收入5元", 3, 3)
(('县（市）', '投资增速高于全省'), ('区', ''))
>>> told_of_places("县级医院投资增长", "", 8, 8), told_of_places("区域中心", "", 4, 4)
(None, None)
"""

from __future__ import annotations

import re

_BRACKETED = r"[州市县区盟][（(][市县区旗镇]{1,2}(?:、[市县区旗镇]{1,2}){0,2}[）)]"
_PLACE = re.compile(
    f"(?P<many>{_BRACKETED}|县市区|县区|市县|区县|州市|乡镇街道|乡镇)(?![级委长域属办直]|城(?![镇市乡])|政府|部门)"
    "|(?P<one>[州市县区旗镇乡村])(?![级委长域属办直里内]|城(?![镇市乡]))"
)
_MEASURE = "收入|支出|生产总值|GDP|产值|增加值|投资|零售额|总额|余额|利润|税收|产量|面积|人口|用电量"
_MEASURED = f"[^，。；的]{{0,12}}?(?:{_MEASURE}|增速|增幅|[^利]率)(?:总量|水平|增速|增幅)?"
_ONE_DEED = "(?:完成|实现)?"
_TOLD = re.compile(
    f"(?:{_ONE_DEED}{_MEASURED})(?:同比|环比|均|都|已|累计|比上年|较上年)*"
    "(?:增长|增加|下降|减少|上升|高[于出]|低于|超过|突破|达到?|不足|[好快慢]于|居|位[居列])"
)
_AT_NUMBER = re.compile(f"{_ONE_DEED}{_MEASURED}[^，。；的]{{0,8}}$")
_TOGETHER = re.compile(r"(?:[、和及与]|以及)\d+个")
_TO_CLAUSE_END = re.compile(r"[^，。；：\d\n]+(?=[，。；\n]|$)")
_BRACKET_CLOSES = ("）", ")")
_BODY = re.compile("[院校站场所厂]|企业|公司|合作社|中心")
"""9个乡镇卫生院 | 收入: a body of theirs is what is counted."""
_DONE = re.compile("[被已未没有是列入获超达完实通]|进入|开展|建立|成为|纳入")
_A_HEAD = re.compile(f"人均|(?:{_MEASURE})")
_LONGEST_TOLD = 16


def told_of_places(words: str, text: str, end: int, stop: int) -> tuple[str, str] | None:
    """The places with which ``words`` begin and what is told of them; ``words`` end at ``end`` of ``text``.

    Words that the next number ends (at ``stop``) are that number's: 12个县（市）| 投资同比增长5%.
    """
    found = _PLACE.match(words)
    if found is None:
        return None
    rest = words[found.end() :]
    if beside := _TOGETHER.match(text, end - len(rest)):  # 12个县（市）和9个区 | 收入高于全省
        other = _PLACE.match(text, beside.end())
        told = _TO_CLAUSE_END.match(text, other.end()) if other else None
        return (found[0], _short(told[0])) if told and _TOLD.match(told[0]) else None
    if end == stop and text[end : end + 1].isdigit():
        own = found[0].endswith(_BRACKET_CLOSES) or (_AT_NUMBER.match(rest) and not _BODY.search(rest))
        return (found[0], "") if rest and own else None
    if _TOLD.match(rest):
        return found[0], _short(rest)
    if not rest or not found[0].endswith(_BRACKET_CLOSES):
        return None
    return None if _DONE.match(rest) else (found[0], "")  # 12个县（市、区）| 扶贫资金使用情况


def _short(told: str) -> str:
    """What is told, from its measure on where it is too long: 农村居民人均可支配 | 收入增速超过全省平均增速."""
    if len(told) <= _LONGEST_TOLD:
        return told
    return next((part for found in _A_HEAD.finditer(told) if len(part := told[found.start() :]) <= _LONGEST_TOLD), told)
