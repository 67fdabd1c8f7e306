"""When a number holds: which of the periods that a text names is its own, and the days of it.

In:  an article and its issue (what holds for all its numbers), then a sentence's periods and a number's place.
Out: the period phrase of the number, and its first and last day.
The nearest wins: named in front of the number in its sentence, close behind it, said before in the paragraph by
words that last (截至5月底, 去年以来, 全年), in the heading of the section (三、2022年重点工作), throughout (全年 in a
communiqué). A height that was reached gets no sum of years; a figure of the end of the year is no flow of the year.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from transforms.days import Days, resolve
from transforms.indicators import counts_things
from transforms.kinds import outlook
from transforms.periods import PeriodPhrase, find_periods, lasts, names_no_year, reaches, spans_years, year_alone
from transforms.records import Article, Issue, MetricKind, Quantity


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
    told_year: int | None
    """The year that the title or the first words name: 2017年统计公报 tells of 全年 2017."""
    turns: tuple[Turn, ...]
    """Where the text begins to lay out plans or to look back."""
    yearly: PeriodPhrase | None
    """全年, where the article tells of a whole year again and again, as a communiqué does."""

    title: str = ""

    def tells_of(self, phrase: PeriodPhrase) -> bool:
        """Whether the article is a report of the year that ``phrase`` names."""
        year = year_alone(phrase)
        if year is None:
            return False
        return self.yearly is not None or self.told_year == year or any(turn.period for turn in self.turns)

    def section_at(self, start: int) -> Turn | None:
        """The section in which ``start`` lies."""
        at = bisect_right(self.turns, start, key=lambda turn: turn.start) - 1
        return self.turns[at] if at >= 0 else None


OPENING = 60
"""Characters of a body in which the year that it tells of may be named."""


def timing_of(article: Article, body: str, issue: Issue) -> Timing:
    """Reads the headings and the opening of an article."""
    return Timing(
        issue,
        _told_year(article, issue),
        tuple(_turns(body)),
        _yearly(f"{article.title} {article.subtitle or ''}", body),
        article.title,
    )


def _turns(body: str) -> list[Turn]:
    """The headings that turn to plans or back, each with the period that it names: 三、2022年重点工作."""
    out: list[Turn] = []
    for start, planned in outlook(body):
        end = body.find("\n", start)
        named = find_periods(body, start, end if end >= 0 else len(body))
        out.append(Turn(start, planned, named[0] if named else None))
    return out


WHOLE_YEAR = "全年"
YEARLY = 3
"""Mentions of 全年 from which an article tells of a year throughout."""


def _yearly(title: str, body: str) -> PeriodPhrase | None:
    """全年 where it comes again and again; in a communiqué (公报) the year that its first words name will do."""
    if body.count(WHOLE_YEAR) >= YEARLY:
        at = body.index(WHOLE_YEAR)
        return next(iter(find_periods(body, at, at + len(WHOLE_YEAR))), None)
    if SITUATION.search(title):
        named = next((phrase.text for phrase in find_periods(title) if names_no_year(phrase)), None)
        if named is not None:
            return next(
                (phrase for phrase in find_periods(body, 0, min(LEAD, len(body))) if phrase.text == named), None
            )
    if COMMUNIQUE not in title:
        return None
    return next((phrase for phrase in find_periods(body, 0, min(OPENING, len(body))) if year_alone(phrase)), None)


COMMUNIQUE = "公报"
SITUATION = re.compile("运行|形势|经济|快报|月报|季报|统计|分析")
"""一季度经济运行情况: a title that dates all that the article tells, where its lead says so too."""
LEAD = 200
"""Characters of a body that say what it is about."""


def _told_year(article: Article, issue: Issue) -> int | None:
    """The year that an article's title or first words name, where there is just one, and none long past."""
    opening = f"{article.title}\n{article.subtitle or ''}\n{article.body.text[:OPENING]}"
    years = {year for phrase in find_periods(opening) if (year := year_alone(phrase))}
    year = years.pop() if len(years) == 1 else None
    return None if year and issue.published and year < issue.published.year - _LATE else year


_LATE = 2
"""Years by which a communiqué may follow the year it tells of."""


def carries(timing: Timing, phrase: PeriodPhrase, paragraph: int) -> bool:
    """Whether ``phrase`` holds for the sentences behind it in the paragraph that begins at ``paragraph``.

    A bare year at the head of a paragraph does in a report of that year; a story moves on.
    """
    heads = phrase.start <= paragraph + _HEAD and (timing.tells_of(phrase) or bool(phrase.part("plan")))
    return heads or lasts(phrase) or names_no_year(phrase)


_HEAD = 8
"""Characters in front of a year that opens its paragraph: 初步核算，2017年."""


class Where(NamedTuple):
    """Offsets at which a number's sentence begins, its clause begins and its clause ends."""

    sentence: int
    clause: int
    clause_end: int


