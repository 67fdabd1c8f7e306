"""Reading one numeral: Arabic, Chinese or both mixed, with scales, fractions and approximate words.

In:  a folded text (:func:`fold`) and the position where a numeral may begin.
Out: a ``Numeral`` with its end and value, or None.
It never looks at what the number counts: units, bounds and dates belong to ``transforms.quantities``.

>>> numeral_at("1.37万余名", 0)
Numeral(start=0, end=6, value=13700.0, value_high=None, more=True, words='')
>>> numeral_at("三四十户", 0).value, numeral_at("三四十户", 0).value_high, numeral_at("三分之一", 0).value
(30.0, 40.0, 0.3333333333333333)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0}
FORMAL = {c: i + 1 for i, c in enumerate("壹贰叁肆伍陆柒捌玖")}
"""Banker's numerals (大写数字). 伍 陆 肆 拾 are words of their own, so alone they are no number."""
TENS = {"廿": 20, "卅": 30, "卌": 40}
SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}

NUMERAL_CHARACTERS = "".join(
    sorted(
        {
            *"0123456789０１２３４５６７８９",
            *DIGITS,
            *FORMAL,
            *TENS,
            *SCALES,
            *MYRIADS,
            *"几数双半",
            *"萬億兩幾數雙貳參陸",
        }
    )
)
"""What a number can be printed with, before folding: a quote without one of these states no number."""

_VALUES = DIGITS | FORMAL
_TRADITIONAL = (
    "萬億兩點負個幾數餘雙貳參陸戶畝頭噸歲條輛隻門間張層棟項種類處場組隊臺圓塊錢級輪顆盞鎮鄉縣區廠園館樓對時鐘週學課節號頁冊釐頃標歐攝約達過於內滿將",
    "万亿两点负个几数余双贰叁陆户亩头吨岁条辆只门间张层栋项种类处场组队台元块钱级轮颗盏镇乡县区厂园馆楼对时钟周学课节号页册厘顷标欧摄约达过于内满将",
)
"""Numerals, measure words and words of bounds as Big5 texts print them."""
_FOLDED = str.maketrans(
    f"０１２３４５６７８９．％﹪℅／－−–‐‑～~―─∶︰﹕{_TRADITIONAL[0]}",
    f"0123456789.%%%/-----————:::{_TRADITIONAL[1]}",
)
_NEEDS_FOLD = re.compile(f"[０-９．％﹪℅：／－−–‐‑～~―─∶︰﹕{_TRADITIONAL[0]}]+|\\d[，一]\\d")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)(?:，(?=\d{3}(?!\d))|[：一](?=\d))")
_BETWEEN = {"，": ",", "：": ":", "一": "-"}
"""What stands between two digits: 1，200, 1：3, and the dash that was read as 一 (30一50人)."""
_NARROW_STOPS = re.compile(r"(?<!\d),|,(?!\d)|;")

_H = "零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万亿兆廿卅卌"
_DIGIT = "零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖"
_AR = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+"
_KILO = "千(?![克米瓦伏卡帕焦赫比安乏]|字节)"
_SCALE = rf"(?:百(?!分)|{_KILO}|万|亿)"
_HAN = (
    rf"[{_H}](?: ?[{_H}]|好?几(?=[十百千])|(?<=[百千万])单(?=[一二三四五六七八九])){{0,30}}"
    r"(?: ?(?:[余多来]|好?几)? ?[万亿]{1,3}){0,3}"
)
"""一百单六 is 106; 十好几万 are more than 100 thousand."""

_ARABIC = re.compile(
    rf"(?:{_AR})(?:[eE][+-]?\d+(?![\dA-Za-z])|\^[+-]{{0,2}}\d+|[kK](?![A-Za-z])"
    rf"|(?: {{0,2}}[余多几]? {{0,2}}{_SCALE}+)(?:[余多几][万亿]{{1,2}})?(?:零? ?(?:{_AR}) ?{_SCALE}+)*"
    r"(?:零\d+(?![\d.])|(?<=[万亿])\d{4}(?![\d.,万亿年])|(?<=千)\d{3}(?![\d.,万亿年]))?)?"
)
_CHINESE = re.compile(
    rf"(?:[几数](?=[十百千万亿]))?{_HAN}(?: ?[点] ?[{_DIGIT}](?: ?[{_DIGIT}])*(?! ?[十百千拾两])(?:[万亿]+)?)?"
    "(?:好?几)?"
)
_OVER = re.compile(r" ?分 {0,2}之 ?(负 ?)?")
_AND = re.compile(r" ?又 ?")
_LONGEST = 24
"""More characters than any figure of a bulletin has: longer runs of digits are serial numbers."""
_BARE_SCALES = frozenset({"百", "千", "万", "亿", "百万", "千万", "万亿", "百亿", "千亿"})
"""Scales that stand for a number without a digit: 近千万元; 千百万 stands for "very many"."""
_TOO_LARGE = 1e18
_GOES_ON = frozenset(" 又分余多来几")
"""What a numeral can go on with once its digits and scales are read."""
_SLASH = re.compile(r"/(\d{1,4})(?![\d/年月万])")
_MIXED = re.compile(r"(\d{1,3}) (\d{1,3})/(\d{1,3})(?![\d/])")
_KILO_UNIT = re.compile("[克瓦伏卡帕焦赫]|比特|字节")
_TAEL = re.compile("[十百千万亿] ?两$")
_TOKEN = re.compile(rf"(?:{_AR})|[{_H}]")
BEGINS_A_NAME = "效唑|菌灵|肉|糖|抗|酚"
"""多 in front of these is of a name: 15%多效唑."""
_MORE = re.compile(
    rf" ?(?:[余多](?!少|样|元化|种经营|{BEGINS_A_NAME})"
    "|来(?=[个名人户家位条件平亩斤公吨万块元号里天岁枚只头棵株张台辆米本份次场年度瓶袋桶分])"
    "|几(?=[十百千万亿]))"
)


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Numeral:
    """A numeral in ``text[start:end]``; ``more`` says 余, 多 or 几 is in it; ``words`` is what kind of writing it is.

    ``words``: ``lone`` one Chinese digit, ``han`` Chinese numerals, ``digits`` Chinese digits in a row (二〇一二),
    ``fraction``, ``scale`` a bare 百 / 千 / 万 / 亿, empty for Arabic.
    """

    start: int
    end: int
    value: float
    value_high: float | None = None
    more: bool = False
    words: str = ""


