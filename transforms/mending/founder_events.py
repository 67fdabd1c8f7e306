"""Every place of a text that speaks for or against a damaged run.

In:  a text without white space (a newline at the end of a paragraph) and the level of symbols looked for.
Out: ``Events`` in order: characters that read better as symbols, and clean symbols.
It never says where the damage is: that takes all events together (:mod:`transforms.mending.founder`).

>>> events = events_of("坚持袁抓实，抓细", SYMBOLS_ONLY, {})
>>> events.at, [won > 5 for won in events.won]
([2, 5], [True, False])
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from transforms.mending.founder_lattice import REACH, gain, may_win
from transforms.mending.founder_table import (
    ANY_SYMBOL,
    SYMBOLS_ONLY,
    WITH_DIGITS,
    WITH_LETTERS,
    may_be_symbols,
    symbols,
    table,
)
from transforms.text.glyphs import Bits, around, codes_of, places, table_of, text_of

CLEAN_SYMBOL = 5.0
"""What a clean full-width symbol inside a damaged run costs (nats)."""
MOST = 12.0
"""What one character may win at most: one alone never proves a text damaged."""
NARROW = 10
"""Characters between two clean symbols that leave hardly room for a damaged run; it costs ``CLEAN_SYMBOL / 2``."""
UNPROVEN = 3.0
"""What a shifted number or word of letters costs where the text is not known to have others."""

_PUNCTUATION = "，。、；：？！“”（）《》"
_CUT = frozenset(_PUNCTUATION + "\n")


@dataclass(slots=True)
class Events:
    """Columns, because a damaged text has an event for every eight characters.

    ``at``: places; ``won``: nats that speak for a damaged run, negative for a clean symbol; ``breaks``: whether a
    paragraph ended since the event before.
    """

    at: list[int]
    won: list[float]
    breaks: list[bool]


def weigh(solid: str, at: int, level: int) -> float:
    """Nats won by reading ``solid[at]`` as its symbol."""
    start, end = at, at + 1
    least, most = max(0, at - REACH), min(len(solid), at + REACH + 1)
    while start > least and solid[start] not in _CUT:
        start -= 1
    while end < most and solid[end - 1] not in _CUT:
        end += 1
    return gain(solid[start:end], at - start, level)


def _of_kind(kinds: tuple[str, ...], level: int) -> str:
    return "".join(sorted(h for h in may_be_symbols(level) if symbols()[h].kind in kinds))


CLEAN, LINE, ONE, PART, FIGURE, SMALL = (1 << bit for bit in range(6))
"""Kinds of characters: clean symbols, ends of paragraphs, Han characters that may be a symbol on their own, that may be
part of a run of symbols or stand beside a figure, figures clean and shifted, small letters."""
_EVERY = ANY_SYMBOL | WITH_DIGITS | WITH_LETTERS


@cache
def _table(level: int) -> Bits:
    single = "".join(sorted(may_be_symbols(level) - {"要"}))
    parts = _of_kind(("digit", "letter", "unit", "sign", "point", "dash"), _EVERY)
    return table_of(
        (f"[{_PUNCTUATION}]", CLEAN),
        (r"\n", LINE),
        (f"[{single}]", ONE),
        (f"[{parts}要]", PART),
        (f"[0-9%{_of_kind(('digit',), _EVERY)}]", FIGURE),
        ("[a-z]", SMALL),
    )


@cache
def _parts() -> re.Pattern[str]:
    """A run of symbols, and one beside a figure."""
    digits, letters = _of_kind(("digit",), _EVERY), _of_kind(("letter",), _EVERY)
    near = _of_kind(("unit", "sign", "point", "dash"), _EVERY)
    return re.compile(
        rf"(?P<run>[{digits}{near}]{{2,}}|[{letters}]{{2,}}|[{letters}](?=[a-z])|要{{2,}})"
        rf"|(?<=[0-9%{digits}])(?P<near>[{near}])"
    )


@cache
def trigger() -> Bits:
    """The characters that may be a symbol in a text of which nothing is known: their bits are not 0."""
    return table_of((f"[{''.join(sorted(may_be_symbols(SYMBOLS_ONLY) - {'要'}))}]", 1))


def events_of(solid: str, level: int, sure: Mapping[int, float]) -> Events:
    """All events of ``solid`` in order; ``sure``: what :func:`mending.founder_screen.sure_gains` says of it."""
    before, here, behind = around(solid, _table(level))
    part = (here & PART != 0) & ((behind & (PART | SMALL) != 0) | (before & FIGURE != 0))
    clean, ends = np.flatnonzero(here & CLEAN), np.flatnonzero(here & LINE)
    open_to = (here & ONE != 0) | part
    open_to[list(sure)] = False
    gains = dict(sure)
    gains.update(_doubtful(solid, places(open_to), level, sure))
    found, won = np.fromiter(gains, np.int64, len(gains)), np.fromiter(gains.values(), np.float64, len(gains))
    # Between two clean symbols close together there is hardly room for a damaged run.
    room = np.diff(clean, prepend=-len(solid) - NARROW, append=2 * len(solid) + NARROW)
    won[room[np.searchsorted(clean, found)] <= NARROW] -= CLEAN_SYMBOL / 2
    at = np.concatenate((clean, found))
    order = np.argsort(at)
    at = at[order]
    won = np.concatenate((np.full(len(clean), -CLEAN_SYMBOL), won))[order]
    breaks = np.diff(np.searchsorted(ends, at), prepend=0) > 0
    return Events(at.tolist(), won.tolist(), breaks.tolist())


def _doubtful(solid: str, where: Sequence[int], level: int, sure: Mapping[int, float]) -> Iterator[tuple[int, float]]:
    """What the characters at the places ``where`` win, if anything, the ``sure`` ones read as their symbols."""
    read = _written_in(solid, sure)
    single = may_be_symbols(level) - {"要"}
    end = 0
    for at in where:
        if at < end:
            continue
        group, end = ("one", at + 1) if solid[at] in single else _part(solid, at)
        for k in range(at, end):
            if (won := _won(read, k, level, group)) > 0:
                yield k, won


def _written_in(solid: str, sure: Mapping[int, float]) -> str:
    """``solid`` with sure symbols as printed, so that the doubtful characters beside them are weighed against them."""
    read = table()
    codes = codes_of(solid).copy()
    codes[list(sure)] = [ord(read[solid[at]]) for at in sure]
    return text_of(codes)


def _part(solid: str, at: int) -> tuple[str | None, int]:
    """Which kind of part begins at ``at``, and where it ends; it ends where it begins if it is none."""
    m = _parts().match(solid, at)
    return (m.lastgroup, m.end()) if m else (None, at)


def _won(read: str, at: int, level: int, group: str | None) -> float:
    """Nats won by the symbol at ``at``; 0 where it can win none."""
    unproven = 0.0
    if group == "near":
        level, unproven = level | ANY_SYMBOL, 0.0 if level else UNPROVEN
    elif group != "one" and read[at] != "要":
        open_to = level | _EVERY
        level, unproven = open_to, UNPROVEN if open_to != level else 0.0
    if not may_win(read[at], read[at - 1 : at], read[at + 1 : at + 2], level):
        return 0.0
    return min(MOST, weigh(read, at, level) - unproven)
