"""Items whose title and text stand in one line: 【石门镇】开展活动。…, **办好小事** 今年…, ■石门镇 走访老党员：….

In:  a clean text and a line of it.
Out: place, title, and where the text begins and ends; None where the line is no such item.
It never takes a speaker and his words for an item.
"""

from __future__ import annotations

import re

from transforms.aligned import AlignedText
from transforms.reference import layout_words
from transforms.text.masthead import starts_field

_INLINE_ITEM = re.compile(
    r"[■□●◆▲★○◇•·]?\s*(?P<label>[㐀-鿿]{2,14})[：:](?P<title>[^。；！？\s：:][^。；！？\n：:]{1,36}?)"
    r"(?:[ \t]{2,}|\u3000+)(?=[^\s])"
)
BOLD_ITEM = re.compile(
    r"\*\*[■□●◆▲★○◇•·]?\s*(?P<label>[㐀-鿿]{2,14})[：:]\s*(?P<title>[^。；*\n]{4,40}?)\s*\*\*"
    r"[ \t\u3000]*(?=[^\s*][^\n]{12})"
)
"""A title in bold that runs into its text: ``**石门镇：板凳会开到家门口** 今年以来……``."""


def inline_item(text: AlignedText, start: int, end: int) -> tuple[str, str, int, int] | None:
    """Label, title, its end and the start of the text in ``place：title  body``.

    The blanks behind the title may be mended away in the clean text (before a figure): the raw line still has them.
    """
    if starts_field(text.text[start : start + LONGEST_LABEL]):  # 地址：…　电话：…
        return None
    found = _INLINE_ITEM.match(text.text, start, end)
    if found:
        return found["label"], found["title"], found.end("title"), found.end()
    if text.text[start] in ITEM_MARKS and (marked := _marked_item(text, start, end)):
        return marked
    colon = text.text.find("：", start, min(end, start + 16))
    if colon < 0:
        return _spaced_item(text, start, end)
    raw_start, raw_end = text.raw_span(start, min(end, start + 80))
    printed = _INLINE_ITEM.match(text.raw, raw_start, raw_end)
    if printed is None:
        return None
    at = _clean_end(text, colon + 1, end, printed.end())
    said = text.text[colon + 1 : at].strip()
    return printed["label"], said, colon + 1 + len(said), at


_SPACED_ITEM = re.compile(
    r"(?P<label>[㐀-鿿]{1,6}(?:县|市|(?<!社)区|镇|乡|街道|旗|州))(?: {2,}|\u3000+)"
    r"(?P<title>[^\s，。；！？：:、][^，。；！？\n：:\s]{5,29})(?: {2,}|\u3000+)(?=[^\s，。][^\n，。]{2,40}[，。])"
)
"""漳县  27名“土专家”进人才库  漳县面向农村……: place, title and text in one line, wide blanks between."""
_OF_SOMEBODY = re.compile(f"(?:同志|先生|女士|{layout_words('post')})$")
"""青禾县　人民医院副主任　林青同志，…: who somebody is, no title."""


def _spaced_item(text: AlignedText, start: int, end: int) -> tuple[str, str, int, int] | None:
    raw_start, raw_end = text.raw_span(start, min(end, start + 80))
    printed = _SPACED_ITEM.match(text.raw, raw_start, raw_end)
    if printed is None or _OF_SOMEBODY.search(printed["title"]):
        return None
    title_end, body = (_clean_end(text, start, end, at) for at in (printed.end("title"), printed.end()))
    said = text.text[start:title_end].removeprefix(printed["label"]).strip()
    return printed["label"], said, title_end, body


def _clean_end(text: AlignedText, at: int, end: int, raw_end: int) -> int:
    """The first place from ``at`` to ``end`` in the clean text that stands behind ``raw_end`` in the raw one."""
    while at < end and text.raw_offset(at) < raw_end:
        at += 1
    return at


LONGEST_LABEL = 12
"""Characters of a line in which a label of an imprint may stand."""
ITEM_MARKS = "■□●◆▲★◇▪▫❖➢➤"
_MARKED_ITEM = re.compile(
    rf"[{ITEM_MARKS}]\s*(?P<title>[^\s，。；！？：:、]{{6,30}})(?: {{2,}}(?=[^\n]{{8}}[^\n]*，)|[ \t\u3000]+"
    r"(?=(?:近日|日前|近期|今年|去年|连日来|截至|[自从据为由在该全上前下]|\d|[一二三四五六七八九十]+月|[县市区镇乡])[^\n]{8}))"
)
"""▲县法院巡回法庭进院坝 前三季度，…: a marked title that runs into its report, a blank between."""


def _marked_item(text: AlignedText, start: int, end: int) -> tuple[str, str, int, int] | None:
    if found := _MARKED_ITEM.match(text.text, start, end):
        return "", found["title"], found.end("title"), found.end()
    raw_start, raw_end = text.raw_span(start, end)
    printed = _MARKED_ITEM.match(text.raw, raw_start, raw_end)
    if printed is None:
        return None
    at = _clean_end(text, start, end, printed.end())
    said = text.text[start:at].strip(f"{ITEM_MARKS} \u3000\t")
    return "", said, text.text.index(said, start) + len(said), at
