"""What the numbers of a group are called: what the group states, and what each of them is the number of.

In:  a text, the sentence and the clause of the numbers, what the number before stated.
Out: ``Stated`` of the group; for each of its numbers the indicator.
The words are those in front and behind (``indicator.indicators``); where they only say whose, when or how many of
them (新兴镇8200万元, 其中8个), they are taken from what was counted before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from transforms.description.clauses import Clause
from transforms.description.list_heads import (
    PLACE_IN_FRONT,
    head_of_list,
    label_in_front,
    rate_of_list,
    topic_in_front,
    under_label,
)
from transforms.description.rankings import AMONG, IS_RANK_MOVED, among_whom, rank_moved, rank_of, ranked_by
from transforms.description.sentence import Sentence
from transforms.description.told_before import is_place_alone, more_of_them, same_kind, told_before
from transforms.description.told_once import head_told_once
from transforms.description.whole_again import opens_with_whole, part_of_whole_again
from transforms.indicator.against import against
from transforms.indicator.each import each_of_list, with_each
from transforms.indicator.extents import OLDEST, YOUNGEST
from transforms.indicator.indicators import NOTHING, Stated, Surroundings, counts_things, fallback, indicator_of
from transforms.indicator.losses import loss_named
from transforms.indicator.mismatch import is_of_another, part_of_an_age, picked_out, thing_of
from transforms.indicator.nouns import noun_phrase
from transforms.indicator.part_told import rest_of_part
from transforms.indicator.parts import (
    OF_THE_MOST,
    concerned,
    is_concerned,
    is_part_alone,
    is_rest,
    is_sex,
    most_at,
    most_of,
    of_group,
    of_those,
    part_of,
    rest_of_extent,
    same_deed,
    sex_of,
)
from transforms.indicator.phrases import tidy
from transforms.indicator.predicates import is_person
from transforms.indicator.said_again import is_elliptic, is_verb_alone, of_those_counted, rest_of, said_again
from transforms.indicator.shared_deed import with_deed
from transforms.indicator.so_far import so_far
from transforms.indicator.stated import MONEY
from transforms.indicator.things import said, thing_behind
from transforms.quantity.bare import head_of_unit, how_many, residents
from transforms.quantity.kinds import REACH
from transforms.quantity.units import dimension_of
from transforms.records import MetricKind, Quantity


def stated_by(
    body: str,
    sentence: Sentence,
    clause: Clause,
    group: Sequence[Quantity],
    following: Quantity | None,
    before: Stated,
) -> tuple[Stated, bool]:
    """What ``group`` states, and whether that is only the nearest words."""
    first = group[0]
    if (ranked := among_whom(body, group[-1].end, group[-1].unit)) is not None:
        return Stated(ranked["set"], AMONG, ranked.end()), False
    if moved := rank_moved(body, sentence.start, first):
        return Stated(moved, moved, first.end), False
    left = max(clause.left, clause.bracket or 0)
    if not before.base and (told := told_before(body, sentence, first)):
        before = Stated(told, told, 0)
    label = label_in_front(body, clause.earlier, first.start) if clause.before is not None else ""
    if label:
        before = Stated(label, label, 0)
    label = label or label_in_front(body, sentence.start, first.start)
    if before.base and (counted := same_kind(body, sentence, first, before.base)):
        before = Stated(counted, counted, 0)
    around = Surroundings(body, left, clause.stop, sentence.cuts, clause.before, sentence.start)
    stated = indicator_of(first, around, before)
    stated = sentence.classes.named(first, group[1] if len(group) > 1 else following, around, stated)
    stated = sentence.bands.named(group, around, stated, before)
    if len(group) > 1 and (not stated.indicator or stated.base == before.base):
        last = indicator_of(group[-1], replace(around, left=group[-1].start, right=clause.right), NOTHING)
        stated = last if last.indicator and last.base else stated
    if label and (named := under_label(stated.indicator, label, first.unit)):
        return Stated(named, named, max(stated.thing_end, first.end)), False
    if some := concerned(body, first.start, first.end, sentence.headed.get(first.unit, ""), before.indicator):
        return Stated(some, some, first.end), False
    if more := more_of_them(body, sentence, first):
        return Stated(more, more[2:], first.end), False
    side = _SIDE_IN_FRONT.search(body, max(sentence.start, first.start - _LONGEST_SIDE), first.start)
    if side and sentence.headed.get(first.unit):
        return Stated(side["side"], side["side"], first.end), False
    head = ranked_by(body, sentence.start, sentence.taken, first.start, sentence.headed.get(first.unit, ""))
    if head := head or head_told_once(body, sentence, first) or part_of_whole_again(body, sentence, first):
        return Stated(head, head, first.end), False
    if not stated.indicator:
        head = rank_of(body, sentence.start, first.start) or topic_in_front(body, clause.earlier, first.start)
        head = head or head_of_list(body, sentence, first, clause.left, clause.before)
        return replace(stated, indicator=head or fallback(body, clause.left, first, clause.stop)), not head
    elliptic = stated.base == before.base
    head = rank_of(body, sentence.start, first.start) if elliptic or _BROKEN.search(stated.indicator) else ""
    if not head and stated.thing_end <= first.end and _ZONE_ALONE.fullmatch(stated.indicator):
        head = PLACE_IN_FRONT.sub("", sentence.headed.get(first.unit, ""))
    if not (head or counts_things(first)) and is_place_alone(stated.indicator, body, clause.start, first.start):
        head = PLACE_IN_FRONT.sub("", sentence.headed.get(first.unit, ""))
    told = sentence.headed.get(first.unit, "")
    did = body[first.start - 2 : first.start] in _DID
    if told and not head and did and (doer := _DOER_ALONE.fullmatch(stated.indicator)):
        done = f"{doer['who']}{_DOER_IN_FRONT.sub('', told)}"
        return Stated(done, done, first.end), False
    if not head and elliptic and not stated.indicator.endswith("之比"):
        head = head_of_list(body, sentence, first, left, None)
    if not head and first.unit == "%":
        head = rate_of_list(stated.indicator, body, sentence, clause.left, clause.before)
    if first.unit == "元" and (of_them := of_group(stated.indicator, sentence.headed.get("元", ""))):
        return Stated(of_them, of_them, stated.thing_end), False
    return (replace(stated, indicator=head) if head else stated), False


_SIDES = "(?:[省市县区州旗镇乡村国境][内外]){1,2}"
_SIDE_IN_FRONT = re.compile(f"[，、；：中](?P<side>{_SIDES})(?:只?有|为|仅)?$")
_SIDE = re.compile(_SIDES)
"""其中省外3.9万人，县内0.6万人: parts by where they are."""
_LONGEST_SIDE = 8
_ZONE_ALONE = re.compile("[\u4e00-\u9fff]{2,6}(?:管理区|开发区|高新区|经开区|示范区|新区)")
"""销号213家；柳河管理区只有 | 9家: whose part it is of what was counted before."""
_DOER_ALONE = re.compile("(?P<who>[一-鿿]{2,4}(?:部门|系统|海关))(?:完成|实现|入库)?")
"""收入3元，其中税务部门完成 | 2元: whose part it is of what was counted before."""
_DID = frozenset({"完成", "实现", "入库", "征收"})
_DOER_IN_FRONT = re.compile("^[一-鿿]{2,4}(?:部门|系统|海关)(?=..)")
_BROKEN = re.compile("^）|（$|依次|^[\u4e00-\u9fff]{1,4}[镇乡县]$")
"""前三位依次是东岭镇（8亿元）、西岭镇（4亿元）: names between numbers."""


def leaves_out(indicator: str, names: Set[str], unit: str, counted: str) -> bool:
    """Whether an indicator does not say by itself what is counted, so that no later number can refer to it.

    ``counted`` is what the last number with its ``unit`` counted.
    """
    return (
        is_verb_alone(indicator)
        or _SIDE.fullmatch(indicator) is not None
        or is_part_alone(indicator)
        or is_concerned(indicator)
        or is_sex(indicator)
        or (counted != "" and same_deed(indicator, counted) != "")
        or OF_THE_MOST.match(indicator) is not None
        or _is_elliptic(indicator, names)
        or of_those_counted(indicator, unit, counted) != ""
    )


def _is_elliptic(words: str, names: Set[str]) -> bool:
    """去年同期是29天, 目标是6000万元, 新兴镇8200万元: words that say when or whose, of what was counted before."""
    return is_elliptic(words) or words in names


@dataclass(frozen=True, slots=True)
class Naming:
    """What the numbers of a group are named from."""

    body: str
    clause: Clause
    group: Sequence[Quantity]
    kind: MetricKind
    names: Set[str]
    """Those whom the sentence names: their names are no indicators."""
    counted: str
    """What the last number of the paragraph with the group's unit counted."""
    thing: str
    """What the last number of the sentence that counts things counted."""
    before: str
    """The indicator that the number before stated."""
    is_part: bool
    """Whether 其中 stands in front of the group in its sentence."""
    guessed: bool
    """Whether what the group states is only the nearest words."""
    is_sum: bool
    """Whether it is the sum so far of what the number before counted."""
    sentence: int
    """Where the sentence begins."""

    def indicator(self, quantity: Quantity, words: str) -> tuple[str, bool]:
        """What ``quantity`` is called by ``words``, and whether there is a name in them at all."""
        if quantity.unit in ("位", "个") and IS_RANK_MOVED(words):
            return words, True
        dimension = dimension_of(quantity.unit)
        front = self.body[max(self.clause.start, quantity.start - REACH) : quantity.start]
        named = self._by_what_was_counted(quantity, words, front)
        if len(self.group) > 1 and quantity is not self.group[0]:
            named = residents(quantity.unit, words) or self._people_left(quantity, words) or named
        if len(self.group) > 1 and dimension == "households" and named.endswith("人口") and len(named) > len("人口"):
            named = f"{named.removesuffix('人口')}户"
        if dimension == "households" and named.endswith("人数"):  # 19户、64人扶持种羊 | 5只
            named = f"{named.removesuffix('人数')}户数"
        things = noun_phrase(self.counted, dimension)
        of_them = dimension != "people" or is_person(things)  # 拘留3人，约谈5人: nobody is named
        if of_them and not opens_with_whole(self.body, self.sentence):
            named = said_again(words, things) or named
        if is_sex(named):
            near = self.body[max(self.sentence, quantity.start - _REACH_OF_SEX) : quantity.start]
            named = sex_of(named, self.thing if dimension != "people" else things, near) or named
        named = of_those(named, front)
        if named in (OLDEST, YOUNGEST) and is_person(self.thing):
            named = f"{self.thing}{named}"
        if named and _NOT_DONE.match(self.body, quantity.end) and named == noun_phrase(self.before, dimension):
            denied = self._told_of_rest(quantity)
            named = f"{denied}的{named}" if denied else named
        if dimension == MONEY and (lost := loss_named(named, front)) is not None:
            return lost, lost != ""
        if self.guessed and quantity.unit in (named, words):
            named = ""
        if _NOW.search(front):  # 最高时每天2900人次，目前约 | 2180人次
            named = _AT_ITS_MOST.sub("", named)
        if self.is_sum and named:
            named = so_far(named, front)
        if named and ("比" in front or "较" in front):
            named = against(named, self.body, self.clause.start, quantity.start)
        if self.is_part and named and counts_things(quantity):
            named = with_deed(named, self.body[self.sentence : quantity.start], quantity.unit)
        indicator = with_each(named or head_of_unit(quantity.unit), front)
        listed = each_of_list(self.body[self.sentence : self.clause.start], front, quantity.value) if named else ""
        return f"{listed}{indicator}", bool(named)

    def _people_left(self, quantity: Quantity, words: str) -> str:
        """剩下19户、 | 61人: the people of the homes that are left; empty where none are left."""
        homes = self.group[0]
        front = self.body[max(self.clause.start, homes.start - REACH) : homes.start]
        if homes.unit != "户" or not is_rest(front, money=False) or not self.counted:
            return ""
        left = self._by_what_was_counted(homes, words, front)
        if left.endswith(_KINDS_OF_HOME):
            return f"{left.removesuffix('户')}人口"
        return residents(quantity.unit, left) or f"剩余{how_many(quantity.unit)}"

    def _by_what_was_counted(self, quantity: Quantity, words: str, front: str) -> str:
        """The noun of ``words``, or what was counted before where they leave it out or are of something else."""
        dimension = dimension_of(quantity.unit)
        if self.counted and _SIDE.fullmatch(words):
            return noun_phrase(f"{words}{self.counted}", dimension)
        if (self.is_part or self.clause.bracket is not None) and (kept := part_of(words, self.counted)):
            return noun_phrase(kept, dimension)
        named = _without_leftovers(noun_phrase(words, dimension), self.kind)
        money = dimension == MONEY
        left_over = (counts_things(quantity) or money) and is_rest(front, money)
        left_of = self.counted.removesuffix("剩下") or self.counted
        told = self._told_of_rest(quantity) if left_over else ""
        rest = rest_of(left_of, told, money) if left_over else ""
        if (
            left_over
            and not money
            and (rest or not named or is_elliptic(named) or named == noun_phrase(self.counted, dimension))
        ):
            rest = rest_of_part(self.body, self.sentence, quantity.start, quantity.unit, told, rest) or rest
        if rest:
            return rest
        if left_over and not money and left_of in _DEEDS:  # 脱贫48户，剩下 | 19户: not those with whom it was done
            return f"剩余{how_many(quantity.unit)}"
        if self.is_part and (of_them := of_those_counted(named, quantity.unit, self.counted)):
            return of_them
        if left := rest_of_extent(front, dimension, self.before):
            return left
        most = most_at(front, self.counted) if OF_THE_MOST.match(named) else most_of(front, self.counted)
        if most and (not named or OF_THE_MOST.match(named)):
            return noun_phrase(most, dimension)
        if _is_elliptic(named or words, self.names):
            of_another_place = (named or words) in self.names
            return noun_phrase(PLACE_IN_FRONT.sub("", self.counted) if of_another_place else self.counted, dimension)
        if is_of_another(named, dimension):
            counted = self.counted or (self.thing if quantity.unit == "个" else "")
            of_it = self._grown_on(quantity) if dimension == "area" else thing_of(named)
            return picked_out(front, counted) or of_it
        return part_of_an_age(front, self.thing) if named.endswith("年龄占比") else named

    def _grown_on(self, number: Quantity) -> str:
        """种茶 of 茶农种了12亩茶: what the ground behind somebody's name bears."""
        grown = tidy(thing_behind(self.body, number.end, self.clause.stop, unit=number.unit).words)
        verb = "种" if self.body[number.start - 2 : number.start].rstrip("了") in _GROWS else ""
        named = f"{verb}{grown if len(grown) == 1 else noun_phrase(grown, 'area')}"
        return named if len(named) > 1 else ""

    def _told_of_rest(self, number: Quantity) -> str:
        """列入台账 of 其余122条列入台账: what is said of those that are left."""
        thing = thing_behind(self.body, number.end, self.clause.stop, unit=number.unit)
        told = _BY_WHOM.sub("", said(thing.predicate)) if not thing.words else ""
        return told if len(told) <= _LONGEST_TOLD else ""


