"""Short news of one column, each a paragraph of place, title and text (昭阳区：开展节水活动。世界水日期间，…).

In:  the blocks of a bulletin and its clean text.
Out: the same blocks, each such paragraph as two: an inline title with its place, and the text.
It never cuts where fewer than ``LEAST`` of them follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.layout import Block, block_of, inline_title

LEAST = 3
_ITEM = re.compile(
    r"(?P<place>[㐀-鿿]{1,8}[省市县区州旗盟镇乡道村局办厅委会院校队站关])[：:](?P<title>[^\s，。；：:！？、]{5,24})。(?=[^\n]{12})"
)
_BETWEEN = frozenset({"page_number", "running_head"})


def split_series(blocks: Sequence[Block], clean: str) -> list[Block]:
    """``blocks`` with the paragraphs of each series cut behind their titles."""
    found = {i: hit for i, b in enumerate(blocks) if b.shape == "prose" and (hit := _ITEM.match(clean, b.start, b.end))}
    if len(found) < LEAST:
        return list(blocks)
    cut = {i for run in _runs(blocks, found) if len(run) >= LEAST for i in run}
    out: list[Block] = []
    for i, b in enumerate(blocks):
        if i not in cut:
            out.append(b)
            continue
        hit = found[i]
        title = inline_title(clean, (b.start, hit.end("title")), b.gap, b.break_before, hit["place"], hit["title"])
        title.indent = b.indent
        out += [title, block_of(clean, hit.end(), b.end, 0, False)]
    return out


def _runs(blocks: Sequence[Block], found: dict[int, re.Match[str]]) -> Iterator[list[int]]:
    """The items that follow each other, page ends between them or not."""
    run: list[int] = []
    for i, b in enumerate(blocks):
        if i in found:
            run.append(i)
        elif b.role not in _BETWEEN:
            yield run
            run = []
    yield run
