"""Who signs below a text: a body or a name at the right margin, with the day; what follows a signature as its annex.

In:  the blocks of a bulletin.
Out: the same blocks; lines that sign have the role ``byline``, the heading of an annex is a heading.
It never takes a centred title for a signature: a line signs at the right margin, or above a day.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> margin = "　" * 12
>>> said = f"关于修桥的通知\\n　　今年修好七座桥。\\n{margin}青禾县人民政府\\n{margin}2018年3月2日"
>>> [b.role for b in mark_signatures(read_blocks(AlignedText.unchanged(said)))]
['', '', 'byline', 'dateline']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.bylines import is_body, is_name, looks_like_byline, names_of
from transforms.page.layout import Block
from transforms.page.signers_by_place import mark_signers_by_place
from transforms.page.surroundings import PAGE_ENDS, key_of
from transforms.reference import layout_pattern
from transforms.text.lines import width_of

FARTHEST_RIGHT = 8.0
"""Least blanks (in Han characters) before a line at the right margin."""
RIGHT_OF_MIDDLE = 0.65
"""The middle of a line at the right margin, as a share of the width of the page."""
REACH = 40
"""Lines above an annex in which its name may be announced."""

_BEFORE_NAMES = re.compile(r"^[■□◎●◆○▲△▪◇★☆⊙\s]+")
_BRACKETED = re.compile(r"[（(]\s*([㐀-鿿]{4,18})\s*[)）]")
_DASHED = re.compile(r"(?:—{1,2}|-{2}|─{2}|―{2})\s*([㐀-鿿\s\u3000、]{2,30})")
_DAY = re.compile(r"(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日")
_NAMED = re.compile(r"《([^《》]{4,40})》|附\s*件\s*\d*\s*[:：]\s*(?:\d[.．、])?\s*《?([^《》\s。；]{4,40})")


def mark_signatures(blocks: list[Block]) -> list[Block]:
    """Set the role of signatures and of the headings of annexes."""
    page = max((b.indent + width_of(b.words) for b in blocks if b.indent > 3 and len(b.words) <= 46), default=0.0)
    middle = _middle(blocks)
    signed = False
    for i, b in enumerate(blocks):
        if b.shape in ("display", "prose") and not b.level and _signs(blocks, i, max(page, 2 * middle)):
            b.fix("byline", signed="1")
            signed = True
        elif b.shape == "display" and _is_post_of_below(blocks, i):
            b.shape, b.role, b.found = "fixed", "affiliation", {"where": b.words}
        elif b.shape == "display" and i and blocks[i - 1].shape == "prose" and (who := _set_off(b.words)):
            b.fix("signature", who=who)
        elif (b.shape == "display" or b.role == "signature") and not b.level and _works_at(blocks, i):
            b.shape, b.role = "fixed", "affiliation"
            b.found = {"where": b.words.strip("（()） ")}
        elif b.shape == "display" and not b.level and (_opens_annex(b) or (signed and _is_annex(blocks, i))):
            b.shape, b.open_end = "heading", False
            b.found["annex"], signed = "1", True
        elif _DAY.fullmatch(b.words) and i and (blocks[i - 1].role == "byline" or _signs_above(blocks, i)):
            b.fix("dateline")
        elif b.role not in ("dateline", "page_number", "running_head", "rule"):
            signed = signed and b.shape != "display"
    return mark_signers_by_place(blocks)


def _is_post_of_below(blocks: Sequence[Block], i: int) -> bool:
    """砖埠镇黄疃村党支部书记助理 / 高　婧: a title above, a post on a line of its own, the name below it."""
    if not 0 < i < len(blocks) - 1 or blocks[i - 1].shape != "display" or blocks[i + 1].shape != "display":
        return False
    post, name = blocks[i].words, blocks[i + 1].words
    if _OF_A_BODY.search(post) is None or looks_like_byline(name) != "names" or looks_like_byline(post):
        return False
    return looks_like_byline(f"{post} {name}") == "post"


_OF_A_BODY = re.compile(
    "^(?!.*[的了“”？！，。])[㐀-鿿]{2,12}?(?:[省市县区州旗镇乡村局厂矿委]|公司|学校|医院|中心|支部|街道|社区)[㐀-鿿]{2,16}$"
)


def _set_off(said: str) -> str:
    """Who signs right below a text, in brackets or behind a dash: （马牧池乡组织办）, ——县委组织部 林青."""
    if (found := _BRACKETED.fullmatch(said)) and is_body(found[1]):
        return found[1]
    dashed = _DASHED.fullmatch(said)
    if not dashed:
        return ""
    who = dashed[1].strip()
    return who if _EDITORS.fullmatch(who) or looks_like_byline(who) in ("names", "post") else ""


_EDITORS = re.compile("(?:本[刊报])?(?:编者|编辑部|编委会)")
"""——编者, below what the editors say to their readers."""


def _middle(blocks: Sequence[Block]) -> float:
    """The middle of the page, on which lines of several lengths are centred; 0.0 where none are."""
    lengths: dict[float, set[int]] = {}
    for b in blocks:
        if b.shape == "display" and b.indent >= FARTHEST_RIGHT:
            lengths.setdefault(round(b.indent + width_of(b.words) / 2), set()).add(len(b.words))
    middle, found = max(lengths.items(), key=lambda entry: len(entry[1]), default=(0.0, set()))
    return middle if len(found) >= CENTRED else 0.0


CENTRED = 3
"""Lines of different lengths with one middle that are centred."""


def _signs(blocks: Sequence[Block], i: int, page: float) -> bool:
    block = blocks[i]
    above = blocks[i - 1] if i else None
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    asked = above is not None and above.role == "masthead" and i > 1 and blocks[i - 2].shape == "prose"  # 联系人：…
    if above is None or not (asked or above.shape in ("prose", "heading") or above.found.get("signed")):
        return False
    if len(block.words) > 30 or block.words[-1] in "。！？；：，、" or above.open_end:
        return False
    said = block.words.replace("\u3000", " ").translate(_NAMED_PAPER)
    who = is_body(said) or looks_like_byline(said) != "" or layout_pattern("anonymous").match(said) is not None
    at_right = (
        block.indent >= FARTHEST_RIGHT
        and block.indent + width_of(block.words) / 2 >= RIGHT_OF_MIDDLE * page
        and block.indent > above.indent + 4
    )
    day = _day_below(blocks, i)
    reader = _READER.search(said)
    if day is not None and reader and is_name(reader["name"]):
        return True
    if day is not None and (at_right or (who and day.indent >= block.indent)):
        return at_right or is_body(said)
    if not who and (len(said) > 12 or _is_furniture(blocks, i)):
        return False
    return at_right and (below is None or below.shape != "prose" or below.indent < 4)


_READER = re.compile(r"(?:村民|居民|读者|职工|家长|学生|学员|社员|党员|教师)\s+(?P<name>[㐀-鿿]{2,3})$")
"""马鞍镇青龙村3组村民  周大贵, the day below: who writes a letter."""
_NAMED_PAPER = str.maketrans("", "", "《》")
"""《青禾教育简报》编辑部."""


def _day_below(blocks: Sequence[Block], i: int) -> Block | None:
    """The line of the day below a line, the names of other bodies that sign too between them."""
    for b in blocks[i + 1 : i + 4]:
        if b.role == "dateline":
            return b
        if b.shape != "display" or not is_body(b.words):
            return None
    return None


def _is_furniture(blocks: Sequence[Block], i: int) -> bool:
    """Whether the line stands beside a page number or more than once."""
    beside = (blocks[k].role for k in (i - 1, i + 1) if 0 <= k < len(blocks))
    return any(role in PAGE_ENDS for role in beside) or sum(b.words == blocks[i].words for b in blocks) > 1


def _signs_above(blocks: Sequence[Block], i: int) -> bool:
    return blocks[i - 1].shape == "display" and looks_like_byline(blocks[i - 1].words) != ""


def _works_at(blocks: Sequence[Block], i: int) -> bool:
    """Whether a body's name, in brackets or not, stands between a byline of names and the text: where they work."""
    if not 1 < i < len(blocks) - 1 or blocks[i + 1].shape not in ("prose", "heading"):
        return False
    above = blocks[i - 1]
    bracketed = blocks[i].words[:1] in "（("
    if above.role != "byline" and not (bracketed and above.shape == "display" and blocks[i - 2].shape == "display"):
        return False
    names = names_of(_BEFORE_NAMES.sub("", above.found.get("who") or above.words))
    return is_body(blocks[i].words.strip("（()） ")) and bool(names) and all(map(is_name, names))


def _is_annex(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line below a signature is the name of what the text above sends out: 印发《…办法》的通知."""
    key = key_of(blocks[i].words)
    above = "\n".join(b.words for b in blocks[max(0, i - REACH) : i])
    return len(key) >= 5 and any(key_of(a or b) == key for a, b in _NAMED.findall(above))


def _opens_annex(block: Block) -> bool:
    return (
        len(block.words) <= 40
        and re.match(r"附\s*(?:件|表|录)\s*[\d一二三四五]*\s*(?:[:：]|$)", block.words) is not None
    )
