"""Issues of short items below titles of their own, with nothing that tells titles from headings: 政务信息, 工作动态.

In:  the blocks of a bulletin, their roles as far as words alone give them away; the periodical's name.
Out: whether the issue is one of short items: then a line above text is a title, as the headings of one text would be
     numbered, and stand above more.
It never takes an issue for one that lists its contents, names writers or numbers its headings.
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.page.layout import Block
from transforms.page.news import share_told
from transforms.reference import item_pattern

FEWEST = 3
"""Items of an issue."""
LONGEST, MOST_PARAGRAPHS = 420, 2
"""Characters and paragraphs of an item at the most: the sections of a report are longer."""
_APART = frozenset({"byline", "signature", "affiliation", "contents", "note", "note_label", "section"})


def is_of_short_items(blocks: Sequence[Block], publication: str | None) -> bool:
    """Whether the display lines of the issue are the titles of short items.

    >>> is_of_short_items([], "青禾政务信息")
    False
    """
    if publication is None or not item_pattern("news_bulletin").search(publication):
        return False
    if any(b.role in _APART or b.level or (b.shape == "heading" and not b.role) for b in blocks):
        return False
    groups: list[list[Block]] = []
    for block in (b for b in blocks if b.shape in ("display", "prose")):
        if block.shape == "display":
            groups.append([block])
        elif groups:
            groups[-1].append(block)
        else:
            return False  # text in front of the first title
    items = [group for group in groups if len(group) > 1]
    if len(items) < FEWEST or len({len(group[0].words) for group in items[1:]}) < 2:
        return False  # below the first, lines of one length: the headings of one text
    untold = len(groups) - len(items)
    if share_told((title.words, text.words) for title, text, *_ in items) * 3 >= 2:  # items however long they are
        return untold <= 1
    short = all(_paragraphs(g) <= MOST_PARAGRAPHS and sum(len(b.words) for b in g[1:]) <= LONGEST for g in items)
    return short and untold <= len(items)


def _paragraphs(item: Sequence[Block]) -> int:
    """How many paragraphs an item has; the rows of a table, and text that a page cuts, are none."""
    return sum(b.words[-1:] in "。！？；：”）)" for b in item[1:])
