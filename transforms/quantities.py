"""Every number with its unit, range and bound in a text: recall first.

In:  clean text.
Out: ``Quantity`` records in order, not overlapping; offsets in that text.
Dates, clock times, ordinals, telephone numbers and words that merely contain a numeral are passed over; whether
a quantity measures something is not decided here (``transforms.judge``).

>>> [(q.value, q.value_high, q.unit, q.qualifier) for q in find_quantities("2018年3月，近1.2万名党员捐款10-30万元")]
[(12000.0, None, '名', '近'), (100000.0, 300000.0, '元', '')]
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.bounds import bound_apart, bound_before, bound_behind, choose, falls, is_mean
from transforms.numerals import MYRIADS, Numeral, fold, numeral_at
from transforms.passed_over import (
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
from transforms.records import Qualifier, Quantity
from transforms.shares import Read, half, one_half, per_hundred, percent, ratio, tenths, whole_unit
from transforms.units import Unit, dimension_of, unit_at

_HIT = re.compile(
    rf"[0-9{HAN_NUMERALS}壹贰叁肆伍陆柒捌玖拾佰半第]|(?<![\d.])\.\d|[几数](?=[十百千万亿])|对(?=折)"
    "|翻(?=了?(?:近|约|将近|整整)?[一两二三四1-4]?番(?!两次|五次|的?(?:目标|计划|行动|工程|规划|任务)))"
)
_MAY_REACH = frozenset(" -—~至到")
_TO = re.compile(r" ?(?:-{1,2}|—{1,2}|~|至|到) ?")
_OF_PARTS = frozenset(":比 ")
_OF_RATIO = re.compile(r"(?:[比按配率占]|结构)(?:[^，。；、\d]*|[^，。；、]*[由从][^，。；、]*(?:[到为至]|年的?))$")
"""比例约为1:19, 结构由12:48:40调整为10:46:44; in 占四成，19:20停电 the time is another clause's."""
_FAR_AS_RATIO = 40
_ASCENDED = frozenset("跨迈站登踏冲跃")
"""跨上 | 百亿元台阶 is reached; 上百亿元 is more than that."""
_INSIDE = re.compile(
    r"个(?:多|把)(?=小时|钟头|月|学期|世纪|星期|百分点)|(?P<half>个?半(?=个?(?:小时|钟头|月|学期|世纪|年)))"
)
_HALF_BEHIND = re.compile(r"半(?![年月天日数个径岛路夜边截])")
_SMALL_MONEY = re.compile(
    rf"([\d{HAN_NUMERALS}]) ?[角毛](?:([\d{HAN_NUMERALS}])(?: ?分|(?=[一每][斤个亩]|[，。；、！”])))?"
)
_FEN = re.compile(rf"([\d{HAN_NUMERALS}]) ?分(?:钱|(?=[，。；、]))")
_IS_MONEY = re.compile(r"块\S*[毛角]|[百千万][余多来]?块[，。；、！？”]$")
_PAID = re.compile(
    "(?:[卖跌涨降升][到至]|[卖挣赚花]了?|[涨跌降贵]了|一天就?有"
    "|净落|净赚|工钱|一斤|一个|每[斤个亩月天公]斤?|价格?)(?:只有?|要|得|约)?$"
)
"""跌到90块, 净落五万块, 一斤三块."""
_CHANGE_GAP = re.compile(
    r"(?:增[加长]?|提高|提升|上升|扩大|发展|下降|减少|降低|缩小|回落|攀升|跃升|[升涨降])了?[到至为]"
)
"""Between the ends of a change: 由300万增到1.2亿元."""
_PAST_A_ROUND = re.compile("(?<![不通经度超路])过$")
"""增收过万元, 负债过百万."""
_FROM_NOTHING = re.compile(f"(?<=[由从]零){_CHANGE_GAP.pattern}(?=\\d)")
_COINS = {"角": 10, "毛": 10, "分钱": 100}
"""八毛钱, 八分钱: written as money is, in 元."""
_TENTHS_OF_ACRE = re.compile(rf"([\d{HAN_NUMERALS}]) ?分(?![之钟别成布配])")
_UP_TO_60 = r" ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?"
_SMALLER = {
    "小时": ((re.compile(f"{_UP_TO_60}分钟?"), 60), (re.compile(f"{_UP_TO_60}秒"), 3600)),
    "分钟": ((re.compile(f"{_UP_TO_60}秒"), 60),),
    "年": ((re.compile(f"零?{_UP_TO_60}个月"), 12),),
}
"""What may stand behind a unit of time, and how many make one of it: 2小时47分9秒, 3年6个月."""
_SECONDS = re.compile(f"{_UP_TO_60}秒")
_HUNDREDTHS = {"秒": re.compile(r"(\d{1,2})(?!\d)"), "米": re.compile(r"(\d\d)(?!\d)")}
"""10秒42, 1米75: a time and a length as they are measured in sport."""
_FAHRENHEIT = re.compile("华氏(?:温度)?(?:是|为)? ?$")
_BEFORE_MINUS = frozenset("为是达到至由从在的于速率比值温差，。、；：:(（ \n\t=")
"""Behind these a dash is a minus; between numbers or words it is a dash."""
_STATES = frozenset('是为于到达和与、，。：:；;（(“"')
_STATED = frozenset('而这的是和与、，。；;：:）)”"！!？?')
_CLOSES = ("", "，", "。", "；", "、", "的", "路", "远", "宽", "长", "高", "深")
_SHARE_GAP = re.compile(r" ?(?:、|和|与|及) ?[一-龥]{0,4}")
"""Between shares a short name may stand: 高于全国0.7、全省2.3个百分点."""
_LIST_GAP = re.compile(r" ?(?:、|和|与|及|以及|,) ?")


