"""What a display line costs in each role: title, heading, caption, subtitle, text, name of a column.

In:  the bulletin around a line, and what stands near it.
Out: prices, sums of the weights in ``layout_weights.csv``; ``NEVER`` forbids a role.
It never decides: the segmentation adds the prices up and takes the cheapest reading of the whole.
"""

from __future__ import annotations

import re

from transforms.page.bylines import is_body, is_name, looks_like_byline
from transforms.page.layout import DASHES, Block, weights
from transforms.page.surroundings import (
    FURNITURE,
    KNOWN,
    PAGE_ENDS,
    PLACE_INSIDE,
    Around,
    Near,
    cuts_word,
    key_of,
    wide_below,
)
from transforms.page.titles import is_second_line
from transforms.reference import layout_pattern, layout_words

NEVER = 99.0
"""Dearer than anything else together can be."""
LONG = 24
"""Characters of a line that is text where it has several commas; a title may have some too: 婚事新办，彩礼瘦身，好."""


def bare_price(around: Around, i: int, cut: bool, broke: bool, announced: str, label: str) -> float:
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


def title_price(around: Around, i: int, near: Near, listed: str, news: bool, broke: bool, wide: bool) -> float:
    w = weights()
    block = around.blocks[i]
    n = len(block.words)
    price = w["title"]
    if listed in ("whole", "first"):
        price += w["title_in_contents"]
    elif listed == "part":
        price += w["title_part_in_contents"]
    if near.byline:
        price += w["title_byline_near"]
    elif near.byline_above:
        price += w["title_byline_near"] / 2
    elif around.bylines and not listed:
        price += w["title_no_byline"]
    if near.dash:
        price += w["title_subtitle_near"]
    if near.place:
        price += w["title_place_above"]
    if PLACE_INSIDE.match(block.words):
        price += w["title_place_inside"]
    if broke or near.page_end:
        price += w["title_page_break"]
    if wide:
        price += w["title_wide_gap"]
    if near.dated:
        price += w["title_dated_below"]
    elif near.lead:
        price += w["title_lead_below"]
    if near.addressed:
        price += w["title_addressed_below"]
    if near.kicker:
        price += w["title_subtitle_near"] / 2
    if news:
        price += w["title_news"]
    if around.restarts[i]:
        price += w["title_restart"]
    if around.indent:
        if block.indent > around.indent + 1:
            price += w["title_centred"]
        elif block.indent == around.indent:
            price += w["title_indented"]
    if n < 3 or _is_torn(block.words):
        price += w["title_torn"]
    if n < 5:
        price += w["title_short"]
    elif n > 40:
        price += w["title_long"]
    if block.words[-1] in "：:，," and "half" not in block.found:
        price += w["title_comma_end"]
    if _issues_below(around, i):
        price += w["title_issuer"]
    elif looks_like_byline(block.words) and not listed:
        price += w["title_comma_end"] / 2
    if block.words.startswith(("——", "--")):
        price += w["title_comma_end"]
    if layout_pattern("lead_word").match(block.words):
        price += w["title_short"]
    text = _is_text(block.words)
    if layout_pattern("spoken").match(block.words) or (text and not listed):
        price += w["title_comma_end"]
    if block.level and around.sure_level:
        price += w["title_level_top"] if block.level <= around.sure_level else w["title_level_deep"]
    if around.marked and not block.level and not near.place:
        price += w["title_unmarked"]
    if _names_what_follows(around, i):
        price += w["title_short"]
    if not listed and key_of(block.words) in around.sections:
        price += w["title_is_column"]
    if not listed and _is_kicker(around, i):
        price += w["title_kicker"]
    return price


def _issues_below(around: Around, i: int) -> bool:
    """Whether a body stands above the title of what it issues: 青禾县人民政府 / 关于修桥的通知."""
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    if below is None or below.shape != "display" or not layout_pattern("issued").match(below.words):
        return False
    return is_body(around.blocks[i].words) and below.gap <= around.usual_gap


def _is_kicker(around: Around, i: int) -> bool:
    """Whether a line says what the piece below is (…的调查) and its title stands right below."""
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    if below is None or below.shape != "display" or not layout_pattern("kicker").search(around.blocks[i].words):
        return False
    goes_on = layout_pattern("taken_up").match(below.words) or below.words.startswith(DASHES)
    return not (goes_on or looks_like_byline(below.words) or below.gap > around.usual_gap)


