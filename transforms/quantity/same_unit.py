"""Prices whose unit a text states once: 收购价119.0元/百斤（下同），出库价121.2，批发价125.5.

In:  a text and its quantities in order.
Out: the same quantities; a bare number behind 价 has the unit that 下同 announced last in front of it.
It gives no unit to anything but a price, and none without 下同.

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


def _is_price(text: str, quantity: Quantity) -> bool:
    front = _PRICE.search(text, max(0, quantity.start - _FAR), quantity.start)
    return front is not None and _CLOSED.match(text, quantity.end) is not None
