"""Contents lists with the page behind the title: 小康路上的幸福事 …… 祝桐 8, and the lines above it.

In:  the rows below the heading.
Out: ``Draft`` s of entries in printed order; the rows that the list takes up are ``used``.
It never takes the first line of a title for the name of a column.
"""

from __future__ import annotations

import re

from transforms.imprint.contents_drafts import Draft
from transforms.imprint.contents_rows import Row
from transforms.imprint.contents_words import is_column, is_section, pattern_of, people_of, tight

_SOURCE = re.compile(r"\s*(《[^《》]{2,20}》\s*(?:[12]\d{3}年)[\d年月日第期·、\-—～至 ]*)$")
_LED = re.compile(r"(.*?)(?:\s*[.…·．]{2,}\s*|\s+…\s+)([^\s.…·．].*)$")


def entries_before_pages(rows: list[Row]) -> list[Draft]:
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
