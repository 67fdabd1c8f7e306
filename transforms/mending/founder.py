"""Symbols that came out of the PDF as Han characters: the zone shift (区位偏移) of Founder-typeset text.

In:  a text.
Out: ``Repair`` s: the places where a Han character stands for a symbol, and the symbol.
It never changes a Han character that reads as itself: 视野, 渊源, 庭院 stay.

Two questions are answered together. Of every character that may be a symbol: how much better does its
surroundings read with the symbol (:mod:`mending.founder_lattice`)? Of the text as a whole: where does a damaged
run begin and end? A run must win more than it costs to begin one, and clean symbols inside it speak against it.

>>> [(r.char_start, r.after) for r in find_shifts("坚持袁抓实尧抓细遥推动袁落实遥")][:2]
[(2, '，'), (5, '、')]
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import exp2
from operator import attrgetter

import numpy as np

from transforms.aligned import Repair, substitute
from transforms.mending.folded import fold_count, line_length
from transforms.mending.founder_events import Events, events_of, trigger
from transforms.mending.founder_lattice import SURNAMES, is_given_name
from transforms.mending.founder_pairs import complete
from transforms.mending.founder_screen import sure_gains
from transforms.mending.founder_table import (
    ANY_SYMBOL,
    SYMBOLS_ONLY,
    WITH_DIGITS,
    WITH_LETTERS,
    han_words,
    symbols,
    table,
)
from transforms.text.glyphs import Bits, around, codes_of, matches, places, places_of, table_of, text_of
from transforms.text.words import frequency

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
"""Counts from which on a word is taken together over a line break."""
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
    solid, stands_at = _solid(text)
    sure = sure_gains(solid, places_of(solid, trigger()))
    damaged = len(sure) >= MANY and len(sure) * DENSE > len(solid)
    gains: dict[int, float] = {}
    if not damaged:
        gains = _runs(events_of(solid, SYMBOLS_ONLY, sure), UNSURE)
        damaged = sum(gains.values()) >= SURE_GAIN
    if damaged:
        gains = _runs(events_of(solid, _level(solid), sure), DAMAGED)
        complete(text, solid, stands_at, gains)
    if all(solid[at] in _NO_EVIDENCE for at in gains):
        return []
    genuine = _in_signatures(text)
    signed = [at for at in gains if stands_at[at] in genuine] if genuine else []
    for at in [*_surnames(solid, gains), *_behind_leaders(solid, gains), *_before_adverbs(solid, gains), *signed]:
        gains.pop(at, None)
    read = table()
    return [
        Repair(stands_at[k], solid[k], read[solid[k]], "founder_shift", _confidence(gains[k])) for k in sorted(gains)
    ]


_NO_EVIDENCE = frozenset("院")
"""石门县院开展普法, line after line: a procuratorate's (检察院) news. Damage that turns colons into 院 turns commas and
stops, too."""


def _surnames(solid: str, gains: Iterable[int]) -> list[int]:
    """Places that begin a name: 袁启富, told of twice (four times where 铁山 is a word, but a rare one), if 启富 stands
    nowhere without 袁.

    >>> text = "村支书袁启富坐在院里袁算了一笔账遥袁启富说袁明年还种遥"
    >>> _surnames(text, (3, 10, 17))
    [3, 17]
    """
    asked = {}
    for at in gains:
        given = solid[at + 1 : at + 3]
        if solid[at] in SURNAMES and len(given) == _GIVEN and is_given_name(given) and frequency(given) < _RARE:
            asked[at] = ord(given[0]) << _BITS | ord(given[1])
    if not asked:
        return []
    codes = codes_of(solid).astype(np.int64)
    pairs = codes[:-1] << _BITS | codes[1:]
    here = np.flatnonzero(np.isin(pairs, list(set(asked.values()))))
    found = pairs[here].tolist()
    times, led = Counter(found), Counter(zip(codes[here - 1].tolist(), found, strict=True))
    least = {given: _OFTEN if solid[at + 1 : at + 3] in han_words() else _TWICE for at, given in asked.items()}
    return [
        at for at, given in asked.items() if times[given] >= least[given] and led[ord(solid[at]), given] == times[given]
    ]


def _in_signatures(text: str) -> frozenset[int]:
    """Offsets of characters that are names in a byline: the first behind its mark, and those that stand alone (姻袁 渊,
    姻章 冶 胡晓岚), since no symbol is set there.

    >>> sorted(_in_signatures("\\n姻袁 渊 叶知秋\\n姻尧文静\\n"))
    [2, 4, 11]
    """
    out: list[int] = []
    for line in _BYLINE.finditer(text) if any(mark in text for mark in "姻音■□●◆") else ():
        out.append(line.start("names"))
        out += [line.start("names") + m.start() for m in _ALONE.finditer(line["names"])]
    return frozenset(out)


_BYLINE = re.compile(r"(?m)^[ \t\u3000]*[姻音■□●◆][ \u3000]*(?P<names>[㐀-鿿](?:[ \u3000]*[㐀-鿿]){1,11})[ \t\u3000]*$")
_ALONE = re.compile(r"(?<![^ \u3000])[㐀-鿿](?![^ \u3000])")
"""A character between blanks."""


def _behind_leaders(solid: str, gains: Iterable[int]) -> list[int]:
    """Places of pauses behind an ellipsis, where none is set: 把小事办好 … 袁建国 2, a line of a contents list."""
    return [at for at in gains if at and solid[at - 1] == "…" and symbols()[solid[at]].kind in ("pause", "colon")]


def _before_adverbs(solid: str, gains: Iterable[int]) -> list[int]:
    """Places of 、 in front of 也 or 就, where none is set: 搬走多年的老尧也回来了."""
    return [at for at in gains if symbols()[solid[at]].text == "、" and solid[at + 1 : at + 2] in _ADVERBS]


_ADVERBS = tuple("也就却才又")
_BITS = 32
_TWICE, _OFTEN = 2, 4
_RARE = 100
"""A word of fewer occurrences in jieba's dictionary may be a given name."""
_GIVEN = 2
"""Characters of a given name that is told by its characters; those of one are too many words."""


