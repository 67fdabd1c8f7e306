"""Articles put together from the lines that make them, and a span for every stretch of raw text.

In:  an ``AlignedText``, its blocks and the ``Reading`` that says which line is what.
Out: ``Draft`` s in print order (title, authors, body with its map to the raw text) and spans.
It never loses a character: what is no part of an article gets a role of its own.

A body is joined over page breaks, captions and running heads where the sentence goes on; a continuation
(上接24页) goes behind the text that breaks off (下转21页).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from transforms.aligned import AlignedText
from transforms.page.draft import Draft
from transforms.page.layout import Block
from transforms.page.notes import CLOSING, named_note, title_of_note, without_label
from transforms.page.segment import Reading
from transforms.page.signing import sign, sign_inside
from transforms.page.titles import Title, clean_subtitle, is_division, is_second_line, joined_by, read_title
from transforms.records import ArticleKind
from transforms.reference import layout_pattern


def assemble(
    text: AlignedText, blocks: Sequence[Block], reading: Reading, listed: Collection[str]
) -> tuple[list[Draft], list[int]]:
    """The articles in order of their first character, and the index of its article for every block (-1: none)."""
    owners = _owners(blocks, reading)
    groups: dict[int, list[int]] = {}
    for i, owner in enumerate(owners):
        if owner >= 0:
            groups.setdefault(owner, []).append(i)
    _go_on_behind_continuations(blocks, reading, groups)
    _put_back_continuations(blocks, reading, groups)
    drafts: list[tuple[int, Draft]] = []
    for owner, indices in groups.items():
        draft = _draft(text, blocks, reading.roles, indices, listed, owner in reading.fragments)
        if draft is not None:
            drafts.append((owner, draft))
    drafts.sort(key=lambda entry: entry[1].raw_start)
    for (_, above), (_, draft) in pairwise(drafts):
        if draft.item and not draft.label:
            draft.label = draft.label_inside = above.label_inside
    place = [-1] * len(blocks)
    for n, (_, draft) in enumerate(drafts):
        for i in draft.blocks:
            place[i] = n
    return [draft for _, draft in drafts], place


def _owners(blocks: Sequence[Block], reading: Reading) -> list[int]:
    """The article of every block: a note that introduces several is one, a pull quote goes with what is above."""
    owners = list(reading.articles)
    last = max(owners, default=-1)
    for i, role in enumerate(reading.roles):
        if role == "note":
            owners[i] = _owner_of_note(blocks, reading, owners, i)
            if owners[i] == -2:
                if i and reading.roles[i - 1] == "note" and owners[i - 1] > max(reading.articles, default=-1):
                    owners[i] = owners[i - 1]
                else:
                    last += 1
                    owners[i] = last
        elif role == "section":
            owners[i] = _owner_of_section(blocks, reading, i, owners)
        elif role == "pull_quote":
            owners[i] = next((reading.articles[k] for k in range(i, -1, -1) if reading.articles[k] >= 0), -1)
        elif role == "cut_end":
            owners[i] = owners[i - 1] if i else -1
    return owners


def _owner_of_section(blocks: Sequence[Block], reading: Reading, i: int, owners: Sequence[int]) -> int:
    """The name of a column belongs to the page it stands on: to the article above when that page ends below it, unless
    that article stands in another column already."""
    above = reading.articles[i]
    following = next(
        (k for k in range(i + 1, len(blocks)) if reading.articles[k] >= 0 and reading.roles[k] not in _APART), None
    )
    if following is None or reading.articles[following] == above:
        return above
    if above < 0:
        return reading.articles[following]
    first = next((k for k in range(i - 1, -1, -1) if reading.articles[k] >= 0 and reading.roles[k] != "section"), i)
    if any(_begins_page(blocks[k]) for k in range(first + 1, i + 1)):
        return reading.articles[following]
    below = any(_begins_page(blocks[k]) for k in range(i + 1, following + 1))
    named = {blocks[k].words for k in range(i) if reading.roles[k] == "section" and owners[k] == above}
    return above if below and named <= {blocks[i].words} else reading.articles[following]


_APART = frozenset({"section", "note", "notes", "caption"})


def _begins_page(block: Block) -> bool:
    return block.break_before or block.role in ("page_number", "running_head")


def _owner_of_note(blocks: Sequence[Block], reading: Reading, owners: list[int], i: int) -> int:
    """-2 for a note that is a piece of its own, else the article that it introduces."""
    first = last = i
    while first > 0 and reading.roles[first - 1] == "note":
        first -= 1
    while last + 1 < len(blocks) and reading.roles[last + 1] == "note":
        last += 1
    said = "".join(b.words for b in blocks[first : last + 1])
    if layout_pattern("notice").search(said) or named_note(said) in CLOSING:
        return -2
    following = next((reading.articles[k] for k in range(last + 1, len(blocks)) if reading.articles[k] >= 0), -1)
    return following if following >= 0 else -2 if named_note(said) else owners[i]


def _put_back_continuations(blocks: Sequence[Block], reading: Reading, groups: dict[int, list[int]]) -> None:
    """Put 上接24页 behind its 下转21页: the nearest unpaired one whose page numbers allow it."""
    ends = {reading.articles[i - 1]: i for i, role in enumerate(reading.roles) if role == "cut_end" and i}
    starts = {reading.articles[i]: i for i, role in enumerate(reading.roles) if role == "cut_start"}
    for article in sorted(starts, key=lambda a: starts[a]):
        at = starts[article]
        came_from = int(blocks[at].found["page"])
        fitting = []
        for host, end in ends.items():
            goes_to = int(blocks[end].found["page"])
            fits = goes_to <= came_from if at < end else came_from <= goes_to
            if fits and host != article and host in groups:
                fitting.append((abs(end - at), host))
        if fitting and article in groups:
            _, host = min(fitting)
            groups[host].extend(groups.pop(article))
            del ends[host]


def _go_on_behind_continuations(blocks: Sequence[Block], reading: Reading, groups: dict[int, list[int]]) -> None:
    """Give a text that a continuation (上接6页) cuts inside a sentence the untitled rest that stands behind it."""
    for fragment in reading.fragments:
        host, rest = groups.get(fragment - 1), groups.get(fragment + 1)
        if not host or not rest or any(reading.roles[i] in ("title", "inline_title", "place") for i in rest):
            continue
        last = next((i for i in reversed(host) if reading.roles[i] == "body"), None)
        stops = last is None or not (blocks[last].open_end or blocks[last].shape == "display")
        if not stops and reading.roles[rest[0]] == "body":
            host.extend(groups.pop(fragment + 1))


def _draft(
    text: AlignedText,
    blocks: Sequence[Block],
    roles: Sequence[str],
    indices: list[int],
    listed: Collection[str],
    loose: bool,
) -> Draft | None:
    bodies = [i for i in indices if roles[i] in ("body", "heading")]
    notes = [i for i in indices if roles[i] == "note"]
    titles = [i for i in indices if roles[i] in ("title", "inline_title", "place")]
    kind: ArticleKind = "article"
    if not bodies and not titles and notes:
        bodies, kind = notes, "editor_note"
    if not bodies and not titles:
        return None
    pieces = _paragraphs(blocks, roles, bodies)
    if kind == "editor_note":
        pieces = without_label(text.text, pieces)
    title, subtitle = _title(blocks, roles, titles, indices, listed)
    if kind == "editor_note":
        title = Title(title_of_note(blocks, bodies[0]))
    shown = text.cut(pieces)
    said = {*bodies, *titles}
    first = (
        min(blocks[i].start for i in indices[: 1 if loose else None] if i in said)
        if not loose
        else blocks[bodies[0]].start
    )
    main = [i for i in [*titles, *bodies] if i >= indices[0]]
    if " " in title.title and len(titles) > 1:
        title = joined_by(shown.text, title)
    draft = Draft(indices, title, shown, text.raw_offset(blocks[main[0] if main else indices[0]].start))
    draft.raw_start = text.raw_offset(min(blocks[i].start for i in main)) if not loose else text.raw_offset(first)
    if subtitle and not draft.title.subtitle:
        draft.title = Title(draft.title.title, subtitle, draft.title.place)
    first_body = blocks[bodies[0]].found if bodies else {}
    draft.item = "item" in first_body
    if draft.item and not draft.title.title:
        draft.title = Title("", None, first_body.get("place"))
    draft.kind = kind
    draft.title_lines = sum(roles[i] == "title" for i in indices)
    sign(draft, blocks, roles, indices)
    sign_inside(draft)
    if draft.item and not draft.authors and "speaker" in first_body:
        draft.authors, draft.affiliation = (first_body["speaker"],), first_body["of"] or None
    labels = {i: blocks[i].found.get("name") or blocks[i].words for i in indices if roles[i] == "section"}
    for i in [i for i in labels if _stands_inside(blocks, bodies, i)]:
        draft.label_inside = labels.pop(i)
    opens = bodies[0] if bodies and titles else 0
    places = {i for i, label in labels.items() if i < opens and is_division(label.rstrip("：:"))}
    if places and not draft.title.place:  # ◆勉县 above the title: where it happened, no column
        draft.title = Title(draft.title.title, draft.title.subtitle, labels[max(places)].rstrip("：:"))
    named = next((i for i in labels if i not in places), None)
    if draft.item and not titles:  # the nearest above it: the column in front of that one may hold nothing (（略）)
        named = max((i for i in labels if i < bodies[0]), default=named)
    if named is not None:
        draft.label = labels[named]
        draft.label_above = named < min(
            (i for i in indices if roles[i] in ("title", "body", "inline_title")), default=-1
        )
    return draft


def _stands_inside(blocks: Sequence[Block], bodies: Sequence[int], i: int) -> bool:
    """Whether the name of a column stands between two paragraphs of one page: it does not name what is above it."""
    before, after = max((k for k in bodies if k < i), default=i), min((k for k in bodies if k > i), default=i)
    return before < i < after and not any(_begins_page(blocks[k]) for k in range(before + 1, after + 1))


def _paragraphs(blocks: Sequence[Block], roles: Sequence[str], bodies: Sequence[int]) -> list[tuple[int, int] | str]:
    """The body's stretches of clean text, a newline between paragraphs, none inside a sentence."""
    pieces: list[tuple[int, int] | str] = []
    before: Block | None = None
    broken = was_heading = False
    for i in bodies:
        block = blocks[i]
        if before is not None:
            goes_on = (
                (before.open_end or broken or before.shape == "display") and roles[i] == "body" and not was_heading
            )
            if not goes_on:
                pieces.append("\n")
        start = block.inner_start
        for a, b in block.cuts:
            pieces.append((start, a))
            start = b
        pieces.append((start, block.inner_end))
        before, was_heading = block, roles[i] == "heading"
        broken = i + 1 < len(blocks) and blocks[i + 1].role == "cut_end" and not re.search(r"[。！？]$", block.words)
    return pieces


_NOTED = "①②③④⑤⑥⑦⑧⑨＊"
"""What refers to a note below stands behind a title and is no part of it."""


def _title(
    blocks: Sequence[Block],
    roles: Sequence[str],
    titles: Sequence[int],
    indices: Sequence[int],
    listed: Collection[str],
) -> tuple[Title, str | None]:
    inline = next((blocks[i] for i in titles if roles[i] == "inline_title"), None)
    if inline is not None:
        return Title(inline.found["title"].strip(), None, inline.found["place"] or None), None
    title = read_title([blocks[i].words.rstrip(_NOTED) for i in titles if roles[i] == "title"], listed)
    labels = [blocks[i].found["place"] for i in titles if roles[i] == "place"]
    if labels and not title.place:
        title = Title(title.title, title.subtitle, labels[0])
    said = ""
    for i in indices:
        if roles[i] == "subtitle":
            goes_on = said and is_second_line(blocks[i - 1], blocks[i])
            said += ("" if goes_on or not said else " ") + clean_subtitle(blocks[i].words)
    return title, said or None
