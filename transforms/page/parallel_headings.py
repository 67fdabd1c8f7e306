"""Headings of one make inside a text: 保护经：…, 制茶经：…, 旅游经：…, each above its part.

In:  the blocks of a bulletin.
Out: the same blocks; such lines are headings.
It never takes the labels of places or bodies (石门镇：…, 白石镇：…) for such: these stand above items of their own.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> parts = [f"{label}：一桥通两岸\\n今年修好七座便民桥。" for label in ("修桥账", "种茶账", "办学账")]
>>> blocks = read_blocks(AlignedText.unchanged("\\n".join(["今年算了三本账。", *parts])))
>>> mark_parallel(blocks)
>>> [b.shape for b in blocks]
['prose', 'heading', 'prose', 'heading', 'prose', 'heading', 'prose']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.columns import OUTSIDE, line_above
from transforms.page.layout import Block
from transforms.reference import layout_words

FEWEST = 3
"""Headings of one make; two may be an accident."""
_LABELLED = re.compile(r"“?(?P<label>[㐀-鿿]{1,4}(?P<last>[㐀-鿿]))”?[：:]\s*\S.{2,30}")


def mark_parallel(blocks: Sequence[Block]) -> None:
    """Make headings of lines whose labels have one length and one last character, text above the first and below
    each of them."""
    run: list[int] = []
    text = False
    for i, b in enumerate(blocks):
        if b.role in OUTSIDE:
            continue
        if b.shape == "prose":
            text = True
            continue
        make = _make_of(b)
        if run and (not text or make != _make_of(blocks[run[-1]])):
            _show(blocks, run, text)
            run = []
        above = line_above(blocks, i)
        if make and (run or (above is not None and above.shape == "prose")):
            run.append(i)
        text = False
    _show(blocks, run, text)


def _make_of(block: Block) -> tuple[int, str] | None:
    """Length and last character of a label that is none of a place or body."""
    found = _LABELLED.fullmatch(block.words) if block.shape == "display" else None
    if found is None or re.search(layout_words("labelled") + "$", found["label"]) or found["last"] in _OF_BODIES:
        return None
    return len(found["label"]), found["last"]


_OF_BODIES = frozenset("省市县区镇乡村州旗盟社队站所部局委办院校厂矿场库科室组会团行店馆园司")


def _show(blocks: Sequence[Block], run: Sequence[int], text: bool) -> None:
    labels = {blocks[i].words.split("：")[0].split(":")[0] for i in run}
    if text and len(run) >= FEWEST and len(labels) == len(run):
        for i in run:
            blocks[i].shape, blocks[i].open_end = "heading", False
