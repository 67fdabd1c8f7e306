"""Heads for numbers beside which no noun stands: 一次就捐了50万元 → 捐款, 厚厚186页 → 页数.

In:  the words in front of a number, its unit and dimension.
Out: a noun that the verb in front makes (``data/reference/bare_heads.csv``: pattern, dimension, head, example), or
     what numbers of the unit are called; empty where neither is known.
It never names a thing that the words do not imply.

>>> head_of_verb("一个假期就赚", "money", "元"), head_of_verb("鲜菇每公斤只卖", "money", "元"), head_of_unit("页")
('收入', '鲜菇每公斤价格', '页数')
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table

ROAD = frozenset({"公里", "里", "里路", "华里", "千米"})
"""Units of ways."""


@cache
def _verbs(dimension: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = (row for row in table("bare_heads") if row["dimension"] == dimension)
    return tuple((re.compile(f"(?:{row['pattern']})$"), row["head"]) for row in rows)


def head_of_verb(words: str, dimension: str, unit: str) -> str:
    """The noun that the verb at the end of ``words`` makes of the number, with the 每 … that stands before it."""
    for pattern, head in _verbs("road" if unit in ROAD else dimension):
        if pattern.search(words):
            each = _EACH.search(words)
            return f"{each[0]}{head}" if each else head
    return ""


_EACH = re.compile(r"[^，每]{0,4}每[^，每只仅能可收卖售值睡交缴净]{1,3}(?=(?:只|仅|能|可)?.{1,2}$)")


def head_of_unit(unit: str) -> str:
    """What numbers of ``unit`` are called where nothing says what they count; empty for units of many things."""
    return _CALLED.get(unit, "")


_CALLED = (
    {"批": "批次", "班": "班次", "户": "户数"}
    | dict.fromkeys(("人", "名", "位"), "人数")
    | {unit: f"{unit}数" for unit in "页期届趟场轮次遍集"}
)


def residents(unit: str, home: str) -> str:
    """Who lives in the ``home`` that was just counted: 6个村民小组、428户、1530人; empty where it is no home.

    >>> residents("户", "村民小组"), residents("人", "贫困户"), residents("人", "党员")
    ('农户', '贫困户人口', '')
    """
    found = _HOME.search(home)
    if found is None or unit not in LIVES:
        return ""
    if unit != "户":
        return f"{home}人口" if home.endswith("户") and home not in LIVES.values() else "人口"
    return "" if home.endswith("户") else "农户" if found["country"] else "住户"


_HOME = re.compile("(?:(?P<country>[村组乡镇])|楼|栋|社区|小区|街道|户)$")
LIVES = {"户": "农户", "人": "人口", "口人": "人口", "口": "人口"}
"""What 428户、1530人 are called beside the villages in which they live."""


def family(unit: str, text: str, start: int) -> str:
    """What 一家 | 五口, 全家 | 6口人 count: who lives in one home; empty where no family stands before the number.

    >>> family("口", "一家五口", 2), family("口", "打井五口", 2)
    ('家庭人口', '')
    """
    return "家庭人口" if unit in ("口", "人") and text.endswith(FAMILY, 0, start) else ""


FAMILY = ("一家", "全家", "家里", "家中")