def find_quantities(text: str) -> list[Quantity]:
    """All quantities of ``text`` in order; ``value`` is scaled to the bare unit, negative where a minus is printed."""
    folded = fold(text)
    out: list[Quantity] = []
    at = 0
    search = _HIT.search
    while (hit := search(folded, at)) is not None:
        at = _read(folded, hit.start(), out)
    return _share_units(folded, out)


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
    if word >= number.end:
        unit = unit_at(text, number.end)
        if unit is None or unit.end <= word:
            return word
    if number.words == "lone" and is_weekday(text, start):
        return number.end
    if number.words == "digits" and not _is_digit_string(text, number):
        return number.end
    return _add(text, number, out)


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
    unit = unit_at(text, number.end)
    end = unit.end if unit else number.end
    to = _TO.match(text, end) if text[end : end + 1] in _MAY_REACH else None
    if to and to.end() < len(text):
        ranged = _range(text, number, unit, to)
        if ranged:
            return _put(text, ranged, out)
    between = _between(text, number, unit) if unit and text.startswith("以上", end) else None
    if between:
        return _put(text, between, out)
    jiao = _JIAO.match(text, unit.end) if unit and unit.name == "块" else None
    if unit and jiao:
        digit = numeral_at(text, unit.end)
        value = round(number.value + (digit.value / 10 if digit else 0.0), 4)
        return _put(
            text, Read(replace(number, value=value), Unit(unit.start, jiao.end(), "元", dimension_of("元"), False)), out
        )
    inside = _INSIDE.match(text, number.end)
    if inside:
        changed = replace(number, value=number.value + 0.5) if inside["half"] else replace(number, more=True)
        return _put(text, Read(changed, whole_unit(text, inside.end())), out)
    if unit is None or (unit.weak and number.words == "lone" and not number.more and not _and_more(text, unit)):
        if not _stands_alone(text, number) and not _FROM_NOTHING.match(text, number.end):
            return number.end
        unit = None
    return _put(text, Read(number, unit), out)


_TIMES = re.compile(r" ?[×xX*] ?(?=\d)")
_MAY_TIMES = frozenset(" ×xX*")


def _product(text: str, number: Numeral, start: int) -> Read | None:
    """2×20000千伏安 is 40000; of 3×4米 and the like it says nothing, as it does of the first numeral alone."""
    each = numeral_at(text, start)
    unit = unit_at(text, each.end) if each else None
    if each is None or unit is None or unit.dimension != "power" or each.value_high is not None:
        return None
    return Read(replace(each, start=number.start, value=round(number.value * each.value, 4)), unit)


_JIAO = re.compile(r"[1-9一二三四五六七八九](?=[，。；：、！？”）\n]|$|多|一斤|每)")
"""1块6, 两块五: what stands behind 块 for tenths of a 元."""


