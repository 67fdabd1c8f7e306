"""Units a text states once: 收购价119.0元/百斤（下同），出库价121.2; 时限由11个工作日压到3个.

In:  a text and its quantities in order.
Out: the same quantities; a bare number behind 价 has the unit that 下同 announced last in front of it, and what a
     number of 个工作日 or 个月 was moved to is of the same.
It gives no unit to anything else.

>>> from transforms.records import Quantity
>>> text = "收购价119.0元/斤（下同），出库价121.2，"
>>> price, bare = Quantity(3, 11, 119.0, None, "元/斤", "", 3, 8), Quantity(19, 24, 121.2, None, "", "", 19, 24)
>>> [q.unit for q in with_same_unit(text, [price, bare])]
['元/斤', '元/斤']
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.records import Quantity

_SAME = re.compile("[，,]?[（(]?(?:[^（）()，。；]{1,6}[，,])?(?:单位)?(?:以?下同|以下相同)[）)]?")
_PRICE = re.compile("(?<![评估代计物])(?:均价|价格?)(?:分别|平均)?(?:[为是达报到]|达到|[:：])? ?$")
_CLOSED = re.compile(r"[，。；、）)\s]|$")
_FAR = 8


def with_same_unit(text: str, found: list[Quantity]) -> list[Quantity]:
    """``found``, with the unit of prices that is said once."""
    found = _with_unit_moved(text, found)
    if "下同" not in text:
        return found
    unit = ""
    out: list[Quantity] = []
    for quantity in found:
        if quantity.unit.startswith("元") and _SAME.match(text, quantity.end):
            unit = quantity.unit
        elif unit and not quantity.unit and _is_price(text, quantity):
            quantity = replace(quantity, unit=unit)
        out.append(quantity)
    return out


def _with_unit_moved(text: str, found: list[Quantity]) -> list[Quantity]:
    """由11个工作日压到 | 3个: as many of the same."""
    out: list[Quantity] = []
    for quantity in found:
        moved = quantity.unit == "个" and out and out[-1].unit in _CUT_SHORT
        if moved and _MOVED.fullmatch(text, out[-1].end, quantity.start) and _CLOSED.match(text, quantity.end):
            quantity = replace(quantity, unit=out[-1].unit)
        out.append(quantity)
    return out


_CUT_SHORT = frozenset({"个工作日", "个月", "个百分点", "个小时", "个学时", "个课时"})
_MOVED = re.compile(r"[^，。；\d]{0,2}(?:压缩?|压减|缩短|缩减|减少?|降低?|提高|增加?|延长)[^，。；\d]{0,2}[到至为]了?")


def _is_price(text: str, quantity: Quantity) -> bool:
    front = _PRICE.search(text, max(0, quantity.start - _FAR), quantity.start)
    return front is not None and _CLOSED.match(text, quantity.end) is not None
