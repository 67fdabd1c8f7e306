"""What each line of a bulletin could be: the signals from which the segmentation chooses.

In:  an ``AlignedText`` and where its contents list stands.
Out: ``Block`` s: the lines in order (a line that holds ``place：title  body`` in pieces), each with its shape,
     the words without Markdown marks, and the roles that fit it.
It never decides what belongs together: it only says what a line can be. Patterns and words are data
(``layout_patterns.csv``, ``layout_words.csv``).

>>> [(b.shape, b.words) for b in read_blocks(AlignedText.unchanged("## 一、抓班子\\n\\n成效明显。"))]
[('heading', '一、抓班子'), ('prose', '成效明显。')]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from transforms.aligned import AlignedText
from transforms.lines import furniture_key, is_page_number, is_rule, width_of
from transforms.reference import table

Shape = Literal["prose", "display", "heading", "fixed"]

WIDEST_DISPLAY = 48.0
"""Han characters; a longer line without a full stop is text, not a title."""


@dataclass(slots=True)
class Block:
    """A line, or a piece of one: ``words`` are ``text[inner_start:inner_end]`` of the clean text without marks.

    ``shape``: ``prose`` ends a sentence or is long; ``display`` is short and does not; ``heading`` is numbered;
    ``fixed`` has a role that its words alone give away (``role``). ``cut`` holds clean stretches inside the words
    that are marks (``**``), not text.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    words: str
    shape: Shape
    role: str = ""
    level: int = 0
    bold: bool = False
    gap: int = 0
    break_before: bool = False
    open_end: bool = False
    found: dict[str, str] = field(default_factory=dict)
    cuts: tuple[tuple[int, int], ...] = ()
    raw_line: int = 0


@dataclass(frozen=True, slots=True)
class _Pattern:
    role: str
    pattern: re.Pattern[str]


@cache
def patterns() -> tuple[_Pattern, ...]:
    """The shapes that give a role away, in the order in which they are tried."""
    return tuple(_Pattern(row["role"], re.compile(row["pattern"])) for row in table("layout_patterns"))


@cache
def words(name: str) -> str:
    """The entry ``name`` of ``layout_words``: a pattern or a list of characters."""
    return next(row["pattern"] for row in table("layout_words") if row["list"] == name)


@cache
def word_pattern(name: str) -> re.Pattern[str]:
    """The entry ``name`` of ``layout_words``, compiled."""
    return re.compile(words(name))


@cache
def weights() -> dict[str, float]:
    """Name → cost of the segmentation's choices; a negative cost speaks for a choice."""
    return {row["name"]: float(row["cost"]) for row in table("layout_weights")}


_LINE = re.compile(r"[^\s][^\n\r\f\v\x85\u2028\u2029]*")
_PAGE_MARK = re.compile(r"\f|(?<![ \n])\n (?! )$")
_HASHES = re.compile(r"(#{1,6})\s+")
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部编篇、，,\s]"
    r"|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[（(]\d{1,2}[)）]|[一二三四五六七八九]{1,2}(?:是|要|看|抓)(?!个)|[①-⑳]|[■□●◆]\s)"
)
_INLINE_ITEM = re.compile(
    r"[■□●◆▲★○◇•·]?\s*(?P<label>[㐀-鿿]{2,14})[：:](?P<title>[^。；！？\s：:][^。；！？\n：:]{1,36}?)(?:\s{2,}|\u3000+)(?=[^\s])"
)
_CUT_END = re.compile(r"\s*[（(]\s*(?:下转|转)\s*第?\s*(?P<page>\d+)\s*[页版][^()（）]{0,6}[)）]\s*$")
_CUT_START = re.compile(r"[（(]\s*(?:上接|接)\s*第?\s*(?P<page>\d+)\s*[页版][^()（）]{0,6}[)）]\s*")
_STOPPED = re.compile(r"[。！？!?；;…：:][”’」』）)】》*\]\d\[]*$")
_TITLE_STOPPED = re.compile(r"[。；;][”’」』）)】》*]*$")
_INSIDE = re.compile(r"[。；]")
_LETTERSPACED = re.compile(r"[㐀-鿿](?:[ \u3000]+[㐀-鿿]){1,7}$")


def read_blocks(text: AlignedText, taken: Sequence[tuple[int, int, str]] = ()) -> list[Block]:
    """The lines of ``text`` as blocks; lines inside a ``taken`` stretch (start, end, role) have that role."""
    joins = _joins(text)
    lines = _lines(text, sorted(taken), [at for at, page in joins if page])
    blocks = _close_brackets(_resplit(text, lines, [at for at, _ in joins]))
    counts = Counter(furniture_key(b.words) for b in blocks if b.shape == "display" and len(b.words) <= 24)
    for b in blocks:
        if b.shape == "display" and not b.role and counts[furniture_key(b.words)] >= 3 and len(b.words) > 8:
            b.shape, b.role = "fixed", "running_head"
    return blocks


