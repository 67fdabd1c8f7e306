"""Bounds that only name a class: the 0-14岁 of 0-14岁的人口为5人, the 超过50万人 of 人口超过50万人的县有3个.

In:  the text of a body, its quantities in order, the indicator of each.
Out: which of them are no rows of their own: the bound is printed in the name of the number right behind it, which
     counts those of the class, their land or their share.
It never drops a bound whose words are in no other row: 65岁以上老人每月发放100元 keeps its age.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.indicator.stated import COUNTED
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

_BOUNDS = frozenset({"以上", "以下", "超过", "不足", "至少", "至多"})
_OF_A_CLASS = COUNTED | {"share", "area"}
"""Dimensions of what is counted or measured of a class."""
_SPACE = re.compile(r"\s+")


_SAID_OF_SHARE = re.compile("占|率|比|达到?")
"""35岁以下党员仅占 | 14%: of a class; 10万元至30万元的贴息 | 50% is a rule."""
_FAR = 30


def class_labels(body: str, quantities: Sequence[Quantity], indicators: Sequence[str]) -> frozenset[int]:
    """Where the quantities begin that only name the class of a number right behind them."""
    out: list[Quantity] = []
    for k, bound in enumerate(quantities[:-1]):
        if not (bound.qualifier in _BOUNDS or bound.value_high is not None or _goes_on(out, bound)):
            continue
        words = _SPACE.sub("", body[bound.start : bound.end])
        reach = k + 2 if dimension_of(bound.unit) != "age" else k + _SIDE_BY_SIDE
        for counted, name in zip(quantities[k + 1 : reach], indicators[k + 1 : reach], strict=True):
            if words in _SPACE.sub("", name) and _is_of_class(body, bound, counted):
                out.append(bound)
                break
    return frozenset(bound.start for bound in out)


_SIDE_BY_SIDE = 5
"""0-14岁、60岁以上人口的比重分别上升1个百分点、2个百分点: the numbers of ages side by side follow in their order."""


def _is_of_class(body: str, bound: Quantity, counted: Quantity) -> bool:
    dimension = dimension_of(counted.unit)
    if dimension == "share":
        return _SAID_OF_SHARE.search(body, bound.end, counted.start) is not None
    return dimension in _OF_A_CLASS or counted.unit == "个百分点"


def _goes_on(labels: Sequence[Quantity], bound: Quantity) -> bool:
    """1-5亿元项目9个，50亿元项目7个: the last class of a series may have no words of a bound."""
    return bool(labels) and labels[-1].unit == bound.unit and bound.start - labels[-1].end < _FAR
