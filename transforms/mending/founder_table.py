"""What a Han character may stand for after the zone shift (区位偏移), and how common that symbol is.

A symbol of Founder-typeset text lies in zones 1 to 9 of GB 2312; extraction moved its lead byte up by 0x31, so
that it came out as a Han character of zones 50 to 58: ， A3AC → 袁 D4AC. The table is computed from the codec.

>>> table()["袁"], table()["园"], table()["郾"]
('，', '0', '.')
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from transforms.reference import table as reference
from transforms.text.words import frequencies

ZONES = range(1, 10)
SHIFT = 0x31
BEYOND_GB2312 = {"郾": ".", "鄄": "-"}
"""Founder's own decimal point and hyphen, seen in periodicals of the 2000s: 园郾缘 is 0.5."""

CORPUS_WORDS = 60_101_967.0
"""Words counted in the word list (:mod:`transforms.text.words`)."""
DIGIT_COST = 2.4
LETTER_COST = 3.4
UNLISTED_COST = 13.0
"""Cost (nats) of a symbol that ``shift_symbols.csv`` does not list: kana, Cyrillic, box drawing."""
UNKNOWN_HAN_COST = 15.0


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol: its ``kind`` says what may stand beside it, ``cost`` is minus the logarithm of its share of tokens."""

    text: str
    kind: str
    cost: float


@cache
def table() -> dict[str, str]:
    """Han character → the symbol that it may stand for; letters and digits half-width."""
    out = dict(BEYOND_GB2312)
    for zone in ZONES:
        for cell in range(1, 95):
            try:
                symbol = bytes((0xA0 + zone, 0xA0 + cell)).decode("gbk")
                han = bytes((0xA0 + zone + SHIFT, 0xA0 + cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            if zone == 3 and symbol.isalnum():
                symbol = unicodedata.normalize("NFKC", symbol)
            out[han] = symbol
    return out


@cache
def symbols() -> dict[str, Symbol]:
    """Han character → its symbol with kind and cost."""
    listed = {row["symbol"]: row for row in reference("shift_symbols")}
    out = {}
    for han, text in table().items():
        if text.isascii() and text.isdigit():
            out[han] = Symbol(text, "digit", DIGIT_COST)
        elif text.isascii() and text.isalpha():
            common = max(0.0, 0.8 * (10.0 - han_cost(han)))
            out[han] = Symbol(text, "letter", LETTER_COST + (0.0 if text.isupper() else 1.8) + common)
        elif "α" <= text <= "ω" or "Α" <= text <= "Ω":
            out[han] = Symbol(text, "letter", LETTER_COST + (0.7 if text.islower() else 4.0))
        elif row := listed.get(text):
            out[han] = Symbol(text, row["kind"], float(row["cost"]))
        else:
            out[han] = Symbol(text, "other", UNLISTED_COST)
    return out


def word_cost(count: int) -> float:
    """Minus the logarithm of a word's share of running text."""
    return log(CORPUS_WORDS / count) if count > 0 else UNKNOWN_HAN_COST


@cache
def han_cost(char: str) -> float:
    """Cost of a Han character as a word of its own."""
    return min(UNKNOWN_HAN_COST, word_cost(han_words().get(char, 0)))


@cache
def han_words() -> Mapping[str, int]:
    """The word list with the counts of ``shift_words.csv``, which knows the modern words around these characters."""
    out = frequencies().copy()  # dict() of a proxy takes 0.1 s
    out.update((row["word"], int(row["count"])) for row in reference("shift_words"))
    return out


SYMBOLS_ONLY, ANY_SYMBOL, WITH_DIGITS, WITH_LETTERS = 0, 1, 2, 4
"""Levels (added together): which Han characters may stand for symbols. ``SYMBOLS_ONLY``: those rarer than their
symbol. ``ANY_SYMBOL``: in a text that surely is damaged, Greek letters and signs beside numbers as well."""


@cache
def may_be_symbols(level: int) -> frozenset[str]:
    """The Han characters that may stand for symbols at a level."""
    out = {"要", "噎"}
    for han, s in symbols().items():
        if s.kind == "digit":
            wanted = bool(level & WITH_DIGITS)
        elif s.kind == "letter":
            greek = not s.text.isascii()
            wanted = (
                bool(level & ANY_SYMBOL) and s.cost + 7.0 <= han_cost(han) + 2.0
                if greek
                else bool(level & WITH_LETTERS)
            )
        elif s.kind in ("unit", "sign", "point"):
            wanted = bool(level & ANY_SYMBOL) or s.cost <= han_cost(han) - 1.0
        else:
            wanted = s.cost < UNLISTED_COST and s.cost <= han_cost(han) - 1.0 and han not in PARTNERS_ONLY
        if wanted:
            out.add(han)
    return frozenset(out)


PAIRS = (
    ("野", "冶"), ("耶", "爷"), ("渊", "冤"), ("叶", "曳"), ("掖", "业"), ("揖", "铱"),
    ("也", "页"), ("腋", "夜"), ("液", "一"), ("壹", "医"), ("咱", "暂"),
)  # fmt: skip
"""Quotation marks and brackets: “” ‘’ （） 《》 〈〉 【】 〔〕 「」 『』 〖〗 ［］."""
PARTNERS_ONLY = frozenset("业也页夜液一壹医咱暂")
"""Brackets whose Han character is too common to be one without its partner."""
