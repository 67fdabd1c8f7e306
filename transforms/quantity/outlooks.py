"""Where a text lays out plans and where it looks back.

In:  a text.
Out: offsets from which it does the one or the other.
It reads headings and sentences that announce aims; what a number is, is decided in ``quantity.kinds``.

>>> outlook("前言。\n三、2018年主要任务\n新建广场5个。")
[(4, True)]
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table


def outlook(text: str) -> list[tuple[int, bool]]:
    """Offsets from which a work report lays out plans (True) or looks back (False), in order.

    Plans begin in a heading or a sentence that announces them (2018年主要任务) and end where a heading looks back.
    """
    turns: list[tuple[int, bool]] = []
    start = 0
    while start >= 0 and start < len(text):
        if _section("plan").match(text, start) and not _CARRIED_OUT.match(text, start):
            turns.append((start, True))
        if _section("review").match(text, start):
            turns.append((start, False))
        start = text.find("\n", start) + 1 or -1
    return sorted(turns)


_CARRIED_OUT = re.compile(
    r"[^\n。；]{0,30}(?:计划|预算|规划|目标|任务)[^\n。；和及]{0,6}(?:执行|完成|落实|进展|实施)的?情况"
)
"""一、2022年计划执行情况: how the plan was carried out."""


@cache
def _section(scope: str) -> re.Pattern[str]:
    patterns = "|".join(row["pattern"] for row in table("target_words") if row["scope"] == scope)
    return re.compile(patterns, re.MULTILINE)
