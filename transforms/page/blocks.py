"""The lines of a bulletin as blocks, in order.

In:  an ``AlignedText`` and where its contents list stands.
Out: ``Block`` s: a line each; a line that holds ``place：title  body`` in pieces, a remark in brackets over two lines
     in one, a line joined over a page break in two.
It never changes words: it only cuts.

>>> [b.words for b in read_blocks(AlignedText.unchanged("好做法\\n\\n（作者单位：雁回县委组织部、雁\\n回县石门镇）"))]
['好做法', '（作者单位：雁回县委组织部、雁回县石门镇）']
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from transforms.aligned import AlignedText
from transforms.page.bylines import is_body
from transforms.page.inline_items import inline_item, split_series
from transforms.page.joins import joined, resplit
from transforms.page.layout import Block, block_of, indent_of, inline_title, set_shape
from transforms.page.page_ends import PageEnds, page_ends
from transforms.page.surroundings import usual_indent
from transforms.page.text_boxes import open_boxes
from transforms.text.lines import furniture_key
from transforms.text.masthead import number_of

_LINE = re.compile(r"[^\s][^\n\r\f\v\x85\u2028\u2029]*")
_CUT_END = re.compile(
    r"\s*[（(]\s*(?:下转|转)\s*第?\s*(?P<page>\d+|[一二三四五六七八九十]{1,3})\s*[页版][^()（）]{0,6}[)）]\s*$"
)
_CUT_START = re.compile(
    r"[（(]\s*(?:上接|接)\s*第?\s*(?P<page>\d+|[一二三四五六七八九十]{1,3})\s*[页版][^()（）]{0,6}[)）]\s*"
)
_MAY_END_CUT = frozenset("）) \u3000")
_SPREAD = re.compile(r"\s*[㐀-鿿](?:[ \u3000]+[㐀-鿿])+\s*$")
"""A line spread out: 读　者　来　信."""
_TWO_APART = re.compile(r"\s*[㐀-鿿](?:\u3000| {1,4})[㐀-鿿]\s*$")
"""Two characters set apart as those of a name are: 晓　禾."""
_SPREAD_LINE = re.compile(r"(?<=\n)[ \u3000]*[㐀-鿿](?:[ \u3000]{1,4}[㐀-鿿]){2,}[ \u3000]*(?=\r?\n)")


def read_blocks(text: AlignedText, taken: Sequence[tuple[int, int, str]] = ()) -> list[Block]:
    """The lines of ``text`` as blocks; lines inside a ``taken`` stretch (start, end, role) have that role."""
    ends_page = page_ends(text.raw)
    joins = joined(text, ends_page)
    lines = _lines(text, sorted(taken), [join.at for join in joins if join.page], ends_page)
    lines = open_boxes(resplit(text, lines, joins), text.text)
    blocks = split_series(_close_brackets(lines), text)
    counts = Counter(furniture_key(b.words) for b in blocks if b.shape == "display" and len(b.words) <= 24)
    for b in blocks:
        if (
            b.shape == "display"
            and not b.role
            and counts[furniture_key(b.words)] >= 3
            and len(b.words) > 8
            and not is_body(b.words)
        ):
            b.shape, b.role = "fixed", "running_head"
    _open_paragraphs(blocks)
    _name_chapter(blocks)
    return blocks


def _name_chapter(blocks: Sequence[Block]) -> None:
    """Let 第三章 集体工业 be the title of a text that it opens, prose right below: a chapter cut out of its book."""
    said = [b for b in blocks[:_TOP] if b.shape != "fixed"][:2]
    if len(said) > 1 and said[0].shape == "heading" and said[1].shape == "prose" and _CHAPTER.match(said[0].words):
        said[0].shape = "display"


_CHAPTER = re.compile(r"第[一二三四五六七八九十百]{1,4}[章节编篇][ \u3000]*\S{2,}")
_TOP = 5
"""Blocks from the top among which a text's first line is looked for."""


def _open_paragraphs(blocks: Sequence[Block]) -> None:
    """Make the first line of a paragraph text where a blank line cut it off: it is indented as paragraphs are, has a
    comma inside, and what stands below is not indented and so goes on with it."""
    indent = usual_indent(blocks)
    for b, below in pairwise(blocks) if indent else ():
        begins = b.shape == "display" and not b.level and b.indent == indent and "，" in b.words
        if begins and below.shape == "prose" and below.indent < indent and not below.break_before:
            b.shape, b.open_end = "prose", True