def title_line_price(around: Around, i: int, listed: str) -> float:
    """The price of going on with a title begun on the line above."""
    w = weights()
    block = around.blocks[i]
    if block.words.startswith(DASHES) or layout_pattern("enacted").match(block.words):
        return NEVER
    text = _is_text(block.words)
    price = w["title_comma_end"] if text and not listed else 0.0
    if looks_like_byline(block.words) and not listed:
        price += 3.0
    if PLACE_INSIDE.match(block.words):
        price += 2.0
    if block.gap > around.usual_gap:
        price += 2.0
    elif block.gap < around.usual_gap:
        price -= 1.0
    if block.break_before:
        price += 3.0
    if len(block.words) > 30 and "，" in block.words:
        price += w["title_long"]
    above = around.blocks[i - 1] if i else None
    if i and _issues_below(around, i - 1):
        price += w["title_issued"]
    elif above is not None:
        if above.shape != "display":
            price += 2.0
        elif looks_like_byline(above.words):
            price += 3.0
        elif block.level > above.level > 0:
            price += 2.5
        elif above.level and not block.level:
            price += 3.0
        elif block.level and not above.level:
            price += 1.5
        if layout_pattern("goes_on").search(above.words) or layout_pattern("taken_up").match(block.words):
            price -= 1.0
        if listed == "whole":
            price += 3.0
    if listed == "last":
        price += w["title_in_contents"]
    if layout_pattern("subtitle").search(block.words[-3:]):
        price += 1.0
    if _says_who(block.words):
        price -= 2 * w["subtitle_word"]
    if len(block.words) < 5:
        price += w["title_short"]
    return price


def heading_price(around: Around, i: int, near: Near, listed: str, news: bool, open_before: bool) -> float:
    w = weights()
    block = around.blocks[i]
    price = w["heading"]
    if block.level:
        price += w["heading_marked"]
        if around.sure_level and block.level <= around.sure_level:
            price += w["heading_top_level"]
    elif around.marked:
        price += w["heading_unmarked"]
    if listed in KNOWN:
        price += w["heading_in_contents"]
    if around.indent and block.indent > around.indent + 1:
        price -= w["title_centred"] / 2
    if len(block.words) > 30:
        price += w["heading_long"]
    if near.dated:
        price += w["heading_dated_below"]
    if news:
        price += w["heading_news"]
    if PLACE_INSIDE.match(block.words):
        price += w["heading_news"] * 2
    if near.page_end:
        price += w["heading_page_end"]
    if open_before:
        price += w["heading_cuts_sentence"]
    if layout_pattern("lead_word").match(block.words):
        price -= 1.0
    if block.words.startswith(("——", "--")) and i and around.blocks[i - 1].level and not block.level:
        price -= w["heading_unmarked"]
    return price


def caption_price(around: Around, i: int, near: Near, listed: str, open_before: bool, wide: bool) -> float:
    w = weights()
    block = around.blocks[i]
    price = w["caption"]
    if block.level:
        price += w["caption_marked"]
    if open_before:
        price += w["caption_cuts_sentence"]
    if "，" in block.words and not around.marked:
        price += w["caption_comma"]
    if layout_pattern("opening").match(block.words):
        price += w["caption_opening"]
    if wide:
        price += w["caption_alone"]
    if not wide and not wide_below(around, i):
        price += w["caption_in_line"]
        if near.page_end and not around.marked:
            price += w["caption_page_end"]
    if near.byline:
        price += w["caption_byline_near"]
    if near.credit:
        price += w["caption_near_credit"]
    if listed in KNOWN:
        price += w["heading_in_contents"]
    return price


def body_price(around: Around, i: int, near: Near, open_before: bool, wide: bool) -> float:
    """The price of a short line that is text: the rest of a sentence, or the first words of one."""
    w = weights()
    block = around.blocks[i]
    price = w["body_display"]
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    if below is not None and below.shape == "display" and below.gap < around.usual_gap:
        price += w["body_display_tight"]
    if block.gap < around.usual_gap and not block.found.get("tail"):
        price += w["body_display_tight"]
    if block.found.get("tail"):
        return price - w["body_display"] + w["body_tail"]
    if layout_pattern("opening").match(block.words) and not block.level:
        price += w["body_display_comma"]
    runs_on = below is not None and below.shape == "prose" and below.gap <= around.usual_gap and not below.break_before
    if runs_on and "，" in block.words and not around.marked and not open_before:
        return price + w["body_display_comma"]
    if i + 1 == len(around.blocks) or near.byline or near.page_end or block.level or wide or wide_below(around, i):
        return price + (w["body_display_open"] / 2 if open_before and not block.level and not wide else 0.0)
    if open_before:
        price += w["body_display_open"]
    elif around.marked and runs_on:
        price += w["body_display_marked"]
    return price


def _is_text(said: str) -> bool:
    """Whether a line is the beginning or a piece of a paragraph, no title: it tells when, has several clauses, or stops
    behind a list of places (先后与武汉、长沙等地)."""
    if said.endswith("等地") or _ORDER.match(said):
        return True
    return (len(said) >= LONG and said.count("，") > 1) or layout_pattern("opening").match(said) is not None


_ORDER = re.compile("[（(](?:排名|[按以]姓氏)|单位[：:]")
"""（排名不分先后）, 单位：万亩: above a roll of names or a table."""


