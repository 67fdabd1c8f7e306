"""How far a row is to be trusted: whether it says nothing false in a text never seen.

In:  the confidence of ``quantity.judge`` that the number is a metric, the indicator found, the ``Grounds`` on which
     the words were found (``transforms.description.grounds``).
Out: a share, 0 to 1: of rows like this one so many say nothing false (one that is hard to use counts two thirds).
It never refuses a row: that is ``transforms.quantity.judge``'s alone. What a row leaves empty is not held against it.

What lowers it is data: ``data/reference/doubts.csv``. A row of it says when it holds (``signs`` that are given or, with
!, are not; ``words`` searched in the indicator; ``front`` searched in the paragraph in front of the number) and by what
``factor``. Nothing is believed more than ``UNSEEN``. Both were fitted together (``tests/benchmarks/fit_doubts.py``) on
rows of real texts that a reader judged one by one before anything was learnt from them, and with less weight on what
the program read at first sight in bulletins that other hands wrote.

>>> trusted(0.95, "集体经济收入", Grounds(("named", "dated", "actual"), "去年全县集体经济收入达"))
0.82
>>> [doubt.name for doubt in doubts_of("党员", Grounds(("named", "dated", "actual"), "全县有"))]
['one short word']
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from math import prod

from transforms.description.grounds import Grounds, Signs
from transforms.reference import table


@dataclass(frozen=True, slots=True)
class Doubt:
    """One row of ``doubts``; what is empty or None is not asked."""

    name: str
    about: str
    """The column it is about: indicator, subject, period or kind."""
    given: frozenset[str]
    missing: frozenset[str]
    words: re.Pattern[str] | None
    front: re.Pattern[str] | None
    factor: float
    example: str
    last: str
    """The character with which ``front`` must end, where the pattern says so: looked at first."""


UNSEEN = 0.86
"""Share right of rows that nothing speaks against, in bulletins that nothing was learnt from."""
NAMELESS = 0.2
"""A number of nobody knows what cannot be compared, however right its other columns are."""
LEAST = 0.01
"""No row is kept that nothing at all speaks for."""
_LAST = re.compile("([一-鿿])\\$$")


def trusted(judged: float, indicator: str, grounds: Grounds) -> float:
    """``judged`` lowered as texts never seen ask for and by every doubt that holds, to two places; never 0."""
    factor, asked_of_front = _by_words(indicator, grounds.signs)
    share, front = judged * UNSEEN * factor, grounds.front
    for last, search, factor in asked_of_front:
        if front.endswith(last) and search(front):
            share *= factor
    return max(LEAST, round(share if indicator else min(share, NAMELESS), 2))


def doubts_of(indicator: str, grounds: Grounds) -> list[Doubt]:
    """The doubts that hold, in the order of the table."""
    return [
        doubt
        for doubt in _with_signs(grounds.signs)
        if (doubt.words is None or doubt.words.search(indicator))
        and (doubt.front is None or doubt.front.search(grounds.front))
    ]


_AskedOfFront = tuple[tuple[str, Callable[[str], re.Match[str] | None], float], ...]
"""The character with which the words in front must end, the search in them, the factor."""


@lru_cache(maxsize=1 << 13)
def _by_words(indicator: str, signs: Signs) -> tuple[float, _AskedOfFront]:
    """The factors of the doubts that hold whatever stands in front, multiplied, and the doubts that depend on it."""
    held = [d for d in _with_signs(signs) if d.words is None or d.words.search(indicator)]
    in_front = tuple((d.last, d.front.search, d.factor) for d in held if d.front is not None)
    return prod(d.factor for d in held if d.front is None), in_front


@lru_cache(maxsize=1 << 10)
def _with_signs(signs: Signs) -> tuple[Doubt, ...]:
    return tuple(d for d in doubts() if d.given.issubset(signs) and d.missing.isdisjoint(signs))


@cache
def doubts() -> tuple[Doubt, ...]:
    """All rows of the table, in order."""

    def pattern(text: str) -> re.Pattern[str] | None:
        return re.compile(text) if text else None

    out = []
    for row in table("doubts"):
        signs = row["signs"].split()
        out.append(
            Doubt(
                row["name"],
                row["about"],
                frozenset(sign for sign in signs if sign[0] != "!"),
                frozenset(sign[1:] for sign in signs if sign[0] == "!"),
                pattern(row["words"]),
                pattern(row["front"]),
                float(row["factor"]),
                row["example"],
                last[1] if (last := _LAST.search(row["front"])) else "",
            )
        )
    return tuple(out)
