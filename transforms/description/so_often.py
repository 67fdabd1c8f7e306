"""How often, where the period says something else: 从今年起，市财政每年列支 | 500元 counts 每年列支.

In:  an indicator, the words of the clause in front of its number, the period that dates the number.
Out: the indicator, with 每年, 每月, 每天 or 每季度 in front where neither it nor the period says so.
It never touches a frequency (每月召开一次) nor a change of every year that the indicator names (年增长).
"""

from __future__ import annotations

import re

_OFTEN = re.compile(
    r"每个?(?P<time>年|月|季度|天|日|周|星期|晚)(?![^，。；]*(?:\d|[一二两三四五六七八九十][次趟回]))"
    "(?!初|底|末|均|[一二三四五六日]的?)"
)
_SAYS_SO = re.compile("每个?[年月季天日周星晚]|频次|次数|[年月季日]度?均|^[年月日]|[年月](?:工资|收入|租金|报酬|薪)")


def with_how_often(indicator: str, in_front: str, period: str) -> str:
    """``indicator`` with how often its number comes.

    >>> with_how_often("列支资金", "市财政每年列支资金", "从今年起"), with_how_often("每人补贴", "每人每月补贴", "")
    ('每年列支资金', '每人每月补贴')
    """
    if "每" not in in_front or not indicator or "每" in period:
        return indicator
    found = _OFTEN.search(in_front)
    if found is None or _SAYS_SO.search(indicator):
        return indicator
    if indicator.startswith(found["time"]):  # 平均每 | 天接待党员
        return f"每{indicator}"
    whose = _WHOSE.match(indicator)
    first = whose[0] if whose else ""
    return f"{first}每{found['time']}{indicator.removeprefix(first)}"


_WHOSE = re.compile("每[人户名村生位]|每个[\u4e00-\u9fff]{1,2}(?=..)")
"""每人 | 每月补贴: whose, then how often."""
