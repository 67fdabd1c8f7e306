"""The days of a period in an article: 全年 is the year told of, 截至8月底 of it too, 是年 the year named before.

In:  what an article says of time, a period phrase in it, whether an aim is dated.
Out: first and last day; whether they lie ahead of the telling.
It never lets what was counted lie in a time to come.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from transforms.period.article_time import COMMUNIQUE, Timing
from transforms.period.bare_days import month_of
from transforms.period.days import Days, number_in, resolve, year_of
from transforms.period.periods import DUE, SAME_TIME, SAME_YEAR, PeriodPhrase
from transforms.period.reach import names_no_year
from transforms.records import Issue, MetricKind

POINTS = ("年末", "年底", "年初", "末", "底", "初")
"""Days at which a stock is counted; the flows beside it are those of the year."""


def days_of(timing: Timing, period: PeriodPhrase, kind: MetricKind, before: PeriodPhrase | None = None) -> Days:
    """The days of a period; 全年 alone is the year told of, or the last one that can have been counted by then.

    ``before``: the period that was named last in front of it (1998年，…，年底只剩3只).
    """
    if period.part("year") in SAME_TIME:
        return _year_before(days_of(timing, before, kind)) if before and before is not period else (None, None)
    bare = "" if period.part("month") else period.part("day") or period.part("third")
    if bare and (named := month_of(timing.months, period.start, _LAST_OF.get(bare) or number_in(bare))):
        parts = {**period.parts, "year": named.year, "month": named.month}
        period = PeriodPhrase(period.start, period.end, period.text, parts)
    today = timing.issue.published
    year = None if today else _label_year(timing.issue) or _year_told(timing, period, kind)
    told = timing.told.of(kind == "target")
    if names_no_year(period):
        spoken = _year_spoken(timing, before, kind)
        section = timing.section_at(period.start)
        if spoken and period.part("part") in _OF_ITS_YEAR:
            year = spoken
        elif section and section.period and (headed := year_of(section.period)):
            year = headed
        elif told and not (today and _cannot_be(kind, told, today.year)):
            year = told
        elif today and kind != "target":
            month = _LAST_MONTHS.get(period.part("part"), 0)
            early = today.month <= _NEW_YEAR_MONTHS and (month or _MONTHS) > today.month
            year = today.year - (early or (not period.part("before") and month > today.month + _MONTHS_EARLY))
    if period.part("year") in LAST_YEARS and told and COMMUNIQUE in timing.title:
        return resolve(period, None, told)
    if period.part("year") in SAME_YEAR:
        first = resolve(before, today)[0] if before and before.part("year") else None
        return resolve(period, None, first.year if first else None)
    if today is None and timing.told.month and year and period.part("word"):
        return resolve(period, date(year, timing.told.month, 1))
    days = resolve(period, today, year)
    if kind == "target" or not (today and days[1]) or (days[1] - today).days <= _MONTH_DAYS or period.part("year"):
        return days
    if period.part("before").startswith("截") and period.part("month"):
        return resolve(period, today, today.year - 1)
    return (None, None) if period.part("part") in POINTS and not period.part("after") else days


_LAST_OF = {"上旬": 10, "中旬": 20, "下旬": 31}
"""The last day of a third of a month."""


def _year_before(days: Days) -> Days:
    """The same part of the year before."""
    first, last = (
        day and date(day.year - 1, day.month, min(day.day, monthrange(day.year - 1, day.month)[1])) for day in days
    )
    return first, last


def _year_told(timing: Timing, period: PeriodPhrase, kind: MetricKind) -> int | None:
    """The year told of, for a phrase that leaves it open: 截至8月底, 本年; 今年 only in a report of a part of it."""
    told = timing.told.of(kind == "target")
    if period.part("year"):
        return told if period.part("year") in _THIS_YEAR or timing.told.of_this_year else None
    return told if timing.told.of_months or names_no_year(period) else None


_THIS_YEAR = ("本年", "本年度")


def _year_spoken(timing: Timing, before: PeriodPhrase | None, kind: MetricKind) -> int | None:
    """The year of the period named last; an aim's is one to come (力争2015年完成3个，全年…), a communiqué's its own."""
    if before is None or not before.part("year") or (before.part("day") and COMMUNIQUE in timing.title):
        return None
    today = timing.issue.published
    first = resolve(before, today)[0]
    if first is None or kind != "target":
        return first.year if first else None
    now = today.year if today else timing.told.year
    return first.year if now and first.year > now else None


def _cannot_be(kind: MetricKind, told: int, now: int) -> bool:
    """What is was not counted in a year to come, what shall be does not lie in the year before."""
    return told < now if kind == "target" else told > now


LAST_YEARS = ("上年", "上一年")
"""In a communiqué these stand for the year before the one it tells of, whenever it appears."""
_OF_ITS_YEAR = ("全年", "年末", "年底", "年初", "年中")
"""Words that are of the year that was named last; 上半年 begins anew: 去年建成5个，上半年又建成3个."""
_NEW_YEAR_MONTHS = 3
"""Months in which 全年, 年末 and 上半年 are those of the year before."""
_MONTHS, _MONTHS_EARLY = 12, 5
_LAST_MONTHS = {"全年": 12, "年末": 12, "四季度": 12, "第四季度": 12, "一季度": 3, "第一季度": 3}
"""The month with which a part ends: 全年 told in the first half was the year before, 一季度 told in March is over."""
_LABEL_YEAR = re.compile(r"(?:19|20)\d\d")


def _label_year(issue: Issue) -> int | None:
    """2012 of 2012年第4期."""
    found = _LABEL_YEAR.match(issue.issue_label or "")
    return int(found.group()) if found else None


def lies_ahead(timing: Timing, period: PeriodPhrase, days: Days) -> bool:
    """到2022年底 told in 2021: nobody can have counted it yet."""
    if period.part("year") in NEXT_YEARS:
        return True
    today = timing.issue.published
    if days[1] is None or period.text in _UP_TO_NOW:
        return False
    due = period.part("after") in DUE and today is not None
    until = is_until(period) or due or period.part("plan_part") == "末"
    if today is None:
        return until and timing.planned_from is not None and days[1].year >= timing.planned_from
    return until and (days[1] - today).days > _MONTH_DAYS


def is_until(period: PeriodPhrase) -> bool:
    """到2022年底: by when something was reached or shall be."""
    return period.part("before") in ("到", "至")


_UP_TO_NOW = ("到今年", "至今年")
"""到今年，社员发展到386户: without 底 or a month it is as far as the year has come."""
NEXT_YEARS = ("明年", "后年")
_MONTH_DAYS = 31
"""An issue dated by its month only may tell of that month."""
