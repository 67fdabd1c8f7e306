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
from itertools import pairwise

from transforms.page.bylines import is_staff, looks_like_byline
from transforms.page.columns import OUTSIDE, end_of_head, is_title_like, line_below
from transforms.page.layout import Block, parted

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
    title, who = parted(block, hit.start("who"), hit["title"], hit["who"])
    title.shape, title.open_end, title.found = "display", False, {"behind": "1"}
    title.inner_start, title.inner_end = (block.inner_start + at for at in hit.span("title"))
    who.fix("byline", who=hit["who"])
    return [title, who]


def mark_titles_behind(blocks: Sequence[Block]) -> None:
    """Mark the titles of an issue that begins with a text right below its head and has one line behind each of its
    texts, the last text's too: these are their titles."""
    head = end_of_head(blocks)
    shown = [b for b in blocks[head + 1 :] if b.role not in OUTSIDE] if head is not None else []
    ends = next((k for k, b in enumerate(shown) if b.role == "cut_start"), len(shown))
    lines = [b for b in shown[:ends] if b.role != "cut_end"]
    titles = [b for b in lines if is_title_like(b) and not b.role]
    if len(titles) < FEWEST_LINES or lines[-1] is not titles[-1] or lines[0].shape != "prose":
        return
    if any(b.shape != "prose" and b not in titles for b in lines) or any(b.level for b in titles):
        return
    behind = [(above, b) for above, b in pairwise(shown) if b in titles]
    if all(_is_over(above) for above, _ in behind):
        for above, b in behind:
            b.found |= {"behind": "1", "item_title": "1"}
            above.open_end = False
        for above, b in pairwise(lines):
            if above in titles:
                b.found["anew"] = "1"


FEWEST_LINES = 3
"""Titles of such an issue."""


def _is_over(above: Block) -> bool:
    """A paragraph that ends its sentence, or goes on overleaf."""
    signed = _SIGNED.search(above.words[-LONGEST_SIGNER:])
    return above.role == "cut_end" or (above.shape == "prose" and (not above.open_end or signed is not None))


_SIGNED = re.compile(r"[。！？”）)][ \u3000]*[㐀-鿿]{1,4}(?:[ \u3000][㐀-鿿]{1,4})?$")
"""…恩同再造”。 黎爱军: who wrote, behind the last sentence."""
LONGEST_SIGNER = 12
