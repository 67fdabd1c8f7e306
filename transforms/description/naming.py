"""What each number of a group is called, by what the group states (``stating``).

In:  a text, the clause of the numbers, what the group and the numbers before it stated.
Out: for each of its numbers the indicator.
The words are those in front and behind (``indicator.indicators``); where they only say whose, when or how many of
them (新兴镇8200万元, 其中8个), they are taken from what was counted before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from transforms.description.clauses import Clause
from transforms.description.list_heads import PLACE_IN_FRONT
from transforms.description.rankings import IS_RANK_MOVED
from transforms.description.stating import SIDES
from transforms.description.whole_again import opens_with_whole
from transforms.indicator.against import against
from transforms.indicator.each import each_of_list, with_each
from transforms.indicator.extents import OLDEST, YOUNGEST
from transforms.indicator.indicators import counts_things
from transforms.indicator.losses import loss_named
from transforms.indicator.mismatch import is_of_another, part_of_an_age, picked_out, thing_of
from transforms.indicator.nouns import noun_phrase
from transforms.indicator.part_told import rest_of_part
from transforms.indicator.parts import (
    OF_THE_MOST,
    is_concerned,
    is_kind_alone,
    is_part_alone,
    is_rest,
    is_sex,
    most_at,
    most_of,
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

_SIDE = re.compile(SIDES)


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
        told_apart = self.is_part or self.clause.bracket is not None or self._is_kind_beside(quantity, words)
        if told_apart and (kept := part_of(words, self.counted)):
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

    def _is_kind_beside(self, number: Quantity, words: str) -> bool:
        """评了214个青年，一星 | 137个: a kind of what the sentence has counted with the same unit."""
        if not is_kind_alone(words) or number.unit not in self.body[self.sentence : number.start]:
            return False
        return number.unit not in ("%", "元") or _IS_MEASURE.search(self.counted) is not None

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


_IS_MEASURE = re.compile("率|比例|比重|占比|标准|[费额金款]|补[助贴偿]|收入|支出")
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
