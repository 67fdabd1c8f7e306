"""Heads that name no article: lines of issue and date, a cover, titles announced without a contents list.

In:  the blocks of a bulletin, the key of its publication's name.
Out: the same blocks, such lines with the role ``masthead``, ``running_head``, ``contents`` or ``rule``.
It never touches a line of text: only display lines above the first text, at the top of a page, or labels of a series.

>>> from transforms.aligned import AlignedText
>>> from transforms.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("青禾先锋\\n2020年3月5日　第8期\\n办好小事\\n今年办成三件。"))
>>> [b.role for b in mark_heads(blocks, "")]
['masthead', 'masthead', '', '']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from transforms.layout import Block, word_pattern
from transforms.surroundings import PAGE_ENDS, key_of

HIGHEST = 8
"""Lines above the first text that a head may have: name, issue, issuer, date."""
LONGEST_COVER = 12
"""Lines of a cover."""


def mark_heads(blocks: list[Block], publication: str) -> list[Block]:
    """Set the role of the lines of heads, covers, series and announced titles."""
    for b in blocks:
        if (
            (b.shape in ("display", "heading") or b.role == "signature")
            and len(b.words) <= 14
            and word_pattern("series").match(b.words)
        ):
            _fix(b, "rule")
    _mark_cover(blocks)
    _mark_top(blocks)
    _mark_running_heads(blocks, publication)
    _mark_stamps(blocks, publication)
    _mark_announced(blocks)
    _free_items(blocks)
    return blocks


def _fix(block: Block, role: str) -> None:
    block.shape, block.role, block.open_end = "fixed", role, False


def _dated(block: Block) -> re.Match[str] | None:
    """Whether a line is made of names and of an issue's number or day, nothing else."""
    if block.level or len(block.words) > 60 or not (block.shape in ("display", "prose") or block.role == "masthead"):
        return None
    return word_pattern("head_line").match(block.words)


def _mark_cover(blocks: Sequence[Block]) -> None:
    """A first page that holds a few lines and no text is a cover."""
    for i, b in enumerate(blocks[: LONGEST_COVER + 1]):
        if i and b.break_before:
            if any(word_pattern("cover").search(c.words) or c.role == "dateline" for c in blocks[:i]):
                for c in blocks[:i]:
                    if c.shape == "display":
                        _fix(c, "masthead")
            return
        if b.level or not (
            b.shape == "display" or b.role in ("masthead", "imprint", "dateline", "page_number", "rule")
        ):
            return


def _mark_top(blocks: Sequence[Block]) -> None:
    """Lines of issue and date above the first text; the lines above one that numbers the issue."""
    for i, b in enumerate(blocks[:HIGHEST]):
        if b.shape == "heading" or (b.shape == "prose" and not _dated(b)):
            return
        if found := _dated(b):
            _fix(b, "masthead")
            if found["issue"]:
                for above in blocks[:i]:
                    if above.shape == "display" and not above.level:
                        _fix(above, "masthead")


def _mark_running_heads(blocks: Sequence[Block], publication: str) -> None:
    """``青禾先锋 2020年3月5日``, ``12 青禾先锋`` at a page's end: the name is the bulletin's or stands twice so."""
    found = []
    for i, b in enumerate(blocks):
        m = _dated(b) or (word_pattern("page_head").match(b.words) if b.shape == "display" and not b.level else None)
        if m is not None and (name := key_of(m["name"] or m["after"] or "")):
            found.append((i, name))
    names = Counter(name for _, name in found)
    for i, name in found:
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        top = i == 0 or blocks[i].break_before or blocks[i - 1].role in PAGE_ENDS
        end = below is None or below.break_before or below.role in PAGE_ENDS
        if (name == publication or names[name] > 1) and (top or end):
            _fix(blocks[i], "running_head" if i else "masthead")
            blocks[i].break_before = True


_STAMP = re.compile(r"[\d\s\u3000·.．,，:：|｜/／\\—–\-_◎●■□*#年月第期总版页号卷（）()〔〕\[\]]+")
"""What the head of a page holds beside a name: the issue's number or date, the page, strokes between."""
LONGEST_STAMP = 48


def _mark_stamps(blocks: Sequence[Block], publication: str) -> None:
    """``2014·9青禾农情``, ``QINGHE TONGJI | 2021.02 | 05``: figures and the bulletin's name, or one name in letters
    that stands so on several pages."""
    found: list[tuple[int, str]] = []
    for i, b in enumerate(blocks):
        if b.level or len(b.words) > LONGEST_STAMP or not any(c.isdigit() for c in b.words):
            continue
        if b.shape in ("display", "heading") or b.role in ("running_head", "page_number"):
            name = _STAMP.sub("", b.words).lower()
            if name and (name == publication or (name.isascii() and name.isalpha() and len(name) >= 4)):
                found.append((i, name))
    names = Counter(name for _, name in found)
    for i, name in found:
        if name == publication or names[name] > 1:
            _fix(blocks[i], "running_head")
            blocks[i].break_before = True


def _mark_announced(blocks: Sequence[Block]) -> None:
    """Two or more titles in a row above the first text that stand again below: a contents list without page numbers."""
    first = next((i for i, b in enumerate(blocks) if b.shape == "prose"), len(blocks))
    below = Counter(key_of(b.words) for b in blocks if b.shape == "display" and len(b.words) >= 6)
    run = [
        i for i, b in enumerate(blocks[:first]) if b.shape == "display" and not b.level and below[key_of(b.words)] > 1
    ]
    seen: set[str] = set()
    kept = []
    for i in run:
        key = key_of(blocks[i].words)
        if key in seen:
            break
        seen.add(key)
        kept.append(i)
    if len(kept) < 2 or kept[-1] - kept[0] != len(kept) - 1:
        return
    for i in kept:
        _fix(blocks[i], "contents")
    above = blocks[kept[0] - 1] if kept[0] else None
    if above is not None and above.shape == "display" and word_pattern("announces").match(key_of(above.words)):
        _fix(above, "contents")


def _free_items(blocks: Sequence[Block]) -> None:
    """``● 市里开会`` above a report (本报讯 …) is a title, not a numbered heading."""
    for b, below in pairwise(blocks):
        marked = b.shape == "heading" and b.words[:1] in "■□●◆" and not b.level
        if marked and below.shape == "prose" and word_pattern("reported").match(below.words):
            b.shape = "display"