def _is_torn(said: str) -> bool:
    """Whether a quotation or a bracket is opened and not closed, or closed and not opened: a piece of a sentence."""
    return any(said.count(a) != said.count(b) for a, b in ("“”", "（）", "《》"))


def _names_what_follows(around: Around, i: int) -> bool:
    """Whether a few characters stand right above a line that is marked lower: the name of a column above a title."""
    block = around.blocks[i]
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    return (
        len(block.words) <= 6
        and block.level > 0
        and _is_marked(below)
        and below is not None
        and below.level > block.level
    )


def _is_marked(block: Block | None) -> bool:
    return block is not None and block.shape == "display" and block.level > 0


def subtitle_price(around: Around, i: int, listed: str, wide: bool) -> float:
    w = weights()
    block = around.blocks[i]
    if block.words.startswith(DASHES) or layout_pattern("enacted").match(block.words):
        return w["subtitle_dash"]
    if listed in KNOWN:
        return NEVER
    price = w["subtitle_kicker"] + (w["subtitle_apart"] if wide and not block.level else 0.0)
    if block.gap < around.usual_gap:
        price += w["subtitle_apart"] / 2
    if re.search(layout_words("subtitle") + r"[”》]?[：:]?$", block.words) or _says_who(block.words):
        price += w["subtitle_word"]
    above = around.blocks[i - 1] if i else None
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    if _is_kicker(around, i):
        price += w["subtitle_kicker_word"]
    below_title = i > 1 and around.blocks[i - 2].shape == "display" and block.gap <= around.usual_gap
    if above is not None and above.shape == "display" and _ends_clause(above.words, block.words):
        price += w["subtitle_clause"]
    if above is not None and below_title and is_second_line(above, block):
        price += w["subtitle_second_line"]
    deeper = above is not None and _is_marked(above) and (not block.level or block.level > above.level)
    if deeper or (_is_marked(below) and not block.level and block.gap <= around.usual_gap):
        price += w["subtitle_level"]
    return price


def _ends_clause(above: str, said: str) -> bool:
    """在全市整顿 | 工作会议上的讲话: the second half of a title that 在 or 关于 opens."""
    return _OPENS.match(above) is not None and not _SPOKEN.search(above) and _SPOKEN.search(said) is not None


_OPENS = re.compile("在|关于|对")
_SPOKEN = re.compile("(?:讲话|发言|致辞|报告|通知|意见|决定|方案|办法|规定|通报|调查|思考|建议)(?:（[^）]+）)?$")


def _says_who(said: str) -> bool:
    """林青强调要以钉钉子精神抓落实: who said what, below the title of a meeting's news; 记掘进队队长林青: whom it is
    about, where the dash in front is not printed."""
    if said[:1] in ("记", "访") and looks_like_byline(said[1:]) == "post":
        return True
    found = re.match(r"(?P<who>[㐀-鿿]{2,4}?)(?:强调|要求|指出|出席|主持|作动员讲话|讲话)", said)
    return found is not None and is_name(found["who"])


def _opens_page(around: Around, i: int) -> bool:
    return i == 0 or around.blocks[i].break_before or around.blocks[i - 1].role in PAGE_ENDS | {"masthead", "contents"}


def section_price(around: Around, i: int, near: Near, key: str, cuts: bool) -> float:
    w = weights()
    block = around.blocks[i]
    n = len(key)
    if n < 2 or n > 10 or not re.fullmatch(r"[㐀-鿿]+", key):
        return NEVER
    if i and around.blocks[i - 1].shape == "display" and around.blocks[i - 1].words[-1] == "的":
        return NEVER  # …推进情况的 / 督查通报: the second line of a title
    price = w["section"]
    if key in around.sections or key in around.tops:
        price += w["section_known"]
    if re.search(layout_words("section") + "$", key):
        price += w["section_word"]
    if _names_what_follows(around, i):
        price += w["section_repeated"]
    if around.repeats[key] >= 2:
        price += w["section_repeated"]
    elif key not in around.sections and key not in around.tops and not around.marked:
        known = re.search(layout_words("section") + "$", key) is not None and (near.page_end or not cuts)
        price += 0.0 if known else w["section_unknown"]
    if n > 6:
        price += w["section_long"]
    above = around.blocks[i - 1] if i else None
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    opens = _opens_page(around, i) or (block.gap > around.usual_gap and not block.level)
    if n == 4 and opens and below is not None and below.shape == "display" and not looks_like_byline(below.words):
        price += w["section_opens_page"] if re.search(layout_words("section") + "$", key) else 0.0
    if below is not None and below.shape == "display" and cuts_word(around, i + 1):
        price += w["section_long"]
    if (
        key not in around.sections
        and above is not None
        and below is not None
        and {above.shape, below.shape} <= {"prose", "heading"}
        and not below.break_before
        and not block.break_before
    ):
        price += w["section_alone"]
    return price
