"""Which quantities measure something in the world: precision first, each with a confidence.

In:  a clean text and the quantities found in it (``transforms.quantities``).
Out: one ``Judged`` a quantity that is a metric: the quantity (元 supplied where money omits it, a fraction rounded to
     four places) and how sure that is.
It never changes any other value. What counts is a table of contexts (``quantity.judge_contexts``); names are left
out before: figures inside short quotations or title marks, and slogans, learned from the text's own quotations.

>>> from transforms.quantities import find_quantities
>>> text = "全市选派78名干部，做到四个到位，一是抓好三项制度，38天完成签约。"
>>> [text[j.quantity.start : j.quantity.end] for j in judge(text, find_quantities(text))]
['78名', '38天']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from transforms.quantity.judge_contexts import CONTEXTS, Context, fits, takes
from transforms.quantity.numerals import fold
from transforms.quantity.passed_over import Index, end_of_word, index_of
from transforms.records import Qualifier, Quantity
from transforms.reference import table

ACCEPTED = 0.5
"""From this confidence on a quantity is a metric."""

_QUOTED = re.compile(r"[“「『‘]([^“”「」『』‘’\n]{1,60})[”」』’]|[《〈]([^《》〈〉\n]{1,60})[》〉]|\"([^\"\n]{1,30})\"")
_NAME, _LIST_OF_NAMES = 14, 40
"""A quotation up to this many characters without a stop is a name, longer ones are speech, or lists with 、."""
_STOP = re.compile("[，。；！？：]")
_NUMERALS = re.compile("[0-9零一二两三四五六七八九十百千万亿]")
_END_OF_SENTENCE = re.compile("[。\n]")
_WINDOW_BEFORE, _WINDOW_BEHIND = 14, 12
_DIMENSIONS = {row["writes"] or row["unit"]: row["dimension"] for row in table("units")}
_COUNTED_BY_TWO = frozenset("个名人亩斤尺丈里座所家间幢栋台辆只匹棵株眼艘对户")
"""Measures behind which older texts write 二 for 两: 二个公社, 二亩五分; 二楼, 二级 and 二期 order."""
_SLOGANS = index_of(row["pattern"] for row in table("slogans"))
_LONGEST_SLOGAN = 8
_MONEY_WITHOUT_UNIT = frozenset(
    {
        "money without unit",
        "money earned without unit",
        "money of a thing without unit",
        "money given without unit",
        "money before its noun",
    }
)
_SAYING = re.compile("[一两三四五六七八九十百千万][一-龥]{1,4}，[一两三四五六七八九十百千万][一-龥]{1,5}")
"""“一人做，十人看”: two clauses of one build, each with its numeral."""
_COUNTS_UP = re.compile(r"1(?!\d)[^，。；]*?[、，]2(?!\d)[^，。；]*?[、，]3(?!\d)")
"""“1个体系统领…、2个中心支撑…、3个…”: a slogan that counts up."""


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Judged:
    """A quantity with its verdict: ``confidence`` 0 to 1 that it is a metric, ``why`` names the context."""

    quantity: Quantity
    confidence: float
    why: str


def judge(text: str, quantities: Sequence[Quantity]) -> list[Judged]:
    """The metrics among ``quantities``, in order."""
    return [judged for judged in verdicts(text, quantities) if judged.confidence >= ACCEPTED]


def verdicts(text: str, quantities: Sequence[Quantity]) -> list[Judged]:
    """A verdict on each of ``quantities``, those that are no metrics included."""
    folded = fold(text)
    names = _names(text)
    starts = [start for start, _ in names]
    own = index_of(_own_slogans(text, names))
    out: list[Judged] = []
    money: Judged | None = None
    for quantity in quantities:
        k = bisect_right(starts, quantity.number_start) - 1
        if k >= 0 and quantity.number_start < names[k][1]:
            judged = Judged(quantity, 0.1, "name in quotation marks")
        elif _is_slogan(folded, quantity, own):
            judged = Judged(quantity, 0.1, "slogan")
        elif _continues(money, quantity, folded):
            judged = Judged(replace(quantity, unit="元"), 0.8, "money without unit beside money")
        else:
            judged = _judge_one(folded, quantity)
        if judged.confidence >= ACCEPTED:
            money = judged
        out.append(judged)
    return out


def _names(text: str) -> list[tuple[int, int]]:
    """Stretches inside quotation marks or title marks that are names, in order."""
    out = []
    for match in _QUOTED.finditer(text):
        inner = match[1] or match[2] or match[3]
        longest = _LIST_OF_NAMES if "、" in inner else _NAME
        if (
            match[2]
            or (len(inner) <= longest and not _STOP.search(inner))
            or _SAYING.fullmatch(inner)
            or _COUNTS_UP.match(inner)
        ):
            out.append((match.start(), match.end()))
    return out


def _own_slogans(text: str, names: list[tuple[int, int]]) -> frozenset[str]:
    """Names with a numeral that the text itself puts in quotation marks: they are names without them too."""
    inner = (text[start + 1 : end - 1] for start, end in names)
    return frozenset(name for name in inner if 3 <= len(name) <= _LONGEST_SLOGAN and _NUMERALS.search(name))


def _is_slogan(text: str, q: Quantity, own: Index) -> bool:
    """Whether the numeral stands inside a slogan, one of the table or of the text's ``own``."""
    at, end = q.number_start, q.number_end
    if own and end_of_word(text, at, own) >= end:
        return True
    return not text[at].isdigit() and end_of_word(text, at, _SLOGANS) >= end


