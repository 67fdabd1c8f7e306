"""Numbers side by side: 10.8%、14.2%和9.0% go together, and 分别 gives each its own of the things listed.

In:  the quantities of a text in order; what the first of a group states, and what was stated before it.
Out: groups of quantities, and the indicators of a group, one a number.
It never guesses: where a list and its numbers do not fit, all have the indicator as it was stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from transforms.indicator.phrases import SHORT, tidy
from transforms.indicator.stated import Stated
from transforms.quantity.bare import LIVES
from transforms.records import Quantity

_BETWEEN = re.compile(r"\s*(?:[、∶:：]|和|及|与|以及|或)\s*")


def side_by_side(body: str, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Numbers with nothing but 、 or 和 between them go together: 10.8%、14.2%和9.0%."""
    group: list[Quantity] = []
    for quantity in quantities:
        if group and not _BETWEEN.fullmatch(body, group[-1].end, quantity.start):
            yield group
            group = []
        group.append(quantity)
    yield group


@dataclass(slots=True)
class Listing:
    """What the numbers of a sentence have listed so far."""

    singles: list[str] = field(default_factory=list)
    """What the numbers that stand alone have stated since the last change."""
    pending: list[str] = field(default_factory=list)
    """What the numbers of a clause with 分别 go on to speak of, one each."""
    listed: list[str] = field(default_factory=list)
    """What the numbers side by side have stated, one each: 甲、乙和丙分别…."""

    def indicators(
        self, body: str, group: Sequence[Quantity], stated: Stated, before: Stated, clause: tuple[int, int]
    ) -> list[str]:
        """One a number: 业务量10件，收入3元，分别增长2%和3% gives each change what it is a change of."""
        elliptic = bool(before.base) and stated.base == before.base and not stated.listed
        if elliptic and _EACH_OF_THEM.match(body, clause[0]) and not self.pending:
            count = len(_CHANGES.findall(body[group[0].start : clause[1]]))
            self.pending = self.singles[-count:] if 1 < count <= len(self.singles) else []
        if elliptic and len(self.pending) >= len(group):
            bases, self.pending = self.pending[: len(group)], self.pending[len(group) :]
            suffix = stated.indicator.removeprefix(stated.base)
            return [f"{base}{suffix}" for base in bases]
        self.pending = []
        if elliptic and self.listed:
            suffix = stated.indicator.removeprefix(stated.base)
            known = self.listed if len(group) == len(self.listed) else [""] * len(group)
            return [f"{base}{suffix}" if base else "" for base in known]
        if len(group) > 1:
            self.singles = []
            shares = shares_of(stated, len(group))
            if stated.base in LIVES.values():
                shares = [LIVES.get(quantity.unit, share) for quantity, share in zip(group, shares, strict=True)]
            self.listed = shares if stated.listed else []
            return shares
        self.listed = []
        self.singles = [*self.singles, stated.base] if stated.base == stated.indicator else []
        return [stated.indicator]


_EACH_OF_THEM = re.compile(
    "[，、；\\s]*(?:[与和同](?:去|上|前|往)年[^，。；]{0,4}相比，?|同比|比上年|较上年|环比)?(?:分别|各)(?:比上年|同比)?"
)
_CHANGES = re.compile(r"\d\s?(?:%|个百分点|倍)")


def shares_of(stated: Stated, count: int) -> list[str]:
    """The indicators of ``count`` numbers side by side: 城镇、农村收入分别增长 → 城镇收入增速, 农村收入增速.

    Where the list and the numbers do not fit, all have the indicator as it was stated.
    """
    if count == len(_SECTORS) and _OF_SECTORS.search(stated.indicator):
        return list(_SECTORS)
    parts = stated.listed.split("、")
    if len(parts) < count:
        parts[-1:] = _AND.split(parts[-1], maxsplit=1)
    if len(parts) != count or not all(parts):
        return [stated.indicator] * count
    shared = parts[-1][len(parts[-2]) :] if len(parts[-1]) > len(parts[-2]) + 1 and len(parts[-2]) < SHORT else ""
    suffix = stated.indicator.removeprefix(stated.base)
    return [f"{tidy(part + (shared if part is not parts[-1] else ''))}{suffix}" for part in parts]


_AND = re.compile("以及|[和及与]")
_OF_SECTORS = re.compile(
    "(?:三次|三大|一二三)产业?(?:增加值|生产总值|产值|GDP)?(?:比重|比例|结构|占比|之比|比)|^三产(?:比重|比例|结构|之比|比)$"
)
"""三次产业比重为15.2:52.9:31.9: always in this order."""
_SECTORS = ("第一产业比重", "第二产业比重", "第三产业比重")
