"""What a total that closes a list counts: 改造项目7个，大修项目16个，共计 | 23个 is of both, not of the last.

In:  a text, where the sentence of each of its quantities begins, the quantities in order and what was said of each.
Out: the same descriptions; a total has what the names of the list have in common, or 合计 with what is measured.
It acts only where nothing but 共计, 合计 … stands between the list and the number, and the name of the number is that
of the list's last. Of whom the total is stays open where the list is of several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from transforms.indicator.predicates import ends_in_noun
from transforms.quantity.units import dimension_of
from transforms.records import Quantity
from transforms.text.words import tagged

if TYPE_CHECKING:
    from transforms.description.describe import Description


def with_totals(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description]
) -> list[Description]:
    """``said`` of ``quantities`` with the totals of lists named as totals."""
    out = list(said)
    for row in range(2, len(quantities)):
        last, total = quantities[row - 1], quantities[row]
        if (
            total.unit != last.unit
            or total.start - last.end > _LONGEST
            or said[row].indicator.removeprefix("最高") != said[row - 1].indicator
        ):
            continue
        if _CLOSING.fullmatch(body, last.end, total.start) is None:
            continue
        listed = _listed(starts, quantities, row)
        names = [said[k].indicator for k in listed]
        subjects = {said[k].subject for k in listed}
        if len(set(names)) > 1:
            common = _in_common(names)
            whole = common if common and "每" not in common else f"合计{common}"
            named = whole if common else f"合计{_MEASURED.get(dimension_of(total.unit), '')}"
            out[row] = replace(out[row], indicator=named)
        elif len(subjects) > 1:
            out[row] = replace(out[row], subject=None, region_code=None)
    return out


_CLOSING = re.compile(
    r"[，；、,;]?(?:(?:同时|两项|几项|两者)[^，。；\d]{1,8}的，)?(?:以上)?(?:[两三四五六]|\d+)?[项者类]?(?:[共合总]计|[总一]?共|合共)(?:有|为|是|达到?|约|最高|最多|每户|每人|每年)?"
)
"""，合计 | 5万亩, ，共计 | 23个: nothing new is named between the list and its total."""
_LONGEST = 22
_MEASURED = {
    "money": "金额",
    "area": "面积",
    "people": "人数",
    "households": "户数",
    "visits": "人次",
    "length": "长度",
}
"""What a total of things without a common name is called behind 合计."""


def _listed(starts: Sequence[int], quantities: Sequence[Quantity], row: int) -> list[int]:
    """The numbers of the sentence in front of the total that have its unit and are no greater."""
    total = quantities[row]
    out: list[int] = []
    for k in range(row - 1, -1, -1):
        if starts[k] != starts[row] or quantities[k].value > total.value:
            break
        if quantities[k].unit == total.unit:
            out.append(k)
    return out


def _in_common(names: Sequence[str]) -> str:
    """项目 of 改造项目 and 大修项目: the words in which the names end alike, where the last of them is a noun."""
    words = [[word for word, _ in reversed(tagged(name))] for name in names]
    alike = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, zip(*words, strict=False))]
    common = "".join(reversed(alike))
    return common if len(common) > 1 and ends_in_noun(common) else ""
