"""What each quantity of an article says: what it counts, whose it is, when, and whether it is aim or fact.

In:  the clean body of an article, its quantities that are metrics (in order), the article and its issue.
Out: one ``Description`` a quantity, in the same order.
It reads the sentence around each number and what its paragraph said before; it changes no quantity.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from transforms.anaphora import bodies_presented, the_same
from transforms.article_subject import home_of, place_told_of, told_of
from transforms.article_time import Timing, timing_of
from transforms.bare import head_of_unit
from transforms.days import Days
from transforms.each import with_each
from transforms.extents import AGE
from transforms.grounds import BOUNDS, MEASURES, Grounds, OfHome, Signs, front_of, is_apart, of_home, of_period
from transforms.indicators import NOTHING, Stated, Surroundings, fallback, indicator_of
from transforms.kinds import REACH, kind_of, names_a_set
from transforms.nouns import noun_phrase
from transforms.people import aged, people_of, told_in
from transforms.periods import PeriodPhrase, find_periods
from transforms.points import before_points, last_named
from transforms.records import Article, Issue, MetricKind, Quantity
from transforms.sentences import clause_breaks, sentences
from transforms.side_by_side import Listing, side_by_side
from transforms.stated import MONEY
from transforms.subjects import Mention, Subject, carried, mentions_in
from transforms.timing import Where, carries, counts_at, days_of, lies_ahead, period_of
from transforms.units import dimension_of


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
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
    grounds: Grounds
    """How the indicator, the subject, the period and the kind were found."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """What holds for a whole article."""

    body: str
    home: Subject
    issue: Issue
    timing: Timing
    people: frozenset[str]
    """Names of those whom the article tells of."""
    place: str | None
    """Where the one works whom the title tells of."""
    of_home: OfHome
    """On what ``home`` rests."""


@dataclass(slots=True)
class _Sentence:
    """A sentence with its periods, places and clause marks, and what its last quantity stated."""

    start: int
    end: int
    paragraph: int
    """Where its paragraph begins."""
    periods: list[PeriodPhrase]
    mentions: list[Mention]
    cuts: list[tuple[int, int]]
    """Where the periods and places stand, in order."""
    breaks: list[int]
    brackets: bool
    last_mention: Mention | None
    last_period: PeriodPhrase | None
    """The last ones of the paragraph in front of the sentence."""
    topic: Subject | None
    """The body that the paragraph has been about so far."""
    carried: PeriodPhrase | None
    """The period that the paragraph has been about so far."""
    frame: PeriodPhrase | None
    """The period of the paragraph that the paragraphs here go through the parts of (教育方面，…)."""
    planned: bool
    """Whether the text lays out plans here."""
    reviewed: bool
    """Whether it looks back."""
    stated: Stated = NOTHING
    kind: MetricKind = "actual"
    outside: Stated = NOTHING
    """What was stated last outside brackets: a bracket's own figures do not reach beyond it."""
    days: dict[tuple[int, bool], Days] = field(default_factory=dict)
    """The days of the periods that were resolved already, by the phrase's offset and whether they are aimed at."""
    listing: Listing = field(default_factory=Listing)
    taken: int = 0
    """Offset behind the words that the quantities so far have used."""

    def last_named(self, body: str) -> PeriodPhrase | None:
        """The last period that the next sentence may be about."""
        return last_named(body, self.periods, self.last_period)


def describe(body: str, quantities: Sequence[Quantity], article: Article, issue: Issue) -> list[Description]:
    """Describe ``quantities`` (in order of position, offsets in ``body``).

    Periods are resolved with the issue's date; without one, only absolute periods get days.
    """
    if not quantities:
        return []
    home = home_of(article, issue)
    told = told_of(article, home)
    place = place_told_of(article, told, issue) if told else None
    people = people_of(body, told)
    grounds = of_home(home.name, article, body, people)
    setting = _Setting(body, home, issue, timing_of(article, body, issue), people, place, grounds)
    spans = sentences(body)
    starts = [start for start, _ in spans]
    out: list[Description] = []
    sentence: _Sentence | None = None
    for group in side_by_side(body, quantities):
        at = max(0, bisect_right(starts, group[0].start) - 1)
        if sentence is None or sentence.start != spans[at][0]:
            sentence = _open(setting, *spans[at], sentence)
        following = quantities[len(out) + len(group)].start if len(out) + len(group) < len(quantities) else sentence.end
        right = max(group[-1].end, min(sentence.end, following))
        out.extend(_describe_group(setting, group, right, sentence))
    return out


