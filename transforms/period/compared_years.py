"""Two years that are compared, the earlier first: 1980年和1984年相比，产值增长20%.

In:  a text and where a year was found in it.
Out: whether that year is the later one, which dates what follows; None where no two years are compared so.
It reads years in digits only.
"""

from __future__ import annotations

import re

_YEAR = r"((?:19|20)\d\d)年[底末]?"
_EARLIER = re.compile(rf"{_YEAR}[与和同跟]$")
_BOTH = re.compile(rf"{_YEAR}[与和同跟]{_YEAR}相?比")
_COMPARES = re.compile("相?比")
_FAR = 8


def is_later_of_two(text: str, found: re.Match[str]) -> bool | None:
    """Whether the year that was ``found`` is the later of two that are compared; None of all others.

    >>> text = "1980年和1984年相比，产值增长20%"
    >>> [is_later_of_two(text, year) for year in re.finditer("\\\\d{4}年", text)]
    [False, True]
    >>> is_later_of_two("1984年与1980年相比", re.search("1984年", "1984年与1980年相比"))
    """
    both = _BOTH.match(text, found.start())
    if both and both[1] < both[2]:
        return False
    if _COMPARES.match(text, found.end()) is None:
        return None
    earlier = _EARLIER.search(text, max(0, found.start() - _FAR), found.start())
    return True if earlier and earlier[1] < text[found.start() : found.start() + 4] else None
