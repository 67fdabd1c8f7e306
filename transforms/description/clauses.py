"""Where a group of numbers stands: its clause, what of it earlier numbers left, and a bracket that is open there.

In:  a text, the sentence of the numbers, and where the words behind them end.
Out: ``Clause``: offsets only.
It reads no words but 其中.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from transforms.description.sentence import Sentence
from transforms.records import Quantity
from transforms.text.brackets import open_bracket


class Clause(NamedTuple):
    """Offsets around numbers that stand side by side."""

    start: int
    """Where the clause of the first one begins."""
    end: int
    """Where that clause ends."""
    earlier: int
    """Where the clause in front of it begins; the sentence's beginning where there is none."""
    before: int | None
    """The same, if no number has used that clause: its words may head these numbers."""
    left: int
    """Where their own words begin: behind the clause mark, or what the number before has used."""
    stop: int
    """Where the words behind the first one end."""
    right: int
    """Where the words behind the last one end."""
    bracket: int | None
    """Behind the bracket that is open in front of them."""


def clause_of(body: str, sentence: Sentence, group: Sequence[Quantity], right: int) -> Clause:
    """Where ``group`` stands in ``sentence``."""
    first, breaks = group[0].start, sentence.breaks
    at = bisect_right(breaks, first)
    start = breaks[at - 1] if at else sentence.start
    earlier = breaks[at - 2] if at > 1 else sentence.start
    opened = open_bracket(body, sentence.start, first) if sentence.brackets else None
    bracket = None if opened is None else opened + 1
    return Clause(
        start,
        breaks[at] if at < len(breaks) else right,
        earlier,
        earlier if at and earlier >= sentence.taken and bracket is None else None,
        max(start, sentence.taken),
        group[1].start if len(group) > 1 else right,
        right,
        bracket,
    )


def is_a_part(body: str, sentence: int, start: int) -> bool:
    """Whether the number at ``start`` is a part behind 其中, which ends at the next ；; behind 其中： the parts go on.

    >>> is_a_part("牛90头，其中母牛40头；出栏30头", 0, 9), is_a_part("牛90头，其中母牛40头；出栏30头", 0, 15)
    (True, False)
    >>> is_a_part("牛90头，其中：母牛40头；公牛50头", 0, 16)
    True
    """
    at = body.rfind("其中", sentence, start)
    if at < 0:
        return False
    return body[at + 2 : at + 3] in ("：", ":") or body.find("；", at, start) < 0