def _lines(text: AlignedText, taken: list[tuple[int, int, str]], splits: list[int]) -> list[Block]:
    clean = text.text
    out: list[Block] = []
    at = k = 0
    for match in _LINE.finditer(clean):
        start, end = match.start(), match.end()
        while end > start and clean[end - 1].isspace():
            end -= 1
        between = clean[at:start]
        gap = between.count("\n")
        paged = "\f" in between or _PAGE_MARK.search(between) is not None
        at = end
        while k < len(taken) and taken[k][1] <= start:
            k += 1
        if k < len(taken) and taken[k][0] < end:
            out.append(Block(start, end, start, end, clean[start:end], "fixed", taken[k][2], gap=gap))
            continue
        points = splits[bisect_right(splits, start) : bisect_left(splits, end)]
        for a, b in zip([start, *points], [*points, end], strict=True):
            out.extend(_pieces(text, a, b, gap if a == start else 1, paged if a == start else True))
    return out


def _close_brackets(blocks: list[Block]) -> list[Block]:
    """Lines of one remark in brackets, put together: ``（作者单位：雁回县委组织部、雁`` / ``回县石门镇）``."""
    out: list[Block] = []
    i = 0
    while i < len(blocks):
        block = blocks[i]
        end = i
        if (
            block.words[:1] in "（("
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
            _shape(joined)
            if joined.shape == "fixed":
                out.append(joined)
                i = end + 1
                continue
        out.append(block)
        i += 1
    return out


def _joins(text: AlignedText) -> list[tuple[int, bool]]:
    """Clean offsets where lines were joined, and whether over a page break: that is worth more than the join."""
    points = []
    shift = 0
    for r in text.repairs:
        shift += len(r.after) - len(r.before)
        if r.rule == "line_unwrap":
            points.append((r.char_start + len(r.before) + shift, _PAGE_MARK.search(r.before) is not None))
    return points


_PUNCTUATED = re.compile(r"[，。、；：！？,;]")


def _ends_page(blocks: list[Block], i: int) -> bool:
    """Whether nothing but a few display lines stands between block ``i`` and the end of its page."""
    for b in blocks[i + 1 : i + 5]:
        if b.break_before or b.role in ("page_number", "running_head"):
            return True
        if b.shape not in ("display", "fixed"):
            return False
    return False


def _resplit(text: AlignedText, blocks: list[Block], points: list[int]) -> list[Block]:
    """Undo joins that the layout doubts: of display lines, and of lines without any punctuation at the end of a page
    whose last sentence goes on overleaf, which may be a title that stands between the columns."""
    if not points:
        return blocks
    out: list[Block] = []
    for i, b in enumerate(blocks):
        inside = points[bisect_right(points, b.inner_start) : bisect_left(points, b.inner_end)]
        page_end = _ends_page(blocks, i)
        if not inside or b.level or b.cuts or b.shape not in ("display", "prose"):
            out.append(b)
            continue
        if b.shape == "prose":
            tail = b.inner_end
            if b.open_end and page_end:
                for p in reversed(inside):
                    if _PUNCTUATED.search(text.text, p, tail) or tail - p < 5:
                        break
                    tail = p
            inside = [p for p in inside if p >= tail]
        if not inside:
            out.append(b)
            continue
        pieces = list(zip([b.start, *inside], [*inside, b.end], strict=True))
        for k, (start, end) in enumerate(pieces):
            block = _block(text.text, start, end, b.gap if k == 0 else 1, b.break_before and k == 0)
            if b.shape == "prose":
                block.open_end = k == 0
                if k:
                    block.found["tail"] = "1"
            out.append(block)
    return out


def _inline_item(text: AlignedText, start: int, end: int) -> tuple[str, str, int, int] | None:
    """Label, title, its end and the start of the text in ``place：title  body``.

    The blanks behind the title may be mended away in the clean text (before a figure): the raw line still has them.
    """
    found = _INLINE_ITEM.match(text.text, start, end)
    if found:
        return found["label"], found["title"], found.end("title"), found.end()
    colon = text.text.find("：", start, min(end, start + 16))
    if colon < 0:
        return None
    raw_start, raw_end = text.raw_span(start, min(end, start + 80))
    printed = _INLINE_ITEM.match(text.raw, raw_start, raw_end)
    if printed is None:
        return None
    at = colon + 1
    while at < end and text.raw_offset(at) < printed.end():
        at += 1
    said = text.text[colon + 1 : at].strip()
    return printed["label"], said, colon + 1 + len(said), at


def _pieces(text: AlignedText, start: int, end: int, gap: int, paged: bool) -> list[Block]:
    """The block or blocks of one line."""
    clean = text.text
    inline = _inline_item(text, start, end) if end - start > 60 else None
    if inline:
        label, said, title_end, rest = inline
        title = _block(clean, start, title_end, gap, paged)
        title.shape, title.role, title.open_end = "fixed", "inline_title", False
        title.found = {"place": label, "title": said}
        return [title, _block(clean, rest, end, 0, False)]
    out = []
    mark = _CUT_START.match(clean, start, end)
    if mark:
        out.append(Block(start, mark.end(), start, mark.end(), mark.group(), "fixed", "cut_start", gap=gap))
        out[-1].found = {"page": mark["page"]}
        start, gap = mark.end(), 0
    tail = _CUT_END.search(clean, max(start, end - 24), end)
    if tail and tail.start() > start:
        out.append(_block(clean, start, tail.start(), gap, paged))
        out[-1].open_end = False
        out.append(Block(tail.start(), end, tail.start(), end, tail.group().strip(), "fixed", "cut_end", gap=0))
        out[-1].found = {"page": tail["page"]}
        return out
    if start < end:
        out.append(_block(clean, start, end, gap, paged))
    return out


def _block(clean: str, start: int, end: int, gap: int, paged: bool) -> Block:
    inner, inner_end = start, end
    level = 0
    hashes = _HASHES.match(clean, start, end)
    if hashes:
        level, inner = len(hashes[1]), hashes.end()
    cuts: tuple[tuple[int, int], ...] = ()
    bold = False
    if clean.find("**", inner, end) >= 0:
        marks = [m.start() for m in re.finditer(r"\*\*", clean[inner:end])]
        bold = len(marks) == 2 and marks[0] == 0 and inner + marks[1] + 2 == end
        cuts = tuple((inner + m, inner + m + 2) for m in marks)
    said = _without(clean, inner, inner_end, cuts).strip()
    block = Block(start, end, inner, inner_end, said, "prose", level=level, bold=bold, gap=gap, break_before=paged)
    block.cuts = cuts
    _shape(block)
    return block


def _without(clean: str, start: int, end: int, cuts: tuple[tuple[int, int], ...]) -> str:
    if not cuts:
        return clean[start:end]
    out = []
    for a, b in cuts:
        out.append(clean[start:a])
        start = b
    return "".join([*out, clean[start:end]])


def _shape(block: Block) -> None:
    said = block.words
    n = len(said)
    if n > 36 and said[-1] == "。" and said[0] not in "（(编按【":
        block.open_end = False
        if not block.level:
            return
    elif n <= 110:
        if is_rule(said) or is_page_number(said):
            block.shape, block.role = "fixed", "rule" if is_rule(said) else "page_number"
            return
        for p in patterns():
            found = p.pattern.search(said)
            if found:
                if p.role == "byline" and not _may_sign(block, found):
                    continue
                if p.role == "note":
                    block.role = "note"
                    break
                block.shape, block.role = "fixed", p.role
                block.found = {k: v for k, v in found.groupdict().items() if v}
                return
    elif said[:1] in "编按【（(《" and (found := _note().match(said)):
        block.role = "note"
    stopped = _STOPPED.search(said[-12:]) is not None
    block.open_end = not stopped
    if block.level and n <= 80:
        numbered = _NUMBERED.match(said) is not None
        block.shape = "heading" if numbered else "display"
        block.open_end = False
        return
    if (
        n > 2 * WIDEST_DISPLAY
        or _TITLE_STOPPED.search(said[-6:])
        or (stopped and n > 12)
        or width_of(said) > WIDEST_DISPLAY
    ):
        return
    if stopped and not said.endswith(("！", "？", "!", "?", "…", "”", "）")):
        return
    if _INSIDE.search(said) or said[-1] in "，、,":
        return
    if _NUMBERED.match(said) and not stopped:
        block.shape, block.open_end = "heading", False
        return
    block.shape = "display"
    block.open_end = False


def _may_sign(block: Block, found: re.Match[str]) -> bool:
    """A mark before words makes a byline of names, not of a heading (``### ■ 前言``)."""
    said = found.groupdict().get("who") or ""
    if block.words[:1] not in "■□◎●◆○▲△▪◇★☆⊙":
        return True
    tokens = said.split()
    short = all(len(token) <= 4 for token in tokens) and len(tokens) <= 6 and "《" not in said[1:]
    return (not block.level and short) or word_pattern("signs").search(said.replace(" ", "")) is not None


@cache
def _note() -> re.Pattern[str]:
    return next(p.pattern for p in patterns() if p.role == "note")


def letterspaced(said: str) -> str:
    """``序 言`` → ``序言``: a word printed with blanks between its characters."""
    return re.sub(r"\s+", "", said) if _LETTERSPACED.fullmatch(said) else said
