"""Contents lists with the page before the title: 08 小康路上的幸福事, and the lines below it.

In:  the rows below the heading.
Out: ``Draft`` s of entries in printed order; the rows that the list takes up are ``used``.
It never takes the lines of an article for the rest of the last entry.
"""

from __future__ import annotations

import re
from itertools import pairwise

from transforms.imprint.contents_drafts import Draft, cover_of
from transforms.imprint.contents_rows import Row
from transforms.imprint.contents_words import is_column, is_section, pattern_of, people_of, tight
from transforms.text.lines import ends_sentence, width_of


def entries_behind_pages(rows: list[Row]) -> list[Draft]:
    if sum(row.teaser for row in rows) * 2 > sum(row.page is not None for row in rows):
        for row in rows:
            row.teaser = False
    last = max((k for k, row in enumerate(rows) if row.page is not None), default=-1)
    labelled = _pages_stand_at_sections(rows)
    out: list[Draft] = []
    section: str | None = None
    k = 0
    while k < len(rows):
        row = rows[k]
        below = k + 1
        while below < len(rows) and rows[below].page is None:
            below += 1
        between = rows[k + 1 : below]
        if row.page is None:
            if k > 0 or last < 0:
                break
            below, between = 0, []
            while below < len(rows) and rows[below].page is None:
                below += 1
            section = _open_section(rows[:below])
            k = below
            continue
        row.used = True
        if row.teaser:
            _use(between[:-1], out)
            section = _open_section(between) or section
            k = below
            continue
        title = row.title
        if between and (not title or labelled):
            section = tight(title) or section
            title, between[0].used = between[0].words, True
            between = between[1:]
        draft = Draft(title, section, row.page)
        if is_column(title) or (row.marked and is_section(title)):  # ### 要闻速递（15）: a column without titles
            draft.section = section = tight(title)
        if pattern_of("news").match(tight(title)) and len(title) <= 8:
            draft.section = tight(title)
        out.append(draft)
        section = _take(draft, between, section, k == last, out)
        k = below
    return out


def _pages_stand_at_sections(rows: list[Row]) -> bool:
    """Whether the page is printed with the section's label and the title below: ``P02 卷首语``."""
    labels = [row for row in rows if row.page is not None and not row.teaser and row.title]
    below = [b for a, b in pairwise(rows) if a.page is not None]
    named = sum(is_section(row.title) or pattern_of("front").match(tight(row.title)) is not None for row in labels)
    return len(labels) > 2 and named >= 0.6 * len(labels) and sum(row.page is None for row in below) >= len(labels) - 1


def _take(draft: Draft, between: list[Row], section: str | None, final: bool, out: list[Draft]) -> str | None:
    """Read the lines between two entries: rest of the title, subtitle, authors, next section; covers at the end."""
    for n, row in enumerate(between):
        words = row.words
        people = people_of(words)
        if row.marked:
            row.used = not final
            section = tight(words)
        elif cover := cover_of(words):
            row.used = True
            out.append(cover)
        elif words.startswith(("——", "—", "--")):
            row.used = True
        elif people and not (n == len(between) - 1 and not row.tight and is_section(words) and not final):
            if final and n > 0 and not row.tight:
                break
            row.used = True
            draft.authors.extend(people)
        elif row.tight and n == 0 and width_of(draft.title) >= 8 and not is_section(words) and "  " not in draft.title:
            row.used = True
            draft.title += ("" if re.match(r"[“《]", words) or not draft.title.isascii() else " ") + words
        elif final:
            break
        elif (n == len(between) - 1 or is_section(words)) and len(words) <= 14 and not ends_sentence(words):
            row.used = True
            section = tight(words)
    return section


def _open_section(rows: list[Row]) -> str | None:
    """The section label among lines before the first entry: the last of them."""
    for row in reversed(rows):
        if row.marked or (len(row.words) <= 14 and not ends_sentence(row.words)):
            row.used = True
            return tight(row.words)
    return None


def _use(rows: list[Row], out: list[Draft]) -> None:
    for row in rows:
        if cover := cover_of(row.words):
            row.used = True
            out.append(cover)
