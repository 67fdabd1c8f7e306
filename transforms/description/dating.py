"""When the numbers of a group hold, and whether they are aims: period, days and kind, which decide one another.

In:  an article's setting, the sentence and the clause of the numbers, what they state.
Out: ``Dated``.
The rules are those of ``period.timing`` and ``quantity.kinds``; here is what they have to do with each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from transforms.description.clauses import Clause
from transforms.description.sentence import Sentence, Setting
from transforms.description.told_in_list import is_next_of_list, rises_too
from transforms.indicator.stated import COUNTED, MONEY
from transforms.period.apart import stands_apart
from transforms.period.days import Days
from transforms.period.periods import PeriodPhrase
from transforms.period.reach import dates_one, is_short, is_stretch, names_no_year, spans_years
from transforms.period.standing import is_of_today, leaves_behind, opened_then, was_before
from transforms.period.timing import Where, counts_at, period_of
from transforms.period.told_days import days_of, lies_ahead
from transforms.quantity.carried_out import (
    awaits,
    follows_works_under_way,
    is_capacity_to_come,
    is_done,
    is_hoped_for,
    is_there,
)
from transforms.quantity.kinds import REACH, kind_of
from transforms.quantity.standards import names_a_set
from transforms.quantity.still_to_come import begins_later, is_about_to, is_due, is_left
from transforms.quantity.units import dimension_of
from transforms.records import MetricKind, Quantity
from transforms.subject.mention import Mention


class Dated(NamedTuple):
    """The time of numbers that stand side by side."""

    kind: MetricKind
    period: PeriodPhrase | None
    days: Days


def dated(
    setting: Setting,
    sentence: Sentence,
    clause: Clause,
    first: Quantity,
    indicator: str,
    mention: Mention | None,
    is_sum: bool = False,
) -> Dated:
    """Kind, period and days of the numbers that ``first`` begins.

    Args:
        setting: the article.
        sentence: theirs; the days of a period are resolved once in it.
        clause: theirs.
        first: the first of them.
        indicator: what they state.
        mention: whose they are, if the text names somebody.
        is_sum: whether ``first`` is the sum so far of what the number before it added.
    """
    body = setting.body
    kind = _kind(setting, sentence, clause, first)
    carried = _carried(setting, sentence, first, indicator, mention, kind)
    where = Where(sentence.start, clause.start, clause.end)
    period = period_of(setting.timing, body, sentence.periods, carried, first, where, kind)
    if period and period.end <= clause.start and not counts_at(period):
        so_far = is_sum or (is_short(period) and "累计" in body[clause.start : first.start])
        period = None if so_far else period  # 本月完成3元，累计完成 | 8元
    if not (period and sentence.given and dates_one(period, body)):
        sentence.given = period
    if period is not None and (_outlasts(body, first, period) or is_about_to(body, period.end, clause.start)):
        period = None
    if period is not None and (is_of_today(period, body, first.start) or was_before(body, clause.start, first.start)):
        period = None
    days: Days = (None, None)
    aimed_at = frozenset(sentence.days)
    if period is not None:
        told = (period.start, kind == "target")
        # 年末失业率3.15%，控制在4.5%以内: the year's end of the result beside it, though an aim alone lies ahead.
        beside = sentence.days.get((period.start, False)) if names_no_year(period) else None
        known = sentence.days.get(told) or beside
        days = known or days_of(setting.timing, period, kind, sentence.named_before(period))
        if not names_a_set(body, first.start, first.end):  # 到去年底，不足5万元的村 | 97个: no aim for the year's end
            sentence.days[told] = days
    ahead = period is not None and lies_ahead(setting.timing, period, days)
    goes_on = period is not None and (period.start, True) in aimed_at and _UNTIL.search(period.text)
    ordered = kind == "actual" and (ahead or goes_on or _ordered(body, sentence, first, clause.start))
    if ordered and not is_done(body, clause.start, first.start, first.end):
        kind = "actual" if indicator.endswith(_PAST_AIM) else "target"
    if kind == "actual" and sentence.kind == "growth" and rises_too(body, sentence, first):
        kind = "growth"
    if period is not None and kind != "growth" and not period.part("word") and _is_longer(body, first, days):
        period, days = None, (None, None)
    if kind == "growth" and ahead and period is not None and period.text.startswith("到"):
        kind = "target"
    if kind == "target" and period is not None and _YEARLY_AIM.search(body, clause.start, first.start):
        whole = period.text.startswith("全年") or period.text == period.part("year")
        period, days = (period, days) if whole else (None, (None, None))
    elif period is not None and _is_within_year(period) and _QUOTA.search(body, clause.start, first.start):
        period, days = (period, days) if not body.startswith("的", first.end) else (None, (None, None))
    return Dated(kind, period, days)


_PAST_AIM = ("高于目标", "低于目标", "高出目标", "超过目标", "超出目标")
"""收入增速高于目标: how it went, beside what was aimed at."""


def _kind(setting: Setting, sentence: Sentence, clause: Clause, first: Quantity) -> MetricKind:
    """The kind by the words of the sentence, and by those right around the number where they say more."""
    body = setting.body
    kind = kind_of(body, sentence.start, first.start, first.end, sentence.planned, sentence.reviewed)
    if kind == "actual":
        to_come = (
            follows_works_under_way(body, sentence.start, first.start)
            or awaits(body, first.end)
            or is_hoped_for(body, sentence.start, first.start, first.end)
            or is_left(body, first.start, first.end)
            or is_due(body, clause.start, first.start, first.end)
            or begins_later(body, sentence.start, first.start, first.end, setting.issue.published)
        )
        return "target" if to_come or is_capacity_to_come(body, first.start, first.end) else kind
    if kind == "growth":
        return kind
    there = dimension_of(first.unit) in _THINGS and is_there(body, clause.start, first.start)
    return "actual" if there or is_done(body, clause.start, first.start, first.end) else kind


_THINGS = COUNTED | {"area"}


def _outlasts(body: str, first: Quantity, period: PeriodPhrase) -> bool:
    """2015年获奖，连续 | 10年 | 入围; 1—8月下降，连续 | 十五个月 | 为负; 4月25日收工，历时 | 51天: more time
    than was named."""
    if first.unit == "天" and first.value > 1 and _LASTED.search(body, max(0, first.start - 4), first.start):
        return bool(period.part("day")) and not (period.part("day2") or period.part("until") or period.part("before"))
    if first.unit not in ("年", "月", "个月") or first.value <= 1 or not body.endswith("连续", 0, first.start):
        return False
    if first.unit != "年":
        return first.value > _MONTHS and not spans_years(period)
    years = int(period.part("year_to") or 0) - int(period.part("year_from") or 0) + 1
    return years < first.value if period.part("year_to") else not spans_years(period)


def _is_longer(body: str, quantity: Quantity, days: Days) -> bool:
    """一季度，账目 | 8个月 | 没公开: more time than there is in the period; 历时45天 ends on its day."""
    length = 0 if body.endswith("历时", 0, quantity.start) else _LENGTHS.get(quantity.unit, 0) * quantity.value
    return bool(length and days[0] and days[1] and length > (days[1] - days[0]).days + _MONTH_DAYS)


_LENGTHS = {"天": 1, "月": 30, "个月": 30, "个多月": 30}
_MONTH_DAYS = 31
_MONTHS = 12
_LASTED = re.compile("(?:历时|持续|历经|连续)了?$")


_YEARLY_AIM = re.compile(
    "(?:年度|全年|年初)[^，。；\\d]{0,6}(?:目标|任务|计划|指标|预算)[^，。；\\d]{0,4}$|(?:完成|占|为)[^，。；\\d]{0,4}预算数?$"
)
"""1—6月，新增就业0.7万人，完成年度目标任务 | 1.2万人 | 的59.4%: the aim is the year's."""
_QUOTA = re.compile(
    "完成(?:了|全?年|年度|年初|[^，。；\\d]{0,6}下达的?)[^，。；\\d]{0,8}(?:预算|任务|目标|计划|指标)[数值额]?[为的（(]?$"
)
"""1—10月，到位资金120元，完成州政府下达任务数 | 132元 | 的90.8%: a number of the year's, in which the months lie."""


