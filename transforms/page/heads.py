"""Heads that name no article: lines of issue and date, a cover.

In:  the blocks of a bulletin, the key of its publication's name.
Out: the same blocks, such lines with the role ``masthead``, ``running_head`` or ``rule``.
It never touches a line of text: only display lines above the first text, at the top of a page, or labels of a series.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("青禾先锋\\n2020年3月5日　第8期\\n办好小事\\n今年办成三件。"))
>>> [b.role for b in mark_heads(blocks, "")]
['masthead', 'masthead', '', '']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from transforms.imprint.head_parts import MOST_LINES, head_of
from transforms.page.announced import free_items, mark_announced
from transforms.page.layout import Block
from transforms.page.surroundings import PAGE_ENDS, key_of
from transforms.page.titles import is_division
from transforms.reference import layout_pattern
from transforms.text.masthead import YEAR_AND_NUMBER

HIGHEST = 8
"""Lines above the first text that a head may have: name, issue, issuer, date."""
LONGEST_COVER = 12
"""Lines of a cover."""
LEAST_HEADS = 2
"""Pages on which a line must stand to be the head of one."""


def mark_heads(blocks: list[Block], publication: str) -> list[Block]:
    """Set the role of the lines of heads, covers, series and announced titles."""
    for b in blocks:
        if (
            (b.shape in ("display", "heading") or b.role == "signature")
            and len(b.words) <= 30
            and layout_pattern("series").match(b.words)
        ):
            b.fix("rule")
    _mark_cover(blocks)
    _mark_numbered(blocks)
    _mark_top(blocks)
    _mark_running_heads(blocks, publication)
    _mark_stamps(blocks, publication)
    _mark_columns_beside(blocks, publication)
    mark_announced(blocks)
    free_items(blocks)
    return blocks


@dataclass(frozen=True, slots=True)
class _Head:
    """A line made of names and of numbers of issue, day or page, nothing else."""

    names: tuple[str, ...]
    dated: bool
    issue: bool
    paged: bool


_BETWEEN = re.compile(r"[\s\u3000◎·•|｜/／—\-－－()（）《》〈〉，,]+")


def _head_of(block: Block, publication: str = "") -> _Head | None:
    """The names and numbers that a line is made of; None for a line that says more. The name of the ``publication`` may
    stand right beside a number."""
    said = block.words
    if publication and publication in said:
        said = said.replace(publication, f" {publication} ").strip()
    if (
        block.level
        or len(" ".join(said.split())) > 60
        or not (block.shape in ("display", "prose") or block.role in ("masthead", "byline"))
    ):
        return None
    token = layout_pattern("head_token")
    found = [m for m in token.finditer(said) if m.group().strip()]
    starts = {m.start() for m in found}
    meet = {m.end(): m.end() in starts for m in found}
    if not found or any(not _set_off(said, edge, meet) for edge in starts | set(meet)):
        return None
    names = tuple(part for part in _BETWEEN.split(token.sub(" ", said)) if part)
    if len(names) > 3 or any(not _NAME.fullmatch(name) for name in names):
        return None
    kinds = {m.lastgroup for m in found}
    if not kinds & {"issue", "date"} and (block.shape != "display" or not names):
        return None
    return _Head(names, bool(kinds & {"issue", "date"}), "issue" in kinds, "page" in kinds)


def _set_off(said: str, edge: int, ends: dict[int, bool]) -> bool:
    """Whether a number begins or ends at a blank, a mark, another number or the end of the line."""
    if edge in (0, len(said)) or _BETWEEN.fullmatch(said[edge - 1]) or _BETWEEN.fullmatch(said[edge]):
        return True
    return ends.get(edge, False)


_WIDE = re.compile(r"\S[ \u3000]{4,}\S")
"""Two ends of a line: 组工文苑          《安化组工》2011年第4期."""
_NAME = re.compile(r"[㐀-鿿“”]{2,20}")


def _mark_cover(blocks: Sequence[Block]) -> None:
    """A first page that holds a few lines and no text is a cover."""
    for i, b in enumerate(blocks[: LONGEST_COVER + 1]):
        if i and b.break_before:
            if any(layout_pattern("cover").search(c.words) or c.role == "dateline" for c in blocks[:i]):
                for c in blocks[:i]:
                    if c.shape == "display":
                        c.fix("masthead")
            return
        if b.level or not (
            b.shape == "display" or b.role in ("masthead", "imprint", "dateline", "page_number", "rule")
        ):
            return


def _mark_numbered(blocks: Sequence[Block]) -> None:
    """The lines of a newsletter's head, of which one numbers the issue; the name of a column below it ends them."""
    head = head_of([b.words for b in blocks[:MOST_LINES]])
    for i, b in enumerate(blocks[: head.lines]):
        if b.role == "section" and i > head.numbered and not _OF_A_KIND.search(b.words):
            return
        if "item_title" in b.found or "item_title" in blocks[min(i + 1, len(blocks) - 1)].found:
            return  # the first item and its number
        if b.role != "contents":
            b.fix("masthead")


