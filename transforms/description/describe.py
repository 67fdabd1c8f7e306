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
from itertools import zip_longest

from transforms.description.beyond_part import of_the_whole
from transforms.description.brought_in import of_thing
from transforms.description.campaigns import by_campaign, campaign_of
from transforms.description.clauses import Clause, clause_of, is_a_part
from transforms.description.closing_totals import with_totals
from transforms.description.dating import dated, dated_one_by_one
from transforms.description.grounds import BOUNDS, MEASURES, Grounds, Signs, front_of, is_apart, of_home, of_period
from transforms.description.harms import with_harmed
from transforms.description.levels_listed import with_levels
from transforms.description.naming import Naming, leaves_out
from transforms.description.owned import owner_behind, with_owner
from transforms.description.paid_each import of_each, paid_for
from transforms.description.places_in_turn import with_places_in_turn
from transforms.description.places_told import with_places_told
from transforms.description.rankings import AMONG, named_by_points, named_in_rank, whole_of_those
from transforms.description.said_twice import tell_apart
from transforms.description.seasons import season_behind, with_season
from transforms.description.sentence import Sentence, Setting
from transforms.description.sentence_setting import open_sentence
from transforms.description.shared_verbs import verb_behind, with_verb
from transforms.description.side_by_side import side_by_side
from transforms.description.so_often import with_how_often
from transforms.description.stating import stated_by
from transforms.description.trades import of_trade
from transforms.description.unspoken import with_nobody
from transforms.indicator.extents import AGE
from transforms.indicator.indicators import counts_things
from transforms.indicator.mismatch import is_of_another
from transforms.indicator.so_far import is_sum_so_far
from transforms.indicator.stated import TIMES, Stated
from transforms.names.given_names import given_names
from transforms.names.introduced_once import introduced_once
from transforms.names.person_names import people_of
from transforms.period.article_time import timing_of
from transforms.period.days import Days
from transforms.period.periods import PeriodPhrase
from transforms.period.points import is_over
from transforms.quantity.standards import names_a_set
from transforms.quantity.units import dimension_of
from transforms.records import Article, Issue, MetricKind, Quantity
from transforms.subject.ages import aged, has_no_age
from transforms.subject.article_subject import home_of
from transforms.subject.bracketed import closes
from transforms.subject.headed import body_headed_by
from transforms.subject.mention import Mention, Subject, code_of, local_subject, subject_named
from transforms.subject.paper_owners import owner_of_paper
from transforms.subject.people import narrator
from transforms.subject.respectively import places_of
from transforms.subject.title_subject import place_told_of, told_of
from transforms.text.sentences import sentences


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


def describe(body: str, quantities: Sequence[Quantity], article: Article, issue: Issue) -> list[Description]:
    """Describe ``quantities`` (in order of position, offsets in ``body``).

    Periods are resolved with the issue's date; without one, only absolute periods get days.
    """
    if not quantities:
        return []
    home = home_of(article, issue)
    told = told_of(article, home)
    place = place_told_of(article, told, issue) if told else None
    if told and told == home.name and (headed := body_headed_by(told, place, article, issue)):
        home, place = local_subject(headed, home), headed
    people = people_of(body, told, f"{article.title} {article.subtitle}")
    people |= introduced_once(body) | given_names(body)
    grounds = of_home(home.name, article, body, people, issue)
    told_by = narrator(body, article.authors)
    setting = Setting(
        body, home, issue, timing_of(article, body, issue), people, place, grounds, owner_of_paper(issue), told_by,
        article.title,
    )  # fmt: skip
    spans = sentences(body)
    starts = [start for start, _ in spans]
    out: list[Description] = []
    sentence: Sentence | None = None
    for group in side_by_side(body, quantities):
        at = max(0, bisect_right(starts, group[0].start) - 1)
        if sentence is None or sentence.start != spans[at][0]:
            sentence = open_sentence(setting, *spans[at], sentence)
        behind = quantities[len(out) + len(group)] if len(out) + len(group) < len(quantities) else None
        following = behind if behind and behind.start < sentence.end else None
        right = max(group[-1].end, following.start if following else sentence.end)
        out.extend(_describe_group(setting, group, following, right, sentence))
    of_each = [starts[max(0, bisect_right(starts, quantity.start) - 1)] for quantity in quantities]
    out = of_the_whole(body, of_each, quantities, with_totals(body, of_each, quantities, out))
    out = with_levels(body, of_each, quantities, out)
    out = with_nobody(article.title, body, of_each, quantities, tell_apart(body, of_each, quantities, out))
    out = with_places_in_turn(body, quantities, out, home, code_of(issue))
    return with_places_told(body, of_each, quantities, out)


