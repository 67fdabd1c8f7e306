"""Symbols that came out of the PDF as Han characters: the zone shift (区位偏移) of Founder-typeset text.

In:  a text.
Out: ``Repair`` s: the places where a Han character stands for a symbol, and the symbol.
It never changes a Han character that reads as itself: 视野, 渊源, 庭院 stay.

Two questions are answered together. Of every character that may be a symbol: how much better does its
surroundings read with the symbol (:mod:`transforms.founder_lattice`)? Of the text as a whole: where does a damaged
run begin and end? A run must win more than it costs to begin one, and clean symbols inside it speak against it.

>>> [(r.char_start, r.after) for r in find_shifts("坚持袁抓实尧抓细遥推动袁落实遥")][:2]
[(2, '，'), (5, '、')]
"""

from __future__ import annotations

import re
from array import array
from functools import cache, lru_cache
from itertools import islice
from math import exp2
from operator import attrgetter

from transforms.aligned import Repair, substitute
from transforms.founder_events import Events, events_of, trigger
from transforms.founder_pairs import complete
from transforms.founder_screen import sure_gains
from transforms.founder_table import ANY_SYMBOL, SYMBOLS_ONLY, WITH_DIGITS, WITH_LETTERS, han_words, symbols, table

UNSURE = (9.0, 5.0, 8.0, 4.0)
DAMAGED = (4.0, 2.5, 2.5, 1.5)
"""Cost of beginning and of ending a damaged run inside a line, and at a line break: in a text of which nothing
is known, and in one that surely has damage elsewhere."""
SURE_GAIN = 24.0
"""Nats that the damaged runs of a text must win together before it is taken for damaged."""
MOST_ROUNDS = 4
"""Symbols written in may show that a last one is damaged too."""
DENSE = 400
"""A text with one sure place in so many characters is damaged beyond doubt."""
MANY = 12
"""Sure places without which a text is not called damaged beyond doubt."""
SEVERAL = 2
"""Runs of three shifted digits that show that numbers are damaged too."""
COMMON_WORD = 2000
SCREENED = 3000
"""Characters; a longer text is looked at closely only where it has places that are sure."""


def find_shifts(text: str) -> list[Repair]:
    """Every shifted symbol of ``text``, in order; the text with the symbols written in has none."""
    out: list[Repair] = []
    for _ in range(MOST_ROUNDS):
        found = _round(text)
        if not found:
            break
        out += found
        text = substitute(text, found)
    return sorted(out, key=attrgetter("char_start"))


def _round(text: str) -> list[Repair]:
    if not _suspicious(text):
        return []
    solid, places = _solid(text)
    sure = sure_gains(solid, [m.start() for m in trigger().finditer(solid)])
    damaged = len(sure) >= MANY and len(sure) * DENSE > len(solid)
    gains: dict[int, float] = {}
    if not damaged:
        gains = _runs(events_of(solid, SYMBOLS_ONLY, sure), UNSURE)
        damaged = sum(gains.values()) >= SURE_GAIN
    if damaged:
        gains = _runs(events_of(solid, _level(solid), sure), DAMAGED)
        complete(text, solid, places, gains)
    read = table()
    return [Repair(places[k], solid[k], read[solid[k]], "founder_shift", _confidence(gains[k])) for k in sorted(gains)]


@lru_cache
def _confidence(won: float) -> float:
    return round(min(0.999, 1.0 - exp2(-won - 1.0)), 3)


def _suspicious(text: str) -> bool:
    """Whether the text must be looked at closely: a short one always, a long one where a sure place has company.

    Company is another doubtful character within a clause, with no clean symbol between.
    """
    doubtful = (m.start() for m in trigger().finditer(text))
    if len(text) <= SCREENED:
        return next(doubtful, None) is not None
    while some := list(islice(doubtful, 200)):
        for at in sure_gains(text, some):
            before = _CLEAN.split(text[max(0, at - CLAUSE) : at])[-1]
            behind = _CLEAN.split(text[at + 1 : at + CLAUSE])[0]
            if trigger().search(before) or trigger().search(behind):
                return True
    return False


_CLEAN = re.compile("[，。、；：？！“”（）《》]")
CLAUSE = 40
BULLETS = frozenset("姻音阴荫茵殷吟银")
_LINE = re.compile(r"\S[^\n]*")
_INK = re.compile(r"\S+")


def _solid(text: str) -> tuple[str, array[int]]:
    """``text`` without white space but with a newline at every end of a paragraph, and the offset of every character.

    A line ends a paragraph where it is long, where it is clearly shorter than its neighbours, or where the next is
    indented; all others may have been wrapped in the middle of a word.
    """
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text)]
    widths = [len(words) for _, words in lines]
    pieces = ["\n"]
    places = array("q", [0])  # no list: a million objects that the garbage collector would visit again and again
    for k, (start, words) in enumerate(lines):
        if words[0] in BULLETS and pieces and pieces[-1] != "\n" and not han_words().get(pieces[-1][-1] + words[0]):
            pieces.append("\n")
            places.append(start - 1)
        for m in _INK.finditer(words):
            pieces.append(m.group())
            places.extend(range(start + m.start(), start + m.end()))
        if _ends_paragraph(widths, k) and not (k + 1 < len(lines) and _in_one_word(words, lines[k + 1][1])):
            pieces.append("\n")
            places.append(start + len(words))
    return "".join(pieces), places


def _ends_paragraph(widths: list[int], k: int) -> bool:
    around = max(widths[max(0, k - 1) : k + 2])
    return widths[k] > 60 or widths[k] < 8 or widths[k] < 0.8 * min(around, 60)


def _in_one_word(above: str, below: str) -> bool:
    """Whether a common word was cut in two by the line break."""
    return han_words().get(above.rstrip()[-1:] + below[:1], 0) >= COMMON_WORD


def _runs(events: Events, costs: tuple[float, float, float, float]) -> dict[int, float]:
    """The gains inside damaged runs by place: the cheapest cut into clean and damaged runs (Viterbi)."""
    begin, end, begin_line, end_line = costs
    clean, damaged = 0.0, begin_line
    came_from_damaged: list[bool] = []
    came_from_clean: list[bool] = []
    for won, breaks in zip(events.won, events.breaks, strict=True):
        into = clean + (begin_line if breaks else begin)
        back = damaged + (end_line if breaks else end)
        came_from_damaged.append(back < clean)
        came_from_clean.append(into < damaged)
        clean, damaged = (back if back < clean else clean), (into if into < damaged else damaged) - won
    inside = damaged + end_line < clean
    out: dict[int, float] = {}
    for k in range(len(events.at) - 1, -1, -1):
        if inside and events.won[k] > 0:
            out[events.at[k]] = events.won[k]
        inside = not came_from_clean[k] if inside else came_from_damaged[k]
    return out


@cache
def _numbers() -> re.Pattern[str]:
    digits, letters = (
        "".join(h for h, s in symbols().items() if s.kind == kind and s.text.isascii()) for kind in ("digit", "letter")
    )
    return re.compile(f"[{digits}郾]{{3,}}|[{digits}]{{2}}(?=[年月日个名万亿豫%援.])|(?P<letters>[{letters}]{{3,}})")


def _level(solid: str) -> int:
    """Digits and letters as well, where the text has long runs of them."""
    kinds = [m.lastgroup for m in _numbers().finditer(solid)]
    digits = WITH_DIGITS if kinds.count(None) >= SEVERAL else 0
    letters = WITH_LETTERS if digits or kinds.count("letters") >= SEVERAL else 0
    return ANY_SYMBOL | digits | letters