def _and_more(text: str, unit: Unit) -> bool:
    """四里多, but not 一线多点: 多 or 余 closes the phrase; 一毛六分."""
    if unit.name in _COINS and _FEN.match(text, unit.end):
        return True
    return text[unit.end : unit.end + 1] in ("多", "余") and text[unit.end + 1 : unit.end + 2] in _CLOSES


def _stands_alone(text: str, number: Numeral) -> bool:
    """Whether a numeral without unit is a number: 答案是五, not a character of a word."""
    if number.words in ("", "han", "fraction"):
        return True
    if number.words == "scale":
        return False
    before, after = text[number.start - 1 : number.start], text[number.end : number.end + 1]
    return (not before or before in _STATES) and (not after or after in _STATED)


def _range(text: str, low: Numeral, unit: Unit | None, to: re.Match[str]) -> Read | None:
    """``10-30万元``: the second number with its unit, where both ends share one; 由5人到8人 is two statements."""
    below_zero = _signed(text, low.start)[1] < 0
    minus = below_zero and text[to.end()] == "-"
    first = text[to.end() + minus : to.end() + minus + 1]
    if not (first.isdigit() or first in HAN_NUMERALS) or low.value_high is not None or low.words == "digits":
        return None
    high = numeral_at(text, to.end() + minus)
    if high is None or high.value_high is not None or high.words in ("fraction", "scale"):
        return None
    moved = to.group().strip() in "至到" and low.start and text[low.start - 1] in "由从自"
    if moved and (unit is not None or not _BY_SO_MANY.match(text, high.end)):
        return None
    share = tenths(text, high)
    if share and low.value * 10 < share.number.value:
        return percent(replace(share.number, start=low.start, value=low.value * 10, value_high=share.number.value))
    last = unit_at(text, high.end)
    if (last is None and low.words == "lone") or (unit is not None and (last is None or last.name != unit.name)):
        return None
    scale, value = _scale(text[high.start : high.end]), low.value
    if unit is None and scale > 1 and value < high.value / scale and _scale(text[low.start : low.end]) == 1:
        value = round(value * scale, 4)
    top = -high.value if minus else high.value
    if (-value if below_zero else value) >= top:
        return None
    return Read(Numeral(low.start, high.end, value, top, high.more, "han"), last)


_BY_SO_MANY = re.compile(
    "[名人位个家户][^，。；]{0,12}(?:组成|带队|负责|担任|参加|牵头|轮流|值守|包[保联]|结对|帮[扶带]|联系|承担|参与)"
)
"""由2至3名医护人员组成: who does it, no change of a number."""


def _between(text: str, low: Numeral, unit: Unit) -> Read | None:
    """``1000元以上1万元以下``, as the law writes a range."""
    high = numeral_at(text, unit.end + 2)
    last = unit_at(text, high.end) if high else None
    if high is None or last is None or last.name != unit.name or not text.startswith("以下", last.end):
        return None
    if low.value_high is not None or high.value_high is not None or low.value >= high.value:
        return None
    return Read(Numeral(low.start, high.end, low.value, high.value, False, "han"), replace(last, end=last.end + 2))


def _scale(words: str) -> float:
    """The scale that a numeral ends with: 30万 → 10000."""
    scale = 1.0
    for c in reversed(words):
        if c in MYRIADS or (c in "百千" and scale == 1.0):
            scale *= MYRIADS.get(c) or {"百": 100, "千": 1000}[c]
        elif c not in " 余多几":
            break
    return scale


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
    if name == "分" and _SECONDS.match(text, unit.end if unit else number.end):
        name = "分钟"
    more, end = _small_units(text, name, unit.end if unit else number.end)
    value, high = round(number.value + more, 4) if more else number.value, number.value_high
    if name == "块" and _is_money(text, number.start, end):
        name = "元"
    elif name in _COINS:
        value, high = round(value / _COINS[name], 4), high and round(high / _COINS[name], 4)
        name = "元"
    if name == "度" and _FAHRENHEIT.search(text, max(0, number.start - 6), number.start):
        name = "℉"
    start, sign = _signed(text, number.start)
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


def _is_money(text: str, start: int, end: int) -> bool:
    """Whether a number of 块 is paid: 87块5毛, 两万块, 跌到90块; 三块 may be land."""
    return bool(_IS_MONEY.search(text[start : end + 1]) or _PAID.search(text, max(0, start - 10), start))


