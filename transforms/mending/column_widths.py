"""How wide the columns of a text are, learnt from the lines around each line.

In:  the numbers of the lines that are short enough for a column, their signs, whether nothing may be joined to them.
Out: for each of them the width of its column in Han characters, 0 where it lies in none.
It never takes a list of titles for a column: a column breaks sentences at the edge and has commas.

>>> from transforms.mending.column_signs import signs_of
>>> lines = "今年春天，松屏市把板凳会开到 了晒谷场上，谁都可以说话，谁 都必须听完，半年下来，一百多 件小事有了着落。"
>>> column_widths([0, 1, 2, 3], signs_of(lines.split()), [False] * 4)
[14.0, 14.0, 14.0, 14.0]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from transforms.mending.column_signs import Counts, Flags, Numbers, Signs

WIDEST_COLUMN = 60
"""Han characters; a longer line is a whole paragraph, not a line of a column."""
NARROWEST_COLUMN = 8
NEAREST, AROUND = 4, 13
"""Lines before and behind from which lines learn the width of their column: few if they agree on another, else more."""
OFTEN = 12
"""Lines of one column width from which on it is the usual one of the text."""
STEP = 3
"""Lines that learn together."""
ROUNDING = 1e-9
"""What a sum of weights may be off by: just enough is enough."""
FEWEST = 4
"""Lines in a row that can be a column."""
MOST_AT_ONCE = 1000
"""Steps for which widths are counted together: what bounds the memory."""


def column_widths(numbers: Sequence[int], signs: Signs, barriers: Sequence[bool]) -> list[float]:
    """The column width of every line: the commonest width around it, where it is common enough."""
    runs = _runs(numbers)
    if not runs:
        return [0.0] * len(numbers)
    columns = _learn(runs, signs)
    widths = signs.width.tolist()
    _take_common(runs, columns, np.array(barriers), signs)
    counts = Counter([column for a, b in runs for column in columns[a:b] if column])
    usual, count = counts.most_common(1)[0] if counts else (0.0, 0)
    if count >= OFTEN:
        fits = ((signs.width >= usual - 2.25) & (signs.width <= usual + 1) & ~np.array(barriers)).tolist()
        _take_usual(runs, columns, usual, fits, signs)
    for a, b in runs:
        _fill(range(a + 1, b), -1, columns, widths, barriers)
        _fill(range(b - 2, a - 1, -1), 1, columns, widths, barriers)
    return columns


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Start and end of each stretch of lines that stand one below the other and may be a column."""
    edges = [0, *(k for k in range(1, len(numbers)) if numbers[k] != numbers[k - 1] + 1), len(numbers)]
    return [(a, b) for a, b in pairwise(edges) if b - a >= FEWEST]


def _learn(runs: list[tuple[int, int]], signs: Signs) -> list[float]:
    out = np.zeros(len(signs.width))
    inside = np.concatenate([np.arange(a, b) for a, b in runs])
    learnt, widths = out[inside], signs.width[inside]
    halves = np.rint(widths * 2).astype(np.int64)
    valid = (halves >= NARROWEST_COLUMN * 2) & (halves <= WIDEST_COLUMN * 2)
    weights = np.where(valid, 4 / (1 + signs.uneven[inside]), 0.0)
    halves = np.clip(halves, NARROWEST_COLUMN * 2, WIDEST_COLUMN * 2)
    opens, commas = (np.concatenate(([0], np.cumsum(f[inside]))) for f in (~signs.ended, signs.comma_inside))
    edges = np.cumsum([0, *(b - a for a, b in runs)]).tolist()
    steps = np.array([(i, a, b) for a, b in pairwise(edges) for i in range(a, b, STEP)])
    for k in range(0, len(steps), MOST_AT_ONCE):
        at, first, last = steps[k : k + MOST_AT_ONCE].T
        (a, b), (c, d) = (
            (np.maximum(first, at - reach), np.minimum(last, at + STEP + reach)) for reach in (NEAREST, AROUND)
        )
        narrow, width = _usual(halves, weights, a, b, 0.75), _usual(halves, weights, c, d, 0.5)
        other = (narrow > 0) & (np.abs(narrow - width) > 2)  # a pull quote, a note in the column
        width = np.where(other, narrow, width)
        start, end = np.where(other, a, c), np.where(other, b, d)
        often = (opens[end] - opens[start]) * 3 >= end - start
        often &= (commas[end] - commas[start]) * 5 >= end - start
        lines = np.arange(at[0], min(at[-1] + STEP, last[-1]))
        here = np.searchsorted(at, lines, "right") - 1
        column = np.where(often, width, 0.0)[here]
        learnt[lines] = np.where(widths[lines] <= column + 3, column, 0.0)
    out[inside] = learnt
    columns: list[float] = out.tolist()
    return columns


