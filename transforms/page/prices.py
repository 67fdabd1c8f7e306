"""What a display line costs in each role: title, heading, caption, subtitle, text, name of a column.

In:  the bulletin around a line, and what stands near it.
Out: prices, sums of the weights in ``layout_weights.csv``; ``NEVER`` forbids a role.
It never decides: the segmentation adds the prices up and takes the cheapest reading of the whole.

Most roles are a table of terms (``price_terms``); the rest are here, where one thing rules out another.
"""

from __future__ import annotations

import re

from transforms.page.bylines import is_body
from transforms.page.columns import is_title_like, signs
from transforms.page.display_line import (
    DisplayLine,
    ends_clause,
    is_kicker,
    is_marked,
    is_set_off,
    names_what_follows,
    says_who,
)
from transforms.page.layout import DASHES, weights
from transforms.page.price_terms import CAPTION, HEADING, TITLE, TITLE_LINE, total
from transforms.page.surroundings import FURNITURE, KNOWN, Around, cuts_word
from transforms.page.titles import is_second_line
from transforms.reference import layout_pattern, layout_words

NEVER = 99.0
"""Dearer than anything else together can be."""


def title_price(line: DisplayLine) -> float:
    return NEVER if _says_where(line) else total(TITLE, line)


def title_line_price(line: DisplayLine) -> float:
    """The price of going on with a title begun on the line above."""
    return NEVER if _is_subtitle(line) else total(TITLE_LINE, line)


def heading_price(line: DisplayLine) -> float:
    return total(HEADING, line)


def caption_price(line: DisplayLine) -> float:
    return total(CAPTION, line)


def _is_subtitle(line: DisplayLine) -> bool:
    return line.said.startswith(DASHES) or _says_where(line) or _explains(line)


def _explains(line: DisplayLine) -> bool:
    """（听取常委会工作报告和提案工作报告）: in brackets right below a title, its byline or text right below."""
    above, below = line.above, line.below
    if above is None or below is None or above.shape != "display" or line.block.gap > line.around.usual_gap:
        return False
    heads = below.role == "byline" or below.shape == "prose" or signs(below)
    said = line.said.strip("（()） ")
    return heads and layout_pattern("explains").match(line.said) is not None and not (is_body(said) or signs(above))


def _says_where(line: DisplayLine) -> bool:
    """（2023年2月8日在县人民代表大会上）: where and when what stands above was passed or read."""
    begins, above = line.said[:1], line.above
    if begins in _BRACKETS:
        return layout_pattern("enacted").match(line.said) is not None
    if begins in _DATES:
        return layout_pattern("delivered").match(line.said) is not None
    if above is None or above.words[-1] != "届" or not _OF_MEETING.fullmatch(line.said):
        return False
    return layout_pattern("delivered").match(above.words) is not None


_OF_MEETING = re.compile("[㐀-鿿]{2,24}(?:会议|大会|全会)上?")
"""2019年1月10日在青禾县第十七届 / 人民代表大会第三次会议上."""


_BRACKETS = frozenset("（(")
_DATES = frozenset("—－-12")


def subtitle_price(line: DisplayLine) -> float:
    w = weights()
    block, above, below = line.block, line.above, line.below
    usual_gap = line.around.usual_gap
    if _is_subtitle(line):
        return w["subtitle_dash"]
    if line.listed in KNOWN or layout_pattern("spoken").match(line.said):
        return NEVER
    price = w["subtitle_kicker"] + (w["subtitle_apart"] if line.wide and not block.level else 0.0)
    if block.gap < usual_gap:
        price += w["subtitle_apart"] / 2
    if re.search(layout_words("subtitle") + r"[”》]?[：:]?$", block.words) or says_who(block.words):
        price += w["subtitle_word"]
    if is_kicker(line):
        price += w["subtitle_kicker_word"]
    if is_set_off(line):
        price += w["subtitle_apart"]
    if above is not None and above.shape == "display" and ends_clause(above.words, block.words):
        price += w["subtitle_clause"]
    below_title = line.i > 1 and line.around.blocks[line.i - 2].shape == "display" and block.gap <= usual_gap
    if above is not None and below_title and is_second_line(above, block):
        price += w["subtitle_second_line"]
    deeper = above is not None and is_marked(above) and (not block.level or block.level > above.level)
    if deeper or (is_marked(below) and not block.level and block.gap <= usual_gap):
        price += w["subtitle_level"]
    return price


