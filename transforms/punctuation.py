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

from transforms.aligned import Repair, RepairRule

HAN = "\u3400-\u9fff\uf900-\ufaff〇"
_CJK = f"{HAN}，。、；：？！“”‘’（）《》〈〉「」『』【】—…"
_NUMERAL = "一二三四五六七八九"

MARKS: tuple[tuple[str, RepairRule | None, float, str], ...] = (
    (
        rf"[,;:?!](?:(?<=[{_CJK}].)(?! ?[A-Za-z]+[ ,.]|\[)|(?<=[0-9A-Za-z%)\]].)(?=\s{{0,2}}[{_CJK}]))",
        "halfwidth_punctuation",
        0.98,
        "步伐加快,就业 占20%,比",
    ),
    (
        rf"\.(?<=[{HAN}”）》][{HAN}”）》].)(?=[ \u3000]*(?:[\r\n]|\Z)|[{HAN}“])",
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
    (r"[．－／](?<=[0-9０-９].)(?=[0-9０-９])", "fullwidth_ascii", 0.95, "３．５"),
)
"""A kind of damage: pattern (its first character is what changes), rule, confidence, example; of two patterns for one
place the first wins. No rule: the character decides."""

FULL = dict(zip(",;:?!().", "，；：？！（）。", strict=True))
RADICALS = dict(
    zip(
        "⺟⺠⺩⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民王西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
"""Radicals that PDF fonts use for whole characters and that Unicode does not fold."""

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_BRACKETS = re.compile(r"\((?<!\]\()([^()（）\r\n]{0,120}(?:\r?\n[^()（）\r\n]{0,60})?)\)")
_LONE_BRACKET = re.compile(rf"\((?<!\]\()(?=[{HAN}“《])|\)(?<=[{HAN}”》].)")
_HAN = re.compile(f"[{HAN}]")
_QUOTES = re.compile("[“”]")
_LIST_MARK = re.compile(rf"(?:^|[\r\n])[ \u3000#*]*[{_NUMERAL}十]{{1,3}}$")
_AFTER_CLOSE = frozenset("，。、；：？！）》的等为和之")
_BEFORE_OPEN = frozenset("，。、；：（《的以“\n")


_IS_CJK = re.compile(f"[{_CJK}]")


def is_cjk(char: str) -> bool:
    """Whether a half-width mark behind ``char`` was printed full-width."""
    return _IS_CJK.match(char) is not None


def find_substitutions(text: str) -> list[Repair]:
    """Characters of ``text`` that were printed as another one."""
    out: dict[int, Repair] = {}
    kept = [m.span() for m in _ADDRESS.finditer(text)] if "@" in text or "//" in text or "www" in text else []
    for repair in (*_marks(text), *_brackets(text), *_quotes(text)):
        at = repair.char_start
        if at not in out and not (kept and any(start <= at < end for start, end in kept)):
            out[at] = repair
    return [out[at] for at in sorted(out)]


_COMPILED = tuple((re.compile(pattern), rule, confidence) for pattern, rule, confidence, _ in MARKS)


def _marks(text: str) -> Iterator[Repair]:
    for pattern, rule, confidence in _COMPILED:
        for m in pattern.finditer(text):
            char = m.group()
            if char == "." and _LIST_MARK.search(text, max(0, m.start() - 8), m.start()):
                continue
            named: RepairRule = rule or ("radical_form" if char < "\u3000" else "fullwidth_ascii")
            after = _printed(char, named)
            if after != char:
                yield Repair(m.start(), char, after, named, confidence)


def _brackets(text: str) -> Iterator[Repair]:
    if "(" not in text and ")" not in text:
        return
    for m in _BRACKETS.finditer(text):
        beside = text[max(0, m.start() - 1) : m.start()] + text[m.end() : m.end() + 1]
        if _HAN.search(m.group(1)) or _HAN.search(beside):
            yield Repair(m.start(), "(", "（", "halfwidth_punctuation", 0.98)
            yield Repair(m.end() - 1, ")", "）", "halfwidth_punctuation", 0.98)
    for m in _LONE_BRACKET.finditer(text):
        yield Repair(m.start(), m.group(), FULL[m.group()], "halfwidth_punctuation", 0.9)


def _printed(char: str, rule: RepairRule) -> str:
    if rule == "halfwidth_punctuation":
        return FULL[char]
    if rule == "ideographic_zero":
        return "〇"
    return RADICALS.get(char) or unicodedata.normalize("NFKC", char)


def _quotes(text: str) -> Iterator[Repair]:
    """Quotation marks that point the wrong way: the second of “甲“，乙“丙”, the first of ”甲”。"""
    marks = [(m.start(), m.group()) for m in _QUOTES.finditer(text)]
    for k in range(1, len(marks) - 1):
        (_, before), (at, mark), (behind_at, behind) = marks[k - 1], marks[k], marks[k + 1]
        if mark == before == behind == "“" and at - marks[k - 1][0] <= 30 and text[at + 1 : at + 2] in _AFTER_CLOSE:
            yield Repair(at, "“", "”", "quotation_mark", 0.9)
        elif (
            mark == before == behind == "”"
            and 1 < behind_at - at <= 30
            and text[at - 1 : at] in _BEFORE_OPEN
            and _HAN.match(text, at + 1)
        ):
            yield Repair(at, "”", "“", "quotation_mark", 0.9)
