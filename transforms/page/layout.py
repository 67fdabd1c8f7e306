"""What a line of a bulletin could be, seen from the line alone.

In:  one line, or a piece of one.
Out: a ``Block``: its words without Markdown marks, its shape, and its role where the words alone give it away.
It never looks at the lines around it. Patterns and words are data (``layout_patterns.csv``, ``layout_words.csv``).

>>> [(b.shape, b.words) for b in (block_of("## 一、抓班子", 0, 8), block_of("成效明显。", 0, 5))]
[('heading', '一、抓班子'), ('prose', '成效明显。')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from transforms.page.marked_bylines import may_sign
from transforms.reference import item_words, layout_pattern, table
from transforms.text.lines import is_page_number, is_rule, width_of

Shape = Literal["prose", "display", "heading", "fixed"]

LONGEST_QUESTION = 26
"""Characters of a title that asks or exclaims; other lines with a stop behind them are text from 13 on."""
WIDEST_DISPLAY = 42.0
"""Han characters; a longer line without a full stop is text, not a title."""
LONGEST_ASKING = 32
"""Characters of a line that may be a title though it ends with ？ or ！."""


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
    indent: float = 0.0
    spacing: int = 0
    """Line breaks from line to line inside it as printed; 0 where it has too few lines to tell."""

    def fix(self, role: str, **found: str) -> None:
        """Give it a role that it keeps; ``found`` are the parts of its words, where the role has any."""
        self.shape, self.role, self.open_end = "fixed", role, False
        if found:
            self.found = found


def parted(block: Block, at: int, front: str, behind: str) -> tuple[Block, Block]:
    """A line as two: the words in ``front`` of the offset ``at`` of its words, and those ``behind``, right below."""
    at += block.inner_start
    return (
        replace(block, end=at, inner_end=at, words=front, spacing=0, found={}),
        replace(block, start=at, inner_start=at, words=behind, gap=0, break_before=False, found={}),
    )


@dataclass(frozen=True, slots=True)
class _Pattern:
    role: str
    pattern: re.Pattern[str]


@cache
def patterns() -> tuple[_Pattern, ...]:
    """The shapes that give a role away, in the order in which they are tried."""
    return tuple(_Pattern(row["role"], re.compile(row["pattern"])) for row in table("layout_patterns"))


@cache
def screen() -> re.Pattern[str]:
    """All of the :func:`patterns` as one: most lines have none of these shapes."""
    anchored: list[str] = []
    free: list[str] = []
    for said in (_NAMED.sub("(?:", p.pattern.pattern) for p in patterns()):
        (anchored if said.startswith("^") else free).append(f"(?:{said.removeprefix('^')})")
    return re.compile("|".join([f"^(?:{'|'.join(anchored)})", *free]))


_NAMED = re.compile(r"\(\?P<\w+>")

DASHES = ("——", "--", "──", "―")
"""What a subtitle, or who wrote, begins with."""


ITEM_MARKS = item_words("marks")
"""What stands before the items of a column."""


def names_short_news(name: str) -> bool:
    """Whether the name of a column ends as those of short news do: 简讯, 各地动态."""
    return layout_pattern("news_column").search(name) is not None


@cache
def weights() -> dict[str, float]:
    """Name → cost of the segmentation's choices; a negative cost speaks for a choice."""
    return {row["name"]: float(row["cost"]) for row in table("layout_weights")}


_HASHES = re.compile(r"(#{1,6})\s+")
_QUOTED = re.compile(r"> (?=[^\s>])")
"""> 作者：林青: a line that Markdown sets off."""
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部编篇、，,\s]"
    r"|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[（(]\d{1,2}[)）]|[一二三四五六七八九]{1,2}(?:是|要|看|抓)(?!个)|[①-⑳]|[■□●◆]\s)"
)
_STOPPED = re.compile(r"[。！？!?；;…：:](?:\s[”’」』）)】》〕])?[”’」』）)】》〕*\]\d\[]*$")
_REMARK = re.compile(r"[。！？”.．]\s?[（(](?P<said>[^（）()。]{2,30})[)）]$")
_SIGNERS = re.compile(r"[㐀-鿿、\s]+")
_LINKS = re.compile(r"(?:\s*\[[^\[\]]{1,40}\]\([^()\s]*\))+$")
"""…轮流值守。[查看位置](/map): links behind the last sentence."""
_BRACKETED = re.compile(r"（[^（）]{8,}）|\([^()]{8,}\)")
"""（调研组成员：林青；执笔：苗晋）: a remark is whole, whatever its last character."""
_POINT = re.compile(r"[㐀-鿿%％）)”]\.[”）)]?$")
"""…全桥共122根.: a full stop as a typewriter or a scanner has it; no point of a number."""
_TITLE_STOPPED = re.compile(r"[。；;][”’」』）)】》*]*$")
_INSIDE = re.compile(r"[。；]")
_SPOKEN = re.compile(r"[^：:]{1,8}[：:]|[“‘「]")
"""问：…？ and “…？” are speech, not titles that ask."""
_REPORTS = re.compile(r"(?:本[报刊网])?讯[\s\u3000]*[（(](?:本报|本刊|特约)?(?:记者|通讯员)")
"""本报讯（记者 林青）9月10日，…: how a report begins, and no title."""
_ITALIC = re.compile(r"[*_][^*_\s][^*_]{1,60}[*_]")
_BOLD = re.compile(r"(?<!\d(?=\*\*年))(?!\*{3}[镇乡县市区村省州旗街社])(?<!\*(?=\*\*[镇乡县市区村省州旗街社]))\*\*")
"""Marks of bold words; 20**年 and ***镇 are masked."""


