"""What each quantity of an article says: what it counts, whose it is, when, and whether it is aim or fact.

In:  the clean body of an article, its quantities that are metrics (in order), the article and its issue.
Out: one ``Description`` a quantity, in the same order.
It reads the sentence around each number and what its paragraph said before; it changes no quantity.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from transforms.indicators import NOTHING, Stated, Surroundings, counts_things, indicator_of, shares_of
from transforms.kinds import kind_of, outlook
from transforms.periods import (
    PeriodPhrase,
    find_periods,
    lasts,
    names_no_year,
    reaches,
    resolve,
    spans_years,
    year_alone,
)
from transforms.records import Article, Issue, MetricKind, Quantity
from transforms.sentences import clause_breaks, sentences
from transforms.subjects import Mention, Subject, carried, home_of, mentions_in


@dataclass(frozen=True, slots=True)
class Description:
    """The words around a number, read; fields as in ``fact_metric``."""

    indicator: str
    subject: str | None
    region_code: str | None
    period_text: str | None
    period_start: date | None
    period_end: date | None
    kind: MetricKind
    sentence: str


@dataclass(frozen=True, slots=True)
class _Turn:
    """A heading from which the text lays out plans or looks back, and the period in it."""

    start: int
    planned: bool
    period: PeriodPhrase | None


@dataclass(frozen=True, slots=True)
class _Setting:
    """What holds for a whole article."""

    body: str
    home: Subject
    issue: Issue
    told_year: int | None
    """The year that the title or the first words name: 2017年统计公报 tells of 全年 2017."""
    turns: list[_Turn]
    """Where the text begins to lay out plans or to look back."""
    yearly: PeriodPhrase | None
    """全年, where the article tells of a whole year again and again, as a communiqué does."""


@dataclass(slots=True)
class _Sentence:
    """A sentence with its periods, places and clause marks, and what its last quantity stated."""

    start: int
    end: int
    periods: list[PeriodPhrase]
    mentions: list[Mention]
    breaks: list[int]
    last_mention: Mention | None
    last_period: PeriodPhrase | None
    """The last ones of the paragraph in front of the sentence."""
    topic: Subject | None
    """The body that the paragraph has been about so far."""
    carried: PeriodPhrase | None
    """The period that the paragraph has been about so far."""
    section: _Turn | None
    stated: Stated = NOTHING
    kind: MetricKind = "actual"
    outside: Stated = NOTHING
    """What was stated last outside brackets: a bracket's own figures do not reach beyond it."""
    taken: int = 0
    """Offset behind the words that the quantities so far have used."""


OPENING = 60
"""Characters of a body in which the year that it tells of may be named."""


def describe(body: str, quantities: Sequence[Quantity], article: Article, issue: Issue) -> list[Description]:
    """Describe ``quantities`` (in order of position, offsets in ``body``).

    Periods are resolved with the issue's date; without one, only absolute periods get days.
    """
    if not quantities:
        return []
    setting = _Setting(body, home_of(article, issue), issue, _told_year(article), _turns(body), _yearly(body))
    spans = sentences(body)
    starts = [start for start, _ in spans]
    out: list[Description] = []
    sentence: _Sentence | None = None
    for group in _side_by_side(body, quantities):
        at = max(0, bisect_right(starts, group[0].start) - 1)
        if sentence is None or sentence.start != spans[at][0]:
            sentence = _open(setting, *spans[at], sentence)
        following = quantities[len(out) + len(group)].start if len(out) + len(group) < len(quantities) else sentence.end
        right = max(group[-1].end, min(sentence.end, following))
        out.extend(_describe_group(setting, group, right, sentence))
    return out


def _turns(body: str) -> list[_Turn]:
    """The headings that turn to plans or back, each with the period that it names: 三、2022年重点工作."""
    out: list[_Turn] = []
    for start, planned in outlook(body):
        end = body.find("\n", start)
        named = find_periods(body, start, end if end >= 0 else len(body))
        out.append(_Turn(start, planned, named[0] if named else None))
    return out


