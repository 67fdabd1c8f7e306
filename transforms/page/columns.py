"""What names a column (栏目), and what stands beside a line, page furniture apart: asked by all that looks for items.

In:  a line of a bulletin, or the lines around it.
Out: yes or no, a name, a line.
It never gives a line a role but where it is told to.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("4．各地动态\\n—12—\\n石门镇修好七座桥"))
>>> heads_column(blocks[0]), line_below(blocks, 0).words, is_title_like(blocks[2])
(True, '石门镇修好七座桥', True)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from transforms.page.bylines import looks_like_byline
from transforms.page.layout import DASHES, Block, names_short_news
from transforms.page.series import number_at
from transforms.reference import layout_pattern, layout_words

OUTSIDE = frozenset({"page_number", "running_head", "rule", "image", "note_label", "masthead", "imprint"})
"""Roles of lines that stand between two lines of one text, or of one series of items."""
LEAST = 2
"""Columns of one make, and items of one make that a column has, at the least."""
BRACKETS = "【】〖〗[]"
LABEL = re.compile(r"[㐀-鿿](?:[\s\u3000]*[㐀-鿿]){1,5}")


def line_below(blocks: Sequence[Block], i: int) -> Block | None:
    """The line below, page furniture apart."""
    return next((b for b in blocks[i + 1 : i + 6] if b.role not in OUTSIDE), None)


def line_above(blocks: Sequence[Block], i: int) -> Block | None:
    return next((b for b in blocks[max(0, i - 5) : i][::-1] if b.role not in OUTSIDE), None)


def series_below(
    blocks: Sequence[Block], i: int, make: Callable[[int, Sequence[int]], str], goes_on: Callable[[Block], bool]
) -> list[int]:
    """The lines of one ``make`` (told by a line and the series above it) from right below line ``i`` on; an item
    ``goes_on`` over lines of no make or of another, its text or who signs."""
    run: list[int] = []
    first = ""
    for k in range(i + 1, len(blocks)):
        if blocks[k].role in OUTSIDE:
            continue
        made = make(k, run)
        if made and made == (first or made):
            first = made
            run.append(k)
        elif not (run and goes_on(blocks[k])):
            break
    return run


def end_of_head(blocks: Sequence[Block]) -> int | None:
    """The last line of the head of an issue, where text, a title or a numbered line stands right below."""
    first = next((i for i, b in enumerate(blocks) if b.shape != "fixed"), 0)
    headed = any(b.role == "masthead" for b in blocks[:first]) and blocks[first - 1].role != "section"
    return first - 1 if headed else None


def signs(block: Block) -> bool:
    """A line that says who wrote the text above it or below, or looks as if it did."""
    return block.role == "byline" or (block.shape == "display" and looks_like_byline(block.words) != "")


def is_title_like(block: Block | None) -> bool:
    """A display line that neither signs nor takes up a title above."""
    if block is None or block.shape != "display" or block.words.startswith(DASHES):
        return False
    return looks_like_byline(block.words) == ""


def name_of(block: Block) -> str:
    """The name of the column that a line may be, without blanks, the number in front and what sets it off."""
    number = number_at(block.words) if block.shape == "heading" else None
    name = block.found.get("name") or block.words[number.end if number else 0 :]
    return re.sub(r"\s", "", name).strip(BRACKETS)


def show_column(block: Block, name: str = "", **found: str) -> None:
    """Make a line the name of a column."""
    block.fix("section", name=name or name_of(block), **found)


def show_piece(block: Block) -> None:
    """Make the name of a column the title of the piece below it."""
    block.words, block.shape, block.role, block.open_end = name_of(block), "display", "", False
    block.found = {"standing": "1"}


def names_news(block: Block) -> bool:
    """Whether a line is the name of a column of short news, in brackets or marks or not."""
    if block.role == "section":
        return names_short_news(name_of(block))
    name = name_of(block) if block.shape == "display" else ""
    return LABEL.fullmatch(name) is not None and names_short_news(name)


def heads_column(block: Block) -> bool:
    """Whether a line names a column: known as such, or a few characters that end so, a number in front or not."""
    if block.role == "section":
        return True
    name = name_of(block) if block.shape in ("display", "heading") else ""
    if not LABEL.fullmatch(name):
        return False
    return column_end(name) if block.shape == "display" else names_short_news(name)


@cache
def section_end() -> re.Pattern[str]:
    return re.compile(layout_words("section") + "$")


def column_end(name: str) -> bool:
    return section_end().search(name) is not None or names_short_news(name)


def names_column(name: str) -> bool:
    """Whether a few characters above a title end as names of columns do, or as titles may too: 微型党课."""
    return column_end(name) or layout_pattern("column_name").search(name) is not None
