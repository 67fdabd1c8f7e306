"""Which lines make an article: the cheapest reading of a whole bulletin.

In:  the items of a bulletin with the price of every role.
Out: the cheapest steps, and a ``Reading``: for every block its role and the number of its article.
It never takes the first rule that fits: every way of cutting the bulletin is priced under ``layout_weights.csv``
and the cheapest is taken (Viterbi). A title may stand before its text, behind it, or inside it at a page break.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> from transforms.page.signals import Listed, items_of
>>> blocks = read_blocks(AlignedText.unchanged("# 办好小事\\n\\n◎ 林 青\\n\\n今年，县里办成三件事。"))
>>> read(blocks, cheapest(items_of(blocks, Listed()), False)).roles
['title', 'byline', 'body']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from transforms.page.item import Item
from transforms.page.layout import Block, weights
from transforms.page.moves import N, State, close, moves

_Chain = Any
"""The steps so far, last first: nested pairs of a step and the chain before it, None at the start."""


@dataclass(slots=True)
class Reading:
    """``roles[i]`` and ``articles[i]`` (from 0; -1 for none) of block ``i``; ``fragments`` are continuations
    (上接24页) that stand as articles of their own until they are put behind the text they go on."""

    roles: list[str] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)
    fragments: set[int] = field(default_factory=set)


BEAM = 13.0
"""A reading that is dearer than the cheapest by more than this is given up: more than any later line can win back."""

Step = tuple[Item, str, bool]
"""An item, the role it takes, and whether it opens an article."""


def read(blocks: Sequence[Block], steps: Sequence[Step]) -> Reading:
    """The roles and articles that ``steps`` give to ``blocks``."""
    reading = Reading([b.role if b.shape == "fixed" else "" for b in blocks], [-1] * len(blocks))
    article = -1
    for item, role, opens in steps:
        if opens:
            article += 1
            if role == "cut_start":
                reading.fragments.add(article)
        for i in item.blocks:
            reading.roles[i] = "heading" if role == "body" and blocks[i].shape == "heading" else role
            reading.articles[i] = article
    return reading if article >= 0 else _as_one(blocks)


def cheapest(items: Sequence[Item], listed: bool, titled: bool = False) -> list[Step]:
    """The cheapest reading of ``items``; ``listed`` when there is a contents list that may hold a missing title,
    ``titled`` when every article must have one."""
    no_title = weights()["no_title_known" if titled else "no_title_contents" if listed else "no_title"]
    alive: dict[State, tuple[float, _Chain]] = {(N, False, False, False, False): (0.0, None)}
    for item in items:
        best: dict[State, tuple[float, str, bool, _Chain]] = {}
        for state, (cost, chain) in alive.items():
            for after, price, role, opens in moves(state, item, no_title):
                total = cost + price
                if after not in best or total < best[after][0]:
                    best[after] = (total, role, opens, chain)
        most = min(entry[0] for entry in best.values()) + BEAM
        alive = {
            after: (total, ((item, role, opens), chain))
            for after, (total, role, opens, chain) in best.items()
            if total <= most
        }
    chain = min(alive.items(), key=lambda entry: entry[1][0] + close(entry[0], False, no_title))[1][1]
    steps: list[Step] = []
    while chain is not None:
        step, chain = chain
        steps.append(step)
    return steps[::-1]


FEWEST_TITLES = 4
"""Titles from which on it is known whether a bulletin prints them above or below its texts."""
FEWEST_BEHIND = 2
"""Titles behind their texts that are enough where the bulletin begins with a text."""


def titles_stand_first(steps: Sequence[Step]) -> bool:
    """Whether a title stands above its text in nearly every article, and below it in a few."""
    above, below = _sides_of_titles(steps)
    return above >= FEWEST_TITLES and 0 < below * 4 <= above


def titles_stand_last(steps: Sequence[Step]) -> bool:
    """Whether a bulletin begins with a text whose title stands below it, and most others stand so too, short news apart
    (石门镇：板凳会开到家门口), whose titles stand above in any bulletin."""
    above, below = _sides_of_titles(steps, labelled=False)
    first = next((role for _, role, _ in steps if role in ("title", "inline_title", "body", "heading")), "")
    return first == "body" and below >= FEWEST_BEHIND and above * 2 <= below


def _sides_of_titles(steps: Sequence[Step], labelled: bool = True) -> tuple[int, int]:
    """How many titles stand above their texts, and how many below or inside; those with a label too or not."""
    above = below = 0
    text = title = False
    for item, role, opens in steps:
        if opens:
            text = title = False
        if role in ("title", "inline_title") and not title and (labelled or not item.labelled):
            title = True
            above, below = above + (not text), below + text
        text = text or role == "body"
    return above, below


def _as_one(blocks: Sequence[Block]) -> Reading:
    """A text in which nothing else was found is one article, its first line the title where more follows."""
    kept = [i for i, b in enumerate(blocks) if b.shape != "fixed"]
    reading = Reading([b.role if b.shape == "fixed" else "body" for b in blocks], [-1] * len(blocks))
    for i in kept:
        reading.articles[i] = 0
    if len(kept) > 1 and blocks[kept[0]].shape == "display":
        reading.roles[kept[0]] = "title"
    return reading
