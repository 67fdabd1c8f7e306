"""What is known of a quantity's words: what it states, and where its words may be looked for.

In:  nothing: records only.
Out: ``Stated`` and ``Surroundings``, which ``indicator.indicators`` and the modules below it hand to one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.quantity.units import dimension_of


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Stated:
    """``indicator`` heads the column; ``base`` is what the next bare growth or share speaks of."""

    indicator: str
    base: str
    thing_end: int
    """Offset behind the thing named after the number; the number's end where none is."""
    listed: str = ""
    """The words in which 甲、乙和丙分别 lists what the numbers behind it count; empty without 分别."""


NOTHING = Stated("", "", 0)


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Surroundings:
    """Where the words of a quantity may be looked for."""

    text: str
    left: int
    """Just behind the clause mark or the quantity before."""
    right: int
    """Just before the quantity behind, or the end of the sentence."""
    cuts: Sequence[tuple[int, int]] = ()
    """Periods and places: they have columns of their own."""
    clause_before: int | None = None
    """Where the clause in front of ``left`` begins, if it has no number of its own."""
    sentence: int = 0
    """Where the sentence begins."""


COUNTED = frozenset({"count", "people", "households", "visits", "transport"})
"""Dimensions of measure words; the others measure."""
PEOPLE = frozenset({"people", "visits", "households"})
RATES = ("率", "比重", "比例", "占比", "度")
"""Ends of what is a rate by itself."""
TIMES = frozenset({"次", "趟", "回", "遍"})
"""Units of how often something is done."""
MONEY = dimension_of("元")