_NOW = re.compile("^(?:目前|现在|眼下|如今|现)(?:约|近|只有|仅|为|有)?$")
_AT_ITS_MOST = re.compile("(?<=..)(?:最[高多大低少]|高峰)(?:时期?|期|的时候)")
_KINDS_OF_HOME = ("贫困户", "低保户", "脱贫户", "特困户")
_DEEDS = frozenset(
    {"脱贫", "退出", "销号", "出列", "摘帽", "搬迁", "验收", "整改", "完成", "办结", "化解", "竣工", "开工"}
)
_REACH_OF_SEX = 70
_GROWS = ("种", "栽", "植")
_NOT_DONE = re.compile("[尚还仍]?[未没]")
"""26个项目中，有8个 | 未办理许可."""
_BY_WHOM = re.compile("^由[^，]{1,6}(?:党委|政府|部门|支部|[局办组镇乡村县市区])(?=..)")
_LONGEST_TOLD = 8


_LEVEL_LEFT = re.compile(
    "(?<=..)(?:(?:一度)?(?:回落|[跌降升涨增]至)|因此?|(?<=[率额量度值入价产位])(?:当[年月天]|一度))$"
)
"""运费回落到6800美元, 17名干部因…: what is left of a verb or a reason behind the name of what is told."""
_LEFT_ENDS = ("落", "至", "因", "此", "年", "月", "天", "度")


def _without_leftovers(indicator: str, kind: MetricKind) -> str:
    """The indicator of a level that was reached, without the verb that reached it."""
    left = kind == "actual" and indicator.endswith(_LEFT_ENDS)
    return _LEVEL_LEFT.sub("", indicator) if left else indicator
