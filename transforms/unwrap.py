"""Which line breaks stand inside a paragraph because a narrow column was extracted line by line.

In:  a text whose symbols are mended already (，。 as printed).
Out: ``Join`` s: white space with a line break in it, and what a reader sees there (nothing, or one space
     between Latin words).
It never joins a heading, title, byline, page number, running head or list item to prose, never touches
anything but white space, and leaves text alone that is not wrapped.

The column width is learnt from the lines around. Each column is then read as a whole: a line is the first of
a paragraph or a later one, of prose or of a heading; a first line is two characters narrower where paragraphs
are indented; the cheapest reading under ``COSTS`` wins (Viterbi over the four states of a line).

>>> joins("全县共有党员二千名，其\\n\\n中农村党员八百名。")
[Join(start=11, end=13, after='')]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from transforms.lines import (
    Line,
    ends_sentence,
    furniture_key,
    is_byline,
    is_contents_line,
    is_credit,
    is_field,
    is_page_number,
    is_rule,
    is_signature,
    lines_of,
    marker_of,
    repeated,
    width_of,
)
from transforms.masthead import starts_field

WIDEST_COLUMN = 60
"""Han characters; a longer line is a whole paragraph, not a line of a column."""
WINDOW = 14
"""Lines before and behind from which a line learns the width of its column."""

COSTS = {
    "room_left": 1.5,  # a line that goes on although what begins the next would have fitted
    "room_left_per_character": 2.0,  # and for each character of room beyond that
    "too_long_by_one": 2.5,  # a first line that leaves no room for the indent, per character
    "sentence_ends_at_edge": 0.4,  # a paragraph that goes on behind a full line that ends a sentence
    "full_last_line": 2.0,  # a paragraph whose last line is full
    "ends_with_semicolon": 0.8,  # a paragraph that ends with ；
    "prose_cut": 4.0,  # prose that stops inside a sentence
    "heading_ends": 0.8,  # a marked heading without a full stop, followed by something new
    "unmarked_heading": 1.5,  # a title inside a column
    "unmarked_heading_goes_on": 6.0,  # a title of two lines: left to the layout
    "section_mark_in_prose": 4.0,  # 一、（一）1. at a line start, yet inside a paragraph
    "run_in_mark_in_prose": 0.5,  # 一是 at a line start, inside a paragraph: common
    "other_mark_in_prose": 8.0,  # a bullet or a dash at a line start
    "indented_line_goes_on": 8.0,  # printed blanks before a line that is no first line
    "first_line_not_indented": 4.0,  # no printed blanks before a first line where others have them
    "blank_line_inside": 2.5,  # a blank line inside a paragraph where the column has them between paragraphs only
}

_LATIN_END = re.compile(r"[0-9A-Za-z,.;:!?)]$")
_LATIN_START = re.compile(r"[0-9A-Za-z(]")
_STOP_INSIDE = re.compile(r"[。！？；]")
_COMMA = re.compile(r"[，。、；：,;:]")
_UNIT = re.compile(r"(?:[0-9A-Za-z.%+\-/]+|.)[，。、；：！？”’）》」』〉】%,.;:!?)]*")
_LOOSE = re.compile(r"[ 0-9A-Za-z]")
_OPENS_NOTHING = re.compile(r"[的了着们和与及地得等，。、；：！？”’）》]")
_ASKS_MORE = re.compile(r"[的和与及在是为对把将从向以于被由、，,（“《]$|[，、：；].$")
_INDENT = re.compile(r"(?:\u3000{1,4}| {4,8}|\t)$")


@dataclass(frozen=True, slots=True)
class Join:
    """The white space ``text[start:end]`` reads ``after``."""

    start: int
    end: int
    after: str


@dataclass(slots=True)
class _Row:
    """A line, or the lines joined so far, with what the reading needs to know of it."""

    start: int
    end: int
    text: str
    blank_before: bool
    indented: bool
    barrier: bool
    width: float = 0.0
    column: float = 0.0


def joins(text: str) -> list[Join]:
    """The line breaks of ``text`` that stand inside a paragraph, in order."""
    rows = _rows(text)
    found: list[tuple[_Row, _Row]] = []
    for read in (_read_columns, _read_paragraphs):
        together = read(rows)
        found.extend((rows[i], rows[i + 1]) for i in together)
        rows = _merge(rows, together)
    out = [Join(a.end, b.start, _between(a.text, b.text)) for a, b in found]
    return sorted(out, key=lambda join: join.start)


def _rows(text: str) -> list[_Row]:
    lines = lines_of(text)
    furniture = repeated(lines)
    rows: list[_Row] = []
    at = 0
    for line in lines:
        gap = text[at : line.start]
        rows.append(
            _Row(
                line.start, line.end, line.text, gap.count("\n") > 1, bool(_INDENT.search(gap)), _bars(line, furniture)
            )
        )
        at = line.end
    return rows


def _bars(line: Line, furniture: set[str]) -> bool:
    """Whether nothing may be joined to the line, whatever stands around it."""
    words = line.text
    if len(words) > 90:
        return False
    return (
        words.startswith(("#", "|", "<", "http"))
        or is_page_number(words)
        or is_rule(words)
        or is_byline(words)
        or is_signature(words)
        or is_credit(words)
        or (starts_field(words) and not _STOP_INSIDE.search(words))
        or (words.startswith("**") and words.endswith("**"))
        or (len(words) <= 24 and not ends_sentence(words) and furniture_key(words) in furniture)
    )


def _between(before: str, after: str) -> str:
    return " " if _LATIN_END.search(before) and _LATIN_START.match(after) else ""


def _merge(rows: list[_Row], together: list[int]) -> list[_Row]:
    joined = set(together)
    out: list[_Row] = []
    for i, row in enumerate(rows):
        if i - 1 in joined:
            last = out[-1]
            words = last.text + _between(last.text, row.text) + row.text
            out[-1] = _Row(last.start, row.end, words, last.blank_before, last.indented, last.barrier or row.barrier)
        else:
            out.append(row)
    return out


# Columns: lines of one width


def _read_columns(rows: list[_Row]) -> list[int]:
    """Indices ``i`` of rows that go on in row ``i + 1``, in every column of the text."""
    _learn_columns(rows)
    out: list[int] = []
    start = 0
    while start < len(rows):
        if not rows[start].column or rows[start].barrier:
            start += 1
            continue
        end = start
        while end < len(rows) and rows[end].column and not rows[end].barrier:
            end += 1
        column = rows[start:end]
        stops = end < len(rows) and rows[end].barrier
        readings = [_cheapest(column, indent, stops) for indent in (0.0, 2.0)]
        out.extend(start + i for i in min(readings)[1])
        start = end
    return out


def _learn_columns(rows: list[_Row]) -> None:
    """Set ``column`` of every row that lies in a column: the commonest width around it, where it is common enough."""
    narrow = [i for i, row in enumerate(rows) if row.end - row.start <= WIDEST_COLUMN * 2]
    for i in narrow:
        rows[i].width = width_of(rows[i].text)
    run: list[int] = []
    for i in [*narrow, -1]:
        if run and i != run[-1] + 1:
            if len(run) >= 4:
                _learn_run([rows[k] for k in run])
            run = []
        run.append(i)


def _learn_run(run: list[_Row]) -> None:
    halves = [round(row.width * 2) for row in run]
    for i, row in enumerate(run):
        around = [h for h in halves[max(0, i - WINDOW) : i + WINDOW + 1] if 16 <= h <= WIDEST_COLUMN * 2]
        if len(around) < 4:
            continue
        counts = Counter(around)
        width = max(counts, key=lambda h: (sum(counts.get(h + d, 0) for d in (-1, 0, 1)), counts[h], h))
        share = sum(counts.get(width + d, 0) for d in (-4, -3, -2, -1, 0, 1, 2)) / len(around)
        if share >= 0.5 and row.width <= width / 2 + 3 and _goes_on_often(run[max(0, i - WINDOW) : i + WINDOW + 1]):
            row.column = width / 2


def _goes_on_often(rows: list[_Row]) -> bool:
    """A column breaks most of its sentences at the edge; a list of titles breaks none, a list of sentences all."""
    open_ends = sum(not ends_sentence(row.text) for row in rows)
    commas = sum(1 for row in rows if _COMMA.search(row.text[:-1]))
    return open_ends * 3 >= len(rows) and commas * 3 >= len(rows)


PROSE_FIRST, PROSE, HEADING_FIRST, HEADING = range(4)


def _cheapest(column: list[_Row], indent: float, stops: bool) -> tuple[float, list[int]]:
    """The cost of the cheapest reading of a column, and the indices of its rows that go on in the next."""
    blank_inside = _blank_inside(column)
    literal = 0.02 <= sum(row.indented for row in column) / len(column) <= 0.6
    best = [_emit(column[0], state, indent) for state in range(4)]
    best[PROSE] += 1.0  # a column may begin in the middle of a paragraph
    best[HEADING] = 99.0
    came: list[list[int]] = []
    for above, row in pairwise(column):
        shift = _break_and_join(above, row, indent, blank_inside, literal)
        costs, sources = [], []
        for state in range(4):
            options = [best[source] + shift(source, state) for source in range(4)]
            source = min(range(4), key=options.__getitem__)
            costs.append(options[source] + _emit(row, state, indent))
            sources.append(source)
        best = costs
        came.append(sources)
    if stops and not ends_sentence(column[-1].text):
        for state in (PROSE_FIRST, PROSE):
            best[state] += _shortage(column[-1], "", state, indent)
    state = min(range(4), key=best.__getitem__)
    cost = best[state]
    out: list[int] = []
    for i in range(len(column) - 1, 0, -1):
        if state in (PROSE, HEADING):
            out.append(i - 1)
        state = came[i - 1][state]
    return cost, out[::-1]


def _blank_inside(column: list[_Row]) -> bool:
    """Whether this column has blank lines between the lines of a paragraph."""
    sure = [b.blank_before for a, b in pairwise(column) if not ends_sentence(a.text)]
    return not sure or sum(sure) * 3 >= len(sure)


def _emit(row: _Row, state: int, indent: float) -> float:
    room = row.column - indent if state in (PROSE_FIRST, HEADING_FIRST) else row.column
    stop = _STOP_INSIDE.search(row.text) is not None
    if state in (HEADING_FIRST, HEADING):
        if stop:
            return 99.0
        marked = marker_of(row.text) in ("section", "item", "run_in")
        if state == HEADING_FIRST and not marked:
            return COSTS["unmarked_heading"] + (1.0 if _COMMA.search(row.text) else 0.0)
        return 0.0
    tight = min(1.5, len(_COMMA.findall(row.text)) * 0.5) + _play(row.text)
    return max(0.0, row.width - room - tight) * COSTS["too_long_by_one"]


def _shortage(row: _Row, below: str, state: int, indent: float) -> float:
    """What it costs to say that the line goes on: nothing where what begins the next line would not have fitted."""
    room = row.column - indent if state in (PROSE_FIRST, HEADING_FIRST) else row.column
    unit = _UNIT.match(below)
    left = room - row.width - (width_of(unit.group()) if unit else 1.0) - _play(row.text)
    return 0.0 if left < 0 else min(12.0, COSTS["room_left"] + left * COSTS["room_left_per_character"])


def _play(words: str) -> float:
    """How far the measured width of a line may be off: figures and blanks are set loose, punctuation tight."""
    return 1.25 if _LOOSE.search(words) else 0.0


def _break_and_join(
    above: _Row, row: _Row, indent: float, blank_inside: bool, literal: bool
) -> Callable[[int, int], float]:
    """The cost of going from a state of ``above`` to a state of ``row``."""
    ended = ends_sentence(above.text)
    mark = marker_of(row.text)
    go_on = COSTS["sentence_ends_at_edge"] if ended else 0.0
    if mark in ("section", "item"):
        go_on += COSTS["section_mark_in_prose"]
    elif mark == "run_in":
        go_on += COSTS["run_in_mark_in_prose"]
    elif mark:
        go_on += COSTS["other_mark_in_prose"]
    if literal and row.indented:
        go_on += COSTS["indented_line_goes_on"]
    if row.blank_before and not blank_inside:
        go_on += COSTS["blank_line_inside"]
    short = {state: _shortage(above, row.text, state, indent) for state in range(4)}
    anew = COSTS["first_line_not_indented"] if literal and not row.indented else 0.0
    marked_heading = marker_of(above.text) in ("section", "item", "run_in")

    def cost(source: int, state: int) -> float:
        heading = source in (HEADING_FIRST, HEADING)
        if state in (PROSE, HEADING):
            if heading != (state == HEADING):
                return 99.0
            more = 0.0
            if heading and source == HEADING_FIRST and not marked_heading:
                more = COSTS["unmarked_heading_goes_on"]
            return go_on + short[source] + more
        if heading:
            return anew + COSTS["heading_ends"]
        if not ended:
            return anew + COSTS["prose_cut"] + short[source] * 0.5
        semicolon = COSTS["ends_with_semicolon"] if above.text[-1] in "；;" else 0.0
        return anew + semicolon + (COSTS["full_last_line"] if not short[source] else 0.0)

    return cost


# Paragraphs: long lines cut in two at the end of a column or page


def _read_paragraphs(rows: list[_Row]) -> list[int]:
    """Indices ``i`` of rows whose sentence goes on in row ``i + 1``."""
    return [
        i
        for i in range(len(rows) - 1)
        if not ends_sentence(rows[i].text) and _breaks_off(rows[i]) and _takes_up(rows[i], rows[i + 1])
    ]


def _breaks_off(row: _Row) -> bool:
    """Prose that stops inside a sentence."""
    words = row.text
    if row.barrier or marker_of(words) in ("hash", "dash", "bullet"):
        return False
    if _STOP_INSIDE.search(words):
        return not is_credit(words)
    if is_contents_line(words) or is_field(words) or is_credit(words) or words.endswith(("”", "）", ")", "》", "*")):
        return False
    return marker_of(words) == "" and _COMMA.search(words) is not None


def _takes_up(row: _Row, below: _Row) -> bool:
    """Whether ``below`` reads as the rest of the sentence in ``row``."""
    words = below.text
    if below.barrier or marker_of(words) or is_credit(words):
        return False
    prose = ends_sentence(words) or (len(words) >= 30 and _COMMA.search(words) is not None)
    if not prose:
        return False
    sure = _STOP_INSIDE.search(row.text) is not None or len(row.text) >= 60
    return sure or bool(_OPENS_NOTHING.match(words)) or bool(_ASKS_MORE.search(row.text))
