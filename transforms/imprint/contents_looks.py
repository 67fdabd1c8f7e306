"""Contents lists of less usual looks: titles led to their writers, a table in Markdown, several titles in one line.

In:  the lines of a text, or the rows below the heading of a list.
Out: ``Draft`` s and the lines that the list takes up.
It never takes a table of the text for a list, nor a list none of whose titles stands again below.

>>> table = "| 本期要目 | 页码 |\\n| --- | --- |\\n| 修好七座桥 | 1 |\\n| 把小事办好 | 3 |\\n修好七座桥"
>>> drafts, last = table_of(lines_of(table), 0)
>>> [(d.title, d.page) for d in drafts], last
([('修好七座桥', 1), ('把小事办好', 3)], 3)
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.imprint.contents_drafts import Draft
from transforms.imprint.contents_rows import ORNAMENTS, Row, key_of
from transforms.imprint.contents_words import is_section, people_of, tight
from transforms.text.lines import HAN, Line, lines_of

__all__ = ["led_to_writers", "lines_of", "several_in_line", "table_of"]

_LED = re.compile(
    r"(?:\d{1,2}[.、．]\s*)?(?P<title>\S.{3,}?)\s*(?:[.…·．]{3,}|…{1,})\s*(?P<who>[^\s.…·．\d][^.…·．\d]{1,30})"
)
"""修好七座桥………………林青."""
_LONGEST_LABEL = 12


def led_to_writers(rows: Sequence[Row], lines: Sequence[Line]) -> list[Draft]:
    """The entries of a list without pages whose titles are led to who wrote; half of them are lines of the text."""
    again = {key_of(line.text) for line in lines}
    out: list[Draft] = []
    used: list[Row] = []
    waiting: list[Row] = []
    section: str | None = None
    for row in rows:
        if led := _LED.fullmatch(row.words):
            used += [*waiting, row]
            section = tight(waiting[-1].words) if waiting else section
            waiting = []
            who = people_of(led["who"]) or [tight(led["who"])]
            out.append(Draft(led["title"].lstrip(ORNAMENTS + " "), section, None, who))
        elif len(row.words) <= _LONGEST_LABEL and (row.words[0] in ORNAMENTS + "【[〖" or is_section(row.words)):
            waiting.append(row)
        else:
            break
    if len(out) < FEWEST or sum(key_of(d.title) in again for d in out) * 2 < len(out):
        return []
    for row in used:
        row.used = True
    return out


FEWEST = 2
"""Entries of a list."""

_COLUMNS = (
    ("page", re.compile("页码|页次|页数|页|版次|版面")),
    ("authors", re.compile("作者|撰稿|供稿|单位|作者单位|供稿单位")),
    ("section", re.compile("栏目|版块|板块")),
    ("title", re.compile("(?:本期)?(?:目录|目次|要目|导读|内容|看点)|标题|题目|篇名|篇目|文章|文章题目")),
)
"""What heads the columns of a list that is a table."""


def table_of(lines: Sequence[Line], n: int) -> tuple[list[Draft], int]:
    """The entries of the table that begins on line ``n`` and its last line; none where no column has the pages."""
    heads = [_head_of(cell) for cell in _cells(lines[n].text)]
    out: list[Draft] = []
    last = n
    if "page" not in heads or heads.count("title") != 1:
        return [], n
    for k, line in enumerate(lines[n + 1 :], n + 1):
        if _RULE.fullmatch(line.text):
            continue
        cells = _cells(line.text)
        row = dict(zip(heads, cells, strict=False))
        if len(cells) != len(heads) or not row["page"].isdecimal() or not row["title"]:
            break
        authors = people_of(row.get("authors", "")) or [name for name in [row.get("authors", "")] if name]
        out.append(Draft(row["title"], row.get("section") or None, int(row["page"]), authors))
        last = k
    return (out, last) if len(out) >= FEWEST else ([], n)


_RULE = re.compile(r"[|\s:\-]+")


def _cells(words: str) -> list[str]:
    return [cell.strip(" *") for cell in words.strip().strip("|").split("|")] if words[:1] == "|" else []


def _head_of(cell: str) -> str:
    said = "".join(cell.split())
    return next((name for name, pattern in _COLUMNS if pattern.fullmatch(said)), "")


_SUMMARY = re.compile("本期(?:摘要|提要|要点|看点|导读|要目|内容|目录|要闻)|内容提要")
_ITEM = re.compile(rf"[{HAN}“”《》、，\d·—：A-Za-z]{{4,26}}")
_MARKS = re.compile("[●■◆★▲○◎☆◇□△▪]")
_MOST_LINES = 4


def several_in_line(lines: Sequence[Line], n: int) -> int:
    """The last line of a list that begins with a heading on line ``n`` and has several marked titles in each line:
    ■ 本期摘要 ■ / ● 七座桥修好 ● 三条河清淤; ``n`` where it is none. They make no entries: such titles are short forms.
    """
    if not _SUMMARY.fullmatch(key_of(lines[n].text)):
        return n
    last = n
    for line in lines[n + 1 : n + 1 + _MOST_LINES]:
        items = [item.strip() for item in _MARKS.split(line.text) if item.strip()]
        if len(items) < FEWEST or not all(map(_ITEM.fullmatch, items)):
            break
        last += 1
    return last
