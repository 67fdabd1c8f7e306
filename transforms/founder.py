"""Symbols that came out of the PDF as Han characters: the zone shift (区位偏移) of Founder-typeset text.

In:  a text.
Out: ``Shift`` s: the places where a Han character stands for a symbol.
It never changes a Han character that reads as itself: 视野, 渊源, 庭院 stay.

Two questions are answered together. Of every character that may be a symbol: how much better does its
surroundings read with the symbol (:mod:`transforms.founder_lattice`)? Of the text as a whole: where does a damaged
run begin and end? A run must win more than it costs to begin one, and clean symbols inside it speak against it.

>>> [(s.at, s.symbol) for s in find_shifts("坚持袁抓实尧抓细遥推动袁落实遥")][:2]
[(2, '，'), (5, '、')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transforms.founder_lattice import REACH, gain
from transforms.founder_table import UNLISTED_COST, han_cost, symbols, table

CLEAN_SYMBOL = 5.0
"""What a clean full-width symbol inside a damaged run costs (nats)."""
UNSURE = (9.0, 5.0, 6.0, 3.5)
DAMAGED = (5.5, 3.5, 3.0, 2.0)
"""Cost of beginning and of ending a damaged run inside a line, and at a line break: in a text of which nothing
is known, and in one that surely has damage elsewhere."""
SURE_GAIN = 40.0
"""Nats that the damaged runs of a text must win together before it is taken for damaged."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The character at ``at`` stands for ``symbol``; ``confidence`` 0 to 1."""

    at: int
    symbol: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Event:
    at: int
    gain: float
    breaks: bool


def find_shifts(text: str) -> list[Shift]:
    """Every shifted symbol of ``text``, in order."""
    if not _trigger().search(text):
        return []
    places = [m.start() for m in re.finditer(r"\S", text)]
    solid = "".join(text.split())
    found = _runs(_events(text, solid, places, _always()), UNSURE)
    won = sum(e.gain for e in found)
    if won >= SURE_GAIN:
        active = _always() | _classes(solid, found)
        found = _runs(_events(text, solid, places, active), DAMAGED)
    return [
        Shift(places[e.at], table()[solid[e.at]], round(min(0.999, 1 - 0.5 ** (e.gain + 1)), 3)) for e in found
    ]


@cache
def _always() -> frozenset[str]:
    """Characters that are rarer than the symbol they may stand for."""
    return frozenset(
        han
        for han, s in symbols().items()
        if s.kind not in ("digit", "letter") and s.cost < UNLISTED_COST and s.cost <= han_cost(han) - 1.0
    ) | {"要", "噎"}


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(_always() - {'要'}))}]|要要")


@cache
def _digits() -> frozenset[str]:
    return frozenset(h for h, s in symbols().items() if s.kind == "digit")


@cache
def _letters() -> frozenset[str]:
    return frozenset(h for h, s in symbols().items() if s.kind == "letter" and s.text.isascii())


@cache
def _near_numbers() -> frozenset[str]:
    return frozenset(h for h, s in symbols().items() if s.kind in ("unit", "sign", "point"))


@cache
def _pattern(active: frozenset[str]) -> re.Pattern[str]:
    digits, letters, near = ("".join(sorted(c)) for c in (_digits(), _letters(), _near_numbers()))
    single = "".join(sorted(active - {"要"}))
    return re.compile(
        rf"(?P<clean>[，。、；：？！“”（）《》])|(?P<one>[{single}])|(?P<run>[{digits}]{{2,}}|[{letters}]{{2,}}|要{{2,}})"
        rf"|(?<=[0-9{digits}])(?P<near>[{near}])"
    )


def _events(text: str, solid: str, places: list[int], active: frozenset[str]) -> list[_Event]:
    out = []
    last = 0
    for m in _pattern(active).finditer(solid):
        i = m.start()
        breaks = "\n" in text[places[last] : places[i]]
        if m.group("clean"):
            out.append(_Event(i, -CLEAN_SYMBOL, breaks))
            last = i
            continue
        also = active
        if m.group("run"):
            also = active | frozenset(m.group("run"))
        for k in range(i, m.end()):
            start = max(0, k - REACH)
            stretch = solid[start : k + REACH + 1]
            near = frozenset(c for c in stretch if c in also or c in _near_numbers())
            won = gain(stretch, k - start, near)
            if won > 0:
                out.append(_Event(k, min(won, 12.0), breaks))
                last = k
    return out


def _runs(events: list[_Event], costs: tuple[float, float, float, float]) -> list[_Event]:
    """The events inside damaged runs: the cheapest way to cut the text into clean and damaged runs."""
    begin, end, begin_line, end_line = costs
    clean, damaged = 0.0, begin_line
    came: list[tuple[bool, bool]] = []
    for e in events:
        into = damaged_from_clean = clean + (begin_line if e.breaks else begin)
        back = damaged + (end_line if e.breaks else end)
        came.append((back < clean, damaged_from_clean < damaged))
        clean, damaged = min(clean, back), min(damaged, into) - e.gain
    state = damaged < clean
    out = []
    for e, (from_damaged, from_clean) in zip(reversed(events), reversed(came), strict=True):
        if state and e.gain > 0:
            out.append(e)
        state = (not from_clean) if state else from_damaged
    return out[::-1]


def _classes(solid: str, found: list[_Event]) -> frozenset[str]:
    """Digits and letters as well, where the damaged runs of the text surely hold some."""
    digits = sum(solid[e.at] in _digits() for e in found)
    letters = sum(solid[e.at] in _letters() for e in found)
    return (_digits() if digits >= 4 else frozenset()) | (_letters() if letters >= 4 else frozenset())
