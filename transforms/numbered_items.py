"""Titles that an issue numbers through: 1．全县… to 8．山区…, each with its text and most often who signs it.

In:  the blocks of a bulletin, their roles as far as words alone give them away.
Out: the same blocks, such lines as titles without their numbers.
It never takes the points of one text for items: between these stand signatures and names of columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.layout import Block

FEWEST = 3
"""Items of one numbering."""
_NUMBERED = re.compile(r"(?P<number>\d{1,2})(?:[．、]|\.(?!\d))\s*(?P<title>\D.*)", re.DOTALL)
_TITLE = re.compile(r"[^。；！？，\n]{4,40}[。]?")
"""No clause and no sentence: a full stop may close it."""
_APART = frozenset({"signature", "affiliation", "section"})


def show_numbered_items(blocks: Sequence[Block]) -> None:
    """Make title lines of the numbered lines of an issue that numbers its items through."""
    chain: list[tuple[int, re.Match[str]]] = []
    for i, block in enumerate(blocks):
        found = _NUMBERED.match(block.words) if block.shape in ("heading", "prose", "display") else None
        if found and int(found["number"]) == len(chain) + 1:
            chain.append((i, found))
    if len(chain) < FEWEST:
        return
    ends = [i for i, _ in chain[1:]] + [len(blocks)]
    roles = [{b.role for b in blocks[i:end]} for (i, _), end in zip(chain, ends, strict=True)]
    signed = sum("signature" in named or "affiliation" in named for named in roles)
    apart = sum(not _APART.isdisjoint(named) for named in roles)
    if signed < LEAST_SIGNED or apart * 3 < len(chain) * 2:
        return
    for i, found in chain:
        if _TITLE.fullmatch(found["title"]):
            block = blocks[i]
            block.words, block.shape, block.open_end = found["title"].rstrip("。"), "display", False
            block.found["item_title"] = "1"


LEAST_SIGNED = 2
"""Items that are signed: the points of one text are not."""
