"""Paragraphs without title, mark or label below the name of a column of short news, each an item: 简讯 / 8月5日，…。

In:  the blocks of a bulletin, their roles as far as words alone give them away.
Out: the same blocks; the paragraphs are items; text that is one piece is named by the column's name without marks.
It never parts the paragraphs of one report: most of the items begin with a day of their own and none takes up the one
above, or each is signed. It never takes a part of a report (【主要做法】) for the name of a column.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "简讯\\n8月5日，石门镇修好七座便民桥，群众过河不再绕路。\\n8月10日，县水利局清淤渠道十二公里，三个村受益。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> mark_unmarked_items(blocks)
>>> [(b.role, b.found.get("item")) for b in blocks]
[('section', None), ('', '1'), ('', '1')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from transforms.page.columns import (
    LEAST,
    OUTSIDE,
    line_above,
    line_below,
    name_of,
    names_news,
    series_below,
    show_column,
)
from transforms.page.layout import Block, signed_by
from transforms.page.news import are_told_each
from transforms.page.series import show_item
from transforms.reference import layout_pattern

SHORTEST, LONGEST = 20, 300
"""Characters of an item."""


def mark_unmarked_items(blocks: Sequence[Block]) -> None:
    """Mark each paragraph below the name of a column of short news where they are items of one paragraph each."""
    columns = _columns_between_marks(blocks)
    for i, b in enumerate(blocks):
        news = names_news(b)
        run = _paragraphs_below(blocks, i) if news or i in columns else []
        each = len(run) >= LEAST and news and are_told_each([blocks[k].words for k in run])
        if each or (len(run) >= LEAST and _signed_each(blocks, run)):
            if b.role != "section":
                show_column(b)
            for k in run:
                show_item(blocks[k])
        elif i in columns:
            _begin_piece(blocks, i)
        elif news and _is_one_piece(blocks, i):
            b.words, b.shape, b.role, b.open_end = name_of(b), "display", "", False
            b.found = {"standing": "1"}


def _columns_between_marks(blocks: Sequence[Block]) -> set[int]:
    """The names of columns between marks (〖数字〗, －－ 预报 －－) that are no parts of a text: two or more of one
    make, one of them right above a title."""
    makes: dict[str, list[int]] = {}
    for i, b in enumerate(blocks):
        if b.role == "section" and _MARKS.match(b.words) and _MARKS.match(b.words[-1]):
            makes.setdefault(b.words[0], []).append(i)
    columns: set[int] = set()
    for run in makes.values():
        titled = {i for i in run if (below := line_below(blocks, i)) is not None and below.shape == "display"}
        if titled and len(run) >= LEAST and not any(_is_part(name_of(blocks[i])) for i in run):
            columns |= set(run) - titled
    return columns


_MARKS = re.compile("[^㐀-鿿A-Za-z0-9\\s]")


def _is_part(name: str) -> bool:
    inner = layout_pattern("inner_label").match(name)
    return inner is not None or layout_pattern("part_of_text").search(name) is not None


def _begin_piece(blocks: Sequence[Block], column: int) -> None:
    """The first paragraph right below the name of a column begins a piece of its own, where no title stands between it
    and the next name of a column: that title would be its own."""
    above, below = line_above(blocks, column), line_below(blocks, column)
    if below is None or below.shape != "prose" or below.role or (above is not None and above.open_end):
        return
    here = takewhile(lambda b: b.role not in ("section", "masthead"), blocks[column + 1 :])
    if not any(b.shape == "display" for b in here):
        below.found.setdefault("item", "1")


def _is_one_piece(blocks: Sequence[Block], column: int) -> bool:
    """Whether text that is not parted into items stands below the name of a column of short news, which stands apart,
    up to the next name or title: 简讯, and all of it in one paragraph."""
    b, above = blocks[column], line_above(blocks, column)
    if b.level or _is_part(name_of(b)) or above is None or above.open_end or above.shape == "display":
        return False
    if (b.gap < FEWEST_BLANK and above.role != "signature") or _is_beside_page_end(blocks, column):
        return False
    below = (b for b in blocks[column + 1 :] if b.role not in OUTSIDE)
    run = list(takewhile(lambda b: b.shape == "prose" and not b.role, below))
    return 0 < len(run) <= MOST_OF_PIECE and not any("item" in p.found or p.found.get("table") for p in run)


def _is_beside_page_end(blocks: Sequence[Block], column: int) -> bool:
    """Whether a page ends right above a line or right below it: the name of a column there is that of the page."""
    here = blocks[column : column + 2]
    if "page_end" in blocks[column].found or any(b.break_before for b in here):
        return True
    return any(b.role in ("page_number", "running_head") for b in (blocks[column - 1], *here))


FEWEST_BLANK = 2
"""Line breaks above the name of a column that stands apart."""
MOST_OF_PIECE = 3
"""Paragraphs of a piece below the name of a column of short news."""


def _paragraphs_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The paragraphs from the name of a ``column`` to the next line that is none; none where one is no whole item."""

    def make(k: int, _: Sequence[int]) -> str:
        return "paragraph" if blocks[k].shape == "prose" and not blocks[k].role else ""

    run = series_below(blocks, column, make, lambda b: b.role in ("signature", "caption"))
    return run if all(_is_whole(blocks[k]) for k in run) else []


def _is_whole(block: Block) -> bool:
    goes_on = block.open_end or block.level or "item" in block.found
    return not goes_on and SHORTEST <= len(block.words) <= LONGEST


def _signed_each(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether each of some paragraphs ends with who sent it, in brackets behind its last full stop or below."""
    below = (line_below(blocks, k) for k in run)
    return all(
        signed_by(blocks[k].words) or (b is not None and b.role == "signature") for k, b in zip(run, below, strict=True)
    )
