"""What each quantity of an article says: what it counts, whose it is, when, and whether it is aim or fact.

In:  the clean body of an article, its quantities that are metrics (in order), the article and its issue.
Out: one ``Description`` a quantity, in the same order.
It reads the sentence around each number and what its paragraph said before; it changes no quantity.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from transforms.article_subject import home_of
from transforms.article_time import timing_of
from transforms.bare import head_of_unit, residents
from transforms.days import Days
from transforms.each import with_each
from transforms.extents import AGE, OLDEST, YOUNGEST
from transforms.grounds import BOUNDS, MEASURES, Grounds, Signs, front_of, is_apart, of_home, of_period
from transforms.indicators import NOTHING, Surroundings, counts_things, fallback, indicator_of
from transforms.kinds import REACH, kind_of, names_a_set
from transforms.list_heads import head_of_list, topic_in_front
from transforms.mismatch import is_of_another, picked_out, thing_of
from transforms.nouns import is_elliptic, is_verb_alone, noun_phrase, rest_of, said_again
from transforms.people import aged, narrator
from transforms.periods import PeriodPhrase
from transforms.person_names import people_of
from transforms.phrases import said, thing_behind
from transforms.points import is_over
from transforms.predicates import is_person
from transforms.records import Article, Issue, MetricKind, Quantity
from transforms.regions import lookup
from transforms.respectively import places_of
from transforms.sentence_setting import Sentence, Setting, open_sentence
from transforms.sentences import sentences
from transforms.side_by_side import side_by_side
from transforms.stated import MONEY
from transforms.subjects import Mention, Subject, code_of, local_subject
from transforms.timing import Where, days_of, lies_ahead, period_of
from transforms.title_subject import place_told_of, told_of
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


def describe(body: str, quantities: Sequence[Quantity], article: Article, issue: Issue) -> list[Description]:
    """Describe ``quantities`` (in order of position, offsets in ``body``).

    Periods are resolved with the issue's date; without one, only absolute periods get days.
    """
    if not quantities:
        return []
    home = home_of(article, issue)
    told = told_of(article, home)
    place = place_told_of(article, told, issue) if told else None
    people = people_of(body, told, f"{article.title} {article.subtitle}")
    grounds = of_home(home.name, article, body, people)
    told_by = narrator(body, article.authors)
    setting = Setting(body, home, issue, timing_of(article, body, issue), people, place, grounds, told_by)
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
    return out


def _is_example(setting: Setting, mention: Mention) -> bool:
    """A person, a firm or a village of which a sentence begins to tell: the figures of the whole are over."""
    name, region = mention.subject.name, mention.subject.region
    if name in setting.people:
        return True
    return mention.lasts and name != setting.home.name and (region is None or name != region.name)


def _describe_group(
    setting: Setting, group: Sequence[Quantity], following: Quantity | None, right: int, sentence: Sentence
) -> Iterator[Description]:
    """Numbers side by side share period, place and kind; 分别 gives each its own of the things listed."""
    body, first = setting.body, group[0]
    at = bisect_right(sentence.breaks, first.start)
    clause = sentence.breaks[at - 1] if at else sentence.start
    taken = sentence.taken
    left = max(clause, taken)
    bracket = _open_bracket(body, sentence.start, first.start) if sentence.brackets else None
    before = sentence.stated if bracket is not None else sentence.outside
    stop = group[1].start if len(group) > 1 else right
    earlier = sentence.breaks[at - 2] if at > 1 else sentence.start
    clause_before = earlier if at and earlier >= sentence.taken and bracket is None else None
    around = Surroundings(body, max(left, bracket or 0), stop, sentence.cuts, clause_before, sentence.start)
    stated = sentence.classes.named(
        first, group[1] if len(group) > 1 else following, around, indicator_of(first, around, before)
    )
    if len(group) > 1 and (not stated.indicator or stated.base == before.base):
        last = indicator_of(group[-1], replace(around, left=group[-1].start, right=right), NOTHING)
        stated = last if last.indicator and last.base else stated
    guessed = not stated.indicator
    if guessed:
        head = topic_in_front(body, earlier, first.start) or head_of_list(body, sentence, first, left, clause_before)
        stated = replace(stated, indicator=head or fallback(body, left, first, stop))
    elif stated.base == before.base and (head := head_of_list(body, sentence, first, left, None)):
        stated = replace(stated, indicator=head)
    kind = kind_of(body, sentence.start, first.start, first.end, sentence.planned, sentence.reviewed)
    mention = next((m for m in reversed(sentence.mentions) if _reaches(m, first.start, body, sentence)), None)
    subject = mention.subject if mention else sentence.topic or setting.home
    measured = dimension_of(first.unit)
    if measured == "age" and (who := aged(body, first.start, first.end, setting.people)):
        subject = Subject(who, subject.region)
    clause_end = sentence.breaks[at] if at < len(sentence.breaks) else right
    carried_on = None if measured == "age" else sentence.carried  # 81岁的老党员: as old as that today
    if carried_on and mention and not carried_on.part("day") and _is_example(setting, mention):
        carried_on = None
    if carried_on and carried_on.part("day") and _STANDING.search(stated.indicator):
        carried_on = None
    period = period_of(
        setting.timing, body, sentence.periods, carried_on, first, Where(sentence.start, clause, clause_end), kind
    )
    days: Days = (None, None)
    aimed_at = frozenset(sentence.days)
    if period is not None:
        told = (period.start, kind == "target")
        days = sentence.days.get(told) or days_of(setting.timing, period, kind)
        sentence.days[told] = days
    ahead = period is not None and lies_ahead(setting.timing, period, days)
    goes_on = period is not None and (period.start, True) in aimed_at and _UNTIL.search(period.text)
    if kind == "actual" and (ahead or goes_on or _ordered(body, sentence, first, clause)):
        kind = "target"
    counted = sentence.headed.get(first.unit, "")
    each = _respectively(sentence, group, setting) or [subject] * len(group)
    names = {s.name for s in (*(m.subject for m in sentence.mentions), *each) if s.name}
    leaves_out = guessed or _is_elliptic(stated.indicator, names) or is_verb_alone(stated.indicator)
    if not (leaves_out or is_of_another(stated.indicator, dimension_of(first.unit))):
        sentence.headed[first.unit] = stated.indicator
        if counts_things(first) and not _OF_AN_AGE.search(stated.indicator):
            sentence.thing = stated.indicator
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
    dated: list[tuple[PeriodPhrase | None, Days]] = [(period, days)] * len(group)
    if own := _each_period(sentence, group, body, taken):
        dated = [(p, days_of(setting.timing, p, kind)) for p in own]
    printed_heads = sentence.listing.indicators(body, group, stated, before, (clause, clause_end))
    for quantity, words, subject, (period, days) in zip(group, printed_heads, each, dated, strict=True):
        dimension = dimension_of(quantity.unit)
        named = _without_leftovers(noun_phrase(words, dimension), kind)
        ahead_of_it = body[max(clause, quantity.start - REACH) : quantity.start]
        left_over = (counts_things(quantity) or dimension == MONEY) and _REST.search(ahead_of_it)
        if left_over and (rest := rest_of(counted, _told_of_rest(body, quantity, stop))):
            named = rest
        elif _is_elliptic(named or words, names):
            of_another_place = (named or words) in names
            named = noun_phrase(_OTHER_PLACE.sub("", counted) if of_another_place else counted, dimension)
        elif is_of_another(named, dimension):
            named = picked_out(ahead_of_it, counted or (sentence.thing if quantity.unit == "个" else "")) or thing_of(
                named
            )
        if len(group) > 1 and quantity is not first and (lives := residents(quantity.unit, words)):
            named = lives
        named = said_again(words, noun_phrase(counted, dimension)) or named
        named = _of_those(named, ahead_of_it)
        if named in (OLDEST, YOUNGEST) and is_person(sentence.thing):
            named = f"{sentence.thing}{named}"
        if named and _NOT_DONE.match(body, quantity.end) and named == noun_phrase(before.indicator, dimension):
            denied = _told_of_rest(body, quantity, stop)
            named = f"{denied}的{named}" if denied else named
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


def _is_elliptic(words: str, names: Set[str]) -> bool:
    """去年同期是29天, 目标是6000万元, 新兴镇8200万元: words that say when or whose, of what was counted before."""
    return is_elliptic(words) or words in names


def _reaches(mention: Mention, number: int, body: str, sentence: Sentence) -> bool:
    """Whether a mention may be whose number it is: 最高的玉山县96.4分 speaks of that county up to the next comma."""
    if mention.start >= number or mention.listed or is_over(body, sentence.paragraph, mention.start, number):
        return False
    if not mention.clause_only and not _MOST.search(body, max(0, mention.start - 4), mention.start):
        return True
    return bisect_right(sentence.breaks, mention.end) == bisect_right(sentence.breaks, number)


def _respectively(sentence: Sentence, group: Sequence[Quantity], setting: Setting) -> list[Subject]:
    """Each number's own of the places listed in front of them; empty where they do not fit."""
    within = code_of(setting.issue)
    out = []
    for name in places_of(setting.body, sentence.start, group[0].start, len(group)):
        region = lookup(name, within)
        out.append(Subject(region.name, region) if region else local_subject(name, setting.home))
    return out


