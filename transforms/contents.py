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
from transforms.imprint.contents_rows import LONGEST_LIST, ORNAMENTS, Row, key_of, rows_of
from transforms.imprint.contents_words import is_column, is_section, pattern_of, people_of, tight, word_lists
from transforms.records import ContentsEntry
from transforms.text.lines import Line, ends_sentence, lines_of, width_of

_HEADING = re.compile(r"[#*【\[\s]*(?:{heading})(?:\s*[|｜/／]\s*(?:{heading}))?[】\]*\s]*[：:]?\s*$")

_SOURCE = re.compile(r"\s*(《[^《》]{2,20}》\s*(?:[12]\d{3}年)[\d年月日第期·、\-—～至 ]*)$")
_LED = re.compile(r"(.*?)(?:\s*[.…·．]{2,}\s*|\s+…\s+)([^\s.…·．].*)$")


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
        if n <= end or len(line.text) > 24 or not _heading().match(line.text):
            continue
        rows = rows_of(text, lines[n + 1 : n + 1 + LONGEST_LIST])
        found = _after(rows) if _page_stands_after(rows) else _before(rows)
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
    found = _after(rows) if _page_stands_after(rows) else _before(rows)
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


# Page before the title: 08 标题


def _before(rows: list[Row]) -> list[Draft]:
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


# Page behind the title: 标题 ..... 8


def _after(rows: list[Row]) -> list[Draft]:
    out: list[Draft] = []
    section: str | None = None
    waiting: list[Row] = []
    last = max((k for k, row in enumerate(rows) if row.page is not None), default=-1)
    numbered = any(row.page is None and _NUMBERED_LABEL.match(row.words) for row in rows)
    for k, row in enumerate(rows[: last + 1]):
        row.used = True
        if row.page is None:
            if row.marked:
                section, waiting = tight(row.words), []
            else:
                waiting.append(row)
            continue
        draft = Draft(row.title, section, row.page)
        if named := _LED.match(row.title):  # 标题 …… 作者 12
            draft.title, draft.authors = named.group(1).strip(), people_of(named.group(2)) or _lone_name(named.group(2))
        if cut := _SOURCE.search(row.title):
            draft.source, draft.title = cut.group(1).strip(), row.title[: cut.start()].strip()
        section = _title_above(draft, waiting, section)
        labelled, waiting = bool(waiting), []
        if numbered and (label := _NUMBERED_LABEL.match(draft.title)):
            draft.title, draft.section, section = tight(label["label"]), None, None
        below = rows[k + 1] if k < last else None
        if _divides(draft, below):
            section = tight(draft.title)
            if _stands_alone(rows[k + 1 : last + 1], labelled):
                out.append(Draft(section, section, draft.page))
        elif draft.title:
            name = tight(draft.title)
            closes = below is None and len(name) <= _SHORTEST_COLUMN and is_section(name)  # 文苑 16: the last column
            if (closes or is_column(draft.title)) and not (draft.authors or draft.source):
                draft.section = section = name  # a column that the list announces as one
            out.append(draft)
    return out


_SHORTEST_COLUMN = 4
"""Characters of a column's name that no title of a piece has."""


def _lone_name(said: str) -> list[str]:
    """Two or three characters between the dots and the page are a person's, though no list knows the surname."""
    name = tight(said)
    return [name] if re.fullmatch(r"[㐀-鿿]{2,3}", name) and not is_section(name) else []


_NUMBERED_LABEL = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．]\s*(?P<label>[㐀-鿿\s]{2,10})$")
"""A numbered line without a page above an entry without a number: ``2. 交流材料``."""


def _title_above(draft: Draft, waiting: list[Row], section: str | None) -> str | None:
    """Lines without a page above one with a page: section label, first line of the title."""
    above = [row for row in waiting if not row.words.startswith(("——", "—"))]
    front = ""
    if not draft.title and above:
        draft.title = above.pop().words
    elif above and (stroke := _SIGNED_BELOW.match(draft.title)):
        draft.authors, draft.title = people_of(stroke["who"]) or [tight(stroke["who"])], above.pop().words
    elif draft.source is None and above and (people := people_of(draft.title)):
        draft.authors, draft.title = people, above.pop().words
    for row in above:
        people = people_of(row.words)
        if people and not is_section(row.words):
            draft.authors.extend(people)
        elif (numbered := _NUMBERED_LABEL.match(row.words)) and not _NUMBERED_LABEL.match(draft.title):
            section = draft.section = tight(numbered["label"])
        elif is_section(row.words) or len(row.words) <= 6:
            section = tight(row.words)
            draft.section = section
        else:
            front += row.words
    draft.title = front + draft.title
    return section


_SIGNED_BELOW = re.compile(r"[/／]\s*(?P<who>[㐀-鿿][㐀-鿿\s、]{1,30})$")
"""/县委农办课题组 4: who wrote, below the title."""


def _divides(draft: Draft, below: Row | None) -> bool:
    """Whether a line with a page is a section's divider: a short label, its first entry right behind."""
    name = tight(draft.title)
    if draft.source or draft.authors or below is None or len(name) > 10 or pattern_of("front").match(name):
        return False
    if below.words.startswith(("——", "—", "--")):
        return False  # its subtitle
    if below.page is None:  # a title on a line of its own: the list prints its entries on two lines, this is none
        return len(name) <= 6 or is_section(name)
    marked = re.match(r"第[一二三四五六七八九十]+[章部编篇]|[一二三四五六七八九十]+、", name)
    if marked and marked.group()[-1] == "、" and _LISTED_NUMBER.match(below.title):
        return False  # 三、墒情 2 / 四、预报 3: one of several numbered entries
    if marked is None and is_section(below.title):
        return False  # two columns in a row: this one has no entries of its own
    return (marked is not None or is_section(name)) and below.page - (draft.page or 0) <= 1


_LISTED_NUMBER = re.compile(r"[一二三四五六七八九十]+、")
_OF_A_PLACE = re.compile(r"[㐀-鿿]{1,4}[省市县区镇乡](?=[㐀-鿿]{2})")
"""龙溪镇人才工作: the first line of a title, no column."""


def _stands_alone(below: list[Row], labelled: bool) -> bool:
    """Whether the rows below a column's name and page begin with the next column: 要闻 / 07 / 夜读 / 算盘声声 / 12.

    ``labelled``: a label stands right above it, so that it is an entry of that column and the next row its neighbour's.
    """
    until = next((k for k, row in enumerate(below) if row.page is not None), len(below))
    if until == 1 and not labelled and is_section(below[0].words) and not _OF_A_PLACE.match(below[0].words):
        return True  # 县区动态 11 / 组工论坛 / 过好三道坎 14
    return until >= 2 and not people_of(below[1].words) and len(below[0].words) <= 8


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
