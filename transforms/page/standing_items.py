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

from collections.abc import Sequence
from itertools import pairwise, takewhile

from transforms.page.columns import BRACKETS, is_title_like, line_above, line_below, name_of, show_piece, signs
from transforms.page.layout import ITEM_MARKS, Block
from transforms.reference import item_pattern, layout_pattern

FARTHEST = 40
"""Lines above an appendix among which the article is looked for that it belongs to."""
FEWEST_FIGURES = 4
"""Figures of a paragraph that tells how far a work has come."""


def mark_standing(blocks: Sequence[Block]) -> None:
    """Mark the lines that name a standing item."""
    for i, b in enumerate(blocks):
        if b.role == "section" and _is_piece(blocks, i) and _has_text(blocks, i):
            show_piece(b)
        elif b.shape == "display" and not b.role and _is_apart(blocks, i):
            if _fills(b):
                _give_lines(blocks, i)
            if _stands(blocks, i):
                b.found["standing"] = "1"


def _is_piece(blocks: Sequence[Block], i: int) -> bool:
    """Whether what stands in brackets or between marks is the title of the text below: sayings, or a notice behind the
    last sentence of another item (【通知】), where no title stands below it before the next name of a column."""
    b, above = blocks[i], line_above(blocks, i)
    if b.words[:1] in BRACKETS and _fills(b):
        return True
    name = layout_pattern("notice_alone").fullmatch(name_of(b).strip(ITEM_MARKS))
    if name is None or b.words[:1].isalnum() or above is None:
        return False
    behind = takewhile(lambda b: b.role not in ("section", "masthead"), blocks[i + 1 :])
    ended = above.role in _ENDED or (above.shape == "prose" and not above.open_end)
    return ended and b.gap > 1 and not any(b.shape == "display" and not b.role for b in behind)


_ENDED = frozenset({"signature", "affiliation", "dateline"})


def _stands(blocks: Sequence[Block], i: int) -> bool:
    if not _has_text(blocks, i):
        return False
    return any(holds(blocks, i) for holds in (_names_item, _heads_rules, _tells_progress, _heads_ranking, _is_appendix))


def _fills(block: Block) -> bool:
    return layout_pattern("filler").fullmatch(name_of(block)) is not None


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
    if above is not None and is_title_like(above) and not above.role:
        return False
    if "spread" in blocks[i].found:
        return True
    return blocks[i].gap > 1 or blocks[i].level > 0 or (above is not None and above.role in ("rule", "section"))


def _has_text(blocks: Sequence[Block], i: int) -> bool:
    """Whether text stands below, not another title: a column's name stands above titles."""
    below = line_below(blocks, i)
    return below is not None and below.shape in ("prose", "heading") and below.role in ("", "place")


def _names_item(blocks: Sequence[Block], i: int) -> bool:
    said = name_of(blocks[i]).strip(ITEM_MARKS)
    if not (layout_pattern("standing").fullmatch(said) or _fills(blocks[i])):
        return False
    if item_pattern("aside").match(said) and not blocks[i].level:
        return False
    if not item_pattern("plan").match(said):
        return True
    above = [b.words for b in blocks[:i] if b.shape in ("display", "heading")]
    return not any(item_pattern("past").match(words) or item_pattern("report_part").match(words) for words in above)


def _heads_rules(blocks: Sequence[Block], i: int) -> bool:
    """农机安全“五不准” above 一不准无证驾驶…: what it names so is all that its text tells."""
    found, below = item_pattern("rules").match(name_of(blocks[i])), line_below(blocks, i)
    if found is None or below is None:
        return False
    return item_pattern("first_of_rules").sub("", below.words).startswith(found["rule"])


def _tells_progress(blocks: Sequence[Block], i: int) -> bool:
    """十月份道路养护进度 above one paragraph of figures, a title or the end of the issue behind it."""
    below = line_below(blocks, i)
    if below is None or not item_pattern("progress").match(name_of(blocks[i])):
        return False
    if len(item_pattern("figures").findall(below.words)) < FEWEST_FIGURES:
        return False
    behind = line_below(blocks, next(k for k in range(i + 1, len(blocks)) if blocks[k] is below))
    others = [b.words for b in blocks if b.shape == "display" and b is not blocks[i]]
    parts = any(item_pattern("report_part").match(words) or item_pattern("work_part").search(words) for words in others)
    return (behind is None or behind.shape in ("display", "fixed")) and not parts


def _heads_ranking(blocks: Sequence[Block], i: int) -> bool:
    """各镇进度排名 above a table, and nothing behind the table that goes on with the article around it."""
    if not layout_pattern("ranking").search(blocks[i].words):
        return False
    rows = [b for b in blocks[i + 1 :] if b.role not in ("page_number", "running_head")]
    if any(b.shape != "prose" or b.words[-1:] in "。！？" for b in rows[:2]):
        return False  # no table
    for above, b in pairwise([blocks[i], *rows]):
        if b.shape != "prose":
            return b.shape != "heading"
        if b.gap > 1 and above is not blocks[i]:
            return False
    return True


def _is_appendix(blocks: Sequence[Block], i: int) -> bool:
    """附件1　隐患一览, where the article right above is signed and says nothing of an appendix."""
    appendix = item_pattern("appendix")
    if not appendix.fullmatch(blocks[i].words):
        return False
    for k in range(i - 1, max(-1, i - FARTHEST), -1):
        b = blocks[k]
        if b.role in ("masthead", "contents"):
            return False
        below_title = b.role == "" and k > 0 and blocks[k - 1].shape == "display" and not appendix.match(b.words)
        if b.role == "byline" or (below_title and signs(b)):
            return True
        if item_pattern("says_appended").search(b.words) and not appendix.match(b.words):
            return False
    return False
