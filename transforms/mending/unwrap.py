"""Which line breaks stand inside a paragraph because a narrow column was extracted line by line.

In:  a text whose symbols are mended already (，。 as printed).
Out: ``Join`` s: white space with a line break in it, and what a reader sees there (nothing, or one space
     between Latin words).
It never joins a heading, title, byline, page number, running head or list item to prose, never touches
anything but white space, and leaves text alone that is not wrapped.

Three readings, one after the other: columns (``transforms.mending.columns``), paragraphs cut in two at the end of a
column or page, notes in brackets that run over several lines. Before them, on the text with its blanks, lines folded
at a count of characters (``transforms.mending.folded``).

>>> joins("全县共有党员二千名，其\\n\\n中农村党员八百名。")
[Join(start=11, end=13, after='')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from transforms.aligned import Repair
from transforms.mending import folded
from transforms.mending.columns import COMMA, STOP_INSIDE, Row, asks_more, go_on
from transforms.mending.cut_words import cuts_figure, cuts_word
from transforms.mending.rows import between, merged, rows_of, settled, without
from transforms.text.glyphs import codes_of
from transforms.text.lines import ends_sentence, is_contents_line, is_credit, is_field, marker_of

_PUNCTUATED = re.compile(r"[，。；！？、,;]")
_OPENS_NOTHING = re.compile(r"[的了着们和与及地得等，。、；：！？”’）》]")


class Join(NamedTuple):
    """The white space ``text[start:end]`` reads ``after``."""

    start: int
    end: int
    after: str


def joins(text: str, deletions: Sequence[Repair] = ()) -> list[Join]:
    """The line breaks of ``text`` that stand inside a paragraph, in order; ``deletions`` are blanks inside its lines
    that are no longer there when it is read.

    Read again until nothing more goes together: what two paragraphs are, is clearer when their lines are whole.
    """
    rows = without(rows_of(text), text, deletions)
    found: list[Join] = []
    some = -1
    while some < len(found):
        some = len(found)
        for read in (go_on, _read_paragraphs, _read_notes):
            together = read(rows)
            for i in together:
                above, below = rows[i], rows[i + 1]
                found.append(Join(above.end, below.start, between(above.text, below.text)))
            rows = merged(rows, together)
        rows = settled(rows) if some < len(found) else rows
    return sorted(found, key=attrgetter("start"))


def folds(text: str, raw: str) -> list[Join]:
    """The line breaks of ``text`` at which an editor folded it, blanks included; ``raw`` is the same text, character
    for character, before its punctuation was mended: it has the widths that were folded."""
    rows = rows_of(text)
    found = folded.go_on(rows, *_measured(rows, raw))
    wide = [_blanks_between(text, a, b) > 1 for a, b in pairwise(rows)]
    most = sum(wide[i] for i in found) * 2 > len(found)
    found = [i for i in found if text[rows[i].end : rows[i + 1].start] != "\n " or not _ends_page(rows[i], rows[i + 1])]
    # Several lines with two blanks behind them are a column whose breaks were marked, unless all lines end so.
    found = [i for i in found if most or not wide[i] or not (any(wide[max(i - 1, 0) : i]) or any(wide[i + 1 : i + 2]))]
    return [Join(rows[i].end, rows[i + 1].start, _folded_between(text, rows[i], rows[i + 1], most)) for i in found]


def _ends_page(row: Row, below: Row) -> bool:
    """Whether the one blank below a full line stands for a page's end: a sentence or a title ends there, and no figure
    has blanks around it."""
    title = _PUNCTUATED.search(row.text) is None and not (row.text[-1].isascii() or below.text[0].isascii())
    return ends_sentence(row.text) or title


def _measured(rows: Sequence[Row], raw: str) -> tuple[list[int], list[float], list[float]]:
    """How many characters stand in ``raw`` from the line break before each row to the one behind it; how wide they are
    up to the last in ink, ASCII and its blanks a half each; and the same with the blanks at which the line was cut,
    one or two, where not most lines end so."""
    codes = codes_of(raw)
    breaks = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate(([0], breaks + 1))[np.searchsorted(breaks, [row.start for row in rows])]
    ends = np.concatenate((breaks, [len(raw)]))[np.searchsorted(breaks, [row.end for row in rows])]
    halves = np.concatenate(([0], np.cumsum((codes >= 0x20) & (codes <= 0x7E))))
    inked = np.array([row.end for row in rows], np.int64)
    inks = inked - starts - (halves[inked] - halves[starts]) / 2
    blanks = np.where((ends - inked <= 2) & (np.append(codes, 0)[inked] == ord(" ")), ends - inked, 0)
    if np.count_nonzero(blanks) * 2 > len(rows):
        blanks[:] = 0
    return (ends - starts).tolist(), inks.tolist(), (inks + blanks / 2).tolist()


def _blanks_between(text: str, row: Row, below: Row) -> int:
    return sum(c in " \t" for c in text[row.end : below.start])


def _folded_between(text: str, row: Row, below: Row, wide: bool) -> str:
    """A fold may cut a word or a figure; where it stands at a blank, the blank is at the line's edge. Two blanks stand
    between a title and its text, but for where ``wide`` ends most lines."""
    blanks = _blanks_between(text, row, below)
    return "  " if blanks > 1 and not wide else between(row.text, below.text) if blanks else ""


# Paragraphs: long lines cut in two at the end of a column or page


def _read_paragraphs(rows: Sequence[Row]) -> list[int]:
    """Indices ``i`` of rows whose sentence goes on in row ``i + 1``."""
    ended = [ends_sentence(row.text) for row in rows]
    return [
        i
        for i, (row, below) in enumerate(pairwise(rows))
        if not ended[i] and not row.barrier and not below.barrier
        if _cuts_figure(row, below)
        or (
            (ended[i + 1] or (len(below.text) >= 30 and COMMA.search(below.text)))
            and ((_breaks_off(row.text) and _takes_up(row.text, below)) or _cuts_dated_clause(row.text, below))
        )
    ]


def _cuts_dated_clause(words: str, below: Row) -> bool:
    """2020年度全县公共预算安排的经费支 / 出总额为3万元。: a clause that opens with a year, cut inside a word."""
    dated = len(words) >= _SOME and not below.blank_before and _OPENS_WITH_YEAR.match(words) is not None
    return dated and cuts_word(words, below.text)


_OPENS_WITH_YEAR = re.compile("(?:19|20)[0-9]{2} ?年")


def _cuts_figure(row: Row, below: Row) -> bool:
    """地区生产总值98.64 / 亿元: a line of some length, and the rest of its last figure right below."""
    if below.blank_before or len(row.text) < _SOME or is_contents_line(row.text):
        return False
    return cuts_figure(row.text, below.text)


_SOME = 14
"""Characters of a line that a column or an editor has cut: a table's cell is shorter."""