def period_of(
    timing: Timing,
    body: str,
    spoken: Sequence[PeriodPhrase],
    carried: PeriodPhrase | None,
    quantity: Quantity,
    where: Where,
    kind: MetricKind = "actual",
) -> PeriodPhrase | None:
    """The period of a number.

    Args:
        timing: what holds for the article.
        body: its text.
        spoken: the periods named in the number's sentence.
        carried: the period that the paragraph has been about so far (see :func:`carries`).
        quantity: the number.
        where: its sentence and clause.
        kind: what the number says; what shall be is not dated by a time behind it that was said before.
    """
    sentence, begin, end = where
    before = body[max(begin, quantity.start - _FAR) : quantity.start]
    if "期" in before and _TERM.search(before):
        return None
    left_behind = _left_behind(body, before, quantity, end)
    for phrase in reversed(spoken):
        if reaches(phrase, body, begin, quantity.start) and not (
            (left_behind is not None and phrase.start < left_behind) or _is_over(phrase, body, sentence, quantity.start)
        ):
            return phrase
    for phrase in spoken:
        if quantity.end <= phrase.start < end and body[phrase.start - 1] in "于在" and body[phrase.start - 2] != "将":
            return phrase
    if left_behind is not None:
        return None
    if carried is not None and _holds(timing, carried, body, quantity, kind):
        return carried
    section = timing.section_at(quantity.start)
    named = section.period if section else None
    if named is not None and not (spans_years(named) and _is_level(body, quantity)):
        return named
    return timing.yearly


_TERM = re.compile("(?:聘|任|服务|有效|租|合同|承包|帮带|试用|保质|见习|培养)期(?:限|间)?(?:一般)?(?:为|是)?$")
"""聘期两年: how long it runs, whenever it was said."""
_FAR = 12
"""Characters in front of a number in which 由 or a term is looked for."""
_TO = re.compile(
    "[^，。；]{0,6}?(?:增|加|提|升|涨|扩|发展|延|降|减|缩|压|跌|落|精简|调整|变|转)[^，。；]{0,4}?(?:到|至|为|成)"
)


def _left_behind(body: str, before: str, quantity: Quantity, end: int) -> int | None:
    """Where 由 stands in front of a level left behind: of 由97个减少到22个 a period dates the 22 only."""
    at = max(before.rfind("由"), before.rfind("从"))
    if at < 0 or "到" in before[at:] or not _TO.match(body, quantity.end, end):
        return None
    return quantity.start - len(before) + at


def _is_over(phrase: PeriodPhrase, body: str, sentence: int, start: int) -> bool:
    """Named inside a part of the sentence that a semicolon ended: 近五年发生事故19起；冷库容量只有1800吨.

    A frame goes on: what opens the sentence, what a comma sets off (截至10月底，).
    """
    frames = lasts(phrase) or body.startswith("，", phrase.end) or phrase.start <= sentence + _HEAD
    frames = frames or body[phrase.start - 1] in "：:"
    return not frames and body.find("；", phrase.end, start) >= 0


POINTS = ("年末", "年底", "年初")
"""Days at which a stock is counted; the flows beside it are those of the year."""


def _holds(timing: Timing, carried: PeriodPhrase, body: str, quantity: Quantity, kind: MetricKind) -> bool:
    """Whether a period said before dates the number: a year's end no flow, five years no height they ended at."""
    if kind == "target" and _looks_back(carried):
        return False
    if carried.part("part") in POINTS and timing.yearly and not counts_things(quantity):
        return False
    before = body[max(0, quantity.start - 3) : quantity.start + 2]
    summed = "累计" in body[max(0, quantity.start - 12) : quantity.start]
    return summed or not (spans_years(carried) and _REACHED.search(before))


def counts_at(phrase: PeriodPhrase) -> bool:
    """截至5月底: a day on which a stock was counted."""
    return phrase.part("before").startswith("截")


def _looks_back(phrase: PeriodPhrase) -> bool:
    """去年以来, 截至5月底: nothing that shall be lies in it; 从4月1日起 is when it begins."""
    after = phrase.part("after") or phrase.part("ordinal")
    if after in ("起", "开始"):
        return False
    return "以来" in (after, phrase.part("event")) or counts_at(phrase) or bool(phrase.part("day"))


def _is_level(body: str, quantity: Quantity) -> bool:
    """A height that was reached, or left (由3家增加到5家, 覆盖率85%): no sum of the years of a report."""
    before = body[max(0, quantity.start - 3) : quantity.start + 2]
    return bool(_REACHED.search(before)) or body[quantity.end - 1] == "%"


_REACHED = re.compile("[由达到至破为]")


def days_of(timing: Timing, period: PeriodPhrase, kind: MetricKind) -> Days:
    """The days of a period; 全年 alone is the year told of, or the last one in an issue of the first months."""
    today = timing.issue.published
    year = None if today else _label_year(timing.issue)
    if names_no_year(period):
        if timing.told_year:
            year = timing.told_year
        elif today and today.month <= _NEW_YEAR_MONTHS and kind != "target":
            year = today.year - 1
    if period.part("year") in LAST_YEARS and timing.told_year and COMMUNIQUE in timing.title:
        return resolve(period, None, timing.told_year)
    return resolve(period, today, year)


LAST_YEARS = ("上年", "上一年")
"""In a communiqué these stand for the year before the one it tells of, whenever it appears."""
_NEW_YEAR_MONTHS = 3
"""Months in which 全年 and 年末 are those of the year before."""
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
    if today is None or days[1] is None:
        return False
    return period.part("before") in ("到", "至") and (days[1] - today).days > _MONTH_DAYS


NEXT_YEARS = ("明年", "后年")
_MONTH_DAYS = 31
"""An issue dated by its month only may tell of that month."""