def _lines(text: AlignedText, taken: list[tuple[int, int, str]], splits: list[int], ends_page: PageEnds) -> list[Block]:
    clean = text.text
    spread = _SPREAD_LINE.search(text.raw) is not None
    out: list[Block] = []
    at = k = 0
    for match in _LINE.finditer(clean):
        start, end = match.start(), match.end()
        while end > start and clean[end - 1].isspace():
            end -= 1
        between = clean[at:start]
        gap = between.count("\n")
        paged = ends_page(clean, at, start)
        at = end
        while k < len(taken) and taken[k][1] <= start:
            k += 1
        if k < len(taken) and taken[k][0] < end:
            out.append(Block(start, end, start, end, clean[start:end], "fixed", taken[k][2], gap=gap))
            continue
        points = splits[bisect_right(splits, start) : bisect_left(splits, end)]
        if clean.find("上接", start, end) > start + 1:
            points = sorted({*points, *(m.start() for m in _CUT_START.finditer(clean, start + 1, end))})
        first = len(out)
        for a, b in zip([start, *points], [*points, end], strict=True):
            out.extend(_pieces(text, a, b, gap if a == start else 1, paged if a == start else True))
        if first < len(out):
            if end - start > _LONG_ENOUGH:
                out[-1].spacing = _spacing(text, start, end)
            if between[-1:].isspace():
                out[first].indent = indent_of(between)
            if len(out[first].words) == len("林青") and _TWO_APART.match(text.raw, *text.raw_span(start, end)):
                out[first].found["apart"] = "1"
            short = spread and out[first].shape == "display" and len(out[first].words) <= 10
            if short and _SPREAD.match(text.raw, *text.raw_span(start, end)):
                out[first].found["spread"] = "1"
    return out


def _spacing(text: AlignedText, start: int, end: int) -> int:
    """Line breaks from line to line of a paragraph as printed: 1, or 2 in double spacing; 0 for few lines or both."""
    printed = text.raw[slice(*text.raw_span(start, end))]
    breaks, double = printed.count("\n"), len(_BLANK_LINE.findall(printed))
    lines = breaks - double
    if lines < _FEWEST_BREAKS:
        return 0
    return 2 if double == lines else 1 if not double else 0


_LONG_ENOUGH = 30
"""Characters of a paragraph that may have lines enough."""
_FEWEST_BREAKS = 2
_BLANK_LINE = re.compile(r"\n[ \t\u3000]*(?=\n)")


def _close_brackets(blocks: list[Block]) -> list[Block]:
    """Lines of one remark in brackets, put together: ``（作者单位：雁回县委组织部、雁`` / ``回县石门镇）``."""
    out: list[Block] = []
    i = 0
    while i < len(blocks):
        block = blocks[i]
        end = i
        if (
            block.words.startswith(("（", "("))
            and block.words[-1] not in "）)"
            and len(block.words) < 60
            and block.shape != "fixed"
        ):
            while end + 1 < len(blocks) and end - i < 3 and blocks[end].words[-1:] not in "）)":
                end += 1
                if len(blocks[end].words) > 60 or blocks[end].shape == "fixed" or blocks[end].break_before:
                    break
        if end > i and blocks[end].words[-1:] in ("）", ")") and not blocks[end].break_before:
            whole = "".join(b.words for b in blocks[i : end + 1])
            joined = Block(
                block.start, blocks[end].end, block.inner_start, blocks[end].inner_end, whole, "prose", gap=block.gap
            )
            joined.break_before = block.break_before
            set_shape(joined)
            if joined.shape == "fixed":
                out.append(joined)
                i = end + 1
                continue
        out.append(block)
        i += 1
    return out


def _pieces(text: AlignedText, start: int, end: int, gap: int, paged: bool) -> list[Block]:
    """The block or blocks of one line."""
    clean = text.text
    if item := inline_item(text, start, end):
        title = inline_title(clean, (start, item.end), gap, paged, item.place, item.title)
        title.end = item.body
        return [title, block_of(clean, item.body, end, 0, False)]
    out = []
    mark = _CUT_START.match(clean, start, end) if clean.startswith(("（", "("), start, end) else None
    if mark:
        out.append(Block(start, mark.end(), start, mark.end(), mark.group(), "fixed", "cut_start", gap=gap))
        out[-1].found = {"page": str(number_of(mark["page"]))}
        start, gap = mark.end(), 0
    tail = _CUT_END.search(clean, max(start, end - 24), end) if clean[end - 1 : end] in _MAY_END_CUT else None
    if tail and start < end:
        if tail.start() > start:
            out.append(block_of(clean, start, tail.start(), gap, paged))
            out[-1].open_end = False
            if out[-1].shape == "display" and not out[-1].level:
                out[-1].shape = "prose"
        out.append(Block(tail.start(), end, tail.start(), end, tail.group().strip(), "fixed", "cut_end", gap=0))
        out[-1].found = {"page": str(number_of(tail["page"]))}
        return out
    if start < end:
        out.append(block_of(clean, start, end, gap, paged))
    return out
