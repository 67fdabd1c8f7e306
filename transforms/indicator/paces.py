"""Shares that are no part of a whole: 以每年10%的速度递增 is growth, 超额3.6%完成计划 says how far beyond.

In:  a share, the words in front of it, the text around it.
Out: ``Stated`` with 增速, 降幅 or 幅度, or None where the share is another.
It never looks beyond the clause.

>>> pace_of("产量", "产量以每年10%的速度递增。", 5, 8).indicator, pace_of("", "降价10%的速度", 2, 5)
('产量增速', None)
>>> beyond_of("超额", "全年超额3.6%完成计划。", 8).indicator
'超额完成计划幅度'
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import strip_lead, tidy
from transforms.indicator.stated import Stated


def pace_of(left: str, text: str, start: int, end: int) -> Stated | None:
    """销售额以15%的速度增长: what grows, and by how much; ``left`` are the words in front."""
    behind = _PACE.match(text, end) if text[end : end + 1] == "的" else None
    if behind is None or not _BY.search(text, max(0, start - _REACH), start):
        return None
    what = tidy(strip_lead(_AT.sub("", left)))
    return Stated(f"{what}{'降幅' if behind['falls'] else '增速'}", what, behind.end())


def beyond_of(left: str, text: str, end: int) -> Stated | None:
    """超额3.6%完成计划: by how much a plan was outdone."""
    if not left.endswith(_BEYOND):
        return None
    done = _DONE.match(text, end)
    return Stated(f"{left}{done[0] if done else ''}幅度", left, done.end() if done else end)


_REACH = 12
_BY = re.compile("[以按][^，。；以按]{0,6}$")
_AT = re.compile("(?:均|都|正|一直)?[以按](?:年均|平均)?(?:每[年月季])?(?:约|近)?$")
_PACE = re.compile(
    "的(?:速度|速率|幅度|增速|量|比例|步伐|增长率)(?:逐年|持续|不断|快速|稳步)?"
    "(?:递增|增长|增加|上升|提高|扩大|攀升|(?P<falls>递减|下降|减少|缩小|降低|萎缩))"
)
_BEYOND = ("超额", "超计划", "超任务")
_DONE = re.compile("完成[^，。；、\\d]{0,8}(?:计划|任务|目标|指标)")
