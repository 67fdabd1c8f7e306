"""Whose title a line is: that of the text below it or of the text above, by the words that they share.

In:  the blocks of a bulletin.
Out: how many pairs of characters of the line the text below has and the text above has not, less those the other way.
It never decides: of titles that share two pairs more with one side, ninety-nine in a hundred are that side's.

>>> from transforms.aligned import AlignedText
>>> from transforms.blocks import read_blocks
>>> said = "村里修好了七座桥，村民都说好走。\\n修桥记\\n镇上种下千亩茶，茶农增收三成，茶厂开了工。"
>>> leaning(read_blocks(AlignedText.unchanged(said)), 1), leaning(read_blocks(AlignedText.unchanged(said)), 0)
(0, 0)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from transforms.layout import Block

REACH = 400
"""Characters of the nearest text on either side."""
SURE = 2
"""Pairs more on one side from which on a title belongs there."""

_EMPTY = (
    "的了着过是在有和与及或也就都还又才被把将让给对向从为以于不没能会可要这那哪谁什么怎几个们之其而且但如到上下里中"
)
_WORDS = re.compile(rf"[^\W\da-zA-Z_{_EMPTY}]{{2,}}")
"""Characters that stand in the words of this text or that, those apart that stand in every text."""


def leaning(blocks: Sequence[Block], i: int) -> int:
    """How much the words of block ``i`` speak for the text below it (above 0) or the text above it (below 0)."""
    above, below = _text(blocks, range(i - 1, -1, -1)), _text(blocks, range(i + 1, len(blocks)))
    if not above or not below:
        return 0
    pairs = {run[k : k + 2] for run in _WORDS.findall(blocks[i].words) for k in range(len(run) - 1)}
    return sum((pair in below) - (pair in above) for pair in pairs)


def _text(blocks: Sequence[Block], order: Iterable[int]) -> str:
    """The nearest text, to the name of the next column."""
    out: list[str] = []
    length = 0
    for k in order:
        block = blocks[k]
        if block.shape in ("prose", "heading"):
            out.append(block.words)
            length += len(block.words)
            if length > REACH:
                break
        elif block.role == "section" and out:
            break
    return "\n".join(out)
