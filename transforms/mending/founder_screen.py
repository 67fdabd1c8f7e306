"""The easy cases of the zone shift, found without reading the sentence.

In:  a text.
Out: which doubtful characters cannot be part of any word or name where they stand: they are symbols, or the text
     says nothing else.
It never decides where there is anything to weigh: the rest is left to the lattice.

>>> sure_gains("坚持袁抓实", [2])[2] > 5, sure_gains("开阔视野", [3])
(True, {})
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from transforms.mending.founder_lattice import FUNCTION_WORDS, LONGEST_WORD, NOT_AFTER_PAUSE, SURNAMES, name_costs
from transforms.mending.founder_table import PAIRS, SYMBOLS_ONLY, han_cost, han_words, may_be_symbols, symbols

COMMON = 300
"""A word counted this often is a word, not the given name of somebody."""
FREQUENT_COST = 6.5
"""A character that costs less than this (nats) on its own begins a clause, not a given name."""
SURE_GAIN = 3.0
PAIR_REACH = 40
SURE_KINDS = frozenset(("pause", "stop", "colon", "open", "close"))
FAMILY_COST, TWO_NAMES_COST, ONE_NAME_COST, BOTH_NAMES_COST, AS_GIVEN_COST = 5.6, 14.5, 7.0, 11.5, 10.5
"""Characters that cost less than this may be a surname, two given names, one given name, the end of a name."""
TOGETHER = frozenset(
    re.findall(
        r"\w+",
        "遥冶 钥冶 浴冶 噎冶 冶袁 冶尧 冶遥 冶曰 冶院 冶渊 冶野 冶冤 冤袁 冤尧 冤遥 冤曰 冤冶 曳袁 曳尧 曳遥 曳渊"
        " 曳叶 曳冶"
        " 院野 袁野 尧野 遥野 曰野 渊野 尧叶 袁叶 遥渊 冤野 冤院 野叶",
    )
)
"""Symbols that often stand side by side: 。” ”， ：“ …"""


@cache
def _sure() -> dict[str, tuple[float, bool, bool, str]]:
    """Doubtful characters: what they win where nothing speaks for the Han character, whether they open, whether they
    may end a line, and the bracket that must follow."""
    closers = dict(PAIRS)
    out = {}
    for han in may_be_symbols(SYMBOLS_ONLY):
        symbol = symbols()[han]
        won = han_cost(han) - symbol.cost
        if symbol.kind in SURE_KINDS and won >= SURE_GAIN:
            out[han] = (won, symbol.kind == "open", symbol.kind in ("stop", "close"), closers.get(han, ""))
    return out


@cache
def _in_words() -> frozenset[str]:
    """Every two characters, one of them doubtful, that stand side by side in a word."""
    listed = "\n".join(han_words())
    doubtful = re.compile(f"[{''.join(sorted(may_be_symbols(SYMBOLS_ONLY)))}]")
    out: set[str] = set()
    for found in doubtful.finditer(listed):
        at = found.start()
        out.update((listed[at - 1 : at + 1], listed[at : at + 2]))
    return frozenset(pair for pair in out if "\n" not in pair and len(pair) == 2)


@cache
def _families() -> frozenset[str]:
    return frozenset(char for char, costs in name_costs().items() if costs[0] < FAMILY_COST) | SURNAMES


@cache
def _given() -> frozenset[str]:
    """Doubtful characters that people are called."""
    return frozenset(char for char in _sure() if char in name_costs() and min(name_costs()[char][1:]) < AS_GIVEN_COST)


def sure_gains(text: str, places: Iterable[int]) -> dict[int, float]:
    """Nats won by the characters at ``places`` of ``text`` that are symbols for sure."""
    sure, in_words, given = _sure(), _in_words(), _given()
    families, doubtful = _families(), may_be_symbols(SYMBOLS_ONLY) - {"要"}
    out: dict[int, float] = {}
    last = len(text) - 1
    for i in places:
        char = text[i]
        if char not in sure or not 0 < i < last:
            continue
        won, opens, ends, partner = sure[char]
        before, behind = text[i - 1], text[i + 1]
        if (before in doubtful and before + char not in TOGETHER) or (
            behind in doubtful and char + behind not in TOGETHER
        ):
            continue
        if not ("\u4e00" <= before <= "\u9fff" or _plain(before, opens)):
            continue
        if not ("\u4e00" <= behind <= "\u9fff" or _plain(behind, ends)):
            continue
        if before in FUNCTION_WORDS if not opens else text.find(partner, i, i + PAIR_REACH) < 0:
            continue
        if not opens and behind in NOT_AFTER_PAUSE and _rare(text[i + 1 : i + 3]):
            continue
        if (before + char in in_words or char + behind in in_words) and _in_a_word(text, i):
            continue
        if char in families and behind not in doubtful and _may_be_given_name(text[i + 1 : i + 3]):
            continue
        if char in given and (before in families or (text[i - 2] in SURNAMES and _rare(text[i - 2 : i]))):
            continue
        out[i] = won
    return out


def _plain(char: str, at_the_edge: bool) -> bool:
    """A neighbour that says nothing for or against a symbol; a bracket may also stand at the edge of a line."""
    return "\u4e00" <= char <= "\u9fff" or (
        char.isascii() and (char.isalnum() or char == "%" or (at_the_edge and char == "\n"))
    )


def _rare(word: str) -> bool:
    return han_words().get(word, 0) < COMMON


def _in_a_word(text: str, i: int) -> bool:
    """Whether a word of the list covers ``text[i]``."""
    words = han_words()
    for start in range(max(0, i - LONGEST_WORD + 1), i + 1):
        for end in range(max(i + 1, start + 2), start + LONGEST_WORD + 1):
            if text[start:end] in words:
                return True
    return False


def _may_be_given_name(ahead: str) -> bool:
    """Whether ``ahead``, two characters behind what may be a surname, may be what somebody is called."""
    names = name_costs()
    first, second = names.get(ahead[:1]), names.get(ahead[1:])
    if first is None:
        return False
    if not _rare(ahead) or han_cost(ahead[0]) < FREQUENT_COST:
        return second is not None and first[1] + second[2] < BOTH_NAMES_COST
    return first[2] < ONE_NAME_COST or (second is not None and first[1] + second[2] < TWO_NAMES_COST)
