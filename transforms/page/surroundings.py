"""What a line's neighbours and the whole bulletin say of it: learnt once, used by every price.

In:  the blocks of a bulletin, the titles and columns of its contents list.
Out: ``Around`` (usual gap, repeated lines, numbering …), ``Near`` (what stands up to the next text), yes/no answers.
It never prices a role: it only says what is the case.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.page.columns import signs
from transforms.page.layout import DASHES, Block
from transforms.page.series import numbering
from transforms.reference import layout_pattern, layout_words
from transforms.text.words import frequency
from transforms.text.words import words as segment

FURNITURE = frozenset(
    {"page_number", "running_head", "masthead", "imprint", "contents", "rule", "image", "note_label"}
    | {"cut_end", "pull_quote"}
)
"""Roles outside the text: they end a page or nothing, never an article."""
PAGE_ENDS = frozenset({"page_number", "running_head"})


@dataclass(slots=True)
class Around:
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
    continues: list[bool]
    """Whether the block itself is the next number of a list above it."""
    sections: frozenset[str]
    authors: frozenset[str] = frozenset()
    """Who wrote, by the contents list."""
    sure_level: int = 0
    deepest: int = 0
    """The level of the lines that are marked lowest."""
    indent: float = 0.0
    """Blanks before a paragraph, 0.0 where most have none."""
    tops: frozenset[str] = frozenset()
    """Short lines of one make at the tops of pages, which name columns."""


@lru_cache(maxsize=8192)
def key_of(said: str) -> str:
    """Letters, figures and Han only, lower case: how titles are compared."""
    return re.sub(r"[\W_]+", "", said).lower()


def learn(
    blocks: Sequence[Block], titles: Sequence[str], sections: Sequence[str], authors: Sequence[str] = ()
) -> Around:
    shown = [b for b in blocks if b.shape != "fixed"]
    gaps = Counter(b.gap for b in shown[1:])
    marked = sum(b.level > 0 for b in shown)
    levels = [b.level for b in shown if b.level and b.shape == "display"]
    keys = [key_of(t) for title in titles for t in {title, _DASHED.split(title)[0]} if len(key_of(t)) >= LEAST_TITLE]
    return Around(
        blocks,
        marked >= 5,
        sum(b.role == "byline" for b in blocks) >= 3,
        max(gaps, key=lambda g: (gaps[g], -g), default=1),
        Counter(
            key_of(b.words) for b in blocks if (b.shape == "display" or b.role == "section") and len(b.words) <= 12
        ),
        frozenset(keys),
        "|".join(keys),
        *numbering(blocks),
        frozenset(key_of(s) for s in sections),
        frozenset(key_of(a) for a in authors),
        levels[0] if len(set(levels)) > 1 else 0,
        max((b.level for b in shown), default=0),
        usual_indent(blocks),
        _tops(blocks, frozenset(keys)),
    )


def _tops(blocks: Sequence[Block], titles: frozenset[str]) -> frozenset[str]:
    """节水灌溉, 节水灌溉, 防汛抗洪: lines of four characters with which pages begin, one of them again and again."""
    keys = Counter(
        key_of(b.words) for b in blocks
        if b.shape == "display" and b.break_before and not b.level and _FOUR.fullmatch(b.words.strip())
    )  # fmt: skip
    for title in titles & keys.keys():
        del keys[title]
    again = any(count > 1 for count in keys.values())
    return frozenset(keys) if again and keys.total() >= FEWEST_TOPS else frozenset()


_FOUR = re.compile("[㐀-鿿](?:[ \u3000]?[㐀-鿿]){3}")
FEWEST_TOPS = 3

_DASHED = re.compile(r"[—─―]{2,}|--+")
"""小驿站大民生——汀溪县驿站调查: a list prints title and subtitle in one line."""
LEAST_TITLE = 2


def usual_indent(blocks: Sequence[Block]) -> float:
    """The blanks before most paragraphs; 0.0 where they have none or differ."""
    counts = Counter(b.indent for b in blocks if b.shape == "prose" and len(b.words) > 30)
    indent, count = counts.most_common(1)[0] if counts else (0.0, 0)
    return indent if count * 5 >= counts.total() * 3 else 0.0


@dataclass(slots=True)
class Near:
    """The lines around a display line up to the next text: what speaks for a title."""

    byline: bool = False
    byline_above: bool = False
    dash: bool = False
    place: bool = False
    credit: bool = False
    page_end: bool = False
    lead: bool = False
    dated: bool = False
    addressed: bool = False
    answers: bool = False
    kicker: bool = False
    text_below: bool = False
    line_below: bool = False


def near_of(around: Around, i: int) -> Near:
    near = Near()
    blocks = around.blocks
    for k in range(i + 1, min(len(blocks), i + 8)):
        b = blocks[k]
        if b.role in ("note", "notes"):
            continue
        if b.shape in ("prose", "heading"):
            near.page_end = near.page_end or b.break_before
            near.lead = layout_pattern("lead").match(b.words) is not None
            near.dated = layout_pattern("dated").match(b.words) is not None
            near.addressed = layout_pattern("addressed").match(b.words) is not None
            near.answers = k == i + 1 and answers(blocks[i].words, b.words)
            near.text_below = b.shape == "prose"
            break
        if b.shape == "display" and b.level > 0 == blocks[i].level:
            break
        if k <= i + 4:
            near.byline = near.byline or signs(b)
            near.line_below = near.line_below or (k == i + 1 and b.shape == "display")
            near.dash = near.dash or b.words.startswith(DASHES)
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


def answers(said: str, text: str) -> bool:
    """Whether a line says to whom the text below speaks, and the text begins so: 答熊先生 above 熊先生：您的信….

    >>> answers("致新来的同学", "新来的同学：你们好。"), answers("答好民生卷", "石门镇：修桥三座。")
    (True, False)
    """
    to, spoken = _TO.match(said), _SPOKEN_TO.match(text)
    return to is not None and spoken is not None and spoken["who"][-_LAST:] in said


_TO = re.compile("(?:[答复致告]|写给|回复|答复|敬告)")
_SPOKEN_TO = re.compile("(?P<who>[㐀-鿿、]{2,14})[：:]")
_LAST = 2
"""Characters of whom a text speaks to that the line above has, too."""


def listed_as(around: Around, i: int, key: str) -> str:
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
KNOWN = frozenset({"whole", "first", "last"})


LABELS = rf"(?:[㐀-鿿]{{1,12}}{layout_words('labelled')}[、和]){{0,3}}"
"""市工商局、市农业局： the bodies of a label but the last."""
PLACE_INSIDE = re.compile(rf"[■□●◆▲★○◇•]?\s*{LABELS}[㐀-鿿]{{1,12}}{layout_words('labelled')}[：:]\s*\S")


_SPEAKER = re.compile(r"[问答][：:]|[㐀-鿿]{2,6}：")
"""问：… 记者：… — a paragraph that begins with who speaks or what it is about takes nothing up."""


def cuts_word(around: Around, i: int) -> bool:
    """Whether a word of the line goes on in the text right below: a line of a column, not a line of its own."""
    block = around.blocks[i]
    if around.marked or i + 1 >= len(around.blocks):
        return False
    below = around.blocks[i + 1]
    if below.shape not in ("prose", "display") or below.break_before or below.gap > around.usual_gap:
        return False
    if _SPEAKER.match(below.words):
        return False
    if below.shape == "prose" and block.indent == around.indent > below.indent == 0.0:
        return True  # indented as paragraphs begin, and the text below is not
    unfinished = _is_unfinished(block.words) and not _is_over(block, below)
    if below.shape == "prose" and (unfinished or _takes_up(below.words)):
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


def _takes_up(said: str) -> bool:
    """Whether the first word of a line takes up the one above: the word 过, not the beginning of 过去."""
    found = layout_pattern("takes_up").match(said)
    return found is not None and (len(found.group()) > 1 or not said[0].isalpha() or segment(said[:5])[0] == said[0])


def _is_unfinished(said: str) -> bool:
    """Whether the last word of a line asks for more: the word 向, not the end of 志向."""
    found = layout_pattern("unfinished").search(said)
    return found is not None and (len(found.group()) > 1 or segment(said[-5:])[-1] == found.group())


def _is_over(block: Block, below: Block) -> bool:
    """老邱退休了 above 十月十五日，… or set off from the text above: 了 ends its sentence."""
    return block.words[-1] == "了" and (block.gap > below.gap or layout_pattern("dated").match(below.words) is not None)


def wide_below(around: Around, i: int) -> bool:
    return i + 1 < len(around.blocks) and around.blocks[i + 1].gap > around.usual_gap
