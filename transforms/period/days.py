"""The days of a period phrase: 去年以来, told on 1 June 2018, runs from 1 January 2017 to that day.

In:  a ``PeriodPhrase``, and the day on which the reader is told (the issue's date) where it is known.
Out: first and last day, both inclusive; None where open or unknown.
It never invents a year: without the issue's date only what is absolute gets days.

>>> from transforms.period.periods import find_periods
>>> resolve(find_periods("截至5月底")[0], date(2012, 7, 1))
(None, datetime.date(2012, 5, 31))
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

from transforms.period.periods import DUE, PeriodPhrase, find_periods
from transforms.reference import table

Days = tuple[date | None, date | None]
"""First and last day, both inclusive; None where open or unknown."""


def resolve(phrase: PeriodPhrase, today: date | None, year: int | None = None) -> Days:
    """First and last day of ``phrase``.

    Args:
        phrase: as :func:`find_periods` gives it.
        today: the day of telling (the issue's date); None leaves relative periods open.
        year: the year spoken of where the phrase names none (an issue's label may give it where no day is known).
    """
    first, last = _in_order(phrase, *_days(phrase, today, year))
    before, after = phrase.part("before"), phrase.part("after") or phrase.part("ordinal")
    if before.startswith("截") or before in ("到", "至") or after in ("为止", "止"):
        return None, today if phrase.part("word") else last
    if after in DUE:
        return None, last
    if before in ("自", "从", "自从") or after in _SINCE:
        return first, today if first and today and today >= first else None
    return first, last


_SINCE = ("以来", "起", "开始", "至今", "以后", "之后")


def year_of(phrase: PeriodPhrase) -> int | None:
    """The year in which a phrase that names one by its number lies: 2015年上半年, 截至2015年8月底; not 2016—2020年."""
    first, last = resolve(phrase, None)
    return last.year if last and (first is None or first.year == last.year) else None


def _in_order(phrase: PeriodPhrase, first: date | None, last: date | None) -> Days:
    """2020年12月至3月 runs into the next year; a bare 12月至3月 is this winter or the next, 2019—2017年 a slip."""
    if first is None or last is None or first <= last:
        return first, last
    if phrase.part("month_from") and phrase.part("year"):
        return first, _month_end(last.year + 1, last.month)
    return None, None


def _days(phrase: PeriodPhrase, today: date | None, year: int | None) -> Days:
    """The days of the phrase without 截至, 以来 and the like."""
    part = phrase.part
    if part("year_from"):
        return date(int(part("year_from")), 1, 1), date(int(part("year_to")), 12, 31)
    if part("plan"):
        return _of_plan(*_plans()[part("plan")], part("plan_part"))
    if part("word"):
        return _relative(part("word"), part("word_day"), today)
    if part("era_year"):
        return _of_reign(phrase.text, part("era_year"))
    if part("republic"):
        return _part_of_year(_REPUBLIC + number_in(part("republic")), "全年")
    if part("event") == "base" and (base := next(iter(find_periods(phrase.text)), None)) and base.part("year"):
        return _days(base, today, year)
    if part("event") and (dated := _DATED_EVENT.match(phrase.text)):
        return _of_event(dated, today)
    if part("until"):
        return _between(part("from"), part("until"), today, year)
    if any(map(part, _OF_NO_DAY)) or (part("holiday") and part("season") in _ONE_DAY):
        return None, None
    if part("third") and not part("month"):
        return None, None
    if part("day") and not part("month"):
        counted = part("before").startswith("截") and not part("day2")
        return _last_such_day(number_in(part("day")), today) if counted else (None, None)
    if part("years_ahead"):
        return _years_ahead(part("years_ahead"), today)
    if part("years"):
        return _years_back(part("years"), bool(part("past")), today)
    if part("year"):
        spoken = _year(part("year"), today.year if today else year)
    else:
        spoken = year or _year_of_month(part("month"), today)
    if spoken is None:
        return None, None
    if part("month_from"):
        return date(spoken, number_in(part("month_from")), 1), _month_end(spoken, number_in(part("month_to")))
    if part("months"):
        return date(spoken, 1, 1), _month_end(spoken, number_in(part("months").replace("两", "二")))
    if part("month"):
        return _days_of_month(phrase, spoken)
    if part("disaster"):
        month, day = (number_in(words) for words in re.findall(r"\d+", part("disaster")))
        return _day_in(spoken, month, day) if 1 <= month <= _MONTHS else (None, None)
    named = part("part") or part("season")
    if part("season") and not part("year"):
        return None, None
    return _part_of_year(spoken, named) if named else (date(spoken, 1, 1), date(spoken, 12, 31))


def _of_reign(words: str, count: str) -> Days:
    """光绪二十八年; open where the reign was over by then."""
    era = next((row for row in table("eras") if row["era"] in words), None)
    years = 1 if count == "元" else number_in(count)
    year = int(era["first_year"]) + years - 1 if era else 0
    return _part_of_year(year, "全年") if era and year <= int(era["last_year"]) else (None, None)


_REPUBLIC = 1911
"""The year before the first one of 民国."""


def _between(begin: str, end: str, today: date | None, year: int | None) -> Days:
    """2014年9月至2015年4月; an end that names no year is in the year of the beginning, or in the next one."""
    begins, ends = next(iter(find_periods(begin)), None), next(iter(find_periods(end)), None)
    first = resolve(begins, today, year)[0] if begins else None
    if first is None or ends is None:
        return None, None
    last = resolve(ends, today, None if ends.part("year") or ends.part("word") else first.year)[1]
    if last and last < first and not ends.part("year"):
        last = resolve(ends, today, first.year + 1)[1]
    return (first, last) if last and first <= last else (None, None)


def _last_such_day(number: int, today: date | None) -> Days:
    """截至17日: the last 17th up to the day of telling."""
    if today is None:
        return None, None
    return _day_in(*_month_of(today, 0 if number <= today.day else -1), number)


def _month_of(today: date, later: int) -> tuple[int, int]:
    """Year and month of the month that comes so many ``later`` than today's."""
    months = today.year * 12 + today.month - 1 + later
    return months // 12, months % 12 + 1


def _day_in(year: int, month: int, number: int) -> Days:
    """A day of a month; None where the calendar has no such day."""
    return (date(year, month, number),) * 2 if number <= monthrange(year, month)[1] else (None, None)


_DATED_EVENT = re.compile(
    r"[自从]?(?:(?P<year>(?:19|20)\d\d)年|(?P<said>[今去前])年)?(?:(?P<month>1[0-2]|0?[1-9])月)?"
    r"(?P<day>\d{1,2}[日号]|[上中下]旬|[底末初])?[^，。；年月]{1,14}?(?P<how>以来|时)$"
)


def _of_event(dated: re.Match[str], today: date | None) -> Days:
    """自2018年10月开班以来 begins with that month, 自9月30日开展以来 on that day; 2002年12月成立时 is in it."""
    if not (dated["year"] or (dated["month"] and today)):
        return None, None
    year = int(dated["year"] or _year_of_month(dated["month"], today) or 0)
    if dated["said"] and today:
        year = today.year - "今去前".index(dated["said"])
    when = f"{year}年" + (f"{dated['month']}月{dated['day'] or ''}" if dated["month"] else "")
    first, last = _days(next(iter(find_periods(when))), today, None)
    if dated["how"] == "时" or not first:
        return first, last
    return first, today if today and today >= first else None


def _years_ahead(count: str, today: date | None) -> Days:
    """今后五年, told at the beginning of a year, are that year and four more; at its end, the five that follow."""
    if today is None or count == "几":
        return today, None
    years = number_in(count.replace("两", "二"))
    if today.month <= _NEW_YEAR_MONTHS:
        return today, date(today.year + years - 1, 12, 31)
    return today, _month_end(today.year + years, 12 if today.month > _LAST_MONTHS else today.month)


_LAST_MONTHS = 9
"""Behind it a plan of years speaks of the calendar years that follow."""
_OF_NO_DAY = ("event", "stretch", "ago", "nth", "within", "decade", "this_day", "week", "season_year")
"""Pieces that say when only by what happened or by a rough count; 昨天 and 上周 are of days that an issue leaves
open, 2014-2015年度 from some summer or autumn to the next."""
_ONE_DAY = ("元旦", "国庆节")
"""Days of a feast, which its holiday goes beyond."""
_MONTHS = 12


def _of_plan(first: date, last: date, named: str) -> Days:
    """“十一五”前三年, “十一五”末, “十二五”开局之年 of the years of a plan."""
    if named.endswith("年") and named[0] in "前头后":
        years = number_in(named[-2].replace("两", "二"))
        if named[0] == "后":
            return date(last.year - years + 1, 1, 1), last
        return first, date(first.year + years - 1, 12, 31)
    if named in ("末", "收官之年"):
        return (last if named == "末" else date(last.year, 1, 1)), last
    return first, date(first.year, 12, 31) if named else last


@cache
def _plans() -> dict[str, tuple[date, date]]:
    """五年规划 → its years."""
    return {
        row["plan"]: (date(int(row["first_year"]), 1, 1), date(int(row["last_year"]), 12, 31))
        for row in table("five_year_plans")
    }


@cache
def _row(word: str) -> dict[str, str]:
    return next(row for row in table("period_words") if row["word"] == word)


def _years_back(count: str, past: bool, today: date | None) -> Days:
    """五年来 reaches to the day of telling; 过去五年, told in the first months, are whole years."""
    if today is None or count == "几":
        return None, today
    years = number_in(count.replace("两", "二"))
    if past and today.month <= _HALF:
        return date(today.year - years, 1, 1), date(today.year - 1, 12, 31)
    return date(today.year - years, today.month, 1), today


_NEW_YEAR_MONTHS, _HALF = 3, 6
"""Months in which plans begin with the year itself, and in which 过去五年 are the whole years before it."""


def _relative(word: str, day: str, today: date | None) -> Days:
    """目前 is the day of telling, 本月 its month, 本月11日 a day of it; 近日 and 每年 have no days."""
    row = _row(word)
    if today is None:
        return None, None
    if row["role"] == "now":
        return today, today
    if row["role"] == "until_now":
        return None, today
    if row["role"] == "month" and row["first"]:
        year, month = _month_of(today, int(row["first"]))
        return _day_in(year, month, number_in(day)) if day else (date(year, month, 1), _month_end(year, month))
    return None, None


_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "O": 0, "Ｏ": 0}


def number_in(words: str) -> int:
    """7, 07, 七, 十二 as a number."""
    if words.isdecimal():
        return int(words)
    tens, _, ones = words.rpartition("十") if "十" in words else ("", "", words)
    return (10 * (_DIGITS.get(tens, 1)) if "十" in words else 0) + _DIGITS.get(ones, 0)


def _year(words: str, told_in: int | None) -> int | None:
    """2012年, 二〇一二年, 去年 as a year."""
    digits = words.rstrip("年度 ")
    if len(digits) == 4 and words not in {row["word"] for row in table("period_words")}:
        return int("".join(c if c.isdigit() and c.isascii() else str(_DIGITS[c]) for c in digits))
    offset = _row(words)["first"]
    return told_in + int(offset) if told_in and offset.lstrip("-").isdigit() else None


def _year_of_month(month: str, today: date | None) -> int | None:
    """The year of a month named alone: the telling's, or the year before for a month far ahead of it."""
    if today is None:
        return None
    return today.year - (bool(month) and number_in(month) > today.month + _MONTHS_AHEAD)


_MONTHS_AHEAD = 6
"""An issue of January that speaks of 十二月 means the last one, an issue of July the next one."""


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_THIRDS = {
    "上中旬": (1, 20),
    "中下旬": (11, 31),
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "初": (1, 10),
    "底": (31, 31),
    "末": (31, 31),
}


def _days_of_month(phrase: PeriodPhrase, year: int) -> Days:
    """5月, 5月底, 7月20日, 5月31日至7月15日; None where the calendar has no such day."""
    month = number_in(phrase.part("month"))
    last_day = monthrange(year, month)[1]
    if phrase.part("day"):
        low = high = number_in(phrase.part("day"))
    else:
        low, high = _THIRDS.get(phrase.part("third"), (1, 31))
    if low > last_day and not phrase.part("third"):
        return None, None
    first, last = date(year, month, min(low, last_day)), date(year, month, min(high, last_day))
    if phrase.part("day2"):
        month2, day2 = number_in(phrase.part("month2") or phrase.part("month")), number_in(phrase.part("day2"))
        if day2 > monthrange(year, month2)[1]:
            return None, None
        last = date(year + (month2 < month), month2, day2)
    return first, last


def _part_of_year(year: int, name: str) -> Days:
    """上半年, 前三季度, 底."""
    row = _row({"底": "年底", "末": "年末", "初": "年初"}.get(name, name))
    if not row["first"]:
        return None, None
    return date.fromisoformat(f"{year}-{row['first']}"), date.fromisoformat(f"{year}-{row['last']}")
