"""The sum so far beside its last addition: 新增就业1.2万人，累计5.6万人 are two columns, not two values of one.

In:  the words of a sentence in front of a number, its unit, what it is called, what the number before it counted.
Out: whether it is such a sum; the name of its column.
It never compares the numbers.

>>> is_sum_so_far("新增就业2人", "，累计达", "人", "新增就业", "新增就业")
True
>>> is_sum_so_far("走访老人2人", "，累计慰问", "人", "慰问", "走访老人")
False
"""

from __future__ import annotations

import re

_SUMMED_UP = re.compile("累计[^，。；\\d累]{0,8}$")
_STOCK = re.compile("累计(?:已|总[数量额])*(?:达|有|为)到?$")
_ADDED = re.compile("新增?(?=..)")


def is_sum_so_far(sentence: str, front: str, unit: str, named: str, counted: str) -> bool:
    """Whether a number is the sum so far of what was ``counted`` before it.

    Args:
        sentence: the words of its sentence up to its clause.
        front: the words of its clause in front of it.
        unit: its own.
        named: what it is called.
        counted: what the number with the same unit before it was called.
    """
    if "累计" not in front or "累计" in sentence or not (named and counted and unit in sentence):
        return False
    thing = named.removesuffix("人数")
    same = thing in counted or counted in named or thing[:2] == counted[:2]
    return same and _SUMMED_UP.search(front) is not None


def so_far(named: str, front: str) -> str:
    """``named`` as the column of the sum so far; a stock that was reached (累计达) is no addition any more.

    >>> so_far("新增就业", "累计"), so_far("新增贷款", "累计达到")
    ('累计新增就业', '累计贷款')
    """
    if named.startswith("累计"):
        return named
    return f"累计{_ADDED.sub('', named, count=1) if _STOCK.search(front) else named}"
