"""What a number counts: the short noun phrase that would head its column.

In:  a quantity, where in the text its words may be looked for, and what the quantity before it stated.
Out: ``Stated``: the indicator, and the base that a following 同比增长 or 占 refers to.
The phrase is made of printed words: the thing behind the measure word (100余支机关志愿服务队 → 机关志愿服务队), or the
subject before the verb (网络零售额增长10.8% → 网络零售额增速). It never reaches beyond the sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.indicator.acts import act_of, done_with
from transforms.indicator.aims_compared import told_of_aim
from transforms.indicator.beside import beside
from transforms.indicator.bounded_members import held_to_bound
from transforms.indicator.by_standard import standard_of
from transforms.indicator.changes import announced_in, moved, related, shared_before
from transforms.indicator.counts import (
    counted,
    done_with_part,
    frequency_of,
    member_of,
    modifier_in,
    parts_of,
    times_done,
)
from transforms.indicator.given_to import given_to
from transforms.indicator.improved import improved
from transforms.indicator.in_a_row import told_of_row
from transforms.indicator.inherited import with_measure
from transforms.indicator.list_told import told_of_list
from transforms.indicator.looked_into import looked_into
from transforms.indicator.make_one import makes_one
from transforms.indicator.measures import measured
from transforms.indicator.paces import beyond_of, pace_of
from transforms.indicator.pairs import homes_reached, paired
from transforms.indicator.part_told import part_told, share_who_are
from transforms.indicator.phrases import EDGES, strip_lead, strip_link, tidy, words_in_front
from transforms.indicator.picked_out import picked_out
from transforms.indicator.placed_in import placed_in, reach_of
from transforms.indicator.plans import amount_planned, done_of_plan, share_of_plan
from transforms.indicator.portions import against_time
from transforms.indicator.qualities import quality_of
from transforms.indicator.ratios import is_fraction, ratio_of
from transforms.indicator.served import served
from transforms.indicator.stated import COUNTED, MONEY, NOTHING, Stated, Surroundings
from transforms.indicator.things import Thing, thing_behind
from transforms.indicator.topics import topic_of
from transforms.quantity.bare import family
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

__all__ = ["NOTHING", "Stated", "Surroundings", "counts_things", "fallback", "indicator_of"]


def indicator_of(quantity: Quantity, around: Surroundings, before: Stated = NOTHING) -> Stated:
    """The indicator of ``quantity``; ``before`` is what the quantity before it in the sentence stated."""
    dimension = dimension_of(quantity.unit)
    level = _TO_A_LEVEL.search(around.text, max(around.left, quantity.start - _LONGEST_VERB), quantity.start)
    left = words_in_front(around.text, around.left, level.start() if level else quantity.start, around.cuts)
    if dimension == "multiple":
        left = _THAN_A_YEAR.sub("", left)
    if dimension == MONEY and "每" in left:
        left = _PRICE_PER.sub(r"\g<each>\g<price>", left)
    unit = quantity.unit if dimension in _THINGS else ""
    thing = thing_behind(around.text, quantity.end, around.right, dimension == "people", unit)
    if thing.predicate and done_with_part(thing, around):
        thing = Thing(thing.words, thing.end, "", thing.joined)
    if dimension in COUNTED and around.text[thing.end : thing.end + 1].isdigit():
        thing = _without_extent(thing)
    if dimension in COUNTED and not (thing.predicate or thing.joined):
        thing = _without_change(thing, around)
    home = family(quantity.unit, around.text, quantity.start)
    if home:
        return Stated(home, home, quantity.end)
    if pair := paired(quantity, around, before, left) or homes_reached(quantity, around, before):
        return pair
    if dimension == "magnitude":
        return Stated("地震震级", "地震震级", quantity.end)
    if row := told_of_row(quantity, around):
        return row
    if reach := reach_of(quantity, around, dimension):
        return reach
    if size := makes_one(quantity, around, dimension):
        return size
    if those := held_to_bound(quantity, around, dimension):
        return those
    if listed := told_of_list(quantity, around, thing, dimension):
        return listed
    member = member_of(quantity, around, before, dimension)
    if member:
        return member
    if standard := standard_of(quantity, around, dimension):
        return standard
    if some := part_told(quantity, around, thing, before, dimension):
        return some
    if those := picked_out(quantity, around, left, thing, dimension):
        return those
    if those := served(quantity, around, dimension):
        return those
    if where := placed_in(quantity, around, dimension):
        return where
    if those := looked_into(quantity, around, thing, dimension):
        return those
    if topic := topic_of(quantity, dimension, left, before, around):
        return topic
    if dimension not in COUNTED and (quality := quality_of(quantity, dimension, left, thing, around)):
        return quality
    if brought_about := done_with(quantity, around, left, thing, dimension):
        return brought_about
    often = frequency_of(quantity, around, thing) or parts_of(quantity, around, thing)
    if often:
        return often
    if better := improved(quantity, around):
        return better
    done = times_done(quantity, around, thing)
    if done:
        return Stated(done, done, thing.end)
    if not quantity.unit and (people := _people_behind(quantity, around, left)):
        return people
    if dimension in COUNTED and thing.words:
        return counted(thing, left, dimension == "people", modifier_in(around, quantity.start), quantity.unit)
    if ratio := ratio_of(quantity, around, before):
        return ratio
    if so_much := beside(quantity, around, before, dimension):
        return so_much
    if (dimension == "multiple" or is_fraction(quantity, around.text)) and (
        times := against_time(left, before, around.text, quantity.start, quantity.end)
    ):
        return times
    if dimension in _COMPARED_WITH_AIMS and (aim := told_of_aim(quantity, around, before)):
        return aim
    if (dimension == "share" or is_fraction(quantity, around.text)) and (kind := share_who_are(quantity, around)):
        return kind
    if dimension == "share" and (pace := pace_of(left, around.text, quantity.start, quantity.end)):
        return pace
    if dimension == "share" and (beyond := beyond_of(left, around.text, quantity.end)):
        return beyond
    if dimension == "share" and (said_of_it := _share_of_before(quantity, around, before, left)):
        return said_of_it
    if dimension == MONEY and (given := given_to(left, before, around.text, around.sentence, quantity.start)):
        return given
    if planned := _of_plan(quantity, around, before, left, dimension):
        return planned
    announced = announced_in(around)
    if announced:
        before = Stated(announced, announced, 0)
    stated = related(left, dimension, before, quantity.end, shared_before(left, around))
    if stated and before.base and stated.listed and (dimension == "share" or _same_unit(quantity, around)):
        return with_measure(stated, before, around)
    return stated or measured(quantity, dimension, left, thing, before, around)


def _same_unit(quantity: Quantity, around: Surroundings) -> bool:
    """身高增加3厘米， | 女生增加2厘米: whether the number right in front has the same unit."""
    text, left = around.text, around.left
    return quantity.unit != "" and text[max(0, left - _LONGEST_VERB) : left].rstrip("，、；").endswith(quantity.unit)


_COMPARED_WITH_AIMS = frozenset({"share", "points"})


def _without_extent(thing: Thing) -> Thing:
    """4条 | 干渠总长 | 21公里: the extent is the next number's."""
    words = thing.words if not thing.predicate else ""
    name = _EXTENT.sub("", words)
    return replace(thing, words=name, end=thing.end - len(words) + len(name)) if name != words else thing


