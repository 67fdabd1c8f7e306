"""The little that a fold leaves for a last line: a figure inside a sentence, the stars that end bold words.

In:  the lines of a text as ``Row`` s.
Out: the same rows, those that are such a rest barred from nothing.
It never takes a page number for a rest: these rise through the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from transforms.mending.columns import Row
from transforms.quantity.units import unit_at
from transforms.text.lines import ends_sentence

NUMBERING = 3
"""Rising page numbers that make a numbering."""
MOST_PAGES = 50
"""Pages from one printed number to the next."""

REMNANT = re.compile(r"(?:[0-9]{1,4}|\*{1,2})$")
HANGING = "，。、；：！？”’）》」』】〉,.;:!?)%％"
SIGNED = re.compile(r"[。！？”][（(][^（）()]{2,30}[)）]$")


def with_remnants(rows: Sequence[Row]) -> Sequence[Row]:
    """``rows`` in which the little that a fold leaves for a last line bars nothing: the mark that ends bold words, and
    a figure inside a sentence, unless it is one of the page numbers. Those rise through the text, and stand on more
    than one page; a figure that may still be one is text where something is counted by it."""
    barred = [i for i, row in enumerate(rows) if i and row.barrier and not row.blank_before and REMNANT.match(row.text)]
    if not barred:
        return rows
    bare = [i for i, row in enumerate(rows) if row.barrier and row.text.isdecimal()]
    numbers = [int(rows[i].text) for i in bare]
    numbering = _rising(numbers)
    while len(numbering) > 1 and numbers[numbering[-1]] - numbers[numbering[-2]] > MOST_PAGES:
        numbering.pop()
    pages = {bare[k] for k in numbering} if len(numbering) >= NUMBERING else set()
    out = list(rows)
    for i in barred:
        row, above = rows[i], rows[i - 1]
        if row.blank_before:
            continue
        inside = i not in pages and not above.barrier and not ends(above.text) and _counts(rows[i + 1 : i + 2])
        if inside or not row.text.isdecimal():
            out[i] = Row(row.start, row.end, row.text, indented=row.indented)
    return out


def _counts(below: Sequence[Row]) -> bool:
    """Whether the line below a figure begins with what it counts, or with a mark."""
    return bool(below) and (below[0].text[0] in HANGING or unit_at(below[0].text, 0) is not None)


def _rising(numbers: Sequence[int]) -> list[int]:
    """Places of the longest rising sequence in ``numbers``.

    >>> _rising([1, 838, 4, 9, 2])
    [0, 2, 3]
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        k = bisect_left(tails, number)
        before.append(ends[k - 1] if k else -1)
        tails[k : k + 1], ends[k : k + 1] = [number], [place]
    out: list[int] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        out.append(place)
        place = before[place]
    return out[::-1]


def ends(said: str) -> bool:
    """Whether a sentence ends here, also one with its writer behind it in brackets."""
    return ends_sentence(said) or (said[-1] in "）)" and SIGNED.search(said) is not None)
