"""The printed contents list (目录): what an issue promises, with section, page, authors and source.

In:  a clean bulletin.
Out: ``ContentsList``: entries in printed order and the stretches of clean text that the list takes up.
It never takes an article's own title for an entry: a list ends with prose, an imprint, or the first title again.

>>> printed = "目 录\\n卷首语\\n01 把小事办好\\n一线采风\\n07 百名银龄干部进校园\\n祝 桐"
>>> found = read_contents(AlignedText.unchanged(printed))
>>> [(entry.page, entry.section, entry.title, entry.authors) for entry in found.entries]
[(1, '卷首语', '把小事办好', ()), (7, '一线采风', '百名银龄干部进校园', ('祝桐',))]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from transforms.aligned import AlignedText
from transforms.imprint.contents_drafts import Draft, cover_of, styled, without_pages
from transforms.imprint.contents_looks import led_to_writers, several_in_line, table_of
from transforms.imprint.contents_rows import LONGEST_LIST, ORNAMENTS, Row, key_of, rows_of
from transforms.imprint.contents_words import is_section, word_lists
from transforms.imprint.pages_first import entries_behind_pages
from transforms.imprint.pages_last import entries_before_pages
from transforms.records import ContentsEntry
from transforms.text.lines import Line, ends_sentence, lines_of

_HEADING = re.compile(r"[#*【\[\s]*(?:{heading})(?:\s*[|｜/／]\s*(?:{heading}))?[】\]*\s]*[：:]?\s*$")


@dataclass(frozen=True, slots=True)
class ContentsList:
    """``entries`` in printed order; ``stretches`` of clean text, half-open, in order."""

    entries: tuple[ContentsEntry, ...] = ()
    stretches: tuple[tuple[int, int], ...] = ()


def read_contents(text: AlignedText) -> ContentsList:
    """The contents lists of ``text``, one after the other."""
    lines = (
        lines_of(text.text)
        if "目" in text.text or "CONTENTS" in text.text or "要" in text.text or "导" in text.text
        else []
    )
    entries: list[ContentsEntry] = []
    keys: frozenset[str] = frozenset()
    stretches: list[tuple[int, int]] = []
    end = -1
    for n, line in enumerate(lines):
        if n <= end or len(line.text) > _LONGEST_HEADING:
            continue
        if (table := table_of(lines, n))[0]:
            headed = n > 0 and _heading().match(lines[n - 1].text) is not None
            found, end = table
            keys = keys or _title_keys(lines)
            entries.extend(_entries_of(found, keys))
            stretches.extend(_stretches(list(lines[n - headed : end + 1]), lines))
            continue
        if (last := several_in_line(lines, n)) > n:
            stretches.extend(_stretches(list(lines[n : last + 1]), lines))
            end = last
            continue
        if not _heading().match(line.text):
            continue
        rows = rows_of(text, lines[n + 1 : n + 1 + LONGEST_LIST])
        found = entries_before_pages(rows) if _page_stands_after(rows) else entries_behind_pages(rows)
        if len(found) < 2:
            found = led_to_writers(rows, lines[n + 1 :])
        if len(found) < 2:
            found = without_pages(rows, lines[n + 1 :])
        if len(found) < 2:
            continue
        keys = keys or _title_keys(lines)
        entries.extend(_entries_of(found, keys))
        stretches.extend(_stretches([line, *(row.line for row in rows if row.used)], lines))
        end = n + max((k for k, row in enumerate(rows) if row.used), default=0)
    if not entries and not stretches and lines:
        torn = _torn(lines)
        entries, stretches = ([], [torn]) if torn else _unheaded(text, lines)
    return ContentsList(tuple(replace(e, seq=k) for k, e in enumerate(entries, 1)), tuple(stretches))


def _entries_of(drafts: list[Draft], keys: frozenset[str]) -> list[ContentsEntry]:
    """The entries of one list, given the ``keys`` of the text's lines; ``seq`` is counted over all lists in the end."""
    return [
        ContentsEntry(0, title, d.section, tuple(d.authors), d.page, d.source)
        for d in styled(drafts, keys)
        if key_of(title := _BULLET.sub("", d.title.lstrip(ORNAMENTS + " ")))
    ]


