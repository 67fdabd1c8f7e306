"""Bands of age and size that belong to the name of what stands behind them: 7岁以下 | 儿童系统管理率 | 78.7%.

In:  the numbers of a sentence in order, each with what it stated by its own words.
Out: ``Stated``: a band right in front of the words of a number is part of its name (7岁以下儿童系统管理率); a band of
     age that stands alone counts those of the group that was named (总人口中，14岁以下 | 30人 → 14岁以下的人口).
It never guesses a group: where none is named, the band alone says who is counted (14岁以下人数).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.indicator.phrases import object_of, tidy, words_in_front
from transforms.indicator.predicates import ends_in_noun, is_person
from transforms.indicator.stated import NOTHING, PEOPLE, Stated, Surroundings
from transforms.indicator.things import inside
from transforms.quantity.bounds import may_bound_a_class
from transforms.quantity.units import dimension_of
from transforms.records import Quantity

OF_AGE = re.compile(r"^(?:\d+(?:周?岁)?[-—–~～至到])?\d+周?岁(?:[及或]?以[上下])?的?")
"""The band with which a name begins: 60岁及以上 | 人口."""
GROUP = re.compile(
    r"(?:^|(?<=[，。；：\n]))(?:在(?![册编岗校职]))?(?P<group>[^，。；：\d]{2,16}?)(?:当中|之中|中|里)，"
)
"""现任书记 | 中，: the group of which parts are counted."""
_BOUNDED = re.compile(r"(?:不足|超过|未满)?[\d一二三四五六七八九十百千万亿][^（(]*(?:以[上下]|[-—–~～至到]\D*\d.*)")
_ALONE = re.compile("(?:就|也|只|仅|还|共|已)*(?:有|占|达|为|是|计)?(?:到|了)?(?:约|近|不足|超过)?")
"""Between a band and its number: 30岁以下 | 仅占 | 8%."""
_OF_LAND = re.compile("的(?:就|也|只|仅|还|共|已)*(?:有|占|达|为|是|计)?(?:约|近)?")
"""海拔300米以下 | 的有 | 20亩."""
_OF_ONE = re.compile("单|每")
"""单笔5000元以上的开支，5万元以上的工程: of one of them, whatever they are."""
_SEX = re.compile("^[男女]性?(?:同志)?")
_AMONG = re.compile("其中[，：]?$")
_EACH = re.compile("分别|各")
_RATIOS = frozenset({"比例", "比重", "占比", "人数"})
_SIZES = frozenset({"money", "length", "area", "mass", "duration"})
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Bands:
    """The bands that stood last in a sentence, and what was counted in front of them."""

    texts: Sequence[str] = ()
    start: int = 0
    end: int = 0
    of_age: bool = False
    head: str = ""
    """What is measured so, or who is so old: 投资 | 5000万元以上, 农村妇女 | 35—64岁."""
    carried: bool = False
    """Whether it was said of the band in front."""
    unit: str = ""
    whole: Stated = NOTHING
    noun: str = ""
    """What stands behind bands that share it: 0—14岁、60岁以上 | 人口的比重 | 分别."""
    left: Sequence[str] = ()
    """The bands of ``noun`` whose numbers are still to come."""

    def named(self, group: Sequence[Quantity], around: Surroundings, stated: Stated, before: Stated) -> Stated:
        """``stated`` of ``group`` with the band in front of its words; ``before`` is what was stated last."""
        if self._takes(group, around, before):
            return Stated(self.head, self.head, group[-1].end) if self.carried else stated
        texts, self.texts = self.texts, ()
        if not texts:
            return self._next(stated, before)
        between = around.text[self.end : group[0].start]
        if len(texts) > 1:
            return self._shared(texts, between, group, stated)
        if self.of_age and _ALONE.fullmatch(between):
            return self._of_group(texts[0], group[0], around, stated)
        if self.head and _OF_LAND.fullmatch(between) and dimension_of(group[0].unit) == "area":
            name = f"{self.head}{texts[0]}的面积"
            return Stated(name, name, group[-1].end)
        return self._prefixed(texts[0], between, group[-1], around, stated)

    def _takes(self, group: Sequence[Quantity], around: Surroundings, before: Stated) -> bool:
        """Whether ``group`` are bands; they are kept for the number behind them."""
        text, dimension = around.text, dimension_of(group[0].unit)
        if dimension != "age" and (dimension not in _SIZES or len(group) > 1):
            return False
        texts = [_SPACE.sub("", text[q.start : q.end]) for q in group]
        if not all(may_bound_a_class(q) for q in group):
            return False
        if not all(_BOUNDED.fullmatch(words) for words in texts):
            return False
        self.texts, self.start, self.end = texts, group[0].start, group[-1].end
        self.whole, self.left = before, ()
        head = inside(tidy(object_of(words_in_front(text, around.left, group[0].start, around.cuts))))
        self.of_age = dimension == "age"
        if is_person(head) if self.of_age else len(head) > 1 and ends_in_noun(head):
            self.head = head
        elif head or self.of_age or self.unit != group[0].unit:
            self.head = ""
        self.carried = bool(self.head) and not head and not _OF_ONE.match(self.head)
        self.unit = group[0].unit
        return True

    def _prefixed(self, band: str, between: str, last: Quantity, around: Surroundings, stated: Stated) -> Stated:
        """The name that begins right behind the band, with the band."""
        own = between.removeprefix("的")
        name = stated.indicator
        behind = not own and stated.thing_end > last.end and around.text.startswith(name[:2], last.end)
        if name in _RATIOS and (who := self._group(around, last.start)):
            return _with(f"{band}的{who}", stated)
        if len(name) < 2 or band in name or not (behind or own.startswith(name[:2])):
            return stated
        joint = "的" if between.startswith("的") or not self.of_age else ""
        if self.head and self.head not in name:
            band = f"{self.head}{band}"
        return _with(f"{band}{joint}", stated)

    def _of_group(self, band: str, number: Quantity, around: Surroundings, stated: Stated) -> Stated:
        """Those of a group whom a band alone picks out."""
        share = dimension_of(number.unit) == "share"
        if not share and dimension_of(number.unit) not in PEOPLE:
            return stated
        if stated.thing_end > number.end and stated.indicator and not share:
            return _with(band, stated)
        who = self._group(around, number.start)
        name = f"{band}{'的' if who else ''}{who}"
        if not who:
            name = f"{band}{'人员' if share else '人数'}"
        return Stated(f"{name}占比" if share else name, name, number.end)

    def _group(self, around: Surroundings, start: int) -> str:
        """Of whom the numbers of the sentence tell the parts; empty where it does not say so."""
        if found := list(GROUP.finditer(around.text, around.sentence, start)):
            return tidy(found[-1]["group"]).removeprefix("总")
        front = around.text[around.sentence : self.start]
        base = self.whole.base.removesuffix("占比").removesuffix("人数")
        group = _SEX.sub("", OF_AGE.sub("", base))
        series = group != base and OF_AGE.match(base) is not None
        if group and (series or _AMONG.search(front) or "其中" not in front):
            return group if is_person(group) or group.endswith("人口") else ""
        return "人口" if "人口" in front else ""

    def _shared(self, texts: Sequence[str], between: str, group: Sequence[Quantity], stated: Stated) -> Stated:
        """0—14岁、60岁以上人口的比重分别上升1个百分点、下降2个百分点: the first band with its number; others follow."""
        if not _EACH.search(between) or not stated.base or not between.startswith(stated.base[:2]):
            return stated
        if len(group) == len(texts):
            return replace(stated, listed="、".join(f"{band}{stated.base}" for band in texts))
        self.noun, self.left = tidy(_EACH.split(between)[0]), texts[1:]
        return _with(texts[0], stated)

    def _next(self, stated: Stated, before: Stated) -> Stated:
        if not self.left or stated.base != before.base:
            self.left = ()
            return stated
        band, self.left = self.left[0], self.left[1:]
        verb = stated.indicator.removeprefix(stated.base)
        return Stated(f"{band}{self.noun}{verb}", f"{band}{self.noun}", stated.thing_end, stated.listed)


def _with(band: str, stated: Stated) -> Stated:
    base = f"{band}{stated.base}" if stated.base and stated.indicator.startswith(stated.base) else stated.base
    return replace(stated, indicator=f"{band}{stated.indicator}", base=base)
