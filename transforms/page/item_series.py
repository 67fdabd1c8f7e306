"""Short news of one column, each a paragraph of place or mark, title and text (昭阳区：开展节水活动。世界水日期间，…).

In:  the blocks of a bulletin and its text.
Out: the same blocks, each such paragraph as two: an inline title with its place, and the text. Behind a mark or a
     label a blank may close the title, too, also in a line that its text goes on below.
It never cuts where fewer than ``LEAST`` of them follow each other, nor behind a mark (▲县法院送法进院坝。…) but below
the name of a column of short news: with marks go the points of a report, too.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from transforms.aligned import AlignedText
from transforms.page.bylines import is_name
from transforms.page.layout import ITEM_MARKS, Block, block_of, inline_title, names_short_news
from transforms.text.lines import width_of

LEAST = 3
LEAST_MARKED = 2
LONGEST_NAME = 8
"""Characters of the name of a column."""
_LABEL = "(?P<place>[㐀-鿿]{1,8}[省市县区州旗盟镇乡道村局办厅委会院校队站关])[：:]"
_ITEM = re.compile(rf"{_LABEL}(?P<title>[^\s，。；：:！？、]{{5,24}})。(?=[^\n]{{12}})")
_MARKED = re.compile(
    rf"[{ITEM_MARKS}]\s*(?P<place>)(?P<title>[^\s，。；：:！？、][^\s，。；：:！？]{{5,29}})"
    r"(?:。|\u3000+|[ \t]{2,})(?=[^\n]{12})"
)
_CUT = re.compile(
    rf"[{ITEM_MARKS}]\s*(?:(?P<place>[㐀-鿿]{{2,8}})[：:])?(?P<title>[^\s，。；：:！？、][^\s，。；：:！？]{{3,29}})"
    r"[ \t\u3000]+(?=[㐀-鿿\d])"
)
"""●石门镇办起书屋 该镇 / 腾出旧校舍…: the first line of an item, which ends inside the first sentence of its text."""
_LABELLED = re.compile(rf"{_LABEL}(?P<title>[^\s，。；：:！？、]{{4,24}})[ \t\u3000]+(?=[㐀-鿿“\d])")
"""岷县：“歇帮”不歇志 对好吃懒做的…: a blank closes the title of an item, with no mark in front."""
_UNLABELLED = re.compile(
    rf"(?P<place>)(?![{ITEM_MARKS}])(?P<title>[^\s，。；：:！？、]{{6,24}})[ \t\u3000]+(?=[㐀-鿿“\d]{{3}})"
)
"""县工委集中补课 针对党费收 / 缴不规范问题…: one of a column of short news, cut inside its first sentence."""
_ALONE = re.compile(rf"{_LABEL}(?P<title>[^\s，。；：:！？]{{4,24}})")
_BETWEEN = frozenset({"page_number", "running_head"})


def split_series(blocks: Sequence[Block], text: AlignedText) -> list[Block]:
    """``blocks`` with the paragraphs of each series cut behind their titles."""
    clean = text.text
    open_lines = {i for i in range(len(blocks)) if _is_cut(blocks, i, text)}
    cut = _stopped(blocks, clean) | _of_one_mark(blocks, clean, open_lines)
    cut |= _closed_by_blanks(blocks, clean, open_lines)
    if not cut:
        return list(blocks)
    out: list[Block] = []
    for i, b in enumerate(blocks):
        if i not in cut:
            out.append(b)
            continue
        hit = cut[i]
        place = hit["place"] or ""
        title = inline_title(clean, (b.start, hit.end("title")), b.gap, b.break_before, place, hit["title"])
        title.indent = b.indent
        rest = block_of(clean, hit.end(), b.end, 0, False)
        if rest.shape == "display":  # its lines were not joined
            rest.shape, rest.open_end = "prose", True
        out += [title, rest]
    return out


_Hits = dict[int, re.Match[str]]


def _stopped(blocks: Sequence[Block], clean: str) -> _Hits:
    """Items of a place, a title and a full stop."""
    found = {i: hit for i, b in enumerate(blocks) if b.shape == "prose" and (hit := _ITEM.match(clean, b.start, b.end))}
    return {i: found[i] for run in _runs(blocks, found) if len(run) >= LEAST for i in run}


def _of_one_mark(blocks: Sequence[Block], clean: str, open_lines: Container[int]) -> _Hits:
    """Items behind a mark, below the name of a column of short news."""
    found: _Hits = {}
    for i, b in enumerate(blocks):
        pattern = _CUT if i in open_lines else _MARKED if b.shape == "prose" else None
        hit = pattern.match(clean, b.start, b.end) if pattern else None
        if hit and not _cuts_a_name(hit, clean):
            found[i] = hit
    if len(found) < LEAST_MARKED:
        return {}
    runs = [run for run in _runs(blocks, found, with_text=True) if len(run) >= LEAST_MARKED]
    runs = [run for run in runs if not all(blocks[i].words.endswith(("；", ";")) for i in run[:-1])]  # points of a list
    return {i: found[i] for run in runs if _is_news(blocks, run[0]) for i in run}


def _closed_by_blanks(blocks: Sequence[Block], clean: str, open_lines: Container[int]) -> _Hits:
    """Items of a label, a title and a blank; below the name of a column of short news some may have no label."""
    found, out = _items(blocks, clean, open_lines), _Hits()
    for run in _runs(blocks, found, with_text=True) if len(found) >= LEAST_MARKED else ():
        news = _is_news(blocks, run[0]) if run else False
        if len(run) >= (LEAST_MARKED if news else LEAST):
            closed = [i for i in run if found[i].end() < blocks[i].end]
            out |= {i: found[i] for i in closed if news or found[i]["place"]}
    return out


def _is_cut(blocks: Sequence[Block], i: int, text: AlignedText) -> bool:
    """Whether a line may end inside the first sentence of the paragraph right below it: it is as wide as its lines."""
    b, below = blocks[i], blocks[i + 1] if i + 1 < len(blocks) else None
    if b.shape != "display" or below is None or below.shape != "prose" or below.gap > 1:
        return False
    start, end = text.raw_span(below.start, below.end)
    breaks = text.raw.find("\n", start, end)
    first = text.raw[start : breaks if breaks >= 0 else end]
    return width_of(b.words) >= width_of(first.strip()) - _PLAY


_PLAY = 2.0
"""Han characters by which lines of one width differ."""


def _items(blocks: Sequence[Block], clean: str, open_lines: Container[int]) -> _Hits:
    """The paragraphs and lines that begin with a title and a blank, and the lines of a label and a title alone."""
    found: _Hits = {}
    for i, b in enumerate(blocks):
        hit = _LABELLED.match(clean, b.start, b.end) if b.shape == "prose" or i in open_lines else None
        if b.shape == "display":
            hit = hit or _ALONE.fullmatch(clean, b.start, b.end)
        if i in open_lines:
            hit = hit or _UNLABELLED.match(clean, b.start, b.end)
        if hit and not (hit.end() < b.end and _cuts_a_name(hit, clean)):
            found[i] = hit
    return found


def _cuts_a_name(hit: re.Match[str], clean: str) -> bool:
    """▲县政协主席丁　禾到…: the blank stands inside a name of two characters."""
    return not hit.group().endswith("。") and is_name(hit["title"][-1] + clean[hit.end()])


def _is_news(blocks: Sequence[Block], first: int) -> bool:
    """Whether the name of a column of short news stands above, with nothing but its items between."""
    for b in blocks[max(0, first - FARTHEST) : first][::-1]:
        plain = b.words if b.shape == "display" and len(b.words) <= LONGEST_NAME else ""
        name = re.sub(r"\s", "", b.found.get("name", "") if b.role == "section" else plain)
        if names_short_news(name):
            return True
        if b.role == "section" or (b.shape == "prose" and len(b.words) > LONGEST_ITEM):
            return False
    return False


FARTHEST = 12
"""Lines and paragraphs above an item among which the name of its column is looked for."""
LONGEST_ITEM = 300
"""Characters of the text of an item."""


def _runs(blocks: Sequence[Block], found: dict[int, re.Match[str]], with_text: bool = False) -> Iterator[list[int]]:
    """The items that follow each other, page ends between them or not; text of theirs too if ``with_text``."""
    run: list[int] = []
    for i, b in enumerate(blocks):
        if i in found:
            run.append(i)
        elif b.role not in _BETWEEN and not (with_text and run and b.shape == "prose"):
            yield run
            run = []
    yield run
