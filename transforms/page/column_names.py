"""Names of columns by what stands beside them: between dashes, on a level of Markdown of their own, above web lists.

In:  the blocks of a bulletin.
Out: the same blocks; a line that names a column has the role ``section``, a subtitle between dashes has none.
It never takes a line for the name of a column that stands above text and not above a title.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("守渡口的人\\n——船工的日记——\\n今年，老周把船停在了岸上。"))
>>> blocks[1].role
'section'
>>> free_subtitles(blocks)
>>> blocks[1].role
''
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from transforms.page.columns import (
    LABEL,
    LEAST,
    OUTSIDE,
    is_title_like,
    line_above,
    line_below,
    name_of,
    names_column,
    show_column,
)
from transforms.page.layout import DASHES, ITEM_MARKS, Block
from transforms.page.series import numbered
from transforms.reference import item_pattern


def free_subtitles(blocks: Sequence[Block]) -> None:
    """——一位支书的日记—— right below a title, no other title below: a subtitle between dashes, no name of a column."""
    for above, (i, b) in zip(blocks, enumerate(blocks[1:], 1), strict=False):
        if b.role != "section" or not b.words.startswith(DASHES) or b.gap > 1:
            continue
        if above.shape == "display" and not is_title_like(line_below(blocks, i)):
            b.shape, b.role, b.found = "display", "", {}


def mark_levels(blocks: Sequence[Block]) -> None:
    """## 一线观察 right above ### 修好七座桥: a level of Markdown that holds nothing but short names, two or more, each
    right above a line marked lower; a title has a byline or text below it. Whatever is marked as these lines are is a
    title, too."""
    shown = [b for b in blocks if b.role not in OUTSIDE and b.role != "contents"]
    levels: dict[int, list[tuple[Block, int]]] = {}
    for b, below in zip_longest(shown, shown[1:]):
        if b.level and (b.shape in ("display", "heading") or b.role == "section"):
            deeper = below.level if below is not None and below.shape == "display" else 0
            levels.setdefault(b.level, []).append((b, deeper))
    for level, lines in levels.items():
        if len(lines) >= LEAST and all(deeper > level and LABEL.fullmatch(_bare(b)) for b, deeper in lines):
            for title in shown:
                if title.shape == "display" and title.level in {deeper for _, deeper in lines}:
                    title.found["item_title"] = "1"
            for b, _ in lines:
                show_column(b, re.sub(r"\s", "", _bare(b)))


def _bare(block: Block) -> str:
    return block.words.strip(ITEM_MARKS + " \u3000")


def mark_numbered_columns(blocks: Sequence[Block]) -> None:
    """一、领导活动 and 二、基层动态, each right above a title, none below one: numbered names of columns, where most
    end as such names do."""
    found: list[Block] = []
    for i, b in enumerate(blocks):
        number = numbered(b) if b.shape == "heading" and not b.level else None
        if number is None or number.make != "han" or not _NAME.fullmatch(b.words, number.end):
            continue
        above = line_above(blocks, i)
        ends = above is None or above.shape == "prose" or above.role in _ENDS
        if not ends or not is_title_like(line_below(blocks, i)):
            return
        found.append(b)
    named = sum(names_column(name_of(b)) for b in found)
    for b in found if len(found) >= LEAST and named * 2 > len(found) else ():
        show_column(b)


_NAME = re.compile("[㐀-鿿]{2,6}")
_ENDS = frozenset({"signature", "section", "byline", "affiliation"})


def mark_web_lists(blocks: Sequence[Block]) -> None:
    """首页 >> 信息简报 >> 校园动态, and 校园动态（10月第四周） below it: the page of a column, its name the last of the
    path; what the page brings stands in it."""
    crumb = ""
    for b in blocks[:_HIGHEST]:
        if path := item_pattern("web_path").search(b.words):
            crumb = path["last"]
        elif crumb and b.shape == "display" and re.fullmatch(f"{crumb}(?:[（(][^（）()]{{1,14}}[)）])?", b.words):
            show_column(b, crumb)


_HIGHEST = 16
"""Lines from the top among which the path of a web page stands."""
