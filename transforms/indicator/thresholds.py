"""Classes that bounds make of a series: 满意率超过95%的有9个乡镇；80%到95%之间的有17个；不到80%的有4个.

In:  a sentence's numbers in order, each with what it stated by its own words.
Out: ``Stated``: the bound is one of what the series measures (满意率), the count behind it counts the class with the
     bound in its name (满意率超过95%的乡镇, 满意率不到80%的乡镇).
It speaks up only where 的 or the noun of the class joins bound and count, and where words say what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.indicator.mismatch import is_of_another
from transforms.indicator.phrases import object_of, tidy, words_in_front
from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.stated import COUNTED, RATES, Stated, Surroundings
from transforms.quantity.bare import how_many
from transforms.quantity.bounds import may_bound_a_class
from transforms.quantity.units import dimension_of
from transforms.records import Quantity
from transforms.text.words import tagged

_JOINS = re.compile(
    r"(?P<within>之间)?(?P<of>的)?(?P<noun>[\u4e00-\u9fff]{0,8}?)"
    r"(?:数量?)?(?:分别)?(?:还|也|就|只|仅|已|共|约|又|更是?|均)*"
    r"(?:[有占为达]|增[长加]|发展|扩大|上升)?(?:到|至|共|了)?[有计]? ?"
)
"""Between the bound and the count: 以上的村 | 8个, 之间的有 | 17个, 300吨以上 | 企业 | 6家."""
_ACTS = re.compile(
    "(?:[新改扩修]?建(?!设项目|筑)|引进|引育|培[育训养]|发展|带动|帮|组织|吸[纳引]|覆盖|涉及|用于|[支扶]持|补助|解决|安[排置]|打造|惠及|创[建办]"
    "|治理|[购配]|采购|实施|完成|开展|投入|举办|改造|整治|拆|种植|栽|流转|办|设|落实|入[驻库])"
)
"""投资10亿元以上 | 建设学校 | 5所: what was done with it, and no class of schools."""
_PLACED = re.compile("(?:保持|稳定|介于|处)?(?:在|于|为|达到?|均)?$")
"""捐赠额在 | 50万元以上: what is measured stands before."""
_NO_HEAD = re.compile("(?:其中|另有|另外|还有|以及|而|的)$")
_MEASURED = re.compile("(?:[年月日亩单]产|[年月]?(?:出|存)栏|纳税|出口|[^，。]销售|种植|养殖|流转|占地|拥有)$")
"""年产 | 300吨以上, 出栏 | 50头以上: verbs that say what is measured."""
_NOT_MEASURED = frozenset({"duration", "ordinal"})
"""Times have names of their own."""
_OF_NOUNS = frozenset("njlavbsxi")
"""Tags of which a noun with what stands before it is made: 薄弱村, not 村由年初."""
_THINGS_THEMSELVES = frozenset("站县村镇乡市区校")
"""Units that say what is counted."""
_IN_NOUNS = _THINGS_THEMSELVES | {"的", "大户"}
_WITHOUT_NOUN = frozenset("人名位户家份件例")
"""水分超过10%的有 | 47份: how many there are, and no 水分."""
_AMONG = re.compile(
    r"\d[个份名位家户所座批件辆台](?P<noun>[\u4e00-\u9fff]{1,6}(?:（[^（）]{1,4}）)?)(?:当|之)?[中里]，"
)
"""9个 | 县 | 中，人口超过50万人的有3个: the group of which classes are made."""


@dataclass(slots=True)
class Classes:
    """What the bounds of a sentence measure, what is counted, and the bound that the next count may belong to."""

    head: str = ""
    noun: str = ""
    bound: Quantity | None = None
    joined: re.Match[str] | None = None
    """What joins the bound to the next count."""
    unit: str = ""
    """The unit of the bounds."""
    counted: str = ""
    """The class that was counted last."""

    def named(self, quantity: Quantity, following: Quantity | None, around: Surroundings, stated: Stated) -> Stated:
        """``stated`` as the series makes it; ``following`` is the next number of the sentence."""
        text = around.text
        bound, joined, self.bound = self.bound, self.joined, None
        if bound is not None and joined is not None and joined.end() == quantity.start:
            return self._counted(around, bound, joined, quantity, stated)
        joined = self.joined = _joined(text, quantity, following, self.unit if self.counted else "")
        if joined is None:
            of_series = self.counted and quantity.unit == self.unit and stated.indicator == self.counted
            return Stated(self.head, self.head, stated.thing_end) if of_series else stated
        if dimension_of(quantity.unit) == "age":
            self.bound, self.head = quantity, ""
            return stated
        front = _PLACED.sub("", words_in_front(text, around.left, quantity.start, around.cuts))
        head = tidy(object_of(front))
        if len(head) > 1 and not _NO_HEAD.search(head):
            measures = ends_in_noun(head) or head.endswith(RATES) or _MEASURED.search(head)
            self.head, self.noun = head if measures else "", ""
        elif quantity.unit != self.unit:
            self.head = ""
        self.bound, self.unit = quantity, quantity.unit
        in_base = text[quantity.start : quantity.end] in stated.base
        return Stated(self.head, self.head, quantity.end) if self.head and not in_base else stated

    def _counted(
        self, around: Surroundings, bound: Quantity, joined: re.Match[str], quantity: Quantity, stated: Stated
    ) -> Stated:
        """The class of ``bound``, of which ``quantity`` counts the members or measures the land."""
        words = around.text[bound.start : bound.end]
        if words in stated.indicator:
            self.noun, self.counted = stated.indicator.rpartition("的")[2], stated.indicator
            return stated
        behind = stated.indicator if stated.thing_end > quantity.end else ""
        if dimension_of(bound.unit) == "age":
            name = f"{words}{joined['noun'] and '的'}{joined['noun'] or '人员'}"
            return stated if behind else Stated(name, name if joined["noun"] else stated.base, stated.thing_end)
        noun = joined["noun"] or behind or self.noun or self._of_group(around, bound, quantity)
        if not noun or any(tag[:1] not in _OF_NOUNS and word not in _IN_NOUNS for word, tag in tagged(noun)):
            return stated
        self.noun = noun
        joint = "" if "的" in noun else "的"
        name = f"{self.head}{words}{joined['within'] or ''}{joint}{noun}"
        self.counted = name
        return Stated(name, name, stated.thing_end)

    def _of_group(self, around: Surroundings, bound: Quantity, quantity: Quantity) -> str:
        """What is counted where no word next to the count says it."""
        if dimension_of(quantity.unit) == "area":
            return "面积"
        if quantity.unit in _THINGS_THEMSELVES:
            return quantity.unit
        found = _AMONG.search(around.text, around.sentence, bound.start)
        if found:
            return found["noun"]
        alone = quantity.unit in _WITHOUT_NOUN and self.head and not is_of_another(self.head, "count")
        return how_many(quantity.unit) if alone else ""


def _joined(text: str, quantity: Quantity, following: Quantity | None, series: str) -> re.Match[str] | None:
    """What stands between ``quantity`` and ``following`` where the one bounds a class that the other counts.

    ``series`` is the unit of the bounds before: 1-5亿元项目9个，50亿元项目7个.
    """
    dimension = dimension_of(quantity.unit)
    if following is None or not quantity.unit or dimension in _NOT_MEASURED:
        return None
    goes_on = quantity.unit == series and not quantity.qualifier
    if not (goes_on or may_bound_a_class(quantity)):
        return None
    of = dimension_of(following.unit)
    if of == "area":
        of = "count" if dimension in _YIELDS else of
    if of not in COUNTED or quantity.unit == following.unit:
        return None
    joined = _JOINS.fullmatch(text, quantity.end, following.start)
    if joined is None or joined["of"]:
        return joined
    behind = text[quantity.start : quantity.end].endswith(("以上", "以下"))
    counts = dimension in COUNTED
    is_class = joined["noun"] and (behind or not counts) and dimension != "age" and not _ACTS.match(joined["noun"])
    return joined if is_class and quantity.start == quantity.number_start else None


_YIELDS = frozenset({"mass", "money"})
"""亩产千斤以上的 | 50亩: land of a yield."""
