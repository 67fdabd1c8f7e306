"""The lines of a text as they may be joined: what each says, what stands before it, what bars it from the others.

In:  a text, and the blanks that go from it.
Out: ``Row`` s in order; rows that were found to go together as one.
It never decides that a line goes on: it only says of which lines that is out of the question.

All offsets are those of the text first given: rows that are joined, or whose blanks are gone, are read again without
a new text.

>>> rows = rows_of("全县共有党员二千名，其\\n中农村党员八百名。")
>>> [row.text for row in merged(rows, [0])], rows[1].start
(['全县共有党员二千名，其中农村党员八百名。'], 12)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

import numpy as np

from transforms.aligned import Repair
from transforms.mending.announced import announced
from transforms.mending.columns import STOP_INSIDE, Row
from transforms.text.cells import FIGURE_CELL
from transforms.text.glyphs import Bits, codes_of, table_of
from transforms.text.lines import (
    HAN,
    HASHTAG,
    Line,
    is_byline,
    is_credit,
    is_page_number,
    is_rule,
    is_signature,
    lines_of,
    running_heads,
)
from transforms.text.masthead import SIGNED_HEAD, label_starts, numbers_of, starts_field

_LATIN = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_LATIN_END, _LATIN_START = _LATIN | frozenset(",.;:!?)"), _LATIN | frozenset("(")
_BRACKETED = re.compile(r"[（(][^（）()]{2,60}[)）]")
"""A line that is one remark in brackets: （石门镇供稿）."""
_ADDRESSED = re.compile(
    r"(?:编辑(?:部)?同志|同志们|朋友们|各[㐀-鿿（）、，]{2,60}|[㐀-鿿]{2,14}(?:党委|人民政府|委员会|办公室)"
    r"|[㐀-鿿]{1,8}(?:省|市|县|(?<!社)区|镇|乡|街道|旗|盟|州))[：:]"
)
"""Whom a letter addresses, or the label of a place above a title (石门县：)."""
_LABELLED_TITLE = re.compile(r"【[㐀-鿿]{2,8}】[ \u3000]+[^，。；：！？、]{4,20}")
"""【石门镇】 干部夜校开课: the title of an item."""
_MARKED_TITLE = re.compile(r"[●○◆◇□▲△★☆※▶►]\s*[^，。；！？、]{6,26}")
"""●石门镇：干部讲堂开进茶园, where blank lines set it off from lines without such."""
_DELIVERED = re.compile(r"(?:报|送|发|呈|抄报|抄送|主送|主报|报送|分送|发送|印发)\s*[:：]")
_INDENT = re.compile(r"(?:\u3000{1,4}| {4,8}|\t)$")
_LEADERS = re.compile(
    r"(?:…{3,}|[.·．]{6,})[^。；，]{0,12}\d{1,3}$|\s…{1,2}\s[^。；，]{0,12}\s\d{1,3}$"
    r"|[^\d，。；]\s[/／]\s?[㐀-鿿][㐀-鿿\s、]{1,24}\s\d{1,3}$"
)
"""A line of a contents list, dots before its page or a stroke before its writer: 把小事办好 ………… 祝 桐 4,
把小事办好 … 祝 桐 4, 把小事办好 /祝桐 4."""
_PAGED = re.compile(
    rf"\d{{1,3}}(?: {{2,}}|\u3000+|\t+)(?:(?![年月日名个条家户人次项万亿元])[{HAN}]|[“《])[^。；！？]{{3,40}}$"
)
"""4  红土地上的果园: another, its page and wide blanks in front."""
_TABLE_ROW = re.compile(
    rf"[㐀-鿿）](?: {FIGURE_CELL}){{2,}}\s*$"
    r"|\S(?:(?:[ \t]{2,}|\u3000+)[-+]?\d[\d,.]*[%％]?){2,}\s*$|^[^|｜。]{1,24}(?:[|｜][^|｜。]{1,24}){2,}$"
)
"""公共财政预算收入（万元）　　21340　　27.9, 石门镇 | 46200 | 9: a row of a table."""
_TELLING = r":：/／|｜丨《期 \u3000\d(（A-Za-z"
_PLAIN = re.compile(rf"(?![第本])[㐀-鿿“][^{_TELLING}]*$")
"""A line of nothing but words: no page number, byline, signature, credit or issue number looks like that."""


@lru_cache(maxsize=1)
def rows_of(text: str) -> Sequence[Row]:
    """The lines of ``text``; kept, since they are asked for folds and then for columns."""
    lines = lines_of(text)
    heads = running_heads(lines)
    out: list[Row] = []
    at = 0
    spacing = _spacing(text, lines)
    for (start, end, words), plain in zip(lines, _plain(text, lines), strict=True):
        gap = text[at:start]
        if gap == "\n\n" or gap == "\n":
            blank, indented = gap != "\n", False
        else:
            blank, indented = gap.count("\n") > 1, _INDENT.search(gap) is not None
        own = not plain and _is_a_line_of_its_own(words)
        if not plain and out and _PICTURE_CREDIT.fullmatch(words):
            out[-1] = _caption(out[-1])
        apart = spacing > 1 and gap.count("\n") > spacing
        out.append(Row(start, end, words, blank, indented, own or words in heads, own, apart))
        at = end
    for i in announced([line.text for line in lines]):
        out[i].barrier = out[i].own = True
    for row, below, behind in zip(out, out[1:], out[2:], strict=False):
        set_off = row.blank_before and below.blank_before and not behind.blank_before
        if set_off and not row.barrier and _MARKED_TITLE.fullmatch(row.text):
            row.barrier = row.own = True
    return out


def _spacing(text: str, lines: Sequence[Line]) -> int:
    """Line breaks from one line to the next, as between most lines."""
    breaks = Counter(text.count("\n", above.end, below.start) for above, below in pairwise(lines))
    return breaks.most_common(1)[0][0] if breaks else 1


_PICTURE_CREDIT = re.compile(rf"[（(]\s*[{HAN}](?:\s*[{HAN}]){{1,3}}\s*摄影?\s*[)）]")
"""（丁 禾摄）: the line above tells what the picture shows."""
_PHOTOGRAPHED = re.compile(rf"[ \u3000][{HAN}](?:[ \u3000]?[{HAN}]){{1,3}}[ \u3000]*(?<!拍)摄$")
"""环库路上骑行的游客。　丁 禾 摄: what a picture shows."""
_HEAD_OF_PAPER = re.compile(rf"[A-Z][A-Z ]{{5,}}|[{HAN}](?: [{HAN}]){{2,7}}|[{HAN}]{{4,24}}(?:主办|主管|承办|编印)")
"""QINGHE SHUILI, 青 禾 水 利, 青禾县水利局主办: the head of a paper."""
_BLANK = re.compile(r"[ \u3000\t]")
_STOPS = tuple("。！？；，、：")


def _caption(row: Row) -> Row:
    """The row above a picture's credit, which belongs to no paragraph, unless it ends as a clause does."""
    if row.barrier or row.text.endswith(_STOPS):
        return row
    return Row(row.start, row.end, row.text, row.blank_before, row.indented, True, row.own, row.apart)


