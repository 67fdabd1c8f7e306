"""Issues whose titles stand in the first line of their texts, a wide blank between: 县社开会备春耕  3月5日，县社….

In:  the blocks of a bulletin whose heads and tables are known.
Out: the same blocks, each such paragraph as two: an inline title and its text.
It never cuts a paragraph alone: at least three of an issue that has no other titles are set so, half of its paragraphs
begin in this way, and two in three of the texts tell of what their titles name, or when.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> names = ("石门镇修好七座桥", "青禾县清淤十二里", "沙河村种下千亩茶")
>>> said = "\\n".join(f"{name}  {name[:3]}今年把这件事办成了，来往的群众都说好，省下许多路。" for name in names)
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> cut_run_in_titles(blocks)
>>> [b.found.get("title") for b in blocks]
['石门镇修好七座桥', None, '青禾县清淤十二里', None, '沙河村种下千亩茶', None]
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transforms.page.bylines import looks_like_byline
from transforms.page.layout import Block, parted
from transforms.page.news import is_dated, tells_news
from transforms.text.masthead import starts_field

FEWEST = 3
"""Such paragraphs of an issue."""
_TITLED = re.compile(
    r"(?P<title>[^\s，。；：:！？、|]{6,28}(?: [^\s，。；：:！？、|]{4,20})?)(?: {2,}|[ \t]*[\u3000\t][ \t\u3000]*)"
    r"(?=[^\s，。]{3})"
)


def cut_run_in_titles(blocks: list[Block]) -> None:
    """Cut the paragraphs of such an issue behind their titles, in place."""
    found = {i: hit for i in range(len(blocks)) if (hit := _title_in(blocks, i))}
    if len(found) >= FEWEST and _are_all(blocks, found) and _are_told(blocks, found):
        for i, hit in reversed(found.items()):
            blocks[i : i + 1] = _cut(blocks[i], hit)


def _title_in(blocks: Sequence[Block], i: int) -> re.Match[str] | None:
    """The title and the blank that a paragraph begins with, or its first line alone."""
    b, below = blocks[i], blocks[i + 1] if i + 1 < len(blocks) else None
    if b.level or b.role or b.cuts or "table" in b.found:
        return None
    cut = b.shape == "display" and below is not None and below.shape == "prose" and not below.role and below.gap <= 1
    if (b.shape != "prose" and not cut) or starts_field(b.words) or looks_like_byline(b.words):
        return None
    return _TITLED.match(b.words)


_Hits = Mapping[int, re.Match[str]]


def _are_all(blocks: Sequence[Block], found: _Hits) -> bool:
    """Whether half of the paragraphs from the first to the last begin with a title, each another, and no line between
    them stands as a title does."""
    first, last = min(found), max(found)
    rests = {i + 1 for i in found if blocks[i].shape == "display"}
    others = [blocks[i] for i in range(first, last) if i not in found and i not in rests]
    if any(b.shape in ("display", "heading") or b.role == "inline_title" for b in others):
        return False
    text = sum(b.shape == "prose" for b in others)
    return text <= len(found) and len({hit["title"] for hit in found.values()}) == len(found)


def _are_told(blocks: Sequence[Block], found: _Hits) -> bool:
    """Whether two in three of the texts tell of what their titles name, or begin with the day."""
    texts = [(hit["title"], blocks[i].words[hit.end() :]) for i, hit in found.items()]
    return sum(tells_news(title, text) or is_dated(text) for title, text in texts) * 3 >= len(texts) * 2


def _cut(block: Block, hit: re.Match[str]) -> list[Block]:
    """The block as a title and the text behind it, which goes on below where its lines were not joined."""
    title, text = parted(block, hit.end(), hit["title"], block.words[hit.end() :])
    title.fix("inline_title", place="", title=hit["title"])
    if text.shape == "display":
        text.shape, text.open_end = "prose", True
    return [title, text]
