"""A span with a role for every stretch of raw text, from the lines and what each of them is.

In:  an ``AlignedText``, its blocks, the ``Reading`` and the article of every block.
Out: ``Span`` s in raw offsets, in order, none overlapping.
It never loses a character: what is no part of an article gets a role of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from transforms.aligned import AlignedText
from transforms.page.layout import Block
from transforms.page.segment import Reading
from transforms.records import Role, Span

ROLE_OF: dict[str, Role] = {
    "body": "body", "heading": "heading", "title": "title", "inline_title": "heading", "place": "title",
    "subtitle": "subtitle", "byline": "byline", "signature": "byline", "dateline": "byline",
    "affiliation": "affiliation", "section": "section", "caption": "caption", "image": "caption",
    "pull_quote": "pull_quote",
    "note": "editor_note", "notes": "editor_note", "note_label": "editor_note", "page_number": "page_number",
    "running_head": "running_head", "rule": "running_head", "cut_end": "running_head", "cut_start": "running_head",
    "contents": "contents", "masthead": "masthead", "imprint": "masthead",
}  # fmt: skip
"""The role of a span for every role that a line can have; a title in the line of its text is a run-in heading."""


def spans_of(text: AlignedText, blocks: Sequence[Block], reading: Reading, place: Sequence[int]) -> tuple[Span, ...]:
    """A span for every block, so that every raw character that is no blank lies in exactly one."""
    raw = text.raw
    out: list[Span] = []
    at = 0
    pending: tuple[Role, int | None] = ("running_head", None)
    for i, block in enumerate(blocks):
        start, end = text.raw_span(block.start, block.end)
        start = max(start, at)
        role = ROLE_OF[reading.roles[i] or "body"]
        owner = place[i] + 1 if place[i] >= 0 else None
        between = raw[at:start]
        if between and not between.isspace():
            _add(out, raw, pending[0] if out else role, at, start, pending[1] if out else owner)
        if end > start:
            _add(out, raw, role, start, end, owner)
        at = max(at, end)
        pending = (role, owner)
    if raw[at:].strip():
        _add(out, raw, pending[0], at, len(raw), pending[1])
    return tuple(out)


def _add(out: list[Span], raw: str, role: Role, start: int, end: int, owner: int | None) -> None:
    said = raw[start:end]
    if said[0].isspace() or said[-1].isspace():
        start += len(said) - len(said.lstrip())
        end -= len(said) - len(said.rstrip())
    if out and out[-1].role == role and out[-1].article_seq == owner and role in ("body", "contents", "masthead"):
        out[-1] = Span(role, out[-1].char_start, end, owner)
    else:
        out.append(Span(role, start, end, owner))