def body_price(line: DisplayLine) -> float:
    """The price of a short line that is text: the rest of a sentence, or the first words of one."""
    w = weights()
    block, below = line.block, line.below
    usual_gap, marked = line.around.usual_gap, line.around.marked
    if "standing" in block.found:
        return NEVER
    price = w["body_display"]
    if below is not None and below.shape == "display" and below.gap < usual_gap:
        price += w["body_display_tight"]
    if block.gap < usual_gap and not block.found.get("tail"):
        price += w["body_display_tight"]
    if block.found.get("tail"):
        return price - w["body_display"] + w["body_tail"]
    if layout_pattern("opening").match(block.words) and not block.level:
        price += w["body_display_comma"]
    runs_on = below is not None and below.shape == "prose" and below.gap <= usual_gap and not below.break_before
    if runs_on and "，" in block.words and not marked and not line.open_before:
        return price + w["body_display_comma"]
    if below is None or line.near.byline or line.near.page_end or block.level or line.wide or line.wide_below:
        opens = line.open_before and not block.level and not line.wide
        return price + (w["body_display_open"] / 2 if opens else 0.0)
    if line.open_before:
        price += w["body_display_open"]
    elif marked and runs_on:
        price += w["body_display_marked"]
    return price


def section_price(line: DisplayLine) -> float:
    w = weights()
    around, block, key, above, below = line.around, line.block, line.key, line.above, line.below
    n = len(key)
    if "standing" in block.found:
        return NEVER
    if n < 2 or n > 10 or not re.fullmatch(r"[㐀-鿿]+", key):
        return NEVER
    if above is not None and above.shape == "display" and above.words[-1] == "的":
        return NEVER  # …推进情况的 / 督查通报: the second line of a title
    ends_as_columns_do = re.search(layout_words("section") + "$", key) is not None
    if not ends_as_columns_do and is_title_like(below):
        ends_as_columns_do = layout_pattern("column_name").search(key) is not None
    set_off = is_set_off(line)
    known = key in around.sections
    price = w["section"]
    if known or key in around.tops:
        price += w["section_known"]
    if ends_as_columns_do:
        price += w["section_word"]
    if names_what_follows(line):
        price += w["section_repeated"]
    if around.repeats[key] >= 2:
        price += w["section_repeated"]
    elif not known and key not in around.tops and not around.marked and not set_off:
        cuts = line.open_before and not line.broke
        price += 0.0 if ends_as_columns_do and (line.near.page_end or not cuts) else w["section_unknown"]
    if n > 6:
        price += w["section_long"]
    if set_off:
        price += w["section_set_off"]
    opens = line.opens_page or (block.gap > around.usual_gap and not block.level)
    if n == 4 and opens and is_title_like(below):
        price += w["section_opens_page"] if ends_as_columns_do else 0.0
    if below is not None and below.shape == "display" and cuts_word(around, line.i + 1):
        price += w["section_long"]
    if line.behind_signature and is_title_like(below):
        price += w["section_behind_signed"]
    between = above is not None and below is not None and {above.shape, below.shape} <= {"prose", "heading"}
    if between and not known and below is not None and not below.break_before and not block.break_before:
        price += w["section_alone"]
    return price


def bare_price(around: Around, i: int, cut: bool, broke: bool, announced: str, label: str) -> float:
    """The price of a text that opens an article without a title."""
    w = weights()
    price = w["bare_start"]
    if announced:
        price += w["bare_start_announced"] * (3.0 if label not in ("", announced) else 1.0)
    if broke:
        price += w["bare_start_break"]
    if (around.goes_on[i] or around.continues[i]) and not cut:
        price += w["bare_start_goes_on"]
    if layout_pattern("lead").match(around.blocks[i].words):
        price += w["bare_start_lead"]
    return price


def spaced_anew(around: Around, i: int) -> bool:
    """Whether the lines of a paragraph are further from each other, or nearer, than those of the paragraph above, with
    no more between the two than the end of a page and the name of a column."""
    here = around.blocks[i].spacing
    if not here:
        return False
    above = next((b for k in range(i - 1, -1, -1) if (b := around.blocks[k]).role not in _BETWEEN), None)
    return above is not None and above.shape == "prose" and 0 < above.spacing != here


_BETWEEN = FURNITURE | {"section"}
