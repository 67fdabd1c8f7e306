"""Where lines were joined in the clean text, and joins that the layout doubts undone.

In:  an ``AlignedText`` whose torn lines are joined, and its lines as blocks.
Out: the joins; the blocks, cut where display lines or a title at the end of a page were joined.
It never undoes the join of a fold.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from transforms.aligned import AlignedText
from transforms.page.layout import Block, block_of
from transforms.page.page_ends import PageEnds
from transforms.repair import FOLDED
from transforms.text.lines import width_of

_LABELLED = re.compile(r"[㐀-鿿]{1,11}(?:省|市|县|(?<!社)区|镇|乡|街道|旗|盟|州)[：:][^，。；：:]{6,34}$")
"""A title with the label of a place, joined to the text below it."""
_PUNCTUATED = re.compile(r"[，。、；：！？,;]")
_PLAIN = ("\n", "\n\n")
"""What most often stands between two lines, and never ends a page."""


class Join(NamedTuple):
    """Where lines were joined in the clean text, whether over a page break, whether only a fold parted them."""

    at: int
    page: bool
    fold: bool


def joined(text: AlignedText, ends_page: PageEnds) -> list[Join]:
    """The joins of torn lines in ``text``, in order."""
    points = []
    shift = 0
    for r in text.repairs:
        shift += len(r.after) - len(r.before)
        if r.rule == "line_unwrap":
            end = r.char_start + len(r.before)
            page = r.before not in _PLAIN and ends_page(text.raw, r.char_start, end)
            points.append(Join(end + shift, page, r.confidence >= FOLDED))
    return points


def _ends_page(blocks: list[Block], i: int) -> bool:
    """Whether nothing but a few display lines stands between block ``i`` and the end of its page."""
    for b in blocks[i + 1 : i + 5]:
        if b.break_before or b.role in ("page_number", "running_head"):
            return True
        if b.shape not in ("display", "fixed"):
            return False
    return False


def resplit(text: AlignedText, blocks: list[Block], joins: Sequence[Join]) -> list[Block]:
    """Undo joins that the layout doubts: of display lines, and of lines without any punctuation at the end of a page
    whose last sentence goes on overleaf, which may be a title that stands between the columns; no fold is one."""
    if not joins:
        return blocks
    points = [join.at for join in joins]
    folds = {join.at for join in joins if join.fold}
    out: list[Block] = []
    for i, b in enumerate(blocks):
        inside = points[bisect_right(points, b.inner_start) : bisect_left(points, b.inner_end)]
        page_end = _ends_page(blocks, i)
        if not inside or b.level or b.cuts or b.shape not in ("display", "prose"):
            out.append(b)
            continue
        if b.shape == "display" and i and "，" in b.words and _as_wide(text.text, blocks[i - 1], b, points):
            b.shape, b.open_end = "prose", True
            out.append(b)
            continue
        labelled = _labelled_inside(text.text, b, inside) if b.shape == "prose" else []
        if labelled:
            inside = labelled
        elif b.shape == "prose":
            tail = b.inner_end
            if b.open_end and page_end:
                for p in reversed(inside):
                    if _PUNCTUATED.search(text.text, p, tail) or tail - p < 5:
                        break
                    tail = p
            inside = [p for p in inside if p >= tail and p not in folds]
        if not inside:
            out.append(b)
            continue
        pieces = list(zip([b.start, *inside], [*inside, b.end], strict=True))
        for k, (start, end) in enumerate(pieces):
            block = block_of(text.text, start, end, b.gap if k == 0 else 1, b.break_before and k == 0)
            if b.shape == "prose" and not labelled:
                block.open_end = k == 0
                if k:
                    block.found["tail"] = "1"
            out.append(block)
    return out


def _as_wide(clean: str, above: Block, block: Block, points: Sequence[int]) -> bool:
    """Whether all lines of ``block``, which ends no sentence, are as wide as those of the paragraph ``above`` it: the
    paragraph goes on behind what stands below, a title in its column."""
    widths: list[list[float]] = []
    for b in (above, block):
        inside = points[bisect_right(points, b.inner_start) : bisect_left(points, b.inner_end)]
        edges = pairwise([b.inner_start, *inside, b.inner_end])
        widths.append([width_of(clean[start:end]) for start, end in edges])
    column = max(widths[0][:-1], default=0.0)
    return above.shape == "prose" and column > 0 and all(abs(width - column) <= _EVEN for width in widths[1])


_EVEN = 1.0
"""Han characters by which full lines of one column differ."""


def _labelled_inside(clean: str, block: Block, inside: Sequence[int]) -> list[int]:
    """Where titles with the label of a place were joined to the text around them: the first line of the paragraph, or
    a short line behind one that ends a sentence at the edge."""
    lines = list(pairwise([block.inner_start, *inside, block.inner_end]))
    out: list[int] = []
    for k, (start, end) in enumerate(lines[:-1]):
        if not _LABELLED.match(clean[start:end]):
            continue
        if not k:
            out.append(end)
        elif clean[start - 1] == "。" and end - start + _SHORTER <= start - lines[k - 1][0]:
            out += [start, end]
    return out


_SHORTER = 4
"""Characters by which such a title is shorter than the line above it."""
