"""Against which time something grew, where that is not the year before: 收入比1978年 | 增长87%.

In:  the name of a change, the text, where the clause and the number begin.
Out: the name with the base in it (收入比1978年增速); the same name where the text compares with the year before.
The base is kept as printed. It never asks what grew.

>>> against("收入增速", "1995年，收入比1978年增长87%", 6, 16), against("收入增速", "1979年，收入比1978年增长5%", 6, 16)
('收入比1978年增速', '收入增速')
"""

from __future__ import annotations

import re
from functools import cache

from transforms.quantity.rises import GROUP_BESIDE, growth_pattern

_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_YEAR = "(?:19|20|一九|二[〇○零])[\\d一二三四五六七八九〇○零]{2}年"
_BASE = re.compile(
    rf"[比较](?P<base>(?P<year>{_YEAR})(?:[末底初](?!次)|第?[一二三四五六七]次(?:全国)?人口普查|(?:全国)?人口普查)?"
    r"|“?[一二三四五六七八九十]{1,2}五”?(?:计划|规划)?(?:期?[末初]|时期|期间)"
    r"|[\d一二两三四五六七八九十]{1,3}年前"
    r"|(?:解放|建国|合作化|公社化|土改|改革(?:开放)?|战)(?:以?前|初)期?)[^，。；、比较\d]{0,14}$"
)
"""比1990年人均收入 | 增长3%, 比“七五”期末 | 增长5元, 比20年前 | 增长八成, 比解放初 | 增长三倍."""
_TOLD_YEAR = re.compile(f"(?<![比较与和同]){_YEAR}")
_FAR = 400
"""Characters in front in which the year that is told of is looked for."""


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        f"(?:(?:同比|年均|累计)?(?:[增涨降]幅|增速|(?:{growth_pattern(money=True)})(?:幅度)?|多|少|高|低))$"
    )


def against(name: str, text: str, clause_start: int, start: int) -> str:
    """``name`` of the change that begins at ``start``, with the time against which it is told."""
    found = _BASE.search(text, clause_start, start)
    group = None if found else GROUP_BESIDE.search(text, clause_start, start)
    if group:
        base = group["group"]
    elif found is None or _is_year_before(found, text):
        return name
    else:
        base = found["base"]
    if base in name:
        return name
    ending = _ending().search(name)
    if ending is None or not ending.start():
        return name
    return f"{name[: ending.start()]}比{base}{ending[0]}"


def _is_year_before(base: re.Match[str], text: str) -> bool:
    """2001年产量3吨，比2000年 | 增长5%; a text that names no year in front is of that year if it names it at all."""
    if base["year"] is None:
        return False
    next_year = int(base["year"][:4].translate(_DIGITS)) + 1
    told = _TOLD_YEAR.findall(text, max(0, base.start() - _FAR), base.start())
    return int(told[-1][:4].translate(_DIGITS)) == next_year if told else f"{next_year}年" in text
