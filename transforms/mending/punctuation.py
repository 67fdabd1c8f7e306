"""Characters that stand for another one: half-width punctuation in Chinese prose, full-width letters and digits, …

In:  a text.
Out: one-for-one ``Repair`` s, so that every offset stays what it was.
It never touches punctuation inside numbers, times, ratios, decimals, web addresses, e-mail or Latin prose.

>>> [(r.char_start, r.after) for r in find_substitutions("比例1:3,共5人;详见www.a.cn")]
[(5, '，'), (9, '；')]
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from transforms.aligned import Repair, RepairRule
from transforms.text.glyphs import Bits, around, matches, places, table_of

HAN = "\u3400-\u9fff\uf900-\ufaff〇"
_CJK = f"{HAN}，。、；：？！“”‘’（）《》〈〉「」『』【】—…"
_NUMERAL = "一二三四五六七八九"

_COUNTED = "万亿元%‰个名户人亩斤公吨千米件项次条家年月天岁平所座份辆台套间张期场"
"""What stands behind a number that is counted or measured."""
MARKS: tuple[tuple[str, RepairRule | None, float, str], ...] = (
    (
        rf"[,;:?!](?:(?<=[{_CJK}].)(?! ?[A-Za-z]+[ ,.]|\[)|(?<=[0-9A-Za-z%)\]].)(?=\s{{0,2}}[{_CJK}]))",
        "halfwidth_punctuation",
        0.98,
        "步伐加快,就业 占20%,比",
    ),
    (
        rf"[,;:?!](?<=[{_CJK}] .)(?= [{_CJK}0-9]|[ \t]*[\r\n])",
        "halfwidth_punctuation",
        0.95,
        "石门镇 : 步伐加快 , 就业",
    ),
    (
        rf"\.(?:(?<=[{HAN}”）》\dOl][{HAN}”）》].)|(?<=[{HAN}] [{HAN}”）》].))(?=[ \u3000]*(?:[\r\n]|\Z)|[{HAN}“”\"])",
        "halfwidth_punctuation",
        0.9,
        "成效明显.",
    ),
    (rf"[○◯OＯ](?<=[{_NUMERAL}〇○◯OＯ０0].)(?=[{_NUMERAL}〇○◯OＯ０0年])", "ideographic_zero", 0.98, "二○一二年"),
    (
        rf"０(?:(?<=[{_NUMERAL}〇○◯].)|(?<=[{_NUMERAL}][０OＯ].))(?=[{_NUMERAL}〇○◯OＯ０年])",
        "ideographic_zero",
        0.98,
        "二００七年",
    ),
    (rf"0(?<=[{_NUMERAL}〇○].)(?=[{_NUMERAL}〇○])", "ideographic_zero", 0.95, "二0一二年"),
    (r"[０-９Ａ-Ｚａ-ｚ％\u2e80-\u2ef3\u2f00-\u2fd5]", None, 0.99, "２０１２年 ⼈民"),
    (
        rf"[OoＯ](?:(?<=[{HAN}，、：（.\d]\d.)|(?<=[{HAN}，、：（.\d]\d[OＯ].))(?=[OＯ]{{0,2}}(?:\d|[{_COUNTED}]))",
        "letter_for_digit",
        0.9,
        "1OO万元",
    ),
    (rf"l(?:(?<=[{HAN}，、：（].)(?=\d+(?:\.\d+)? ?[{_COUNTED}])|(?<=\d.)(?=\d))", "letter_for_digit", 0.9, "l00户"),
    (r"[﹐﹑﹔﹕﹖﹗]", "small_form", 0.99, "抓班子﹐带队伍﹔"),
    (r"[．－／](?<=[0-9０-９].)(?=[0-9０-９])", "fullwidth_ascii", 0.95, "３．５"),
)
"""A kind of damage: pattern (its first character is what changes), rule, confidence, example; of two patterns for one
place the first wins. No rule: the character decides."""

FULL = dict(zip(",;:?!().", "，；：？！（）。", strict=True))
SMALL = dict(zip("﹐﹑﹔﹕﹖﹗", "，、；：？！", strict=True))
"""Small form variants (Unicode FE50 to FE57), as old Big5 typesetting leaves them in a text."""
RADICALS = dict(
    zip(
        "⺟⺠⺩⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民王西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
"""Radicals that PDF fonts use for whole characters and that Unicode does not fold."""

_IN_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_BRACKETS = re.compile(r"\((?<!\]\()([^()（）\r\n]{0,120}(?:\r?\n[^()（）\r\n]{0,60})?)\)")
_LONE_BRACKET = re.compile(rf"\((?<!\]\()(?=[{HAN}“《])|\)(?<=[{HAN}”》].)")
_LINK = re.compile(r"\]\([^()\s]*$")
"""[领导关注](#领导关注: the bracket behind it is that of a link in Markdown."""
_LONGEST_LINK = 80
_HAN = re.compile(f"[{HAN}]")
_LIST_MARK = re.compile(rf"(?:^|[\r\n])[ \u3000#*]*[{_NUMERAL}十]{{1,3}}$")
_AFTER_CLOSE = frozenset("，。、；：？！）》的等为和之")
_BEFORE_OPEN = frozenset("，。、；：（《的以“\n")


_IS_CJK = re.compile(f"[{_CJK}]")


def is_cjk(char: str) -> bool:
    """Whether a half-width mark behind ``char`` was printed full-width."""
    return _IS_CJK.match(char) is not None


CJK, LATIN, HALF, STOP, NUMERAL, ODD, BRACKET, QUOTE = (1 << bit for bit in range(8))
"""Kinds of characters by which places are chosen at which ``MARKS`` are tried: every place at which one may match.
``ODD`` ones are seldom right, whatever stands beside them."""


@cache
def _table() -> Bits:
    return table_of(
        (f"[{_CJK}]", CJK),
        (r"[0-9A-Za-z%)\]]", LATIN),
        ("[,;:?!]", HALF),
        (r"[.]", STOP),
        (f"[{_NUMERAL}〇○]", NUMERAL),
        (r"[○◯OＯol﹐﹑﹔﹕﹖﹗０-９Ａ-Ｚａ-ｚ％\u2e80-\u2ef3\u2f00-\u2fd5．－／]", ODD),
        ("[()]", BRACKET),
        ("[“”]", QUOTE),
    )


def find_substitutions(text: str) -> list[Repair]:
    """Characters of ``text`` that were printed as another one."""
    marks, brackets, quotes = candidates(text)
    out: dict[int, Repair] = {}
    for repair in (*_marks(text, marks), *_brackets(text, brackets), *_quotes(text, quotes)):
        out.setdefault(repair.char_start, repair)
    return [out[at] for at in sorted(out) if not _in_address(text, at)]


def candidates(text: str) -> tuple[list[int], list[int], list[int]]:
    """The places at which one of ``MARKS`` may match, and those of half-width brackets and of quotation marks."""
    before, here, behind = around(text, _table())
    ahead = (before & CJK != 0) | ((before & LATIN != 0) & (behind & LATIN == 0)) | (before == 0)  # 0: a blank
    half = (here & HALF != 0) & ahead
    stop = (here & STOP != 0) & (before & CJK != 0)
    nought = (here & LATIN != 0) & (before & NUMERAL != 0) & (behind & NUMERAL != 0)
    return places(half | stop | nought | (here & ODD != 0)), places(here & BRACKET), places(here & QUOTE)


def _in_address(text: str, at: int) -> bool:
    """Whether the mark belongs to a web address or an e-mail address; these are printable ASCII from end to end."""
    if text[at] > "~":
        return False
    start, end = at, at + 1
    while start and "!" <= text[start - 1] <= "~":
        start -= 1
    while end < len(text) and "!" <= text[end] <= "~":
        end += 1
    if end - start < len("a@b.c"):
        return False
    return any(m.start() <= at < m.end() for m in _IN_ADDRESS.finditer(text, start, end))


_ANY_MARK = re.compile("|".join(f"({pattern})" for pattern, _, _, _ in MARKS))


def _marks(text: str, where: list[int]) -> Iterator[Repair]:
    for at in where:
        m = _ANY_MARK.match(text, at)
        if m is None:
            continue
        _, rule, confidence, _ = MARKS[(m.lastindex or 0) - 1]
        char = m.group()
        if char == "." and _LIST_MARK.search(text, max(0, at - 8), at):
            continue
        named: RepairRule = rule or ("radical_form" if char < "\u3000" else "fullwidth_ascii")
        after = _printed(char, named)
        if after != char:
            yield Repair(at, char, after, named, confidence)


def _brackets(text: str, where: list[int]) -> Iterator[Repair]:
    for m in matches(_BRACKETS, text, where):
        at, end = m.span()
        beside = text[max(0, at - 1) : at] + text[end : end + 1]
        if _HAN.search(m.group(1)) or _HAN.search(beside):
            yield Repair(at, "(", "（", "halfwidth_punctuation", 0.98)
            yield Repair(end - 1, ")", "）", "halfwidth_punctuation", 0.98)
    for at in where:
        if _LONE_BRACKET.match(text, at) and not _LINK.search(text, max(0, at - _LONGEST_LINK), at):
            yield Repair(at, text[at], FULL[text[at]], "halfwidth_punctuation", 0.9)


def _printed(char: str, rule: RepairRule) -> str:
    if rule == "halfwidth_punctuation":
        return FULL[char]
    if rule == "small_form":
        return SMALL[char]
    if rule == "ideographic_zero":
        return "〇"
    if rule == "letter_for_digit":
        return "1" if char == "l" else "0"
    return RADICALS.get(char) or unicodedata.normalize("NFKC", char)


def _quotes(text: str, where: list[int]) -> Iterator[Repair]:
    """Quotation marks that point the wrong way: the second of “甲“，乙“丙”, the first of ”甲”。"""
    for last, at, following in zip(where, where[1:], where[2:], strict=False):
        mark = text[at]
        if not text[last] == mark == text[following]:
            continue
        if mark == "“":
            if at - last <= 30 and text[at + 1] in _AFTER_CLOSE:
                yield Repair(at, "“", "”", "quotation_mark", 0.9)
        elif 1 < following - at <= 30 and text[at - 1] in _BEFORE_OPEN and _HAN.match(text, at + 1):
            yield Repair(at, "”", "“", "quotation_mark", 0.9)
