"""Years that are compared: 1980年和1984年相比，产值增长20%; 是2017年收入的3倍.

In:  a text and where a year was found in it.
Out: whether that year is the later one, which dates what follows; None where no two years are compared so; whether
     it is that of a base which is multiplied.
It reads two years in digits only.
"""

from __future__ import annotations

import re

_YEAR = r"((?:19|20)\d\d)年[底末]?"
_EARLIER = re.compile(rf"{_YEAR}[与和同跟]$")
_BOTH = re.compile(rf"{_YEAR}[与和同跟]{_YEAR}相?比")
_COMPARES = re.compile("相?比")
_FAR = 8


def is_later_of_two(text: str, found: re.Match[str]) -> bool | None:
    """Whether the year that was ``found`` is the later of two that are compared; None of all others.

    >>> text = "1980年和1984年相比，产值增长20%"
    >>> [is_later_of_two(text, year) for year in re.finditer("\\\\d{4}年", text)]
    [False, True]
    >>> is_later_of_two("1984年与1980年相比", re.search("1984年", "1984年与1980年相比"))
    """
    both = _BOTH.match(text, found.start())
    if both and both[1] < both[2]:
        return False
    if _COMPARES.match(text, found.end()) is None:
        return None
    earlier = _EARLIER.search(text, max(0, found.start() - _FAR), found.start())
    return True if earlier and earlier[1] < text[found.start() : found.start() + 4] else None


def is_multiplied(text: str, start: int, end: int) -> bool:
    """Whether the year at ``[start, end)`` is that of a base: 按 | 上年 | 人均收入的2倍.

    >>> is_multiplied("是2017年收入的3倍", 1, 6), is_multiplied("2017年收入是当时的3倍", 0, 5)
    (True, False)
    """
    if "倍" not in text[end : end + _BASE]:
        return False
    return _TIMES_OF.match(text, end) is not None and _TIMES_FROM.search(text, max(0, start - _FAR), start) is not None


_BASE = 26
"""Characters behind a year in which what was then, and how many times it is taken, may stand."""
_TIMES_FROM = re.compile("(?:按照?|参照|依照|比照|[是为])[^，。；：、\\d]{0,4}$")
_TIMES_OF = re.compile(r"度?[^，。；：、\d]{1,16}的[近约]?\s?(?:\d[\d.]*|[一二三四五六七八九十两几]{1,3})[多余]?倍")


def is_level_then(text: str, start: int, end: int) -> bool:
    """Whether ``[start, end)`` says of when a level was to which things are back or which they fall short of.

    >>> [is_level_then(text, 2, 7) for text in ("仅为2017年的42%", "产值2017年的42%")]
    [True, False]
    """
    return _BACK_TO.search(text, max(0, start - 3), start) is not None and _OF_IT.match(text, end) is not None


_BACK_TO = re.compile("恢复[到至]$|相当于$|(?:仅|只|才|约)[为是有占]$")
_OF_IT = re.compile(r"的?\s?[\d.]+[%％]|的?[一二三四五六七八九]成")


def is_second_base(text: str, start: int) -> bool:
    """Whether the words at ``start`` are the second base of a comparison: 比上半年、| 一季度 | 分别收窄.

    >>> is_second_base("比上半年、一季度分别收窄", 5), is_second_base("上半年、一季度", 4)
    (True, False)
    """
    return text[start - 1 : start] == "、" and _BASE_BESIDE.search(text, max(0, start - 14), start) is not None


_BASE_BESIDE = re.compile(
    "[比较](?:[上去前今]年|[上本]月|[上下]半年|[一二三四]季度|前[一二三两四五六七八九十]个?[月季年]度?|\\d{1,4}[年月]|同期)[^，。；、\\d]{0,4}、$"
)


def told_of_then(text: str, end: int) -> bool:
    """Whether 去年同期, which ends at ``end``, has a number of its own, and is not what is compared with.

    >>> [told_of_then(text, 4) for text in ("去年同期为29天", "去年同期25人", "去年同期增长8%", "去年同期的2倍")]
    [True, True, False, False]
    """
    return _WAS_THEN.match(text, end) is not None


_WAS_THEN = re.compile(
    r"[，,]?(?!的|相比|水平|[^，。；、\d]{0,8}(?:增|[上提]升|[下]降|减少|翻|[多少高低]\d))[^，。；、\d的]{0,8}"
    r"\s?(?:\d|[一二三四五六七八九十两][一-龥])"
)
"""去年同期是29天, （去年同期25万人次）: how many there were then; elsewhere it is what is compared with."""