def _small_units(text: str, name: str, end: int) -> tuple[float, int]:
    """What a smaller unit or 半 behind the unit adds: 五元三毛, 1小时20分钟, 两米半."""
    if name in ("元", "块"):
        small = _SMALL_MONEY.match(text, end)
        if small:
            parts = [numeral_at(part, 0) if part else None for part in small.groups()]
            return round(sum(p.value / 10**k for k, p in enumerate(parts, 1) if p), 2), small.end()
    elif name in ("角", "毛"):
        small = _FEN.match(text, end)
        part = numeral_at(small[1], 0) if small else None
        if small and part:
            return round(part.value / 10, 4), small.end()
    elif name == "亩":
        tenths_of = _TENTHS_OF_ACRE.match(text, end)
        part = numeral_at(tenths_of[1], 0) if tenths_of else None
        if tenths_of and part and part.value < 10:
            return round(part.value / 10, 4), tenths_of.end()
    elif name in _SMALLER:
        more, at = 0.0, end
        for smaller, number in _SMALLER[name]:
            found = smaller.match(text, at)
            part = numeral_at(text, found.start(1)) if found else None
            if found and part:
                hundredths, at = _hundredths(text, "秒", found.end()) if found[0][-1] == "秒" else (0.0, found.end())
                more += (part.value + hundredths) / number
        if at > end:
            return round(more, 4), at
    elif name in _HUNDREDTHS:
        hundredths, at = _hundredths(text, name, end)
        if at > end:
            return hundredths, at
    behind = _HALF_BEHIND.match(text, end) if name not in ("", "个", "%") else None
    return (0.5, behind.end()) if behind else (0.0, end)


def _hundredths(text: str, name: str, end: int) -> tuple[float, int]:
    """42 behind 10秒: a part of one, unless it is a number of its own (10秒5次)."""
    found = _HUNDREDTHS[name].match(text, end)
    if found is None or unit_at(text, found.end()) is not None:
        return 0.0, end
    return float(f"0.{found[1]}"), found.end()


def _signed(text: str, start: int) -> tuple[int, int]:
    """负5.7%, -3, 零下12℃: the sign belongs to the number; a dash between words does not."""
    if text.endswith("零下", 0, start):
        return start - 2, -1
    sign = text[start - 1] if start else ""
    if (sign == "负" and text[max(0, start - 2) : start - 1] not in _BURDEN) or (
        sign == "-" and (start < 2 or text[start - 2] in _BEFORE_MINUS)
    ):
        return start - 1, -1
    return start, 1


_BURDEN = frozenset("减欠担肩背抱自胜承")
"""减负六成: 负 is the burden, no sign."""


def _qualifier(
    text: str, start: int, before: Qualifier, behind: Qualifier, number: Numeral, unit: Unit | None
) -> Qualifier:
    """The bound to write: 余 inside the numeral counts as one behind, 来 is 约; 高于平均1.2个百分点 is no mean."""
    if before == "平均" and unit is not None and unit.dimension == "points":
        before = ""
    if number.more and not behind:
        behind = "约" if "来" in text[number.start : number.end] else "余"
    return choose(before, behind) or ("平均" if is_mean(text, start) else "")


def _share_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """``12、15和18个``, ``1.2、3.4和5.6亿元``: unit and scale of the last go to the whole list."""
    scale = 1.0
    for k in range(len(found) - 2, -1, -1):
        left, right = found[k], found[k + 1]
        if left.unit or not right.unit or left.end != left.number_end:
            continue
        if _CHANGE_GAP.fullmatch(text, left.end, right.start) or _CHANGE_GAP.fullmatch(
            text, left.end, right.number_start
        ):
            found[k] = replace(left, unit=right.unit)
            continue
        gap = _SHARE_GAP if right.unit in ("%", "个百分点") else _LIST_GAP
        if not gap.fullmatch(text, left.end, right.number_start):
            continue
        if right.end != right.number_end:
            scale = _scale(text[right.number_start : right.number_end])
        plain = _scale(text[left.number_start : left.number_end]) == 1
        found[k] = replace(left, unit=right.unit, value=round(left.value * scale, 4) if plain else left.value)
    return found
