"""Of whom an item tells, on a line of its own above the title: 县教育局 / 一封家书送到家 / 县教育局今年….

In:  the blocks of a bulletin.
Out: the same blocks; such lines have the role ``place``, as 石门镇： has.
It never takes the first line of a title for one: either three of them head items of the issue, or the text below says
the name again with its first words and the line between begins with no verb of news (县水利局 / 召开防汛会).

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("县交运局\\n擦亮窗口暖旅途\\n县交运局在车站设立服务台，为旅客引路。"))
>>> mark_places_above(blocks)
>>> [b.role for b in blocks]
['place', '', '']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from transforms.page.columns import LEAST, is_title_like, line_above, line_below
from transforms.page.layout import Block
from transforms.reference import layout_pattern, layout_words

_OFFICE = re.compile(r"[省市县区州旗][㐀-鿿]{1,8}(?:局|办|委|中心|法院|检察院|总工会|妇联|管委会|联社|银行|医院|公司)")
_ENDS_TITLE = frozenset({"section", "signature", "affiliation", "byline", "dateline", "note", "masthead"})
"""What may stand above such a line besides text."""


def mark_places_above(blocks: Sequence[Block]) -> None:
    """Set the role of the lines that say of whom the items below them tell."""
    heads = {i: item for i in range(len(blocks)) if (item := _item_below(blocks, i))}
    offices = [i for i in heads if blocks[i].role == "" and _OFFICE.fullmatch(blocks[i].words)]
    placed = sum(blocks[i].role == "place" for i in heads)
    many = len(offices) + placed > LEAST
    for i, item in heads.items():
        b = blocks[i]
        if b.role == "" and ((many and i in offices) or (_names().fullmatch(b.words) and _is_told_of(b.words, *item))):
            b.fix("place", place=b.words)


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"[㐀-鿿]{{2,16}}?(?:{layout_words('labelled')}|公社|[大中]队|生产队|分场)")


def _item_below(blocks: Sequence[Block], i: int) -> tuple[Block, Block] | None:
    """The title below a line and its text, where the line is no part of a title itself."""
    b = blocks[i]
    if b.level or not (b.role == "place" or (b.shape == "display" and not b.role)):
        return None
    above, title, text = line_above(blocks, i), line_below(blocks, i), line_below(blocks, i + 1)
    if above is not None and above.shape != "prose" and above.role not in _ENDS_TITLE:
        return None
    if title is None or text is None or text.shape != "prose" or not is_title_like(title):
        return None
    return title, text


def _is_told_of(said: str, title: Block, text: Block) -> bool:
    """Whether a text begins with what is ``said`` above its title, and the title is no clause that this opens."""
    return layout_pattern("news").match(title.words) is None and text.words.startswith(said)