_OF_A_KIND = re.compile("(?:[专特增合]刊|专[辑集])\\W*$")
"""【春耕专刊】: what kind of issue it is."""


def _mark_top(blocks: Sequence[Block]) -> None:
    """Lines of issue and date above the first text; the lines above one that numbers the issue."""
    for i, b in enumerate(blocks[:HIGHEST]):
        found = _head_of(b)
        if b.shape == "heading" or (b.shape == "prose" and not found):
            return
        if found is not None and found.dated and (found.issue or not _names_report(found)):
            b.fix("masthead")
            if found.issue:
                for above in blocks[:i]:
                    if above.shape == "display" and not above.level:
                        above.fix("masthead")


def _names_report(head: _Head) -> bool:
    """永嘉县人民政府工作报告（2019年1月10日）: a title and its day, no head."""
    return any(_REPORT.search(name) for name in head.names)


_REPORT = re.compile("工作(?:报告|总结|汇报|计划|要点|情况)$|(?:讲话|发言|致辞|述职报告)$")
_LONGEST_HEAD = 30


def _mark_running_heads(blocks: Sequence[Block], publication: str) -> None:
    """``青禾先锋 2020年3月5日``, ``12 青禾先锋`` at a page's end: the name is the bulletin's or stands twice so."""
    for b in blocks if publication else ():
        key = key_of(b.words) if b.shape == "display" and len(b.words) <= _LONGEST_HEAD else ""
        if key.startswith(publication) and key.removeprefix(publication).isdecimal():
            b.fix("running_head")  # 青禾先锋2013.2　18
    found = [(i, head) for i, b in enumerate(blocks) if (head := _head_of(b, publication)) is not None]
    counts = Counter(key_of(name) for _, head in found for name in head.names)
    for i, head in found:
        names = tuple(map(key_of, head.names))
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        top = i == 0 or blocks[i].break_before or blocks[i - 1].role in PAGE_ENDS
        end = below is None or below.break_before or below.role in PAGE_ENDS
        known = publication in names or any(counts[name] > 1 for name in names)
        if known and (
            top
            or end
            or max(counts[name] for name in names) > 2
            or (head.paged and (head.dated or publication in names))
            or (head.dated and _WIDE.search(blocks[i].words))
        ):
            blocks[i].fix("running_head" if i else "masthead")
            blocks[i].break_before = True
    _mark_page_companions(blocks, publication)
    _mark_divisions_above_pages(blocks)


def _mark_divisions_above_pages(blocks: Sequence[Block]) -> None:
    """``英山县`` right above the page's number, on two pages or more: the foot of a page, no label of a report."""
    where: dict[str, list[Block]] = {}
    for b, below in pairwise(blocks):
        if (b.role == "place" or b.shape == "display") and below.role == "page_number" and is_division(b.words):
            where.setdefault(b.words, []).append(b)
    for feet in where.values():
        if len(feet) >= LEAST_HEADS and sum(b.words == feet[0].words for b in blocks) == len(feet):
            for b in feet:
                b.fix("running_head")


