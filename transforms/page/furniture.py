"""What stands around the articles: imprint, running heads, pull quotes, editor's notes.

In:  the blocks of a bulletin, the name of its publication.
Out: the same blocks with ``shape`` and ``role`` set where a line is no part of an article's text.
It never touches a line that the contents list announces as a title.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("主办 青禾市委组织部\\n邮编 000218\\n\\n# 办好小事\\n\\n今年办成三件。"))
>>> [b.role for b in mark_furniture(blocks, (), None)]
['masthead', 'masthead', '', '']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from transforms.page.bylines import is_body, looks_like_byline
from transforms.page.heads import mark_heads
from transforms.page.labels import mark_labels
from transforms.page.layout import ITEM_MARKS, Block
from transforms.page.numbers_apart import show_numbers_apart
from transforms.page.pull_quotes import mark_pull_quotes
from transforms.page.signatures import mark_signatures
from transforms.page.sites import mark_sites
from transforms.page.standing_items import mark_standing
from transforms.page.surroundings import key_of
from transforms.page.table_rows import mark_lists, mark_tables
from transforms.reference import layout_pattern
from transforms.text.masthead import SIGNED_HEAD, starts_field

NEAR = 4
"""Fields of one imprint have fewer display lines between them: names, slogans."""
MOST_NAMES = 12
"""Lines of names, of a board of editors, that may."""

_STAFF = re.compile("(?:总编|主编|副主编|执行主编|编辑|责任编辑|责编|校对|审核|编审|美编|编委)[㐀-鿿][㐀-鿿 ]{1,20}$")
"""编 辑 罗 敏 邓 涛, its blanks taken out: who made the issue."""


def mark_furniture(
    blocks: list[Block], titles: Collection[str], publication: str | None, sections: Collection[str] = ()
) -> list[Block]:
    """Set the role of everything that is no article; ``sections`` are the columns that the contents list names."""
    keys = frozenset(key_of(t) for t in titles)
    show_numbers_apart(blocks)
    mark_heads(blocks, key_of(publication or ""))
    _mark_torn_heads(blocks)
    _mark_listed_columns(blocks, frozenset(map(key_of, sections)) - keys)
    mark_labels(mark_signatures(mark_tables(blocks)), keys)
    _mark_distribution(blocks)
    _mark_imprints(blocks, keys)
    _mark_head(blocks, keys, publication)
    _mark_made_heads(blocks, keys)
    mark_lists(blocks, keys)
    mark_pull_quotes(blocks)
    mark_sites(blocks, keys)
    _mark_notes(blocks)
    mark_standing(blocks)
    return blocks


def _mark_torn_heads(blocks: Sequence[Block]) -> None:
    """A page head on two lines, where it stands elsewhere on one: 2018年第3 / 期."""
    heads = {key_of(b.words) for b in blocks if b.role in ("running_head", "masthead")}
    for above, below in pairwise(blocks) if heads else ():
        said = key_of(above.words + below.words) if len(above.words) + len(below.words) <= _LONGEST_HEAD else ""
        if said and said in heads and not {above.role, below.role} & {"contents", "masthead"}:
            above.fix("running_head")
            below.fix("running_head")


_LONGEST_HEAD = 30


def _mark_listed_columns(blocks: Sequence[Block], columns: Collection[str]) -> None:
    """□ 特稿, a mark and the name of a column that the contents list has: no byline and no heading."""
    for b in blocks if columns else ():
        name = b.words.strip(ITEM_MARKS + " \u3000")
        if name != b.words and b.role != "contents" and len(name) <= _LONGEST_COLUMN and key_of(name) in columns:
            b.fix("section", name=name)


_LONGEST_COLUMN = 14
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


def _mark_imprints(blocks: list[Block], keys: frozenset[str]) -> None:
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


def _mark_distribution(blocks: Sequence[Block]) -> None:
    """报：市政府办公室，县委书记、县人大常委会 / 主任、副主任: a distribution list goes on below its first line."""
    for above, below in pairwise(blocks):
        goes_on = above.role == "masthead" and below.gap == 1 and below.shape in ("prose", "display")
        listed = _SENT_TO.match(above.words) or ("sent" in above.found)
        if goes_on and listed and above.words[-1] not in "。！？" and _BODIES.fullmatch(below.words):
            below.fix("masthead")
            below.found = {"sent": "1"}


_SENT_TO = re.compile("(?:[抄主]?[报送]|[分抄印]?发|[呈报]送|送阅)\\s*[:：]")
_BODIES = re.compile("[\u4e00-\u9fff、，；（）()\\s]{2,80}。?(?:\\s*[（(]?共印\\s*\\d+\\s*份[)）]?)?")


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


def _mark_head(blocks: list[Block], keys: frozenset[str], publication: str | None) -> None:
    """The lines above the first text, where a contents list or an imprint stands there; printings of the name."""
    name = key_of(publication or "")
    first = next((i for i, b in enumerate(blocks) if b.shape in ("prose", "heading")), len(blocks))
    lists = [i for i, b in enumerate(blocks[:first]) if b.role in ("contents",)]
    for b in blocks[: lists[-1] if lists else 0]:
        if b.role != "contents" and not (b.role == "" and key_of(b.words) in keys):
            b.fix("masthead")
    for above, b in pairwise(blocks[:first]):
        if (
            above.role == "masthead"
            and b.shape == "display"
            and _SPECIAL.search(b.words)
            and key_of(b.words) not in keys
        ):
            b.fix("masthead")
    for b in blocks[:first]:
        if b.shape == "display" and not b.level and SIGNED_HEAD.fullmatch(b.words) and key_of(b.words) not in keys:
            b.fix("masthead")
    heads = {key_of(b.words) for b in blocks if b.role == "masthead"}
    for i, b in enumerate(blocks):
        key = key_of(b.words) if len(b.words) <= 40 else ""
        if not key or b.role == "contents":
            continue
        if name and key == name and b.shape in ("display", "fixed") and key not in keys:
            b.fix("masthead" if i <= first else "running_head")
        elif 0 < i < first and name and key_of(blocks[i - 1].words) + key == name:  # 青禾县清淤攻坚 / 简报
            for half in blocks[i - 1 : i + 1]:
                half.fix("masthead")
        elif b.role == "masthead" and i > first and re.search(r"第\s*\d+\s*期", b.words) and len(b.words) < 30:
            b.role = "running_head"
        elif b.shape == "display" and key in heads and not b.level and not (i and _signs(b, blocks[i - 1])):
            b.fix("running_head")


def _mark_made_heads(blocks: Sequence[Block], keys: frozenset[str]) -> None:
    """青禾督查 right below a page's number: two words of the bulletin's head (督查通报, 青禾县委督查室) together are
    its short name, printed once where the issue has two pages."""
    head = [key_of(b.words) for b in blocks if b.role == "masthead"]
    for above, b in pairwise(blocks):
        key = key_of(b.words) if above.role == "page_number" and b.shape == "display" and not b.level else ""
        if not _SHORTEST_MADE <= len(key) <= _LONGEST_MADE or key in keys or any(key in said for said in head):
            continue
        cuts = range(2, len(key) - 1)
        if any(all(any(part in said for said in head) for part in (key[:k], key[k:])) for k in cuts):
            b.fix("running_head")


_SHORTEST_MADE, _LONGEST_MADE = 4, 8


def _signs(block: Block, above: Block) -> bool:
    """A body's name below a title is its byline, though the imprint names the body too."""
    return above.shape == "display" and looks_like_byline(block.words) != ""


