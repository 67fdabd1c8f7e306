"""The imprint (版权栏) around the articles: who edits, where, who gets the issue, wherever it stands.

In:  the blocks of a bulletin, the keys of the titles that its contents list announces.
Out: the same blocks; fields of an imprint, and the names and slogans among them, have the role ``masthead``.
It never takes one field alone for an imprint, nor a line that is the title of the text below it.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("主办 青禾市委组织部\\n邮编 000218\\n\\n# 办好小事\\n\\n今年办成三件。"))
>>> mark_imprints(blocks, frozenset())
>>> [b.role for b in blocks]
['masthead', 'masthead', '', '']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from transforms.page.bylines import is_body, looks_like_byline
from transforms.page.layout import Block
from transforms.page.surroundings import key_of
from transforms.reference import layout_pattern
from transforms.text.masthead import starts_field

NEAR = 4
"""Fields of one imprint have fewer display lines between them: names, slogans."""
MOST_NAMES = 12
"""Lines of names, of a board of editors, that may."""

_STAFF = re.compile("(?:总编|主编|副主编|执行主编|编辑|责任编辑|责编|校对|审核|编审|美编|编委)[㐀-鿿][㐀-鿿 ]{1,20}$")
"""编 辑 罗 敏 邓 涛, its blanks taken out: who made the issue."""


_LONGEST_FIELD, _LONGEST_FIELDS, _SEVERAL = 60, 120, 3
"""Characters of a line that is a field of an imprint, or several: 地址：…　邮编：…　电话：…"""


def _is_field(block: Block) -> bool:
    if block.role in ("imprint", "masthead"):
        return True
    return (
        block.shape in ("display", "prose")
        and len(block.words) <= (_LONGEST_FIELDS if block.words.count("：") >= _SEVERAL else _LONGEST_FIELD)
        and not block.level
        and (starts_field(block.words) or _STAFF.match(block.words) is not None)
    )


def _all_fields(words: str) -> bool:
    """编辑部电话：0100-5550143　邮编：000218: several fields of an imprint in one line and nothing else."""
    parts = re.split(r"\u3000+| {2,}", words)
    return len(parts) > 1 and all(starts_field(part) for part in parts)


def _loose(block: Block, keys: frozenset[str]) -> bool:
    """A line that an imprint may take in: short, no title, no text."""
    if block.role in ("contents", "imprint", "masthead", "page_number", "rule", "running_head", "dateline"):
        return True
    if block.shape == "fixed":
        return block.role == "section" and key_of(block.words) not in keys
    if block.shape == "prose":  # a roll of names is text, but for that of the editors
        return len(block.words) <= LONGEST_ROLL and looks_like_byline(block.words) == "names"
    titled = bool(block.level) or "item_title" in block.found or key_of(block.words) in keys
    return block.shape == "display" and len(block.words) <= 30 and not titled


LONGEST_ROLL = 12
"""Characters of a line of names."""


def mark_imprints(blocks: list[Block], keys: frozenset[str]) -> None:
    """Set the role of two fields and more that stand near each other, and of what stands between; ``keys`` are those of
    titles that the contents list announces."""
    fields = [i for i, b in enumerate(blocks) if _is_field(b)]
    groups: list[list[int]] = []
    for i in fields:
        between = blocks[groups[-1][-1] + 1 : i] if groups else ()
        if groups and _goes_on(between, keys) and not (_signs_notice(between) and _has_text(blocks[:i])):
            groups[-1].append(i)
        else:
            groups.append([i])
    for group in groups:
        strong = [i for i in group if blocks[i].role in ("masthead", "imprint")]
        if len(group) < 2 and not strong and not (group[0] == len(blocks) - 1 and _all_fields(blocks[-1].words)):
            continue
        if len(group) == 1 and blocks[group[0]].role == "imprint":
            blocks[group[0]].shape, blocks[group[0]].role = "display", ""
            continue
        first, last = group[0], group[-1]
        if len(group) >= 3:
            while first > 0 and group[0] - first < 8 and _loose(blocks[first - 1], keys):
                if blocks[first - 1].role in ("page_number", "running_head"):
                    break
                if _signs_notice(blocks[max(0, first - 2) : first]) and _has_text(blocks[:first]):
                    break
                first -= 1
            while last + 1 < len(blocks) and _goes_with(blocks, last + 1, keys):
                last += 1
        for b in blocks[first : last + 1]:
            if b.role not in ("contents", "page_number", "rule"):
                b.fix("masthead")


def mark_distribution(blocks: Sequence[Block]) -> None:
    """报：市政府办公室，县委书记、县人大常委会 / 主任、副主任: a distribution list goes on below its first line."""
    for above, below in pairwise(blocks):
        goes_on = above.role == "masthead" and below.gap == 1 and below.shape in ("prose", "display")
        listed = _SENT_TO.match(above.words) or ("sent" in above.found)
        if goes_on and listed and above.words[-1] not in "。！？" and _BODIES.fullmatch(below.words):
            below.fix("masthead")
            below.found = {"sent": "1"}


_SENT_TO = re.compile("(?:呈|[抄主]?[报送]|[分抄印]?发|[呈报]送|送阅)\\s*[:：]")
_BODIES = re.compile("[\u4e00-\u9fff、，；（）()\\s]{2,80}。?(?:\\s*[（(]?共印\\s*\\d+\\s*份[)）]?)?")


def mark_closing(blocks: Sequence[Block]) -> None:
    """开放时间：…, 封底寄语：…, 值班电话：… behind the last item, a blank line or the end of a page above: words of the
    bulletin, of no item."""
    for i in range(len(blocks) - 1, 0, -1):
        b = blocks[i]
        if b.role in _BEHIND:
            continue
        apart = b.gap > 1 or blocks[i - 1].role in _BEHIND
        free = b.shape != "fixed" or b.role == "caption"
        if not (free and apart and len(b.words) <= _LONGEST_FIELD and layout_pattern("closing").match(b.words)):
            return
        b.fix("masthead")


_BEHIND = frozenset({"masthead", "page_number", "running_head", "rule", "imprint"})


def _signs_notice(between: Sequence[Block]) -> bool:
    """Whether a body signs with its day between two fields: below whom to ask (联系人), above who made the issue."""
    return any(is_body(a.words) and b.role == "dateline" for a, b in pairwise(between))


def _has_text(blocks: Sequence[Block]) -> bool:
    return any(b.shape == "prose" and len(b.words) > _LONGEST_FIELD for b in blocks)


def _goes_on(between: Sequence[Block], keys: frozenset[str]) -> bool:
    """Whether an imprint may go on behind the lines that stand ``between`` two fields: few, or names only."""
    if len(between) < NEAR:
        return all(_loose(b, keys) for b in between)
    return len(between) <= MOST_NAMES and all(_loose(b, keys) and looks_like_byline(b.words) for b in between)


def _goes_with(blocks: list[Block], i: int, keys: frozenset[str]) -> bool:
    """Whether the line below an imprint belongs to it: names, or anything short up to the contents list."""
    if not _loose(blocks[i], keys):
        return False
    if looks_like_byline(blocks[i].words) != "" and blocks[i - 1].role in ("imprint", "masthead"):
        return not _is_title(blocks, i)
    for b in blocks[i : i + 8]:
        if b.role == "contents":
            return True
        if not _loose(b, keys):
            return False
    return False


def _is_title(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line that ends as a body does, and begins with no division, is the title of the text right below it:
    乡亲回乡修建图书馆."""
    said = blocks[i].words
    long = len(said) >= _SHORTEST_TITLE and looks_like_byline(said) == "body" and _OF_DIVISION.match(said) is None
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    return long and below is not None and below.shape == "prose" and len(below.words) > LONGEST_ROLL


_SHORTEST_TITLE = 8
_OF_DIVISION = re.compile("中|[㐀-鿿]{1,8}[省市县区州旗镇乡盟]|[㐀-鿿]*(?:委员会|公司|集团|办公室|政府|组)$")
