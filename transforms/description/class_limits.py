"""Bounds that only name a class: the 0-14岁 of 0-14岁的人口为5人, the 超过50万人 of 人口超过50万人的县有3个.

In:  the text of a body, its quantities in order, the indicator of each.
Out: for those that are printed in the name of the number right behind them, which counts those of the class, their
     land or their share: what they are called, the limit (界限) of a class of things. Nobody has or reaches it.
It never renames a bound whose words are in no other row: 65岁以上老人每月发放100元 keeps its age.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.indicator.stated import COUNTED
from transforms.quantity.bounds import may_bound_a_class
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

_OF_A_CLASS = COUNTED | {"share", "area"}
"""Dimensions of what is counted or measured of a class."""


_SAID_OF_SHARE = re.compile("占|率|比|达到?")
"""35岁以下党员仅占 | 14%: of a class; 10万元至30万元的贴息 | 50% is a rule."""
_FAR = 30


def class_limits(body: str, quantities: Sequence[Quantity], indicators: Sequence[str]) -> dict[int, str]:
    """Where a quantity begins that only names the class of a number right behind it → what it is called."""
    out: dict[int, str] = {}
    last: Quantity | None = None
    for k, bound in enumerate(quantities[:-1]):
        if not (may_bound_a_class(bound) or _goes_on(last, bound)):
            continue
        words = "".join(body[bound.start : bound.end].split())
        reach = k + 2 if dimension_of(bound.unit) != "age" else k + _SIDE_BY_SIDE
        for counted, name in zip(quantities[k + 1 : reach], indicators[k + 1 : reach], strict=True):
            _, of_class, things = "".join(name.split()).partition(words)
            if of_class and _is_of_class(body, bound, counted):
                out[bound.start] = _limit(indicators[k], things)
                last = bound
                break
    return out


def _limit(measure: str, things: str) -> str:
    """村集体经营性收入界限 of 集体经营性收入 | 5万元以上 | 的村."""
    found = _THINGS.match(things)
    whose = found["noun"] if found and not measure.startswith(found["noun"]) else ""
    return f"{whose}{measure}界限"


_THINGS = re.compile(
    "(?!的?[人户份家件例]数)[的之]?(?P<noun>[\u4e00-\u9fff]{1,8}?)"
    "(?=的?(?:占比|比重|比例|人数|面积|[\u4e00-\u9fff]{2}率|$))"
)
"""35岁以下 | 党员占比, 0-14岁 | 人口的比重上升, 7岁以下 | 儿童管理率: whose limit it is."""
_SIDE_BY_SIDE = 5
"""0-14岁、60岁以上人口的比重分别上升1个百分点、2个百分点: the numbers of ages side by side follow in their order."""


def _is_of_class(body: str, bound: Quantity, counted: Quantity) -> bool:
    dimension = dimension_of(counted.unit)
    if dimension == "share":
        return _SAID_OF_SHARE.search(body, bound.end, counted.start) is not None
    return dimension in _OF_A_CLASS or counted.unit == "个百分点"


def _goes_on(before: Quantity | None, bound: Quantity) -> bool:
    """1-5亿元项目9个，50亿元项目7个: the last class of a series may have no words of a bound."""
    return before is not None and before.unit == bound.unit and bound.start - before.end < _FAR
