"""Rows of tables that extraction turned into lines: text of the article around them, never titles.

In:  the blocks of a bulletin.
Out: the same blocks; the rows of a table (and the row that heads it) have the shape ``prose``.
It never takes a list of names or a title for a row: a row has figures in cells, and stands beside others like it.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "产量见下表：\\n指标　　单位　　本期\\n粮食　　万吨　　21.8\\n油料　　吨　　8420\\n今年丰收。"
>>> [b.shape for b in mark_tables(read_blocks(AlignedText.unchanged(said)))]
['prose', 'prose', 'prose', 'prose', 'prose']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from transforms.page.layout import Block
from transforms.page.pair_rows import mark_pairs
from transforms.page.surroundings import key_of
from transforms.text.cells import UNIT_ALONE

_CELL_GAP = re.compile(
    r"\s*[|｜]\s*|[ \t]{2,}|[\t\u3000]+\s*| (?=[-+]?[\d.,]+(?:[%％]|[㐀-鿿]{1,2})?(?: |$)|[—-]+(?: |$))"
)
_GAP = re.compile(r"[ \t\u3000|｜]")
"""Asked first: most lines have one cell."""
_FIGURE = re.compile(r"[-+±]?[\d,.．]+\s*(?:%|％|‰)?$|[—–\-…/]+$")
_FIGURE_WITH_UNIT = re.compile(r"[-+±]?[\d,.．]+[㐀-鿿]{1,2}$")
"""302人, in a row of others."""
_MARKDOWN_ROW = re.compile(r"\|.*\|$")
_CELL = re.compile(r"[^，。；！？]{1,14}$")
LEAST_CELLS = 2
LEAST_LINES = 6
"""Lines of one cell each from which on a table torn into cells is known."""


def mark_tables(blocks: list[Block]) -> list[Block]:
    """Give the rows of tables the shape of text."""
    rows = [_is_row(b) for b in blocks]
    cells = [_wide_cells(b) for b in blocks]
    units = [_is_units(b) for b in blocks]
    for i, b in enumerate(blocks):
        beside = (i > 0 and rows[i - 1]) or (i + 1 < len(blocks) and rows[i + 1])
        alike = cells[i] > 2 and any(cells[k] == cells[i] for k in (i - 1, i + 1) if 0 <= k < len(blocks))
        below = i + 1 + (i + 1 < len(blocks) and units[i + 1])
        heads = not rows[i] and below + 1 < len(blocks) and all(rows[below : below + 2]) and _heads(b, blocks[below])
        says_units = b.words.lstrip("（(").startswith(("单位：", "单位:")) and any(rows[i + 1 : i + 3])
        if (
            (rows[i] and beside)
            or heads
            or says_units
            or units[i]
            or _is_caption(blocks, i, rows)
            or (alike and _has_figures(blocks, i))
        ):
            _as_text(b)
    _mark_torn(blocks)
    mark_pairs(blocks)
    return blocks


def mark_lists(blocks: list[Block], titles: Collection[str] = ()) -> list[Block]:
    """Give rows of names in columns (a roll of honour, the places commended) the shape of text, below a line that is
    none of them; an imprint's names have their role already. ``titles`` are keys that the contents list announces."""
    for b in blocks:
        if not b.level and b.role in ("", "byline") and _ATTENDED.match(b.words):
            _as_text(b)
    cells = [_names_in_columns(b) for b in blocks]
    i = 0
    while i < len(blocks):
        end = i
        while end < len(blocks) and cells[end] > 1 and key_of(blocks[end].words) not in titles:
            end += 1
        if end - i >= LEAST_ROWS:
            for b in blocks[i:end]:
                _as_text(b)
        i = max(end, i + 1)
    return blocks


LEAST_ROWS = 2


_ATTENDED = re.compile("(?:出席|列席|缺席|请假|参会|与会|参加人|主持人?|记录人?)(?:会议)?(?:人员|单位|领导|同志)?[：:]")
"""出席：…: who was at a meeting, below its record."""


def _names_in_columns(block: Block) -> int:
    if block.level or (block.shape != "display" and block.role != "byline"):
        return 0
    cells = _WIDE_GAP.split(block.words)
    return len(cells) if all(_NAME_CELL.fullmatch(cell) for cell in cells) else 0


_NAME_CELL = re.compile(r"[㐀-鿿·]{2,14}|[㐀-鿿][ \u3000][㐀-鿿]")
_WIDE_GAP = re.compile(r"(?:[ \u3000]{2,}|\t+)(?=\S)")


