"""Numbers in a row with one thing told of all of them behind the last: 3人2项6次获得世界冠军.

In:  a quantity and the text around it.
Out: ``Stated``: 获得世界冠军人数, 获得世界冠军项数, 获得世界冠军次数; None where no such row stands there.
It adds no word but 人数 and the measure word with 数.
"""

from __future__ import annotations

import re

from transforms.indicator.stated import COUNTED, Stated, Surroundings
from transforms.quantity.bare import head_of_unit
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

_ONE = "\\d{1,5}(?:人次?|项次?|次|名|个|枚|块|队|家|种)"
_BEHIND = re.compile(
    f"(?P<more>(?:{_ONE}){{0,3}})"
    "(?P<done>(?:[荣获夺]得|荣获|打破|刷新|超过?|[破平创](?!产|业)|达到|获|入选|进入|晋升|取得)[^，。；、\\d]{2,12})(?=[，。；、]|$)"
)
_BEFORE = re.compile(f"{_ONE}$")
_LONGEST = 8


def told_of_row(quantity: Quantity, around: Surroundings) -> Stated | None:
    """What the number at its place in the row is called.

    >>> from transforms.quantities import find_quantities
    >>> text = "3人2项6次获得全国冠军。"
    >>> [told_of_row(q, Surroundings(text, 0, len(text))).indicator for q in find_quantities(text)]
    ['获得全国冠军人数', '获得全国冠军项数', '获得全国冠军次数']
    """
    if dimension_of(quantity.unit) not in COUNTED:
        return None
    found = _BEHIND.match(around.text, quantity.end)
    if found is None:
        return None
    start = quantity.start
    if not (found["more"] or _BEFORE.search(around.text, max(around.sentence, start - _LONGEST), start)):
        return None
    head = head_of_unit(quantity.unit) or f"{quantity.unit}数"
    return Stated(f"{found['done']}{head}", found["done"], quantity.end)
