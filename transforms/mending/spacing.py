"""White space and invisible characters that extraction left in the text.

In:  a text whose symbols are mended.
Out: ``Repair`` s over stretches of it: deletions, and bullets for the private-use characters of symbol fonts.
It never removes a space that means something: between the parts of a title, in a list of names, in a table.

>>> [r.before for r in find_deletions("共有党员 20名")], [r.char_start for r in find_deletions("沈 伟 徐强中")]
([' '], [1])
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from transforms.aligned import Repair, RepairRule
from transforms.mending.founder_lattice import name_costs
from transforms.mending.punctuation import HAN
from transforms.mending.word_blanks import blanks_in_words
from transforms.text.cells import FIGURE_CELL
from transforms.text.glyphs import Bits, around, matches, places, places_of, table_of
from transforms.text.words import frequency, words

INVISIBLE: tuple[tuple[str, RepairRule, str], ...] = (
    ("\\ufeff", "byte_order_mark", "the mark at the start of a file, and where files were joined"),
    ("\\u00ad", "soft_hyphen", "a place where a word may be broken"),
    ("\\u200b\\u200c\\u200e\\u200f\\u2060-\\u2064\\u202a-\\u202e", "zero_width_character", "layout hints"),
    ("\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f", "control_character", "left over from the extraction"),
    ("\\ue000-\\uf8ff\\ufff0-\\ufff8\\U000f0000-\\U0010ffff", "private_use_character", "glyphs of symbol fonts"),
)
"""Characters that print nothing, or nothing known: class, rule, what they are."""
BULLETS = dict.fromkeys("\uf06c\uf06e\uf075\uf076\uf077\uf09f\uf0a7\uf0b7\uf0d8\uf0e8\uf0fc", "•")
"""Glyphs of Wingdings and Symbol that word processors use for list marks."""

_GROUPS = ("", r"\d", r"\d\d")
_BLANKS = ("", "[ \xa0]")
_FIRST_GROUP = "|".join(rf"(?<=[{HAN}（]{blank}[1-9]{digits}.)" for digits in _GROUPS for blank in _BLANKS)
_SECOND_GROUP = "|".join(
    rf"(?<=[{HAN}（]{blank}[1-9]{digits}[ \xa0]\d{{3}}.)" for digits in _GROUPS for blank in _BLANKS
)
_POINT = "|".join(
    rf"(?<=[{HAN}（、{'，' if digits else ''}]{blank}\d{digits}\..)" for digits in _GROUPS for blank in ("", "[ \xa0]")
)
_POINT_OF_A_LINE = "|".join(
    (rf"(?<=[{HAN}，、]\n\d\d\..)", rf"(?<=[{HAN}，、]\n\d\d\d\..)", r"(?<=[，、和与及至到达为是]\n\d\..)")
)
"""What stands in front of a blank inside a number, the blank included: 收案271 | 997件, 收入1 200 | 000元; at the start
of a line, where 1. is a list mark, only behind a line that asks for more."""
_NUMBER_IN_FRONT = "|".join(rf"(?<=[{HAN}，、（][1-9]{digits}.)" for digits in (*_GROUPS, r"\d{3}"))
"""No number begins with a nought: what stands in front of such a piece is its beginning."""
_LIST_MARK = r"(?<![图表第附注例题章节]\d\..)(?<![一二三四五六七八九十]、\d\..)"
_MEASURES = "(?:万|亿|元|%|‰|℃|吨|公|亩|倍|平方|个?百分点)"
SPACES: tuple[tuple[str, RepairRule, float, str], ...] = (
    (
        rf"[ \xa0](?:(?<=[{HAN}，。、；“（《].)(?=\d)|(?<=\d.)(?=[{HAN}%‰℃]))",
        "han_digit_space",
        0.95,
        "党员 20名",
    ),
    (
        rf"[ \xa0](?:(?<=[，。、；！？].)(?=[{HAN}“《（])|(?<=[“（《].)(?=\S)"
        rf"|(?<=[{HAN}0-9%”）》].)(?=[，。、；：！？”）》]))",
        "symbol_space",
        0.9,
        "推动 ，抓实",
    ),
    (
        rf"[ \xa0](?:(?<=[{HAN}”].)(?=\+\s*[{HAN}”“])|(?:(?<=[{HAN}”]\+.)|(?<=[{HAN}”] \+.))(?=[{HAN}“]))",
        "sign_space",
        0.9,
        "党建 + 网格",
    ),
    (
        rf"[ \xa0](?:{_FIRST_GROUP}|{_SECOND_GROUP})(?=\d{{3}}(?:[ \xa0]\d{{3}})*(?:\.\d+)?[ \xa0]?"
        rf"(?![年月日号时点])[{HAN}%‰℃])",
        "digit_space",
        0.9,
        "收案271 997件",
    ),
    (
        rf"[ \xa0](?:(?:{_FIRST_GROUP}|(?<=[{HAN}（]0.))(?=\.\d+ ?[{HAN}%‰℃])"
        rf"|{_LIST_MARK}(?:{_POINT}|{_POINT_OF_A_LINE})(?=\d{{1,4}}(?:、[\d. ]{{1,9}}){{0,6}} ?{_MEASURES}))",
        "digit_space",
        0.9,
        "亩产3 .5吨，单产2. 5吨",
    ),
    (
        rf"[ \xa0](?:(?:{_NUMBER_IN_FRONT})(?=0(?:\d|\d{{3}})?\n?[{HAN}%])"
        r"|(?<=(?<!\d)(?:19|20).)(?=\d\d ?年 ?\d{1,2} ?月))",
        "digit_space",
        0.9,
        "耕地41 00亩，收入96 0万元，20 05年7月",
    ),
)
"""Spaces that were not printed: pattern, rule, confidence, example."""

_RULE_OF = [(re.compile(f"[{chars}]"), rule) for chars, rule, _ in INVISIBLE]
_TABLE_LINE = re.compile(
    rf"\d[ \xa0\t]+[-+]?(?!0\d{{0,3}}[{HAN}%]|\d\d年)\d|\t|\||\d{{5,}}[ \xa0]+[{HAN}]{{2,4}}[ \xa0:：]+\d"
    rf"|[{HAN}](?:[ \xa0]+{FIGURE_CELL}){{2,}}$"
    rf"|^[{HAN}]{{2,8}}[ \xa0]+(?:19|20)\d\d年度?[ \xa0]+[{HAN}（）()±%]{{2,14}}$"
)
"""Lines whose blanks part cells: figures in a row, 农产品 1998年 比上年增长% at their head."""
_LABEL_AND_NUMBER = re.compile(
    rf"[ \u3000#*]*(?:[{HAN}（）、 ]{{1,24}}[ \xa0]+[\d.,%\-—–()（） ]+|[{HAN}]{{2,4}}[ \xa0]+\d{{4}}[\d年月日]+)$"
)
_NUMBER_AND_TITLE = re.compile(rf"[ \u3000#*\-]*\d{{1,3}}[ \xa0]+(?=[{HAN}“《])")
_MEASURE = frozenset("个名年月日万余多件户人次项条亿元")
_SINGLE = re.compile(rf"(?<![{HAN}])[{HAN}](?:[ \xa0\u3000]{{1,4}}[{HAN}])+(?![{HAN}])")
LEAST_SPREAD = 4
"""Single characters in a row from which on they may be a title: 抓 住 机 遇 促 发 展."""
COMMON = 500
"""Frequency from which on two characters are a word even where the first is a surname: 关于, 方向."""
SURNAME_COST = 8.0
LETTERSPACED = 4
"""Single characters from which an evenly spaced line is one heading."""
NOT_SPREAD = frozenset("年月日时分男女是否有无元万个")
"""Single characters in the cells of forms and tables."""
LABELS = frozenset(("编者按", "编后语", "发刊词", "卷首语", "版权页", "责任编辑", "执行主编", "本刊讯"))


BLANK, HANZI, FIGURE, LEFT, RIGHT, OPENS, WHITE, GAP = (1 << bit for bit in range(8))
"""Kinds of characters by which places are chosen at which ``SPACES`` and spread names are looked for: a blank that may
go, what may stand left and right of it besides Han characters, any blank between single characters."""


@cache
def _table() -> Bits:
    return table_of(
        ("[ \xa0]", BLANK),
        (f"[{HAN}]", HANZI),
        ("[0-9.]", FIGURE),
        (r"(?![0-9])[\d，。、；：！？“”（）《》%+ ]", LEFT),
        (r"(?![0-9])[\d，。、；：！？“”（）《》%‰℃+]", RIGHT),
        ("[“（《]", OPENS),
        (r"\s", WHITE),
        ("[ \xa0\u3000]", GAP),
        beyond=LEFT | RIGHT,  # figures of other scripts
    )


@cache
def _invisible() -> Bits:
    return table_of(*((f"[{characters}]", 1) for characters, _, _ in INVISIBLE), beyond=1)


def find_deletions(text: str) -> list[Repair]:
    """Spaces to delete from ``text``."""
    if not (" " in text or "\xa0" in text or "\u3000" in text):
        return []
    blanks, singles, between = candidates(text)
    out = [*_spaces(text, blanks), *_spread(text, singles)]
    taken = {r.char_start for r in out}
    return out + [r for r in blanks_in_words(text, between) if r.char_start not in taken]


def candidates(text: str) -> tuple[list[int], list[int], list[int]]:
    """The blanks at which one of ``SPACES`` may match, the Han characters with which a spread name may begin, and the
    blanks between two Han characters."""
    before, here, behind = around(text, _table())
    han, figure = before & HANZI != 0, before & FIGURE != 0
    may_go = (han & (behind & (FIGURE | RIGHT) != 0)) | (figure & (behind & (HANZI | RIGHT) != 0))
    may_go |= (before & LEFT != 0) & (behind & (HANZI | FIGURE | RIGHT) != 0)
    may_go |= figure & (behind & FIGURE != 0)
    may_go |= (before & OPENS != 0) & (behind & WHITE == 0)
    blank = here & BLANK != 0
    return (
        places(may_go & blank),
        places((here & HANZI != 0) & ~han & (behind & GAP != 0)),
        places(han & blank & (behind & HANZI != 0)),
    )


def find_invisible(text: str) -> Iterator[Repair]:
    """Characters to delete that print nothing, and bullets for the glyphs of symbol fonts."""
    for at in places_of(text, _invisible()):
        char = text[at]
        for pattern, rule in _RULE_OF:
            if pattern.match(char):
                yield Repair(at, char, BULLETS.get(char, ""), rule, 0.98)
                break


_COMPILED = tuple((re.compile(pattern), rule, confidence) for pattern, rule, confidence, _ in SPACES)
_GROUPED = next(pattern for pattern, rule, _ in _COMPILED if rule == "digit_space")
"""A blank between thousands parts no cells."""


def _spaces(text: str, where: list[int]) -> Iterator[Repair]:
    line_start = line_end = -1
    table = False
    for at in where:
        for pattern, rule, confidence in _COMPILED:
            if not pattern.match(text, at):
                continue
            if rule == "han_digit_space":
                if at >= line_end:
                    line_start = text.rfind("\n", 0, at) + 1
                    line_end = (text.find("\n", at) + 1 or len(text) + 1) - 1
                    line = _GROUPED.sub("", text[line_start:line_end].rstrip("\r"))
                    table = _TABLE_LINE.search(line) is not None or _LABEL_AND_NUMBER.match(line) is not None
                if table or _counts_a_title(text, line_start, at + 1):
                    continue
            yield Repair(at, text[at], "", rule, confidence)


def _counts_a_title(text: str, line_start: int, end: int) -> bool:
    """Whether the space stands between the number of a heading or contents line and its title: 08 标题.

    It does not where the line takes up a sentence that the line above left open: 完成项目 / 12 个。
    """
    head = _NUMBER_AND_TITLE.match(text, line_start)
    if head is None or head.end() != end:
        return False
    above = text[max(0, line_start - 80) : line_start].rstrip()
    open_prose = bool(above) and above[-1] not in "。！？：；”" and len(above) - above.rfind("\n") > 8
    return not (open_prose and text[end] in _MEASURE and text[line_start].isdigit())


def _spread(text: str, where: list[int]) -> Iterator[Repair]:
    """The spaces inside names and labels that were spread out: 沈 伟, 编 者 按."""
    for m in matches(_SINGLE, text, where):
        places = [i for i in range(m.start(), m.end()) if not text[i].isspace()]
        chars = "".join(text[i] for i in places)
        if not NOT_SPREAD.isdisjoint(chars):
            continue
        k = 0
        for length in [len(chars)] if _is_letterspaced(text, places, chars) else _groups(chars):
            for a, b in zip(places[k : k + length], places[k + 1 : k + length], strict=False):
                yield Repair(a + 1, text[a + 1 : b], "", "spread_name", 0.9)
            k += length


def _is_letterspaced(text: str, places: list[int], chars: str) -> bool:
    """Whether the characters are a line of their own at even gaps, as headings were set: 发　展　乡　镇　企　业.

    A line of names (沈 伟 徐 强) is none: it says whose names they are by its pairs.
    """
    if len(chars) < LETTERSPACED or len({text[a + 1 : b] for a, b in pairwise(places)}) > 1:
        return False
    before = text[text.rfind("\n", 0, places[0]) + 1 : places[0]]
    end = text.find("\n", places[-1])
    alone = not before.strip(" \t\u3000#*") and not text[places[-1] + 1 : end if end >= 0 else None].strip(
        " \t\r\u3000*"
    )
    pairs = [chars[i : i + 2] for i in range(0, len(chars), 2)]
    return alone and not (len(chars) % 2 == 0 and all(_is_name(p) and not frequency(p) for p in pairs))


def _groups(chars: str) -> list[int]:
    """How single characters belong together: lengths of labels, words and names, in order."""
    if chars in LABELS or frequency(chars):
        return [len(chars)]
    pairs = [chars[i : i + 2] for i in range(0, len(chars), 2)]
    names = all(map(_is_name, pairs)) and min(map(frequency, pairs)) < COMMON
    if len(chars) >= LEAST_SPREAD and not names and _is_phrase(chars):
        return [len(chars)]
    if len(chars) > 2 and len(chars) % 2 == 0 and all(frequency(p) and not _is_name(p) for p in pairs):
        return [len(chars)]
    if len(chars) % 2 == 0 and all(_is_name(p) or frequency(p) for p in pairs):
        return [2] * len(pairs)
    if len(chars) == 3 and _is_name(chars[:2]):
        return [3]
    return [1] * len(chars)


def _is_phrase(chars: str) -> bool:
    """Whether most of the characters belong to words: a title that was spread out, not a list of names."""
    return sum(len(word) for word in words(chars) if len(word) > 1 and frequency(word)) >= 0.5 * len(chars)


def _is_name(pair: str) -> bool:
    costs = name_costs().get(pair[0])
    return costs is not None and costs[0] < SURNAME_COST
