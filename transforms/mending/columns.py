"""Columns: lines of one width, read as paragraphs and headings.

In:  the lines of a text as ``Row`` s.
Out: which of them go on in the next line.
It never reads a list of titles or of short sentences as a column, and never goes past a barrier.

The column width is learnt from the lines around (:mod:`transforms.mending.column_widths`). A line is the first of a
paragraph or a later one, of prose or of a heading; a first line is two characters narrower where paragraphs are
indented; the cheapest reading of a whole column under ``COSTS`` wins (Viterbi over the four states of a line).

>>> said = "今年春天，松屏市把板凳会开到 了晒谷场上，谁都可以说话，谁都必 须听完，半年下来，一百多件小事有 了着落。"
>>> go_on([Row(0, len(words), words) for words in said.split()])
[0, 1, 2]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from transforms.mending.column_signs import Signs, signs_of
from transforms.mending.column_widths import MUCH_NARROWER, WIDEST_COLUMN, column_widths
from transforms.text.lines import HAN, marker_of, width_of

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
    "apart_inside": 4.0,  # more blank lines than between the lines of a text in double spacing, inside a paragraph
    "blank_line_inside": 2.5,  # a blank line inside a paragraph where the column has them between paragraphs only
}

STOP_INSIDE = re.compile(r"[。！？；]")
COMMA = re.compile(r"[，。、；：,;:]")
_PROSE = re.compile(r"(?<!期)[，；,;](?!总第|\d)|。")
_LAST_ASKS, _BEFORE_LAST_ASKS = frozenset("的和与及在是为对把将从向以于被由、，,（“《"), frozenset("，、：；")
_PARTED = re.compile(rf"[{HAN}][ \u3000]+[{HAN}]")
_REPORTER = re.compile(r"[（(](?:本报|本刊|特约)?(?:记者|通讯员)[^（）()]{2,20}[)）]")
_OPENERS, _CLOSERS = "“‘《（「『【〈(", "，。、；：！？”’）》」』〉】%,.;:!?)"
_UNIT = re.compile(rf"[{_OPENERS}]*(?:[0-9A-Za-z.%+\-/]+|.)[{_CLOSERS}]*")
_MARK_COSTS = {
    "": 0.0,
    "section": COSTS["section_mark_in_prose"],
    "item": COSTS["section_mark_in_prose"],
    "run_in": COSTS["run_in_mark_in_prose"],
} | dict.fromkeys(("bullet", "dash", "hash"), COSTS["other_mark_in_prose"])
_ROOM, _ROOM_EACH, _ROOM_MOST = COSTS["room_left"], COSTS["room_left_per_character"], 12.0


@dataclass(slots=True)
class Row:
    """A line, or the lines joined so far, with what the reading needs to know of it."""

    start: int
    end: int
    text: str
    blank_before: bool = False
    indented: bool = False
    barrier: bool = False
    """Whether nothing may be joined to it."""
    own: bool | None = None
    """Whether its words alone say so; None where that has not been asked yet."""
    apart: bool = False
    """Whether more blank lines stand before it than between most lines of a text in double spacing."""


def asks_more(words: str) -> bool:
    """Whether a line stops where more must follow: behind 的, 和, a comma, or one character behind a comma."""
    return words[-1] in _LAST_ASKS or words[-2:-1] in _BEFORE_LAST_ASKS


def go_on(rows: Sequence[Row]) -> list[int]:
    """Indices ``i`` of rows that go on in row ``i + 1``; whether paragraphs are indented is asked of the whole text."""
    numbers = [i for i, row in enumerate(rows) if len(row.text) <= WIDEST_COLUMN * 2]
    if not numbers:
        return []
    narrow = [rows[i] for i in numbers]
    signs = signs_of([row.text for row in narrow])
    widths = column_widths(numbers, signs, [row.barrier for row in narrow])
    columns = list(_columns(numbers, narrow, widths))
    shown = _shown(columns, narrow, signs, widths)
    readings = [[_cheapest(column, indent) for column in shown] for indent in (0.0, 2.0)]
    totals = [sum(cost for cost, _ in reading) for reading in readings]
    usual = totals.index(min(totals))
    out: list[int] = []
    for (start, end), *both in zip(columns, *readings, strict=True):
        if not any(_PROSE.search(row.text) for row in narrow[start:end]):
            continue  # a head, a list: lines of much the same width, and no text
        other_is_better = both[1 - usual][0] + COSTS["unlike_other_columns"] < both[usual][0]
        out.extend(numbers[start] + i for i in both[1 - usual if other_is_better else usual][1])
    return out


def _columns(numbers: Sequence[int], rows: Sequence[Row], widths: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of rows, one below the other, that lie in a column, cut at barriers."""
    start = 0
    for k, row in enumerate(rows):
        inside = widths[k] and not row.barrier
        if start < k and (not inside or numbers[k] != numbers[k - 1] + 1 or _is_other(widths[k - 1], widths[k])):
            yield start, k
            start = k
        if not inside:
            start = k + 1
    if start < len(rows):
        yield start, len(rows)


