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

from transforms.page.bylines import looks_like_byline
from transforms.page.column_items import LABEL, LEAST, OUTSIDE, line_above, line_below, names_column
from transforms.page.layout import DASHES, ITEM_MARKS, Block


def free_subtitles(blocks: Sequence[Block]) -> None:
    """——一位支书的日记—— right below a title, no other title below: a subtitle between dashes, no name of a column."""
    for i, b in enumerate(blocks):
        above, below = (blocks[i - 1] if i else None), line_below(blocks, i)
        if b.role != "section" or not b.words.startswith(DASHES) or b.gap > 1:
            continue
        titled = below is not None and below.shape == "display" and not looks_like_byline(below.words)
        if above is not None and above.shape == "display" and not titled:
            b.shape, b.role, b.found = "display", "", {}


def mark_levels(blocks: Sequence[Block]) -> None:
    """## 一线观察 right above ### 修好七座桥: a level of Markdown that holds nothing but short names, two or more, each
    right above a line marked lower; a title has a byline or text below it. Whatever is marked as these lines are is a
    title, too."""
    shown = [b for b in blocks if b.role not in OUTSIDE and b.role != "contents"]
    levels: dict[int, list[tuple[Block, Block | None]]] = {}
    for b, below in zip_longest(shown, shown[1:]):
        if b.level and (b.shape in ("display", "heading") or b.role == "section"):
            levels.setdefault(b.level, []).append((b, below))
    for level, lines in levels.items():
        above_titles = all(
            below is not None and below.shape == "display" and below.level > level and LABEL.fullmatch(_bare(b))
            for b, below in lines
        )
        if above_titles and len(lines) >= LEAST:
            deeper = {below.level for _, below in lines if below is not None}
            for title in shown:
                if title.shape == "display" and title.level in deeper:
                    title.found["item_title"] = "1"
            for b, _ in lines:
                b.fix("section", name=re.sub(r"\s", "", _bare(b)))


def _bare(block: Block) -> str:
    return block.words.strip(ITEM_MARKS + " \u3000")


def mark_numbered_columns(blocks: Sequence[Block]) -> None:
    """一、领导活动 and 二、基层动态, each right above a title, none below one: numbered names of columns, where most
    end as such names do."""
    found: list[tuple[int, str]] = []
    for i, b in enumerate(blocks):
        numbered = _NUMBERED.fullmatch(b.words) if b.shape == "heading" and not b.level else None
        if numbered is None:
            continue
        above, below = line_above(blocks, i), line_below(blocks, i)
        ends = (
            above is None or above.shape == "prose" or above.role in ("signature", "section", "byline", "affiliation")
        )
        if not ends or not is_title_like(below):
            return
        found.append((i, numbered["name"]))
    named = sum(names_column(name) for _, name in found)
    if len(found) >= LEAST and named * 2 > len(found):
        for i, name in found:
            blocks[i].fix("section", name=name)


_NUMBERED = re.compile("[一二三四五六七八九十]{1,2}[、．.]\\s*(?P<name>[㐀-鿿]{2,6})")


def is_title_like(block: Block | None) -> bool:
    """A display line that neither signs nor takes up a title above."""
    if block is None or block.shape != "display" or block.words.startswith(DASHES):
        return False
    return looks_like_byline(block.words) == ""


def mark_web_lists(blocks: Sequence[Block]) -> None:
    """首页 >> 信息简报 >> 校园动态, and 校园动态（10月第四周） below it: the page of a column, its name the last of the
    path; what the page brings stands in it."""
    crumb = ""
    for b in blocks[:_HIGHEST]:
        path = _PATH.search(b.words)
        if path:
            crumb = path["last"]
        elif (
            crumb
            and b.shape == "display"
            and re.fullmatch(re.escape(crumb) + "(?:[（(][^（）()]{1,14}[)）])?", b.words)
        ):
            b.fix("section", name=crumb)


_PATH = re.compile("位置\\s*[：:].*(?:[>›»→]|&gt;)\\s*(?!正文|详情|内容)(?P<last>[㐀-鿿]{2,10})\\s*$")
_HIGHEST = 16
"""Lines from the top among which the path of a web page stands."""
