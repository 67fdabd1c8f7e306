"""Every number with its unit, range and bound in a text: recall first.

In:  clean text.
Out: ``Quantity`` records in order, not overlapping; offsets in that text.
Dates, clock times, ordinals, telephone numbers and words that merely contain a numeral are passed over; whether
a quantity measures something is not decided here (``transforms.quantity.judge``).

>>> [(q.value, q.value_high, q.unit, q.qualifier) for q in find_quantities("2018年3月，近1.2万名党员捐款10-30万元")]
[(12000.0, None, '名', '近'), (100000.0, 300000.0, '元', '')]
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.quantity.bounds import bound_apart, bound_before, bound_behind, choose, falls, is_mean, signed
from transforms.quantity.numerals import Numeral, fold, numeral_at
from transforms.quantity.passed_over import (
    HAN_NUMERALS,
    end_of_digits_passed_over,
    end_of_han_passed_over,
    end_of_identifier,
    end_of_ordinal,
    end_of_run,
    end_of_word,
    is_score,
    is_weekday,
)
from transforms.quantity.ranges import CHANGE_GAP, MAY_REACH, range_at, share_units
from transforms.quantity.same_unit import with_same_unit
from transforms.quantity.shares import Read, half, one_half, per_hundred, ratio, tenths, whole_unit
from transforms.quantity.small_units import (
    COINS,
    fen_follow,
    is_money,
    money_in_tenths,
    seconds_follow,
    small_units,
)
from transforms.quantity.units import Unit, dimension_of, unit_at
from transforms.quantity.weak_units import counts
from transforms.records import Qualifier, Quantity

_HIT = re.compile(
    rf"[0-9{HAN_NUMERALS}壹贰叁肆伍陆柒捌玖拾佰半第]|(?<![\d.])\.\d|[几数](?=[十百千万亿])|对(?=折)"
    "|翻(?=了?(?:近|约|将近|整整)?[一两二三四1-4]?番(?!两次|五次|的?(?:目标|计划|行动|工程|规划|任务)))"
)
_OF_PARTS = frozenset(":比 ")
_OF_RATIO = re.compile(r"(?:[比按配率占]|结构)(?:[^，。；、\d]*|[^，。；、]*[由从][^，。；、]*(?:[到为至]|年的?))$")
"""比例约为1:19, 结构由12:48:40调整为10:46:44; in 占四成，19:20停电 the time is another clause's."""
_FAR_AS_RATIO = 40
_ASCENDED = frozenset("跨迈站登踏冲跃")
"""跨上 | 百亿元台阶 is reached; 上百亿元 is more than that."""
_INSIDE = re.compile(
    r"个(?:多|把)(?=小时|钟头|月|学期|世纪|星期|百分点)|(?P<half>个?半(?=个?(?:小时|钟头|月|学期|世纪|年)))"
)
_PAST_A_ROUND = re.compile("(?<![不通经度超路])过$")
"""增收过万元, 负债过百万."""
_FROM_NOTHING = re.compile(f"(?<=[由从]零){CHANGE_GAP.pattern}(?=\\d)")
_FAHRENHEIT = re.compile("华氏(?:温度)?(?:是|为)? ?$")
_STATES = frozenset('是为于到达和与、，。：:；;（(“"')
_STATED = frozenset('而这的是和与、，。；;：:）)”"！!？?')


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of ``text`` in order; ``value`` is scaled to the bare unit, negative where a minus is printed."""
    folded = fold(text)
    out: list[Quantity] = []
    at = 0
    search = _HIT.search
    while (hit := search(folded, at)) is not None:
        at = _read(folded, hit.start(), out)
    return with_same_unit(folded, share_units(folded, out))


def _read(text: str, start: int, out: list[Quantity]) -> int:
    """Read what begins at ``start``; add what was found to ``out``, return where to go on."""
    first = text[start]
    if first == "第":
        return end_of_ordinal(text, start) or start + 1
    if first == "翻":
        return _read_turns(text, start, out)
    if first in "半对":
        read = None if end_of_word(text, start) else half(text, start)
        return _put(text, read, out) if read else end_of_word(text, start) or start + 1
    return _read_digits(text, start, out) if first in "0123456789." else _read_han(text, start, out)


def _read_turns(text: str, start: int, out: list[Quantity]) -> int:
    """翻番 is one turn, 翻了一番半 one and a half."""
    end = text.index("番", start) + 1
    number = numeral_at(text, end - 2) or Numeral(start, end, 1.0, words="han")
    nearly = "近" in text[start : number.start]
    turns = Unit(end - 1, end, "番", dimension_of("番"), False)
    end = _put(text, Read(replace(number, start=start), turns), out)
    if nearly:
        out[-1] = replace(out[-1], qualifier="近")
    return end


def _read_digits(text: str, start: int, out: list[Quantity]) -> int:
    over = end_of_identifier(text, start)
    if over:
        return over
    over = end_of_digits_passed_over(text, start)
    if over and not (":" in text[start:over] and _OF_RATIO.search(text, max(0, start - _FAR_AS_RATIO), start)):
        return over
    number = numeral_at(text, start)
    if number is None:
        return end_of_run(text, start)
    parts = ratio(text, start) if text[number.end : number.end + 1] in _OF_PARTS else None
    if parts:
        return parts[0] if is_score(text, start, parts[0]) else _put_parts(text, parts, out)
    return _add(text, number, out)


def _read_han(text: str, start: int, out: list[Quantity]) -> int:
    over = end_of_han_passed_over(text, start)
    if over:
        return over
    share = per_hundred(text, start) or one_half(text, start)
    if share:
        return _put(text, share, out)
    number = numeral_at(text, start)
    word = end_of_word(text, start)
    if number is None:
        return word or start + 1
    parts = ratio(text, start) if text[number.end : number.end + 1] in _OF_PARTS else None
    if parts:
        return parts[0] if is_score(text, start, parts[0]) else _put_parts(text, parts, out)
    if word >= number.end and not _FOUR_PLACES.match(text, start):
        unit = unit_at(text, number.end)
        if unit is None or (unit.end <= word and not (unit.name in COINS and fen_follow(text, unit.end))):
            return word  # but 三角五分 is money
    if number.words == "lone" and is_weekday(text, start):
        return number.end
    if number.words == "scale" and start and text[start - 1].isascii() and text[start - 1].isalnum():
        return number.end  # 1OO万元: the rest of a number that is damaged
    if number.words == "digits" and not _is_digit_string(text, number):
        return number.end
    return _add(text, number, out)


_FOUR_PLACES = re.compile(
    "(?:(?<=建[起成了设立])|(?<=新[建设增])|(?<=设[立置])|(?<=增设)|(?<=开辟))四处(?![奔张寻打求走游流])"
)
"""建起四处“驿站”; 四处奔走 is everywhere."""


def _is_digit_string(text: str, number: Numeral) -> bool:
    """二五〇户 is a number, 一一对应 and 五五 are none; 八五折 is read behind."""
    if text.startswith(("折", "成"), number.end):
        return True
    return number.value >= 100 and unit_at(text, number.end) is not None


def _add(text: str, number: Numeral, out: list[Quantity]) -> int:
    """Unit and range of ``number``; a numeral that stands for nothing is left out."""
    share = tenths(text, number)
    if share:
        return _put(text, share, out)
    times = _TIMES.match(text, number.end) if text[number.end : number.end + 1] in _MAY_TIMES else None
    if times:
        product = _product(text, number, times.end())
        return _put(text, product, out) if product else number.end
    scaled = _SCALED.match(text, number.end) if text[number.end : number.end + 1] == "个" else None
    if scaled:
        number = _times(number, scaled)
    unit = unit_at(text, number.end)
    if scaled and unit is None:
        unit = Unit(number.end, number.end, "元", dimension_of("元"), False)
    end = unit.end if unit else number.end
    ranged = range_at(text, number, unit, end) if text[end : end + 1] in MAY_REACH else None
    if ranged:
        return _put(text, ranged, out)
    money = money_in_tenths(text, number, unit) if unit and unit.name == "块" else None
    if money:
        return _put(text, Read(replace(number, value=money[0]), money[1]), out)
    inside = _INSIDE.match(text, number.end)
    if inside:
        changed = replace(number, value=number.value + 0.5) if inside["half"] else replace(number, more=True)
        return _put(text, Read(changed, whole_unit(text, inside.end())), out)
    if unit is None or (unit.weak and number.words == "lone" and not number.more and not counts(text, unit)):
        if not _stands_alone(text, number) and not _FROM_NOTHING.match(text, number.end):
            return number.end
        unit = None
    return _put(text, Read(number, unit), out)


_SCALED = re.compile(r"个(?P<more>多)?(?P<scale>[百千]?[万亿])(?P<over>[多余])?(?!分点|[个件家户])")
"""1.9个亿, 1.2个多亿元: of money where no unit stands behind."""


def _times(number: Numeral, scaled: re.Match[str]) -> Numeral:
    scale = numeral_at(scaled["scale"], 0)
    value = round(number.value * (scale.value if scale else 1.0), 4)
    more = number.more or scaled["more"] is not None or scaled["over"] is not None
    return replace(number, end=scaled.end(), value=value, more=more, words=number.words or "")


_TIMES = re.compile(r" ?[×xX*] ?(?=\d)")
_MAY_TIMES = frozenset(" ×xX*")


def _product(text: str, number: Numeral, start: int) -> Read | None:
    """2×20000千伏安 is 40000; of 3×4米 and the like it says nothing, as it does of the first numeral alone."""
    each = numeral_at(text, start)
    unit = unit_at(text, each.end) if each else None
    if each is None or unit is None or unit.dimension != "power" or each.value_high is not None:
        return None
    return Read(replace(each, start=number.start, value=round(number.value * each.value, 4)), unit)


def _stands_alone(text: str, number: Numeral) -> bool:
    """Whether a numeral without unit is a number: 答案是五, not a character of a word."""
    if number.words in ("", "han", "fraction"):
        return True
    if number.words == "scale":
        return False
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    return (not before or before in _STATES) and (not after or after in _STATED)


def _put_parts(text: str, parts: tuple[int, list[Numeral]], out: list[Quantity]) -> int:
    """A ratio is one quantity with its bounds, the parts of a structure are quantities of their own."""
    end, numbers = parts
    if len(numbers) == 1:
        return _put(text, Read(numbers[0], None), out)
    out.extend(Quantity(n.start, n.end, n.value, None, "", "", n.start, n.end) for n in numbers)
    return end


def _put(text: str, read: Read, out: list[Quantity]) -> int:
    """Append the quantity with its bounds; returns where it ends."""
    number, unit = read.number, read.unit
    name = unit.name if unit else ""
    if name == "分" and seconds_follow(text, unit.end if unit else number.end):
        name = "分钟"
    more, end = small_units(text, name, unit.end if unit else number.end)
    value, high = round(number.value + more, 4) if more else number.value, number.value_high
    if name == "块" and is_money(text, number.start, end):
        name = "元"
    elif name in COINS:
        value, high = round(value / COINS[name], 4), high and round(high / COINS[name], 4)
        name = "元"
    if name == "度" and _FAHRENHEIT.search(text, max(0, number.start - 6), number.start):
        name = "℉"
    start, sign = signed(text, number.start)
    below_zero = text.startswith("零下", start)
    behind = bound_behind(text, end, duration=bool(unit and unit.dimension == "duration"), unit=bool(unit))
    end = behind[1] if behind else end
    before = bound_before(text, start)
    if before:
        start = before[1]
    elif number.words == "scale" and start and text[start - 1] == "上" and text[start - 2 : start - 1] not in _ASCENDED:
        start, before = start - 1, ("以上", start - 1)
    elif number.words == "scale" and _PAST_A_ROUND.search(text, max(0, start - 2), start):
        start, before = start - 1, ("超过", start - 1)
    apart = before[0] if before else _apart(text, number, name)
    qualifier = _qualifier(text, start, apart, behind[0] if behind else "", number, unit)
    low = -value if sign < 0 and (below_zero or not falls(text, start)) else value
    high = -high if below_zero and high is not None else high
    if high is not None and high < low:
        low, high = high, low
    start = max(start, out[-1].end if out else 0)
    out.append(Quantity(start, end, low, high, name, qualifier, number.start, number.end))
    return end


def _apart(text: str, number: Numeral, unit: str) -> Qualifier:
    """The bound that stands apart: of shares and multiples, of money, of anything."""
    share = unit in ("%", "倍") or number.words == "fraction" or text[number.start : number.end] == "一半"
    return bound_apart(text, number.start, share=share, money=unit == "元")


def _qualifier(
    text: str, start: int, before: Qualifier, behind: Qualifier, number: Numeral, unit: Unit | None
) -> Qualifier:
    """The bound to write: 余 inside the numeral counts as one behind, 来 is 约; 高于平均1.2个百分点 is no mean."""
    if before == "平均" and unit is not None and unit.dimension == "points":
        before = ""
    if number.more and not behind:
        behind = "约" if "来" in text[number.start : number.end] else "余"
    return choose(before, behind) or ("平均" if is_mean(text, start) else "")