BEGINS, TELLS = 1, 2
"""Kinds of characters: those with which a plain line may begin, those that no plain line has."""


@cache
def _kinds() -> Bits:
    labels = "".join(map(re.escape, label_starts()))
    begins = f"(?:(?![第本{labels}])[{HAN}“])"
    return table_of((begins, BEGINS), (f"[{_TELLING}]", TELLS), beyond=TELLS)


def _plain(text: str, lines: Sequence[Line]) -> list[bool]:
    """Of which lines the characters alone show that :func:`_is_a_line_of_its_own` is false."""
    if not lines:
        return []
    starts, ends, _ = zip(*lines, strict=True)
    bounds = np.array([starts, ends]).T.ravel()
    kinds = np.append(_kinds().take(codes_of(text), mode="clip"), np.uint8(0))
    tells = np.bitwise_or.reduceat(kinds, bounds)[::2] & TELLS
    plain: list[bool] = ((kinds[bounds[::2]] & BEGINS != 0) & (tells == 0)).tolist()
    return plain


def _is_a_line_of_its_own(words: str) -> bool:
    """Whether these words show that nothing may be joined to them, whatever stands around."""
    if len(words) > 90:
        return words.startswith("**") and words.endswith("**")
    if starts_field(words) and not STOP_INSIDE.search(words):
        return True
    return not _PLAIN.match(words) and (
        (words.startswith(("#", "|", "<", "http")) and not HASHTAG.match(words))
        or (words.startswith("**") and words.endswith("**"))
        or is_page_number(words)
        or is_rule(words)
        or is_byline(words)
        or is_signature(words)
        or is_credit(words)
        or _PHOTOGRAPHED.search(words) is not None
        or _HEAD_OF_PAPER.fullmatch(words) is not None
        or ("日" in words and SIGNED_HEAD.fullmatch(words) is not None and _BLANK.search(words) is not None)
        or _BRACKETED.fullmatch(words) is not None
        or _DELIVERED.match(words) is not None
        or _ADDRESSED.fullmatch(words) is not None
        or _LABELLED_TITLE.fullmatch(words) is not None
        or ("期" in words and numbers_of(words) is not None)
        or _LEADERS.search(words) is not None
        or _PAGED.match(words) is not None
        or _TABLE_ROW.search(words) is not None
    )


