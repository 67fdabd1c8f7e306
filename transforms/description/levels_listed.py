"""Levels of one thing in a list: 12个省级、39个县级示范社 and 国家级示范社2家、省级5家 count 省级示范社.

In:  a text, where the sentence of each of its quantities begins, the quantities in order and what was said of each.
Out: the same descriptions; a name that is only a level has the thing that the next number of the list names behind its
     own level, or the number before.
It never looks beyond the next clause (。 and ； end the list), and adds no word that the sentence does not print.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from transforms.records import Quantity

if TYPE_CHECKING:
    from transforms.description.describe import Description

_LEVEL = "(?:国家|世界|部|省|市|州|地|县|区|旗|乡|镇|村|厅|处|科|[一二三四五甲乙丙特高中初]|正高|副高)级"
_ALONE = re.compile(f"(?P<done>.{{0,4}}?)(?P<level>{_LEVEL})(?:以[上下])?的?")
_LAST = frozenset("级的上下")
_WITH_THING = re.compile(f"(?P<done>.{{0,4}}?){_LEVEL}(?:以[上下])?的?(?P<thing>[^、，。]{{2,24}})")
_ENDS = re.compile("[。；;！？\\n]")


def with_levels(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description]
) -> list[Description]:
    """``said`` of ``quantities`` with the thing of which they name a level.

    >>> _ALONE.fullmatch("建成国家级")["done"], _WITH_THING.fullmatch("市级示范园")["thing"]
    ('建成', '示范园')
    """
    out = list(said)
    alone = {
        at for at, told in enumerate(said) if told.indicator[-1:] in "级的上下" and _ALONE.fullmatch(told.indicator)
    }
    if not alone:
        return out
    pairs = list(pairwise(range(len(out))))
    for at, other in [*((b, a) for a, b in pairs), *((a, b) for a, b in reversed(pairs))]:
        if at not in alone or not _listed(body, starts, quantities, *sorted((at, other))):
            continue
        found = _WITH_THING.fullmatch(out[other].indicator)
        if found is None:
            continue
        own = _ALONE.fullmatch(said[at].indicator)
        done = "" if other > at or (own and own["done"]) else found["done"]
        out[at] = replace(out[at], indicator=f"{done}{said[at].indicator.removesuffix('的')}{found['thing']}")
        alone.discard(at)
    return out


def _listed(body: str, starts: Sequence[int], quantities: Sequence[Quantity], at: int, following: int) -> bool:
    """Whether two numbers of one unit stand in one list."""
    first, second = quantities[at], quantities[following]
    return (
        first.unit == second.unit
        and starts[at] == starts[following]
        and _ENDS.search(body, first.end, second.start) is None
    )