@lru_cache(maxsize=2)  # finding and judging fold the same text
def fold(text: str) -> str:
    """``text`` with digits half-width, stops full-width and numerals simplified, character for character."""
    if _NEEDS_FOLD.search(text):
        text = _NEEDS_FOLD.sub(lambda m: m[0].translate(_FOLDED), text)
        text = _BETWEEN_DIGITS.sub(lambda m: _BETWEEN[m[0]], text)
    if "," in text or ";" in text:
        text = _NARROW_STOPS.sub(lambda m: "，" if m[0] == "," else "；", text)
    return text


def numeral_at(text: str, start: int) -> Numeral | None:
    """The longest numeral of ``text`` (folded) that begins at ``start``; None where there is none."""
    first = _plain_at(text, start)
    if first is None or text[first.end : first.end + 1] not in _GOES_ON:
        return first
    mixed = _AND.match(text, first.end)
    if mixed:
        bottom = _plain_at(text, mixed.end())
        part = _fraction(text, bottom) if bottom else None
        if part:
            return Numeral(start, part.end, first.value + part.value, words="fraction")
    return _fraction(text, first) or _with_more(text, first)


def _plain_at(text: str, start: int) -> Numeral | None:
    if start >= len(text):
        return None
    return _arabic_at(text, start) if text[start].isdigit() or text[start] == "." else _chinese_at(text, start)


def _fraction(text: str, bottom: Numeral) -> Numeral | None:
    """三分之一, 16分之5: ``bottom`` is the part before 分之."""
    over = _OVER.match(text, bottom.end)
    top = _plain_at(text, over.end()) if over and bottom.value else None
    if over is None or top is None or top.words == "fraction":
        return None
    value = top.value / bottom.value * (-1 if over[1] else 1)
    high = top.value_high / bottom.value if top.value_high else None
    return Numeral(bottom.start, top.end, value, high, top.more, "fraction")


def _with_more(text: str, n: Numeral) -> Numeral:
    """余 / 多 right behind: 十多, 300余; behind a lone digit only before a scale (一多 is no number)."""
    if n.words == "lone" or n.words == "fraction":
        return n
    more = _MORE.match(text, n.end)
    return Numeral(n.start, more.end(), n.value, n.value_high, True, n.words) if more else n


def _arabic_at(text: str, start: int) -> Numeral | None:
    mixed = _MIXED.match(text, start) if " " in text[start : start + 4] else None
    if mixed and int(mixed[3]):
        return Numeral(start, mixed.end(), int(mixed[1]) + int(mixed[2]) / int(mixed[3]), words="fraction")
    match = _ARABIC.match(text, start)
    if match is None:
        return None
    words = match.group()
    slash = _SLASH.match(text, match.end()) if text.startswith("/", match.end()) else None
    if slash and words.isdigit() and int(slash[1]) and len(words) <= 4:
        return Numeral(start, slash.end(), int(words) / int(slash[1]), words="fraction")
    read = _arabic_value(words)
    return Numeral(start, match.end(), read[0], more=read[1]) if read else None


@lru_cache(maxsize=4096)
def _arabic_value(words: str) -> tuple[float, bool] | None:
    plain = words.replace(",", "").replace(" ", "")
    if len(plain) > _LONGEST:
        return None
    if "^" in plain:
        base, power = plain.split("^")
        try:
            return _told(float(base) ** float(power.replace("--", "").replace("+", "")), False)
        except OverflowError:
            return None
    if plain[-1] in "kK":
        return _told(float(plain[:-1]) * 1000, False)
    more = any(c in plain for c in "余多几")
    if plain[0] == "0" and plain[1:2].isdigit() and not plain.isdigit():
        return None  # 1,2 00万元: the end of a number that was torn
    if plain.replace(".", "").isdigit() or "e" in plain or "E" in plain:
        return _told(float(plain), False)
    return _told(_sum(_TOKEN.findall(plain)), more)