_EXTENT = re.compile("(?<=..)(?:总长度?|全长|总投资|总面积|总库容)$")


def _without_change(thing: Thing, around: Surroundings) -> Thing:
    """216个 | 事项 | 承诺时限平均缩短 | 四成: the change is the next number's, and tells of the things."""
    if around.text[thing.end : thing.end + 1] not in _NUMERALS or (found := _CHANGES.fullmatch(thing.words)) is None:
        return thing
    end = thing.end - len(thing.words) + found.end("who")
    return replace(thing, words=found["who"], end=end, predicate=found["rest"])


_NUMERALS = frozenset("0123456789一二两三四五六七八九十百近约超")
_CHANGES = re.compile(
    "(?P<who>[一-鿿]{0,4}?(?:事项|项目|行政村|企业|单位|部门|乡镇|街道|社区|园区|景区|产品|品种|行业|学校|医院|合作社|公司))"
    "(?P<rest>[一-鿿]{2,10}?(?:增[长加]|提[高升]|缩[短减]|压[缩减]|减少|下降|降低))(?:了|至|到)?"
)


def _people_behind(quantity: Quantity, around: Surroundings, left: str) -> Stated | None:
    """带动113万贫困人口脱贫: people that a round number counts without a measure word."""
    if quantity.value < _ROUND or not _PEOPLE.match(around.text, quantity.end):
        return None
    thing = thing_behind(around.text, quantity.end, around.right, True, "人")
    if thing.words.endswith(_WHO) and (act := act_of(thing.predicate)):
        return Stated(f"{act}的{thing.words}", f"{act}的{thing.words}", thing.end)
    return counted(thing, left, True, modifier_in(around, quantity.start)) if thing.words else None


