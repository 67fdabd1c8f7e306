"""Issues whose columns hold text only, without any title: 【值班情况】 …, 【突发事件】 1. … 2. …, 【群众反映】 ….

In:  the blocks of a bulletin whose numbered items are known.
Out: the same blocks; what stands below each name of a column is an item, and so are its other paragraphs where two
     columns of the issue show that each of theirs tells of something else.
It never parts a report into its parts (【主要做法】, 【存在问题】): no title stands above the first column, half of the
columns at least are called otherwise, and a paragraph that takes up the one above goes on with it.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "【值班情况】\\n今日无异常。\\n【群众反映】\\n石门镇缺水。\\n【安全生产】\\n县应急局查出隐患五处。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> mark_text_columns(blocks)
>>> [b.found.get("item") for b in blocks]
[None, '1', None, '1', None, '1']
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.page.columns import line_above, line_below, name_of, show_column, show_piece
from transforms.page.layout import ITEM_MARKS, Block, names_short_news
from transforms.page.news import begin_anew
from transforms.page.unmarked_items import MARKS, SHORTEST, paragraphs_below
from transforms.reference import layout_pattern

FEWEST, FEWEST_PARTED = 3, 2
"""Columns of an issue; those whose paragraphs are seen to be items."""
_ABOVE = frozenset({"masthead", "contents", "note", "imprint"})


def mark_text_columns(blocks: Sequence[Block]) -> None:
    """Mark the items of an issue in whose columns no title stands."""
    columns = _columns(blocks)
    if len(columns) < FEWEST or len({blocks[i].words[0] for i in columns}) > 1 or _titled(blocks, columns):
        return
    parts = sum(layout_pattern("part_of_text").search(blocks[i].found.get("name", "")) is not None for i in columns)
    runs = [paragraphs_below(blocks, i) for i in columns]
    if parts * 2 > len(columns) or not all(runs):
        return
    _show_marked(blocks, columns)
    parted = sum(len(run) > 1 and (_numbered(blocks, run) or _tells_anew(blocks, run)) for run in runs)
    for i in () if parted else columns:
        _name_piece(blocks[i])
    for run in runs:
        blocks[run[0]].found.setdefault("item", "1")
        whole = parted < FEWEST_PARTED or not all(_is_whole(blocks[k]) for k in run)
        for k in () if whole else run[1:]:
            blocks[k].found.setdefault("item", "1")


def _columns(blocks: Sequence[Block]) -> list[int]:
    """The names of columns in marks; ◎ 交通, too, which elsewhere says who wrote what stands below."""
    named = [i for i, b in enumerate(blocks) if b.role == "section" and MARKS.match(b.words)]
    marked = [i for i, b in enumerate(blocks) if (b.role == "byline" or _is_name(b)) and b.words[:1] in ITEM_MARKS]
    both = sorted(named + marked)
    below = (line_below(blocks, i) for i in both)
    return both if marked and all(b is not None and b.shape == "prose" for b in below) else named


def _is_name(block: Block) -> bool:
    return block.shape == "display" and not block.role and not block.level and len(block.words) <= LONGEST_NAME


LONGEST_NAME = 12
"""Characters of the name of a column, its mark included."""


def _show_marked(blocks: Sequence[Block], columns: Sequence[int]) -> None:
    for b in (blocks[i] for i in columns if blocks[i].role != "section"):
        show_column(b, (b.found.get("who") or b.words).strip(ITEM_MARKS + " \u3000"))


def _name_piece(block: Block) -> None:
    """A column that holds one piece is called as the piece is; that of short news is none."""
    if not names_short_news(name_of(block)):
        show_piece(block)


def _titled(blocks: Sequence[Block], columns: Sequence[int]) -> bool:
    """Whether a title or text stands above the first column, or a title below it."""
    above = line_above(blocks, columns[0])
    if above is not None and above.role not in _ABOVE:
        return True
    others = (b for i, b in enumerate(blocks) if i >= columns[0] and i not in columns)
    titled = (b for b in others if b.shape in ("display", "heading") or b.role in ("inline_title", "place"))
    return any("standing" not in b.found for b in titled)  # 【更正】 names a piece as the columns do


def _numbered(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    return all("item" in blocks[k].found for k in run)


def _tells_anew(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    return begin_anew([blocks[k].words for k in run]) and all(_is_whole(blocks[k]) for k in run)


def _is_whole(block: Block) -> bool:
    """Whether a paragraph may be an item: long enough, whole, and taking up nothing above."""
    said = block.words
    return len(said) >= SHORTEST and not block.open_end and not layout_pattern("news_goes_on").match(said)