_LONGEST_HEADING = 24
_BULLET = re.compile(r"^[-*]\s+")
"""- 把小事办好: an item of a list in Markdown."""


def _title_keys(lines: Sequence[Line]) -> frozenset[str]:
    """The keys of all lines that may be titles: made once, whatever lists the text has."""
    return frozenset(key_of(line.text) for line in lines if len(line.text) <= _LONGEST_TITLE)


_LONGEST_TITLE = 50
"""Characters of a line that may be a title."""


HIGHEST = 60
"""Lines from the top in which a list may begin whose heading was a picture."""
LEAST_PAGES = 3
_PAGED = re.compile(r"\d{1,3}[\s\u3000.、/|]+[^\d\s].{3,40}$|.{4,40}?[\s\u3000.…·]{2,}\d{1,3}$")


def _unheaded(text: AlignedText, lines: Sequence[Line]) -> tuple[list[ContentsEntry], list[tuple[int, int]]]:
    """A list without its heading: three lines with pages that rise, most titles of which come again below."""
    first = next((n for n, line in enumerate(lines[:HIGHEST]) if _PAGED.match(line.text)), None)
    if first is None:
        return [], []
    label = first > 0 and is_section(lines[first - 1].text)
    rows = rows_of(text, lines[first - label : first + LONGEST_LIST])
    paged = [row for row in rows if row.page is not None and row.title]
    pages = [row.page or 0 for row in paged]
    again = key_of("".join(line.text for line in lines))
    known = sum(again.count(key_of(row.title)) > 1 for row in paged if len(row.title) > 3)
    if len(paged) < LEAST_PAGES or pages != sorted(pages) or known * 5 < len(paged) * 3:
        return [], []
    found = entries_before_pages(rows) if _page_stands_after(rows) else entries_behind_pages(rows)
    return _entries_of(found, _title_keys(lines)), _stretches([row.line for row in rows if row.used], lines)


def _torn(lines: Sequence[Line]) -> tuple[int, int] | None:
    """A list below 目 / 录 on two lines whose two columns were read across each other, the pages in one row below:
    no entry can be told from it, but none of it is an article."""
    for n, (line, below) in enumerate(pairwise(lines[:LONGEST_LIST])):
        if (line.text, below.text) != ("目", "录"):
            continue
        pages = 0
        for last in lines[n + 2 : n + 2 + LONGEST_LIST]:
            if last.text.isdecimal() and len(last.text) <= _PAGE_DIGITS:
                pages += 1
            elif pages >= LEAST_PAGES:
                return line.start, last.start
            elif pages or ends_sentence(last.text):
                break
    return None


_PAGE_DIGITS = 3


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(_HEADING.pattern.replace("{heading}", word_lists()["heading"]), re.I)


def _page_stands_after(rows: list[Row]) -> bool:
    """Whether most pages stand at the end of their lines, or alone on the lines below the titles."""
    paged = [row for row in rows if row.page is not None]
    alone = sum(not row.title for row in paged)
    if alone * 2 > len(paged) > 0:
        last = max(k for k, row in enumerate(rows) if row.page is not None)
        behind = rows[last + 1] if last + 1 < len(rows) else None
        return rows[0].page is None and (behind is None or cover_of(behind.words) is not None)
    return sum(1 for row in paged if not re.match(r"[-*•·PpＰ.\s]*\d", row.words)) * 2 > len(paged)


def _stretches(used: list[Line], lines: Sequence[Line]) -> list[tuple[int, int]]:
    """The used lines as stretches, neighbours in the text joined."""
    following = {a.start: b.start for a, b in pairwise(lines)}
    out: list[tuple[int, int]] = []
    expected = -1
    for line in used:
        if out and line.start == expected:
            out[-1] = (out[-1][0], line.end)
        else:
            out.append((line.start, line.end))
        expected = following.get(line.start, -1)
    return out
