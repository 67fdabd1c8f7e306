"""What goes on: the last period said, and behind 一是 … 二是 what was said in front of the list.

In:  a text, a paragraph of it, the periods or places that were named.
Out: the period that the next sentence may be about, or None; whether a name inside a point is over.
It never takes 每月, a deadline or the date of a document for one.

>>> text = "6月以来，排查隐患。一是进度慢。去年，开工5个。二是资金少。"
>>> periods = find_periods(text, 0, len(text))
>>> [p.text for p in (last_named(text, periods, None), before_points(text, 0, 28, periods[1])) if p]
['去年', '6月以来']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.period.periods import DUE, SAME_YEAR, PeriodPhrase, find_periods
from transforms.period.reach import dates_one, limits, recurs
from transforms.period.told_days import POINTS


def last_named(body: str, periods: Sequence[PeriodPhrase], before: PeriodPhrase | None) -> PeriodPhrase | None:
    """The last of ``periods`` that the next sentence may be about, else ``before``."""
    return next(
        (
            p
            for p in reversed(periods)
            if not (
                _goes_back(p)
                or _is_of_noun(p, body)
                or limits(p, body)
                or dates_one(p, body)
                or _is_intended(p, body)
                or _is_forecast(p, body)
            )
        ),
        before,
    )


def _is_of_noun(phrase: PeriodPhrase, body: str) -> bool:
    """打好 | 年底前 | 的收官战: words in a clause that say of which time a thing is, not when it was done."""
    due = phrase.part("after") in DUE
    inside = "\u4e00" <= body[phrase.start - 1 : phrase.start] <= "\u9fff"
    return due and inside and body.startswith("的", phrase.end)


def _is_intended(phrase: PeriodPhrase, body: str) -> bool:
    """有19家表示 | 四季度 | 将增加补栏: when somebody means to do something is no time of what is told next.

    >>> from transforms.period.periods import find_periods
    >>> texts = "9家表示四季度将补栏。", "四季度将补栏。"
    >>> [_is_intended(find_periods(text)[0], text) for text in texts]
    [True, False]
    """
    said = _SAYS.search(body, max(0, phrase.start - _NEAR), phrase.start) is not None
    return said and _WILL.match(body, phrase.end) is not None


def _is_forecast(phrase: PeriodPhrase, body: str) -> bool:
    """推算 | 全年 | 要超支9元, 完成全年 | 目标: a year that is not over, of which the next sentence tells nothing.

    >>> from transforms.period.periods import find_periods
    >>> texts = "推算全年超支9元。", "全年目标9元。", "全年收入9元。"
    >>> [_is_forecast(find_periods(text)[0], text) for text in texts]
    [True, True, False]
    """
    if phrase.part("part") != "全年":
        return False
    return _FORECAST.search(body[: phrase.start][-_NEAR:]) is not None or _AIM.match(body, phrase.end) is not None


_FORECAST = re.compile("(?:推算|测算|预[计测期]|力争|确保|完成|达到?|占)[了到]?$")
_AIM = re.compile("(?:目标|任务|计划|预[算计]|指标|将|可望|有望|力争|拟)")
_NEAR = 8
_SAYS = re.compile("(?:表示|打算|希望|认为|预计|担心|想)[^，。；]{0,4}$")
_WILL = re.compile(r"[^，。；\d]{0,4}(?:将|要|会|拟|准备)")


def _goes_back(phrase: PeriodPhrase) -> bool:
    """每月, and 是年 and 同年10月, which are of the year named before."""
    return recurs(phrase) or phrase.part("year") in SAME_YEAR


def before_points(body: str, paragraph: int, start: int, period: PeriodPhrase) -> PeriodPhrase | None:
    """The period for a sentence at ``start`` where a next point (二是) began behind ``period``.

    What is said inside one point of a list is over with it: the period said in front of 一是 holds again.
    """
    if (period.part("part") in POINTS or period.part("before").startswith("截")) and _RUN_IN.search(
        body, period.end, start + 4
    ):
        return None
    if not _NEXT_POINT.search(body, max(paragraph, period.end), start + 3):
        return period
    points = [m.start() for m in _FIRST_POINT.finditer(body, paragraph, start)]
    if not points or period.start < points[0]:
        return period
    return last_named(body, find_periods(body, paragraph, points[0]), None)


_RUN_IN = re.compile("(?<=[。；\\s])[一二三四五六七八九十]{1,3}、")
"""年末存款5亿元。 | 六、国内贸易 零售额3亿元: a heading that stands in the line ends what was said before it."""
_NEXT_POINT = re.compile("(?<=[。；\n])(?:第?[二三四五六七八九十]是|[其第][二三四五六七八九十][，、])")
_FIRST_POINT = re.compile("(?:(?<=[。；：，\n])|^)(?:第?一是|[其第]一[，、])")


def is_over(body: str, paragraph: int, named: int, number: int) -> bool:
    """Whether what was named at ``named`` inside one point of a list is not told of any more at ``number``.

    What stands in front of the list holds for all its points.

    >>> text = "河口镇欠3件。二是完成5件。"
    >>> is_over(text, 0, 0, text.index("5")), is_over("河口镇：一是欠3件；二是补5件。", 0, 0, 13)
    (True, False)
    """
    if not _NEW_POINT.search(body, named, number):
        return False
    first = _FIRST_POINT.search(body, paragraph, number)
    return first is None or first.start() < named


_NEW_POINT = re.compile(
    "(?<=[。；;\n])(?:第?[二三四五六七八九十][是靠要]|[其第][二三四五六七八九十][，、]|另据|从[\u4e00-\u9fff]{2,4}看，)"
)