def _breaks_off(words: str) -> bool:
    """Prose that stops inside a sentence."""
    mark = marker_of(words)
    if mark in ("hash", "dash", "bullet"):
        return False
    if STOP_INSIDE.search(words):
        return not is_credit(words)
    if mark or COMMA.search(words) is None or words.endswith(("”", "）", ")", "》", "*")):
        return False
    label_only = is_field(words) and (len(words) < _LONG or "，" not in words)
    return not (is_contents_line(words) or label_only or is_credit(words))


_LONG = 40
"""Characters from which on a line with a comma is prose, whatever label it begins with."""


def _takes_up(words: str, row: Row) -> bool:
    """Whether ``row``, which is prose, reads as the rest of the sentence in ``words``."""
    below = row.text
    if marker_of(below) or is_credit(below):
        return False
    sure = STOP_INSIDE.search(words) is not None or len(words) >= 60
    runs_on = len(words) >= _LONG and "，" in words and not row.blank_before
    if sure or runs_on or _OPENS_NOTHING.match(below) is not None or asks_more(words):
        return True
    return len(words) >= _SOME and not row.blank_before and cuts_word(words, below)


# Notes in brackets that run over several lines


def _read_notes(rows: Sequence[Row]) -> list[int]:
    """Indices of rows inside a bracket that a credit opens and one of the next lines closes: （作者单位：…）."""
    out: list[int] = []
    for i, row in enumerate(rows):
        if row.text[0] not in "（(" or not is_credit(row.text) or _closes(row.text):
            continue
        for k in range(i + 1, min(i + 4, len(rows))):
            if rows[k].text[0] in "（(#" or rows[k].barrier:
                break
            if _closes(rows[k].text):
                out.extend(range(i, k))
                break
    return out


def _closes(words: str) -> bool:
    return words[-1] in "）)" and words.count("（") + words.count("(") <= words.count("）") + words.count(")")
