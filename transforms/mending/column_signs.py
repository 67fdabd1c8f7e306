"""What the lines of a column show, read off all lines at once: width, marks, how each ends.

In:  the words of some lines, in order.
Out: ``Signs``: one array a sign, an entry a line.
It never decides what a line is: it measures (numpy does it for all characters at once, a hundredth of a
microsecond a character).

>>> signs = signs_of(["共5人，", "其中党员三人。"])
>>> signs.width.tolist(), signs.ended.tolist()
([3.5, 7.0], [False, True])
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from transforms.text.lines import CLOSERS, STOPS, ends_sentence

NARROW, BLANK, MARK, LOOSE, COMMA, STOP, CONTROL, WIDE = (1 << bit for bit in range(8))
"""Classes of characters: ASCII print, blanks, marks that may be set tight, what is justified, commas, full stops."""
MARKS = "，。、；：！？“”‘’（）《》〈〉【】"

Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Signs:
    """``width`` is in Han characters as :func:`text.lines.width_of` measures, but a mark directly behind a mark
    counts a half (``pairs`` says how many). ``uneven`` characters are not set at a full width. ``comma``, ``stop``,
    ``mark`` and ``loose`` (a space, a letter, a figure) stand anywhere in the line, ``comma_inside`` before its last
    character; an ``ended`` line ends as a sentence does."""

    width: Numbers
    pairs: Counts
    uneven: Counts
    comma: Flags
    comma_inside: Flags
    stop: Flags
    mark: Flags
    loose: Flags
    ended: Flags


@cache
def _classes() -> NDArray[np.uint8]:
    """The classes of every character below U+10000; others are of the class of the last."""
    out = np.zeros(1 << 16, np.uint8)
    for characters, kind in (
        (map(chr, range(0x21, 0x7F)), NARROW),
        (" \t\xa0", BLANK),
        (MARKS, MARK),
        (" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LOOSE),
        ("，。、；：,;:", COMMA),
        ("。！？；", STOP),
        ([*map(chr, set(range(0x20)) - {ord("\t")}), "\x7f"], CONTROL),
        (map(chr, range(0x80, 1 << 16)), WIDE),
    ):
        out[[ord(character) for character in characters]] |= np.uint8(kind)
    return out


@cache
def _among(characters: frozenset[str]) -> Flags:
    out = np.zeros(1 << 16, np.bool_)
    out[[ord(character) for character in characters]] = True
    return out


def signs_of(lines: list[str]) -> Signs:
    """The signs of ``lines``: at least one, none of them empty."""
    codes = np.frombuffer("".join(lines).encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.minimum(codes, 0xFFFF)
    kinds = _classes()[codes]
    ends = np.cumsum(np.fromiter(map(len, lines), np.int64, len(lines)))
    starts = np.concatenate(([0], ends[:-1]))

    def count(found: Flags) -> Counts:
        return np.add.reduceat(found, starts, dtype=np.int64)

    marks = (kinds & MARK) != 0
    pairs = marks.copy()
    pairs[1:] &= marks[:-1]
    pairs[starts] = False
    paired = count(pairs)
    commas = (kinds & COMMA) != 0
    comma = count(commas)
    width = ends - starts - count((kinds & NARROW) != 0) / 2 - count((kinds & BLANK) != 0) * 0.75
    # In a line of nothing but ASCII whatever is no blank counts a half.
    width -= np.where(count((kinds & WIDE) != 0) == 0, count((kinds & CONTROL) != 0) / 2, 0.0)
    final = codes[ends - 1]
    ended = _among(STOPS)[final]
    for k in np.flatnonzero(_among(CLOSERS)[final]).tolist():
        ended[k] = ends_sentence(lines[k])
    return Signs(
        width=width - paired / 2,
        pairs=paired,
        uneven=count((kinds & (LOOSE | MARK)) != 0),
        comma=comma > 0,
        comma_inside=comma - commas[ends - 1] > 0,
        stop=count((kinds & STOP) != 0) > 0,
        mark=count(marks) > 0,
        loose=count((kinds & LOOSE) != 0) > 0,
        ended=ended,
    )
