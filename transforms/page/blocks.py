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
from typing import NamedTuple

from transforms.aligned import AlignedText
from transforms.page.bylines import is_body
from transforms.page.inline_items import inline_item, split_series
from transforms.page.layout import Block, block_of, indent_of, inline_title, set_shape
from transforms.page.page_ends import PageEnds, page_ends
from transforms.page.surroundings import usual_indent
from transforms.repair import FOLDED
from transforms.text.lines import furniture_key, width_of
from transforms.text.masthead import number_of

_LINE = re.compile(r"[^\s][^\n\r\f\v\x85\u2028\u2029]*")
_CUT_END = re.compile(
    r"\s*[（(]\s*(?:下转|转)\s*第?\s*(?P<page>\d+|[一二三四五六七八九十]{1,3})\s*[页版][^()（）]{0,6}[)）]\s*$"
)
_CUT_START = re.compile(
    r"[（(]\s*(?:上接|接)\s*第?\s*(?P<page>\d+|[一二三四五六七八九十]{1,3})\s*[页版][^()（）]{0,6}[)）]\s*"
)
_MAY_END_CUT = frozenset("）) \u3000")
_SPREAD = re.compile(r"\s*[㐀-鿿](?:[ \u3000]+[㐀-鿿]){2,}\s*$")
"""A line spread out: 读　者　来　信."""
_SPREAD_LINE = re.compile(r"(?<=\n)[ \u3000]*[㐀-鿿](?:[ \u3000]{1,4}[㐀-鿿]){2,}[ \u3000]*(?=\r?\n)")
_LABELLED = re.compile(r"[㐀-鿿]{1,11}(?:省|市|县|(?<!社)区|镇|乡|街道|旗|盟|州)[：:][^，。；：:]{6,34}$")
"""A title with the label of a place, joined to the text below it."""
_PUNCTUATED = re.compile(r"[，。、；：！？,;]")


def read_blocks(text: AlignedText, taken: Sequence[tuple[int, int, str]] = ()) -> list[Block]:
    """The lines of ``text`` as blocks; lines inside a ``taken`` stretch (start, end, role) have that role."""
    ends_page = page_ends(text.raw)
    joins = _joins(text, ends_page)
    lines = _lines(text, sorted(taken), [join.at for join in joins if join.page], ends_page)
    blocks = split_series(_close_brackets(_resplit(text, lines, joins)), text)
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


_PLAIN = ("\n", "\n\n")
"""What most often stands between two lines, and never ends a page."""


class _Join(NamedTuple):
    """Where lines were joined in the clean text, whether over a page break, whether only a fold parted them."""

    at: int
    page: bool
    fold: bool


def _joins(text: AlignedText, ends_page: PageEnds) -> list[_Join]:
    points = []
    shift = 0
    for r in text.repairs:
        shift += len(r.after) - len(r.before)
        if r.rule == "line_unwrap":
            end = r.char_start + len(r.before)
            page = r.before not in _PLAIN and ends_page(text.raw, r.char_start, end)
            points.append(_Join(end + shift, page, r.confidence >= FOLDED))
    return points


def _ends_page(blocks: list[Block], i: int) -> bool:
    """Whether nothing but a few display lines stands between block ``i`` and the end of its page."""
    for b in blocks[i + 1 : i + 5]:
        if b.break_before or b.role in ("page_number", "running_head"):
            return True
        if b.shape not in ("display", "fixed"):
            return False
    return False


def _resplit(text: AlignedText, blocks: list[Block], joins: Sequence[_Join]) -> list[Block]:
    """Undo joins that the layout doubts: of display lines, and of lines without any punctuation at the end of a page
    whose last sentence goes on overleaf, which may be a title that stands between the columns; no fold is one."""
    if not joins:
        return blocks
    points = [join.at for join in joins]
    folds = {join.at for join in joins if join.fold}
    out: list[Block] = []
    for i, b in enumerate(blocks):
        inside = points[bisect_right(points, b.inner_start) : bisect_left(points, b.inner_end)]
        page_end = _ends_page(blocks, i)
        if not inside or b.level or b.cuts or b.shape not in ("display", "prose"):
            out.append(b)
            continue
        if b.shape == "display" and i and "，" in b.words and _as_wide(text.text, blocks[i - 1], b, points):
            b.shape, b.open_end = "prose", True
            out.append(b)
            continue
        labelled = _labelled_inside(text.text, b, inside) if b.shape == "prose" else []
        if labelled:
            inside = labelled
        elif b.shape == "prose":
            tail = b.inner_end
            if b.open_end and page_end:
                for p in reversed(inside):
                    if _PUNCTUATED.search(text.text, p, tail) or tail - p < 5:
                        break
                    tail = p
            inside = [p for p in inside if p >= tail and p not in folds]
        if not inside:
            out.append(b)
            continue
        pieces = list(zip([b.start, *inside], [*inside, b.end], strict=True))
        for k, (start, end) in enumerate(pieces):
            block = block_of(text.text, start, end, b.gap if k == 0 else 1, b.break_before and k == 0)
            if b.shape == "prose" and not labelled:
                block.open_end = k == 0
                if k:
                    block.found["tail"] = "1"
            out.append(block)
    return out


def _as_wide(clean: str, above: Block, block: Block, points: Sequence[int]) -> bool:
    """Whether all lines of ``block``, which ends no sentence, are as wide as those of the paragraph ``above`` it: the
    paragraph goes on behind what stands below, a title in its column."""
    widths: list[list[float]] = []
    for b in (above, block):
        inside = points[bisect_right(points, b.inner_start) : bisect_left(points, b.inner_end)]
        edges = pairwise([b.inner_start, *inside, b.inner_end])
        widths.append([width_of(clean[start:end]) for start, end in edges])
    column = max(widths[0][:-1], default=0.0)
    return above.shape == "prose" and column > 0 and all(abs(width - column) <= _EVEN for width in widths[1])


_EVEN = 1.0
"""Han characters by which full lines of one column differ."""


def _labelled_inside(clean: str, block: Block, inside: Sequence[int]) -> list[int]:
    """Where titles with the label of a place were joined to the text around them: the first line of the paragraph, or
    a short line behind one that ends a sentence at the edge."""
    lines = list(pairwise([block.inner_start, *inside, block.inner_end]))
    out: list[int] = []
    for k, (start, end) in enumerate(lines[:-1]):
        if not _LABELLED.match(clean[start:end]):
            continue
        if not k:
            out.append(end)
        elif clean[start - 1] == "。" and end - start + _SHORTER <= start - lines[k - 1][0]:
            out += [start, end]
    return out


_SHORTER = 4
"""Characters by which such a title is shorter than the line above it."""


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
