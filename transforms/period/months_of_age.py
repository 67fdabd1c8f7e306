"""How old animals are in months: 两月断奶, 6月出栏, 6月龄 name no month of a year.

In:  a text and where words end that look like a month.
Out: whether they count months.
It never takes the month in which animals were sold: 6月出栏生猪300头.
"""

from __future__ import annotations

import re

_OLD = re.compile("龄|断[奶乳]|育[肥成]|(?:即可?|就能?)?出栏(?=[、，。；”]|技术|模式|制|时|(?:平均)?体重)")


def counts_months(text: str, end: int) -> bool:
    """Whether the month that ends at ``end`` is an age.

    >>> [counts_months(text, text.index("月") + 1) for text in ("6月龄的羊", "6月出栏，", "6月出栏生猪3头")]
    [True, True, False]
    """
    return text[end - 1] == "月" and _OLD.match(text, end) is not None