def _is_within_year(period: PeriodPhrase) -> bool:
    """4月, 1—10月, 截至8月底, 上半年: less than a year."""
    part = period.part("part") not in ("", "全年")
    return bool(part or period.part("month") or period.part("months") or period.part("month_from"))


def _carried(
    setting: Setting, sentence: Sentence, first: Quantity, indicator: str, mention: Mention | None, kind: MetricKind
) -> PeriodPhrase | None:
    """The paragraph's period, unless the number is none of its time."""
    carried = sentence.carried
    if carried is None or dimension_of(first.unit) == "age":
        return None  # 81岁的老党员: as old as that today
    if leaves_behind(carried, setting.body, sentence.start, first.start):
        return None
    if opened_then(carried, setting.body, sentence.start, first.start):
        return None
    if is_stretch(carried) and _STOCK.search(setting.body, sentence.start, first.start):
        return None
    if not sentence.goes_on and stands_apart(carried, setting.body, sentence.start, first, kind):
        return None
    if carried.part("day"):
        before = setting.body[sentence.start : first.start]
        goes_on = counts_at(carried) or carried.text.endswith("以来")
        so_on_no_day = not goes_on and _OF_NO_DAY.search(before) is not None
        if so_on_no_day or _STANDING.search(indicator):
            return None
        if not counts_at(carried):
            return carried
    return None if mention and not sentence.goes_on and _is_example(setting, mention) else carried


def _is_example(setting: Setting, mention: Mention) -> bool:
    """A person, a firm or a village of which a sentence begins to tell: the figures of the whole are over."""
    name, region = mention.subject.name, mention.subject.region
    if name in setting.people:
        return True
    return mention.lasts and name != setting.home.name and (region is None or name != region.name)


