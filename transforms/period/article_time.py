"""What an article says of time for all its numbers: the year it tells of, its headings, its first words.

In:  an article, its text and its issue.
Out: ``Timing``: what ``period.timing`` falls back on where a number's own sentence and paragraph name no period.
It never dates what a heading sets apart: problems, advice and plans are no figures of the time told of so far.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from transforms.period.bare_days import MonthNamed, months_in
from transforms.period.captions import Span, captions_in, holding
from transforms.period.days import resolve, year_of
from transforms.period.periods import PeriodPhrase, find_periods
from transforms.period.reach import is_dateline, is_stretch, names_no_year, year_alone
from transforms.period.told_year import OPENING, Told, told_in
from transforms.period.uploaded import year_behind_upload
from transforms.quantity.outlooks import aims_listed, outlook
from transforms.quantity.verbs_again import plans_go_on
from transforms.quantity.work_listed import work_listed
from transforms.records import Article, Issue


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Named = TypeVar("Named", bound=_Placed)


@dataclass(frozen=True, slots=True)
class Turn:
    """A heading from which the text lays out plans or looks back, and the period in it."""

    start: int
    planned: bool
    period: PeriodPhrase | None


@dataclass(frozen=True, slots=True)
class Timing:
    """What an article says of time for all its numbers."""

    issue: Issue
    told: Told
    """The year that the title or the first words name: 2017年统计公报 tells of 全年 2017."""
    turns: tuple[Turn, ...]
    """Where the text begins to lay out plans or to look back."""
    yearly: PeriodPhrase | None
    """全年, where the article tells of a whole year again and again, as a communiqué does."""

    title: str = ""
    occasion: PeriodPhrase | None = None
    """The day with which the article begins, of a meeting or a visit."""
    problems: int | None = None
    """Where a text with a ``yearly`` period turns to what is still wrong or advised: no figures of that year."""

    planned_from: int | None = None
    """The first year of the plan that the text is, by its title (“十二五”发展规划 → 2011)."""
    aims: tuple[tuple[int, int], ...] = ()
    """Where the points of a list are aims that the sentence in front announced."""

    months: tuple[MonthNamed, ...] = ()
    """The months that it names in front of days (5日) which name none."""

    captions: tuple[Span, ...] = ()
    """What its pictures show: their days date nothing else."""

    def beside_pictures(self, named: Iterable[Named]) -> list[Named]:
        """Those of the periods or places ``named`` that stand in no caption."""
        return [one for one in named if not (self.captions and holding(self.captions, one.start))]

    def begins_with_picture(self, start: int, end: int) -> bool:
        """Whether the sentence from ``start`` to ``end`` begins in a caption and goes on behind it."""
        caption = holding(self.captions, start)
        return caption is not None and caption[1] + len("）。") < end

    def lists_aims(self, start: int, end: int) -> bool:
        """Whether the sentence from ``start`` to ``end`` reaches into a list of aims."""
        return any(start < last and first < end for first, last in self.aims)

    def tells_of(self, phrase: PeriodPhrase) -> bool:
        """Whether the article is a report of the year that ``phrase`` names."""
        year = year_alone(phrase)
        if year is None:
            return False
        return self.yearly is not None or self.told.year == year or any(turn.period for turn in self.turns)

    def section_at(self, start: int) -> Turn | None:
        """The section in which ``start`` lies."""
        at = bisect_right(self.turns, start, key=lambda turn: turn.start) - 1
        return self.turns[at] if at >= 0 else None


def timing_of(article: Article, body: str, issue: Issue) -> Timing:
    """Reads the headings and the opening of an article."""
    uploaded = year_behind_upload(issue, body)
    issue = replace(issue, published=None) if uploaded else issue
    yearly = _yearly(f"{article.title} {article.subtitle or ''}", body)
    problems = _PROBLEMS.search(body) if yearly else None
    return Timing(
        issue,
        Told(uploaded, uploaded, of_months=True, of_this_year=True) if uploaded else _told(article, issue),
        tuple(_turns(body, article.title)),
        yearly,
        article.title,
        _occasion(body),
        problems.start() if problems else None,
        _planned_from(article.title),
        tuple(sorted(aims_listed(body) + plans_go_on(body) + work_listed(body))),
        months_in(body),
        tuple(captions_in(body)),
    )


def _planned_from(title: str) -> int | None:
    """The first year that the title of a plan names."""
    if not _OF_A_PLAN.search(title):
        return None
    first = next((resolve(phrase, None)[0] for phrase in find_periods(title)), None)
    return first.year if first else None


_OF_A_PLAN = re.compile("(?:规划|纲要|计划|方案|要点|意见)(?:[（(][^（）()]*[）)])?$")
"""山区“十二五”发展规划: a text that is a plan."""


_OF_AIMS = re.compile(
    "^(?![^\n]*(?:完成|执行|落实|进展|总结|情况|回顾|汇报|述职|实现|达到|达成|兑现|突破|超[过额]|提前|圆满|如期|过半|已))[^\n]*(?:(?:主要|奋斗|发展|预期|总体|具体)目标|目标任务|(?:工作|建设|招商|造林)计划|工作(?:要点|安排|打算)|要[做办干抓]的?[一二三四五六七八九十几\\d]{1,2}件(?:实事|好事|大事|事)|[一二三四五六七八九十几\\d][条点]建议|任务(?:清单|分解表?)|(?:规划|计划|纲要)(?:[（(][^（）()\n]{1,6}[）)])?(?:的?主要)?指标)(?:[（(](?:摘要|摘录|草案|节选|讨论稿|征求意见稿|试行)[）)])?$"
)
"""“十一五”规划主要目标, 2008年度工作计划（摘要）: a text of aims alone; 超额完成目标任务 tells of results."""


def _occasion(body: str) -> PeriodPhrase | None:
    """The day that the first words name, where a later paragraph tells of a meeting."""
    if "会议" not in body and "结束后" not in body:
        return None
    opening = find_periods(body, 0, min(OPENING, len(body)))
    return next((phrase for phrase in opening if phrase.part("day") and not is_dateline(phrase, body)), None)


_PROBLEMS = re.compile(
    r"^[（(]?[一二三四五六七八九十]{1,2}[、）)][^。，\n]{0,10}(?:问题|困难|不足|短板|建议|对策)[^。，\n]{0,4}$",
    re.MULTILINE,
)
"""二、存在的主要问题: a heading."""


def _turns(body: str, title: str) -> list[Turn]:
    """The headings that turn to plans or back, each with the period that it names: 三、2022年重点工作."""
    out = [Turn(0, True, None)] if _OF_AIMS.search(title) else []
    if not out and _OF_THE_PAST.search(title):
        out = [Turn(0, False, None)]
    for start, planned in outlook(body):
        end = body.find("\n", start)
        named = find_periods(body, start, end if end >= 0 else len(body))
        out.append(Turn(start, planned, named[0] if named else None))
    return out


_OF_THE_PAST = re.compile("^(?:过去[一两三四五]年|[^\n]*(?:工作总结|回顾)(?![^\n]*(?:计划|打算|安排|要点|思路)))")
"""过去一年：奋斗的历程, 2018年工作总结: a text that looks back to its end; what it estimates (预计) has been."""


WHOLE_YEAR = "全年"
YEARLY = 3
"""Mentions of 全年 from which an article tells of a year throughout."""


def _yearly(title: str, body: str) -> PeriodPhrase | None:
    """全年 where it comes again and again; in a communiqué (公报) the year that its first words name will do."""
    counted = [found.start() for found in _COUNTED_ALL_YEAR.finditer(body)]
    if len(counted) >= YEARLY:
        at = counted[0]
        return next(iter(find_periods(body, at, at + len(WHOLE_YEAR))), None)
    if SITUATION.search(title):
        named = next((phrase.text for phrase in find_periods(title) if names_no_year(phrase)), None)
        if named is not None:
            return next(
                (phrase for phrase in find_periods(body, 0, min(LEAD, len(body))) if phrase.text.endswith(named)), None
            )
    if COMMUNIQUE not in title:
        return _titled(title) or _sole(body)
    return next((phrase for phrase in find_periods(body, 0, min(OPENING, len(body))) if year_alone(phrase)), None)


_COUNTED_ALL_YEAR = re.compile(
    f"(?<!推算)(?<!预计)(?<!力争)(?<!确保)(?<!完成)(?<!占){WHOLE_YEAR}(?!目标|任务|计划|预[算计]|将|力争|可|拟|预|有望)"
)
"""全年 of what was counted; 完成全年任务, 预计全年 tell of a year that is not over."""


def _titled(title: str) -> PeriodPhrase | None:
    """The part of a year of which a title says that the text reports it; it stands in front of the text, at 0."""
    if not _REPORTS.search(title) or _PLANS_TOO.search(title):
        return None
    named = find_periods(title)
    if len({phrase.text for phrase in named}) != 1:
        return None
    if not (named[0].part("year")[:1].isdecimal() and is_stretch(named[0])):  # 今年1—8月 may be the occasion alone
        return None
    return PeriodPhrase(0, 0, named[0].text, named[0].parts)


_REPORTS = re.compile("情况|报告|总结|统计|快报|通报|数据|完成")
_PLANS_TOO = re.compile("计划(?!执行|完成|落实)|打算|安排|要点|思路|方案|通知")


def _sole(body: str) -> PeriodPhrase | None:
    """The stretch of time that the first sentence of a piece of statistics names: its figures are those of it."""
    if sum(body.count(word) for word in _COMPARING) < STATISTICAL:
        return None
    first = body.find("。")
    lead = [p for p in find_periods(body, 0, first if first >= 0 else len(body)) if not _of_report(p, body)]
    if len(lead) != 1 or not (is_stretch(lead[0]) or year_alone(lead[0])):
        return None
    return lead[0]


def _of_report(phrase: PeriodPhrase, body: str) -> bool:
    """日前, and 1月24日 of 1月24日，记者获悉: when it was told, not what is told of."""
    if phrase.part("day"):
        return _TOLD.match(body, phrase.end) is not None
    return phrase.part("word") in ("日前", "近日") or phrase.text in ("去年同期", "上年同期")


_TOLD = re.compile("[，,]?(?:上午|下午)?[，,]?[^，。]{0,6}记者|[，,]?[^，。]{0,12}(?:发布|公布|通报)")
_COMPARING = ("同比", "比上年", "比去年", "较上年", "较去年")
STATISTICAL = 3
"""Comparisons with the year before from which a piece is one of statistics."""


COMMUNIQUE = "公报"
SITUATION = re.compile("运行|形势|经济|快报|月报|季报|统计|分析")
"""一季度经济运行情况: a title that dates all that the article tells, where its lead says so too (今年一季度，…)."""
LEAD = 200
"""Characters of a body that say what it is about."""


def _told(article: Article, issue: Issue) -> Told:
    """The year that an article's title or first words name, where it is none long past."""
    told = told_in(f"{article.title}\n{article.subtitle or ''}", article.body.text)
    if issue.published is None or told.year is None:
        return told
    late = told.year < issue.published.year - _LATE
    return Told() if late or _goes_on_to(issue.published.year, told.year, article) else told


def _goes_on_to(now: int, told: int, article: Article) -> bool:
    """Whether an article that begins with a past year comes to the issue's own in its lead: 2006年被列为试点 …
    现将2008年上半年…."""
    if told >= now or any(map(year_of, find_periods(article.title))):
        return False
    lead = article.body.text[:LEAD]
    return any(year_of(phrase) == now for phrase in find_periods(lead) if not is_dateline(phrase, lead))


_LATE = 2
"""Years by which a communiqué may follow the year it tells of."""
