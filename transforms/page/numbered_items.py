"""Titles with numbers: 1．全县… to 8．山区… through an issue, as its contents list has them, or as its chapters.

In:  the blocks of a bulletin, their roles as far as words alone give them away; the titles of the contents list.
Out: the same blocks, such lines as titles without their numbers.
It never takes the points of one text for items: between these stand signatures and names of columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transforms.page.columns import line_below, name_of
from transforms.page.layout import Block
from transforms.page.series import Number, chain, number_at, numbered, show_title
from transforms.page.surroundings import key_of
from transforms.records import ContentsEntry
from transforms.reference import layout_pattern

FEWEST = 3
"""Items of one numbering."""
LEAST_SIGNED = 2
"""Items that are signed: the points of one text are not."""
_TITLE = re.compile(r"[^。；！？，\n\d][^。；！？，\n]{3,39}[。]?")
"""No clause and no sentence: a full stop may close it."""
_SIGNED = frozenset({"signature", "affiliation"})


def show_numbered_items(blocks: Sequence[Block]) -> None:
    """Make title lines of the numbered lines of an issue that numbers its items through."""
    for i, number in _through_columns(blocks):
        show_title(blocks[i], number)
    places = chain((i, _figure(b)) for i, b in enumerate(blocks))
    if len(places) < FEWEST:
        return
    roles = [{b.role for b in blocks[i:end]} for i, end in pairwise([*places, len(blocks)])]
    signed = sum(not _SIGNED.isdisjoint(named) for named in roles)
    apart = sum(not named.isdisjoint(_SIGNED | {"section"}) for named in roles)
    if signed >= LEAST_SIGNED and apart * 3 >= len(places) * 2:
        for i in places:
            _show(blocks[i])


def _through_columns(blocks: Sequence[Block]) -> list[tuple[int, Number]]:
    """The lines whose numbers go on from column to column: each column of the issue has one of them right below its
    name, and no name is that of a part of one text (【基本情况】)."""
    heads = {i: numbered(b) for i, b in enumerate(blocks) if b.shape == "heading" and not b.level}
    places = chain(heads.items())
    columns = [i for i, b in enumerate(blocks) if b.role == "section" and places and i < places[-1]]
    names = [name_of(blocks[i]) for i in columns]
    if len(columns) < _FEWEST_COLUMNS or sum(map(_is_part, names)) * 2 >= len(names):
        return []
    below = [line_below(blocks, i) for i in columns]
    if any(not any(blocks[k] is b for k in places) for b in below) or below[0] is not blocks[places[0]]:
        return []
    return [(i, number) for i in places if (number := heads[i])]


_FEWEST_COLUMNS = 2


def _is_part(name: str) -> bool:
    inner = layout_pattern("inner_label").match(name)
    return inner is not None or layout_pattern("part_of_text").search(name) is not None


def _figure(block: Block) -> Number | None:
    """The number of a line in Arabic figures with a stop, no figure behind it."""
    number = numbered(block)
    return number if number and number.make == "figure" and not block.words[number.end].isdecimal() else None


def _show(block: Block) -> bool:
    number = _figure(block)
    if number is None or not _TITLE.fullmatch(block.words, number.end):
        return False
    show_title(block, number)
    block.words = block.words.rstrip("。")
    return True


def show_numbered_titles(blocks: Sequence[Block], titles: Sequence[str]) -> None:
    """Make 3．石门镇：板凳会开到院里 a title line without its number, where the contents list has its words or begins
    with them: a bulletin that numbers its items. So are the items that a list of the most important titles leaves out:
    their numbers go on behind those it has."""
    keys = frozenset(map(key_of, titles))
    known: list[int] = []
    for block in blocks if keys else ():
        number = numbered(block) if block.shape == "heading" else None
        if number is None or number.make not in ("figure", "bracket"):
            continue
        said = block.words[number.end :]
        key, rest = key_of(said), key_of(said.split("：", 1)[-1])
        if len(rest) >= _FEWEST and (
            {key, rest} & keys or any(t.startswith((key, rest)) and len(rest) * 2 >= len(t) for t in keys)
        ):
            known.append(number.value)
            block.words, block.shape = said, "display"
    if len(known) < 2 or known != list(range(1, len(known) + 1)):
        return
    for block in blocks:
        number = _figure(block) if block.shape == "heading" else None
        if number and number.value == 1:  # the points of one text
            return
        if number and number.value == len(known) + 1 and _show(block):
            known.append(number.value)


_FEWEST = 4
"""Characters of a title that a numbered line is known by."""


def show_chapters(blocks: Sequence[Block], entries: Sequence[ContentsEntry]) -> tuple[str, ...]:
    """Make 一、上周天气 a title line without its number, where the contents list has nothing but such lines with their
    pages; give back these titles. A report that opens with words of its own above 一、 is one article of chapters."""
    numbers = [number_at(e.title) if e.page is not None else None for e in entries]
    values = {number.value for number in numbers if number and number.make == "han"}
    if len(entries) < _FEWEST_CHAPTERS or len(values) < len(entries):
        return ()
    keys = {key_of(e.title) for e in entries}
    found = [i for i, b in enumerate(blocks) if b.shape == "heading" and key_of(b.words) in keys]
    last = max((i for i, b in enumerate(blocks) if b.role == "contents"), default=0)
    if len(found) < _FEWEST_CHAPTERS or any(b.shape == "prose" for b in blocks[last : found[0]]):
        return ()
    for i in found:
        blocks[i].words, blocks[i].shape = _without_number(blocks[i].words), "display"
    return tuple(_without_number(e.title) for e in entries)


_FEWEST_CHAPTERS = 2


def _without_number(words: str) -> str:
    number = number_at(words)
    return words[number.end :] if number and number.end < len(words) else words
