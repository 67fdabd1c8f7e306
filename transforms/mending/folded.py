"""Lines folded at one width, as an editor, ``fold`` or a mail program leaves them: the paragraphs behind them.

In:  the lines of a text as ``Row`` s, what stands before each, and how long each is with its blanks.
Out: which of them go on in the next line.
It never joins a line that had room for what stands below, nor over a mark (``#``, 一、, ■) behind a full stop.

A printer's columns have lines of nearly one width (``mending.columns`` weighs them). Folding is exact: either
every line has one count of characters and hardly any misses it by one or two, or no line could have held the first
character of the next. Where a text is folded so, a line that is full goes on below.

>>> said = "去年全县新建12个站点，惠及2300户，今年再建5个，共8.6万元，还有3条路要修，5座桥要补，年底前都要做完。"
>>> lines = [said[i : i + 10] for i in range(0, len(said), 10)] * 4
>>> rows = [Row(0, 0, line) for line in lines]
>>> counts = [len(line) for line in lines]
>>> go_on(rows, counts, counts, counts) == [i for i in range(23) if i % 6 != 5]
True
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from transforms.mending.columns import COMMA, Row, first_unit_of
from transforms.mending.fold_remnants import HANGING, REMNANT, SIGNED, ends, with_remnants
from transforms.text.glyphs import codes_of
from transforms.text.lines import HASHTAG, ends_sentence, is_byline, is_contents_line, marker_of, width_of
from transforms.text.masthead import starts_field

LEAST = 5
"""Lines that are needed before a text is taken for folded."""
FEWEST = 4
"""Lines that are enough where all that stop inside a sentence have one count of characters."""
NARROWEST = 10
"""Characters; shorter lines are verse or tables."""
WIDEST = 60
"""Characters; a longer line is a paragraph."""
LONGEST = 200
"""Characters; a longer line is counted as one of so many."""
BESIDE = 3
"""Counts on either side in which a printer's column would have lines too."""
SHARPNESS = 5.0
"""How many times commoner than any count beside it a fold is."""
OPEN = 0.6
"""Least share of the folded lines that stop inside a sentence, and of those that stop so that are folded."""
INDENT = 2.0
"""Han characters by which a printer indents a paragraph."""
FULL = 0.78
"""Least share of the lines that stop inside a sentence that are full, where the fold is one of width."""

SHORTEST_TITLE = 4
"""Characters."""

_APART = re.compile(r"[（(][^（）()]{2,40}[)）]$|.*\S[ \u3000]{3,}\S")
"""A remark in brackets, a line with wide gaps inside: none goes on with a sentence that has ended."""
_LEADS = re.compile(r"(?:近日|日前|近期|今年|去年|连日来|\d{1,2}月\d{1,2}日|\d{4}年)")
_SAID = re.compile(r"(?:强调|指出|要求|讲话|致辞|批示)$")
_DATED = re.compile(r"\d{1,2} ?月 ?\d{1,2} ?日")
_STOPS = re.compile(r"[，。；：！？、]")
_ORNAMENT = re.compile(r"[^\w\s“‘《（「『【〈〔［(\"'，。、；：！？”’）》」』】〉〕］%％.,;:!?)—…~～+\-]")
_INSIDE_TEXT = re.compile(rf"·\w|{HASHTAG.pattern}")


def go_on(
    rows: Sequence[Row], counts: Sequence[int], widths: Sequence[float], with_blank: Sequence[float]
) -> list[int]:
    """Indices ``i`` of rows that are folded and go on in row ``i + 1``; ``counts`` are the characters from line break
    to line break, blanks included, ``widths`` those in ink in Han characters, ASCII a half each, ``with_blank`` the
    same with the blanks at which a line was cut."""
    rows = with_remnants(rows)
    page = _Page(rows, counts, widths, with_blank)
    cut = [
        i
        for i, (row, below) in enumerate(pairwise(rows))
        if NARROWEST <= widths[i] <= WIDEST and not row.barrier and not below.barrier and COMMA.search(row.text)
        if not ends(row.text)
    ]
    if len(cut) < FEWEST:
        return []
    is_full = max((_of_one_count(page, cut), _of_one_width(page, cut)), key=lambda found: found[0])[1]
    is_full = _or_begins(page, is_full)
    full = [i for i in range(len(rows) - 1) if is_full(i) and (not rows[i].barrier or _runs_on(rows, i))]
    inside = [i for i in full if not ends(rows[i].text)]
    filled = set(full)
    return [
        i
        for i, blank in zip(full, _blank_around(rows, full, inside), strict=True)
        if _goes_on(rows[i], rows[i + 1], blank)
        and (blank or not _titles(rows[i : i + 3]))
        and (i + 1 in filled or not _title_below(rows[i : i + 3]))
        and (i + 1 in filled or not _stands_apart(rows[i + 1]))
        and not _is_labelled_title(rows[i], rows[i + 1])
    ]