_ROUND = 1000
_WHO = ("人口", "群众", "农民", "村民", "居民", "人")
_PEOPLE = re.compile("[\u4e00-\u9fff]{0,6}?(?:人口|群众|农民|村民|居民|职工|党员|学生|劳动力|游客)")
_TO_A_LEVEL = re.compile(
    "(?<=[率额量度值重例入价产位])(?:当[年月天]|一度|[已也就又便才将可再]|随之|迅速|很快|逐[年步月]|持续|大幅)*"
    "(?:[上攀提跃回]?升|提高|增[加长]?|下?降|减少?|上?涨|扩大|缩[小短]|压缩|回落|跌)[到至为]$"
)
"""收缴率当年升到 | 91%: a level that was reached; the verb is no change of it."""
_LONGEST_VERB = 12
_THAN_A_YEAR = re.compile("(?<=..)[比较][^，比较]{0,8}(?:年[初末底]?|期末?)$")
"""收入比上期末 | 翻一番: against when is not what doubled."""
_PRICE_PER = re.compile(
    "(?P<price>(?:平均|批发|零售|出厂|收购|销售)?(?:价格|均价))(?:分别|依次)?[为是达](?P<each>每[\u4e00-\u9fff]{1,3})$"
)
"""蔬菜价格为每公斤 | 4元 → 蔬菜每公斤价格."""


def _share_of_before(quantity: Quantity, around: Surroundings, before: Stated, left: str) -> Stated | None:
    """A share in brackets behind a count, and the other end of a rate's change: both speak of the number before."""
    if before.base and _BESIDE_A_COUNT.search(around.text, max(0, quantity.start - _LONGEST_COUNT), quantity.start):
        whole = before.base if before.base.endswith("占比") else f"{before.base}占比"
        return Stated(whole, before.base, quantity.end)
    if compared := against_time(left, before, around.text, quantity.start, quantity.end):
        return compared
    return moved(around.text[around.left : quantity.start], before, quantity.end)


def _of_plan(quantity: Quantity, around: Surroundings, before: Stated, left: str, dimension: str) -> Stated | None:
    """What was planned, the share of it that was done, and what that is: 计划63亩，完成80亩，为计划的127%."""
    start, end = quantity.start, quantity.end
    if dimension in ("share", "multiple"):
        return share_of_plan(around, start, end, before, dimension == "multiple")
    if dimension == "":
        return None
    return amount_planned(around, start, end, before) or done_of_plan(left, before, end)


_LONGEST_COUNT = 16
_BESIDE_A_COUNT = re.compile(r"\d ?[万亿]?[余多]?(?:件|名|人|个|户|家|起|例|次|人次|宗|项|所|座|条|亩)[（(](?:占)?$")
"""咨询类19873件（63.5%）: the share of what was just counted."""
_THINGS = COUNTED | {"area", "mass", "length", "volume"}
"""Dimensions of numbers behind which the thing may stand, and what is said of it: 37公里河道 | 划为74段."""


def fallback(text: str, left: int, quantity: Quantity, right: int) -> str:
    """The nearest printed words where no rule finds an indicator: a column has a head, if a poor one."""
    front = _NO_WORD.split(text[left : quantity.start].strip(EDGES))[-1]
    behind = _NO_WORD.split(text[quantity.end : right].rstrip(EDGES))[0]  # empty where a clause ends at the number
    behind = "" if behind.startswith(("）", ")")) else behind
    for words in (front, behind):
        phrase = tidy(words.strip(EDGES))
        phrase = strip_lead(strip_link(phrase.rstrip("（("))) or phrase
        if len(phrase) > 1 and not _LEVEL_VERB.fullmatch(phrase):
            return phrase
    return quantity.unit or "数量"


_LEVEL_VERB = re.compile(".{0,4}?[改变转掉][到至为成]了?(?:每.{1,3})?")
"""协商后改为 | 2万元: the verb of a level heads no column."""
_NO_WORD = re.compile(r"[，,；;：:。！？!?\n]")


def counts_things(quantity: Quantity) -> bool:
    """Whether the unit is a measure word (5家, 30人) and not one of money, share, length …"""
    return dimension_of(quantity.unit) in COUNTED