def _describe_group(
    setting: Setting, group: Sequence[Quantity], following: Quantity | None, right: int, sentence: Sentence
) -> Iterator[Description]:
    """Numbers side by side share period, place and kind; 分别 gives each its own of the things listed."""
    body, first = setting.body, group[0]
    if sentence.wholes and "；" in body[sentence.taken : first.start]:
        sentence.headed, sentence.wholes = sentence.with_wholes(), {}
    clause, taken = clause_of(body, sentence, group, right), sentence.taken
    before = sentence.stated if clause.bracket is not None else sentence.outside
    ranked = first.unit == "分" and (
        named_in_rank(body, sentence.start, first.start)
        or named_by_points(body, sentence.start, first.start, first.end)
    )
    stated, guessed = stated_by(body, sentence, clause, group, following, before)
    stated = with_owner(body, sentence, clause, group, stated, before)
    stated = with_harmed(body, sentence, clause, group, with_verb(body, sentence, clause, group, stated))
    stated = with_season(body, sentence, group, stated) if sentence.season else stated
    stated = of_thing(body, sentence, clause, group, stated)
    mention, subject = _whose(setting, sentence, first)
    if stated.base == AMONG:
        mention, subject = None, Subject(whole_of_those(body, first.start), None)
    if ranked:
        stated, guessed = Stated("得分", "得分", first.end), False
        mention, subject = None, _named(ranked, setting)
    counted = sentence.headed.get(first.unit, "")
    here, in_front = body[sentence.start : clause.start], body[clause.start : first.start]
    is_sum = is_sum_so_far(here, in_front, first.unit, stated.indicator, counted)
    kind, period, days = dated(setting, sentence, clause, first, stated.indicator, mention, is_sum)
    sentence.shared_out = _respectively(sentence, group, setting) or _shared_out(sentence, group, stated, before)
    each = list(sentence.shared_out.values()) or [subject] * len(group)
    times: list[tuple[PeriodPhrase | None, Days]] = [(period, days)] * len(group)
    times = [*dated_one_by_one(setting, sentence, group, taken, kind)] or times
    names = {s.name for s in (*(m.subject for m in sentence.mentions), *each) if s.name}
    names_nothing = guessed or leaves_out(stated.indicator, names, first.unit, counted)
    sentence.owner = owner_behind(body, sentence, clause, group, stated, before)
    sentence.shared_verb = verb_behind(sentence, clause, group, stated)
    sentence.season = season_behind(sentence, group, stated)
    is_part = is_a_part(body, sentence.start, first.start)
    _remember(body, sentence, clause, group, stated, kind, names_nothing, is_part)
    naming = Naming(
        body, clause, group, kind, names, counted, sentence.thing, before.indicator, is_part, guessed, is_sum,
        sentence.start,
    )  # fmt: skip
    signs = _signs(setting, sentence, group, (mention, subject), (kind, period), stated)
    front, printed = front_of(body, sentence.paragraph, first.start), body[sentence.start : sentence.end]
    words_of = sentence.listing.indicators(body, group, stated, before, (clause.start, clause.end))
    campaign = campaign_of(body, sentence.start, first.start)
    owned = zip_longest(words_of, sentence.shared_out, fillvalue="")
    words_of = [words.removeprefix(place) or words for words, place in owned]
    for quantity, words, subject, (period, days) in zip(group, words_of, each, times, strict=True):
        indicator, is_named = naming.indicator(quantity, words)
        indicator = by_campaign(indicator, campaign) if campaign else indicator
        if is_named and quantity.unit not in TIMES:
            indicator = with_how_often(indicator, in_front, period.text if period else "")
        indicator = of_trade(of_each(indicator, in_front), body, sentence.paragraph, quantity.start)
        if is_named:
            indicator = paid_for(indicator, body, sentence.start, clause.start, quantity.unit, naming.thing)
        found = signs
        if guessed or not is_named:
            found += ("guessed",)
        if len(group) > 1 and words == stated.indicator:
            found += ("shared",)
        if is_apart(indicator, printed):
            found += ("apart",)
        yield Description(
            indicator, subject.name, subject.region.region_code if subject.region else None,
            period.text if period else None, *days, kind, printed, Grounds(found, front),
        )  # fmt: skip


