"""What extraction leaves of the end of a page: a form feed, or one blank at the start of the next line.

In:  the raw text, and white space of it with what stands on its two sides.
Out: whether a page ends there.
It never says which page that was: page numbers are blocks of their own.

>>> ends = page_ends(raw := "今年，县\\n 里办成三\\n件\\n 事。" + "\\n" * 20)
>>> ends(raw, 4, 6), ends(raw, 10, 11), ends("件\\f事", 1, 2)
(True, False, True)
"""

from __future__ import annotations

import re
from collections.abc import Callable

from transforms.mending.folded import fold_count, line_length

PageEnds = Callable[[str, int, int], bool]
"""A text and where white space starts and ends in it → whether a page ends there; asked of the raw text, and of the
clean text for lines that were not joined."""

_AHEAD = re.compile(r"\n (?=\S)")
_BEHIND = re.compile(r" \n(?=\S)")
FEWEST, MOST = 2, 10
"""Lines that begin with one blank before it counts; at most one line in so many does."""
AT_FIGURES = 0.6
"""Share of these lines that are cut beside a figure from which on it is the figures that have blanks around them."""


def page_ends(raw: str) -> PageEnds:
    """How pages end in ``raw``.

    One blank counts where some lines begin so, but few. A text folded at its blanks has such lines too: two blanks
    leave one on either side, as often one, nearly all of them stand beside a figure that is printed between blanks, or
    the line before has the one count of a fold.
    """
    count = fold_count(raw)
    marks = [m.span() for m in _AHEAD.finditer(raw) if not _apart(raw, m.start() - 1)]
    behind = [m.span() for m in _BEHIND.finditer(raw) if _apart(raw, m.start())]
    if count:
        marks, behind = ([m for m in found if line_length(raw, m[0]) != count] for found in (marks, behind))
    others = [mark for mark in marks if not _at_figure(raw, *mark)]
    apart = len(marks) - len(others) > AT_FIGURES * len(marks)
    marks = others if apart else marks
    few = FEWEST <= len(marks) <= max(FEWEST, raw.count("\n") // MOST)
    if not few or sum(not _at_figure(raw, *mark) for mark in behind) > len(marks) // 2:
        return lambda text, start, end: text.find("\f", start, end) >= 0

    def ends(text: str, start: int, end: int) -> bool:
        if "\f" in (between := text[start:end]):
            return True
        if not between.endswith("\n ") or between == " \n " or (apart and _at_figure(text, start, end)):
            return False
        return not (count and text is raw and line_length(raw, start) == count)

    return ends


def _apart(text: str, at: int) -> bool:
    """Whether one blank stands at ``at``."""
    return at > 0 and text[at] == " " and not text[at - 1].isspace()


def _at_figure(text: str, start: int, end: int) -> bool:
    return any(c.isascii() and (c.isalnum() or c == "%") for c in (text[start - 1 : start], text[end : end + 1]) if c)
