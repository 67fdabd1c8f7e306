"""Items without a title, told apart by who sends each in: …完成投资3亿元。（县发改局） …修通4公里。（县交通局）

In:  the blocks of a bulletin.
Out: the same blocks; text right behind a signed one is marked as an item.
It never parts the paragraphs of one text: three texts signed by bodies, text right behind each, make a series.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "今年修好七座桥。（县交通局）\\n种下千亩茶。（县林业局）\\n建起三所学校。（县教育局）\\n办了小事。（县残联）"
>>> [b.found.get("item") for b in mark_signed_items(read_blocks(AlignedText.unchanged(said)))]
[None, '1', '1', '1']
"""

from __future__ import annotations

import re

from transforms.page.bylines import is_body
from transforms.page.layout import Block

LEAST = 3
"""Signed texts with text right behind them that make a series."""
LONGEST_REST = 12
"""Characters of a signature that goes on overleaf."""

_APART = frozenset({"page_number", "running_head", "rule", "image", "masthead", "imprint", "contents"})
_SIGNED = re.compile(r"[。！？”][（(](?P<who>[㐀-鿿、 \u3000]{2,24})[)）]$")
_OPENED = re.compile(r"[。！？”][（(][㐀-鿿、 \u3000]{0,20}$")
_REST = re.compile(r"[㐀-鿿、 \u3000]*[)）]$")


def mark_signed_items(blocks: list[Block]) -> list[Block]:
    """Mark each text that stands right behind one that a body signs."""
    order = [i for i, b in enumerate(blocks) if b.role not in _APART]
    starts: list[int] = []
    below_label: list[int] = []
    signed = labelled = False
    opened: Block | None = None
    for i in order:
        block = blocks[i]
        if opened is not None and len(block.words) <= LONGEST_REST and _REST.match(block.words):
            signed = _is_signed(opened.words + block.words)
            if signed and block.shape == "display":
                block.shape, block.open_end = "prose", False
            opened = None
            continue
        if block.role == "section":
            labelled = True
            continue
        if signed and block.shape == "prose" and not block.role:
            starts.append(i)
        elif labelled and block.shape == "prose" and not block.role:
            below_label.append(i)
        labelled = False
        signed = is_body(block.found.get("who", "")) if block.role == "signature" else _is_signed(block.words)
        opened = block if block.shape == "prose" and _OPENED.search(block.words[-24:]) else None
    for i in starts + below_label if len(starts) >= LEAST else ():
        blocks[i].found["item"] = "1"
    return blocks


def _is_signed(said: str) -> bool:
    found = _SIGNED.search(said[-28:])
    return found is not None and all(map(is_body, re.split(r"[、 \u3000]+", found["who"].strip())))
