"""Items with nothing in front, each a paragraph: below the name of a column of short news (简讯 / 8月5日，…), or told
apart by who sends each in (…完成投资3亿元。（县发改局） …修通4公里。（县交通局）).

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
>>> said = "今年修好七座桥。（县交通局）\\n种下千亩茶。（县林业局）\\n建起三所学校。（县教育局）\\n办了小事。（县残联）"
>>> [b.found.get("item") for b in mark_signed_items(read_blocks(AlignedText.unchanged(said)))]
[None, '1', '1', '1']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from transforms.page.bylines import is_body
from transforms.page.columns import (
    LABEL,
    LEAST,
    OUTSIDE,
    line_above,
    line_below,
    name_of,
    names_news,
    series_below,
    show_column,
    show_piece,
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
        news, letters = names_news(b), _names_letters(b)
        run = _items_below(blocks, i) if news or letters or i in columns else []
        each = len(run) >= LEAST and news and are_told_each([blocks[k].words for k in run])
        if each or (len(run) >= LEAST and _signed_each(blocks, run)):
            if b.role != "section":
                show_column(b)
            for k in run:
                show_item(blocks[k])
        elif i in columns:
            _begin_piece(blocks, i)
        elif news and _is_one_piece(blocks, i):
            show_piece(b)


def _names_letters(block: Block) -> bool:
    """孩子的信, 读者留言: a column of pieces that are signed each and have no titles."""
    named = block.role == "section" or (block.shape == "display" and LABEL.fullmatch(name_of(block)) is not None)
    return named and layout_pattern("letters").search(name_of(block)) is not None


def _columns_between_marks(blocks: Sequence[Block]) -> set[int]:
    """The names of columns between marks (〖数字〗, －－ 预报 －－) that are no parts of a text: two or more of one
    make, one of them right above a title."""
    makes: dict[str, list[int]] = {}
    for i, b in enumerate(blocks):
        if b.role == "section" and MARKS.match(b.words) and MARKS.match(b.words[-1]):
            makes.setdefault(b.words[0], []).append(i)
    columns: set[int] = set()
    for run in makes.values():
        titled = {i for i in run if (below := line_below(blocks, i)) is not None and below.shape == "display"}
        if titled and len(run) >= LEAST and not any(_is_part(name_of(blocks[i])) for i in run):
            columns |= set(run) - titled
    return columns


MARKS = re.compile("[^㐀-鿿A-Za-z0-9\\s]")


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


def paragraphs_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The paragraphs from the name of a ``column`` to the next line that is none."""

    def make(k: int, _: Sequence[int]) -> str:
        return "paragraph" if blocks[k].shape == "prose" and not blocks[k].role else ""

    return series_below(blocks, column, make, lambda b: b.role in ("signature", "caption") or "signed" in b.found)


def _items_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The paragraphs below the name of a ``column``; none where one is no whole item."""
    run = paragraphs_below(blocks, column)
    cut = any(b.open_end or b.level or "item" in b.found for b in (blocks[k] for k in run))
    return run if not cut and all(SHORTEST <= len(blocks[k].words) <= LONGEST for k in run) else []


def _signed_each(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether each of some paragraphs ends with who sent it, in brackets behind its last full stop or below."""
    below = (line_below(blocks, k) for k in run)
    return all(
        signed_by(blocks[k].words) or (b and (b.role == "signature" or "signed" in b.found))
        for k, b in zip(run, below, strict=True)
    )


LEAST_SIGNED = 3
"""Texts signed by bodies, text right behind them, that make a series."""
_APART = OUTSIDE | {"contents"}
LONGEST_REST = 12
"""Characters of a signature that goes on overleaf."""
_OPENED = re.compile(r"[。！？”][（(][㐀-鿿、 \u3000]{0,20}$")
_REST = re.compile(r"[㐀-鿿、 \u3000]*[)）]$")


def mark_signed_items(blocks: list[Block]) -> list[Block]:
    """Mark each text that stands right behind one that a body signs."""
    behind: list[Block] = []
    below_label: list[Block] = []
    signed = labelled = False
    opened: Block | None = None
    for block in (b for b in blocks if b.role not in _APART):
        if opened is not None and len(block.words) <= LONGEST_REST and _REST.match(block.words):
            signed = _is_signed(opened.words + block.words)
            if signed and block.shape == "display":
                block.shape, block.open_end = "prose", False
            opened = None
            continue
        if block.role == "section":
            labelled = True
            continue
        if (signed or labelled) and block.shape == "prose" and not block.role:
            (behind if signed else below_label).append(block)
        labelled = False
        signed = is_body(block.found.get("who", "")) if block.role == "signature" else _is_signed(block.words)
        opened = block if block.shape == "prose" and _OPENED.search(block.words[-24:]) else None
    for block in behind + below_label if len(behind) >= LEAST_SIGNED else ():
        show_item(block)
    return blocks


def _is_signed(said: str) -> bool:
    who = signed_by(said).split("、")
    return all(is_body(body) for names in who for body in names.split() or [""])
