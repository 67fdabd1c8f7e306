"""The year that an article tells of: named by its title in any phrase (2014年9月财政收支情况), else by its first words.

In:  an article, its body.
Out: ``Told``: the year of what was done, the year of what is planned, and how far they serve.
It takes no year of a founding (1992年建乡), and none where a title names two that it cannot tell apart.

>>> told_in("2015年1-8月预算执行情况", "截至8月底，收入3亿元。")
Told(year=2015, aims=2015, of_months=True, of_this_year=True, month=None)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.period.days import resolve, year_of
from transforms.period.periods import PeriodPhrase, find_periods
from transforms.period.reach import is_founding, is_of_thing, year_alone


@dataclass(frozen=True, slots=True)
class Told:
    """What a title or an opening says of the year of the numbers behind it."""

    year: int | None = None
    """Of what was done."""
    aims: int | None = None
    """Of what shall be done: 2023年工作总结和2024年计划 tells of two years."""
    of_months: bool = False
    """Whether months and days that name no year are of that year too."""
    of_this_year: bool = False
    """Whether 今年 is that year: a report of its first half was written in it, one of all of it perhaps later."""
    month: int | None = None
    """The month told of: 本月 of 2025年5月办理情况."""

    def of(self, planned: bool) -> int | None:
        """The year of an aim, or of a result."""
        return self.aims if planned else self.year


OPENING = 60
"""Characters of a body in which the year that it tells of may be named."""


def told_in(title: str, body: str) -> Told:
    """The year that ``title`` names, else the one year of the first words of ``body``."""
    told = [phrase for phrase in find_periods(title) if not _is_day(phrase)]
    named = [(phrase, year) for phrase in told if (year := _one_year(phrase, title))]
    years = list(dict.fromkeys(year for _, year in named))
    opening = body[:OPENING]
    opened = _years_alone(opening)
    if len(years) <= 2 and (planned := _AND_PLANS.search(title)) and years[:1] == [int(planned[1]) - 1]:
        return Told(years[0], int(planned[1]), of_months=True)
    if len(years) == 1:
        return _of_title(title, named[0][0], years[0], opened)
    if years:
        return Told()
    year = opened.pop() if len(opened) == 1 else None
    if year is None:
        in_part = {y for p in find_periods(opening) if _is_part(p) and (y := _one_year(p, opening))}
        year = in_part.pop() if len(in_part) == 1 and not opened else None
    return Told(year, year, of_months=year is not None and _TALE.search(body) is None)


def _of_title(title: str, phrase: PeriodPhrase, year: int, opened: set[int]) -> Told:
    """The year of a title, unless the first words name the one before it, as reports on a new year do."""
    if opened == {year - 1} and _REPORT.search(title):
        return Told(year - 1, year, of_months=True)
    if opened - {year}:
        return Told()
    if _LOOKS_BACK.search(title) and not _is_part(phrase):
        return Told(year, year)
    if _REPORT.search(title) and not opened:
        return Told(None, year)
    month = resolve(phrase, None)[1]
    in_month = phrase.part("month") and not phrase.part("day")
    return Told(year, year, True, _is_part(phrase), month.month if month and in_month else None)


_REPORT = re.compile("工作报告")
"""2017年政府工作报告 tells of the results of 2016."""
_AND_PLANS = re.compile(
    r"[和与及暨、，]((?:19|20)\d\d)年度?[^，。；\d]{0,16}?(?:计划|目标|打算|安排|思路|要点|预算|重点|任务|展望)"
)
"""2023年工作总结和 | 2024年 | 计划: the year of the aims."""
_LOOKS_BACK = re.compile("审计|整改|决算|绩效|考核|表彰|评[选价比先]|述职|总结[^，。]{0,6}会")
"""Done in the year that follows: 截至10月底 in a report on the audit of 2016年度 is of 2017."""
_TALE = re.compile("记者|[他她](?!们)|讯[ ，\u3000]")
"""A tale opens with a year and tells of the months of another."""


def _years_alone(text: str) -> set[int]:
    """The years of ``text`` named by themselves, of no founding."""
    return {year for p in find_periods(text) if (year := year_alone(p)) and not is_founding(p, text)}


def _one_year(phrase: PeriodPhrase, text: str) -> int | None:
    """The year in which a phrase that names one lies: 2015年上半年, 截至2015年8月底; not 2010年以来, 到2020年."""
    if phrase.part("before") in _OPEN or phrase.part("after") in _ENDLESS or phrase.part("ordinal"):
        return None
    if not (phrase.part("year") or phrase.part("year_from")) or is_founding(phrase, text):
        return None
    if is_of_thing(phrase, text):
        return None
    return year_of(phrase)


def _is_day(phrase: PeriodPhrase) -> bool:
    """1999年3月1日 below a title is the day on which it was given out; 截至3月1日 and 3月1日至7日 are told of."""
    return bool(phrase.part("day")) and not phrase.part("day2") and not phrase.part("before")


def _is_part(phrase: PeriodPhrase) -> bool:
    """2015年上半年, 2015年1-8月, 2014年9月: a part of a year, and no day."""
    within = ("month_from", "months", "month") if not phrase.part("day") else ()
    return any(map(phrase.part, within)) or phrase.part("part") in _PARTS


_PARTS = frozenset(["上半年", "前三季度", "前3季度", "一季度", "第一季度", "二季度", "第二季度", "三季度", "第三季度"])
_OPEN = ("到", "至", "自", "从", "自从")
_ENDLESS = ("以来", "起", "开始", "前", "之前", "以前", "至今")
