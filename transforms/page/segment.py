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

from transforms.page.layout import Block, weights
from transforms.page.signals import Item

N, HT, HT2, HS, HP, B, BH, FT, FS, FB = range(10)
"""What has been read of the article: nothing; a title line, more; what stands behind it; what stands before it;
text; a heading; a title behind the text; what stands beside that; a byline inside the text."""

_HEAD = (HT, HT2, HS, HP)
_Chain = Any
"""The steps so far, last first: nested pairs of a step and the chain before it, None at the start."""
_State = tuple[int, bool, bool, bool, bool]
"""Phase, and whether title, byline, affiliation and an unnumbered heading have been read."""


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
    alive: dict[_State, tuple[float, _Chain]] = {(N, False, False, False, False): (0.0, None)}
    for item in items:
        best: dict[_State, tuple[float, str, bool, _Chain]] = {}
        for state, (cost, chain) in alive.items():
            for after, price, role, opens in _moves(state, item, no_title):
                total = cost + price
                if after not in best or total < best[after][0]:
                    best[after] = (total, role, opens, chain)
        most = min(entry[0] for entry in best.values()) + BEAM
        alive = {
            after: (total, ((item, role, opens), chain))
            for after, (total, role, opens, chain) in best.items()
            if total <= most
        }
    chain = min(alive.items(), key=lambda entry: entry[1][0] + _close(entry[0], False, no_title))[1][1]
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


def _close(state: _State, cut: bool, no_title: float) -> float:
    """The price of ending the article here; ``cut`` when its text stops inside a sentence."""
    phase, title, _, _, _ = state
    w = weights()
    if phase == N:
        return 0.0
    price = 0.0 if title else no_title
    if phase in _HEAD:
        price += w["no_body"]
    elif phase == BH:
        price += w["heading_last"]
    return price + (w["cut_sentence"] if cut else 0.0)


_Move = tuple[_State, float, str, bool]


def _moves(state: _State, item: Item, no_title: float) -> list[_Move]:
    """Where the reading can go from ``state`` with ``item``: (state, price, role, opens an article)."""
    kind = item.kind
    if kind == "text":
        return _text(state, item, no_title)
    if kind == "display":
        return _display(state, item, no_title)
    if kind == "byline":
        return _byline(state, item, 0.0, no_title)
    return _fixed(state, item, no_title)


def _text(state: _State, item: Item, no_title: float) -> list[_Move]:
    phase, t, y, a, h = state
    w = weights()
    out: list[_Move] = []
    into = (B, t, y, a, h)
    if phase in (B, BH):
        out.append((into, item.behind, "body", False))
    elif phase == N:
        return [((B, False, False, False, False), 0.0, "body", True)]
    elif phase in (HT, HT2, HS):
        out.append((into, w["break_inside_head"] if item.page_break else 0.0, "body", False))
    elif phase == HP:
        out.append((into, w["place_far"] + (w["break_inside_head"] if item.page_break else 0.0), "body", False))
    elif item.annex:
        out.append((into, 0.0, "body", False))
    else:
        price = w["resume_after_affiliation"] if a and not item.continues else 0.0
        if phase != FB and (t or phase == FT):
            price += w["title_inside_cut_body"] if item.open_before else w["title_inside_body"]
            price += 0.0 if item.page_near else w["title_inside_page"]
        else:
            price += 0.3 if item.open_before else 1.5
        out.append((into, price + item.behind, "body", False))
    if phase not in _HEAD and item.bare is not None:
        price = _close(state, item.open_before, no_title) + item.bare + (w["bare_start_signed"] if a else 0.0)
        out.append(((B, False, False, False, False), price, "body", True))
    return out


