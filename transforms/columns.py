"""Columns: lines of one width, read as paragraphs and headings.

In:  the lines of a text as ``Row`` s.
Out: which of them go on in the next line.
It never reads a list of titles or of short sentences as a column, and never goes past a barrier.

The column width is learnt from the lines around (:mod:`transforms.column_widths`). A line is the first of a
paragraph or a later one, of prose or of a heading; a first line is two characters narrower where paragraphs are
indented; the cheapest reading of a whole column under ``COSTS`` wins (Viterbi over the four states of a line).

>>> said = "今年春天，松屏市把板凳会开到 了晒谷场上，谁都可以说话，谁都必 须听完，半年下来，一百多件小事有 了着落。"
>>> go_on([Row(0, len(words), words) for words in said.split()])
[0, 1, 2]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from transforms.column_signs import Signs, signs_of
from transforms.column_widths import WIDEST_COLUMN, column_widths
from transforms.lines import HAN, marker_of, width_of

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
_LAST_ASKS, _BEFORE_LAST_ASKS = frozenset("的和与及在是为对把将从向以于被由、，,（“《"), frozenset("，、：；")
_PARTED = re.compile(rf"[{HAN}][ \u3000]+[{HAN}]")
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


def asks_more(words: str) -> bool:
    """Whether a line stops where more must follow: behind 的, 和, a comma, or one character behind a comma."""
    return words[-1] in _LAST_ASKS or words[-2:-1] in _BEFORE_LAST_ASKS


def go_on(rows: Sequence[Row]) -> list[int]:
    """Indices ``i`` of rows that go on in row ``i + 1``; whether paragraphs are indented is asked of the whole text."""
    numbers = [i for i, row in enumerate(rows) if row.end - row.start <= WIDEST_COLUMN * 2]
    if not numbers:
        return []
    narrow = [rows[i] for i in numbers]
    signs = signs_of([row.text for row in narrow])
    widths = column_widths(numbers, signs, [row.barrier for row in narrow])
    show = _Show(narrow, signs, widths)
    columns = list(_columns(numbers, narrow, widths))
    shown = [show.lines(start, end) for start, end in columns]
    readings = [[_cheapest(lines, indent) for lines in shown] for indent in (0.0, 2.0)]
    totals = [sum(cost for cost, _ in reading) for reading in readings]
    usual = totals.index(min(totals))
    out: list[int] = []
    for (start, _), *both in zip(columns, *readings, strict=True):
        other_is_better = both[1 - usual][0] + COSTS["unlike_other_columns"] < both[usual][0]
        out.extend(numbers[start] + i for i in both[1 - usual if other_is_better else usual][1])
    return out


def _columns(numbers: Sequence[int], rows: Sequence[Row], widths: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of rows, one below the other, that lie in a column, cut at barriers."""
    start = 0
    for k, row in enumerate(rows):
        inside = widths[k] and not row.barrier
        if start < k and (not inside or numbers[k] != numbers[k - 1] + 1):
            yield start, k
            start = k
        if not inside:
            start = k + 1
    if start < len(rows):
        yield start, len(rows)


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


class _Show:
    """The rows that lie in columns, and what all their lines show."""

    def __init__(self, rows: Sequence[Row], signs: Signs, widths: Sequence[float]) -> None:
        self.rows = rows
        play = signs.loose * 1.25 + signs.pairs * 0.5
        columns = signs.width - widths
        self.over: list[float] = (columns - play - signs.mark).tolist()
        self.room: list[float] = (-columns - play).tolist()
        self.ended: list[bool] = signs.ended.tolist()
        self.stop: list[bool] = signs.stop.tolist()
        self.mark: list[bool] = signs.mark.tolist()
        self.comma: list[bool] = signs.comma.tolist()

    def lines(self, start: int, end: int) -> list[_Line]:
        """The rows of one column, and behind them what is left in the last one."""
        rows = self.rows[start:end]
        blank = self._blank_inside(start, end)
        literal = 0.02 <= sum(row.indented for row in rows) / len(rows) <= 0.6
        out: list[_Line] = []
        ended, asks, semicolon, untitled = False, False, 0.0, 0.0
        for k, row in enumerate(rows, start):
            words = row.text
            mark = marker_of(words)
            join, anew = _MARK_COSTS[mark] + (COSTS["sentence_ends_at_edge"] if ended else 0.0), 0.0
            if literal and row.indented:
                join += COSTS["indented_line_goes_on"]
            elif literal:
                anew = COSTS["first_line_not_indented"]
            if row.blank_before and blank < 1 / 3:
                join += COSTS["blank_line_inside"]
            more = COSTS["asks_more"] if asks else 0.0
            cut = COSTS["prose_cut"] + more
            if not row.blank_before and blank > 0.85:
                cut += COSTS["no_blank_line_between"]
            dearest = COSTS["asks_more"] if asks else _ROOM_MOST
            room = self.room[k - 1] - first_unit_of(words)
            over = self.over[k]
            later = min(over * COSTS["too_long_by_one"], COSTS["wide_line"]) if over > 0 else 0.0
            parted = COSTS["parted_prose"] if not self.mark[k] and _PARTED.search(words) else 0.0
            marked = mark in ("section", "item", "run_in")
            heading = 0.0 if marked else COSTS["unmarked_heading"] + self.comma[k]
            out.append(
                _Line(
                    over, parted, later + parted, _NEVER if self.stop[k] else heading, _NEVER if self.stop[k] else 0.0,
                    room, dearest, _shortage(room, dearest), join, anew, cut, COSTS["heading_ends"] + more, untitled,
                    ended, semicolon,
                )
            )  # fmt: skip
            ended, asks = self.ended[k], asks_more(words)
            semicolon = COSTS["ends_with_semicolon"] if words[-1] in "；;" else 0.0
            untitled = 0.0 if marked else COSTS["unmarked_heading_goes_on"]
        below = self.room[end - 1] - 1.0
        nothing = out[0]._replace(room=below, dearest=_ROOM_MOST, late=_shortage(below, _ROOM_MOST), ended=ended)
        return [*out, nothing]

    def _blank_inside(self, start: int, end: int) -> float:
        """How often this column has a blank line between two lines of a paragraph."""
        sure = [self.rows[k].blank_before for k in range(start + 1, end) if not self.ended[k - 1]]
        return sum(sure) / len(sure) if sure else 0.5


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


def _cheapest(lines: Sequence[_Line], indent: float) -> tuple[float, list[int]]:
    """The cost of the cheapest reading of a column, and the indices of its rows that go on in the next.

    Of readings that cost the same the state named first wins.
    """
    too_long, full, goes_on = COSTS["too_long_by_one"], COSTS["full_last_line"], COSTS["heading_goes_on"]
    over, first, later, title, *_ = lines[0]
    if over + indent > 0:
        first += (over + indent) * too_long
    later += 1.0  # a column may begin in the middle of a paragraph
    subtitle = _NEVER
    came: list[tuple[int, int, int, int]] = []
    for (
        over, parted, prose, heading, second, room, dearest, late, join, anew, cut, leave, untitled, ended, semicolon,
    ) in lines[1:-1]:  # fmt: skip
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
    if not lines[-1].ended:
        first += _shortage(lines[-1].room - indent, _ROOM_MOST)
        later += lines[-1].late
    cost, state = min((first, PROSE_FIRST), (later, PROSE), (title, HEADING_FIRST), (subtitle, HEADING))
    out: list[int] = []
    for k in range(len(came), 0, -1):
        if state in (PROSE, HEADING):
            out.append(k - 1)
        state = came[k - 1][state]
    return cost, out[::-1]