def _open(setting: _Setting, start: int, end: int, before: _Sentence | None) -> _Sentence:
    """Reads a sentence, and what its paragraph said since the last sentence that was read."""
    body = setting.body
    paragraph = body.rfind("\n", 0, start) + 1
    if before is not None and before.start >= paragraph:
        scanned = before.end
        mention = before.mentions[-1] if before.mentions else before.last_mention
        period, frame = before.last_named(body), before.frame
    else:
        scanned, mention = paragraph, None
        period, frame = _of_paragraph(setting, before, paragraph)
    if scanned < start:
        mention = next(reversed(mentions_in(body, scanned, start, setting.home, setting.issue)), mention)
        period = last_named(body, find_periods(body, scanned, start), period)
    period = before_points(body, paragraph, start, period) if period else None
    section = setting.timing.section_at(start)
    topic = carried(mention, body[start:end], before.topic if before else None)
    periods = find_periods(body, start, end)
    around = topic or setting.home
    mentions = mentions_in(body, start, end, around, setting.issue)
    told = told_in(body, start, end, setting.people, setting.place, around)
    told += the_same(body, start, end, setting.home, setting.issue)
    told += bodies_presented(body, start, end, around)
    if told:
        mentions = sorted([*mentions, *told], key=lambda mention: mention.start)
    parts_of = before.outside if before and before.end >= start - 1 and _GOES_ON.match(body, start) else NOTHING
    return _Sentence(
        start,
        end,
        paragraph,
        periods,
        mentions,
        sorted([(p.start, p.end) for p in periods] + [(m.start, m.end) for m in mentions]),
        clause_breaks(body, start, end),
        body.find("（", start, end) >= 0 or body.find("(", start, end) >= 0,
        mention,
        period,
        topic,
        period if period and carries(setting.timing, period, paragraph) and not _MOVES_ON.match(body, start) else None,
        frame,
        bool(section and section.planned),
        bool(section and not section.planned),
        stated=parts_of,
        outside=parts_of,
        taken=start,
    )


def _of_paragraph(
    setting: _Setting, before: _Sentence | None, paragraph: int
) -> tuple[PeriodPhrase | None, PeriodPhrase | None]:
    """The period with which a paragraph begins, said in front of it, and that of the paragraph it takes a part of."""
    body = setting.body
    if _OCCASION.match(body, paragraph):
        return setting.timing.occasion, None
    if before is None:
        return None, None
    last = before.frame or before.last_named(body)
    if last and (_ASPECT.match(body, paragraph) or (_SEEN_FROM.match(body, paragraph) and counts_at(last))):
        return last, last
    return None, None


_OCCASION = re.compile(
    r"\s*(?:会议(?!指出|强调|要求|认为|明确|提出|决定|部署)|[\u4e00-\u9fff]{2,6}(?:会|活动|仪式|询问|测评|视察)?结束后，)"
)
"""会议听取了4个报告: what happened on the day with which the article begins."""


def _is_example(setting: _Setting, mention: Mention) -> bool:
    """A person, a firm or a village of which a sentence begins to tell: the figures of the whole are over."""
    name, region = mention.subject.name, mention.subject.region
    if name in setting.people:
        return True
    return mention.lasts and name != setting.home.name and (region is None or name != region.name)


_GOES_ON = re.compile("其中|[从按分][^，。；\\d]{1,6}[看分]，")
"""其中女性… 从年龄看，…: sentences that divide what was just stated."""
_ASPECT = re.compile(r"(?:[\u4e00-\u9fff]{2,6}方面|其中|上午|下午|当晚|会上|仪式上)[，：]?")
"""教育方面，… 上午，…: paragraphs that go through the parts of what the first one said."""
_SEEN_FROM = re.compile(r"从[\u4e00-\u9fff]{2,6}(?:上|来)?看，")
"""从年龄看，…: the parts of what was counted on a day."""
_MOVES_ON = re.compile(r"后来|此后|灾后|事后|不久|\d\d ?岁的")
"""Words that leave the time of the sentences in front: later, or to tell of one person."""