def _usual(halves: Counts, weights: Numbers, start: Counts, end: Counts, least: float) -> Numbers:
    """The commonest width (in characters) of the lines of each stretch; 0 where too few are near it.

    A line of Han characters alone is measured exactly and counts most; punctuation and figures may be set tight.
    """
    lowest, highest = int(halves.min()) - 4, int(halves.max()) + 8
    lengths = end - start
    stretch = np.repeat(np.arange(len(start)), lengths)
    line = np.arange(len(stretch)) + np.repeat(start - np.cumsum(lengths) + lengths, lengths)
    cells = stretch * (highest - lowest) + halves[line] - lowest
    counts = np.bincount(cells, weights[line], len(start) * (highest - lowest)).reshape(len(start), -1)
    beside = 2 * counts
    beside[:, 1:] += counts[:, :-1]
    beside[:, :-1] += counts[:, 1:]
    beside[counts == 0] = -1
    # Of equals the widest.
    width = beside.shape[1] - 1 - np.argmax(beside[:, ::-1], axis=1)
    rows = np.arange(len(start))
    several = np.concatenate(([0], np.cumsum(weights > 0)))
    enough = several[end] - several[start] >= 3
    width[~enough] = 4

    def near(*steps: int) -> Numbers:
        total = np.zeros(len(start))
        for step in steps:
            total += counts[rows, width + step]
        return total

    width += 4 * (near(3, 4, 5) >= 0.6 * near(-1, 0, 1))  # short paragraphs: many indented first lines
    enough &= near(-4, -3, -2, -1, 0, 1, 2) >= least * counts.sum(axis=1) - ROUNDING
    return np.where(enough, (width + lowest) / 2, 0.0)


def _take_common(runs: list[tuple[int, int]], columns: list[float], barriers: Flags, signs: Signs) -> None:
    """Lines of short paragraphs, where one width of column and its indent explain nearly all lines of the text that
    stop inside a sentence: too few stand together for each to learn its width from the lines around it."""
    follows = np.zeros(len(columns), np.bool_)
    for a, b in runs:
        follows[a : b - 1] = True
    width = signs.width
    opens = ~signs.ended & ~barriers & follows & ~np.append(barriers[1:], True)
    cut = opens & signs.comma_inside & (width >= NARROWEST_COLUMN)
    count = np.count_nonzero(cut)
    if count < FEWEST_CUT:
        return
    best, share, fits = 0.0, 0.0, cut
    for halves, _ in Counter(np.rint(width[cut] * 2).astype(np.int64).tolist()).most_common(CANDIDATES):
        column = halves / 2
        full = opens & (width >= column - 1.75) & (width <= column + 0.75)
        behind_full = np.append(False, full[:-1])
        first = opens & ~behind_full & (width >= column - 3.75) & (width <= column - 1.25)
        found = np.count_nonzero(cut & (full | first)) / count
        if found > share and np.count_nonzero(cut & full) > LEAST_FULL * count:
            best, share, fits = column, found, full | first
    if share < NEARLY_ALL:
        return
    for k in np.flatnonzero(fits).tolist():
        for line in (k, k + 1):
            if width[line] <= best + 1 and columns[line] < MUCH_NARROWER * best:
                columns[line] = best


FEWEST_CUT, CANDIDATES = 8, 5
"""Lines cut inside a sentence that tell the width of a whole text, and widths that are tried."""
MUCH_NARROWER = 0.55
"""Share of the width of a column below which lines beside it lie in another, as a list of titles does."""
LEAST_FULL, NEARLY_ALL = 0.4, 0.85
"""Shares of these lines that are full, and that are full or the first of a paragraph."""


def _take_usual(
    runs: list[tuple[int, int]], columns: list[float], usual: float, fits: Sequence[bool], signs: Signs
) -> None:
    """Three lines in a row of the usual width are a column too, however short (an item between two titles)."""
    ended, comma = signs.ended.tolist(), signs.comma.tolist()
    none = [not column for column in columns]
    for a, b in runs:
        for k in range(a, b - 2):
            if not (none[k] and fits[k] and fits[k + 1] and fits[k + 2]) or any(columns[k : k + 3]):
                continue
            if sum(ended[k : k + 3]) < 2 and any(comma[k : k + 3]):
                columns[k : k + 3] = [usual] * 3


def _fill(order: range, beside: int, columns: list[float], widths: Sequence[float], barriers: Sequence[bool]) -> None:
    """Lines beside a column, nearly as wide, belong to it; ``beside`` is the step to the line already seen."""
    for k in order:
        column = columns[k + beside]
        fits = column and not columns[k] and column - 4 <= widths[k] <= column + 1
        if fits and not barriers[k + beside] and not barriers[k]:
            columns[k] = column
