"""Days that name no month: 15日，…; 至20日12时; 3月5日、8日; the 5日 of a chronicle below the heading 三月.

In:  a text, and where a day was found in it.
Out: whether the words are a day and no length of time; the months that a text names, and that of a day.
It never guesses a month: a day before which none was named, or that comes before the day named last, stays open.

>>> months = months_in("三月\\n5日　植树。\\n18日　开会。")
>>> month_of(months, 10, 18)
MonthNamed(start=0, year='', month='三', day=0)
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from transforms.text.masthead import number_of


class MonthNamed(NamedTuple):
    """A month as printed at ``start``, its year where one stands in front, the day behind it (0 where none does)."""

    start: int
    year: str
    month: str
    day: int


def is_day(text: str, begin: int, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a day of a month: not 15日内, not 三日游, nor what stands inside a clause.

    ``begin``: where the words begin, a 至 or 从 in front of the day included. An hour behind the day makes it one
    wherever it stands.

    >>> is_day("15日，开会。", 0, 0, 3), is_day("15日内办结。", 0, 0, 3), is_day("拘留15日。", 2, 2, 5)
    (True, False, False)
    >>> is_day("县城15日8时停水。", 2, 2, 7)
    True
    """
    if _BY_THE_CLOCK.search(text, start, end + 2):
        return True
    before = text[max(0, begin - _NEAR) : begin]
    if _OPENS.search(before) is None or _EVERY.search(before):
        return False
    if text[start].isdecimal():
        return _LENGTH.match(text, end) is None
    return not text.startswith("一日", start) and _OF_DAY.search(text, end - 1, end + 2) is not None


_NEAR = 8
_BY_THE_CLOCK = re.compile(r"日(?:\d{1,2}[时点]|[上下中]午|凌晨|清晨|傍晚|晚上|夜间)")
_EVERY = re.compile("月[ \u3000]*\\Z|(?:每[月旬年]|逢|农历|[阴旧]历)[\\d日号、和及与]*$")
"""每月5日、| 15日: days that come again; 5月 | 3日, torn from its month, is one of which no more is known."""
_OPENS = re.compile(
    r"(?:^|[，。；：！？\s（(“■●◆△▲○★☆◎]|[日号](?:[上下中]午|[早晚夜]上?)?[、和及与]|日[早晚夜干忙修挖战走下拖开]上?|[于在])$"
)
_LENGTH = re.compile(
    "前后|[内后游龄均期产量程用子常元报记志限租假校刊式本餐的为是计之多余制历间]|以(?:内|上|下|后)|左右|工(?:资|钱|作日|时)|[零一二两三四五六七八九十\\d]+[夜次餐检报趟测巡封]|无理由"
)
"""15日 | 内, 3日 | 游, 30日 | 以上: so long, and no day."""
_OF_DAY = re.compile(r"[日号](?:[，,、\s早晚至到\d召举开省市县区州])|起$|起(?!码)|前")


def months_in(text: str) -> tuple[MonthNamed, ...]:
    """The months that a text names with a day, at the head of a clause or in a line of their own, in order."""
    if _BARE.search(text) is None:
        return ()
    return tuple(
        MonthNamed(found.start(), found["year"] or "", found["month"], number_of(found["day"]) if found["day"] else 0)
        for found in _MONTH_NAMED.finditer(text)
    )


def month_of(months: Sequence[MonthNamed], start: int, day: int) -> MonthNamed | None:
    """The month of a bare ``day`` at ``start``; None where none was named or the day goes back behind the last one."""
    named = next((month for month in reversed(months) if month.start < start), None)
    return None if named is None or named.day > day else named


_HAN = "十[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十一?|[一二三四五六七八九]"
_BARE = re.compile(rf"(?<![\d月])(?:[12]\d|3[01]|[1-9]|{_HAN})[日号]|(?<!月)[上中下]旬，")
_MONTH_NAMED = re.compile(
    r"(?<![\d—－\-–~～至到.．])(?:(?P<year>(?:19|20)\d\d)年)?(?<![\d—－\-–~～至到])(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月"
    rf"(?:份?(?=[，,]|(?:大事记|纪事)?[ \u3000]*(?:\n|$))|[上中下]旬"
    rf"|(?P<day>3[01]|[12]\d|0?[1-9]|{_HAN})[日号])(?!以来|起|前)"
)


def told_together(
    text: str, end: int, last: Mapping[str, str], start: int, behind: int, day: Mapping[str, str]
) -> bool:
    """Whether what follows is told of two days side by side: 3月5日下午、| 8日, 从18日夜 | 到19日.

    ``last`` and ``day`` are the pieces of the phrases that end at ``end`` and stand at ``[start, behind)``; where
    分别 follows, each day has a number of its own.
    """
    if not (last.get("day") and day.get("day")) or day.get("year") or last.get("after"):
        return False
    if last.get("before", "") not in ("", "从", "自"):
        return False
    between, runs_to = _BETWEEN_DAYS.fullmatch(text, end, start), day.get("before", "") in ("到", "至")
    if between is None or bool(between[1]) == runs_to:
        return False
    return runs_to or _EACH_OWN.match(text, behind) is None


_BETWEEN_DAYS = re.compile("(?:[上下中]午|清?晨|[早晚夜]上?|[干忙修挖战走下拖开])?([、和及与])?")
_EACH_OWN = re.compile("[^。；]{0,24}(?:分别|依次|各)")


def is_dispatched(text: str, start: int) -> bool:
    """本报6月4日讯 | 今天，…: today is the day of the dispatch.

    >>> is_dispatched("本报6月4日讯 今天，开会。", 8), is_dispatched("今天，开会。", 0)
    (True, False)
    """
    return _DISPATCHED.search(text, max(0, start - _DATELINE), start) is not None


_DATELINE = 40
_DISPATCHED = re.compile(r"日\s?专?[讯电]|日消息")
