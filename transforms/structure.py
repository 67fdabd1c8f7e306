"""A bulletin as a reader finds it: issue, contents list, articles, and a role for every stretch of raw text.

In:  an ``AlignedText`` as ``transforms.repair.repair`` gives it.
Out: ``Structure``.
It never fails on a text without structure: that is one article, with what is known.

>>> found = read_structure(AlignedText.unchanged("# 办好小事\\n\\n◎ 林 青\\n\\n今年，县里办成三件事。"))
>>> [(a.title, a.authors, a.body.text) for a in found.articles]
[('办好小事', ('林青',), '今年，县里办成三件事。')]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.aligned import AlignedText
from transforms.contents import ContentsList, read_contents
from transforms.issue import read_issue
from transforms.page.articles import assemble
from transforms.page.blocks import read_blocks
from transforms.page.draft import Draft
from transforms.page.expected import expect_column, expect_short_items, expect_titles_first, expect_titles_last
from transforms.page.furniture import mark_furniture
from transforms.page.layout import Block
from transforms.page.numbered_items import show_chapters, show_numbered_items, show_numbered_titles
from transforms.page.numbered_news import show_numbered_news
from transforms.page.second_look import (
    find_entries,
    is_short_news,
    labelled_only,
    not_announced,
    not_found,
    short_news,
    too_many,
)
from transforms.page.sections import COLUMN, Placed, match_entries, place_sections
from transforms.page.segment import Reading, cheapest, read, titles_stand_first, titles_stand_last
from transforms.page.short_items import is_of_short_items
from transforms.page.signals import Listed, items_of
from transforms.page.spans import spans_of
from transforms.page.surroundings import key_of
from transforms.page.text_columns import mark_text_columns
from transforms.page.unmarked_items import mark_unmarked_items
from transforms.records import Article, ArticleKind, ContentsEntry, Issue, Span


@dataclass(frozen=True, slots=True)
class Structure:
    """``articles`` in print order, ``seq`` from 1; ``spans`` in raw offsets, in order, none overlapping."""

    issue: Issue
    contents: tuple[ContentsEntry, ...]
    articles: tuple[Article, ...]
    spans: tuple[Span, ...]


def read_structure(text: AlignedText) -> Structure:
    """Issue, contents, articles and spans of one bulletin."""
    issue = read_issue(text)
    contents = read_contents(text)
    blocks, reading = read_lines(text, contents, issue.publication)
    listed = frozenset(key_of(e.title) for e in contents.entries)
    drafts, place = assemble(text, blocks, reading, listed)
    entries, articles = _placed(drafts, contents.entries)
    return Structure(issue, entries, articles, spans_of(text, blocks, reading, place))


def read_lines(text: AlignedText, contents: ContentsList, publication: str | None) -> tuple[list[Block], Reading]:
    """The lines of a bulletin and what each of them is."""
    taken = [(start, end, "contents") for start, end in contents.stretches]
    columns = {e.title for e in contents.entries if is_short_news(e.title)}
    titles = tuple(e.title for e in contents.entries if e.title != e.section and e.title not in columns)
    sections = tuple(dict.fromkeys((*(e.section for e in contents.entries if e.section), *columns)))
    blocks = mark_furniture(read_blocks(text, taken), titles, publication, sections)
    show_numbered_titles(blocks, titles)
    show_numbered_items(blocks)
    titles += show_chapters(blocks, contents.entries)
    show_numbered_news(blocks, bool(titles))
    mark_text_columns(blocks)
    mark_unmarked_items(blocks)
    authors = tuple(name for e in contents.entries for name in e.authors)
    items = items_of(blocks, Listed(titles, sections, authors))
    if not titles and is_of_short_items(blocks, publication):
        expect_short_items(items)
    steps = cheapest(items, bool(titles))
    if titles_stand_first(steps):
        expect_titles_first(items)
        steps = cheapest(items, bool(titles))
    elif titles_stand_last(steps) or any("behind" in b.found for b in blocks):
        expect_titles_last(items)
        steps = cheapest(items, bool(titles))
    reading = read(blocks, steps)
    found = find_entries(blocks, reading, contents.entries)
    missing = not_found(found, contents.entries, len(blocks))
    missing += not_announced(found, contents.entries, len(blocks))
    missing += [(*news, expect_column) for news in short_news(blocks, reading)]
    begins = [item.blocks[0] for item in items]
    for first, last, expect in missing:
        start, end = bisect_left(begins, first), bisect_left(begins, last)
        expect(items[start + 1 : end])
        steps[start:end] = cheapest(items[start:end], bool(titles))
    if missing:
        found = find_entries(blocks, read(blocks, steps), contents.entries)
    doubtful = too_many(found, len(blocks)) if contents.entries else labelled_only(blocks, read(blocks, steps))
    for first, last in doubtful:
        start, end = bisect_left(begins, first), bisect_left(begins, last)
        steps[start:end] = cheapest(items[start:end], bool(titles), titled=True)
    return blocks, read(blocks, steps)


def _placed(
    drafts: Sequence[Draft], entries: Sequence[ContentsEntry]
) -> tuple[tuple[ContentsEntry, ...], tuple[Article, ...]]:
    """Articles with section, page and source, and entries that know their article."""
    placed = [Placed(d.title.title, d.label, _form(d), d.kind == "editor_note", d.source is not None) for d in drafts]
    for p, d in zip(placed, drafts, strict=True):
        p.label_above = d.label_above
    match_entries(placed, entries)
    place_sections(placed, entries)
    kinds = _kinds(drafts, placed, entries)
    out: list[Article] = []
    found = list(entries)
    for seq, (draft, p) in enumerate(zip(drafts, placed, strict=True), 1):
        entry = entries[p.entry] if p.entry is not None else None
        title = draft.title.title
        announced = entry.title.removeprefix(f"{draft.title.place}：") if entry else ""
        if _SEVERAL.search(announced):
            announced = ""
        numbered = announced and _NUMBER_IN_FRONT.fullmatch(title.removesuffix(announced))
        if announced and (not title or numbered or (draft.title_lines > 1 and key_of(title) == key_of(announced))):
            title = announced
        title = title or ("" if draft.item else draft.label) or ""
        authors = draft.authors or (entry.authors if entry else ())
        out.append(
            Article(
                seq=seq,
                kind=kinds[seq - 1],
                title=title,
                body=draft.body,
                raw_start=draft.raw_start,
                subtitle=draft.title.subtitle,
                place=draft.title.place,
                section=p.section if p.section != title else None,
                authors=authors,
                affiliation=draft.affiliation,
                source_publication=draft.source or (entry.source_publication if entry else None),
                page=entry.page if entry else None,
            )
        )
        if p.entry is not None:
            found[p.entry] = replace(entries[p.entry], article_seq=seq)
    return tuple(found), tuple(out)


_SEVERAL = re.compile("等[\\d一二两三四五六七八九十]{1,3}[则篇条]$")
"""双溪乡等6则: a column of short items, by the first of them."""
_NUMBER_IN_FRONT = re.compile(r"第?\s*[\d一二三四五六七八九十百]{1,5}\s*[号件例则]?[、.．：:\s]*")
"""第47号 关于…的提案, where the contents list has no number."""
LONGEST_BRIEF = 700
"""Characters of a short item's body; in a column that the contents list announces as one, twice as many."""