def _describe_group(
    setting: _Setting, group: Sequence[Quantity], right: int, sentence: _Sentence
) -> Iterator[Description]:
    """Numbers side by side share period, place and kind; 分别 gives each its own of the things listed."""
    body, first = setting.body, group[0]
    at = bisect_right(sentence.breaks, first.start)
    clause = sentence.breaks[at - 1] if at else sentence.start
    left = max(clause, sentence.taken)
    bracket = _open_bracket(body, sentence.start, first.start) if sentence.brackets else None
    before = sentence.stated if bracket is not None else sentence.outside
    stop = group[1].start if len(group) > 1 else right
    earlier = sentence.breaks[at - 2] if at > 1 else sentence.start
    clause_before = earlier if at and earlier >= sentence.taken and bracket is None else None
    around = Surroundings(body, max(left, bracket or 0), stop, sentence.cuts, clause_before, sentence.start)
    stated = indicator_of(first, around, before)
    if len(group) > 1 and (not stated.indicator or stated.base == before.base):
        last = indicator_of(group[-1], replace(around, left=group[-1].start, right=right), NOTHING)
        stated = last if last.indicator and last.base else stated
    guessed = not stated.indicator
    if guessed:
        stated = replace(stated, indicator=fallback(body, left, first, stop))
    kind = kind_of(body, sentence.start, first.start, first.end, sentence.planned, sentence.reviewed)
    mention = next((m for m in reversed(sentence.mentions) if m.start < first.start), None)
    subject = mention.subject if mention else sentence.topic or setting.home
    measured = dimension_of(first.unit)
    if measured == "age" and (who := aged(body, first.start, first.end, setting.people)):
        subject = Subject(who, subject.region)
    clause_end = sentence.breaks[at] if at < len(sentence.breaks) else right
    carried_on = sentence.carried
    if carried_on and mention and not carried_on.part("day") and _is_example(setting, mention):
        carried_on = None
    period = period_of(
        setting.timing, body, sentence.periods, carried_on, first, Where(sentence.start, clause, clause_end), kind
    )
    days: Days = (None, None)
    if period is not None:
        told = (period.start, kind == "target")
        days = sentence.days.get(told) or days_of(setting.timing, period, kind)
        sentence.days[told] = days
    ahead = period is not None and lies_ahead(setting.timing, period, days)
    if kind == "actual" and (ahead or _ordered(body, sentence, first, clause)):
        kind = "target"
    sentence.stated, sentence.taken = stated, max(stated.thing_end, group[-1].end)
    sentence.kind = "actual" if names_a_set(body, first.start, first.end) else kind
    if bracket is None and stated.base != AGE:
        sentence.outside = stated
    whose: Signs
    if mention:
        whose = ("named", "person") if subject.name in setting.people else ("named",)
    else:
        whose = ("topic",) if sentence.topic else setting.of_home.at(sentence.paragraph, first.start)
    behind = ("behind",) if stated.thing_end > group[-1].end else ()
    bound = ("bounded",) if first.qualifier in BOUNDS else ()
    measure = (measured,) if measured in MEASURES else ()
    signs = (*whose, *of_period(period, sentence.periods, first.start), *bound, kind, *measure, *behind)
    front, printed = front_of(body, sentence.paragraph, first.start), body[sentence.start : sentence.end]
    said = sentence.listing.indicators(body, group, stated, before, (clause, clause_end))
    for quantity, words in zip(group, said, strict=True):
        dimension = dimension_of(quantity.unit)
        named = _without_leftovers(noun_phrase(words, dimension), kind)
        ahead_of_it = body[max(clause, quantity.start - REACH) : quantity.start]
        indicator = with_each(named or head_of_unit(quantity.unit), ahead_of_it)
        found = signs
        if guessed or not named:
            found += ("guessed",)
        if len(group) > 1 and words == stated.indicator:
            found += ("shared",)
        if is_apart(indicator, printed):
            found += ("apart",)
        yield Description(
            indicator, subject.name, subject.region.region_code if subject.region else None,
            period.text if period else None, *days, kind, printed, Grounds(found, front),
        )  # fmt: skip


_LEVEL_LEFT = re.compile("(?<=..)(?:(?:一度)?(?:回落|[跌降升涨增]至)|因此?)$")
"""运费回落到6800美元, 17名干部因…: what is left of a verb or a reason behind the name of what is told."""
_LEFT_ENDS = ("落", "至", "因", "此")


def _without_leftovers(indicator: str, kind: MetricKind) -> str:
    """The indicator of a level that was reached, without the verb that reached it."""
    left = kind == "actual" and indicator.endswith(_LEFT_ENDS)
    return _LEVEL_LEFT.sub("", indicator) if left else indicator


def _ordered(body: str, sentence: _Sentence, quantity: Quantity, clause: int) -> bool:
    """Whether an aim of the sentence goes on: in its clause, or in a rule (驻村不少于一年，每月在村20天)."""
    if sentence.kind != "target" or sentence.taken > clause:
        return sentence.kind == "target"
    return dimension_of(quantity.unit) != MONEY and _EVERY.search(body, clause, quantity.start) is not None


_EVERY = re.compile("每(?:[月季年周天日期]|半年|个?学期)")


def _open_bracket(body: str, left: int, start: int) -> int | None:
    """Behind the bracket that is open at ``start``: 19名（其中女性8名）."""
    opened = max(body.rfind("（", left, start), body.rfind("(", left, start))
    closed = max(body.rfind("）", left, start), body.rfind(")", left, start))
    return opened + 1 if opened > closed else None
