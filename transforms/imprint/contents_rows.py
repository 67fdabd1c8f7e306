"""The lines below the heading of a contents list, each with the page it prints.

In:  a clean text and its lines behind the heading 目录.
Out: ``Row`` s up to where the list cannot reach: prose, an imprint, or a title that comes again.
It never takes a count, a date or a list number for a page.

>>> text = AlignedText.unchanged("08 小康路上的幸福事\\n12个乡镇")
>>> [(row.page, row.title) for row in rows_of(text, lines_of(text.text))]
[(8, '小康路上的幸福事'), (None, '')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.aligned import AlignedText
from transforms.text.lines import Line, ends_sentence, is_page_number, is_rule, lines_of
from transforms.text.masthead import starts_field

__all__ = ["Row", "key_of", "lines_of", "rows_of"]

FARTHEST = 8
"""Lines that may stand between two lines with a page: captions, authors, section labels."""
FARTHEST_PAGE = 30
"""Pages that the next entry may be further on, where only the raw text tells the page from a count."""
LONGEST_LIST = 400
"""Lines."""

_PAGE_BEFORE = re.compile(
    r"(?:[-*•·]\s+)?(\*\*)?([PpＰ][.．]?\s?)?(\d{1,3})(?:\*\*)?[\s.．、/／|…·•—\-]*(?P<title>\D.*)?$"
)
_COUNTS = re.compile(r"(?!0\d)\d+\s?(?:[—–~至\-]\s?\d{1,2}\s?月|[、.．]|年|月|日|%|[个名条家户人次项万亿元])")
"""A line that begins with a count, a date or a list number, not with a page."""
_RAW_PAGE = re.compile(r"[\s\-*•·]*(?:[PpＰ][.．]?\s?)?(\d{1,3})(?:\*\*)?(?=[\s.．、/／|…·])")
_PAGE_AFTER = re.compile(
    r"(?P<title>.*?[^\s.…·．。\-—_/／(（])?"
    r"(?:[\s\-—_/／(（]*[.…·．。]{2,}[\s.…·．。\-—_/／(（]*|\s+…\s+|[\t ]{2,}|\t|\s*[/／(（]\s*|\s)"
    r"(?:[PpＰ][.．]?\s?)?(\d{1,3})[)）]?$"
)


_BOLD_LABEL = re.compile(r"\*\*([^*\d]{2,12})\*\*")
"""**新农人**: the name of a column."""
ORNAMENTS = "⊙◎●○■□★☆◆◇▲△▶►▷·•※"
_LISTED = frozenset(f"{ORNAMENTS}【")
"""A line that begins with one of them belongs to the list, page or not."""
_LEADER = re.compile(r"[.…·．]{4,}")
_LED_TO_NAME = re.compile(r"(?P<title>\S.*?(?:[.…·．]{2,}|\s…)\s*[㐀-鿿](?:\s*[㐀-鿿]){1,7})(?P<page>\d{1,3})$")
"""把小事办好 ………… 祝桐4: the blank in front of the page was mended away."""
_RAW_PAGE_BEHIND = re.compile(r"[^\s\d年月第][ \u3000\t]+(\d{1,3})[ \u3000\t]*$")
"""把小事办好 4: the blank in front of the page was mended away, and stands in the raw text."""
_SLASHED = re.compile(r"(?P<title>\S.{3,}\s[/／]\s*[㐀-鿿](?:\s*[㐀-鿿]){1,11})(?P<page>\d{1,3})$")
"""把小事办好 / 祝桐4: the same behind a stroke."""


_SHORTEST_AGAIN = 4
"""Characters of a title of the list whose second printing begins the text: 编者的话."""


@dataclass(slots=True)
class Row:
    """A line below the heading and what it seems to be."""

    line: Line
    tight: bool
    marked: bool
    """Printed as a heading (``##``)."""
    words: str
    page: int | None = None
    title: str = ""
    teaser: bool = False
    used: bool = False


def rows_of(text: AlignedText, lines: Sequence[Line]) -> list[Row]:
    """The lines below the heading as far as the list can reach: to prose, an imprint, or a title that comes again."""
    rows: list[Row] = []
    seen: set[str] = set()
    since_page = last_page = 0
    end = None
    for line in lines:
        words = line.text.strip()
        bold = _BOLD_LABEL.fullmatch(words)
        marked = words.startswith("#") or bold is not None
        plain = bold[1].strip() if bold else words.lstrip("# ").strip()
        if (len(words) > 70 and ends_sentence(words)) or starts_field(words) or since_page > FARTHEST:
            break
        if is_rule(words):
            continue
        tight = end is not None and text.text.count("\n", end, line.start) == 1
        end = line.end
        row = Row(line, tight, marked, plain)
        _read_page(row, text, last_page)
        key = key_of(_led_title(row.title) or plain)
        if row.page is None and key in seen and len(key) >= _SHORTEST_AGAIN:
            break
        if row.page is not None:
            seen.add(key)
            since_page, last_page = 0, row.page
        listed = words[0] in _LISTED or words.startswith(("- ", "* ", "**")) or _LEADER.search(words) is not None
        since_page += row.page is None and not listed
        rows.append(row)
    return rows


def _led_title(title: str) -> str:
    """把小事办好………青禾县百货公司: the title that dots lead to who wrote, which stands alone where it comes again."""
    led = _LED_TO_WHO.fullmatch(title)
    return led["title"] if led else title


_LED_TO_WHO = re.compile(r"(?P<title>[^.…·．]\S*?[^\s.…·．])\s*[.…·．]{3,}\s*[㐀-鿿][^.…·．\d]*")


def key_of(title: str) -> str:
    """A title without spaces and punctuation: two printings of it compare equal."""
    return re.sub(r"\W", "", title)


def _read_page(row: Row, text: AlignedText, last_page: int) -> None:
    """Set page and title. A figure in front is cut where the raw text has white space behind it (12 05后 → 12); one
    at the end where it has white space in front of it and is no page before the ``last_page``."""
    words = row.words
    before = _PAGE_BEFORE.match(words)
    raw_start, raw_end = text.raw_span(row.line.start, row.line.end)
    raw = text.raw[raw_start:raw_end]
    spaced = _RAW_PAGE.match(raw)
    bare = words.lstrip("-*•· PpＰ.")
    sure = spaced is not None and bare.startswith(spaced.group(1)) and not _COUNTS.match(raw.lstrip("-*•· "))
    if spaced and sure and not (before and before.group(2)):
        row.page, row.title = int(spaced.group(1)), bare[len(spaced.group(1)) :].strip(" \u3000\t.．、/／|…·")
    elif before and (before.group("title") or is_page_number(words)) and not _COUNTS.match(words):
        row.page, row.title = int(before.group(3)), (before.group("title") or "").strip(" *")
        row.teaser = bool(before.group(2))
    elif (after := _PAGE_AFTER.match(words)) and not ends_sentence(words):
        row.page, row.title = int(after.group(2)), (after.group("title") or "").strip()
    elif led := _LED_TO_NAME.match(words) or _SLASHED.match(words):
        row.page, row.title = int(led["page"]), led["title"]
    elif (behind := _RAW_PAGE_BEHIND.search(raw)) and last_page <= int(behind[1]) <= last_page + FARTHEST_PAGE:
        title = words.removesuffix(behind[1])
        if title != words and not ends_sentence(words):
            row.page, row.title = int(behind[1]), title.strip()