def _is_other(above: float, below: float) -> bool:
    """Whether two column widths are those of a list and of a text, not of one column that gives way to a picture."""
    return min(above, below) < MUCH_NARROWER * max(above, below)


class _Line(NamedTuple):
    """What a row of a column shows and costs, whether paragraphs are indented or not."""

    over: float
    """Characters by which it is wider than its column, marks set as tight as can be."""
    first: float
    """Cost of a first line of prose, beyond what being too wide costs."""
    later: float
    """Cost of a later line of prose; then of a first and of a second line of a heading."""
    heading: float
    second: float
    room: float
    """Characters left behind the row above once what begins this row is taken over, and what they cost at most."""
    dearest: float
    late: float
    """The cost of that room where the row above is no indented one."""
    join: float
    """Cost of going on in this row, of beginning anew, of cutting prose off before it, of ending a heading, of a title
    that goes on."""
    anew: float
    cut: float
    leave: float
    untitled: float
    ended: bool
    """Whether the row above ends a sentence, and what its semicolon costs then."""
    semicolon: float


class _Column(NamedTuple):
    """``lines``: for every row the fields of a :class:`_Line`, as plain tuples, since a text has thousands; then the
    room left in the last row, and whether it ends a sentence."""

    lines: list[tuple[Any, ...]]
    room: float
    ended: bool


def _shown(
    columns: Sequence[tuple[int, int]], rows: Sequence[Row], signs: Signs, widths: Sequence[float]
) -> list[_Column]:
    """What the rows of ``columns`` show, read off all of them at once."""
    if not columns:
        return []
    play = signs.loose * 1.25 + signs.pairs * 0.5
    wider = signs.width - widths
    left = -wider - play
    inside = np.concatenate([np.arange(a, b) for a, b in columns])
    above = inside - 1
    top = np.zeros(len(rows), np.bool_)
    top[[a for a, _ in columns]] = True
    top = top[inside]
    lengths = [b - a for a, b in columns]
    blank, literal = (
        np.repeat(said, lengths)
        for said in zip(*(_printed_so(rows[a:b], signs.ended[a:b].tolist()) for a, b in columns), strict=True)
    )
    said = [rows[k].text for k in inside.tolist()]
    marks = list(map(marker_of, said))
    marked = np.array([mark in ("section", "item", "run_in") for mark in marks])
    unit = np.array(list(map(first_unit_of, said)))
    parted = np.array([" " in words or "\u3000" in words for words in said]) & ~signs.mark[inside]
    for k in np.flatnonzero(parted).tolist():
        parted[k] = _PARTED.search(_REPORTER.sub("", said[k])) is not None
    blank_before = np.array([rows[k].blank_before for k in inside.tolist()])
    indented = np.array([rows[k].indented for k in inside.tolist()])

    def of_row_above(values: Sequence[Any] | NDArray[Any]) -> NDArray[Any]:
        return np.where(top, 0, np.roll(np.array(values), 1))

    ended = of_row_above(signs.ended[inside]) != 0
    asks = of_row_above(list(map(asks_more, said))) != 0
    over = (wider - play - signs.mark)[inside]
    first = np.where(parted, COSTS["parted_prose"], 0.0)
    room = left[above] - unit
    dearest = np.where(asks, COSTS["asks_more"], _ROOM_MOST)
    more = np.where(asks, COSTS["asks_more"], 0.0)
    join = np.array([_MARK_COSTS[mark] for mark in marks]) + np.where(ended, COSTS["sentence_ends_at_edge"], 0.0)
    join = join + np.where(literal & indented, COSTS["indented_line_goes_on"], 0.0)
    join = join + np.where(blank_before & (blank < 1 / 3), COSTS["blank_line_inside"], 0.0)
    join = join + np.where([rows[k].apart for k in inside.tolist()], COSTS["apart_inside"], 0.0)
    cut = COSTS["prose_cut"] + more
    cut = cut + np.where(~blank_before & (blank > 0.85), COSTS["no_blank_line_between"], 0.0)
    heading = np.where(marked, 0.0, COSTS["unmarked_heading"] + signs.comma[inside])
    fields: Mapping[str, NDArray[Any]] = {
        "over": over,
        "first": first,
        "later": np.where(over > 0, np.minimum(over * COSTS["too_long_by_one"], COSTS["wide_line"]), 0.0) + first,
        "heading": np.where(signs.stop[inside], _NEVER, heading),
        "second": np.where(signs.stop[inside], _NEVER, 0.0),
        "room": room,
        "dearest": dearest,
        "late": np.where(room < 0, 0.0, np.minimum(dearest, _ROOM + room * _ROOM_EACH)),
        "join": join,
        "anew": np.where(literal & ~indented, COSTS["first_line_not_indented"], 0.0),
        "cut": cut,
        "leave": COSTS["heading_ends"] + more,
        "untitled": of_row_above(np.where(marked, 0.0, COSTS["unmarked_heading_goes_on"])),
        "ended": ended,
        "semicolon": of_row_above([COSTS["ends_with_semicolon"] if words[-1] in "；;" else 0.0 for words in said]),
    }
    lines = list(zip(*(fields[name].tolist() for name in _Line._fields), strict=True))
    ends = np.cumsum(lengths).tolist()
    return [
        _Column(lines[end - length : end], float(left[last - 1]) - 1.0, bool(signs.ended[last - 1]))
        for (_, last), length, end in zip(columns, lengths, ends, strict=True)
    ]


