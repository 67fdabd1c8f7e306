"""Facts of an issue as they are found, the surest first; bodies that bring it out.

In:  values by field; lines that name bodies.
Out: ``Facts``; the bodies that make up a line.
It never replaces a value that was set.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from transforms.text.lines import HAN
from transforms.text.masthead import DATE, body_of

_T = TypeVar("_T")


@dataclass(slots=True)
class Facts:
    """Values found so far; a value set once stays."""

    values: dict[str, str | int | date] = field(default_factory=dict)
    inferred: list[str] = field(default_factory=list)

    def put(self, name: str, value: str | int | date | None, *, inferred: bool = False) -> None:
        if value and name not in self.values:
            self.values[name] = value
            if inferred:
                self.inferred.append(name)

    def words(self, name: str) -> str | None:
        value = self.values.get(name)
        return value if isinstance(value, str) else None


def bodies_of(words: str) -> tuple[str, ...]:
    """The bodies that make up the line; none where it says more than that."""
    rest = words
    found: list[str] = []
    while rest:
        body = body_of(rest)
        if body is None:
            return ()
        found.append(body)
        rest = _BETWEEN_BODIES.sub("", rest[len(body) :])
    return tuple(found)


_ISSUES = "合编|合办|主办|主编|编印|编发|编辑|编"
_BETWEEN_BODIES = re.compile(rf"^[\s、,，]*(?:(?:{_ISSUES})(?=\s|$))?[\s、,，]*")
HEADLINE = re.compile(rf"(?P<bodies>[{HAN}（）()\s、]{{4,40}}?(?:{_ISSUES}))[\s　]+(?=\S*(?:{DATE}|第))")
"""中共河埠县委组织部主办　2021年6月15日　星期二: who issues a newspaper, and when, below its name."""
ISSUED = re.compile(rf"(?:{_ISSUES})$")
"""崖口县教育工会主办: a line of a head that says who brings the issue out."""


def winner(counts: Counter[_T]) -> _T | None:
    """The commonest value where no other is as common."""
    first = counts.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[1][1] < first[0][1]) else None