def _kinds(drafts: Sequence[Draft], placed: Sequence[Placed], entries: Sequence[ContentsEntry]) -> list[ArticleKind]:
    """Short items are signed below or not at all, and seldom stand alone."""
    columns = {e.section for e in entries if e.title == e.section or COLUMN.search(e.title)}

    def short(i: int) -> bool:
        if not 0 <= i < len(drafts) or drafts[i].kind == "editor_note":
            return False
        longest = LONGEST_BRIEF * (2 if placed[i].section in columns else 1)
        return len(drafts[i].body.text) <= longest and (drafts[i].signed_below or not drafts[i].authors)

    out: list[ArticleKind] = []
    for i, (draft, p) in enumerate(zip(drafts, placed, strict=True)):
        listed = p.entry is not None and p.section not in columns
        company = short(i - 1) or short(i + 1) or draft.signed_below or p.section in columns
        out.append("brief" if short(i) and company and not listed else draft.kind)
    return out


def _form(draft: Draft) -> tuple[str, ...]:
    """How an article is made up: what the pieces of one column have in common."""
    where = (
        "post" if draft.affiliation and draft.affiliation[-1] in "长记任员席" else "body" if draft.affiliation else ""
    )
    return (
        where,
        "place" if draft.title.place else "",
        "signed" if draft.signed_below else "",
        draft.credit,
        "reprint" if draft.source else "",
    )