def _printed_so(rows: Sequence[Row], ended: Sequence[bool]) -> tuple[float, bool]:
    """How often a column has a blank line between two lines of a paragraph, and whether its indents were printed."""
    sure = [row.blank_before for row, above_ends in zip(rows[1:], ended, strict=False) if not above_ends]
    indented = sum(row.indented for row in rows) / len(rows)
    return sum(sure) / len(sure) if sure else 0.5, 0.02 <= indented <= 0.6


def first_unit_of(words: str) -> float:
    """The width of what cannot be parted at the start of a line: a figure or a character with the marks around it."""
    if words[0] > "\x7f" and words[0] not in _OPENERS and words[1:2] not in _CLOSERS:
        return 1.0
    unit = _UNIT.match(words)
    return width_of(unit.group()) if unit else 1.0


def _shortage(room: float, dearest: float) -> float:
    """What it costs to say that a line goes on: nothing where what begins the next line would not have fitted."""
    return 0.0 if room < 0 else min(dearest, _ROOM + room * _ROOM_EACH)


PROSE_FIRST, PROSE, HEADING_FIRST, HEADING = range(4)
_NEVER = 99.0


def _cheapest(column: _Column, indent: float) -> tuple[float, list[int]]:
    """The cost of the cheapest reading of a column, and the indices of its rows that go on in the next.

    Of readings that cost the same the state named first wins.
    """
    too_long, full, goes_on = COSTS["too_long_by_one"], COSTS["full_last_line"], COSTS["heading_goes_on"]
    over, first, later, title, *_ = column.lines[0]
    if over + indent > 0:
        first += (over + indent) * too_long
    later += 1.0  # a column may begin in the middle of a paragraph
    subtitle = _NEVER
    came: list[tuple[int, int, int, int]] = []
    for (
        over, parted, prose, heading, second, room, dearest, late, join, anew, cut, leave, untitled, ended, semicolon,
    ) in column.lines[1:]:  # fmt: skip
        room -= indent
        early = 0.0 if room < 0 else min(dearest, _ROOM + room * _ROOM_EACH)
        goes, went = first + early, PROSE_FIRST
        if later + late < goes:
            goes, went = later + late, PROSE
        titled, entitled = title + early + untitled, HEADING_FIRST
        if subtitle + late < titled:
            titled, entitled = subtitle + late, HEADING
        if ended:
            end, by = first + semicolon + (0.0 if early else full), PROSE_FIRST
            other = later + semicolon + (0.0 if late else full)
        else:
            end, by = first + cut + early / 2, PROSE_FIRST
            other = later + cut + late / 2
        if other < end:
            end, by = other, PROSE
        new_title, named = end, by
        if title + leave < end:
            end, by = title + leave, HEADING_FIRST
        if title + leave - heading / 2 < new_title:
            new_title, named = title + leave - heading / 2, HEADING_FIRST
        if subtitle + leave < end:
            end, by = subtitle + leave, HEADING
        if subtitle + leave < new_title:
            new_title, named = subtitle + leave, HEADING
        first = end + anew + ((over + indent) * too_long + parted if over + indent > 0 else parted)
        later = goes + join + prose
        title, subtitle = new_title + anew + heading, titled + join + goes_on + second
        came.append((by, went, named, entitled))
    if not column.ended:
        first += _shortage(column.room - indent, _ROOM_MOST)
        later += _shortage(column.room, _ROOM_MOST)
    cost, state = min((first, PROSE_FIRST), (later, PROSE), (title, HEADING_FIRST), (subtitle, HEADING))
    out: list[int] = []
    for k in range(len(came), 0, -1):
        if state in (PROSE, HEADING):
            out.append(k - 1)
        state = came[k - 1][state]
    return cost, out[::-1]
