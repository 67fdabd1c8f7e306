"""What stands behind a unit and belongs to its number: 五元三毛, 1小时20分钟, 两米半, 1块6; and what 块, 毛 are of.

In:  a folded text, the unit of a number and where that ends.
Out: what the smaller units add, in the unit of the number, and where they end.
It never reads a number of its own: in 10秒5次 the 5 is one.

>>> small_units("1小时20分钟", "小时", 3), small_units("两米半", "米", 2)
((0.3333, 7), (0.5, 3))
"""

from __future__ import annotations

import re

from transforms.quantity.numerals import Numeral, numeral_at
from transforms.quantity.passed_over import HAN_NUMERALS
from transforms.quantity.units import Unit, dimension_of, unit_at

COINS = {"角": 10, "毛": 10, "分钱": 100}
"""八毛钱, 八分钱: written as money is, in 元."""
_SAID = "[一每][斤个亩]|[，。；！？”了]|$"
"""What stands behind an amount of money whose last unit is left out: 9毛3 | 一斤."""
_SMALL_MONEY = re.compile(rf"([\d{HAN_NUMERALS}]) ?(?:[角毛](?:([\d{HAN_NUMERALS}])(?: ?分|(?={_SAID})))?|(?={_SAID}))")
"""五元三毛, 1元8, 一块三毛五一斤."""
_FEN = re.compile(rf"([\d{HAN_NUMERALS}])(?: ?分(?:钱|(?=[，。；、]))|(?={_SAID}))")
"""一毛六分, 9毛3一斤."""
_JIAO = re.compile(r"[1-9一二三四五六七八九](?=[，。；：、！？”）\n]|$|多|一斤|每)")
"""1块6, 两块五: what stands behind 块 for tenths of a 元."""
_IS_MONEY = re.compile(r"块\S*[毛角]|[百千万][余多来]?块[，。；、！？”]$")
_PIECES = re.compile(
    "标[志识牌]|[牌板砖石瓦匾碑屏镜](?:[^，。；：厂窑场店业]{0,10}$|.?$)|(?:产量|年产(?!值)|烧制|烧砖)[^，。；：值元]{0,10}$"
)
"""交通标志 | 8万块, 红砖年产量最高 | 达740万块: pieces that are counted or made."""
_LONGEST_PIECES = 16
_PAID_FOR = re.compile(
    "(?:[话电水药路学工饭车房租]|生活|招待|医药)?费|工资|补[助贴]|本钱|的?(?:外?债|贷款|欠款|利息)|[余多来]?(?:钱|[一每][斤个])"
)
"""200块 | 话费."""
_PAID = re.compile(
    "(?:[卖跌涨降升][到至]|[卖挣赚花]了?|[多少]拿|贴进去?|倒贴(?:进去)?|[涨跌降贵]了|一天就?有"
    "|净落|净赚|工钱|[一\\d]斤|一个|每[斤个亩月天公]斤?|价[格钱]?|[学药路花]费|收入|报酬|工资|租金)[就也只才都]*(?:有|要|得|约|是)?$"
)
"""跌到90块, 净落五万块, 一斤三块."""
_TENTHS_OF_ACRE = re.compile(rf"([\d{HAN_NUMERALS}]) ?分(?![之钟别成布配])")
_UP_TO_60 = r" ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?"
_SMALLER = {
    "小时": ((re.compile(f"{_UP_TO_60}分钟?"), 60), (re.compile(f"{_UP_TO_60}秒"), 3600)),
    "分钟": ((re.compile(f"{_UP_TO_60}秒"), 60),),
    "年": ((re.compile(f"零?{_UP_TO_60}个月"), 12),),
    "公里": ((re.compile(r" ?(\d{3}) ?米(?![宽高长深])"), 1000),),
    "吨": ((re.compile(r" ?(\d{3}) ?(?:公斤|千克)"), 1000),),
    "斤": ((re.compile("([1-9一二三四五六七八九])两(?![个名户年条种])"), 10),),
    "丈": ((re.compile("([1-9一二三四五六七八九])尺"), 10),),
    "尺": ((re.compile("([1-9一二三四五六七八九])寸"), 10),),
}
"""What may stand behind a unit, and how many make one of it: 2小时47分9秒, 3年6个月, 3公里500米, 一斤二两."""
_SECONDS = re.compile(f"{_UP_TO_60}秒")
_TENTH = "[1-9一二三四五六七八九]"
_AFTER_LENGTH = (
    "[，。；）宽高长深的]|调整|(?:[增提升降减缩加扩][^，。；\\d]{0,3}|到|至)[一两二三四五六七八九]"
    "|、(?![一二三四五六七八九])|$"
)
_AFTER_WEIGHT = "[，。；：！？）”\n]|多(?![种个样])|、(?![一二三四五六七八九])|$"
_HUNDREDTHS = {
    "秒": re.compile(r"(\d{1,2})(?!\d)"),
    "吨": re.compile(rf"([一二三四五六七八九](?={_AFTER_WEIGHT}))"),
    "米": re.compile(rf"(\d\d(?!\d)|{_TENTH}(?={_AFTER_LENGTH})|{_TENTH}{_TENTH}(?={_AFTER_LENGTH}))"),
}
"""10秒42, 1米75, 长2米5, 宽两米三, 日产两吨三: a time as it is measured in sport, a size as it is told."""
_IN_FIGURES = str.maketrans("一二三四五六七八九", "123456789")
_HALF_BEHIND = re.compile(r"半(?![年月天日数个径岛路夜边截])")


def seconds_follow(text: str, end: int) -> bool:
    """Whether 分 that ends at ``end`` is a minute: 14分30秒."""
    return _SECONDS.match(text, end) is not None


def fen_follow(text: str, end: int) -> bool:
    """一毛 | 六分: whether 毛 that ends at ``end`` has its hundredths."""
    return _FEN.match(text, end) is not None


def coins_follow(text: str, start: int) -> bool:
    """高出 | 四角, 少了 | 三毛, 每斤 | 八毛: whether the words in front of a coin speak of a price."""
    return _PRICED.search(text, max(0, start - 4), start) is not None


_PRICED = re.compile("(?:[涨跌降减贵多少低]了?|高出|便宜|[卖涨跌降]到|每(?:公?斤|[个只枚颗根度张两]))$")


def money_in_tenths(text: str, number: Numeral, unit: Unit) -> tuple[float, Unit] | None:
    """1块6, 两块五: the amount and its unit with the digit behind it."""
    jiao = _JIAO.match(text, unit.end) if unit.name == "块" else None
    if jiao is None:
        return None
    digit = numeral_at(text, unit.end)
    value = round(number.value + (digit.value / 10 if digit else 0.0), 4)
    return value, Unit(unit.start, jiao.end(), "元", dimension_of("元"), False)


def is_money(text: str, start: int, end: int) -> bool:
    """Whether a number of 块 is paid: 87块5毛, 两万块, 跌到90块; 三块 may be land."""
    return bool(
        (_IS_MONEY.search(text[start : end + 1]) and not _PIECES.search(text, max(0, start - _LONGEST_PIECES), start))
        or _PAID.search(text, max(0, start - 10), start)
        or _PAID_FOR.match(text, end)
    )


def small_units(text: str, name: str, end: int) -> tuple[float, int]:
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
    if name in _HUNDREDTHS:
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
    return float(f"0.{found[1].translate(_IN_FIGURES)}"), found.end()
