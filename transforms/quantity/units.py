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
_OF_INDEX = {"点", "个点"}
"""Units only behind what cannot be a time or places: see ``_POINTS_OF_INDEX``."""
_NOT_BEFORE: dict[str, str] = {row["unit"]: row["not_before"] for row in table("units") if row["not_before"]}
"""Characters that make another word of a unit: 支部, 方面, 条件, 项目."""
_LENGTHS: dict[str, tuple[int, ...]] = {
    first: tuple(sorted({len(unit) for unit in _ROWS.keys() - _OF_INDEX if unit[0] == first}, reverse=True))
    for first in {unit[0] for unit in _ROWS.keys() - _OF_INDEX}
}
"""How long the units are that begin with a character, longest first."""
_SPACE = " \t"
_OR_SO = re.compile(
    r" ?[(（](?P<other>批次|人次|次|[套间个人户名批片组座张支栋家件台艘只辆头处条幅"
    r"部所口项宗起例份把棵株匹架幢位眼孔段场册本枚羽尾袋瓶盒])"
    r"[)）](?P<times>次(?![数要品级生序年月日代]))?"
)
"""人（次） and 辆（艘）次 count acts, 台（套） is a unit of its own; of 条（个） the first is the unit."""
_POINTS = re.compile(r" {0,3}个 ?([百千万]) ?分 ?点(?! ?评)")
_POINTS_TOO = re.compile(r"个(?:[、和与及至] ?-?[\d.]+ ?个?){1,4}百分点")
"""分别增长7.4个和3.2个百分点: the points of the last are those of all."""
_POINTS_OF_INDEX = re.compile(r"(个)?点(?=[，。；、）)\s和及的左上以]|$)")
_DECIMAL = re.compile(r"\d\.\d+ ?$|^$")
_MOVED_BY = re.compile(
    r"(?:上?[升涨]|下?[降跌]|提高|回落|[高低]|[增减扩缩][加长少大小]?|收窄)了?(?:近|约)?[\d.]{1,5} ?$"
)
"""指数为123.93点, 下降1.63点, 增速提高2个点; 8点 is a time, 设了3个点 are places."""
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
    if text[at : at + 1] in "点个" and (index := _POINTS_OF_INDEX.match(text, at)) and _of_index(text, at, index):
        return Unit(start, index.end(), index.group(), "points", False)
    if text[at : at + 1] not in _LENGTHS:
        return None
    end = _longest(text, at)
    if not end:
        return None
    name, dimension, weak = _ROWS[text[at:end]]
    either = _OR_SO.match(text, end)
    if either:
        return _either(name, dimension, start, either)
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


def _of_index(text: str, at: int, points: re.Match[str]) -> bool:
    """Whether the number in front of 点 or 个点 can be neither a time nor a count of places."""
    if _DECIMAL.search(text, max(0, at - 8), at):
        return True
    return points[1] is not None and _MOVED_BY.search(text, max(0, at - 10), at) is not None


def _either(name: str, dimension: str, start: int, either: re.Match[str]) -> Unit:
    other = either["other"]
    if either["times"] or other.endswith("次"):
        return Unit(start, either.end(), name + "次" if other != "人次" else other, "visits", False)
    return Unit(start, either.end(), name + other if name + other in _ROWS else name, dimension, False)


def _goes_on(text: str, at: int) -> bool:
    """Whether a letter is the first of a longer word: the s of m/sec."""
    return text[at].isascii() and text[at + 1 : at + 2].isascii() and text[at + 1 : at + 2].isalpha()


def _longest(text: str, at: int) -> int:
    for length in _LENGTHS.get(text[at : at + 1], ()):
        word = text[at : at + length]
        end = at + len(word)
        if word in _ROWS and word not in _OF_INDEX and not _is_another_word(text, word, end):
            return end
    return 0


def _is_another_word(text: str, unit: str, end: int) -> bool:
    if end >= len(text):
        return False
    behind = text[end]
    if unit == "发" and _SHOTS.match(text, end) is None:
        return True
    if behind in _NOT_BEFORE.get(unit, ""):
        return True
    return behind.isascii() and behind.isalnum() and _ASCII.match(unit[-1]) is not None


_SHOTS = re.compile("[，。；、）和及\\s]|(?:[^，。；、\\d]{0,4})弹")
"""子弹300发、气枪弹20发: 30发展 and 2万发给 are verbs behind a number."""


@lru_cache(maxsize=4096)
def dimension_of(unit: str) -> str:
    """What a unit measures; 元/人 is money, a unit that the table does not know counts things."""
    row = _ROWS.get(unit) or _ROWS.get(unit.split("/")[0])
    return row[1] if row else "count" if unit else ""
