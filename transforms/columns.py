"""Columns: lines of one width, read as paragraphs and headings.

In:  the lines of a text as ``Row`` s.
Out: which of them go on in the next line.
It never reads a list of titles or of short sentences as a column, and never goes past a barrier.

The column width is learnt from the lines around. A line is the first of a paragraph or a later one, of prose or
of a heading; a first line is two characters narrower where paragraphs are indented; the cheapest reading of a
whole column under ``COSTS`` wins (Viterbi over the four states of a line).

>>> said = "今年春天，松屏市把板凳会开到 了晒谷场上，谁都可以说话，谁都必 须听完，半年下来，一百多件小事有 了着落。"
>>> go_on([Row(0, len(words), words) for words in said.split()])
[0, 1, 2]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from transforms.lines import HAN, ends_sentence, marker_of, width_of

WIDEST_COLUMN = 60
"""Han characters; a longer line is a whole paragraph, not a line of a column."""
WINDOWS = (4, 13)
"""Lines before and behind from which lines learn the width of their column: few if they agree on another, else more.

A list of titles is no column: a column breaks sentences at the edge and has commas.
"""
OFTEN = 12
"""Lines of one column width from which on it is the usual one of the text."""
STEP = 3
"""Lines that learn together."""

COSTS = {
    "room_left": 1.5,  # a line that goes on although what begins the next would have fitted
    "room_left_per_character": 2.0,  # and for each character of room beyond that
    "too_long_by_one": 2.5,  # a first line that leaves no room for the indent, per character
    "wide_line": 2.5,  # a later line wider than its column, however wide: the column gave way beside a picture
    "sentence_ends_at_edge": 0.4,  # a paragraph that goes on behind a full line that ends a sentence
    "full_last_line": 2.0,  # a paragraph whose last line is full
    "ends_with_semicolon": 0.8,  # a paragraph that ends with ；
    "prose_cut": 4.0,  # prose that stops inside a sentence
    "heading_ends": 0.8,  # a marked heading without a full stop, followed by something new
    "heading_goes_on": 0.5,  # a heading of two lines
    "parted_prose": 3.0,  # prose without punctuation, yet with a blank between two Han characters
    "asks_more": 2.0,  # a line that stops behind 的, 和, a comma
    "unmarked_heading": 1.5,  # a title inside a column
    "unmarked_heading_goes_on": 6.0,  # a title of two lines: left to the layout
    "section_mark_in_prose": 4.0,  # 一、（一）1. at a line start, yet inside a paragraph
    "run_in_mark_in_prose": 0.5,  # 一是 at a line start, inside a paragraph: common
    "other_mark_in_prose": 8.0,  # a bullet or a dash at a line start
    "indented_line_goes_on": 8.0,  # printed blanks before a line that is no first line
    "first_line_not_indented": 4.0,  # no printed blanks before a first line where others have them
    "unlike_other_columns": 0.5,  # a column indented where the text is not, or the other way round
    "no_blank_line_between": 2.0,  # prose cut off, no blank line before what follows, where the column has them
    "blank_line_inside": 2.5,  # a blank line inside a paragraph where the column has them between paragraphs only
}


STOP_INSIDE = re.compile(r"[。！？；]")
COMMA = re.compile(r"[，。、；：,;:]")
ASKS_MORE = re.compile(r"[的和与及在是为对把将从向以于被由、，,（“《]$|[，、：；].$")
_PARTED = re.compile(rf"[{HAN}][ \u3000]+[{HAN}]")
_UNIT = re.compile(r"[“‘《（「『【〈(]*(?:[0-9A-Za-z.%+\-/]+|.)[，。、；：！？”’）》」』〉】%,.;:!?)]*")
_NOT_INDENTED = COSTS["first_line_not_indented"]
_MARK_COSTS = {
    "": 0.0,
    "section": COSTS["section_mark_in_prose"],
    "item": COSTS["section_mark_in_prose"],
    "run_in": COSTS["run_in_mark_in_prose"],
} | dict.fromkeys(("bullet", "dash", "hash"), COSTS["other_mark_in_prose"])
_LOOSE = re.compile(r"[ 0-9A-Za-z]")
_MARK = re.compile(r"[，。、；：！？“”‘’（）《》〈〉【】]")
_UNEVEN = re.compile(r"[ 0-9A-Za-z，。、；：！？“”‘’（）《》〈〉【】]")
_PAIR = re.compile(r"(?<=[，。、；：！？“”‘’（）《》〈〉【】])[，。、；：！？“”‘’（）《》〈〉【】]")


@dataclass(slots=True)
class Row:
    """A line, or the lines joined so far, with what the reading needs to know of it; ``count`` and
    ``print_width`` are the characters and the width from line break to line break, blanks included, 0 where joined."""

    start: int
    end: int
    text: str
    blank_before: bool = False
    indented: bool = False
    barrier: bool = False
    count: int = 0
    print_width: float = 0.0
    width: float = 0.0
    column: float = 0.0


class _Signs:
    """What a row of a column shows, looked up once for all readings."""

    __slots__ = (
        "asks_more", "ended", "first_unit", "heading", "parted", "play", "semicolon", "start_in_prose", "stop", "tight",
        "untitled",
    )  # fmt: skip

    def __init__(self, row: Row) -> None:
        words = row.text
        mark = marker_of(words)
        marked = mark in ("section", "item", "run_in")
        self.ended = ends_sentence(words)
        self.asks_more = ASKS_MORE.search(words) is not None
        self.semicolon = COSTS["ends_with_semicolon"] if words[-1] in "；;" else 0.0
        self.parted = _PARTED.search(words) is not None and not _MARK.search(words)
        self.stop = STOP_INSIDE.search(words) is not None
        self.play = (1.25 if _LOOSE.search(words) else 0.0) + len(_PAIR.findall(words)) * 0.5
        self.tight = self.play + (1.0 if _MARK.search(words) else 0.0)
        self.first_unit = first_unit_of(words)
        self.start_in_prose = _MARK_COSTS[mark]
        self.heading = 0.0 if marked else COSTS["unmarked_heading"] + (1.0 if COMMA.search(words) else 0.0)
        self.untitled = not marked


def first_unit_of(words: str) -> float:
    """The width of what cannot be parted at the start of a line: a figure or a character with the marks around it."""
    unit = _UNIT.match(words)
    return width_of(unit.group()) if unit else 1.0


def go_on(rows: list[Row]) -> list[int]:
    """Indices ``i`` of rows that go on in row ``i + 1``; whether paragraphs are indented is asked of the whole text."""
    _learn_columns(rows)
    columns = list(_columns(rows))
    shown = [[_Signs(row) for row in rows[start:end]] for start, end in columns]
    readings = [
        [_cheapest(rows[start:end], signs, indent) for (start, end), signs in zip(columns, shown, strict=True)]
        for indent in (0.0, 2.0)
    ]
    totals = [sum(cost for cost, _ in reading) for reading in readings]
    usual = totals.index(min(totals))
    out: list[int] = []
    for (start, _), *both in zip(columns, *readings, strict=True):
        other_is_better = both[1 - usual][0] + COSTS["unlike_other_columns"] < both[usual][0]
        out.extend(start + i for i in both[1 - usual if other_is_better else usual][1])
    return out


def _columns(rows: list[Row]) -> Iterator[tuple[int, int]]:
    """Start and end of each run of rows that lie in a column, cut at barriers."""
    inside = [bool(row.column) and not row.barrier for row in rows]
    edges = [i for i, (before, here) in enumerate(pairwise([False, *inside, False])) if before != here]
    return zip(edges[::2], edges[1::2], strict=True)


def _learn_columns(rows: list[Row]) -> None:
    """Set ``column`` of every row that lies in a column: the commonest width around it, where it is common enough."""
    narrow = [i for i, row in enumerate(rows) if row.end - row.start <= WIDEST_COLUMN * 2]
    for i in narrow:
        rows[i].width = width_of(rows[i].text) - len(_PAIR.findall(rows[i].text)) * 0.5
    runs: list[list[Row]] = []
    last = -2
    for i in narrow:
        if i != last + 1:
            runs.append([])
        runs[-1].append(rows[i])
        last = i
    runs = [run for run in runs if len(run) >= 4]
    for run in runs:
        _learn_run(run)
    widths = Counter(row.column for run in runs for row in run if row.column)
    usual, count = widths.most_common(1)[0] if widths else (0.0, 0)
    for run in runs:
        if count >= OFTEN:
            _take_usual(run, usual)
        _fill(run)


def _take_usual(run: list[Row], usual: float) -> None:
    """Three lines in a row of the usual width are a column too, however short (an item between two titles)."""
    for three in zip(run, run[1:], run[2:], strict=False):
        full = all(usual - 2.25 <= row.width <= usual + 1 and not row.barrier and not row.column for row in three)
        if full and sum(ends_sentence(row.text) for row in three) < 2 and any(COMMA.search(row.text) for row in three):
            for row in three:
                row.column = usual


def _fill(run: list[Row]) -> None:
    """Lines beside a column, nearly as wide, belong to it."""
    for order in (run, run[::-1]):
        for beside, row in pairwise(order):
            full = beside.column - 4 <= row.width <= beside.column + 1
            if beside.column and not row.column and full and not beside.barrier and not row.barrier:
                row.column = beside.column


def _learn_run(run: list[Row]) -> None:
    halves = [round(row.width * 2) for row in run]
    exact = [4 / (1 + len(_UNEVEN.findall(row.text))) for row in run]
    opens = [0, *accumulate(not ends_sentence(row.text) for row in run)]
    commas = [0, *accumulate(COMMA.search(row.text, 0, len(row.text) - 1) is not None for row in run)]
    for i in range(0, len(run), STEP):
        width, (a, b) = _around(halves, exact, i)
        often = (opens[b] - opens[a]) * 3 >= b - a and (commas[b] - commas[a]) * 5 >= b - a
        for row in run[i : i + STEP] if width and often else ():
            if row.width <= width + 3:
                row.column = width


def _around(halves: list[int], exact: list[float], i: int) -> tuple[float, tuple[int, int]]:
    """The column width at the lines from ``i`` on, and the stretch from which it was learnt."""
    (a, b), (c, d) = ((max(0, i - reach), min(len(halves), i + STEP + reach)) for reach in WINDOWS)
    width, narrow = _usual(halves[c:d], exact[c:d], least=0.5), _usual(halves[a:b], exact[a:b], least=0.75)
    if narrow and abs(narrow - width) > 2:  # another column than those around it: a pull quote, a note
        return narrow, (a, b)
    return width, (c, d)


def _usual(halves: list[int], exact: list[float], least: float) -> float:
    """The commonest of some widths (in half characters), as characters; 0 where too few are near it.

    A line of Han characters alone is measured exactly and counts most; punctuation and figures may be set tight.
    """
    counts: dict[int, float] = {}
    for half, weight in zip(halves, exact, strict=True):
        if 16 <= half <= WIDEST_COLUMN * 2:
            counts[half] = counts.get(half, 0.0) + weight
    total = sum(counts.values())
    if sum(16 <= half <= WIDEST_COLUMN * 2 for half in halves) < 3:
        return 0.0
    width = max(counts, key=lambda h: (counts[h] * 2 + counts.get(h - 1, 0) + counts.get(h + 1, 0), h))
    wider = sum(counts.get(width + d, 0) for d in (3, 4, 5))
    if wider >= 0.6 * sum(counts.get(width + d, 0) for d in (-1, 0, 1)):  # short paragraphs: many indented first lines
        width += 4
    near = sum(counts.get(width + d, 0) for d in (-4, -3, -2, -1, 0, 1, 2))
    return width / 2 if near >= least * total else 0.0


PROSE_FIRST, PROSE, HEADING_FIRST, HEADING = range(4)
_NEVER = 99.0


def _cheapest(column: list[Row], signs: list[_Signs], indent: float) -> tuple[float, list[int]]:
    """The cost of the cheapest reading of a column, and the indices of its rows that go on in the next."""
    blank = _blank_inside(column, signs)
    literal = 0.02 <= sum(row.indented for row in column) / len(column) <= 0.6
    best = [*_emit(column[0], signs[0], indent)]
    best[PROSE] += 1.0  # a column may begin in the middle of a paragraph
    best[HEADING] = _NEVER
    came: list[tuple[int, int, int, int]] = []
    for k in range(1, len(column)):
        row, here, before = column[k], signs[k], signs[k - 1]
        early = _shortage(column[k - 1], before, here.first_unit, indent)
        late = _shortage(column[k - 1], before, here.first_unit, 0.0)
        join = here.start_in_prose + (COSTS["sentence_ends_at_edge"] if before.ended else 0.0)
        anew = 0.0
        if literal:
            join, anew = (join + COSTS["indented_line_goes_on"], 0.0) if row.indented else (join, _NOT_INDENTED)
        if row.blank_before and blank < 1 / 3:
            join += COSTS["blank_line_inside"]
        cut = COSTS["prose_cut"]
        leave = COSTS["heading_ends"]
        if before.asks_more:
            early, late = min(early, COSTS["asks_more"]), min(late, COSTS["asks_more"])
            cut, leave = cut + COSTS["asks_more"], leave + COSTS["asks_more"]
        if not row.blank_before and blank > 0.85:
            cut += COSTS["no_blank_line_between"]
        first, later, title, subtitle = best
        goes, went = min((first + early, PROSE_FIRST), (later + late, PROSE))
        untitled = COSTS["unmarked_heading_goes_on"] if before.untitled else 0.0
        titled, entitled = min((title + early + untitled, HEADING_FIRST), (subtitle + late, HEADING))
        ends = [(title + leave, HEADING_FIRST), (subtitle + leave, HEADING)]
        for cost, short, state in ((first, early, PROSE_FIRST), (later, late, PROSE)):
            if not before.ended:
                ends.append((cost + cut + short / 2, state))
            else:
                ends.append((cost + before.semicolon + (0.0 if short else COSTS["full_last_line"]), state))
        end, ended = min(ends)
        emit = _emit(row, here, indent)
        entitles, named = min((cost - (emit[2] / 2 if state == HEADING_FIRST else 0.0), state) for cost, state in ends)
        best = [
            end + anew + emit[0],
            goes + join + emit[1],
            entitles + anew + emit[2],
            titled + join + COSTS["heading_goes_on"] + emit[3],
        ]
        came.append((ended, went, named, entitled))
    if not signs[-1].ended:
        best[PROSE_FIRST] += _shortage(column[-1], signs[-1], 1.0, indent)
        best[PROSE] += _shortage(column[-1], signs[-1], 1.0, 0.0)
    state = min(range(4), key=best.__getitem__)
    cost = best[state]
    out: list[int] = []
    for k in range(len(column) - 1, 0, -1):
        if state in (PROSE, HEADING):
            out.append(k - 1)
        state = came[k - 1][state]
    return cost, out[::-1]


def _blank_inside(column: list[Row], signs: list[_Signs]) -> float:
    """How often this column has a blank line between two lines of a paragraph."""
    sure = [row.blank_before for row, above in zip(column[1:], signs, strict=False) if not above.ended]
    return sum(sure) / len(sure) if sure else 0.5


def _emit(row: Row, signs: _Signs, indent: float) -> tuple[float, float, float, float]:
    """What it costs to say that the row is a first line of prose, a later one, a heading, its second line."""
    too_long = COSTS["too_long_by_one"]
    over = row.width - row.column - signs.tight
    first = (over + indent) * too_long if over + indent > 0 else 0.0
    later = min(over * too_long, COSTS["wide_line"]) if over > 0 else 0.0
    if signs.parted:
        first, later = first + COSTS["parted_prose"], later + COSTS["parted_prose"]
    return first, later, _NEVER if signs.stop else signs.heading, _NEVER if signs.stop else 0.0


def _shortage(row: Row, signs: _Signs, below: float, indent: float) -> float:
    """What it costs to say that the line goes on: nothing where the ``below`` characters that cannot be parted at the
    start of the next line would not have fitted."""
    left = row.column - indent - row.width - below - signs.play
    return 0.0 if left < 0 else min(12.0, COSTS["room_left"] + left * COSTS["room_left_per_character"])
