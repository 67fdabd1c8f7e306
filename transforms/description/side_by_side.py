"""Numbers side by side: 10.8%、14.2%和9.0% go together, and 分别 gives each its own of the things listed.

In:  the quantities of a text in order; what the first of a group states, and what was stated before it.
Out: groups of quantities, and the indicators of a group, one a number.
It never guesses: where a list and its numbers do not fit, all have the indicator as it was stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from transforms.indicator.listed import compound_names, names_in
from transforms.indicator.stated import COUNTED, MONEY, Stated
from transforms.quantity.bare import HOUSEHOLDS, LIVES
from transforms.quantity.rises import growth_pattern
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

_BETWEEN = re.compile(r"\s*(?:[、∶:：]|和|及|与|以及|或)\s*")


def side_by_side(body: str, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Numbers with nothing but 、 or 和 between them go together: 10.8%、14.2%和9.0%."""
    group: list[Quantity] = []
    for quantity in quantities:
        if group and (
            not _BETWEEN.fullmatch(body, group[-1].end, quantity.start)
            or _opens_a_class(body, group[-1], quantity)
            or _counts_anew(body, group[-1], quantity)
        ):
            yield group
            group = []
        group.append(quantity)
    yield group


def _opens_a_class(body: str, before: Quantity, quantity: Quantity) -> bool:
    """超过900户、 | 3~8万元的农户1.2万户: the bound belongs to the count behind it."""
    is_bound = quantity.value_high is not None or quantity.qualifier in ("以上", "以下")
    return is_bound and quantity.unit != before.unit and body.startswith("的", quantity.end)


def _counts_anew(body: str, before: Quantity, quantity: Quantity) -> bool:
    """4条干渠总长21公里、 | 2条支渠总长3公里: behind a measure a count of things that it names itself."""
    if before.unit == quantity.unit or dimension_of(before.unit) not in _MEASURED:
        return False
    return dimension_of(quantity.unit) in COUNTED and _NAMED_BEHIND.match(body, quantity.end) is not None


_MEASURED = frozenset({"length", "area", "mass", "volume", MONEY})
_NAMED_BEHIND = re.compile("[\u4e00-\u9fff]{2}")


class Level(NamedTuple):
    """What a number that stands alone has stated."""

    base: str
    unit: str


@dataclass(slots=True)
class Listing:
    """What the numbers of a sentence have listed so far."""

    singles: list[Level] = field(default_factory=list)
    """What the numbers that stand alone have stated, up to the changes behind them."""
    changed: bool = False
    """Whether changes stand behind these already."""
    pending: list[str] = field(default_factory=list)
    """What the numbers of a clause with 分别 go on to speak of, one each."""
    listed: list[str] = field(default_factory=list)
    """What the numbers side by side have stated, one each: 甲、乙和丙分别…."""

    def indicators(
        self, body: str, group: Sequence[Quantity], stated: Stated, before: Stated, clause: tuple[int, int]
    ) -> list[str]:
        """One a number: 业务量10件，收入3元，分别增长2%和3% gives each change what it is a change of."""
        elliptic = bool(before.base) and stated.base == before.base and not stated.listed
        bases = self._bases_before(body, group, stated, clause) if elliptic else []
        if bases:
            suffix = suffix_of(stated)
            return [f"{base}{suffix}" if base else "" for base in bases]
        self.pending = []
        if len(group) == len(_SECTORS) and (three := _THREE.search(body, clause[0], group[0].start)):
            said = _INDUSTRIES.sub("", stated.indicator) or three["what"]
            names = [f"{name.removesuffix('比重')}{said}" for name in _SECTORS]
            self.listed = [name.removesuffix(suffix_of(stated)) for name in names]
            return names
        if len(group) > 1:
            self.singles = []
            shares = shares_of(stated, len(group))
            if stated.base in LIVES.values() or stated.base == HOUSEHOLDS:
                called = LIVES if stated.base != HOUSEHOLDS else {**LIVES, "户": HOUSEHOLDS}
                shares = [called.get(quantity.unit, share) for quantity, share in zip(group, shares, strict=True)]
            suffix = suffix_of(stated)
            self.listed = [share.removesuffix(suffix) for share in shares] if stated.listed else []
            return shares
        self.listed = []
        if in_turn := self._in_turn(body, group[0], stated, clause):
            return in_turn
        self._remember(body, group[0], stated)
        return [stated.indicator]

    def _bases_before(self, body: str, group: Sequence[Quantity], stated: Stated, clause: tuple[int, int]) -> list[str]:
        """What each number of ``group`` speaks of again; none where all speak of what was stated last."""
        each = _EACH_OF_THEM.match(body, clause[0]) is not None
        if each and not self.pending:
            count = max(len(group), len(_CHANGES.findall(body[group[0].start : clause[1]])))
            known = [level.base for level in self.singles]
            self.pending = known[-count:] if 1 < count <= len(known) else []
        if len(self.pending) >= len(group):
            bases, self.pending = self.pending[: len(group)], self.pending[len(group) :]
            self.changed = True
            return bases
        self.pending = []
        if self.listed:
            return self.listed if len(group) == len(self.listed) else [""] * len(group)
        if not _change().search(suffix_of(stated)):
            return []
        self.changed = True
        return compound_names(stated.base, len(group)) or self._by_unit(group) or self._in_order(group)

    def _by_unit(self, group: Sequence[Quantity]) -> list[str]:
        """事故3起、死亡5人，同比减少1起、2人: each change has the unit of what changed."""
        units = {level.unit: level.base for level in self.singles}
        if any(dimension_of(quantity.unit) in _RELATIVE for quantity in group):
            return []
        if len({quantity.unit for quantity in group}) < len(group) or not all(q.unit in units for q in group):
            return []
        alone = len(group) == 1 and self.singles[-1].unit == group[0].unit
        return [] if alone else [units[quantity.unit] for quantity in group]

    def _in_order(self, group: Sequence[Quantity]) -> list[str]:
        """收入3元，支出5元，同比增长2%和4%: as many changes as there were numbers, or nobody knows."""
        bases = list(dict.fromkeys(level.base for level in self.singles))
        if len(group) == 1 or len(bases) < len(group):
            return []
        return bases if len(bases) == len(group) else [""] * len(group)

    def _in_turn(self, body: str, number: Quantity, stated: Stated, clause: tuple[int, int]) -> list[str]:
        """甲、乙的比重分别上升2%、下降3%: the first change is the first thing's; the others are ``pending``."""
        if "、" not in stated.listed or not _RESPECTIVELY.search(body, clause[0], number.start):
            return []
        count = len(_CHANGES.findall(body[number.start : clause[1]]))
        names = names_in(stated.listed, count) if count > 1 else []
        self.pending = names[1:]
        return [f"{names[0]}{suffix_of(stated)}"] if names else []

    def _remember(self, body: str, number: Quantity, stated: Stated) -> None:
        if stated.base != stated.indicator:
            self.singles = []
            return
        if _IN_BRACKET.search(body, max(0, number.start - _LONGEST_BRACKET), number.start):
            return
        self.singles = [] if self.changed else self.singles
        self.changed = False
        self.singles = [*self.singles, Level(stated.base, number.unit)]


