"""What each line costs in each role, from the line and its neighbours: the input of the segmentation.

In:  the blocks of a bulletin and the titles of its contents list.
Out: ``Item`` s: runs of text, display lines with a price for every role, lines whose shape gives them away.
It never decides: a price says how well a role fits, the segmentation adds the prices up.

>>> blocks = read_blocks(AlignedText.unchanged("办好小事\\n\\n林 青\\n\\n今年，县里办成三件事。"))
>>> [item.kind for item in items_of(blocks, Listed())]
['display', 'display', 'text']
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.bylines import looks_like_byline
from transforms.layout import Block, weights, word_pattern, words
from transforms.regions import find_regions
from transforms.words import frequency
from transforms.words import words as segment

FURNITURE = frozenset(
    ["page_number", "running_head", "masthead", "imprint", "contents", "rule", "note_label", "cut_end", "pull_quote"]
)
"""Roles outside the text: they end a page or nothing, never an article."""
PAGE_ENDS = frozenset({"page_number", "running_head"})
NEVER = 99.0


@dataclass(slots=True)
class Item:
    """A run of text, or one line: ``blocks`` are indices; prices are those of ``layout_weights``; ``NEVER`` forbids.

    ``open_before``: the text above stops inside a sentence; ``page_break``: a page ends right above;
    ``anew``: the extra price of a title here that opens an article; ``bare``: the price of an article that begins
    here without a title (None: it cannot); ``starts``: the same for a display line.
    """

    kind: str
    blocks: tuple[int, ...]
    open_before: bool = False
    page_break: bool = False
    bare: float | None = None
    starts: float = NEVER
    title: float = NEVER
    anew: float = 0.0
    title_line: float = NEVER
    heading: float = NEVER
    caption: float = NEVER
    subtitle: float = NEVER
    dash: bool = False
    new_label: bool = False
    section: float = NEVER
    byline: float = NEVER
    posted: bool = False
    bracketed: bool = False
    marked: bool = False
    body: float = NEVER


@dataclass(slots=True)
class _Around:
    """What the whole bulletin says: learnt once, used for every line."""

    blocks: Sequence[Block]
    marked: bool
    bylines: bool
    usual_gap: int
    repeats: Counter[str]
    titles: frozenset[str]
    joined: str
    goes_on: list[bool]
    restarts: list[bool]
    sections: frozenset[str]
    sure_level: int = 0


@lru_cache(maxsize=8192)
def key_of(said: str) -> str:
    """Letters, figures and Han only, lower case: how titles are compared."""
    return re.sub(r"[\W_]+", "", said).lower()


@dataclass(frozen=True, slots=True)
class Listed:
    """What the printed contents list says: titles and names of columns."""

    titles: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


def items_of(blocks: Sequence[Block], listed: Listed) -> list[Item]:
    """The items of ``blocks`` in order; furniture is left out and leaves a page break behind."""
    return _items(_learn(blocks, listed.titles, listed.sections), blocks)


def expect_missing(items: Sequence[Item]) -> None:
    """Make a start without a title likelier: the contents list has a title here that is not printed."""
    w = weights()
    for item in items:
        if item.bare is not None and item.bare <= w["bare_start"] + w["bare_start_break"]:
            item.bare += w["bare_start_missing"]


def expect_column(items: Sequence[Item]) -> None:
    """Make titles likelier: the contents list has a column of short items here."""
    for item in items:
        if item.kind == "display":
            item.title += weights()["title_in_column"]


def _items(around: _Around, blocks: Sequence[Block]) -> list[Item]:
    items: list[Item] = []
    broke = wide = open_before = False
    announced = label = ""
    bracketed = False
    for i, block in enumerate(blocks):
        role = block.role if block.shape == "fixed" else ""
        broke = broke or block.break_before
        if role in FURNITURE:
            broke = broke or role in PAGE_ENDS
            wide = wide or role == "rule" or block.gap > around.usual_gap
            continue
        wide = wide or block.gap > around.usual_gap
        if block.shape == "fixed":
            items.append(Item(role, (i,), open_before, broke, bracketed=block.words[0] in "（("))
            if role == "section":
                announced = announced or key_of(block.words)
                wide = False
                bracketed = True
                continue
        elif block.role in ("note", "notes"):
            items.append(Item(block.role, (i,), open_before, broke))
        elif block.shape == "display":
            bracketed = False
            items.append(_display(around, i, open_before, broke, wide))
            if items[-1].section < 1.0:
                announced = announced or key_of(block.words)
                items[-1].new_label = label not in ("", announced)
                wide = False
                continue
        else:
            last = items[-1] if items else None
            if last is not None and last.kind == "text" and not (broke or wide or announced):
                last.blocks += (i,)
            else:
                bare = _bare(around, i, open_before, broke or wide, announced, label)
                bare += weights()["bare_start_bracketed"] if bracketed else 0.0
                items.append(Item("text", (i,), open_before, broke, bare))
            open_before = block.open_end
            label, announced, bracketed = announced or label, "", False
        broke = wide = False
    return items


def _learn(blocks: Sequence[Block], titles: Sequence[str], sections: Sequence[str]) -> _Around:
    shown = [b for b in blocks if b.shape != "fixed"]
    gaps = Counter(b.gap for b in shown[1:])
    marked = sum(b.level > 0 for b in shown)
    goes_on, restarts = _numbering(blocks)
    keys = [key_of(t) for t in titles]
    return _Around(
        blocks,
        marked >= 5,
        sum(b.role == "byline" for b in blocks) >= 3,
        max(gaps, key=lambda g: (gaps[g], g), default=1),
        Counter(key_of(b.words) for b in blocks if b.shape == "display" and len(b.words) <= 12),
        frozenset(keys),
        "|".join(keys),
        goes_on,
        restarts,
        frozenset(key_of(s) for s in sections),
    )


_NUMBERS = (
    ("a", re.compile(r"([一二三四五六七八九十]{1,3})[、．.]")),
    ("b", re.compile(r"[（(]([一二三四五六七八九十]{1,3})[)）]")),
    ("c", re.compile(r"(\d{1,2})(?:[、．]|\.(?!\d))")),
    ("d", re.compile(r"[（(](\d{1,2})[)）]")),
    ("e", re.compile(r"([一二三四五六七八九])(?:是|要)(?!个)")),
    ("f", re.compile(r"第([一二三四五六七八九])(?:[，,、]|类是|是|步)")),
)
_FIRST = frozenset("一二三四五六七八九十（(第0123456789")
_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}


def _number(said: str) -> int:
    if said.isdigit():
        return int(said)
    if len(said) == 1:
        return _DIGITS[said]
    tens, _, ones = said.partition("十")
    return (_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)) if "十" in said else 0


def _numbering(blocks: Sequence[Block]) -> tuple[list[bool], list[bool]]:
    """For every block: whether the next numbered line goes on with the numbering above it, or begins it anew."""
    marks: list[tuple[int, str, int]] = []
    for i, b in enumerate(blocks):
        if b.shape in ("prose", "heading") and b.words[:1] in _FIRST:
            for kind, pattern in _NUMBERS:
                found = pattern.match(b.words)
                if found:
                    marks.append((i, kind, _number(found[1])))
                    break
    goes_on, restarts = [False] * len(blocks), [False] * len(blocks)
    seen: dict[str, tuple[int, int]] = {}
    at = 0
    for i, kind, n in marks:
        number, where = seen.get(kind, (0, -99))
        follows = n > 1 and number == n - 1
        anew = kind == "a" and n == 1 and number >= 2
        for k in range(max(at, i - 12), i):
            goes_on[k] = follows and where < k
            restarts[k] = anew and k >= i - 5
        seen[kind] = (n, i)
        at = i
    return goes_on, restarts


def _bare(around: _Around, i: int, cut: bool, broke: bool, announced: str, label: str) -> float:
    w = weights()
    price = w["bare_start"]
    if announced:
        price += w["bare_start_announced"] * (3.0 if label not in ("", announced) else 1.0)
    if broke:
        price += w["bare_start_break"]
    if around.goes_on[i] and not cut:
        price += w["bare_start_goes_on"]
    if word_pattern("lead").match(around.blocks[i].words):
        price += w["bare_start_lead"]
    return price


@dataclass(slots=True)
class _Near:
    """The lines around a display line up to the next text: what speaks for a title."""

    byline: bool = False
    byline_above: bool = False
    dash: bool = False
    place: bool = False
    credit: bool = False
    page_end: bool = False
    lead: bool = False
    dated: bool = False
    kicker: bool = False
    text_below: bool = False
    line_below: bool = False


def _near(around: _Around, i: int) -> _Near:
    near = _Near()
    blocks = around.blocks
    for k in range(i + 1, min(len(blocks), i + 8)):
        b = blocks[k]
        if b.role in ("note", "notes"):
            continue
        if b.shape in ("prose", "heading"):
            near.page_end = near.page_end or b.break_before
            near.lead = word_pattern("lead").match(b.words) is not None
            near.dated = word_pattern("dated").match(b.words) is not None
            near.text_below = b.shape == "prose"
            break
        if b.shape == "display" and b.level > 0 == blocks[i].level:
            break
        if k <= i + 4:
            near.byline = (
                near.byline or b.role == "byline" or (b.shape == "display" and looks_like_byline(b.words) != "")
            )
            near.line_below = near.line_below or (k == i + 1 and b.shape == "display")
            near.dash = near.dash or b.words.startswith(("——", "--", "──", "―"))
            near.credit = near.credit or (k == i + 1 and b.role == "caption")
        near.page_end = near.page_end or b.break_before or b.role in PAGE_ENDS
    above = blocks[i - 1] if i else None
    near.kicker = (
        above is not None
        and above.shape == "display"
        and blocks[i].level > 0 == above.level
        and max(above.gap, blocks[i].gap) <= around.usual_gap
    )
    for k in range(i - 1, max(-1, i - 6), -1):
        b = blocks[k]
        if b.shape in ("prose", "heading"):
            break
        near.place = near.place or (b.role == "place" and k == i - 1)
        near.byline_above = near.byline_above or b.role == "byline"
    return near


def _display(around: _Around, i: int, open_before: bool, broke: bool, wide: bool) -> Item:
    block = around.blocks[i]
    item = Item("display", (i,), open_before, broke)
    near = _near(around, i)
    key = key_of(block.words)
    listed = _listed(around, i, key)
    news = _is_news(block.words)
    item.title = _title(around, i, near, listed, news, broke, wide)
    if around.goes_on[i] and not listed:
        item.anew = weights()["title_goes_on"]
    item.title_line = _title_line(around, i, listed)
    item.heading = _heading(around, i, near, listed, news, open_before)
    item.caption = _caption(around, i, near, listed, open_before, wide)
    item.subtitle = _subtitle(around, i, listed, wide)
    item.section = _section(around, i, near, key, open_before and not broke)
    w = weights()
    item.dash = block.words.startswith(("——", "--", "──", "―"))
    if _word_cut(around, i):
        item.title += w["title_cuts_word"]
        item.heading += w["heading_cuts_sentence"]
        item.caption += w["title_cuts_word"]
        item.subtitle += w["title_cuts_word"]
        item.section += w["title_cuts_word"]
        item.title_line += w["title_cuts_word"]
        item.byline = NEVER
        item.body = min(item.body, w["body_tail"])
    elif i + 1 < len(around.blocks) and around.blocks[i + 1].shape == "display" and _word_cut(around, i + 1):
        item.title += w["title_cuts_word"] / 2
        item.title_line += w["title_cuts_word"] / 2
    if (broke or item.body <= w["body_tail"]) and not around.marked:
        item.starts = item.body + w["bare_start"] + w["bare_start_break"]
    item.marked = block.level > 0
    item.body = _body(around, i, near, open_before, wide)
    signs = "" if block.level or listed in _KNOWN else looks_like_byline(block.words)
    if signs:
        beside = i > 0 and around.blocks[i - 1].shape == "display" and not around.blocks[i - 1].break_before
        item.byline = w["byline_posted"] if signs == "post" or beside else w["byline_bare"]
        item.section += w["title_comma_end"] / 2
        item.posted = signs == "post"
        item.caption += w["caption_byline_near"] if item.posted else 0.0
    if (listed in _KNOWN or near.byline) and block.level:
        around.sure_level = block.level
    return item


def _listed(around: _Around, i: int, key: str) -> str:
    """How the contents list knows this line: ``whole`` title, its ``first`` or ``last`` line, a ``part``, or not."""
    if not around.titles or len(key) < 2:
        return ""
    if key in around.titles:
        return "whole"
    for k, place in ((i + 1, "first"), (i - 1, "last")):
        if 0 <= k < len(around.blocks) and around.blocks[k].shape == "display":
            other = key_of(around.blocks[k].words)
            if (key + other if k > i else other + key) in around.titles:
                return place
    if len(key) >= 8 and key in around.joined and any(key in t and len(key) >= 0.6 * len(t) for t in around.titles):
        return "whole"
    if any(len(part) >= 5 and part in around.titles for part in map(key_of, _COLON.split(around.blocks[i].words))):
        return "whole"
    if len(key) >= 3:
        begun = [t for t in around.titles if t.startswith(key)]
        if begun:
            return "whole" if min(map(len, begun)) - len(key) <= 2 else "part"
    return ""


_COLON = re.compile(r"[：:]")
_KNOWN = frozenset({"whole", "first", "last"})


def _is_news(said: str) -> bool:
    """Whether a line says who did what: it begins with a division or a body and goes on with a verb."""
    if len(said) < 8:
        return False
    verb = word_pattern("news").search(said, 2)
    if verb is None or verb.start() > 16:
        return False
    head = said[: verb.start()]
    if _BODY_START.match(head):
        return True
    return any(m.start == 0 for m in find_regions(said[:12]))


_BODY_START = re.compile(
    r"(?:[省市县区州]委|[省市县区州](?:政府|直|纪委|局)|全[省市县区]|[^，、\s]{2,8}?(?:县|(?<!社)区|市|镇|乡|街道|部长|书记|支部|党委|公司|集团|学院|大学))"
)


def _title(around: _Around, i: int, near: _Near, listed: str, news: bool, broke: bool, wide: bool) -> float:
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
    if _PLACE_INSIDE.match(block.words):
        price += w["title_place_inside"]
    if broke or near.page_end:
        price += w["title_page_break"]
    if wide:
        price += w["title_wide_gap"]
    if near.dated:
        price += w["title_dated_below"]
    elif near.lead:
        price += w["title_lead_below"]
    if near.kicker:
        price += w["title_subtitle_near"] / 2
    if news:
        price += w["title_news"]
    if around.restarts[i]:
        price += w["title_restart"]
    if n < 5:
        price += w["title_short"]
    elif n > 40:
        price += w["title_long"]
    if block.words[-1] in "：:，,":
        price += w["title_comma_end"]
    if looks_like_byline(block.words) and not listed:
        price += w["title_comma_end"] / 2
    if block.words.startswith(("——", "--")):
        price += w["title_comma_end"]
    if word_pattern("lead_word").match(block.words):
        price += w["title_short"]
    if block.level and around.sure_level:
        price += w["title_level_top"] if block.level <= around.sure_level else w["title_level_deep"]
    if around.marked and not block.level:
        price += w["title_unmarked"]
    if not listed and key_of(block.words) in around.sections:
        price += w["heading_in_contents"]
    return price


_PLACE_INSIDE = re.compile(
    r"[■□●◆▲★○◇•]?\s*[㐀-鿿]{1,12}(?:省|市|县|(?<!社)区|镇|乡|街道|旗|盟|州|大学|学院|局|公司|集团)[：:]\s*\S"
)


def _title_line(around: _Around, i: int, listed: str) -> float:
    """The price of going on with a title begun on the line above."""
    w = weights()
    block = around.blocks[i]
    price = 0.0
    if looks_like_byline(block.words) and not listed:
        price += 3.0
    if block.words.startswith(("——", "--", "──")):
        price += 6.0
    if _PLACE_INSIDE.match(block.words):
        price += 2.0
    if block.gap > around.usual_gap:
        price += 2.0
    elif block.gap < around.usual_gap:
        price -= 1.0
    if block.break_before:
        price += 3.0
    above = around.blocks[i - 1] if i else None
    if above is not None:
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
        if word_pattern("goes_on").search(above.words) or word_pattern("taken_up").match(block.words):
            price -= 1.0
        if listed == "whole":
            price += 3.0
    if listed == "last":
        price += w["title_in_contents"]
    if word_pattern("subtitle").search(block.words[-3:]):
        price += 1.0
    if len(block.words) < 5:
        price += w["title_short"]
    return price


def _heading(around: _Around, i: int, near: _Near, listed: str, news: bool, open_before: bool) -> float:
    w = weights()
    block = around.blocks[i]
    price = w["heading"]
    if block.level:
        price += w["heading_marked"]
        if around.sure_level and block.level <= around.sure_level:
            price += w["heading_top_level"]
    elif around.marked:
        price += w["heading_unmarked"]
    if listed in _KNOWN:
        price += w["heading_in_contents"]
    if len(block.words) > 30:
        price += w["heading_long"]
    if news:
        price += w["heading_news"]
    if _PLACE_INSIDE.match(block.words):
        price += w["heading_news"] * 2
    if near.page_end:
        price += w["heading_page_end"]
    if open_before:
        price += w["heading_cuts_sentence"]
    if word_pattern("lead_word").match(block.words):
        price -= 1.0
    if block.words.startswith(("——", "--")) and i and around.blocks[i - 1].level and not block.level:
        price -= w["heading_unmarked"]
    return price


def _caption(around: _Around, i: int, near: _Near, listed: str, open_before: bool, wide: bool) -> float:
    w = weights()
    block = around.blocks[i]
    price = w["caption"]
    if block.level:
        price += w["caption_marked"]
    if open_before:
        price += w["caption_cuts_sentence"]
    if wide:
        price += w["caption_alone"]
    if not wide and not _wide_below(around, i):
        price += w["caption_in_line"]
        if near.page_end and not around.marked:
            price += w["caption_page_end"]
    if near.byline:
        price += w["caption_byline_near"]
    if near.credit:
        price += w["caption_near_credit"]
    if listed in _KNOWN:
        price += w["heading_in_contents"]
    return price


def _word_cut(around: _Around, i: int) -> bool:
    """Whether a word of the line goes on in the text right below: a line of a column, not a line of its own."""
    block = around.blocks[i]
    if around.marked or i + 1 >= len(around.blocks):
        return False
    below = around.blocks[i + 1]
    if below.shape not in ("prose", "display") or below.break_before or below.gap > around.usual_gap:
        return False
    if below.shape == "prose" and (
        word_pattern("unfinished").search(block.words) or word_pattern("takes_up").match(below.words)
    ):
        return True
    if "，" in block.words and frequency(block.words[-1] + below.words[:1]) >= 1000:
        return True
    left, right = block.words[-5:], below.words[:5]
    at = 0
    for word in segment(left + right):
        if at < len(left) < at + len(word):
            return frequency(word) >= 10 and re.fullmatch(r"[㐀-鿿]+", word) is not None
        at += len(word)
    return False


def _wide_below(around: _Around, i: int) -> bool:
    return i + 1 < len(around.blocks) and around.blocks[i + 1].gap > around.usual_gap


def _body(around: _Around, i: int, near: _Near, open_before: bool, wide: bool) -> float:
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
    if i + 1 == len(around.blocks) or near.byline or near.page_end or block.level or wide or _wide_below(around, i):
        return price + (w["body_display_open"] / 2 if open_before and not block.level and not wide else 0.0)
    if open_before:
        price += w["body_display_open"]
    elif around.marked and around.blocks[i + 1].shape == "prose" and not around.blocks[i + 1].break_before:
        price += w["body_display_marked"]
    return price


def _is_marked(block: Block | None) -> bool:
    return block is not None and block.shape == "display" and block.level > 0


def _subtitle(around: _Around, i: int, listed: str, wide: bool) -> float:
    w = weights()
    block = around.blocks[i]
    if listed in _KNOWN:
        return NEVER
    if block.words.startswith(("——", "--", "──", "―")):
        return w["subtitle_dash"]
    price = w["subtitle_kicker"] + (w["subtitle_apart"] if wide and not block.level else 0.0)
    if block.gap < around.usual_gap:
        price += w["subtitle_apart"] / 2
    if re.search(words("subtitle") + r"[”》]?[：:]?$", block.words):
        price += w["subtitle_word"]
    above = around.blocks[i - 1] if i else None
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    deeper = above is not None and _is_marked(above) and (not block.level or block.level > above.level)
    if deeper or (_is_marked(below) and not block.level and block.gap <= around.usual_gap):
        price += w["subtitle_level"]
    return price


def _section(around: _Around, i: int, near: _Near, key: str, cuts: bool) -> float:
    w = weights()
    block = around.blocks[i]
    n = len(key)
    if n < 2 or n > 10 or not re.fullmatch(r"[㐀-鿿]+", key):
        return NEVER
    price = w["section"]
    if key in around.sections:
        price += w["section_known"]
    if re.search(words("section") + "$", key):
        price += w["section_word"]
    if around.repeats[key] >= 2:
        price += w["section_repeated"]
    elif key not in around.sections and not around.marked:
        known = re.search(words("section") + "$", key) is not None and (near.page_end or not cuts)
        price += 0.0 if known else w["section_unknown"]
    if n > 6:
        price += w["section_long"]
    above = around.blocks[i - 1] if i else None
    below = around.blocks[i + 1] if i + 1 < len(around.blocks) else None
    if below is not None and below.shape == "display" and _word_cut(around, i + 1):
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
