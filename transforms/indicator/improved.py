"""Those whose lot gets better, counted with what gets better: 提高900人饮水保障率 counts people, and no rate.

In:  a number of people or households, the text around it.
Out: ``Stated`` with the verb and what gets better in the name, or None where nothing of the kind stands.
It never looks beyond the clause.
"""

from __future__ import annotations

import re

from transforms.indicator.stated import Stated, Surroundings
from transforms.quantity.bare import how_many
from transforms.records import Quantity


def improved(quantity: Quantity, around: Surroundings) -> Stated | None:
    """提高饮水保障率人数 of 提高山区900余人饮水保障率, 改善居住条件的居民 of 改善300户居民居住条件."""
    if quantity.unit not in _LIVING:
        return None
    verb = _BETTER.search(around.text, max(around.left, quantity.start - _REACH), quantity.start)
    what = _LOT.match(around.text, quantity.end) if verb else None
    if verb is None or what is None:
        return None
    name = f"{verb['verb']}{what['what']}"
    name = f"{name}的{what['who']}" if what["who"] else f"{name}{how_many(quantity.unit)}"
    return Stated(name, what["who"] or name, what.end())


_LIVING = frozenset({"人", "户", "名", "口人"})
_REACH = 16
_BETTER = re.compile("(?P<verb>提高|提升|改善|增强|保障|优化)了?[^，。；、\\d]{0,10}$")
_LOT = re.compile(
    "(?P<who>群众|居民|村民|农民|农户|牧民|职工|学生|老人|贫困户|贫困人口)?的?"
    "(?P<what>[^，。；：、的\\d]{1,8}?(?:率|质量|条件|水平|能力|环境|安全))(?=[，。；、]|$)"
)