def _told(value: float | None, more: bool) -> tuple[float, bool] | None:
    """None for what is too large for any figure."""
    return (value, more) if value is not None and abs(value) < _TOO_LARGE else None


def _chinese_at(text: str, start: int) -> Numeral | None:
    match = _CHINESE.match(text, start)
    if match is None:
        return None
    words = _without_unit(text, match)
    while words:
        read = _chinese_value(words.replace(" ", ""))
        if read is not None:
            value, high, more, kind = read
            return Numeral(start, start + len(words), value, high, more, kind)
        words = words[:-1].rstrip()
    return None


def _without_unit(text: str, match: re.Match[str]) -> str:
    """The numeral without a 千 or 两 that belongs to the unit: 三千比特, 一百千瓦, 三十两."""
    words = match.group()
    if len(words) > 1 and ((words[-1] == "千" and _KILO_UNIT.match(text, match.end())) or _TAEL.search(words)):
        return words[:-1].rstrip()
    return words


@lru_cache(maxsize=4096)
def _chinese_value(words: str) -> tuple[float, float | None, bool, str] | None:
    more = any(c in words for c in "余多几数来")
    head = "一" if words[0] in "几数" else ""
    whole, _, decimals = (head + re.sub("[余多好几数来]", "", words).replace("单", "零")).partition("点")
    tail = ""
    while decimals and decimals[-1] in MYRIADS:
        decimals, tail = decimals[:-1], decimals[-1] + tail
    if not whole:
        return None
    if decimals and (whole[-1:] in "点" or decimals[0] not in _DIGIT):
        return None
    kind = _kind(whole, words)
    if kind == "":
        return None
    pair = _neighbours(whole)
    if pair and not decimals:
        low, high = _sum(pair[0]), _sum(pair[1])
        return (low, high, False, "han") if low is not None and high is not None else None
    value = float("".join(str(_VALUES[c]) for c in whole)) if kind == "digits" else _sum(whole)
    if value is None or value >= _TOO_LARGE:
        return None
    if decimals:
        value = float(f"{value:.0f}." + "".join(str(_VALUES[c]) for c in decimals))
    for scale in tail:
        value *= MYRIADS[scale]
    return value, None, more, kind if not decimals else "han"


def _kind(whole: str, words: str) -> str:
    """The kind of writing, or empty where the characters are no number (伍, 两两)."""
    if all(c in _VALUES for c in whole):
        if len(whole) == 1:
            return "" if whole in "肆伍陆" and len(words) == 1 else "lone"
        if _neighbours(whole):
            return "han"
        return "digits" if "两" not in whole and not any(c in FORMAL for c in whole) else ""
    if all(c in "百千万亿兆佰仟拾" for c in whole):
        return "scale" if whole in _BARE_SCALES else "han" if whole[0] == "十" else ""
    return "han"


def _neighbours(whole: str) -> tuple[str, str] | None:
    """Two digits side by side that mean "one or the other": 三四十 → 三十, 四十; 一两 → 一, 两; 三五百."""
    for i in range(len(whole) - 1):
        a, b = _VALUES.get(whole[i], 0), _VALUES.get(whole[i + 1], 0)
        if a and b and (b == a + 1 or (a, b) == (3, 5)):
            if (i + 2 < len(whole) and whole[i + 2] in _VALUES) or (
                i and whole[i - 1] in _VALUES and whole[i - 1] not in "零〇"
            ):
                return None
            return whole[: i + 1] + whole[i + 2 :], whole[:i] + whole[i + 1 :]
    return None


def _sum(tokens: Iterable[str]) -> float | None:
    """The value of digits and scales in order, without the dust of binary fractions; None for 五十千.

    A scale that begins them is one of it (万元), behind a stated 0 it is none (0万元).
    """
    total = section = 0.0
    number: float | None = None
    last, zero, begun = 1, False, False
    for token in tokens:
        if token in _VALUES and _VALUES[token] == 0:
            zero = True
        elif token in _VALUES or token[0].isdigit() or token[0] == ".":
            if number is not None:
                return None
            number = float(_VALUES[token]) if token in _VALUES else float(token)
        elif token in TENS:
            if number is not None:
                return None
            section, last = section + TENS[token], 10
        elif token in SCALES:
            scale = SCALES[token]
            if section % scale * 10 >= scale * 10 or (section and section < scale):
                return None
            section += (1.0 if number is None else number) * scale
            number, last, zero = None, scale, False
        else:
            scale = MYRIADS[token]
            section += number or (0.0 if begun else 1.0)
            total = (total + section) * scale if total < scale or not section else total + section * scale
            section, number, last, zero = 0.0, None, scale, False
        begun = True
    if number is not None:
        section += number * last / 10 if not zero and last >= 100 and number < 10 else number
    elif not begun:
        return None
    return round(total + section, 4)