@lru_cache
def _confidence(won: float) -> float:
    return round(min(0.999, 1.0 - exp2(-won - 1.0)), 3)


def _suspicious(text: str) -> bool:
    """Whether the text must be looked at closely: a short one always, a long one where a sure place has company.

    Company is another doubtful character within a clause, with no clean symbol between.
    """
    doubtful = places_of(text, trigger())
    if len(text) <= SCREENED:
        return bool(doubtful)
    for first in range(0, len(doubtful), AT_ONCE):
        for at in sure_gains(text, doubtful[first : first + AT_ONCE]):
            k = bisect_left(doubtful, at)
            for other in (*doubtful[max(0, k - 1) : k], *doubtful[k + 1 : k + 2]):
                if -CLAUSE <= other - at < CLAUSE and not _CLEAN.search(text, min(at, other) + 1, max(at, other)):
                    return True
    return False


_CLEAN = re.compile("[，。、；：？！“”（）《》]")
CLAUSE = 40
AT_ONCE = 200
"""Doubtful characters that are looked at together: the first few tell most damaged texts."""
BULLETS = frozenset("姻音阴荫茵殷吟银")
STOPPED = frozenset("。！？遥浴钥")
"""What ends a sentence, damaged or not."""
_LINE = re.compile(r"\S[^\n]*")


@cache
def _white() -> Bits:
    return table_of((r"\s", 1))


def _solid(text: str) -> tuple[str, array[int]]:
    """``text`` without white space but with a newline at every end of a paragraph, and the offset of every character.

    A line ends a paragraph where it is long, where it is clearly shorter than its neighbours, or where the next is
    indented; all others may have been wrapped in the middle of a word, and so may those that cut a common word in two.
    """
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text)]
    codes = codes_of(text)
    ink = np.flatnonzero(_white().take(codes, mode="clip") == 0)
    breaks, stand_for = [0], [0]
    last = "\n"
    full = _full(lines, text)
    ends = _end_paragraphs(lines, full, text)
    for k, (start, words) in enumerate(lines):
        goes_on = k and full[k - 1] and (full[k] or words[-1] in STOPPED)
        if words[0] in BULLETS and last != "\n" and not goes_on and not han_words().get(last + words[0]):
            breaks.append(start)
            stand_for.append(start - 1)
        last = words.rstrip()[-1]
        below = lines[k + 1][1][0] if k + 1 < len(lines) else ""
        if ends[k] and not (below and han_words().get(last + below, 0) >= COMMON_WORD):
            breaks.append(start + len(words))
            stand_for.append(start + len(words))
            last = "\n"
    at = np.searchsorted(ink, breaks)
    solid = text_of(np.insert(codes[ink], at, ord("\n")))
    return solid, array("q", np.insert(ink, at, stand_for).tobytes())


def _full(lines: Sequence[tuple[int, str]], text: str) -> list[bool]:
    """Which lines have the count of characters at which the text is folded."""
    fold = fold_count(text)
    return [line_length(text, start) == fold for start, _ in lines] if fold else [False] * len(lines)


def _end_paragraphs(lines: Sequence[tuple[int, str]], full: Sequence[bool], text: str) -> list[bool]:
    """Which lines end a paragraph by their width alone. Those that are full end none, but where a blank line follows
    and that is not so below most lines."""
    width = np.array([len(words) for _, words in lines], np.int64)
    around = width.copy()
    around[1:] = np.maximum(around[1:], width[:-1])
    around[:-1] = np.maximum(around[:-1], width[1:])
    found: list[bool] = ((width > 60) | (width < 8) | (width < 0.8 * np.minimum(around, 60))).tolist()
    blank = [text.startswith("\n\n", start + len(words)) for start, words in lines]
    if any(full) or sum(blank) * 2 < len(lines):
        return [apart or (ends and not inside) for ends, inside, apart in zip(found, full, blank, strict=True)]
    return found


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
def _numbers() -> tuple[re.Pattern[str], Bits]:
    """Runs of shifted digits or letters, and the characters with which they begin."""
    digits, letters = (
        "".join(h for h, s in symbols().items() if s.kind == kind and s.text.isascii()) for kind in ("digit", "letter")
    )
    runs = rf"[{digits}郾]{{3,}}|[{digits}]{{2}}(?=[年月日个名万亿豫%援.])|(?P<letters>[{letters}]{{3,}})"
    return re.compile(runs), table_of((f"[{digits}郾]", 1), (f"[{letters}]", 2))


def _level(solid: str) -> int:
    """Digits and letters as well, where the text has long runs of them."""
    runs, table = _numbers()
    _, here, behind = around(solid, table)
    kinds = [m.lastgroup for m in matches(runs, solid, places(here & behind))]
    digits = WITH_DIGITS if kinds.count(None) >= SEVERAL else 0
    letters = WITH_LETTERS if digits or kinds.count("letters") >= SEVERAL else 0
    return ANY_SYMBOL | digits | letters
