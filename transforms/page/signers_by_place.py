"""Lines that sign by where they stand: an office or a pen name between a title and its text, a name below a text.

In:  the blocks of a bulletin.
Out: the same blocks; such lines have the role ``byline``.
It never takes the heading of a part for one: where such a line stands between paragraphs, too, none signs.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "今年全县修好七座小桥\\n综合股\\n今年修好七座桥，石门镇的两座在汛期前通车，群众出行不再绕路。"
>>> [b.role for b in mark_signers_by_place(read_blocks(AlignedText.unchanged(said)))]
['', 'byline', '']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.bylines import looks_like_byline, names_of
from transforms.page.layout import DASHES, Block
from transforms.page.written_from import is_certain_name, is_office
from transforms.text.words import frequency

SHORTEST_TITLE, SHORTEST_ABOVE = 4, 6
"""Characters of a title below a signature, and of one right above an office or a pen name: a shorter line may name a
column."""
SHORTEST_TEXT = 24
"""Characters of the paragraph below it."""
_PEN_NAME = re.compile("[㐀-鿿]{2}")


def mark_signers_by_place(blocks: list[Block]) -> list[Block]:
    """Set the role of offices and pen names between a title and its text."""
    for could_sign in (is_office, is_pen_name):
        found = [i for i, b in enumerate(blocks) if b.shape == "display" and not b.level and could_sign(b.words)]
        if any(_between_paragraphs(blocks, i) for i in found):
            continue
        for i in found:
            if _below_title(blocks, i):
                blocks[i].fix("byline", who=blocks[i].words)
    for i, b in enumerate(blocks):
        if b.shape == "display" and "apart" in b.found and is_pen_name(b.words) and _right_below_title(blocks, i):
            b.fix("byline", who=b.words)
    for i in _below_texts(blocks):
        blocks[i].fix("byline", signed="1")
    return blocks


def _below_texts(blocks: Sequence[Block]) -> list[int]:
    """Names and bodies right below their texts: a wider gap and a title below them, or all of the bulletin's stand so,
    above a title or at the end, and none below a title."""
    order = [i for i, b in enumerate(blocks) if b.role not in _TURNS]
    signing = [k for k, i in enumerate(order) if _surely_signs(blocks[i])]
    above = [blocks[order[k - 1]] if k else None for k in signing]
    texts = [k for k, b in zip(signing, above, strict=True) if b is not None and _is_text(b)]
    ends = {k: _ends(blocks, order, k) for k in texts}
    titled = [k for k in texts if ends[k] == "title"]
    series = len(titled) >= FEWEST and len(texts) == len(signing)
    apart = any(end == "apart" for end in ends.values())
    return [order[k] for k in texts if ends[k] == "apart" or (ends[k] == "last" and apart) or (series and ends[k])]


def _ends(blocks: Sequence[Block], order: Sequence[int], k: int) -> str:
    """What stands below a line: a title ``apart`` or at its own distance (``title``), nothing (``last``), or text."""
    if k + 1 == len(order) or blocks[order[k + 1]].role in _CLOSES:
        return "last"
    block, title = blocks[order[k]], blocks[order[k + 1]]
    text = blocks[order[k + 2]] if k + 2 < len(order) else title
    titled = title.shape == "display" and len(title.words) >= SHORTEST_TITLE and not looks_like_byline(title.words)
    if not titled or not _is_text(text) or title.words.startswith(DASHES) or title.gap < block.gap:
        return ""
    return "apart" if title.gap > block.gap else "title"


def _is_text(block: Block) -> bool:
    return block.shape == "prose" and not (block.role or block.open_end) and len(block.words) >= SHORTEST_TEXT


def _surely_signs(block: Block) -> bool:
    if block.shape != "display" or block.level or block.break_before:
        return False
    signs = looks_like_byline(block.words)
    sure = signs == "names" and all(map(is_certain_name, names_of(block.words)))
    return sure or signs == "post" or (signs == "body" and len(block.words) > len("县公安"))


FEWEST = 2
"""Signatures above a title from which on a bulletin signs its texts below."""
_TURNS = frozenset({"page_number", "running_head"})
_CLOSES = frozenset({"section", "place", "masthead", "imprint", "rule"})


def is_pen_name(said: str) -> bool:
    """小 禾: two characters that are no word and no name with a surname."""
    return _PEN_NAME.fullmatch(said) is not None and not frequency(said) and looks_like_byline(said) == ""


def _between_paragraphs(blocks: Sequence[Block], i: int) -> bool:
    return 0 < i < len(blocks) - 1 and blocks[i - 1].shape == blocks[i + 1].shape == "prose"


def _right_below_title(blocks: Sequence[Block], i: int) -> bool:
    """晓　禾: two characters set apart as those of a name are, between a title of any length and its text."""
    if not 0 < i < len(blocks) - 1 or blocks[i].gap > 1 or blocks[i].break_before or blocks[i + 1].gap > 1:
        return False
    above = blocks[i - 1]
    titled = above.shape == "display" and len(above.words) > len(blocks[i].words) and not looks_like_byline(above.words)
    return titled and blocks[i + 1].shape == "prose" and not blocks[i + 1].role


def _below_title(blocks: Sequence[Block], i: int) -> bool:
    """Whether a title, no byline, stands right above and text right below."""
    if not 0 < i < len(blocks) - 1:
        return False
    above, below = blocks[i - 1], blocks[i + 1]
    title = above.shape == "display" and len(above.words) >= SHORTEST_ABOVE and looks_like_byline(above.words) == ""
    text = below.shape == "prose" and len(below.words) >= SHORTEST_TEXT and not below.role
    near = blocks[i].gap == 1 and not (blocks[i].break_before or below.break_before)
    return title and text and near