def _display(state: _State, item: Item, no_title: float) -> list[_Move]:
    phase, t, y, a, h = state
    w = weights()
    out: list[_Move] = []
    fresh = _close(state, item.open_before, no_title)
    if item.caption < 50:
        out.append((state, item.caption, "caption", False))
    # a title
    if phase == HP:
        out.append(((HT, True, y, a, False), item.title, "title", False))
    elif phase == N:
        out.append(((HT, True, False, False, False), item.title, "title", True))
    else:
        beside = w["title_beside_title"] if phase in (HT, HT2, FT) and not item.page_break else 0.0
        out.append(((HT, True, False, False, False), fresh + item.title + item.anew + beside, "title", True))
    if phase in (HT, HT2, FT):
        more = w["title_line_more"] if phase != HT2 else w["title_line_third"]
        into = HT2 if phase in (HT, HT2) else FT
        out.append(((into, True, y, a, h), more + item.title_line, "title", False))
    elif phase in (HS, FS) and t:
        out.append(((phase, True, y, a, h), w["title_line_apart"] + item.title_line, "title", False))
    if phase in (B, BH, FS) and not t:
        price = (
            item.title
            + w["title_after_signed" if a else "title_after_body"]
            + item.behind
            + (w["heading_last"] if phase == BH else 0.0)
        )
        if item.page_break and (a or phase != FS) and not (item.open_before or item.anew):
            price += w["break_inside_head"]
        out.append(((FT, True, y, a, h), price, "title", False))
    # a kicker or subtitle
    if item.subtitle < 50:
        if phase in (HT, HT2, HS):
            out.append(((HS, t, y, a, h), item.subtitle, "subtitle", False))
        elif phase == HP:
            out.append(((HP, t, y, a, h), item.subtitle, "subtitle", False))
        elif phase in (FT, FS, FB):
            out.append(((FS, t, y, a, h), item.subtitle, "subtitle", False))
        if phase in (B, BH):
            far = w["subtitle_dash_far"] + (w["heading_last"] if phase == BH else 0.0)
            out.append(((FS, t, y, a, h), item.subtitle + far, "subtitle", False))
        if phase not in _HEAD:
            out.append(
                (
                    (HP, False, False, False, False),
                    fresh + item.subtitle + (w["subtitle_dash_above"] if item.dash else 0.5),
                    "subtitle",
                    True,
                )
            )
    # a heading
    price = item.heading + (0.0 if h else w["heading_first"])
    if phase in (B, BH):
        again = w["heading_below_heading"] if phase == BH and not item.marked else 0.0
        out.append(((BH, t, y, a, True), price + again, "heading", False))
    elif phase in (HT, HT2, HS):
        out.append(((BH, t, y, a, True), price + w["heading_behind_head"], "heading", False))
    elif phase in (FT, FS, FB):
        resume = w["resume_after_affiliation"] if a else w["title_inside_body"]
        out.append(((BH, t, y, a, True), price + resume, "heading", False))
    elif phase == N:
        out.append(((BH, False, False, False, True), price + 1.0, "heading", True))
    # text
    if phase in (B, BH):
        out.append(((B, t, y, a, h), item.body, "body", False))
    elif phase in (HT, HT2, HS):
        below_title = w["body_dash"] if item.dash else 0.5
        out.append(((B, t, y, a, h), item.body + below_title, "body", False))
    elif phase in (FS, FT, FB):
        price = (
            w["resume_after_affiliation"]
            if a
            else w["title_inside_cut_body"]
            if item.open_before
            else w["title_inside_body"]
        )
        out.append(((B, t, y, a, h), item.body + price, "body", False))
    if phase not in _HEAD and item.starts < 50:
        price = fresh + item.starts + (w["bare_start_signed"] if a else 0.0)
        out.append(((B, False, False, False, False), price, "body", True))
    # a column's name
    if item.section < 50:
        changed = w["section_changes_inside"] if item.new_label and phase in (B, BH) else 0.0
        out.append((state, item.section + changed, "section", False))
    if item.byline < 50:
        out.extend(_byline(state, item, item.byline, no_title))
    return out


def _byline(state: _State, item: Item, price: float, no_title: float) -> list[_Move]:
    phase, t, y, a, h = state
    w = weights()
    again = w["byline_second"] if y else 0.0
    if item.bracketed and phase in (B, BH, FS, FT, FB):
        return [((FS, t, True, a or item.signed, h), 0.0, "byline", False)]
    if phase in (HT, HT2, HS):
        return [((HS, t, True, a, h), price + again, "byline", False)]
    if phase == HP:
        return [((HP, t, True, a, h), price + again + 0.5, "byline", False)]
    if phase == N:
        return [((HP, False, True, False, False), price + 1.0, "byline", True)]
    far = w["byline_far"] if item.kind == "display" and phase in (B, BH) and t and not item.posted else 0.0
    inside = w["heading_last"] if phase == BH else 0.0
    foot = FB if t and phase in (B, BH, FB) else FS
    out: list[_Move] = [((foot, t, True, a, h), price + again + inside + far, "byline", False)]
    fresh = _close(state, item.open_before, no_title)
    out.append(((HP, False, True, False, False), fresh + price + 1.0, "byline", True))
    return out


def _fixed(state: _State, item: Item, no_title: float) -> list[_Move]:
    phase, t, y, a, h = state
    w = weights()
    kind = item.kind
    fresh = _close(state, item.open_before, no_title)
    last = w["heading_last"] if phase == BH else 0.0
    if kind in ("caption", "section", "note", "notes", "dateline"):
        if kind == "section":
            return [(state, 0.0, kind, False)]
        if kind == "dateline" and phase in (HT, HT2):
            return [((HS, t, y, a, h), 0.0, kind, False)]
        return [(state, 0.0, kind, False)]
    if kind in ("affiliation", "signature"):
        signed = y or kind == "signature"
        again = w["affiliation_second"] if a else 0.0
        if phase in (HT, HT2, HS):
            return [((HS, t, signed, a, h), again + 1.0, kind, False)]
        if phase == HP:
            return [((HP, t, signed, True, h), again + 3.0, kind, False)]
        if phase == N:
            return [((FS, False, signed, True, False), 8.0, kind, True)]
        return [((FS, t, signed, True, h), again + last, kind, False)]
    if kind == "place":
        if phase == N:
            return [((HP, False, False, False, False), 0.0, kind, True)]
        if phase == HP:
            return [((HP, t, y, a, h), 0.0, kind, False)]
        if phase in (HT, HT2, HS):
            return [((HS, t, y, a, h), w["place_far"], kind, False)]
        out: list[_Move] = [((HP, False, False, False, False), fresh, kind, True)]
        price = last + (w["place_far"] if t else 0.0) + item.behind
        out.append(((FS, t, y, a, h), price, kind, False))
        return out
    if kind == "inline_title":
        if phase == HP:
            return [((HT, True, y, a, False), 0.0, kind, False), ((HT, True, False, False, False), fresh, kind, True)]
        return [((HT, True, False, False, False), fresh, kind, True), ((B, t, y, a, h), 6.0, "body", False)]
    if kind == "cut_start":
        return [((B, True, True, False, True), 0.0 if phase == N else fresh, kind, True)]
    raise ValueError(f"item of unknown kind {kind!r}")
