"""Short news of one column, each a paragraph of place or mark, title and text (昭阳区：开展节水活动。世界水日期间，…).

In:  the blocks of a bulletin and its clean text.
Out: the same blocks, each such paragraph as two: an inline title with its place, and the text. Behind a mark a blank
     may close the title, too.
It never cuts where fewer than ``LEAST`` of them follow each other, nor behind a mark (▲县法院送法进院坝。…) but below
the name of a column of short news: with marks go the points of a report, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.bylines import is_name
from transforms.layout import Block, block_of, inline_title, word_pattern

LEAST = 3
LEAST_MARKED = 2
LONGEST_NAME = 8
"""Characters of the name of a column."""
_ITEM = re.compile(
    r"(?P<place>[㐀-鿿]{1,8}[省市县区州旗盟镇乡道村局办厅委会院校队站关])[：:](?P<title>[^\s，。；：:！？、]{5,24})。(?=[^\n]{12})"
)
_MARKED = re.compile(
    r"[●○◆◇■□▲△★☆※▶►•·◎]\s*(?P<place>)(?P<title>[^\s，。；：:！？、][^\s，。；：:！？]{5,29})"
    r"(?:。|\u3000+|[ \t]{2,})(?=[^\n]{12})"
)
_CUT = re.compile(
    r"[●○◆◇■□▲△▪★☆※▶►•·◎]\s*(?:(?P<place>[㐀-鿿]{2,8})[：:])?(?P<title>[^\s，。；：:！？、][^\s，。；：:！？]{3,29})"
    r"[ \t\u3000]+(?=[㐀-鿿\d])"
)
"""●石门镇办起书屋 该镇 / 腾出旧校舍…: the first line of an item, which ends inside the first sentence of its text."""
_LABEL = "(?P<place>[㐀-鿿]{1,8}[省市县区州旗盟镇乡道村局办厅委会院校队站关])[：:]"
_LABELLED = re.compile(rf"{_LABEL}(?P<title>[^\s，。；：:！？、]{{4,24}})[ \t\u3000]+(?=[㐀-鿿“\d])")
"""岷县：“歇帮”不歇志 对好吃懒做的…: a blank closes the title of an item, with no mark in front."""
_UNLABELLED = re.compile(
    r"(?P<place>)(?![●○◆◇■□▲△▪★☆※▶►•·◎])(?P<title>[^\s，。；：:！？、]{6,24})[ \t\u3000]+(?=[㐀-鿿“\d]{3})"
)
"""县工委集中补课 针对党费收 / 缴不规范问题…: one of a column of short news, cut inside its first sentence."""
_ALONE = re.compile(rf"{_LABEL}(?P<title>[^\s，。；：:！？]{{4,24}})")
_BETWEEN = frozenset({"page_number", "running_head"})


def split_series(blocks: Sequence[Block], clean: str) -> list[Block]:
    """``blocks`` with the paragraphs of each series cut behind their titles."""
    found = {i: hit for i, b in enumerate(blocks) if b.shape == "prose" and (hit := _ITEM.match(clean, b.start, b.end))}
    cut = {i for run in _runs(blocks, found) if len(run) >= LEAST for i in run}
    marked = {
        i: hit
        for i, b in enumerate(blocks)
        if (hit := _marked(blocks, i).match(clean, b.start, b.end)) and not _cuts_a_name(hit, clean)
    }
    for run in _runs(blocks, marked, with_text=True) if len(marked) >= LEAST_MARKED else ():
        if len(run) >= LEAST_MARKED and _is_news(blocks, run[0]):
            cut.update(run)
            found |= {i: marked[i] for i in run}
    for run in _runs(blocks, items := _items(blocks, clean), with_text=True):
        if len(run) >= LEAST or (len(run) >= LEAST_MARKED and _is_news(blocks, run[0])):
            news = _is_news(blocks, run[0])
            closed = {i: items[i] for i in run if items[i].end() < blocks[i].end and (news or items[i]["place"])}
            cut.update(closed)
            found |= closed
    if not cut:
        return list(blocks)
    out: list[Block] = []
    for i, b in enumerate(blocks):
        if i not in cut:
            out.append(b)
            continue
        hit = found[i]
        place = hit["place"] or ""
        title = inline_title(clean, (b.start, hit.end("title")), b.gap, b.break_before, place, hit["title"])
        title.indent = b.indent
        text = block_of(clean, hit.end(), b.end, 0, False)
        if text.shape == "display":  # its lines were not joined
            text.shape, text.open_end = "prose", True
        out += [title, text]
    return out


def _items(blocks: Sequence[Block], clean: str) -> dict[int, re.Match[str]]:
    """The paragraphs and lines that begin with a title and a blank, and the lines of a label and a title alone."""
    found: dict[int, re.Match[str]] = {}
    for i, b in enumerate(blocks):
        below = blocks[i + 1] if i + 1 < len(blocks) else None
        cut = b.shape == "display" and below is not None and below.shape == "prose" and below.gap <= 1
        hit = _LABELLED.match(clean, b.start, b.end) if cut or b.shape == "prose" else None
        if cut and hit is None:
            hit = _ALONE.fullmatch(clean, b.start, b.end) or _UNLABELLED.match(clean, b.start, b.end)
        if hit and not (hit.end() < b.end and _cuts_a_name(hit, clean)):
            found[i] = hit
    return found


def _marked(blocks: Sequence[Block], i: int) -> re.Pattern[str]:
    """How an item behind a mark looks: a paragraph, or a line with the rest of its paragraph right below."""
    b, below = blocks[i], blocks[i + 1] if i + 1 < len(blocks) else None
    if b.shape == "display" and below is not None and below.shape == "prose" and below.gap <= 1:
        return _CUT
    return _MARKED if b.shape == "prose" else _NOTHING


_NOTHING = re.compile("(?!)")


def _cuts_a_name(hit: re.Match[str], clean: str) -> bool:
    """▲县政协主席丁　禾到…: the blank stands inside a name of two characters."""
    return not hit.group().endswith("。") and is_name(hit["title"][-1] + clean[hit.end()])


def _is_news(blocks: Sequence[Block], first: int) -> bool:
    """Whether the name of a column of short news stands right above."""
    above = next((b for b in blocks[max(0, first - 3) : first][::-1] if b.role not in _BETWEEN), None)
    if above is None:
        return False
    plain = above.words if above.shape == "display" and len(above.words) <= LONGEST_NAME else ""
    name = re.sub(r"\s", "", above.found.get("name", "") if above.role == "section" else plain)
    return word_pattern("news_column").search(name) is not None


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
