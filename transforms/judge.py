"""Which quantities measure something in the world: precision first, each with a confidence.

In:  a clean text and the quantities found in it (``transforms.quantities``).
Out: one ``Judged`` a quantity that is a metric: the quantity (元 supplied where money omits it) and how sure it is.
It never changes a value. What counts is a table of contexts (``CONTEXTS``): numeral, unit, words before and behind,
verdict, example; the first that fits decides.

>>> text = "全市选派78名干部，做到四个到位，一是抓好三项制度，38天完成签约。"
>>> [(text[j.quantity.start : j.quantity.end], j.confidence > 0.5) for j in judge(text, find_quantities(text))]
[('78名', True), ('38天', True)]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.judge_contexts import CONTEXTS, Context
from transforms.numerals import fold
from transforms.quantities import find_quantities
from transforms.records import Quantity
from transforms.reference import table

__all__ = ["ACCEPTED", "Judged", "find_quantities", "judge"]

ACCEPTED = 0.5
"""From this confidence on a quantity is a metric."""

_QUOTED = re.compile(r"[“「『‘]([^“”「」『』‘’\n]{1,60})[”」』’]|[《〈]([^《》〈〉\n]{1,60})[》〉]|\"([^\"\n]{1,30})\"")
_NAME, _LIST_OF_NAMES = 14, 40
"""A quotation up to this many characters without a stop is a name, longer ones are speech, or lists with 、."""
_STOP = re.compile("[，。；！？：]")
_NUMERALS = re.compile("[0-9零一二两三四五六七八九十百千万亿]")
_WINDOW_BEFORE, _WINDOW_BEHIND = 14, 12
_DIMENSIONS = {row["writes"] or row["unit"]: row["dimension"] for row in table("units")}


@dataclass(frozen=True, slots=True)
class Judged:
    """A quantity that is a metric, ``confidence`` from ``ACCEPTED`` to 1; ``why`` names the context that decided."""

    quantity: Quantity
    confidence: float
    why: str


def judge(text: str, quantities: Sequence[Quantity]) -> list[Judged]:
    """The metrics among ``quantities``, in order."""
    if not quantities:
        return []
    folded = fold(text)
    names = _names(text)
    starts = [start for start, _ in names]
    own = _own_slogans(text, names)
    out: list[Judged] = []
    for quantity in quantities:
        k = bisect_right(starts, quantity.number_start) - 1
        if k >= 0 and quantity.number_start < names[k][1]:
            continue
        if own and _is_slogan(folded, quantity, own):
            continue
        judged = _judge_one(folded, quantity, out[-1] if out else None)
        if judged:
            out.append(judged)
    return out


def _names(text: str) -> list[tuple[int, int]]:
    """Stretches inside quotation marks or title marks that are names, in order."""
    out = []
    for match in _QUOTED.finditer(text):
        inner = match[1] or match[2] or match[3]
        if match[2] or (len(inner) <= (_LIST_OF_NAMES if "、" in inner else _NAME) and not _STOP.search(inner)):
            out.append((match.start(), match.end()))
    return out


def _own_slogans(text: str, names: list[tuple[int, int]]) -> frozenset[str]:
    """Names with a numeral that the text itself puts in quotation marks: they are names without them too."""
    inner = (text[a + 1 : b - 1] for a, b in names)
    return frozenset(s for s in inner if 3 <= len(s) <= 10 and _NUMERALS.search(s)) | _SLOGANS


_SLOGANS = frozenset(row["pattern"] for row in table("slogans"))
_LABEL_END = r"(?=$|[，。；：、！？（）()“”《》\n]|和|与|及|并|的|上|中|下|是|来|等|进行|推进|开展|入手|着手|要|也|都|为|在|以|抓|有)"


def _label_patterns() -> dict[str, re.Pattern[str]]:
    """Nouns that announce a list, by strength: an announcer right behind the unit, others at the end of their phrase."""
    rows = table("labels")
    words = {
        s: "|".join(sorted((r["pattern"] for r in rows if r["strength"] == s), key=len, reverse=True))
        for s in ("announcer", "strong", "weak")
    }
    strong = rf"(?:不同|新的|大)?(?:{words['announcer']})(?!较|不同)|[^，。；：、！？（）()“”《》\n]{{0,8}}?(?:{words['announcer']}|{words['strong']}){_LABEL_END}"
    weak = rf"[^，。；：、！？（）()“”《》\n]{{0,8}}?(?:{words['weak']}){_LABEL_END}"
    return {"strong": re.compile(strong), "weak": re.compile(weak)}


_LABELS = _label_patterns()


def _is_slogan(text: str, q: Quantity, slogans: frozenset[str]) -> bool:
    """Whether the numeral stands inside one of ``slogans``."""
    for begin in range(max(0, q.number_start - 4), q.number_start + 1):
        for length in range(max(2, q.number_end - begin), 9):
            if text[begin : begin + length] in slogans:
                return True
    return False


def _judge_one(text: str, q: Quantity, previous: Judged | None) -> Judged | None:
    dimension = _DIMENSIONS.get(q.unit, "rate" if "/" in q.unit else "count" if q.unit else "none")
    words = text[q.number_start : q.number_end]
    numeral = _numeral_kind(words, q)
    before = text[max(0, q.start - _WINDOW_BEFORE) : q.number_start]
    behind = text[q.end : q.end + _WINDOW_BEHIND]
    if dimension == "none" and _continues_money(text, q, previous):
        return Judged(replace(q, unit="元"), 0.8, "money without unit beside money")
    for context in _FOR_DIMENSION.get(dimension, _FOR_DIMENSION["count"]):
        if _fits(context, q, numeral, words, before, behind):
            if context.confidence < ACCEPTED:
                return None
            if context.name == "money without unit":
                q = replace(q, unit="元")
            elif numeral == "F" and not q.unit:
                q = replace(q, value=round(q.value, 4))
            return Judged(q, context.confidence, context.name)
    return None


def _continues_money(text: str, q: Quantity, previous: Judged | None) -> bool:
    """县级财政20万、镇级配套18万: a number in 万 or 亿 close behind money, nothing countable after it."""
    if previous is None or previous.quantity.unit != "元" or text[q.number_end - 1] not in "万亿余多":
        return False
    between = text[previous.quantity.end : q.number_start]
    behind = text[q.end : q.end + 1]
    return len(between) <= 12 and not _STOP_OF_SENTENCE.search(between) and (not behind or behind in "，。；、）)\n")


_STOP_OF_SENTENCE = re.compile("[。\n]")


def _numeral_kind(words: str, q: Quantity) -> str:
    """The kind of numeral as ``Context.numerals`` names it; 0 for a serial number with a leading zero."""
    if "/" in words or "分之" in words or (":" in words or "比" in words):
        return "F"
    if words[0].isdigit() or words[0] == ".":
        return "0" if len(words) > 1 and words[0] == "0" and words[1].isdigit() else "A"
    if words == "二" or (len(words) == 1 and words in "半"):
        return "0" if words == "二" else "L"
    if words == "一" and q.value == 1:
        return "1"
    if len(words) == 1 and words in "二两三四五六七八九":
        return "L"
    return "S" if not words.strip("十百千万亿余多 ") and words[0] != "十" else "H"


def _fits(context: Context, q: Quantity, numeral: str, words: str, before: str, behind: str) -> bool:
    if numeral not in context.numerals or (context.units and q.unit.partition("（")[0] not in context.units):
        return False
    if context.qualifiers and q.qualifier not in context.qualifiers:
        return False
    if context.words is not None and not context.words.search(words):
        return False
    if context.bounded and not q.qualifier:
        return False
    if context.at_most is not None and not q.value <= context.at_most:
        return False
    if context.before is not None and not context.before.search(before):
        return False
    if context.behind is not None and not context.behind.match(behind):
        return False
    if context.label and (q.value_high is not None or q.qualifier or not _LABELS[context.label].match(behind)):
        return False
    return True


def _by_dimension() -> dict[str, tuple[Context, ...]]:
    names = {"none", "count"} | set(_DIMENSIONS.values()) | {"rate"}
    return {name: tuple(c for c in CONTEXTS if not c.dimensions or name in c.dimensions) for name in names}


_FOR_DIMENSION = _by_dimension()