def _continues(money: Judged | None, q: Quantity, text: str) -> bool:
    """县级财政20万、镇级配套18万: a number in 万 or 亿 close behind money, nothing countable after it."""
    if q.unit or money is None or money.quantity.unit != "元" or text[q.number_end - 1] not in "万亿余多":
        return False
    between, behind = text[money.quantity.end : q.number_start], text[q.end : q.end + 1]
    return len(between) <= 12 and not _END_OF_SENTENCE.search(between) and (not behind or behind in "，。；、）)\n")


def _judge_one(text: str, q: Quantity) -> Judged:
    dimension = _DIMENSIONS.get(q.unit, "rate" if "/" in q.unit else "count" if q.unit else "none")
    words = text[q.number_start : q.number_end]
    numeral = _numeral_kind(words, q)
    before = text[max(0, q.start - _WINDOW_BEFORE) : q.number_start]
    behind = text[q.end : q.end + _WINDOW_BEHIND]
    for context in _candidates(dimension, numeral, q.unit.partition("（")[0], q.qualifier):
        if fits(context, q, words, before, behind):
            if context.name in _MONEY_WITHOUT_UNIT:
                q = replace(q, unit="元")
            elif numeral == "F" and not q.unit:
                q = replace(q, value=round(q.value, 4))
            return Judged(q, context.confidence, context.name)
    return Judged(q, 0.1, "no context")


def _numeral_kind(words: str, q: Quantity) -> str:
    """The kind of numeral as ``Context.numerals`` names it; 0 for serial numbers (007), 零, and 二 where it orders."""
    if "/" in words or "分之" in words or ":" in words or "比" in words or words == "一半":
        return "F"
    if words[0].isdigit() or words[0] == ".":
        return "0" if len(words) > 1 and words[0] == "0" and words[1].isdigit() else "A"
    if words == "一":
        return "1" if q.value in (1, 0.1, 0.01) else "H"  # 一毛钱 is 0.1
    if words == "零" or (words == "二" and q.unit not in _COUNTED_BY_TWO):
        return "0"
    if len(words) == 1 and words in "两二三四五六七八九半":
        return "L"
    return "S" if words[0] != "十" and not words.strip("十百千万亿余多 ") else "H"


@lru_cache(maxsize=1 << 12)
def _candidates(dimension: str, numeral: str, unit: str, qualifier: Qualifier) -> tuple[Context, ...]:
    """The contexts that ask for this dimension, kind of numeral, unit and bound, in their order."""
    return tuple(c for c in CONTEXTS if takes(c, dimension, numeral, unit, qualifier))