def _wide_cells(block: Block) -> int:
    """Cells that wide gaps part, whatever they hold (8万元/座); 0 where the line cannot be a row."""
    if block.level or len(block.words) > 90 or block.role not in ("", "byline") or block.words[-1:] in "。！？；":
        return 0
    return len(_WIDE_GAP.findall(block.words)) + 1


def _has_figures(blocks: Sequence[Block], i: int) -> bool:
    """Whether this line or one beside it has a figure: a list of names is no table."""
    return any(any(c.isdigit() for c in b.words) for b in blocks[max(0, i - 1) : i + 2])


def _as_text(block: Block) -> None:
    block.shape, block.role, block.open_end = "prose", "", False


def _cells(words: str) -> list[str]:
    words = words.strip("|｜ ")
    cells = _CELL_GAP.split(words) if _GAP.search(words) else [words]
    return [cell for cell in cells if cell]


def _is_row(block: Block) -> bool:
    """Cells, at least one of them a figure: 粮食总产　万吨　21.8, | 2019 | 36200 |."""
    if block.level or len(block.words) > 120 or (block.shape == "fixed" and block.role != "running_head"):
        return False
    if _MARKDOWN_ROW.match(block.words):
        return True
    if block.shape == "prose" and block.words[-1] in "。；！？":
        return False
    cells = _cells(block.words)
    figures = sum(_FIGURE.match(cell) is not None for cell in cells)
    if block.shape == "fixed" and figures < _SURE:  # 2017年 1896 7.6 31 looks like the head of a page
        return False
    if figures + sum(_FIGURE_WITH_UNIT.match(cell) is not None for cell in cells[1:]) >= _SURE:
        figures = max(figures, _SURE)
    return (
        len(cells) > LEAST_CELLS - 1
        and figures > 0
        and all(_CELL.match(cell) for cell in cells)
        and not (figures == 1 and len(cells) == LEAST_CELLS)
    )


_SURE = 2
"""Figures of a row that leave no doubt."""


def _heads(block: Block, row: Block) -> bool:
    """Whether a line holds as many cells as the row below it; blanks of one may part them: 镇名 资金总额 支付率."""
    if block.level or block.shape == "fixed":
        return False
    cells, below = _cells(block.words), len(_cells(row.words))
    words = block.words.split()
    if len(words) == below > _SURE and all(map(_CELL.match, words)):
        return True
    return len(cells) > 2 and abs(len(cells) - below) <= 1


def _is_caption(blocks: Sequence[Block], i: int, rows: Sequence[bool]) -> bool:
    """表1 资金项目进度（单位：万元、个、%）, a line or two above the rows."""
    block = blocks[i]
    if block.level or block.shape == "fixed" or not _CAPTION.match(block.words):
        return False
    return any(rows[i + 1 : i + 4])


_CAPTION = re.compile(
    r"附?表\s*[\d一二三四五六七八九十]{0,2}(?:[：:\s\u3000]|(?<=\d))[^。；]{2,40}$|[^。；]{2,40}[（(]单位[：:][^（）()]{1,20}[)）]$"
    r"|[（(]单位[：:][^（）()]{1,20}[)）]$"
)


def _is_units(block: Block) -> bool:
    """（万元）　（%）　（个）: the units of the columns, below their names."""
    cells = _cells(block.words)
    return len(cells) > 1 and all(map(UNIT_ALONE.fullmatch, cells))


def _mark_torn(blocks: Sequence[Block]) -> None:
    """A table of one cell a line: a run of short lines of which every third and more is a figure."""
    i = 0
    while i < len(blocks):
        end = i
        while end < len(blocks) and _is_cell(blocks[end]) and (end == i or _goes_on(*blocks[end - 1 : end + 2])):
            end += 1
        figures = [k for k in range(i, end) if _FIGURE.match(blocks[k].words) or _DAY.fullmatch(blocks[k].words)]
        if end - i >= LEAST_LINES and len(figures) * 3 >= end - i:
            for b in blocks[i:end]:
                _as_text(b)
                b.found = {}
        i = max(end, i + 1)


def _goes_on(above: Block, cell: Block, below: Block | None = None) -> bool:
    """Whether a cell stands right below another; a figure that looks like a page's number ends no page there."""
    if below is not None and cell.gap > below.gap == 1:  # the first cell, below the title of the table
        return False
    return not cell.break_before or (above.role == "page_number" and cell.gap == 1)


_DAY = re.compile(r"(?:\d{1,2}月)?\d{1,2}日")


def _is_cell(block: Block) -> bool:
    if block.level:
        return False
    shaped = block.shape in ("display", "heading", "prose") or block.role in ("page_number", "place", "dateline")
    return shaped and _CELL.fullmatch(block.words.rstrip("、，")) is not None
