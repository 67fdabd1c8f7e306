"""Periods in brackets: 面积9平方公里（2017年） dates that number alone, 12万人次（全年预计20万人次） nothing behind it.

In:  the periods named in a sentence, the text, the place of a number.
Out: the period in the bracket right behind the number; whether a bracket closed over a period before the number.
A bracket that says the time in front of it once more (过去五年（2016—2020年）) closes over nothing.

>>> from transforms.period.periods import find_periods
>>> body = "面积9平方公里（2017年），人口5万人。"
>>> bracketed(find_periods(body), body, body.index("（")).text
'2017年'
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.period.periods import PeriodPhrase
from transforms.text.brackets import open_bracket


def bracketed(spoken: Sequence[PeriodPhrase], body: str, end: int) -> PeriodPhrase | None:
    """The period that fills the bracket right behind a number that ends at ``end``."""
    if body[end : end + 1] not in ("（", "("):
        return None
    found = next((phrase for phrase in spoken if phrase.start == end + 1), None)
    return found if found and _CLOSED.match(body, found.end) else None


def closed_in(phrase: PeriodPhrase, body: str, sentence: int, start: int) -> bool:
    """Whether a bracket with ``phrase`` and figures, or right behind a figure, is closed in front of ``start``."""
    opened = open_bracket(body, sentence, phrase.start)
    if opened is None:
        return False
    closed = _CLOSING.search(body, phrase.end, start)
    if closed is None:
        return False
    alone = opened + 1 == phrase.start and _CLOSED.match(body, phrase.end)
    return not alone or _FIGURE.search(body, max(sentence, opened - 8), opened) is not None


_CLOSED = re.compile("(?:数据?|末|底)?[）)]")
_CLOSING = re.compile("[）)]")
_FIGURE = re.compile(r"\d[\d.]*\s?[十百千万亿]*[^，。；、\d年]{0,5}$")
"""148.91平方公里（2017年）: a number and its unit; 民国24年（1935年） is a year."""
