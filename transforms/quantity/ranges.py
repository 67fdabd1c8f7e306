"""Numbers that belong together: ranges, ends of a change, lists that share the last one's unit.

In:  a folded text, a numeral with its unit, the quantities of a text in order.
Out: ``Read`` records for ranges, or None; the quantities with the units and scales that the list gives them.
It never joins 由5人到8人, which are two statements.

>>> low = numeral_at("10-30万元", 0)
>>> range_at("10-30万元", low, None, 2).number.value_high
300000.0
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.quantity.bounds import signed
from transforms.quantity.numerals import MYRIADS, Numeral, numeral_at
from transforms.quantity.passed_over import HAN_NUMERALS
from transforms.quantity.shares import Read, percent, tenths
from transforms.quantity.units import Unit, unit_at
from transforms.records import Quantity

CHANGE_GAP = re.compile(
    r"(?:增[加长]?|提高|提升|上升|扩大|发展|下降|减少|降低|缩小|回落|攀升|跃升|[升涨降])了?[到至为]"
)
"""Between the ends of a change: 由300万增到1.2亿元."""
MAY_REACH = frozenset(" -—~至到以")
"""What a range may go on with behind its lower end."""
_TO = re.compile(r" ?(?:-{1,2}|—{1,2}|~|至|到) ?")
_FALLING = ("%", "℃")
"""Shares and temperatures are told from the upper end down as well: -4.7— -8.8℃, 16—14%."""
_BY_SO_MANY = re.compile(
    "[名人位个家户][^，。；]{0,12}(?:组成|带队|负责|担任|参加|牵头|轮流|值守|包[保联]|结对|帮[扶带]|联系|承担|参与)"
)
"""由2至3名医护人员组成: who does it, no change of a number."""
_SHARE_GAP = re.compile(r" ?(?:、|和|与|及) ?[一-龥]{0,4}")
"""Between shares a short name may stand: 高于全国0.7、全省2.3个百分点."""
_LIST_GAP = re.compile(r" ?(?:、|和|与|及|以及|,) ?")


def range_at(text: str, low: Numeral, unit: Unit | None, end: int) -> Read | None:
    """The range whose lower end, ``low`` with ``unit``, reaches to ``end``: 10-30万元, 1000元以上1万元以下."""
    to = _TO.match(text, end)
    if to and to.end() < len(text):
        ranged = _range(text, low, unit, to)
        if ranged:
            return ranged
    return _between(text, low, unit) if unit and text.startswith("以上", end) else None


def _range(text: str, low: Numeral, unit: Unit | None, to: re.Match[str]) -> Read | None:
    """``10-30万元``: the second number with its unit, where both ends share one; 由5人到8人 is two statements."""
    below_zero = signed(text, low.start)[1] < 0
    minus = below_zero and text[to.end()] == "-"
    first = text[to.end() + minus : to.end() + minus + 1]
    if not (first.isdigit() or first in HAN_NUMERALS) or low.value_high is not None or low.words == "digits":
        return None
    high = numeral_at(text, to.end() + minus)
    if high is None or high.value_high is not None or high.words in ("fraction", "scale"):
        return None
    moved = to.group().strip() in "至到" and low.start and text[low.start - 1] in "由从自"
    if moved and (unit is not None or not _BY_SO_MANY.match(text, high.end)):
        return None
    share = tenths(text, high)
    if share and low.value * 10 < share.number.value:
        return percent(replace(share.number, start=low.start, value=low.value * 10, value_high=share.number.value))
    last = unit_at(text, high.end)
    if (last is None and low.words == "lone") or (unit is not None and (last is None or last.name != unit.name)):
        return None
    scale, value = _scale(text[high.start : high.end]), low.value
    if unit is None and scale > 1 and value < high.value / scale and _scale(text[low.start : low.end]) == 1:
        value = round(value * scale, 4)
    top = -high.value if minus else high.value
    if (-value if below_zero else value) >= top and not (
        unit is None and last is not None and last.name in _FALLING and not moved
    ):
        return None
    return Read(Numeral(low.start, high.end, value, top, high.more, "han"), last)


def _between(text: str, low: Numeral, unit: Unit) -> Read | None:
    """``1000元以上1万元以下``, as the law writes a range."""
    high = numeral_at(text, unit.end + 2)
    last = unit_at(text, high.end) if high else None
    if high is None or last is None or last.name != unit.name or not text.startswith("以下", last.end):
        return None
    if low.value_high is not None or high.value_high is not None or low.value >= high.value:
        return None
    return Read(Numeral(low.start, high.end, low.value, high.value, False, "han"), replace(last, end=last.end + 2))


def _scale(words: str) -> float:
    """The scale that a numeral ends with: 30万 → 10000."""
    scale = 1.0
    for c in reversed(words):
        if c in MYRIADS or (c in "百千" and scale == 1.0):
            scale *= MYRIADS.get(c) or {"百": 100, "千": 1000}[c]
        elif c not in " 余多几":
            break
    return scale


def share_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """``12、15和18个``, ``1.2、3.4和5.6亿元``: unit and scale of the last go to the whole list."""
    scale = 1.0
    for k in range(len(found) - 2, -1, -1):
        left, right = found[k], found[k + 1]
        if left.unit or not right.unit or left.end != left.number_end:
            continue
        if CHANGE_GAP.fullmatch(text, left.end, right.start) or CHANGE_GAP.fullmatch(
            text, left.end, right.number_start
        ):
            found[k] = replace(left, unit=right.unit)
            continue
        gap = _SHARE_GAP if right.unit in ("%", "个百分点") else _LIST_GAP
        if not gap.fullmatch(text, left.end, right.number_start):
            continue
        if right.end != right.number_end:
            scale = _scale(text[right.number_start : right.number_end])
        plain = _scale(text[left.number_start : left.number_end]) == 1
        found[k] = replace(left, unit=right.unit, value=round(left.value * scale, 4) if plain else left.value)
    return found
