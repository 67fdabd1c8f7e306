"""Levels that were left and reached: 由2013年的9人减到2015年的4人，发生率由3%降到2%, all of 2013 and of 2015.

In:  the words in front of a number, the clause, the periods of its sentence.
Out: where 由 or 将 stands in front of a level left behind; the period of the level beside it.
It never dates a level that is told of in another sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.period.periods import PeriodPhrase
from transforms.records import Quantity

_TO = re.compile(
    "[^，。；]{0,6}?(?:增|加|提|升|涨|扩|发展|延|降|减|缩|压|跌|落|精简|调整|变|转)[^，。；]{0,4}?(?:到|至|为|成)"
)

_TO_NUMBER = re.compile("[^，。；]{0,14}?(?:到|至|为|成)了?\\s?\\d")
"""将178个厂调整为 | 154个; 将346名群众转移到安全地带 leaves no level behind."""


def left_behind(body: str, before: str, quantity: Quantity, end: int) -> int | None:
    """Where 由 or 将 stands in front of a level left behind: of 由97个减少到22个 a period dates the 22 only."""
    at = max(before.rfind("由"), before.rfind("从"))
    if (
        at < 0
        and (at := max(before.rfind("将"), before.rfind("把"))) >= 0
        and not _TO_NUMBER.match(body, quantity.end, end)
    ):
        return None
    if at < 0 or "到" in before[at:] or not _TO.match(body, quantity.end, end):
        return None
    return quantity.start - len(before) + at


def level_beside(
    spoken: Sequence[PeriodPhrase], body: str, clause: int, quantity: Quantity, left: int | None
) -> PeriodPhrase | None:
    """When the levels of the clause in front were so, for the number of a clause that goes on in the same words.

    Args:
        spoken: the periods of the sentence.
        body: the text.
        clause: where the number's clause begins; it names no period itself.
        quantity: the number.
        left: where 由 stands, if the number is a level left behind (see :func:`left_behind`).
    """
    if left is None and _REACHED.search(body, clause, quantity.start) is None:
        return None
    named = [phrase for phrase in spoken if phrase.end <= clause]
    first = next((i for i in reversed(range(len(named))) if _is_left(named[i], body)), None)
    if first is None:
        return None
    if left is not None:
        return named[first]
    return next((p for p in named[first + 1 :] if body[p.start - 1] in "到至" and body.startswith("的", p.end)), None)


def _is_left(phrase: PeriodPhrase, body: str) -> bool:
    """由 | 2013年 | 的9人."""
    before = phrase.part("before") or body[phrase.start - 1 : phrase.start]
    return before in ("由", "从") and body.startswith("的", phrase.end)


_REACHED = re.compile("[由从][^，。；由从]{1,12}(?:[到至为]了?)$")