WHOLE_YEAR = "全年"
YEARLY = 3
"""Mentions of 全年 from which an article tells of a year throughout."""


def _yearly(body: str) -> PeriodPhrase | None:
    if body.count(WHOLE_YEAR) < YEARLY:
        return None
    at = body.index(WHOLE_YEAR)
    named = find_periods(body, at, at + len(WHOLE_YEAR))
    return named[0] if named else None


_BETWEEN = re.compile(r"\s*(?:[、∶:：]|和|及|与|以及|或)\s*")


def _side_by_side(body: str, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Numbers with nothing but 、 or 和 between them go together: 10.8%、14.2%和9.0%."""
    group: list[Quantity] = []
    for quantity in quantities:
        if group and not _BETWEEN.fullmatch(body, group[-1].end, quantity.start):
            yield group
            group = []
        group.append(quantity)
    yield group


def _told_year(article: Article) -> int | None:
    """The year that an article's title or first words name, where there is just one."""
    opening = f"{article.title}\n{article.subtitle or ''}\n{article.body.text[:OPENING]}"
    years = {year for phrase in find_periods(opening) if (year := year_alone(phrase))}
    return years.pop() if len(years) == 1 else None


def _open(setting: _Setting, start: int, end: int, before: _Sentence | None) -> _Sentence:
    """Reads a sentence, and what its paragraph said since the last sentence that was read."""
    body = setting.body
    paragraph = body.rfind("\n", 0, start) + 1
    if before is not None and before.start >= paragraph:
        scanned = before.end
        mention = before.mentions[-1] if before.mentions else before.last_mention
        period = before.periods[-1] if before.periods else before.last_period
    else:
        scanned, mention, period = paragraph, None, None
    if scanned < start:
        mention = next(reversed(mentions_in(body, scanned, start, setting.home, setting.issue)), mention)
        period = next(reversed(find_periods(body, scanned, start)), period)
    turn = bisect_right(setting.turns, start, key=lambda turn: turn.start) - 1
    section = setting.turns[turn] if turn >= 0 else None
    return _Sentence(
        start,
        end,
        find_periods(body, start, end),
        mentions_in(body, start, end, setting.home, setting.issue),
        clause_breaks(body, start, end),
        mention,
        period,
        carried(mention, body[start:end], before.topic if before else None),
        period if period and (lasts(period) or names_no_year(period) or _opens_paragraph(period, paragraph)) else None,
        section,
        taken=start,
    )


def _opens_paragraph(phrase: PeriodPhrase, paragraph: int) -> bool:
    """2017年 at the head of a paragraph dates the paragraph."""
    return year_alone(phrase) is not None and phrase.start <= paragraph + _HEAD


_HEAD = 8
"""Characters in front of a period that opens its paragraph: 初步核算，2017年."""


def _describe_group(
    setting: _Setting, group: Sequence[Quantity], right: int, sentence: _Sentence
) -> Iterator[Description]:
    """Numbers side by side share period, place and kind; 分别 gives each its own of the things listed."""
    body, first = setting.body, group[0]
    at = bisect_right(sentence.breaks, first.start)
    clause = sentence.breaks[at - 1] if at else sentence.start
    left = max(clause, sentence.taken)
    bracket = _open_bracket(body, sentence.start, first.start)
    cuts = [(p.start, p.end) for p in sentence.periods] + [(m.start, m.end) for m in sentence.mentions]
    before = sentence.stated if bracket is not None else sentence.outside
    around = Surroundings(body, max(left, bracket or 0), group[1].start if len(group) > 1 else right, sorted(cuts))
    stated = indicator_of(first, around, before)
    kind = kind_of(body, sentence.start, first.start, first.end, bool(sentence.section and sentence.section.planned))
    mention = next((m for m in reversed(sentence.mentions) if m.start < first.start), None)
    subject = mention.subject if mention else sentence.topic or setting.home
    period = _period_of(setting, sentence, first, clause, sentence.breaks[at] if at < len(sentence.breaks) else right)
    days = _days_of(setting, period, kind) if period else (None, None)
    if kind == "actual" and sentence.kind == "target" and sentence.taken > clause:
        kind = "target"
    if kind == "actual" and _lies_ahead(period, days, setting.issue):
        kind = "target"
    sentence.stated, sentence.kind, sentence.taken = stated, kind, max(stated.thing_end, group[-1].end)
    if bracket is None:
        sentence.outside = stated
    for indicator in shares_of(stated, len(group)) if len(group) > 1 else [stated.indicator]:
        yield Description(
            indicator, subject.name, subject.region.region_code if subject.region else None,
            period.text if period else None, *days, kind, body[sentence.start : sentence.end],
        )  # fmt: skip


def _period_of(
    setting: _Setting, sentence: _Sentence, quantity: Quantity, clause: int, clause_end: int
) -> PeriodPhrase | None:
    """The period of a number: named in front of it, or close behind, or carried from what was said before."""
    body = setting.body
    for phrase in reversed(sentence.periods):
        if reaches(phrase, body, clause, quantity.start):
            return phrase
    for phrase in sentence.periods:
        if quantity.end <= phrase.start < clause_end and body[phrase.start - 1] in "于在":
            return phrase
    carried = sentence.carried
    if carried is not None and not (carried.part("part") in POINTS and setting.yearly and not counts_things(quantity)):
        return carried
    section = sentence.section.period if sentence.section else None
    if section is not None and not (spans_years(section) and _is_level(body, quantity)):
        return section
    return setting.yearly


def _is_level(body: str, quantity: Quantity) -> bool:
    """A height that was reached, or left (由3家增加到5家, 覆盖率85%): no sum of the years of a report."""
    before = body[max(0, quantity.start - 3) : quantity.start + 2]
    return bool(_REACHED.search(before)) or body[quantity.end - 1] == "%"


_REACHED = re.compile("[由达到至破为]")


POINTS = ("年末", "年底", "年初")
"""Days at which a stock is counted; the flows beside it are those of the year."""


def _lies_ahead(period: PeriodPhrase | None, days: tuple[date | None, date | None], issue: Issue) -> bool:
    """到2022年底 told in 2021: nobody can have counted it yet."""
    if period is None or issue.published is None or days[1] is None:
        return False
    return period.part("before") in ("到", "至") and (days[1] - issue.published).days > _MONTH_DAYS


_MONTH_DAYS = 31
"""An issue dated by its month only may tell of that month."""


def _days_of(setting: _Setting, period: PeriodPhrase, kind: MetricKind) -> tuple[date | None, date | None]:
    """The days of a period; 全年 alone is the year told of, or the last one in an issue of the first months."""
    today = setting.issue.published
    year = None if today else _label_year(setting.issue)
    if names_no_year(period):
        if setting.told_year:
            year = setting.told_year
        elif today and today.month <= _NEW_YEAR_MONTHS and kind != "target":
            year = today.year - 1
    return resolve(period, today, year)


_NEW_YEAR_MONTHS = 3
"""Months in which 全年 and 年末 are those of the year before."""
_LABEL_YEAR = re.compile(r"(?:19|20)\d\d")


def _label_year(issue: Issue) -> int | None:
    """2012 of 2012年第4期."""
    found = _LABEL_YEAR.match(issue.issue_label or "")
    return int(found.group()) if found else None


def _open_bracket(body: str, left: int, start: int) -> int | None:
    """Behind the bracket that is open at ``start``: 19名（其中女性8名）."""
    opened = max(body.rfind("（", left, start), body.rfind("(", left, start))
    closed = max(body.rfind("）", left, start), body.rfind(")", left, start))
    return opened + 1 if opened > closed else None