_SPECIAL = re.compile("[专特增]刊$")
"""基层党建创新案例专刊, below the date of the issue: what kind of issue it is, no column."""


def _mark_notes(blocks: list[Block]) -> None:
    """编者按 and the text that goes with it, also where the label stands behind it; notes below a table or text."""
    for i, b in enumerate(blocks):
        if b.role == "note" and b.shape != "fixed":
            k = i
            while (
                (blocks[k].open_end or blocks[k].shape == "display")
                and k + 1 < len(blocks)
                and _continues_note(blocks[k + 1])
            ):
                k += 1
                blocks[k].role = "note"
        elif b.role == "note_label":
            _note_of_label(blocks, i)
        elif b.role == "notes":
            for below in blocks[i + 1 :]:
                if below.shape == "fixed" and below.role not in ("notes", "page_number"):
                    break
                if below.shape == "display" or not re.match(r"[\d①-⑳(（\[]", below.words):
                    break
                below.fix("notes")
        elif b.role == "rule":
            inside = blocks[i + 1 : i + 3]
            if len(inside) == 2 and inside[1].role == "rule" and inside[0].shape == "prose" and _below_title(blocks, i):
                inside[0].role = "note"


def _continues_note(block: Block) -> bool:
    return block.shape in ("prose", "display") and block.role == "" and not block.break_before and not block.level


def _below_title(blocks: Sequence[Block], i: int) -> bool:
    return i > 0 and (blocks[i - 1].shape == "display" or blocks[i - 1].role in ("byline", "affiliation"))


def _runs_into(block: Block) -> bool:
    """Text whose sentence goes on below."""
    return (block.shape == "prose" and block.open_end) or (block.shape == "display" and len(block.words) >= 24)


def _note_of_label(blocks: list[Block], i: int) -> None:
    """The text next to a label that stands alone: below it, or a notice (现将…刊登) close by."""
    around = sorted(range(max(0, i - 8), min(len(blocks), i + 5)), key=lambda k: (abs(k - i), k))
    for k in around:
        b = blocks[k]
        if b.shape == "prose" and layout_pattern("notice").search(b.words) and len(b.words) <= 400:
            b.role = "note"
            while k > 0 and _runs_into(blocks[k - 1]) and not b.break_before:
                k -= 1
                b = blocks[k]
                b.role = "note"
            return
    titled = i > 0 and blocks[i - 1].shape == "display"
    for k in range(i + 1, len(blocks)):
        if blocks[k].shape != "prose" or (k > i + 1 and (titled or blocks[k].gap > blocks[k - 1].gap)):
            ended = blocks[k].shape == "display" or blocks[k].role == "section"
            break
    else:
        k, ended = len(blocks), True
    for b in blocks[i + 1 : k if ended else i + 2]:
        if b.shape == "prose":
            b.role = "note"
