"""Where the reading of a bulletin can go from what has been read of an article with its next line, and at what price.

In:  a state (what has been read of the article) and an ``Item`` with the price of every role.
Out: the states that may follow, each with its price, the role the item takes and whether it opens an article.
It never chooses: ``transforms.page.segment`` takes the cheapest way through a whole bulletin.

>>> [(role, opens) for _, _, role, opens in moves((N, False, False, False, False), Item("text", (0,)), 5.0)]
[('body', True)]
"""

from __future__ import annotations

from transforms.page.item import Item
from transforms.page.layout import weights

N, HT, HT2, HS, HP, B, BH, FT, FS, FB = range(10)
"""What has been read of the article: nothing; a title line, more; what stands behind it; what stands before it;
text; a heading; a title behind the text; what stands beside that; a byline inside the text."""

_HEAD = (HT, HT2, HS, HP)
State = tuple[int, bool, bool, bool, bool]
"""Phase, and whether title, byline, affiliation and an unnumbered heading have been read."""
Move = tuple[State, float, str, bool]
"""The state that follows, what it costs, the role, whether it opens an article."""


def close(state: State, cut: bool, no_title: float) -> float:
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


def moves(state: State, item: Item, no_title: float) -> list[Move]:
    """Where the reading can go from ``state`` with ``item``: (state, price, role, opens an article)."""
    kind = item.kind
    if kind == "text":
        return _text(state, item, no_title)
    if kind == "display":
        return _display(state, item, no_title)
    if kind == "byline":
        return _byline(state, item, 0.0, no_title)
    return _fixed(state, item, no_title)


def _text(state: State, item: Item, no_title: float) -> list[Move]:
    phase, t, y, a, h = state
    w = weights()
    out: list[Move] = []
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
        price = close(state, item.open_before, no_title) + item.bare + (w["bare_start_signed"] if a else 0.0)
        out.append(((B, False, False, False, False), price, "body", True))
    return out


def _display(state: State, item: Item, no_title: float) -> list[Move]:
    phase, t, y, a, h = state
    w = weights()
    out: list[Move] = []
    fresh = close(state, item.open_before, no_title)
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


def _byline(state: State, item: Item, price: float, no_title: float) -> list[Move]:
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
    out: list[Move] = [((foot, t, True, a, h), price + again + inside + far, "byline", False)]
    fresh = close(state, item.open_before, no_title)
    out.append(((HP, False, True, False, False), fresh + price + 1.0, "byline", True))
    return out


def _fixed(state: State, item: Item, no_title: float) -> list[Move]:
    phase, t, y, a, h = state
    w = weights()
    kind = item.kind
    fresh = close(state, item.open_before, no_title)
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
        out: list[Move] = [((HP, False, False, False, False), fresh, kind, True)]
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
