"""Titles in brackets or between two marks that run into their texts: 【一张白纸条】午后，…, ☆修鞋匠的账☆ 他在桥头….

In:  the blocks of a bulletin whose head is known.
Out: the same blocks, each such paragraph as two: an inline title and its text.
It never takes the labels of one text (【案情】 … 【说法】), the names of columns or the words of a glossary for titles.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> names = ("门口的小喇叭", "旧衣换花", "灯亮了一夜")
>>> said = "\\n".join(f"☆{name}☆ 今年，村里的事一件一件都有了着落，大家说好。" for name in names)
>>> blocks = read_blocks(AlignedText.unchanged(said))
>>> cut_boxed_titles(blocks)
>>> [b.found.get("title") for b in blocks]
['门口的小喇叭', None, '旧衣换花', None, '灯亮了一夜', None]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block, parted
from transforms.page.titles import is_division
from transforms.reference import layout_pattern, layout_words

FEWEST = 3
"""Such paragraphs of one mark in an issue."""
SHORTEST = 4
"""Characters of a title."""
LABELS = 5.0
"""Characters that titles in brackets have more of on the average; labels and names of columns are shorter."""
_LONGEST_NAME = 8
"""Characters of the name of a column, a place or a body."""
_BETWEEN_MARKS = re.compile(
    r"(?P<mark>[☆★◆◇●○■□※◎▲△])\s*(?P<title>[^☆★◆◇●○■□※◎▲△。；]{4,30}?)\s*(?P=mark)[ \t\u3000]*(?=[^\n]{12})"
)
_IN_BRACKETS = re.compile(r"(?P<mark>[【〖])\s*(?P<title>[^【】〖〗。；]{2,30}?)\s*[】〗][ \t\u3000]*(?=[^\n]{12})")
_EXPLAINS = re.compile(r"(?:是?指|即|又称|也称|全称|简称|亦称)")
"""How the words of a glossary are explained."""
_HEADS = frozenset({"masthead", "section", "rule", "page_number", "running_head", "contents", "image", "imprint"})
"""What may stand above the first of the titles in brackets: nothing of which they could be the parts."""


def cut_boxed_titles(blocks: list[Block]) -> None:
    """Cut the paragraphs of a series behind their titles, in place."""
    for pattern, are_titles in ((_BETWEEN_MARKS, _differ), (_IN_BRACKETS, _are_titles)):
        found = [(i, hit) for i, b in enumerate(blocks) if _may_have(b) and (hit := pattern.match(b.words))]
        least = FEWEST - _advertise(found)
        if len(found) >= least and len({hit["mark"] for _, hit in found}) == 1 and are_titles(blocks, found):
            for i, hit in reversed(found):
                blocks[i : i + 1] = _cut(blocks[i], hit)


_Found = Sequence[tuple[int, re.Match[str]]]


def _may_have(block: Block) -> bool:
    return block.shape == "prose" and block.role == "" and not block.level and not block.cuts


def _differ(_: Sequence[Block], found: _Found) -> bool:
    return len({hit["title"] for _, hit in found}) == len(found)


def _are_titles(blocks: Sequence[Block], found: _Found) -> bool:
    """Whether what stands in brackets are titles: long enough, none known as a label or a place, none like another,
    with no text or title above the first whose parts they would be."""
    said = [hit["title"] for _, hit in found]
    first = found[0][0]
    above = blocks[first - 1] if first else None
    column = above is not None and above.shape == "display" and _advertise(found) and len(above.words) <= _LONGEST_NAME
    if above is not None and above.role not in _HEADS | {"note"} and not column:
        return False
    if not _differ(blocks, found):
        return False
    if not _advertise(found) and (sum(map(len, said)) <= LABELS * len(said) or min(map(len, said)) < SHORTEST):
        return False
    if any(layout_pattern("inner_label").match(name) or is_division(name) for name in said):
        return False
    names = f"(?:{layout_words('labelled')}|{layout_words('section')})$"
    if any(len(name) <= _LONGEST_NAME and re.search(names, name) for name in said):
        return False
    return not any(_EXPLAINS.match(blocks[i].words, hit.end()) for i, hit in found)


def _advertise(found: _Found) -> bool:
    """Whether most of the titles are those of small ads: 【房屋出租】, 【寻物】, 【招学徒】."""
    ads = sum(layout_pattern("small_ad").search(hit["title"]) is not None for _, hit in found)
    return len(found) > 1 and ads * 2 > len(found)


def _cut(block: Block, hit: re.Match[str]) -> list[Block]:
    """The block as a title and the text behind it."""
    title, text = parted(block, hit.end(), hit.group().strip(), block.words[hit.end() :])
    title.fix("inline_title", place="", title=hit["title"].strip())
    return [title, text]