def indent_of(blanks: str) -> float:
    """The width in Han characters of the blanks before a line."""
    ahead = blanks[max(blanks.rfind("\n"), blanks.rfind("\f")) + 1 :]
    return ahead.count("\u3000") + ahead.count(" ") / 2 + ahead.count("\t") * 2


def block_of(clean: str, start: int, end: int, gap: int = 1, paged: bool = False) -> Block:
    """The block that ``clean[start:end]`` is; ``gap`` line breaks stand above it, ``paged`` when a page ends there."""
    quoted = _QUOTED.match(clean, start, end)
    inner, inner_end = quoted.end() if quoted else start, end
    level = 0
    hashes = _HASHES.match(clean, inner, end)
    if hashes:
        level, inner = len(hashes[1]), hashes.end()
    cuts: tuple[tuple[int, int], ...] = ()
    bold = False
    if clean.find("**", inner, end) >= 0:
        marks = [m.start() for m in _BOLD.finditer(clean[inner:end])]
        bold = len(marks) == 2 and marks[0] == 0 and inner + marks[1] + 2 == end
        cuts = tuple((inner + m, inner + m + 2) for m in marks)
    if not cuts and _ITALIC.fullmatch(clean, inner, inner_end):
        cuts = ((inner, inner + 1), (inner_end - 1, inner_end))
    said = _without(clean, inner, inner_end, cuts).strip()
    block = Block(start, end, inner, inner_end, said, "prose", level=level, bold=bold, gap=gap, break_before=paged)
    block.cuts = cuts
    set_shape(block)
    return block


def inline_title(clean: str, span: tuple[int, int], gap: int, break_before: bool, place: str, title: str) -> Block:
    """The block of a title at ``span`` whose text goes on behind it on the same line, with its place or ``""``."""
    block = block_of(clean, *span, gap, break_before)
    block.fix("inline_title", place=place, title=title)
    return block


def _without(clean: str, start: int, end: int, cuts: tuple[tuple[int, int], ...]) -> str:
    if not cuts:
        return clean[start:end]
    out = []
    for a, b in cuts:
        out.append(clean[start:a])
        start = b
    return "".join([*out, clean[start:end]])


def set_shape(block: Block) -> None:
    """Set shape, role and what was found in the words."""
    said = block.words
    n = len(said)
    if not n:
        block.shape, block.role = "fixed", "rule"
        return
    if said[0] == "|" or said.endswith((" |", "　|", " ｜")):
        block.found["table"] = "1"
        return
    if n > 36 and said[-1] == "。" and said[0] not in "（(编按【":
        block.open_end = False
        if not block.level:
            return
    elif n <= 110:
        if is_rule(said) or is_page_number(said):
            block.shape, block.role = "fixed", "rule" if is_rule(said) else "page_number"
            return
        for p in patterns() if screen().search(said) else ():
            found = p.pattern.search(said)
            if found:
                if p.role == "byline" and not may_sign(said, block.level, found):
                    continue
                if p.role == "note":
                    block.role = "note"
                    break
                block.shape, block.role = "fixed", p.role
                block.found = {k: v for k, v in found.groupdict().items() if v}
                return
    elif said[:1] in "编按【（(《" and (found := _note().match(said)):
        block.role = "note"
    if said[1:2] in "：:答者持应问" and layout_pattern("spoken").match(said):
        block.open_end = not _STOPPED.search(said[-12:])
        return
    ended = (_LINKS.sub("", said) if said[-1] == ")" else "") or said
    stopped = _STOPPED.search(ended[-12:]) is not None or _REMARK.search(said[-36:]) is not None
    block.open_end = not (stopped or _BRACKETED.fullmatch(said) or _POINT.search(said))
    if block.level and n <= 80:
        numbered = _NUMBERED.match(said) is not None
        block.shape = "heading" if numbered else "display"
        block.open_end = False
        return
    if n <= LONGEST_ASKING and said[-1] in "？！?!" and said[0] not in "“‘（(" and not _INSIDE.search(said):
        block.found["asks"] = "1"
    if (
        n > 2 * WIDEST_DISPLAY
        or _TITLE_STOPPED.search(said[-6:])
        or (stopped and n > (LONGEST_QUESTION if said[-1] in "？！?!" and not _SPOKEN.match(said) else 12))
        or width_of(said) > WIDEST_DISPLAY
    ):
        return
    if stopped and not said.endswith(("！", "？", "!", "?", "…", "”", "）")):
        return
    if _INSIDE.search(said) or said[-1] in "，、," or (said[0] in "本讯" and _REPORTS.match(said)):
        return
    if _NUMBERED.match(said) and not stopped:
        block.shape, block.open_end = "heading", False
        return
    block.shape = "display"
    block.open_end = False


@cache
def _note() -> re.Pattern[str]:
    return next(p.pattern for p in patterns() if p.role == "note")


def signed_by(said: str) -> str:
    """Who signs a text in brackets behind its last full stop: …清淤渠道。（县水利局）; empty where nobody does."""
    found = _REMARK.search(said[-36:])
    return found["said"] if found and _SIGNERS.fullmatch(found["said"]) else ""
