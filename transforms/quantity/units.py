"""Units and measure words (计量单位、量词) as they stand behind a numeral.

In:  a folded text and the position just behind a numeral.
Out: where the unit ends, how the warehouse writes it, and its row of ``data/reference/units.csv``.
It never invents a unit: what is not printed stays empty. A new measure word is one line in that table.

>>> unit_at("元/人", 0).name, unit_at("人（次）", 0).name, unit_at("㎡", 0).name
('元/人', '人次', '平方米')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from transforms.reference import table


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Unit:
    """A unit in ``text[start:end]``: its ``name`` in the warehouse, what it measures, whether it is ``weak``.

    A weak one is also the first character of many words (线, 级, 手): behind a lone Chinese digit it is no unit.
    """

    start: int
    end: int
    name: str
    dimension: str
    weak: bool


_ROWS: dict[str, tuple[str, str, bool]] = {
    row["unit"]: (row["writes"] or row["unit"], row["dimension"], bool(row["weak"])) for row in table("units")
}
_NOT_BEFORE: dict[str, str] = {row["unit"]: row["not_before"] for row in table("units") if row["not_before"]}
"""Characters that make another word of a unit: 支部, 方面, 条件, 项目."""
_LENGTHS: dict[str, tuple[int, ...]] = {
    first: tuple(sorted({len(unit) for unit in _ROWS if unit[0] == first}, reverse=True))
    for first in {unit[0] for unit in _ROWS}
}
"""How long the units are that begin with a character, longest first."""
_SPACE = " \t"
_TIMES = re.compile(r" ?[(（](次|套|间|个|人|户|名|批|批次|人次|片|组|座|张|支|栋|家|件|台)[)）]")
_POINTS = re.compile(r" {0,3}个 ?([百千万]) ?分 ?点(?! ?评)")
_POINTS_TOO = re.compile(r"个(?:[、和与及至] ?-?[\d.]+ ?个?){1,4}百分点")
"""分别增长7.4个和3.2个百分点: the points of the last are those of all."""
_PLACES = re.compile(r"[(（][市区县镇乡村街道、社区办事处]{1,12}[)）]")
_PER = re.compile(r" ?/ ?(?:百|千|万|亿|10{2,3}(?=m?[lL]|克|g))?|每(?=秒|小时(?:[，。；、）\s]|$))")
"""元/人, 毫克/100毫升, 立方米每秒; 每小时 of another clause is no part of a unit."""
_PER_ONLY = {"日": "日", "月": "月", "年": "年", "人": "人", "秒": "秒", "时": "时", "s": "秒", "h": "小时", "d": "日"}
_ASCII = re.compile(r"[A-Za-z°]")


def unit_at(text: str, start: int) -> Unit | None:
    """The longest unit that begins at ``start``, one space allowed before it; None where there is none."""
    if start >= len(text):
        return None
    points = _POINTS.match(text, start) if text[start] in " 个" else None
    if points:
        return Unit(start, points.end(), f"个{points[1]}分点", "points", False)
    if text[start] == "个" and _POINTS_TOO.match(text, start):
        return Unit(start, start + 1, "个百分点", "points", False)
    at = start + 1 if text[start] in _SPACE else start
    if text[at : at + 1] not in _LENGTHS:
        return None
    end = _longest(text, at)
    if not end:
        return None
    name, dimension, weak = _ROWS[text[at:end]]
    times = _TIMES.match(text, end)
    if times:
        return Unit(start, times.end(), name + times[1], "visits" if times[1].endswith("次") else dimension, False)
    if name in "县市区乡镇村":
        places = _PLACES.match(text, end)
        if places:
            return Unit(
                start, places.end(), name + places.group().replace("(", "（").replace(")", "）"), dimension, False
            )
    while (per := _PER.match(text, end)) is not None:
        below = _longest(text, per.end())
        what = _ROWS[text[per.end() : below]][0] if below and text[per.end()].isascii() else text[per.end() : below]
        if not below and (only := _PER_ONLY.get(text[per.end() : per.end() + 1])) and not _goes_on(text, per.end()):
            below, what = per.end() + 1, only
        if not below:
            break
        name, dimension, end = name + per.group().replace(" ", "").replace("每", "/") + what, "rate", below
    return Unit(start, end, name, dimension, weak)


def _goes_on(text: str, at: int) -> bool:
    """Whether a letter is the first of a longer word: the s of m/sec."""
    return text[at].isascii() and text[at + 1 : at + 2].isascii() and text[at + 1 : at + 2].isalpha()


def _longest(text: str, at: int) -> int:
    for length in _LENGTHS.get(text[at : at + 1], ()):
        word = text[at : at + length]
        end = at + len(word)
        if word in _ROWS and not _is_another_word(text, word, end):
            return end
    return 0


def _is_another_word(text: str, unit: str, end: int) -> bool:
    if end >= len(text):
        return False
    behind = text[end]
    if behind in _NOT_BEFORE.get(unit, ""):
        return True
    return behind.isascii() and behind.isalnum() and _ASCII.match(unit[-1]) is not None


@lru_cache(maxsize=4096)
def dimension_of(unit: str) -> str:
    """What a unit measures; 元/人 is money, a unit that the table does not know counts things."""
    row = _ROWS.get(unit) or _ROWS.get(unit.split("/")[0])
    return row[1] if row else "count" if unit else ""