_EACH_OF_THEM = re.compile(
    "[，、；\\s]*(?:[与和同跟比较][^，。；\\d]{1,12}?(?:相比)?，?)?(?:同比|环比)?(?:分别|各|依次)"
)
_RELATIVE = frozenset({"share", "points", "multiple", ""})
_RESPECTIVELY = re.compile("分别|依次")
_CHANGES = re.compile(r"\d\s?(?:%|个百分点|倍)")
_IN_BRACKET = re.compile("[（(][^（）()]*$")
_LONGEST_BRACKET = 24


@cache
def _change() -> re.Pattern[str]:
    """What a change is said with: 同比增速, 减少."""
    return re.compile(f"(?:{growth_pattern()}|[增涨降跌]幅|幅度)$")


def suffix_of(stated: Stated) -> str:
    """同比增速 of 收入同比增速: what is said of the base."""
    return stated.indicator.removeprefix(stated.base) if stated.indicator.startswith(stated.base) else ""


def shares_of(stated: Stated, count: int) -> list[str]:
    """The indicators of ``count`` numbers side by side: 城镇、农村收入分别增长 → 城镇收入增速, 农村收入增速.

    Where the list and the numbers do not fit, all have the indicator as it was stated.
    """
    if count == len(_SECTORS) and _OF_SECTORS.search(stated.indicator):
        return list(_SECTORS)
    if count == len(_SECTORS) and (said := _OF_THREE.match(stated.indicator)):
        return [f"{sector.removesuffix('比重')}{said['what']}" for sector in _SECTORS]
    names = names_in(_PREDICATE.sub("", stated.listed), count)
    if not names:
        return [stated.indicator] * count
    suffix = suffix_of(stated)
    return [f"{name}{suffix}" for name in names]


_PREDICATE = re.compile("(?:预计|可|将|仍|已)+$")
_OF_SECTORS = re.compile(
    "(?:三次|三大|一二三)产业?(?:增加值|生产总值|产值|GDP)?(?:比重|比例|构成|结构|占比|之比|比)|^三产(?:比重|比例|结构|之比|比)$"
)
"""三次产业比重为15.2:52.9:31.9: always in this order."""
_OF_THREE = re.compile("(?:三次|三大)产业的?(?P<what>.*(?:率|增速|增加值|产值|税收|投资|用电量?|比重|比例))$")
"""三次产业贡献率分别为5%、48%、47%: the same of what else is told of the three."""
_THREE = re.compile("(?:第?一、第?二、第?三|一二三)次?产业?(?P<what>[^，。；、\\d]{0,20}?)(?:分别|依次)?[为是达]?$")
_INDUSTRIES = re.compile("^.*?[二三]次?产业?(?=.|$)")
"""一、二、三产业增加值分别为: each has its own, in this order."""
_SECTORS = ("第一产业比重", "第二产业比重", "第三产业比重")