def _mark_page_companions(blocks: Sequence[Block], publication: str) -> None:
    """A short line that stands three times or more, each time beside a page number, goes with it: one with a number,
    or a name of the bulletin (双联行动工作简报)."""
    where: dict[str, list[int]] = {}
    for i, b in enumerate(blocks):
        if b.shape == "display" and not b.level and len(b.words) <= 24:
            where.setdefault(key_of(b.words), []).append(i)
    for key, places in where.items():
        beside = [
            i for i in places if any(0 <= k < len(blocks) and blocks[k].role == "page_number" for k in (i - 1, i + 1))
        ]
        said = re.search(r"第.{1,4}[期辑卷号集册]|\d|(?:简报|通讯|快报|专报|内参|月刊)$", key)
        named = said or (len(publication) > _SHORT_NAME and key.endswith(publication))
        if len(places) >= 3 and len(beside) >= 0.7 * len(places) and named:
            for i in places:
                blocks[i].fix("running_head")


_SHORT_NAME = 3
_STAMP = re.compile(r"[\d\s\u3000·.．,，:：|｜/／\\—–\-_◎●■□*#年月第期总版页号卷（）()〔〕\[\]]+")
"""What the head of a page holds beside a name: the issue's number or date, the page, strokes between."""
LONGEST_STAMP = 48
_NAME_AND_NUMBER = re.compile(rf"(?P<name>[㐀-鿿]{{2,10}})\s*{YEAR_AND_NUMBER.pattern}")


def _mark_stamps(blocks: Sequence[Block], publication: str) -> None:
    """``2014·9青禾农情``, ``QINGHE TONGJI | 2021.02 | 05``: figures and the bulletin's name, or one name in letters
    that stands so on several pages."""
    found: list[tuple[int, str]] = []
    for i, b in enumerate(blocks):
        if b.level or len(b.words) > LONGEST_STAMP or not any(c.isdigit() for c in b.words):
            continue
        if b.shape in ("display", "heading") or b.role in ("running_head", "page_number"):
            name = _STAMP.sub("", b.words).lower()
            if name and (name == publication or (name.isascii() and name.isalpha() and len(name) >= 4)):
                found.append((i, name))
    for i, b in enumerate(blocks):  # 2021.3 below the name at the top of a page
        above = blocks[i - 1] if i else b
        below_name = above.role == "running_head" or (
            publication and key_of(above.words[:LONGEST_STAMP]) == publication
        )
        if b.shape == "display" and below_name and YEAR_AND_NUMBER.fullmatch(b.words):
            b.fix("running_head")
            b.break_before = True
        elif (named := _NAME_AND_NUMBER.fullmatch(b.words)) and b.shape == "display":  # 青禾组工 2013.6, twice
            found.append((i, named["name"]))
    names = Counter(name for _, name in found)
    for i, name in found:
        if name == publication or names[name] > 1:
            blocks[i].fix("running_head")
            blocks[i].break_before = True


_TWO = re.compile(r"(?P<left>[㐀-鿿]{2,16})[ \u3000]{2,}(?P<right>[㐀-鿿]{2,16})")
LONGEST_COLUMN = 8


def _mark_columns_beside(blocks: Sequence[Block], publication: str) -> None:
    """``青禾农讯　　县区实践``: the head of a page names the bulletin and, anew on each page, the column."""
    found: list[tuple[int, str]] = []
    for i, b in enumerate(blocks):
        two = _TWO.fullmatch(b.words) if publication and b.role != "contents" and not b.level else None
        if two and publication in (two["left"], two["right"]):
            column = two["right"] if two["left"] == publication else two["left"]
            if len(column) <= LONGEST_COLUMN:
                found.append((i, column))
    if len(found) < LEAST_HEADS:
        return
    seen: set[str] = set()
    for i, column in found:
        known = column in seen or any(key_of(b.words) == column for b in blocks[:i] if len(b.words) <= LONGEST_COLUMN)
        blocks[i].fix("running_head" if known else "section")
        blocks[i].words, blocks[i].break_before = column, True
        seen.add(column)