def dated_one_by_one(
    setting: Setting, sentence: Sentence, group: Sequence[Quantity], taken: int, kind: MetricKind
) -> list[tuple[PeriodPhrase, Days]]:
    """Each number's own of the periods listed in front of them; empty where they do not fit.

    2021年、2022年分别实现3.2亿元、4.1亿元. ``taken`` is where words begin that no number has used.
    """
    named = [p for p in sentence.periods if taken <= p.start and p.end <= group[0].start] if len(group) > 1 else []
    if len(named) != len(group) or "分别" not in setting.body[named[0].end : group[0].start]:
        return []
    gaps = {setting.body[a.end : b.start] for a, b in pairwise(named)}
    if not gaps <= {"、", "和", "与", "及"}:
        return []
    return [(period, days_of(setting.timing, period, kind)) for period in named]


def _ordered(body: str, sentence: Sentence, quantity: Quantity, clause: int) -> bool:
    """Whether an aim of the sentence goes on: in its clause, or in a rule (驻村不少于一年，每月在村20天)."""
    if "）" in body[sentence.taken : quantity.start] or _AS_IT_WAS.search(body, clause, quantity.start):
        return False  # （应到193名）分成 | 6个 | 团
    share = quantity.unit in ("%", "", "成")
    if sentence.kind != "target" or (share and _OF_PLAN.search(body, clause, quantity.start)):
        return False
    if sentence.taken > clause or _is_part(body, sentence, quantity) or is_next_of_list(body, sentence, quantity):
        return True
    return dimension_of(quantity.unit) != MONEY and _EVERY.search(body, clause, quantity.start) is not None


_AS_IT_WAS = re.compile("平均|实际|人均|户均")


def _is_part(body: str, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is a part of the aim in front, and nothing is said to be done of it."""
    if sentence.goes_on and quantity.unit in sentence.headed:  # 计划脱贫20户。其中，乌石村 | 8户
        return not _DONE_OF_IT.search(body, max(sentence.start, sentence.taken), quantity.start)
    if quantity.unit != sentence.unit or quantity.unit in ("%", ""):
        return False
    whole = _WHOLE.search(body, max(sentence.start, quantity.start - REACH), quantity.start)
    if whole is None or not whole["unit"].endswith(quantity.unit):
        return False
    begin = max(body.rfind(mark, sentence.start, whole.start()) for mark in "，；")
    return not _DONE_OF_IT.search(body, max(begin, sentence.start), quantity.start)


_WHOLE = re.compile(r"\d(?P<unit>[^，。；\d]{0,6})(?:，其中|[（(](?:其中)?)[^。；）)]*$")
"""计划21万亩，其中粮食10万亩，油菜 | 9万亩; 承诺开工36项（续建29项，新建 | 7项."""
_DONE_OF_IT = re.compile("已|完成|实际|落实|建成|累计|目前|截[至止]|到位|开工了|达到了|[^除为]了")
_OF_PLAN = re.compile(
    "(?:完成|(?:占|为|是|达到?|相当于)[^，。；]{0,8}(?:计划|目标|任务|指标|预算))[^，。；]*(?:的|[）)])$"
)
"""完成年度目标1500亿元的88.4%, 占年计划50亿元的64%: how much of the aim was reached."""
_STANDING = re.compile("^(?:该?(?:工程|项目|大桥)(?:总投资|概算)|占地|工期|全长|总长|设计|日处理能力|装机容量)")
"""8月28日，…开工。工程总投资1.93亿元: what a project is, no matter on which day it is told of."""
_STOCK = re.compile(
    "全[省市县区镇乡村](?:共有|现有|拥有|(?!播种|种植|完成|新增|收获|改造)[\u4e00-\u9fff]{2,4}面积)(?:约|达)?$|从业人员(?:约|达)?$"
)
"""上半年，…。全县茶园面积 | 24.1万亩: what there is, and nothing that was done in the half year."""
_OF_NO_DAY = re.compile(
    "^(?:目前，)?全[省市县区](?![^，。；]*了)[^，。；\\d]{0,14}(?:共|累计|面积|总[量数]|率|参保|存栏|在[岗校册编职籍]|注册|登记|持证|户籍|常住)|(?:全[省市县区镇乡村]|该[㐀-鿿]{1,3})[^，。；\\d]{0,12}(?:共有|现有|拥有|(?<![未没])有)|[同环]比(?:[增下上提降减回]|$)"
    "|^在[^，。；]{2,40}(?:报告|清单|通报|台账|名单)中，|(?:^|[，；])共?反映(?:出?的?|了)[^，。；\\d]{0,6}$"
)
"""7月8日，举行开工仪式。全县共有在建项目86个, 事故起数同比下降12%: neither was so on one day."""
_UNTIL = re.compile("^[到至].*[年底末前]$|[底末]前$")
"""到2015年要扩大到1.5万亩，总产值突破10亿元: an aim goes on for the same time."""
_EVERY = re.compile("每(?:[月季年周天日期]|半年|个?学期)")
