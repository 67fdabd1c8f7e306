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

from transforms.founder_events import Event, weigh
from transforms.founder_pairs import complete
from transforms.founder_table import (
    ANY_SYMBOL,
    SYMBOLS_ONLY,
    WITH_DIGITS,
    WITH_LETTERS,
    han_words,
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
UNSURE = (9.0, 5.0, 6.0, 3.5)
DAMAGED = (4.0, 2.5, 2.5, 1.5)
"""Cost of beginning and of ending a damaged run inside a line, and at a line break: in a text of which nothing
is known, and in one that surely has damage elsewhere."""
SURE_GAIN = 40.0
"""Nats that the damaged runs of a text must win together before it is taken for damaged."""
UNPROVEN = 3.0
"""What a shifted number or word of letters costs where the text is not known to have others."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The character at ``at`` stands for ``symbol``; ``confidence`` 0 to 1."""

    at: int
    symbol: str
    confidence: float


def find_shifts(text: str) -> list[Shift]:
    """Every shifted symbol of ``text``, in order."""
    if not _trigger().search(text):
        return []
    solid, places = _solid(text)
    found = _runs(_events(solid, SYMBOLS_ONLY), UNSURE)
    if sum(e.gain for e in found) >= SURE_GAIN:
        found = _runs(_events(solid, _level(solid, found)), DAMAGED)
        found = complete(text, solid, places, found)
    return [Shift(places[e.at], table()[solid[e.at]], round(min(0.999, 1 - 0.5 ** (e.gain + 1)), 3)) for e in found]


@cache
def _trigger() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(may_be_symbols(SYMBOLS_ONLY) - {'要'}))}]|要要")


BULLETS = frozenset("姻音阴荫茵殷吟银")
_LINE = re.compile(r"\S[^\n]*")


def _solid(text: str) -> tuple[str, list[int]]:
    """``text`` without white space but with a newline at every end of a paragraph, and the offset of every character.

    A line ends a paragraph where it is long, where it is clearly shorter than its neighbours, or where the next is
    indented; all others may have been wrapped in the middle of a word.
    """
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text)]
    widths = [len(words) for _, words in lines]
    pieces: list[str] = []
    places: list[int] = []
    for k, (start, words) in enumerate(lines):
        if words[0] in BULLETS and pieces and pieces[-1] != "\n" and not han_words().get(pieces[-1][-1] + words[0]):
            pieces.append("\n")
            places.append(start - 1)
        for m in re.finditer(r"\S+", words):
            pieces.append(m.group())
            places.extend(range(start + m.start(), start + m.end()))
        around = max(widths[max(0, k - 1) : k + 2])
        if widths[k] > 60 or widths[k] < 8 or widths[k] < 0.8 * min(around, 60):
            pieces.append("\n")
            places.append(start + len(words))
    return "".join(pieces), places


def _class(level: int, kinds: tuple[str, ...]) -> str:
    return "".join(sorted(h for h in may_be_symbols(level) if symbols()[h].kind in kinds))


@cache
def _pattern(level: int) -> re.Pattern[str]:
    every = WITH_DIGITS | WITH_LETTERS
    digits, letters = _class(every, ("digit",)), _class(every, ("letter",))
    near = "".join(h for h, s in symbols().items() if s.kind in ("unit", "sign", "point", "dash"))
    single = "".join(sorted(may_be_symbols(level) - {"要"}))
    return re.compile(
        rf"(?P<clean>[，。、；：？！“”（）《》])|(?P<one>[{single}])|(?P<run>[{digits}{near}]{{2,}}|[{letters}]{{2,}}|要{{2,}})"
        rf"|(?<=[0-9%{digits}])(?P<near>[{near}])|(?P<line>\n)"
    )


def _events(solid: str, level: int) -> list[Event]:
    out: list[Event] = []
    breaks = False
    last_clean = -99
    for m in _pattern(level).finditer(solid):
        i = m.start()
        if m.lastgroup == "line":
            breaks = True
            continue
        if m.lastgroup == "clean":
            if i - last_clean <= NARROW and out and out[-1].gain > 0:
                _narrow(out, last_clean)
            out.append(Event(i, -CLEAN_SYMBOL, breaks))
            breaks = False
            last_clean = i
            continue
        open_to = level | (WITH_DIGITS | WITH_LETTERS | ANY_SYMBOL if m.lastgroup in ("run", "near") else 0)
        for k in range(i, m.end()):
            won = weigh(solid, k, open_to) - (UNPROVEN if open_to != level else 0.0)
            if won > 0:
                out.append(Event(k, min(won, MOST), breaks))
                breaks = False
    return out


def _narrow(events: list[Event], since: int) -> None:
    """Lower the gains of the events behind ``since``."""
    for k in range(len(events) - 1, -1, -1):
        e = events[k]
        if e.at <= since:
            break
        events[k] = Event(e.at, e.gain - CLEAN_SYMBOL / 2, e.breaks)


def _runs(events: list[Event], costs: tuple[float, float, float, float]) -> list[Event]:
    """The events inside damaged runs: the cheapest way to cut the text into clean and damaged runs."""
    begin, end, begin_line, end_line = costs
    clean, damaged = 0.0, begin_line
    came: list[tuple[bool, bool]] = []
    for e in events:
        into = clean + (begin_line if e.breaks else begin)
        back = damaged + (end_line if e.breaks else end)
        came.append((back < clean, into < damaged))
        clean, damaged = min(clean, back), min(damaged, into) - e.gain
    inside = damaged < clean
    out = []
    for e, (from_damaged, from_clean) in zip(reversed(events), reversed(came), strict=True):
        if inside and e.gain > 0:
            out.append(e)
        inside = (not from_clean) if inside else from_damaged
    return out[::-1]


def _level(solid: str, found: list[Event]) -> int:
    """Digits and letters as well, where the damaged runs of the text surely hold some."""
    kinds = [symbols()[solid[e.at]].kind for e in found]
    digits = WITH_DIGITS if kinds.count("digit") >= 4 else 0
    letters = WITH_LETTERS if kinds.count("letter") >= 4 or digits else 0
    return ANY_SYMBOL | digits | letters
