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
from transforms.page.columns import OUTSIDE
from transforms.page.layout import Block, signed_by
from transforms.page.series import show_item

LEAST = 3
"""Signed texts with text right behind them that make a series."""
LONGEST_REST = 12
"""Characters of a signature that goes on overleaf."""
_OPENED = re.compile(r"[。！？”][（(][㐀-鿿、 \u3000]{0,20}$")
_REST = re.compile(r"[㐀-鿿、 \u3000]*[)）]$")


def mark_signed_items(blocks: list[Block]) -> list[Block]:
    """Mark each text that stands right behind one that a body signs."""
    behind: list[Block] = []
    below_label: list[Block] = []
    signed = labelled = False
    opened: Block | None = None
    for block in (b for b in blocks if b.role not in OUTSIDE | {"contents"}):
        if opened is not None and len(block.words) <= LONGEST_REST and _REST.match(block.words):
            signed = _is_signed(opened.words + block.words)
            if signed and block.shape == "display":
                block.shape, block.open_end = "prose", False
            opened = None
            continue
        if block.role == "section":
            labelled = True
            continue
        if (signed or labelled) and block.shape == "prose" and not block.role:
            (behind if signed else below_label).append(block)
        labelled = False
        signed = is_body(block.found.get("who", "")) if block.role == "signature" else _is_signed(block.words)
        opened = block if block.shape == "prose" and _OPENED.search(block.words[-24:]) else None
    for block in behind + below_label if len(behind) >= LEAST else ():
        show_item(block)
    return blocks


def _is_signed(said: str) -> bool:
    who = signed_by(said).split("、")
    return all(is_body(body) for names in who for body in names.split() or [""])