def _remember(
    body: str,
    sentence: Sentence,
    clause: Clause,
    group: Sequence[Quantity],
    stated: Stated,
    kind: MetricKind,
    names_nothing: bool,
    is_part: bool,
) -> None:
    """Keep in ``sentence`` what the numbers behind ``group`` may refer to."""
    first = group[0]
    if stated.base == AMONG:
        sentence.taken = stated.thing_end
        return
    if is_part:
        sentence.wholes.setdefault(first.unit, sentence.headed.get(first.unit, ""))
    if not (names_nothing or is_of_another(stated.indicator, dimension_of(first.unit))):
        sentence.headed[first.unit] = stated.indicator
        if counts_things(first) and not _OF_AN_AGE.search(stated.indicator):
            sentence.thing = stated.indicator
    sentence.unit = group[-1].unit
    sentence.stated, sentence.taken = stated, max(stated.thing_end, group[-1].end)
    sentence.kind = "actual" if names_a_set(body, first.start, first.end) else kind
    if clause.bracket is None and stated.base != AGE:
        sentence.outside = stated


_OF_AN_AGE = re.compile("岁[及或]?以[上下]")
"""其中35岁以下的41名；年龄最大的73岁: what follows need not be of them."""


def _signs(
    setting: Setting,
    sentence: Sentence,
    group: Sequence[Quantity],
    whose: tuple[Mention | None, Subject],
    time: tuple[MetricKind, PeriodPhrase | None],
    stated: Stated,
) -> Signs:
    """On what the row of a number rests, for its confidence."""
    (mention, subject), (kind, period), first = whose, time, group[0]
    owned: Signs
    if mention:
        owned = ("named", "person") if subject.name in setting.people else ("named",)
    else:
        owned = ("topic",) if sentence.topic else setting.of_home.at(sentence.paragraph, first.start)
    bound = ("bounded",) if first.qualifier in BOUNDS else ()
    dimension = dimension_of(first.unit)
    measure = (dimension,) if dimension in MEASURES else ()
    behind = ("behind",) if stated.thing_end > group[-1].end else ()
    return (*owned, *of_period(period, sentence.periods, first.start), *bound, kind, *measure, *behind)


def _whose(setting: Setting, sentence: Sentence, first: Quantity) -> tuple[Mention | None, Subject]:
    """Whose number it is, and where the sentence names them."""
    body = setting.body
    mention = next((m for m in reversed(sentence.mentions) if _reaches(m, first.start, body, sentence)), None)
    subject = mention.subject if mention else sentence.topic or setting.home
    of_age = dimension_of(first.unit) == "age"
    who = aged(body, first.start, first.end, setting.people) if of_age else None
    if who or (who == "" and has_no_age(subject.name or "")):
        subject = Subject(who or None, subject.region)
    if (
        mention is None
        and first.unit == "℃"
        and subject.name in setting.people
        and not _FEVER.search(body, sentence.start, first.start)
    ):
        subject = Subject(None, subject.region)
    return mention, subject


def _reaches(mention: Mention, number: int, body: str, sentence: Sentence) -> bool:
    """Whether a mention may be whose number it is: 最高的玉山县96.4分 speaks of that county up to the next comma."""
    if mention.start >= number or mention.listed or is_over(body, sentence.paragraph, mention.start, number):
        return False
    if sentence.brackets and (closed := closes(body, sentence.start, mention.start)) and closed <= number:
        return False
    is_body = (mention.subject.name or "").endswith(_BODIES)  # 镇上最大的云海公司用工7人，…: goes on
    if not mention.clause_only and (is_body or not _MOST.search(body, max(0, mention.start - 4), mention.start)):
        return True
    return bisect_right(sentence.breaks, mention.end) == bisect_right(sentence.breaks, number)


def _respectively(sentence: Sentence, group: Sequence[Quantity], setting: Setting) -> dict[str, Subject]:
    """Each number's own of the places listed in front of them, by its printed name; empty where they do not fit."""
    places = places_of(setting.body, sentence.start, group[0].start, len(group))
    out = {name: _named(name, setting) for name in places}
    return out if len(out) == len(group) else {}


def _named(name: str, setting: Setting) -> Subject:
    return subject_named(name, setting.home, code_of(setting.issue))


def _shared_out(sentence: Sentence, group: Sequence[Quantity], stated: Stated, before: Stated) -> dict[str, Subject]:
    """清水镇、白石镇分别投资8元、7元，占计划的52%、48%: those of the numbers before, where ``group`` goes on so."""
    goes_on = bool(before.base) and stated.base == before.base and len(sentence.shared_out) == len(group)
    if not goes_on or any(sentence.taken <= mention.start < group[0].start for mention in sentence.mentions):
        return {}
    return sentence.shared_out


_BODIES = ("公司", "集团", "合作社", "厂", "学校", "基地")
_FEVER = re.compile("体温|发烧|高烧|低烧|烧到")
"""The only warmth that is a person's."""
_MOST = re.compile("最[高低大小多少好差快慢长短远]的?是?$")
