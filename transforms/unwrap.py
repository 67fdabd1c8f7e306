"""Which line breaks stand inside a paragraph because a narrow column was extracted line by line.

In:  a text whose symbols are mended already (，。 as printed).
Out: ``Join`` s: white space with a line break in it, and what a reader sees there (nothing, or one space
     between Latin words).
It never joins a heading, title, byline, page number, running head or list item to prose, never touches
anything but white space, and leaves text alone that is not wrapped.

Three readings, one after the other: columns (``transforms.columns``), paragraphs cut in two at the end of a
column or page, notes in brackets that run over several lines. Before them, on the text with its blanks, lines folded
at a count of characters (``transforms.folded``).

>>> joins("全县共有党员二千名，其\\n\\n中农村党员八百名。")
[Join(start=11, end=13, after='')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from transforms import folded
from transforms.columns import COMMA, STOP_INSIDE, Row, asks_more, go_on
from transforms.glyphs import codes_of
from transforms.lines import (
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
)
from transforms.masthead import numbers_of, starts_field

_LATIN = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LATIN_END, _LATIN_START = _LATIN | frozenset(",.;:!?)"), _LATIN | frozenset("(")
_OPENS_NOTHING = re.compile(r"[的了着们和与及地得等，。、；：！？”’）》]")
_BRACKETED = re.compile(r"[（(][^（）()]{2,60}[)）]")
"""A line that is one remark in brackets: （石门镇供稿）."""
_ADDRESSED = re.compile(
    r"(?:编辑(?:部)?同志|同志们|朋友们|各[㐀-鿿（）、，]{2,60}|[㐀-鿿]{2,14}(?:党委|人民政府|委员会|办公室))[：:]"
)
_DELIVERED = re.compile(r"(?:报|送|发|抄报|抄送|主送|主报|报送|分送|发送|印发)\s*[:：]")
_INDENT = re.compile(r"(?:\u3000{1,4}| {4,8}|\t)$")
_PLAIN = re.compile(r"(?![第本])[㐀-鿿“][^:：/／|｜丨《期 \u3000\d(（A-Za-z]*$")
"""A line of nothing but words: no page number, byline, signature, credit or issue number looks like that."""


class Join(NamedTuple):
    """The white space ``text[start:end]`` reads ``after``."""

    start: int
    end: int
    after: str


def joins(text: str) -> list[Join]:
    """The line breaks of ``text`` that stand inside a paragraph, in order."""
    return unwrap(text)[0]


def unwrap(text: str) -> tuple[list[Join], str]:
    """The joins of ``text``, and the text that they give.

    Read again until nothing more goes together: what two paragraphs are, is clearer when their lines are whole.
    """
    found: list[Join] = []
    joined = text
    while more := _read(joined):
        found = _back(found, more)
        joined = _joined(text, found)
    return found, joined


def folds(text: str, raw: str) -> list[Join]:
    """The line breaks of ``text`` at which an editor folded it, blanks included; ``raw`` is the same text, character
    for character, before its punctuation was mended: it has the widths that were folded."""
    rows = _rows(text)
    pairs = [(rows[i], rows[i + 1]) for i in folded.go_on(rows, *_measured(rows, raw))]
    return [Join(a.end, b.start, _folded_between(text, a, b)) for a, b in pairs]


def _measured(rows: Sequence[Row], raw: str) -> tuple[list[int], list[float]]:
    """How many characters stand in ``raw`` from the line break before each row to the one behind it, and their width,
    in which ASCII and its blanks count a half."""
    codes = codes_of(raw)
    breaks = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate(([0], breaks + 1))[np.searchsorted(breaks, [row.start for row in rows])]
    ends = np.concatenate((breaks, [len(raw)]))[np.searchsorted(breaks, [row.end for row in rows])]
    halves = np.concatenate(([0], np.cumsum((codes >= 0x20) & (codes <= 0x7E))))
    counts = ends - starts
    return counts.tolist(), (counts - (halves[ends] - halves[starts]) / 2).tolist()


def _folded_between(text: str, row: Row, below: Row) -> str:
    """A fold may cut a word or a figure; where it stands at a blank, the blank is at the line's edge."""
    blanks = sum(c in " \t" for c in text[row.end : below.start])
    return "  " if blanks > 1 else _between(row.text, below.text) if blanks else ""


def _read(text: str) -> list[Join]:
    rows = _rows(text)
    out: list[Join] = []
    for read in (go_on, _read_paragraphs, _read_notes):
        together = read(rows)
        out.extend(
            Join(a.end, b.start, _between(a.text, b.text)) for a, b in ((rows[i], rows[i + 1]) for i in together)
        )
        rows = _merge(rows, together)
    return sorted(out, key=lambda join: join.start)


