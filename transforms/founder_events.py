"""Every place of a text that speaks for or against a damaged run.

In:  a text without white space (a newline at the end of a paragraph) and the level of symbols looked for.
Out: ``Events`` in order: characters that read better as symbols, and clean symbols.
It never says where the damage is: that takes all events together (:mod:`transforms.founder`).

>>> events = events_of("坚持袁抓实，抓细", SYMBOLS_ONLY, {})
>>> events.at, [won > 5 for won in events.won]
([2, 5], [True, False])
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from transforms.founder_lattice import REACH, gain
from transforms.founder_table import (
    ANY_SYMBOL,
    SYMBOLS_ONLY,
    WITH_DIGITS,
    WITH_LETTERS,
    may_be_symbols,
    symbols,
    table,
)

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

    at: list[int] = field(default_factory=list)
    won: list[float] = field(default_factory=list)
    breaks: list[bool] = field(default_factory=list)


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


@cache
def _pattern(level: int) -> re.Pattern[str]:
    every = ANY_SYMBOL | WITH_DIGITS | WITH_LETTERS
    digits, letters = _of_kind(("digit",), every), _of_kind(("letter",), every)
    near = _of_kind(("unit", "sign", "point", "dash"), every)
    single = "".join(sorted(may_be_symbols(level) - {"要"}))
    return re.compile(
        rf"(?P<clean>[{_PUNCTUATION}])|(?P<one>[{single}])|(?P<run>[{digits}{near}]{{2,}}|[{letters}]{{2,}}|[{letters}](?=[a-z])|要{{2,}})"
        rf"|(?<=[0-9%{digits}])(?P<near>[{near}])|(?P<line>\n)"
    )


@cache
def trigger() -> re.Pattern[str]:
    """A character that may be a symbol in a text of which nothing is known."""
    return re.compile(f"[{''.join(sorted(may_be_symbols(SYMBOLS_ONLY) - {'要'}))}]")


def events_of(solid: str, level: int, sure: Mapping[int, float]) -> Events:
    """All events of ``solid`` in order; ``sure``: what :func:`transforms.founder_screen.sure_gains` says of it."""
    # Sure symbols are written in, so that the doubtful characters beside them are weighed against them.
    pieces: list[str] = []
    last = 0
    for at in sure:
        pieces += (solid[last:at], table()[solid[at]])
        last = at + 1
    read = "".join([*pieces, solid[last:]])
    out = Events()
    places, gains, ends = out.at, out.won, out.breaks
    breaks = False
    last_clean = -NARROW
    for m in _pattern(level).finditer(solid):
        start, group = m.start(), m.lastgroup
        if group == "line":
            breaks = True
            continue
        if group == "clean":
            if start - last_clean <= NARROW and gains and gains[-1] > 0:
                _narrow(out, last_clean)
            won = -CLEAN_SYMBOL
            last_clean = start
        elif start in sure:
            won = sure[start]
        else:
            for at in range(start, m.end()):
                if (won := _won(read, at, level, group)) > 0:
                    places.append(at)
                    gains.append(won)
                    ends.append(breaks)
                    breaks = False
            continue
        places.append(start)
        gains.append(won)
        ends.append(breaks)
        breaks = False
    return out


def _won(read: str, at: int, level: int, group: str | None) -> float:
    if group == "one" or read[at] == "要":
        return min(MOST, weigh(read, at, level))
    if group == "near":
        return min(MOST, weigh(read, at, level | ANY_SYMBOL) - (0.0 if level else UNPROVEN))
    open_to = level | ANY_SYMBOL | WITH_DIGITS | WITH_LETTERS
    return min(MOST, weigh(read, at, open_to) - (UNPROVEN if open_to != level else 0.0))


def _narrow(events: Events, since: int) -> None:
    """Lower the gains of the events behind ``since``."""
    for k in range(len(events.at) - 1, -1, -1):
        if events.at[k] <= since:
            break
        events.won[k] -= CLEAN_SYMBOL / 2
