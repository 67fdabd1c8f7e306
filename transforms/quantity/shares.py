"""Shares and halves in words: 七成六, 八五折, 百分之五十, 半天, 对折, 1:3.

In:  a folded text and the place of a numeral.
Out: ``Read`` records: numeral and unit, or None.
It never guesses: 成 and 折 that belong to another word (成为, 折合) are no shares.

>>> tenths("七成六", Numeral(0, 1, 7.0, words="lone")).number.value
76.0
>>> per_hundred("百分之五十", 0).number.value, half("半天", 0).number.value
(50.0, 0.5)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transforms.quantity.numerals import Numeral, numeral_at
from transforms.quantity.units import Unit, unit_at


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Read:
    """A numeral with its unit, as read so far (bounds not yet)."""

    number: Numeral
    unit: Unit | None


_DIGITS = "一二三四五六七八九"
_TENTHS = re.compile(
    r" ?成(?![了为立功效果员长绩品本就熟套交年型语因人都天堆书文活像群千百分])"
    rf"(?: ?([{_DIGITS}](?=$|[，。；、多的左以])|半(?!数)))?([多余])?"
)
_MAY_FOLLOW = frozenset("成折 ")
_DISCOUNT = re.compile(r" ?折(?![合算射断旧扣叠腾磨中返子戏页线])")
_PER_HUNDRED = re.compile(r"(百万|万万|[百佰千万]) {0,2}分 {0,2}之 ?(负|-)?(?= ?[几数\d.零〇一二两三四五六七八九十百])")
_PER = {"百": 1.0, "佰": 1.0, "千": 0.1, "万": 0.01, "百万": 1e-4, "万万": 1e-6}
_TO = re.compile(r" ?(?:-|—|~|至|到) ?")
_HALF = re.compile(r"半 ?(?=个?(?:小时|钟头|月|学期|世纪|学年|工作日)|[年天日成亩斤吨里米数]|公[斤里])")
_NO_HALF = frozenset("上下前后大小老好多过参")
"""上半年, 大半天: characters with which 半 measures nothing."""
_PART = r"(\d+(?:\.\d+)?|[一二三四五六七八九十])"
_RATIO = re.compile(rf"{_PART} ?(?::|比) ?{_PART}((?: ?: ?\d+(?:\.\d+)?){{0,2}})(?![\d:])")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def percent(number: Numeral) -> Read:
    """``number`` as a share."""
    return Read(number, Unit(number.end, number.end, "%", "share", False))


def tenths(text: str, number: Numeral) -> Read | None:
    """成 and 折 behind ``number``: 七成六 is 76 %, 七成半 75 %, 八五折 85 %; 十折 is no discount."""
    if text[number.end : number.end + 1] not in _MAY_FOLLOW:
        return None
    discount = _DISCOUNT.match(text, number.end)
    if discount and 0 < number.value < 100 and number.value != 10:
        value = number.value * 10 if number.value < 10 else number.value
        return percent(replace(number, value=round(value, 6), end=discount.end(), words="han"))
    match = _TENTHS.match(text, number.end)
    if match is None or not 0 < number.value <= 10:
        return None
    rest = 0 if not match[1] else 5 if match[1] == "半" else _DIGITS.index(match[1]) + 1
    value = number.value * 10 + rest
    high = number.value_high * 10 if number.value_high else None
    return percent(Numeral(number.start, match.end(), round(value, 6), high, bool(match[2]), "han"))


def per_hundred(text: str, start: int) -> Read | None:
    """百分之五十 is 50 %, 千分之一 0.1 %, 百分之五到百分之八 a range."""
    per = _PER_HUNDRED.match(text, start)
    if per is None:
        return None
    number = numeral_at(text, per.end() + (text[per.end()] == " "))
    if number is None:
        return None
    factor = _PER[per[1]] * (-1 if per[2] else 1)
    end, high = number.end, number.value_high
    to = _TO.match(text, end)
    second = _PER_HUNDRED.match(text, to.end()) if to else None
    top = numeral_at(text, second.end()) if second else None
    if top is not None:
        end, high = top.end, top.value
    value = round(number.value * factor, 12)
    return percent(Numeral(start, end, value, high * factor if high else None, number.more, "han"))


def half(text: str, start: int) -> Read | None:
    """半天, 半数, 半成, 对折 at ``start``; 上半年 and 大半天 are no quantities."""
    if text.startswith("对折", start):
        return percent(Numeral(start, start + 2, 50.0, words="han"))
    match = _HALF.match(text, start)
    if match is None or (start and text[start - 1] in _NO_HALF):
        return None
    end = match.end()
    if text[end] == "成":
        return percent(Numeral(start, end + 1, 5.0, words="han"))
    if text[end] == "数":
        return Read(Numeral(start, end + 1, 0.5, words="fraction"), None)
    unit = whole_unit(text, end)
    return Read(Numeral(start, end, 0.5, words="han"), unit) if unit else None


def one_half(text: str, start: int) -> Read | None:
    """一半 at ``start`` where it is a share of something: not 开到一半, 一半水一半泥, 一半天.

    >>> one_half("占到了一半。", 3).number.value, one_half("会开到一半就散了", 3), one_half("一半水一半泥", 0)
    (0.5, None, None)
    """
    if not text.startswith("一半", start) or _HALF_OF_MORE.match(text, start + 2):
        return None
    if _HALF_WAY.search(text, max(0, start - _LONGEST_WAY), start):
        return None
    return Read(Numeral(start, start + 2, 0.5, words="fraction"), None)


_HALF_WAY = re.compile(
    "(?<![占凑收])[开走做讲干听写修说学读跑飞建]到?了?$|一半(?:[^，。；]{0,5}|[在是靠][^，。；]{0,8}[，；])$"
)
_HALF_OF_MORE = re.compile(
    "[路年月天个身导截辈拉边夜票信儿会]|是因为|(?:[^，。；]{0,5}|[在是靠][^，。；]{0,8}[，；])一半"
)
_LONGEST_WAY = 14


def whole_unit(text: str, start: int) -> Unit | None:
    """The unit behind 半 or 多: 月 is 个月 there."""
    if text.startswith("月", start):
        return Unit(start, start + 1, "个月", "duration", False)
    return unit_at(text, start)


def ratio(text: str, start: int) -> tuple[int, list[Numeral]] | None:
    """1:3 is one number, a third; of three or four parts (5.1:42.3:52.6) each is one. With the offset behind it."""
    match = _RATIO.match(text, start)
    if match is None:
        return None
    if match[3]:
        parts = [_numeral(text, m.start(), m.end()) for m in _NUMBER.finditer(text, start, match.end())]
        return match.end(), parts
    left, right = numeral_at(text, match.start(1)), numeral_at(text, match.start(2))
    if left is None or right is None or not right.value:
        return match.end(), []
    return match.end(), [Numeral(start, match.end(), left.value / right.value, words="fraction")]


def _numeral(text: str, start: int, end: int) -> Numeral:
    return Numeral(start, end, float(text[start:end]))
