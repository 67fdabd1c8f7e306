"""Lines folded at one width, as an editor, ``fold`` or a mail program leaves them: the paragraphs behind them.

In:  the lines of a text as ``Row`` s, what stands before each, and how long each is with its blanks.
Out: which of them go on in the next line.
It never joins a line that had room for what stands below, nor over a mark (``#``, 一、, ■) behind a full stop.

A printer's columns have lines of nearly one width (``transforms.columns`` weighs them). Folding is exact: either
every line has one count of characters and hardly any misses it by one or two, or no line could have held the first
character of the next. Where a text is folded so, a line that is full goes on below.

>>> said = "去年全县新建12个站点，惠及2300户，今年再建5个，共8.6万元，还有3条路要修，5座桥要补，年底前都要做完。"
>>> lines = [said[i : i + 10] for i in range(0, len(said), 10)] * 4
>>> rows = [Row(0, 0, line) for line in lines]
>>> go_on(rows, [10] * 24, [10.0] * 24) == [i for i in range(23) if i % 6 != 5]
True
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from transforms.columns import COMMA, Row, first_unit_of
from transforms.lines import ends_sentence, is_contents_line, marker_of, width_of
from transforms.masthead import starts_field

LEAST = 5
"""Lines that are needed before a text is taken for folded."""
FEWEST = 4
"""Lines that are enough where all that stop inside a sentence have one count of characters."""
NARROWEST = 10
"""Characters; shorter lines are verse or tables."""
WIDEST = 60
"""Characters; a longer line is a paragraph."""
BESIDE = 3
"""Counts on either side in which a printer's column would have lines too."""
SHARPNESS = 5.0
"""How many times commoner than any count beside it a fold is."""
OPEN = 0.6
"""Least share of the folded lines that stop inside a sentence, and of those that stop so that are folded."""
FULL = 0.78
"""Least share of the lines that stop inside a sentence that are full, where the fold is one of width."""

_HANGING = "，。、；：！？”’）》」』】〉,.;:!?)%％"
_SIGNED = re.compile(r"[。！？”][（(][^（）()]{2,30}[)）]$")
_APART = re.compile(r"[（(][^（）()]{2,40}[)）]$|.*\S[ \u3000]{3,}\S")
"""A remark in brackets, a line with wide gaps inside: none goes on with a sentence that has ended."""
_LEADS = re.compile(r"(?:近日|日前|近期|今年|去年|连日来|\d{1,2}月\d{1,2}日|\d{4}年)")
_STOPS = re.compile(r"[，。；：！？、]")
_ORNAMENT = re.compile(r"[^\w\s“‘《（「『【〈(\"'，。、；：！？”’）》」』】〉%％.,;:!?)—…~～+\-]")


def go_on(rows: Sequence[Row], counts: Sequence[int], widths: Sequence[float]) -> list[int]:
    """Indices ``i`` of rows that are folded and go on in row ``i + 1``; ``counts`` are the characters from line break
    to line break, blanks included, ``widths`` the same in Han characters, ASCII and its blanks a half each."""
    page = _Page(rows, counts, widths)
    cut = [
        i
        for i, (row, below) in enumerate(pairwise(rows))
        if NARROWEST <= widths[i] <= WIDEST and not row.barrier and not below.barrier and COMMA.search(row.text)
        if not _ends(row.text)
    ]
    if len(cut) < FEWEST:
        return []
    is_full = max((_of_one_count(page, cut), _of_one_width(page, cut)), key=lambda found: found[0])[1]
    full = [i for i in range(len(rows) - 1) if not rows[i].barrier and is_full(i)]
    inside = [i for i in full if not _ends(rows[i].text)]
    blank_everywhere = sum(rows[i + 1].blank_before for i in inside) * 2 > len(inside)
    return [i for i in full if _goes_on(rows[i], rows[i + 1], blank_everywhere)]


class _Page(NamedTuple):
    rows: Sequence[Row]
    counts: Sequence[int]
    widths: Sequence[float]


_IsFull = Callable[[int], bool]
"""Whether the row of this number is full, seen beside the one below it."""


def _of_one_count(page: _Page, cut: Sequence[int]) -> tuple[float, _IsFull]:
    """The share of the lines cut inside a sentence that have the one count of characters of a fold."""
    rows, of_row, _ = page
    counts = Counter(of_row[i] for i in cut)
    for count, found in counts.most_common(3):
        if found < max(LEAST if found < len(cut) else FEWEST, OPEN * len(cut)):
            break
        beside = max(counts[count + d] for k in range(1, BESIDE + 1) for d in (k, -k))
        times = sum(n == count and COMMA.search(row.text) is not None for n, row in zip(of_row, rows, strict=True))
        if found >= SHARPNESS * beside and found >= OPEN * times:
            return found / len(cut), _has_count(of_row, count)
    return 0.0, _never


def _has_count(counts: Sequence[int], count: int) -> _IsFull:
    return lambda i: counts[i] == count >= counts[i + 1]


def _of_one_width(page: _Page, cut: Sequence[int]) -> tuple[float, _IsFull]:
    """The share of the lines cut inside a sentence that had no room for what stands below them."""
    if len(cut) < LEAST:
        return 0.0, _never
    rows, _, widths = page
    full = np.array([widths[i] for i in cut])
    ink = full - [_hanging(rows[i].text) for i in cut]
    beyond = full + [first_unit_of(rows[i + 1].text) for i in cut]
    usual = Counter(full.tolist()).most_common(1)[0][0]
    best, share = 0.0, 0.0
    for halves in range(-2, 5):
        width = usual + halves / 2
        found = np.count_nonzero((ink <= width) & (width < beyond)) / len(cut)
        if found > share:
            best, share = width, found
    if share < FULL:
        return 0.0, _never
    return share, _fills(page, best)


def _fills(page: _Page, width: float) -> _IsFull:
    rows, _, widths = page

    def is_full(i: int) -> bool:
        inked = max(widths[k] - _hanging(rows[k].text) for k in (i, i + 1))
        return inked <= width < widths[i] + first_unit_of(rows[i + 1].text)

    return is_full


def _never(_: int) -> bool:
    return False


def _ends(said: str) -> bool:
    """Whether a sentence ends here, also one with its writer behind it in brackets."""
    return ends_sentence(said) or (said[-1] in "）)" and _SIGNED.search(said) is not None)


def _hanging(said: str) -> float:
    """The width of the closing marks that may stand beyond the edge."""
    return width_of(said[len(said.rstrip(_HANGING)) :]) if said[-1] in _HANGING else 0.0


def _goes_on(row: Row, below: Row, blank_everywhere: bool) -> bool:
    if below.barrier or below.indented or (below.blank_before and not blank_everywhere):
        return False
    mark = marker_of(below.text)
    if mark in ("hash", "bullet", "dash") or _ORNAMENT.match(below.text) or (mark and mark == marker_of(row.text)):
        return False
    if is_contents_line(row.text) and not COMMA.search(row.text):
        return False
    if _LEADS.match(below.text) and not _STOPS.search(row.text):  # a title as wide as the page
        return False
    if _SIGNED.search(row.text) or (ends_sentence(row.text) and _APART.match(below.text)):
        return False
    return not ends_sentence(row.text) or (mark in ("", "run_in") and not starts_field(below.text))
