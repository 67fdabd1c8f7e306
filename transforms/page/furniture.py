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

from transforms.page.bylines import looks_like_byline
from transforms.page.heads import mark_heads
from transforms.page.imprints import mark_closing, mark_distribution, mark_imprints
from transforms.page.labels import mark_labels
from transforms.page.layout import ITEM_MARKS, Block
from transforms.page.numbered_news import show_numbers_apart
from transforms.page.pull_quotes import mark_pull_quotes
from transforms.page.signatures import mark_signatures
from transforms.page.sites import mark_sites
from transforms.page.standing_items import mark_standing
from transforms.page.surroundings import key_of
from transforms.page.table_rows import mark_lists, mark_tables
from transforms.page.titles_behind import mark_titles_behind
from transforms.reference import layout_pattern
from transforms.text.masthead import SIGNED_HEAD


def mark_furniture(
    blocks: list[Block], titles: Collection[str], publication: str | None, sections: Collection[str] = ()
) -> list[Block]:
    """Set the role of everything that is no article; ``sections`` are the columns that the contents list names."""
    keys = frozenset(key_of(t) for t in titles)
    show_numbers_apart(blocks)
    mark_heads(blocks, key_of(publication or ""))
    _mark_below_head(blocks)
    _mark_torn_heads(blocks)
    _mark_listed_columns(blocks, frozenset(map(key_of, sections)) - keys)
    mark_labels(mark_signatures(mark_tables(blocks)), keys)
    mark_distribution(blocks)
    mark_imprints(blocks, keys)
    mark_closing(blocks)
    _mark_head(blocks, keys, publication)
    _mark_made_heads(blocks, keys)
    mark_lists(blocks, keys)
    mark_pull_quotes(blocks)
    mark_sites(blocks, keys)
    _mark_notes(blocks)
    mark_standing(blocks)
    mark_titles_behind(blocks)
    return blocks


def _mark_below_head(blocks: Sequence[Block]) -> None:
    """“让每一颗种子，都等得到雨水。”, or 总投资1.38亿元｜工期两年｜灌溉8.6万亩, between the head and the first title, a
    blank line below: the motto of the bulletin, or what holds for all its issues."""
    i = next((k for k, b in enumerate(blocks) if b.shape != "fixed"), 0)
    if not i or i + 1 >= len(blocks) or blocks[i - 1].role != "masthead":
        return
    b, below = blocks[i], blocks[i + 1]
    said = _MOTTO.fullmatch(b.words) or (len(_BAR.findall(b.words)) > 1 and "。" not in b.words)
    if said and "table" not in b.found and not b.level and below.gap > 1 and below.shape in ("display", "heading"):
        b.fix("masthead")


_MOTTO = re.compile("[“「『][^”」』]{4,40}[。！][”」』]")
_BAR = re.compile("[|｜│]")


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
    i += i + 1 < len(blocks) and blocks[i + 1].role == "rule"
    for k in range(i + 1, len(blocks)):
        if blocks[k].shape != "prose" or (k > i + 1 and (titled or blocks[k].gap > blocks[k - 1].gap)):
            ended = blocks[k].shape == "display" or blocks[k].role == "section"
            break
    else:
        k, ended = len(blocks), True
    for b in blocks[i + 1 : k if ended else i + 2]:
        if b.shape == "prose":
            b.role = "note"
