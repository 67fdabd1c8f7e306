"""Standing items of bulletins: a notice, a correction, next week's plan, a ranking, a saying or two, an appendix.

In:  the blocks of a bulletin, their roles as far as words and neighbours give them away.
Out: the same blocks; a line that names such an item, its text right below, has ``found["standing"]``.
It never takes a label inside a text (【提示】), a part of a report (下月计划 below 本月…), a table in the middle of its
article, or an appendix of the article right above.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("今年修好七座桥。\\n\\n征集启事\\n\\n本站现征集老照片。"))
>>> mark_standing(blocks)
>>> [b.found.get("standing") for b in blocks]
[None, '1', None]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.bylines import looks_like_byline
from transforms.page.column_items import line_below, name_of
from transforms.page.layout import Block
from transforms.reference import layout_pattern

_BRACKETS = "【】〖〗[]"
_PLAN = re.compile("下|[一二三四五六七八九十\\d]{1,3}月")
_PAST = re.compile(r"(?:[一二三四五六七八九十]{1,3}[、．.])?[上本当今][周月旬期]")
"""本月工作完成情况: the part of a report in front of 下月工作要点."""
_ASIDE = re.compile("温馨|友情|特别")
"""温馨提示 belongs to the text above, most often; marked as titles are, it is an item."""
_PART = re.compile(r"[㐀-鿿]{2,5}(?:情况|问题|做法|成效|不足|经验|特点|进展)")
"""总体情况, 存在问题: parts of a report without numbers."""
_APPENDIX = re.compile(
    r"附[件表录]\s*[一二三四五六七八九十\d]{0,2}(?:[：:]\s*|[\s\u3000]+|(?<=[\d一二三四五六七八九十]))\S{4,}"
)
_SAYS_APPENDED = re.compile(r"附[件表录]|附后|见附")
FARTHEST = 40
"""Lines above an appendix among which the article is looked for that it belongs to."""


def mark_standing(blocks: Sequence[Block]) -> None:
    """Mark the lines that name a standing item."""
    for i, b in enumerate(blocks):
        if b.role == "section" and b.words[:1] in _BRACKETS and _fills(b) and _has_text(blocks, i):
            b.words, b.shape, b.role, b.open_end = name_of(b).strip(_BRACKETS), "display", "", False
            b.found = {"standing": "1"}
        elif b.shape == "display" and not b.role and _is_apart(blocks, i):
            if _fills(b):
                _give_lines(blocks, i)
            if _stands(blocks, i):
                b.found["standing"] = "1"


def _stands(blocks: Sequence[Block], i: int) -> bool:
    if not _has_text(blocks, i):
        return False
    named = _names_item(blocks, i) or _heads_rules(blocks, i) or _tells_progress(blocks, i)
    return named or _heads_ranking(blocks, i) or _is_appendix(blocks, i)


def _fills(block: Block) -> bool:
    return layout_pattern("filler").fullmatch(name_of(block).strip(_BRACKETS)) is not None


def _give_lines(blocks: Sequence[Block], i: int) -> None:
    """The lines right below the title of sayings are their text, whatever they look like, up to a blank line."""
    for k in range(i + 1, len(blocks)):
        b = blocks[k]
        if b.shape != "display" or b.role or b.level or (k > i + 1 and b.gap > 1):
            break
        b.shape, b.open_end = "prose", False


def _is_apart(blocks: Sequence[Block], i: int) -> bool:
    """Whether blank lines or a mark set the line off from the text above; no second line of a title: 关于…的 / 通知."""
    above = blocks[i - 1] if i else None
    if above is not None and above.shape == "display" and not above.role and not looks_like_byline(above.words):
        return False
    return blocks[i].gap > 1 or blocks[i].level > 0 or (above is not None and above.role in ("rule", "section"))


def _has_text(blocks: Sequence[Block], i: int) -> bool:
    """Whether text stands below, not another title: a column's name stands above titles."""
    below = line_below(blocks, i)
    return below is not None and below.shape in ("prose", "heading") and below.role in ("", "place")