def _each_period(sentence: Sentence, group: Sequence[Quantity], body: str, taken: int) -> list[PeriodPhrase]:
    """Each number's own of the periods listed in front of them: 2021年、2022年分别实现3.2亿元、4.1亿元."""
    named = [p for p in sentence.periods if taken <= p.start and p.end <= group[0].start] if len(group) > 1 else []
    if len(named) != len(group) or "分别" not in body[named[0].end : group[0].start]:
        return []
    gaps = {body[a.end : b.start] for a, b in pairwise(named)}
    return named if gaps <= {"、", "和", "与", "及"} else []


_MOST = re.compile("最[高低大小多少好差快慢长短远]的?是?$")


def _of_those(indicator: str, front: str) -> str:
    """60岁以上的3912名, 90分以上的41人: the bound that picks them out belongs to their number.

    >>> _of_those("人数", "60岁以上的"), _of_those("党员", "60岁以上的")
    ('60岁以上人数', '党员')
    """
    bound = _BOUND_IN_FRONT.search(front) if indicator.endswith("人数") else None
    return f"{bound[1]}人数" if bound else indicator


_BOUND_IN_FRONT = re.compile(r"(?:^|[，。；：])((?:\d+[-—至到])?\d+(?:周?岁|分)(?:及?以[上下])?)的?(?:一?共|只)?有?$")
_LEVEL_LEFT = re.compile(
    "(?<=..)(?:(?:一度)?(?:回落|[跌降升涨增]至)|因此?|(?<=[率额量度值入价产位])(?:当[年月天]|一度))$"
)
"""运费回落到6800美元, 17名干部因…: what is left of a verb or a reason behind the name of what is told."""
_LEFT_ENDS = ("落", "至", "因", "此", "年", "月", "天", "度")


