"""Titles in title marks behind their texts, the writer on the same line: …也忘不掉。 / 《一只烤红薯》 中心校 林青.

In:  the blocks of a bulletin whose heads are known.
Out: the same blocks, each such line as two: a title and a byline; what stands below begins another text.
It never takes a book that is cited for a title: two such lines of an issue stand right below texts, none above one.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> said = "讲台上摆着一只红薯。\\n《烤红薯》 林青\\n\\n教案写得再细，课堂也是活的。\\n《意外》 县第四中学 苗晋"
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> part_titles_behind(blocks)
>>> [(b.role, b.words) for b in blocks if b.shape != "prose"]
[('', '烤红薯'), ('byline', '林青'), ('', '意外'), ('byline', '县第四中学 苗晋')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.page.bylines import is_staff, looks_like_byline
from transforms.page.columns import line_below
from transforms.page.layout import Block

FEWEST = 2
_TITLE_AND_WRITER = re.compile(
    r"[（(]?《(?P<title>[^《》]{2,30})》[\s\u3000]*(?:作者[:：]\s*|[/／]\s*)?(?P<who>[^《》。，；]{2,30}?)[)）]?"
)


def part_titles_behind(blocks: list[Block]) -> None:
    """Part the lines that have a title behind its text and its writer, in place."""
    found = {i: hit for i in range(len(blocks)) if (hit := _title_in(blocks, i))}
    if len(found) < FEWEST or not all(_ends_text(blocks, i) for i in found):
        return
    for i, hit in reversed(found.items()):
        if (below := line_below(blocks, i)) is not None and below.shape == "prose":
            below.found["anew"] = "1"
        blocks[i : i + 1] = _parted(blocks[i], hit)


def _title_in(blocks: Sequence[Block], i: int) -> re.Match[str] | None:
    b = blocks[i]
    hit = _TITLE_AND_WRITER.fullmatch(b.words) if b.shape in ("display", "prose") and not (b.role or b.cuts) else None
    return hit if hit and (looks_like_byline(hit["who"]) or is_staff(hit["who"])) else None


def _ends_text(blocks: Sequence[Block], i: int) -> bool:
    """Whether text stands above a line, nearer than what stands below it."""
    above, below = blocks[i - 1] if i else None, blocks[i + 1] if i + 1 < len(blocks) else None
    if above is None or above.shape != "prose" or above.open_end:
        return False
    return below is None or below.gap > blocks[i].gap or line_below(blocks, i) is None or below.shape == "fixed"


def _parted(block: Block, hit: re.Match[str]) -> list[Block]:
    """The title, which keeps the marks around it as its ends, and who wrote."""
    at = block.inner_start + hit.start("who")
    title = replace(block, end=at, inner_end=at, words=hit["title"], shape="display", open_end=False)
    title.found = {"behind": "1"}
    title.inner_start, title.inner_end = (block.inner_start + at for at in hit.span("title"))
    who = replace(block, start=at, inner_start=at, gap=0, break_before=False, found={})
    who.words = hit["who"]
    who.fix("byline", who=hit["who"])
    return [title, who]
