"""Classes that bounds make of a series: 满意率超过95%的有9个乡镇；80%到95%之间的有17个；不到80%的有4个.

In:  a sentence's numbers in order, each with what it stated by its own words.
Out: ``Stated``: the bound is one of what the series measures (满意率), the count behind it counts the class with the
     bound in its name (满意率超过95%的乡镇, 满意率不到80%的乡镇).
It speaks up only where 的 joins bound and count, and where the series says what is measured and what is counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.indicator.phrases import object_of, tidy, words_in_front
from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.stated import COUNTED, RATES, Stated, Surroundings
from transforms.quantity.units import dimension_of
from transforms.records import Quantity
from transforms.text.words import tagged

_JOINS = re.compile(
    r"(?P<within>之间)?的(?P<noun>[\u4e00-\u9fff]{0,8}?)"
    r"(?:分别)?(?:还|也|就|只|仅|已|共|约|又)*[有占为达]?(?:到|共)?[有计]? ?"
)
"""Between the bound and the count: 以上的村 | 8个, 之间的有 | 17个."""
_BOUNDS = frozenset({"以上", "以下", "超过", "不足", "至少", "至多"})
_PLACED = re.compile("(?:保持|稳定|介于|处)?(?:在|于|为|达到?|均)?$")
"""捐赠额在 | 50万元以上: what is measured stands before."""
_NO_HEAD = re.compile("(?:其中|另有|另外|还有|以及|而|的)$")
_NOT_MEASURED = frozenset({"duration", "people", "ordinal"})
"""Times have names of their own."""
_OF_NOUNS = frozenset("njlavbsxi")
"""Tags of which a noun with what stands before it is made: 薄弱村, not 村由年初."""
_THINGS_THEMSELVES = frozenset("站县村镇乡市区校")
"""Units that say what is counted."""


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
        if dimension_of(quantity.unit) in COUNTED:
            return self._counted(text, quantity, stated)
        self.bound, self.joined = None, _joined(text, quantity, following)
        if self.joined is None:
            of_series = self.counted and quantity.unit == self.unit and stated.indicator == self.counted
            return Stated(self.head, self.head, stated.thing_end) if of_series else stated
        if dimension_of(quantity.unit) == "age":
            self.bound, self.head = quantity, ""
            return stated
        front = _PLACED.sub("", words_in_front(text, around.left, quantity.start, around.cuts))
        head = tidy(object_of(front))
        if len(head) > 1 and not _NO_HEAD.search(head):
            if not (ends_in_noun(head) or head.endswith(RATES)):
                return stated
            self.head, self.noun = head, ""
        if not self.head:
            return stated
        self.bound, self.unit = quantity, quantity.unit
        in_base = text[quantity.start : quantity.end] in stated.base
        return stated if in_base else Stated(self.head, self.head, quantity.end)

    def _counted(self, text: str, quantity: Quantity, stated: Stated) -> Stated:
        bound, joined, self.bound = self.bound, self.joined, None
        if bound is None or joined is None or joined.end() != quantity.start:
            return stated
        if text[bound.start : bound.end] in stated.indicator:
            self.noun, self.counted = stated.indicator.rpartition("的")[2], stated.indicator
            return stated
        behind = stated.indicator if stated.thing_end > quantity.end else ""
        if not self.head:
            name = f"{text[bound.start : bound.end]}{joined['noun'] and '的'}{joined['noun'] or '人员'}"
            if behind:
                return stated
            return Stated(name, name if joined["noun"] else stated.base, stated.thing_end)
        own = quantity.unit if quantity.unit in _THINGS_THEMSELVES else ""
        noun = joined["noun"] or behind or self.noun or own
        if not noun or any(tag[:1] not in _OF_NOUNS and word not in _THINGS_THEMSELVES for word, tag in tagged(noun)):
            return stated
        self.noun = noun
        name = f"{self.head}{text[bound.start : bound.end]}{joined['within'] or ''}的{noun}"
        self.counted = name
        return Stated(name, name, stated.thing_end)


def _joined(text: str, quantity: Quantity, following: Quantity | None) -> re.Match[str] | None:
    """What stands between ``quantity`` and ``following`` where the one bounds a class that the other counts."""
    if following is None or not quantity.unit or dimension_of(quantity.unit) in _NOT_MEASURED:
        return None
    if dimension_of(following.unit) not in COUNTED or not (
        quantity.qualifier in _BOUNDS or quantity.value_high is not None
    ):
        return None
    return _JOINS.fullmatch(text, quantity.end, following.start)