def _names_item(blocks: Sequence[Block], i: int) -> bool:
    said = name_of(blocks[i])
    if not (layout_pattern("standing").fullmatch(said) or layout_pattern("filler").fullmatch(said)):
        return False
    if _ASIDE.match(said) and not blocks[i].level:
        return False
    above = (b for b in blocks[:i] if b.shape in ("display", "heading"))
    return not (_PLAN.match(said) and any(_PAST.match(b.words) or _PART.fullmatch(b.words) for b in above))


def _heads_rules(blocks: Sequence[Block], i: int) -> bool:
    """农机安全“五不准” above 一不准无证驾驶…: what it names so is all that its text tells."""
    found = _RULES.fullmatch(name_of(blocks[i]))
    below = line_below(blocks, i)
    return found is not None and below is not None and _FIRST.sub("", below.words).startswith(found["rule"])


_RULES = re.compile(
    "[㐀-鿿]{2,10}[“「](?:十?[二三四五六七八九十])(?P<rule>不准|不要|不得|不能|严禁|禁止|必须|要|忌)[”」]"
)
_FIRST = re.compile(r"^(?:第?一[、是条]?|1[.．、]|①|（一）)\s*")


def _tells_progress(blocks: Sequence[Block], i: int) -> bool:
    """十月份道路养护进度, 社有资产清查进度 above one paragraph of figures, a title or the end of the issue behind it:
    how far a work of the month has come."""
    below, said = line_below(blocks, i), name_of(blocks[i])
    if below is None or not _PROGRESS.fullmatch(said) or len(_FIGURES.findall(below.words)) < FEWEST_FIGURES:
        return False
    at = next(k for k in range(i + 1, len(blocks)) if blocks[k] is below)
    behind = line_below(blocks, at)
    alone = behind is None or behind.shape in ("display", "fixed")
    others = [b for b in blocks if b.shape == "display" and b is not blocks[i]]
    return alone and not any(_PART.fullmatch(b.words) or _OF_WORK.search(b.words) for b in others)


_PROGRESS = re.compile(
    "(?:[\\d一二三四五六七八九十]{1,3}月份?|[一二三四]季度|[上下]半年|[本上]?[周月旬])?[㐀-鿿]{3,14}(?<!工作)(?<!建设)进度(?:通报|表|一览)?"
)
_OF_WORK = re.compile("(?:进展|进度|问题|打算|措施|建议|安排|成效|做法|原因)$")
"""项目进展, 下步打算: the headings of a report, of which such a line may be one."""
_FIGURES = re.compile("[\\d.]+|[一二三四五六七八九十百千万两]{2,}")
FEWEST_FIGURES = 4


def _heads_ranking(blocks: Sequence[Block], i: int) -> bool:
    """各镇进度排名 above a table, and nothing behind the table that goes on with the article around it."""
    if not layout_pattern("ranking").search(blocks[i].words):
        return False
    rows = [b for b in blocks[i + 1 :] if b.role not in ("page_number", "running_head")]
    if any(b.shape != "prose" or b.words[-1:] in "。！？" for b in rows[:2]):
        return False  # no table
    for above, b in zip([blocks[i], *rows], rows, strict=False):
        if b.shape != "prose":
            return b.shape != "heading"
        if b.gap > 1 and above is not blocks[i]:
            return False
    return True


def _is_appendix(blocks: Sequence[Block], i: int) -> bool:
    """附件1　隐患一览, where the article right above is signed and says nothing of an appendix."""
    if not _APPENDIX.fullmatch(blocks[i].words):
        return False
    for k in range(i - 1, max(-1, i - FARTHEST), -1):
        b = blocks[k]
        if b.role in ("masthead", "contents"):
            return False
        if b.shape == "display" and not _APPENDIX.match(b.words):
            signed = b.role == "" and looks_like_byline(b.words) != "" and k > 0 and blocks[k - 1].shape == "display"
            if signed:
                return True
        if b.role == "byline":
            return True
        if _SAYS_APPENDED.search(b.words) and not _APPENDIX.match(b.words):
            return False
    return False
