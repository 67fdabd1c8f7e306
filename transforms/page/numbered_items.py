"""Titles with numbers: 1．全县… to 8．山区… through an issue, as its contents list has them, or as its chapters.

In:  the blocks of a bulletin, their roles as far as words alone give them away; the titles of the contents list.
Out: the same blocks, such lines as titles without their numbers.
It never takes the points of one text for items: between these stand signatures and names of columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block
from transforms.page.surroundings import key_of
from transforms.records import ContentsEntry

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


def show_numbered_titles(blocks: Sequence[Block], titles: Sequence[str]) -> None:
    """Make 3．石门镇：板凳会开到院里 a title line without its number, where the contents list has its words or begins
    with them: a bulletin that numbers its items."""
    keys = frozenset(map(key_of, titles))
    known: list[int] = []
    for block in blocks:
        number = _ITEM_NUMBER.match(block.words) if keys and block.shape == "heading" else None
        if number is None:
            continue
        said = block.words[number.end() :]
        key, rest = key_of(said), key_of(said.split("：", 1)[-1])
        if len(rest) >= _FEWEST and (
            {key, rest} & keys or any(t.startswith((key, rest)) and len(rest) * 2 >= len(t) for t in keys)
        ):
            known.append(int(_digits(number.group())))
            block.words, block.shape = said, "display"
    if len(known) > 1 and known == list(range(1, len(known) + 1)):
        _show_rest(blocks, len(known))


def _digits(said: str) -> str:
    return "".join(c for c in said if c.isdecimal())


def _show_rest(blocks: Sequence[Block], seen: int) -> None:
    """The items that a list of the most important titles leaves out: their numbers go on behind those it has."""
    for block in blocks:
        found = _NUMBERED.match(block.words) if block.shape == "heading" else None
        if found and found["number"] == "1":  # the points of one text
            return
        if found and int(found["number"]) == seen + 1 and _TITLE.fullmatch(found["title"]):
            block.words, block.shape = found["title"].rstrip("。"), "display"
            block.found["item_title"] = "1"
            seen += 1


def show_chapters(blocks: Sequence[Block], entries: Sequence[ContentsEntry]) -> tuple[str, ...]:
    """Make 一、上周天气 a title line without its number, where the contents list has nothing but such lines with their
    pages; give back these titles. A report that opens with words of its own above 一、 is one article of chapters."""
    numbers = [e.title[: len(e.title) - len(_CHAPTER.sub("", e.title))] for e in entries if e.page is not None]
    if len(entries) < _FEWEST_CHAPTERS or len(numbers) < len(entries) or len(set(numbers) - {""}) < len(entries):
        return ()
    keys = {key_of(e.title) for e in entries}
    found = [i for i, b in enumerate(blocks) if b.shape == "heading" and key_of(b.words) in keys]
    last = max((i for i, b in enumerate(blocks) if b.role == "contents"), default=0)
    if len(found) < _FEWEST_CHAPTERS or any(b.shape == "prose" for b in blocks[last : found[0]]):
        return ()
    for i in found:
        blocks[i].words, blocks[i].shape = _CHAPTER.sub("", blocks[i].words), "display"
    return tuple(_CHAPTER.sub("", e.title) for e in entries)


_CHAPTER = re.compile(r"^[一二三四五六七八九十]{1,3}[、．.]\s*(?=\S)")
_FEWEST_CHAPTERS = 2
_ITEM_NUMBER = re.compile(r"[（(]?\d{1,2}[)）]?[、．.]?\s*(?=\D)")
_FEWEST = 4
"""Characters of a title that a numbered line is known by."""
