"""Paragraphs without title, mark or label below the name of a column of short news, each an item: 简讯 / 8月5日，…。

In:  the blocks of a bulletin, their roles as far as words alone give them away.
Out: the same blocks; the paragraphs are items.
It never parts the paragraphs of one report: most of the items begin with a day of their own and none takes up the one
above, or each is signed.

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

from transforms.page.column_items import BODY, OUTSIDE, line_below, name_of, names_news
from transforms.page.layout import Block
from transforms.reference import layout_pattern, layout_words

FEWEST = 2
"""Items that a column must have."""
SHORTEST, LONGEST = 20, 300
"""Characters of an item."""


def mark_unmarked_items(blocks: Sequence[Block]) -> None:
    """Mark each paragraph below the name of a column of short news where they are items of one paragraph each."""
    for i, b in enumerate(blocks):
        run = _paragraphs_below(blocks, i) if names_news(b) else []
        if len(run) < FEWEST or not (_tell_news_each([blocks[k].words for k in run]) or _signed_each(blocks, run)):
            continue
        if b.role != "section":
            b.fix("section", name=name_of(b))
        for k in run:
            blocks[k].found["item"] = "1"


def _paragraphs_below(blocks: Sequence[Block], column: int) -> list[int]:
    """The paragraphs from the name of a ``column`` to the next line that is none; none where one is no whole item."""
    run: list[int] = []
    for k in range(column + 1, len(blocks)):
        block = blocks[k]
        if block.role in OUTSIDE or (run and block.role in ("signature", "caption")):
            continue
        if block.shape != "prose" or block.role:
            break
        if block.open_end or block.level or "item" in block.found or not SHORTEST <= len(block.words) <= LONGEST:
            return []
        run.append(k)
    return run


def _signed_each(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether each of some paragraphs ends with who sent it, in brackets behind its last full stop or below."""
    below = (line_below(blocks, k) for k in run)
    signed = (
        _SIGNED.search(blocks[k].words[-28:]) or (b and b.role == "signature") for k, b in zip(run, below, strict=True)
    )
    return all(signed)


_SIGNED = re.compile(r"[。！？”]\s*[（(][㐀-鿿、 \u3000]{2,24}[)）]$")


def _tell_news_each(said: Sequence[str]) -> bool:
    """Whether the first of some paragraphs and half of them begin with a day, or each says anew of whom it tells; and
    none takes up the one above."""
    dated = [layout_pattern("dated").match(words) is not None for words in said]
    if any(layout_pattern("news_goes_on").match(words) for words in said):
        return False
    anew = all(day or _WHO.match(words) for day, words in zip(dated, said, strict=True))
    anew = anew and len({words[:_BEGINNING] for words in said}) == len(said) >= FEWEST_UNDATED
    return (dated[0] and sum(dated) * 2 >= len(dated)) or anew


FEWEST_UNDATED = 3
"""Items that tell no day."""
_BEGINNING = 4
"""Characters in which paragraphs differ that tell of somebody else each."""
_WHO = re.compile(f"(?![今去当上下本近每全各这该])(?:{BODY}|[㐀-鿿]{{1,12}}?{layout_words('labelled')})")
"""县图书馆…, 石门镇…: of whom an item tells."""
