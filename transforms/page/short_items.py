"""Issues of short items below titles of their own, with nothing that tells titles from headings: 政务信息, 工作动态.

In:  the blocks of a bulletin, their roles as far as words alone give them away; the periodical's name.
Out: whether the issue is one of short items: then a line above text is a title, as the headings of one text would be
     numbered, and stand above more.
It never takes an issue for one that lists its contents, names writers or numbers its headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block
from transforms.page.numbered_news import is_dated, tells_news

_NEWS = re.compile(r"(?:信息|动态|简讯|快讯|快报|要情|要讯|短讯|简报|通讯|每日汇报|参阅件?)(?:（[^（）]{2,8}）)?$")
"""How the names of periodicals end that bring short news."""
FEWEST = 3
"""Items of an issue."""
LONGEST = 420
"""Characters of an item, in MOST_PARAGRAPHS at the most: the sections of a report are longer."""
MOST_PARAGRAPHS = 2
_APART = frozenset({"byline", "signature", "affiliation", "contents", "note", "note_label", "section"})


def is_of_short_items(blocks: Sequence[Block], publication: str | None) -> bool:
    """Whether the display lines of the issue are the titles of short items.

    >>> is_of_short_items([], "青禾政务信息")
    False
    """
    if publication is None or not _NEWS.search(publication):
        return False
    if any(b.role in _APART or b.level or (b.shape == "heading" and not b.role) for b in blocks):
        return False
    groups: list[list[Block]] = []
    shown = [b for b in blocks if b.shape in ("display", "prose")]
    for above, block in zip([None, *shown], shown, strict=False):
        if block.shape == "display":
            groups.append([block])
        elif groups and above is not None:
            groups[-1].append(block)
        else:
            return False  # text in front of the first title
    items = [group for group in groups if len(group) > 1]
    if len(items) < FEWEST or len({len(group[0].words) for group in items[1:]}) < 2:
        return False  # below the first, lines of one length: the headings of one text
    if _tell_news(items):
        return len(groups) - len(items) <= 1
    short = sum(len(g) - 1 <= MOST_PARAGRAPHS and sum(len(b.words) for b in g[1:]) <= LONGEST for g in items)
    return short == len(items) and len(groups) - len(items) <= len(items)


def _tell_news(items: Sequence[Sequence[Block]]) -> bool:
    """Whether most of the lines say who did what and their texts when, or take their first words up: items however long
    they are."""
    dated = [is_dated(text.words) for _, text, *_ in items]
    told = [day or tells_news(title.words, text.words) for day, (title, text, *_) in zip(dated, items, strict=True)]
    return any(dated) and sum(told) * 3 >= len(items) * 2