def without(rows: Sequence[Row], text: str, deletions: Iterable[Repair]) -> Sequence[Row]:
    """The ``rows`` of ``text`` when the ``deletions``, each inside one line, are gone."""
    starts = [row.start for row in rows]
    inside: dict[int, list[Repair]] = {}
    for r in deletions:
        inside.setdefault(bisect_right(starts, r.char_start) - 1, []).append(r)
    out = list(rows)
    for k, gone in inside.items():
        row = rows[k]
        pieces: list[str] = []
        at = row.start
        for r in gone:
            pieces += (text[at : r.char_start], r.after)
            at = r.char_end
        words = "".join([*pieces, text[at : row.end]])
        out[k] = Row(row.start, row.end, words, row.blank_before, row.indented, row.barrier, apart=row.apart)
    return settled(out) if inside else rows


def merged(rows: Sequence[Row], together: Sequence[int]) -> Sequence[Row]:
    """``rows`` with each of those ``together`` and the row below it as one."""
    if not together:
        return rows
    joined = set(together)
    out: list[Row] = []
    first = 0
    while first < len(rows):
        last = first
        while last in joined:
            last += 1
        row = rows[first]
        if last > first:
            pieces = [row.text]
            for above, below in pairwise(rows[first : last + 1]):
                pieces += (between(above.text, below.text), below.text)
            barrier = any(r.barrier for r in rows[first : last + 1])
            row = Row(
                row.start, rows[last].end, "".join(pieces), row.blank_before, row.indented, barrier, apart=row.apart
            )
        out.append(row)
        first = last + 1
    return out


_CUT_NUMBER = re.compile("(?<![A-Za-z\\d.,])\\d{1,3}[.,]$")
_THREE = re.compile("\\d{3}(?!\\d)")


def between(before: str, after: str) -> str:
    """What stands between two lines that go together: a space where both are Latin; a line may end inside a number,
    also behind its comma or point: 1, / 204人, 每月1. / 7次."""
    if after[:1].isdecimal() and (before[-1:].isdecimal() or _CUT_NUMBER.search(before[-5:])):
        return "" if before[-1:] != "," or _THREE.match(after) else " "
    return " " if before[-1:] in _LATIN_END and after[:1] in _LATIN_START else ""


def settled(rows: Sequence[Row]) -> Sequence[Row]:
    """``rows`` of which some are joined or have lost blanks, with the barriers of what they say now."""
    heads = running_heads(rows)
    out: list[Row] = []
    for row in rows:
        own = _is_a_line_of_its_own(row.text) if row.own is None else row.own
        barrier = own or row.text in heads
        if out and own and _PICTURE_CREDIT.fullmatch(row.text):
            out[-1] = _caption(out[-1])
        if barrier == row.barrier and own == row.own:
            out.append(row)
        else:
            out.append(Row(row.start, row.end, row.text, row.blank_before, row.indented, barrier, own, row.apart))
    return out
