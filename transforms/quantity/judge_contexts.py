"""The contexts by which ``transforms.quantity.judge`` tells a metric from a number that measures nothing.

In:  the reviewed tables ``metric_contexts`` (one row a context, in order), ``word_sets`` (``<name>`` in a pattern
     stands for one of its words) and ``labels`` (nouns that announce a list).
Out: ``CONTEXTS``, and :func:`takes` and :func:`fits`, which say whether a context fits a quantity.
The first context that fits decides; a confidence below 0.5 says "no metric". Each row has an example with the
quantity in 【】, held by a test; confidences of 0.9 and more are held to 95 % right on the gold.

Columns: ``dimensions`` and ``units`` (empty: any), ``numerals`` (``A`` Arabic, ``1`` a lone 一, ``L`` another lone
Chinese digit, ``H`` longer Chinese numerals, ``S`` a bare scale such as 百 or 万, ``F`` a fraction or ratio),
``before`` (searched up to the numeral), ``behind`` (matched right behind the quantity), ``words``
(searched in the numeral), ``at_most`` (largest value), ``qualifiers``, ``bounded`` (yes: any qualifier, no: none) and
``label`` (strength of a noun behind that announces a list).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.records import Qualifier, Quantity
from transforms.reference import table

_END_OF_LABEL = (
    r"(?=$|[，。；：:、！？（）()“”《》\n和与及并的上中下是来等要也都均为在以抓有]|[组构]成|进行|推进|开展|入手|着手)"
)
"""What may follow a noun that announces a list: 建立三项制度，… but not 四个制度创新团队."""
_NOT_SO = "(?!没有?|尚?未)"
"""9处没有落实管护主体: what is not done to things that are counted announces no list."""
_IN_PHRASE = r"[^，。；：、！？（）()“”《》\n]"


@dataclass(frozen=True, slots=True)
class Context:
    """One row of ``metric_contexts``; what is empty or None is not asked."""

    name: str
    confidence: float
    example: str
    dimensions: frozenset[str]
    numerals: str
    units: frozenset[str]
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    at_most: float | None
    words: re.Pattern[str] | None
    qualifiers: frozenset[str]
    bounded: bool | None
    """True: only with a qualifier, False: only without."""
    label: re.Pattern[str] | None


def takes(context: Context, dimension: str, numeral: str, unit: str, qualifier: Qualifier) -> bool:
    """Whether ``context`` is about such a quantity at all: what can be told without its text."""
    return (
        (not context.dimensions or dimension in context.dimensions)
        and (not context.numerals or numeral in context.numerals)
        and (not context.units or unit in context.units)
        and (not context.qualifiers or qualifier in context.qualifiers)
        and (context.bounded is None or context.bounded == bool(qualifier))
    )


def fits(context: Context, q: Quantity, words: str, before: str, behind: str) -> bool:
    """Whether a ``context`` that takes ``q`` fits it: ``words`` is the numeral, the others what stands around it."""
    if context.at_most is not None and q.value > context.at_most:
        return False
    if context.words is not None and not context.words.search(words):
        return False
    if context.before is not None and not context.before.search(before):
        return False
    if context.behind is not None and not context.behind.match(behind):
        return False
    if context.label is None:
        return True
    return q.value_high is None and not q.qualifier and context.label.match(behind) is not None


def _labels(concrete: str) -> dict[str, re.Pattern[str]]:
    """Patterns of nouns that announce a list, by strength.

    An announcer (方面, 环节) does so right behind the measure word, the others at the end of their phrase; those that
    are verbs too (服务, 提升) only where no thing that can be counted stands before: 三个党员上门服务.
    """

    def one_of(strength: str) -> str:
        words = (row["pattern"] for row in table("labels") if row["strength"] == strength)
        return "|".join(sorted(words, key=len, reverse=True))

    announcer, strong, weak, verbal = (one_of(s) for s in ("announcer", "strong", "weak", "verbal"))
    at_once = rf"(?:不同|新的|大)?(?:{announcer})(?!较|不同)"
    acts = rf"(?:(?!{concrete}){_IN_PHRASE}){{0,8}}?(?:{verbal}){_END_OF_LABEL}"
    return {
        "strong": re.compile(
            rf"{_NOT_SO}(?:{at_once}|{_IN_PHRASE}{{0,8}}?(?:{announcer}|{strong}){_END_OF_LABEL}|{acts})"
        ),
        "weak": re.compile(rf"{_NOT_SO}{_IN_PHRASE}{{0,8}}?(?:{weak}){_END_OF_LABEL}"),
    }


def _contexts() -> tuple[Context, ...]:
    sets = {r["name"]: "|".join(re.escape(w) for w in r["words"].split()) for r in table("word_sets")}
    labels = _labels(sets["concrete"])

    def pattern(text: str) -> re.Pattern[str] | None:
        return re.compile(re.sub(r"<(\w+)>", lambda m: f"(?:{sets[m[1]]})", text)) if text else None

    return tuple(
        Context(
            row["name"],
            float(row["confidence"]),
            row["example"],
            frozenset(row["dimensions"].split()),
            row["numerals"],
            frozenset(row["units"].split()),
            pattern(row["before"]),
            pattern(row["behind"]),
            float(row["at_most"]) if row["at_most"] else None,
            pattern(row["words"]),
            frozenset(row["qualifiers"].split()),
            {"yes": True, "no": False, "": None}[row["bounded"]],
            labels[row["label"]] if row["label"] else None,
        )
        for row in table("metric_contexts")
    )


CONTEXTS = _contexts()
"""All contexts, in the order in which they are tried."""
