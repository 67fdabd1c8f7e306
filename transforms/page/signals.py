"""What each line costs in each role, from the line and its neighbours: the input of the segmentation.

In:  the blocks of a bulletin and the titles of its contents list.
Out: ``Item`` s: runs of text, display lines with a price for every role, lines whose shape gives them away.
It never decides: a price says how well a role fits, the segmentation adds the prices up.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("办好小事\\n\\n林 青\\n\\n今年，县里办成三件事。"))
>>> [item.kind for item in items_of(blocks, Listed())]
['display', 'display', 'text']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from transforms.page.bylines import looks_like_byline
from transforms.page.columns import is_title_like, signs
from transforms.page.display_line import DisplayLine, is_taken_up
from transforms.page.item import Item
from transforms.page.layout import DASHES, Block, signed_by, weights
from transforms.page.news import is_news
from transforms.page.prices import (
    NEVER,
    bare_price,
    body_price,
    caption_price,
    heading_price,
    section_price,
    spaced_anew,
    subtitle_price,
    title_line_price,
    title_price,
)
from transforms.page.surroundings import (
    FURNITURE,
    KNOWN,
    PAGE_ENDS,
    PLACE_INSIDE,
    Around,
    cuts_word,
    key_of,
    learn,
    listed_as,
    near_of,
)
from transforms.reference import layout_pattern


@dataclass(frozen=True, slots=True)
class Listed:
    """What the printed contents list says: titles, names of columns and who wrote."""

    titles: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()


def items_of(blocks: Sequence[Block], listed: Listed) -> list[Item]:
    """The items of ``blocks`` in order; furniture is left out and leaves a page break behind."""
    return _items(learn(blocks, listed.titles, listed.sections, listed.authors), blocks)


def _items(around: Around, blocks: Sequence[Block]) -> list[Item]:
    items: list[Item] = []
    broke = wide = open_before = turned = named = False
    announced = label = ""
    tops = listed = False
    bracketed = signed = short = untitled = False
    for i, block in enumerate(blocks):
        role = block.role if block.shape == "fixed" else ""
        broke = broke or block.break_before
        turned = turned or broke or role in PAGE_ENDS
        if role in FURNITURE:
            listed = listed or role == "contents"
            broke = broke or role in PAGE_ENDS
            wide = wide or role == "rule" or block.gap > around.usual_gap
            continue
        wide = wide or block.gap > around.usual_gap
        if block.shape == "fixed":
            items.append(Item(role, (i,), open_before, broke, bracketed=_below_text(block)))
            items[-1].signed = "signed" in block.found
            items[-1].behind = weights()["section_opens_inside"] if announced and role == "place" else 0.0
            short = short or role == "inline_title"
            if role == "section":
                named = True
                announced, tops = announced or key_of(block.words), tops or broke
                wide = False
                bracketed = "page_end" not in block.found
                continue
        elif block.role in ("note", "notes"):
            items.append(Item(block.role, (i,), open_before, broke))
        elif block.shape == "display":
            items.append(_display(around, i, open_before, broke, wide))
            if short and items[-1].marked:
                items[-1].heading += weights()["heading_below_inline"]
                short = False
            if untitled:
                _stand_behind_item(items[-1], near_of(around, i).text_below and not open_before)
            if announced and announced != label and not listed_as(around, i, key_of(block.words)):
                items[-1].title += weights()["title_under_label"]
                if bracketed:
                    items[-1].heading += weights()["heading_under_label"]
                    items[-1].body += weights()["heading_under_label"]
            elif announced and items[-1].title > 0.0:
                items[-1].title += weights()["title_same_label"]
            elif signed:
                items[-1].title += weights()["title_after_remark"]
            bracketed = signed = False
            if items[-1].section < 1.0:
                announced, tops = announced or key_of(block.words), tops or broke
                items[-1].new_label = label not in ("", announced)
                wide = False
                continue
            items[-1].behind = 0.0 if _goes_on_below(around, i) else _price_to_go_on(tops, announced, label)
            if named and not turned:  # the name of a column stands between, and no page ends
                items[-1].behind = max(items[-1].behind, weights()["section_between"])
            items[-1].behind += weights()["title_behind_item"] if untitled else 0.0
            tops = untitled = False
        else:
            last = items[-1] if items else None
            anew = spaced_anew(around, i) or "anew" in block.found
            apart = broke or wide or announced or anew or "item" in block.found
            if last is not None and last.kind == "text" and not apart:
                last.blocks += (i,)
            else:
                bare = bare_price(around, i, open_before, broke or wide, announced, label)
                bare += weights()["bare_start_spacing"] if anew and not open_before else 0.0
                bare += weights()["bare_start_bracketed"] if bracketed and announced != label else 0.0
                bare += weights()["cut_sentence"] if _goes_on_from(around, i) else 0.0
                cut = open_before and not (named and "item" in block.found)
                items.append(Item("text", (i,), cut, broke, turned, bare))
                if "item" in block.found:
                    items[-1].bare = weights()["bare_start_item"]
                items[-1].continues = around.continues[i]
                items[-1].other_column = announced != "" and label not in ("", announced)
                items[-1].annex = "annex" in block.found or layout_pattern("annex").match(block.words) is not None
                items[-1].behind = 0.0 if open_before else _price_to_go_on(tops, announced, label)
            open_before, turned, named = block.open_end, False, False
            untitled = untitled or "item" in block.found
            label, announced, bracketed, tops = announced or label, "", False, False
            signed = signed_by(block.words) != ""
        if listed:  # a contents list stands between this and the text above
            items[-1].behind, listed = max(items[-1].behind, weights()["section_opens_inside"]), False
        broke = wide = False
    return items


def _stand_behind_item(item: Item, above_text: bool) -> None:
    """Make what a line behind an untitled item of short news cannot be dearer: its heading, and text ``above_text``."""
    dearer = weights()["heading_behind_item"]
    item.heading += dearer
    if above_text:
        item.body += dearer
        item.caption += dearer


def _price_to_go_on(tops: bool, announced: str, label: str) -> float:
    """What it costs to go on with the article above, where another column (``announced``) opens the page (``tops``)."""
    return weights()["section_opens_inside"] if tops and announced and label not in ("", announced) else 0.0


def _goes_on_from(around: Around, i: int) -> bool:
    """Whether the line right above is a piece of a sentence: 九月的青河镇，满坡 above 泛着青光."""
    above, block = around.blocks[i - 1] if i else None, around.blocks[i]
    if above is None or above.shape != "display" or block.break_before or block.gap > around.usual_gap:
        return False
    return "，" in above.words and above.words[-1] not in "。！？；"


def _goes_on_below(around: Around, i: int) -> bool:
    """Whether the first text below is the next number of the list above: a title inside its text."""
    below = range(i + 1, min(len(around.blocks), i + 4))
    first = next((k for k in below if around.blocks[k].shape in ("prose", "heading")), i)
    return around.continues[first] and first > i


def _below_text(block: Block) -> bool:
    """Whether a line that signs can only stand below its text."""
    return block.words[:1] in ("（", "(") or "signed" in block.found


def _display(around: Around, i: int, open_before: bool, broke: bool, wide: bool) -> Item:
    block = around.blocks[i]
    item = Item("display", (i,), open_before, broke)
    near = near_of(around, i)
    key = key_of(block.words)
    listed = listed_as(around, i, key)
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    above = around.blocks[i - 1] if i else None
    news = is_news(block.words)
    line = DisplayLine(around, i, block, above, below, near, key, listed, news, broke, wide, open_before)
    item.title = title_price(line)
    if around.goes_on[i] and (directly := _goes_on_below(around, i)) | (not listed):
        item.anew = weights()["title_goes_on_below" if directly else "title_goes_on"]
    item.title_line = title_line_price(line)
    item.heading = heading_price(line)
    item.caption = caption_price(line)
    item.subtitle = subtitle_price(line)
    item.section = section_price(line)
    w = weights()
    item.listed = listed in KNOWN
    item.labelled = PLACE_INSIDE.match(block.words) is not None
    item.dash = block.words.startswith(DASHES)
    if "item_title" in block.found:
        item.title += w["title_of_item"]
        item.heading += w["heading_under_label"]
    cuts = cuts_word(around, i)
    if cuts:
        item.title += w["title_cuts_word"]
        item.heading += w["heading_cuts_sentence"]
        item.caption += w["title_cuts_word"]
        item.subtitle += w["title_cuts_word"]
        item.section += w["title_cuts_word"]
        item.title_line += w["title_cuts_word"]
        item.byline = NEVER
        item.body = min(item.body, w["body_tail"])
    elif i + 1 < len(around.blocks) and around.blocks[i + 1].shape == "display" and cuts_word(around, i + 1):
        item.title += w["title_cuts_word"] / 2
        item.title_line += w["title_cuts_word"] / 2
    if (broke or item.body <= w["body_tail"]) and not around.marked:
        item.starts = item.body + w["bare_start"] + w["bare_start_break"]
    item.marked = block.level > 0
    item.topmost = 0 < block.level < around.deepest
    item.body = body_price(line)
    if cuts:
        item.body = min(item.body, w["body_tail"])
    signs = "" if block.level or listed in KNOWN else looks_like_byline(block.words)
    if not signs and key in around.authors:
        signs = "names"
    if is_taken_up(below) or (signs == "names" and _heads_signed(around, i)):
        signs = ""
    if signs:
        beside = i > 0 and around.blocks[i - 1].shape == "display" and not around.blocks[i - 1].break_before
        item.byline = w["byline_posted"] if signs == "post" or beside else w["byline_bare"]
        item.section += w["title_comma_end"] / 2
        item.posted = signs == "post"
        item.caption += w["caption_byline_near"] if item.posted else 0.0
        if key in around.authors:  # whom the contents list names: no words of a sentence that goes on below
            item.body = max(item.body, w["body_display"])
    if (listed in KNOWN or near.byline) and block.level:
        around.sure_level = block.level
    return item


def _heads_signed(around: Around, i: int) -> bool:
    """Whether a title and its own byline stand below a line, text below them: the line names a column (史海)."""
    below = around.blocks[i + 1 : i + 4]
    if len(below) < len(("title", "byline", "text")) or below[0].gap > 2 or len(around.blocks[i].words) > LONGEST_NAME:
        return False
    title, byline, text = below
    return is_title_like(title) and signs(byline) and text.shape == "prose"


LONGEST_NAME = 4
"""Characters of the name of a column that may look like a name."""