def _without_leftovers(indicator: str, kind: MetricKind) -> str:
    """The indicator of a level that was reached, without the verb that reached it."""
    left = kind == "actual" and indicator.endswith(_LEFT_ENDS)
    return _LEVEL_LEFT.sub("", indicator) if left else indicator


def _ordered(body: str, sentence: Sentence, quantity: Quantity, clause: int) -> bool:
    """Whether an aim of the sentence goes on: in its clause, or in a rule (驻村不少于一年，每月在村20天)."""
    if sentence.kind != "target" or (quantity.unit == "%" and _OF_PLAN.search(body, clause, quantity.start)):
        return False
    if sentence.taken > clause:
        return True
    return dimension_of(quantity.unit) != MONEY and _EVERY.search(body, clause, quantity.start) is not None


_OF_PLAN = re.compile("完成[^，。；]*的$")
"""完成年度目标1500亿元的88.4%: how much of the aim was reached."""
_STANDING = re.compile("^(?:该?(?:工程|项目|大桥)(?:总投资|概算)|占地|工期|全长|总长|设计|日处理能力|装机容量)")
"""8月28日，…开工。工程总投资1.93亿元: what a project is, no matter on which day it is told of."""
_UNTIL = re.compile("^[到至].*[年底末前]$|[底末]前$")
"""到2015年要扩大到1.5万亩，总产值突破10亿元: an aim goes on for the same time."""
_OTHER_PLACE = re.compile(
    "^[\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|村|社区|县|区|市|分厂)(?:各[镇乡村县市区社]{1,2})?(?=..)"
)
"""西河镇各村公开率为98%，龙归镇为91%: of what was counted before, elsewhere."""
_EVERY = re.compile("每(?:[月季年周天日期]|半年|个?学期)")


_NOT_DONE = re.compile("[尚还仍]?[未没]")
"""26个项目中，有8个 | 未办理许可."""
_OF_AN_AGE = re.compile("岁以[上下]")
"""其中35岁以下的41名；年龄最大的73岁: what follows need not be of them."""
_REST = re.compile("(?:其余|剩下|剩余|余下)的?$")
_BY_WHOM = re.compile("^由[^，]{1,6}(?:党委|政府|部门|支部|[局办组镇乡村县市区])(?=..)")
_LONGEST_TOLD = 8


def _told_of_rest(body: str, number: Quantity, stop: int) -> str:
    """列入台账 of 其余122条列入台账: what is said of those that are left."""
    thing = thing_behind(body, number.end, stop, unit=number.unit)
    told = _BY_WHOM.sub("", said(thing.predicate)) if not thing.words else ""
    return told if len(told) <= _LONGEST_TOLD else ""


def _open_bracket(body: str, left: int, start: int) -> int | None:
    """Behind the bracket that is open at ``start``: 19名（其中女性8名）."""
    opened = max(body.rfind("（", left, start), body.rfind("(", left, start))
    closed = max(body.rfind("）", left, start), body.rfind(")", left, start))
    return opened + 1 if opened > closed else None
