"""Titles behind a mark that end as bodies do, and so look like who signs: ★两级法院检查组来院检查.

In:  the blocks of a bulletin.
Out: the same blocks; such lines are display lines again.
It never frees a line below a title, where who wrote stands, nor one of a bulletin that marks no title so.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> text = "今年全县修好七座桥，清淤三条河，群众出行不再绕路。"
>>> said = f"★把小事办好\\n{text}\\n\\n★县检查组来院检查\\n{text}\\n\\n★修好七座小桥\\n{text}"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> [b.shape for b in blocks][::2], free_marked_titles(blocks), [b.shape for b in blocks][::2]
(['display', 'fixed', 'display'], None, ['display', 'display', 'display'])
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.page.bylines import is_staff, looks_like_byline
from transforms.page.layout import ITEM_MARKS, Block

FEWEST = 2
"""Titles of one mark from which on a bulletin marks its titles so."""
SHORTEST = 8
"""Characters behind the mark: a shorter line is a name or a body."""


def free_marked_titles(blocks: Sequence[Block]) -> None:
    """Make lines that sign by their mark alone display lines where the mark is that of titles, in place."""
    titles = [b.words[0] for i, b in enumerate(blocks) if b.shape == "display" and _stands_between_texts(blocks, i)]
    for i, b in enumerate(blocks):
        if b.role != "byline" or titles.count(b.words[:1]) < FEWEST or not _stands_between_texts(blocks, i):
            continue
        said = b.words.strip(ITEM_MARKS + " \u3000")
        if len(said) >= SHORTEST and looks_like_byline(said) in ("", "body") and not is_staff(said):
            b.shape, b.role, b.found = "display", "", {}


def _stands_between_texts(blocks: Sequence[Block], i: int) -> bool:
    """Whether a marked line stands right above text, nearer than what stands above it, which is no title."""
    b = blocks[i]
    if b.words[:1] not in ITEM_MARKS or i + 1 == len(blocks):
        return False
    above, below = blocks[i - 1] if i else None, blocks[i + 1]
    return below.shape == "prose" and below.gap <= max(b.gap, 1) and (above is None or above.shape != "display")