def _joined(text: str, found: list[Join]) -> str:
    pieces, at = [], 0
    for join in found:
        pieces += [text[at : join.start], join.after]
        at = join.end
    return "".join([*pieces, text[at:]]) if found else text


def _back(found: list[Join], more: list[Join]) -> list[Join]:
    """``found``, and ``more`` found in the text that ``found`` gives, all with offsets of the first text."""
    out, shift, k = list(found), 0, 0
    for join in more:
        while k < len(found) and found[k].start - shift <= join.start:
            shift_here = found[k].end - found[k].start - len(found[k].after)
            shift, k = shift + shift_here, k + 1
        out.append(Join(join.start + shift, join.end + shift, join.after))
    return sorted(out, key=lambda join: join.start)


@lru_cache(maxsize=1)
def _rows(text: str) -> Sequence[Row]:
    """The lines of ``text``; kept, since folds and columns are looked for in one text where no blank went between."""
    lines = lines_of(text)
    furniture = repeated(lines)
    rows: list[Row] = []
    at = 0
    for start, end, words in lines:
        gap = text[at:start]
        if gap == "\n" or gap == "\n\n":
            blank, indented = gap != "\n", False
        else:
            blank, indented = gap.count("\n") > 1, _INDENT.search(gap) is not None
        rows.append(Row(start, end, words, blank, indented, _bars(words, furniture)))
        at = end
    return rows


def _bars(words: str, furniture: set[str]) -> bool:
    """Whether nothing may be joined to a line of these words, whatever stands around it."""
    if len(words) > 90:
        return words.startswith("**") and words.endswith("**")
    if _is_a_line_of_its_own(words):
        return True
    return bool(furniture) and len(words) <= 24 and not ends_sentence(words) and furniture_key(words) in furniture


@lru_cache(maxsize=1 << 12)
def _is_a_line_of_its_own(words: str) -> bool:
    """Whether the words alone show it; cached, since a text is read until nothing more goes together."""
    if starts_field(words) and not STOP_INSIDE.search(words):
        return True
    return not _PLAIN.match(words) and (
        words.startswith(("#", "|", "<", "http"))
        or (words.startswith("**") and words.endswith("**"))
        or is_page_number(words)
        or is_rule(words)
        or is_byline(words)
        or is_signature(words)
        or is_credit(words)
        or _BRACKETED.fullmatch(words) is not None
        or _DELIVERED.match(words) is not None
        or _ADDRESSED.fullmatch(words) is not None
        or ("期" in words and numbers_of(words) is not None)
    )


def _between(before: str, after: str) -> str:
    return " " if before[-1:] in _LATIN_END and after[:1] in _LATIN_START else ""


def _merge(rows: Sequence[Row], together: list[int]) -> Sequence[Row]:
    """Rows that go on in the next as one row."""
    if not together:
        return rows
    joined = set(together)
    out: list[Row] = []
    first = 0
    while first < len(rows):
        last = first
        while last in joined:
            last += 1
        row = rows[first]
        if last > first:
            pieces = [row.text]
            for above, below in pairwise(rows[first : last + 1]):
                pieces += (_between(above.text, below.text), below.text)
            barrier = any(r.barrier for r in rows[first : last + 1])
            row = Row(row.start, rows[last].end, "".join(pieces), row.blank_before, row.indented, barrier)
        out.append(row)
        first = last + 1
    return out


# Paragraphs: long lines cut in two at the end of a column or page


def _read_paragraphs(rows: Sequence[Row]) -> list[int]:
    """Indices ``i`` of rows whose sentence goes on in row ``i + 1``."""
    ended = [ends_sentence(row.text) for row in rows]
    return [
        i
        for i, (row, below) in enumerate(pairwise(rows))
        if not ended[i] and not row.barrier and not below.barrier
        if ended[i + 1] or (len(below.text) >= 30 and COMMA.search(below.text))
        if _breaks_off(row.text) and _takes_up(row.text, below.text)
    ]


def _breaks_off(words: str) -> bool:
    """Prose that stops inside a sentence."""
    mark = marker_of(words)
    if mark in ("hash", "dash", "bullet"):
        return False
    if STOP_INSIDE.search(words):
        return not is_credit(words)
    if mark or COMMA.search(words) is None or words.endswith(("”", "）", ")", "》", "*")):
        return False
    return not (is_contents_line(words) or is_field(words) or is_credit(words))


def _takes_up(words: str, below: str) -> bool:
    """Whether ``below``, which is prose, reads as the rest of the sentence in ``words``."""
    if marker_of(below) or is_credit(below):
        return False
    sure = STOP_INSIDE.search(words) is not None or len(words) >= 60
    return sure or _OPENS_NOTHING.match(below) is not None or asks_more(words)


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
