"""Titles that an issue announces above its first text without a contents list: 本期要目, teasers with a page.

In:  the blocks of a bulletin.
Out: the same blocks; announced titles have the role ``contents``, marked titles of reports are display lines.
It never touches a line that does not stand again below, unless a heading announces it.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "本期要目\\n●修好七座小桥\\n●种下千亩新茶\\n\\n修好七座小桥\\n今年修好七座。\\n种下千亩新茶\\n今年种下千亩。"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> mark_announced(blocks)
>>> [b.role for b in blocks]
['contents', 'contents', 'contents', '', '', '', '']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from transforms.page.layout import Block
from transforms.page.surroundings import key_of
from transforms.reference import layout_pattern


def mark_announced(blocks: Sequence[Block]) -> None:
    """Titles above the first text that stand again below: a contents list without page numbers.

    Below a heading (本期要目) and with one mark before each, all of them are; else two or more that come again, whole
    or a part of them beside a colon (交通：投资过半, and ◎ 交通 below).
    """
    below = Counter(_announced(b) for b in blocks if len(b.words) <= 60)
    top = next((i for i, b in enumerate(blocks) if b.shape == "prose" and len(b.words) > 60), len(blocks))
    for i, b in enumerate(blocks[:top]):
        if b.shape in ("display", "fixed") and not b.level and layout_pattern("announces").match(key_of(b.words)):
            run = _marked_run(blocks, i + 1)
            marked = [k for k in run if blocks[k].words[:1] == blocks[run[0]].words[:1]]
            again = sum(_comes_again(blocks[k], below) for k in marked) * 2 >= len(marked)
            if len(marked) > 1 and (again or (len(marked) > 2 and _heads_list_only(b))):
                for k in [i, *run]:
                    blocks[k].fix("contents")
                return
    first = next((i for i, b in enumerate(blocks) if b.shape == "prose"), len(blocks))
    found = [
        i
        for i, b in enumerate(blocks[:first])
        if b.shape == "display" and not b.level and len(b.words) >= 6 and _comes_again(b, below)
    ]
    seen: set[str] = set()
    kept = []
    for i in found:
        key = _announced(blocks[i])
        if key in seen:
            break
        seen.add(key)
        kept.append(i)
    if len(kept) < 2 or kept[-1] - kept[0] != len(kept) - 1:
        return
    for i in kept:
        blocks[i].fix("contents")
    above = blocks[kept[0] - 1] if kept[0] else None
    named = above is not None and (above.shape == "display" or above.role == "section")
    if above is not None and named and layout_pattern("announces").match(key_of(above.words)):
        above.fix("contents")


def _comes_again(block: Block, below: Mapping[str, int]) -> bool:
    """Whether a line stands again as a line of its own (``below``: key → lines), or what is beside its colon does."""
    parts = [key_of(part) for part in re.split("[：:]", block.words, maxsplit=1)]
    return below[_announced(block)] > 1 or (len(parts) > 1 and any(part and below[part] for part in parts))


def _heads_list_only(block: Block) -> bool:
    """本期要目 is the heading of no news, as 今日要闻 may be: marked lines below it are titles, told again or not."""
    return layout_pattern("heads_list").match(key_of(block.words)) is not None


def _announced(block: Block) -> str:
    """The key of a title, the page that a teaser sends to left out: 一张明白卡——详见2版."""
    said = block.words
    return key_of(layout_pattern("teaser_end").sub("", said) if said[-1:] in "版页)）]】" else said)


def _marked_run(blocks: Sequence[Block], start: int) -> list[int]:
    """The short lines from ``start`` on that begin with one and the same mark."""
    mark = blocks[start].words[:1] if start < len(blocks) else ""
    run: list[int] = []
    seen: set[str] = set()
    for k in range(start, len(blocks)):
        b, key = blocks[k], _announced(blocks[k])
        if run and b.words.startswith(("——", "──")) and len(b.words) <= 50:  # the subtitle of the line above
            run.append(k)
            continue
        if not mark or mark.isalnum() or b.words[:1] != mark or len(b.words) > 50 or key in seen:
            break
        if b.role not in ("", "byline", "contents"):
            break
        run.append(k)
        seen.add(key)
    return run


def free_items(blocks: Sequence[Block]) -> None:
    """``● 市里开会`` above a report (本报讯 …) is a title, not a numbered heading."""
    for b, below in pairwise(blocks):
        marked = b.shape == "heading" and b.words[:1] in "■□●◆" and not b.level
        if marked and below.shape == "prose" and layout_pattern("reported").match(below.words):
            b.shape = "display"