def _blank_around(rows: Sequence[Row], full: Sequence[int], inside: Sequence[int]) -> Iterator[bool]:
    """For each of the ``full`` rows whether blank lines stand between the lines of a paragraph there: between most of
    the nearest that stop ``inside`` a sentence. A text may be in double spacing in part."""
    blank = np.concatenate(([0], np.cumsum([rows[i + 1].blank_before for i in inside])))
    for i in full:
        at = bisect_left(inside, i)
        first, last = max(0, at - NEAREST // 2), min(len(inside), at + NEAREST)
        yield bool(int(blank[last] - blank[first]) * 2 > last - first)


NEAREST = 6
"""Lines below, and half as many above, that say how a text is spaced where they stand."""


def _is_labelled_title(row: Row, below: Row) -> bool:
    """县妇联：巾帼结对 / 县妇联组织…: a title of one line with a label in front, and its text begins with the same."""
    label = row.text.find("：")
    if not row.blank_before or not 1 < label <= LONGEST_LABEL or ends(row.text):
        return False
    return below.text.startswith(row.text[:label]) and COMMA.search(row.text, label + 1) is None


LONGEST_LABEL = 12


@lru_cache(maxsize=2)
def fold_count(raw: str) -> int:
    """The count of characters at which ``raw`` is folded, blanks included; 0 where no count stands out.

    >>> fold_count("\\n".join(["今年，村里修了两座桥，"] * 4 + ["改了一条路，惠及村民三"] * 3 + ["百户。"]))
    11
    """
    breaks = np.flatnonzero(codes_of(raw) == ord("\n"))
    lengths = np.diff(breaks, prepend=-1, append=len(raw)) - 1
    counts = np.bincount(np.minimum(lengths, LONGEST), minlength=LONGEST + BESIDE + 1)
    count = NARROWEST + int(np.argmax(counts[NARROWEST:LONGEST]))
    beside = max(counts[count - BESIDE : count].max(), counts[count + 1 : count + BESIDE + 1].max())
    return count if counts[count] >= max(LEAST, SHARPNESS * beside) else 0


def line_length(text: str, at: int) -> int:
    """How many characters the line has that holds ``at``, blanks included."""
    end = text.find("\n", at)
    return (len(text) if end < 0 else end) - text.rfind("\n", 0, at) - 1


def _beside(counts: Counter[int], count: int) -> int:
    """How common the commonest count beside this one is."""
    return max(counts[count + d] for k in range(1, BESIDE + 1) for d in (k, -k))


def _titles(rows: Sequence[Row]) -> bool:
    """Whether two lines are a title of two lines: apart from what stands around, without any punctuation."""
    first, second, *below = rows
    apart = first.blank_before and all(row.blank_before or row.barrier for row in below)
    return apart and not any(COMMA.search(row.text) or ends(row.text) for row in (first, second))


def _title_below(rows: Sequence[Row]) -> bool:
    """Whether a sentence ends at the edge and the short line below is a title, with its text right below it, or
    indented behind a blank line, or with its writer below it: as the rest of a paragraph it would stop inside a
    sentence."""
    row, title, *below = rows
    if not below or not ends(row.text):
        return False
    if below[0].barrier and not is_byline(below[0].text):
        return False
    if not below[0].barrier and below[0].blank_before and (row.blank_before or not below[0].indented or title.indented):
        return False
    return len(title.text) >= SHORTEST_TITLE and not (COMMA.search(title.text) or ends(title.text))


def _stands_apart(row: Row) -> bool:
    """Whether a line that is not full is a title where a page of double spacing ends inside a sentence: more blank
    lines than usual above it, and no mark in it."""
    return row.apart and not (COMMA.search(row.text) or ends(row.text))


def _ends_bold(said: str, below: str) -> bool:
    """Whether the line below begins with the stars that end bold words of this one."""
    stars = said.count("*") % 4
    return stars > 1 and said.startswith("**") and below.startswith("*" * (4 - stars))


def _runs_on(rows: Sequence[Row], i: int) -> bool:
    """Whether a title in bold was cut at the two blanks between it and its text."""
    row, below = rows[i], rows[i + 1]
    return row.text.startswith("**") and not below.blank_before and below.start - row.end > 2


class _Page(NamedTuple):
    rows: Sequence[Row]
    counts: Sequence[int]
    widths: Sequence[float]
    with_blank: Sequence[float]


_IsFull = Callable[[int], bool]
"""Whether the row of this number is full, seen beside the one below it."""


def _of_one_count(page: _Page, cut: Sequence[int]) -> tuple[float, _IsFull]:
    """The share of the lines cut inside a sentence that have the one count of characters of a fold."""
    rows, of_row, *_ = page
    counts = Counter(of_row[i] for i in cut)
    for count, found in counts.most_common(3):
        if found < max(LEAST if found < len(cut) else FEWEST, OPEN * len(cut)):
            break
        times = sum(n == count and COMMA.search(row.text) is not None for n, row in zip(of_row, rows, strict=True))
        if found >= SHARPNESS * _beside(counts, count) and found >= OPEN * times:
            return found / len(cut), _has_count(of_row, count)
    return 0.0, _never


def _has_count(counts: Sequence[int], count: int) -> _IsFull:
    return lambda i: counts[i] == count >= counts[i + 1]


def _of_one_width(page: _Page, cut: Sequence[int]) -> tuple[float, _IsFull]:
    """The share of the lines cut inside a sentence that had no room for what stands below them."""
    if len(cut) < LEAST:
        return 0.0, _never
    rows, _, widths, with_blank = page
    full = np.array([widths[i] for i in cut])
    ink = full - [_hanging(rows[i].text) for i in cut]
    beyond = np.array([with_blank[i] + first_unit_of(rows[i + 1].text) for i in cut])
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
    rows, _, widths, with_blank = page

    def is_full(i: int) -> bool:
        inked = max(widths[k] - _hanging(rows[k].text) for k in (i, i + 1))
        return inked <= width < with_blank[i] + first_unit_of(rows[i + 1].text)

    return is_full


def _never(_: int) -> bool:
    return False


def _or_begins(page: _Page, is_full: _IsFull) -> _IsFull:
    """``is_full``, and of a column whose paragraphs were indented by two characters that extraction took away also
    their first lines: behind a line that is not full, or a sentence's end, two characters narrower than the lines
    below them. A title has a first line below it, no full one."""
    rows, _, widths, with_blank = page
    inside = [i for i in range(len(rows) - 1) if is_full(i)]
    if len(inside) < LEAST or any(row.indented for row in rows):
        return is_full
    filled = set(inside)
    column = Counter(widths[i] for i in inside).most_common(1)[0][0]

    def begins(i: int) -> bool:
        row, below = rows[i], rows[i + 1]
        if i in filled or row.barrier or below.barrier or ends(row.text):
            return False
        if i - 1 in filled and not ends(rows[i - 1].text):
            return False
        if not (i + 1 in filled or ends(below.text)):
            return False
        room = column - INDENT
        return widths[i] - _hanging(row.text) <= room < with_blank[i] + first_unit_of(below.text)

    found = frozenset(filter(begins, range(len(rows) - 1)))
    return (lambda i: i in found or is_full(i)) if len(found) >= FEWEST else is_full


def _hanging(said: str) -> float:
    """The width of the closing marks that may stand beyond the edge."""
    return width_of(said[len(said.rstrip(HANGING)) :]) if said[-1] in HANGING else 0.0


def _goes_on(row: Row, below: Row, blank_everywhere: bool) -> bool:
    if below.barrier or below.indented or (below.blank_before and not blank_everywhere):
        return False
    if below.apart and ends(row.text):
        return False
    mark = "" if below.text[0] == "+" and not ends(row.text) else marker_of(below.text)  # 党建 / + 治理
    if REMNANT.match(below.text) or _ends_bold(row.text, below.text):
        return True
    if mark in ("hash", "bullet", "dash") or (mark and mark == marker_of(row.text)):
        return False
    if _ORNAMENT.match(below.text) and (ends(row.text) or row.text[0] == "·" or not _INSIDE_TEXT.match(below.text)):
        return False
    if is_contents_line(row.text) and not COMMA.search(row.text):
        return False
    dated = _SAID.search(row.text) and _DATED.match(below.text)
    if (dated or _LEADS.match(below.text)) and not _STOPS.search(row.text):  # a title as wide as the page
        return False
    if SIGNED.search(row.text) or (ends_sentence(row.text) and _APART.match(below.text)):
        return False
    return not ends_sentence(row.text) or (mark in ("", "run_in") and not starts_field(below.text))
