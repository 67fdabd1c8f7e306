"""Entries of a contents list as they are put together: lists without pages, pictures on covers, authors and marks.

In:  rows below the heading, or drafts of entries.
Out: ``Draft`` s: title, section, page, authors, source.
It never finds entries in lists with pages: ``transforms.contents`` reads those.

>>> [(d.title, d.authors) for d in styled([Draft("把小事办好 / 祝 桐", None), Draft("小路记 / 任涛", None)])]
[('把小事办好', ['祝桐']), ('小路记', ['任涛'])]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from transforms.imprint.contents_rows import ORNAMENTS, Row, key_of
from transforms.imprint.contents_words import is_person, is_section, people_of, tight, word_lists
from transforms.text.lines import Line

_NUMBERED_DOCUMENT = re.compile(r"\s*[（(]?[㐀-鿿]{1,10}[〔\[（(][12]\d{3}[〕\]）)]\s*第?\d{1,4}号[)）]?")
"""（青政发〔2018〕5号）: the number of a document stands behind its title, and is no part of it."""
_CREDIT = re.compile(r"[\s　]*[/／(（]\s*([^/／()（）]{2,30})[)）]?$")
_SPACES = re.compile(r"[\s　]+")


@dataclass(slots=True)
class Draft:
    """An entry being read."""

    title: str
    section: str | None
    page: int | None = None
    authors: list[str] = field(default_factory=list)
    source: str | None = None


def without_pages(rows: list[Row], lines: Sequence[Line]) -> list[Draft]:
    """The lines below the heading that all come again as lines of the text: the chapters of a report.

    Where they carry one mark (◆), it is enough that half of them begin a line of the text.
    """
    again = Counter(key_of(line.text) for line in lines)
    if of_one_mark := _of_one_mark(rows, again):
        return of_one_mark
    out: list[Draft] = []
    seen: set[str] = set()
    section: str | None = None
    whole = key_of("".join(line.text for line in lines))
    for k, row in enumerate(rows):
        if _heads_items(row, rows[k + 1 : k + 2], again):
            row.used, section = True, tight(row.words)
            seen.add(key_of(row.words))
            continue
        if out and (column := _column_of(_NUMBER.sub("", row.words), again) or _numbered_column_of(row.words, again)):
            if key_of(column) in seen:  # the first of them again: the list is over
                break
            seen.add(key_of(column))
            row.used = True
            out.append(Draft(column, column))
            continue
        key = key_of(_NUMBER.sub("", row.words))
        numbered = _NUMBER.match(row.words) is not None
        row.used = (
            (again[key] + numbered > 1 or (len(key) > 7 and whole.count(key) > 1)) and len(key) > 3 and key not in seen
        )
        if not row.used and section and _PLACES.fullmatch(row.words):  # short news, named by their places
            row.used = True
            out.append(Draft(section, section))
            continue
        if not row.used:
            break
        seen.add(key)
        if not row.words.startswith("——"):
            words = _NUMBER.sub("", tight(_BULLET.sub("", row.words)))
            out.append(Draft(words.strip(ORNAMENTS), section))
    if len(out) < 2:
        for row in rows:
            row.used = False
    return out


def _of_one_mark(rows: list[Row], again: Counter[str]) -> list[Draft]:
    """The first lines if they carry one ornament and half of them begin a line of the text, else none."""
    marked = _marked_rows(rows)
    begun = [key for key in map(key_of, (row.words for row in marked)) if _begins_line(key, again)]
    if len(begun) < 2 or len(begun) * 2 < len(marked):
        return []
    for row in marked:
        row.used = True
    return [Draft(_SEE_PAGE.sub("", tight(row.words).strip(ORNAMENTS + " ")), None) for row in marked]


def _heads_items(row: Row, below: Sequence[Row], again: Counter[str]) -> bool:
    """**经验交流** above - 把小事办好: the name of a column that is a line of the text, above its bulleted titles."""
    return row.marked and again[key_of(row.words)] > 1 and any(_BULLET.match(other.words) for other in below)


_BULLET = re.compile(r"[-*•]\s+(?=[^-*•])")
_PLACES = re.compile(r"[-*•·]\s+[㐀-鿿]{2,8}[省市县区州旗镇乡](?:[\s\u3000、]+[㐀-鿿]{1,8}[省市县区州旗镇乡])+")
"""- 赣州市 抚州市"""


def _column_of(words: str, again: Counter[str]) -> str:
    """The name of a column that the list names once for all its items, and that is a line of the text: 动态三则."""
    name = _SO_MANY.sub("", tight(words))
    return name if is_section(name) and again[key_of(name)] + (name != tight(words)) > 1 else ""


def _numbered_column_of(words: str, again: Counter[str]) -> str:
    """4．各地动态（3篇）, where the text has 4．各地动态: one of several numbered pieces."""
    number = _NUMBER.match(words)
    name = _SO_MANY.sub("", tight(words[number.end() :])) if number else ""
    return name if is_section(name) and again[key_of(_SO_MANY.sub("", tight(words)))] else ""


_SO_MANY = re.compile("[（(]?[一二三四五六七八九十两\\d]{1,2}[则条篇][)）]?$")
_NUMBER = re.compile(r"^\d{1,2}[.、．]\s*(?=\D)")
_SEE_PAGE = re.compile(r"\s*[—-]*\s*[（(]?(?:详见|见|请看|转)第?\d{1,2}[版页][)）]?$")
"""一支粉笔写春秋——详见2版."""


def _marked_rows(rows: list[Row]) -> list[Row]:
    """The first rows as far as they begin with one and the same ornament."""
    out: list[Row] = []
    for row in rows:
        if row.words[:1] not in ORNAMENTS or (out and row.words[0] != out[0].words[0]):
            break
        out.append(row)
    return out


def _begins_line(key: str, again: Counter[str]) -> bool:
    """Whether a title is a line of the text as well, or begins as one does (its subtitle stands on a line below)."""
    key = re.sub(r"详见\d+版$", "", key)
    return again[key] > 0 or any(len(line) >= 6 and key.startswith(line) for line in again)


def cover_of(words: str) -> Draft | None:
    """``封面 湖畔春耕 沙棠 / 摄``: an entry without a page, its section the place on the cover."""
    hit = re.match(rf"({word_lists()['cover']})[\s:：]+(.+)$", words)
    if not hit:
        return None
    rest = re.sub(rf"\s*[/／]?\s*(?:{word_lists()['credit']})$", "", hit.group(2))
    parts = _SPACES.split(rest.strip())
    people = [part for part in parts if is_person(part)]
    if len(parts) > 1 and people:
        return Draft(" ".join(part for part in parts if part != people[-1]), hit.group(1), None, [people[-1]])
    return Draft(rest.strip(), hit.group(1))


_PARTED = re.compile(r"(?P<title>\S.{3,}?)\s{2,}(?P<who>[㐀-鿿·]{2,8}(?:(?:\s{2,}|、)[㐀-鿿·]{2,8})*)")
"""巡诊车开到放牧点  古丽娜尔: a title that is a line of the text, and names of any make behind a gap."""
_WIDE_GAP = re.compile(r" {3,}|\u3000{2,}|\t")
"""What parts a title from its writer even where other lines of the list have none."""


def styled(drafts: list[Draft], lines: Collection[str] = ()) -> Iterator[Draft]:
    """Sections and authors that stand on the title's line, where most entries of the list have them there, or where
    the words in front of the authors are one of the ``lines`` of the text (as ``key_of`` gives them)."""
    headed = [_HEADED.fullmatch(draft.title) for draft in drafts]
    all_headed = sum(hit is not None for hit in headed) * 2 > len(drafts)
    for draft, hit in zip(drafts, headed, strict=True):
        named = hit if all_headed else _NAMED.fullmatch(draft.title)
        if named and (all_headed or is_section(named["label"])):
            draft.section, draft.title = tight(named["label"]), named["title"]
    slashed = [_SLASH.fullmatch(draft.title) for draft in drafts]
    if sum(hit is not None for hit in slashed) * 2 > len(drafts):
        for draft, hit in zip(drafts, slashed, strict=True):
            if hit and not draft.authors:
                draft.title = hit["title"]
                draft.authors = people_of(hit["who"]) or [tight(hit["who"])]
    parted = [(draft, hit) for draft in drafts if not draft.authors and (hit := _PARTED.fullmatch(draft.title))]
    sure = [hit for _, hit in parted if key_of(hit["title"]) in lines]
    for draft, hit in parted:
        if hit in sure or len(sure) > 1:
            draft.title, draft.authors = hit["title"], re.split(r"\s{2,}|、", hit["who"])
    cut = [_trailing(draft.title) for draft in drafts]
    usual = sum(people is not None for _, people in cut) * 2 > len(drafts)
    for draft, (title, people) in zip(drafts, cut, strict=True):
        apart = _WIDE_GAP.match(draft.title, len(title)) is not None
        if people is not None and not draft.authors and (usual or apart or key_of(title) in lines):
            draft.title, draft.authors = title, people
    for draft in drafts:
        draft.title = _NUMBERED_DOCUMENT.sub("", draft.title).rstrip(" .…·．")
        hit = _CREDIT.search(draft.title)
        if hit and (people := people_of(hit.group(1))):
            draft.title, draft.authors = draft.title[: hit.start()].strip(), draft.authors or people
        yield draft


_HEADED = re.compile(r"(?P<label>[㐀-鿿]{2,8})(?: {2,}|\u3000+|\t+)(?P<title>\S.{3,})")
"""经济运行  粮食稳中有进: the section in front of each title, wide blanks between."""
_NAMED = re.compile(r"(?P<label>[㐀-鿿]{4})[：:]\s*(?P<title>\S.{3,})")
"""代表风采：果园里的议事亭: the name of a column in front of one title."""
_SLASH = re.compile(r"(?P<title>[^/／]{2,40}[^/／\s])\s*[/／]\s*(?P<who>[㐀-鿿][^/／（(，。]{1,23})")
"""把小事办好 / 祝桐: where most entries are printed so, what stands behind the stroke has written the piece."""


def _trailing(title: str) -> tuple[str, list[str] | None]:
    """Title and the names that end it: ``把小事办好 祝桐``."""
    parts = _SPACES.split(title)
    for k in range(1, len(parts)):
        people = people_of(" ".join(parts[k:]))
        if people and len("".join(parts[:k])) >= 4:
            return " ".join(parts[:k]), people
    return title, None
