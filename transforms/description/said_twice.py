"""Two values under one name: 公办机构35个，收养29人；民办机构46个，收养35人 tells of no one 收养人数.

In:  a text, its quantities, and what each says.
Out: the same; where rows of one name, subject, unit, period and kind differ in value, each that the text puts under
     something else has that in front (公办机构收养人数; 5000万元以上项目中的新建项目); those that are still alike
     carry the sign ``twice``.
It looks for what stands in front within a sentence only, and leaves alone whatever differs already.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from transforms.indicator.predicates import ends_in_noun
from transforms.indicator.stated import COUNTED, PEOPLE
from transforms.quantity.bounds import ONE_SIDED
from transforms.quantity.units import dimension_of
from transforms.records import Quantity
from transforms.text.brackets import open_bracket

if TYPE_CHECKING:
    from transforms.description.describe import Description


def tell_apart(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description]
) -> list[Description]:
    """``said`` of ``quantities`` with names that differ; ``starts`` is where the sentence of each begins."""
    out = list(said)
    for row, (left, number, told) in enumerate(zip(starts, quantities, said, strict=True)):
        if len(told.indicator) <= _SHORT and (state := _state(body, left, number, told.indicator)):
            out[row] = replace(told, indicator=state) if state.startswith(_NOT_DONE) else told
    said = tuple(out)
    for rows in _alike(body, quantities, said):
        for row in rows:
            if state := _state(body, starts[row], quantities[row], said[row].indicator):
                out[row] = replace(said[row], indicator=state)
            elif head := _head(body, starts, quantities, said, row):
                out[row] = replace(said[row], indicator=f"{head}{said[row].indicator}")
    for rows in _alike(body, quantities, out):
        for row in rows:
            out[row] = replace(out[row], grounds=replace(out[row].grounds, signs=(*out[row].grounds.signs, "twice")))
    return out


def _alike(body: str, quantities: Sequence[Quantity], said: Sequence[Description]) -> list[list[int]]:
    """Rows that would be one cell of a table with more than one value in it.

    满意率超过95%的有9个，不到80%的有4个: bounds of classes are no values of one cell.
    """
    cells: defaultdict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for row, (quantity, told) in enumerate(zip(quantities, said, strict=True)):
        if told.indicator and quantity.unit != "岁" and quantity.qualifier not in ONE_SIDED:
            cells[told.indicator, told.subject, quantity.unit, told.period_text, told.kind].append(row)
    return [
        rows
        for rows in cells.values()
        if len({quantities[row].value for row in rows}) > 1 and not _is_one_change(body, [quantities[r] for r in rows])
    ]


def _is_one_change(body: str, found: Sequence[Quantity]) -> bool:
    """由30户增到90户: two values of one name that the text sets against each other."""
    return len(found) == 2 and _BECOMES.fullmatch(body[found[0].end : found[1].end]) is not None


_BECOMES = re.compile("[^，。；、]{0,12}?，?[^，。；、]{0,6}[到至为][^，。；、]{0,12}")


def _state(body: str, left: int, number: Quantity, name: str) -> str:
    """部分整改4项，正在整改10项: how far it is done, where that is all that tells them apart."""
    if dimension_of(number.unit) not in COUNTED:
        return ""
    found = _HOW_FAR.search(body, max(left, number.start - _LONGEST), number.start)
    return found["state"] if found and name.endswith(found["done"]) else ""


_HOW_FAR = re.compile("[，。；、：（](?P<state>(?:已经?|正在?|部分|尚未|未|基本)(?P<done>[一-鿿]{2,4}))$")


_NOT_DONE = ("正", "部分", "尚未", "未")
"""正在整改10项: by its verb alone it would say that it is done."""
_SHORT = 4


def _head(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description], row: int
) -> str:
    """What goes in front of the name of ``row``: the whole of which it is a part, else the thing counted before."""
    name, number = said[row].indicator, quantities[row]
    opened = _part_from(body, starts[row], number.start)
    if opened is not None and dimension_of(number.unit) in COUNTED:
        whole = _whole(starts, quantities, said, row, opened)
        if whole and not _share(whole, name):
            return f"{whole}{'中' if ends_in_noun(whole) else ''}的"
    if _OF_NO_ITEM.match(name):
        return ""
    item = _item(body, starts, quantities, said, row)
    item = item.removeprefix(name[:2]).removesuffix(name[:2])  # 新引进项目 | 项目投资
    return item if len(item) > 1 and not _share(item, name) and item[-2:] != name[-2:] else ""


_OF_NO_ITEM = re.compile("每|最|平均|[省市县乡镇村]|国家|中央|幅度")
"""每宗24亩, 最高分, 县投资: what is not of the things counted before, or says of which by itself."""


def _part_from(body: str, left: int, start: int) -> int | None:
    """Where the part that a number belongs to begins: behind an open bracket, or at 其中."""
    if (opened := open_bracket(body, left, start)) is not None:
        return opened
    among = body.rfind("其中", max(left, *(body.rfind(mark, left, start) for mark in "；;")), start)
    return among if among >= 0 else None


def _whole(
    starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description], row: int, opened: int
) -> str:
    """What the last number with the same unit in front of ``opened`` counted, in the same sentence."""
    for at in range(row - 1, -1, -1):
        if starts[at] != starts[row]:
            return ""
        if quantities[at].end <= opened and quantities[at].unit == quantities[row].unit:
            return "" if "guessed" in said[at].grounds.signs else _HOW_MANY.sub("", said[at].indicator)
    return ""


_HOW_MANY = re.compile("(?<=..)(?:人数|人口|户数)$")


def _item(
    body: str, starts: Sequence[int], quantities: Sequence[Quantity], said: Sequence[Description], row: int
) -> str:
    """The things counted that ``row`` tells more of: those of its part of the sentence, or alone behind ； the last."""
    number, item, crossed, unit = quantities[row], "", False, ""
    bracket = open_bracket(body, starts[row], number.start)
    for at in range(row - 1, max(-1, row - 1 - (_NEAR if number.unit == "%" else _FAR)), -1):
        before = quantities[at]
        gap = body[before.end : quantities[at + 1].start]
        if starts[at] != starts[row] or "分别" in gap or (item and _PART_ENDS.search(gap)):
            break
        if item and said[at].indicator == said[row].indicator:  # 甲低保6户，发放3元，| 乙低保7户，发放 | 4元
            break
        if _ENDS.search(gap):
            own = quantities[at + 1 : row]
            if not crossed and any(dimension_of(q.unit) not in PEOPLE for q in own):
                break
            crossed = True
        if open_bracket(body, starts[row], before.start) not in (None, bracket):
            continue
        if crossed and _part_from(body, starts[row], before.start) is not None:
            continue
        if _is_item(before, said[at], number) and unit != before.unit and not (item and number.unit == "%"):
            item, unit = said[at].indicator, before.unit
    return _head_of(item) if item else ""


_NEAR, _FAR = 3, 5
"""Numbers that may stand between: a share is of the nearest things."""
_ENDS = re.compile("[；;]")
_PART_ENDS = re.compile("[；;]|其中")


def _is_item(quantity: Quantity, told: Description, number: Quantity) -> bool:
    """Whether ``number`` may be something of what ``quantity`` counts."""
    kind = dimension_of(quantity.unit)
    if kind not in COUNTED or quantity.unit in _TIMES or quantity.unit == number.unit:
        return False
    people = kind in PEOPLE and dimension_of(number.unit) in PEOPLE
    named = "guessed" not in told.grounds.signs and 1 < len(told.indicator) <= _LONGEST and told.kind != "growth"
    return named and not people and _TOLD.search(told.indicator) is None


def _head_of(item: str) -> str:
    """生猪出栏5万头，产值9元; 发生事故3起，死亡2人: what of the name of things counted owns what follows."""
    return _OF_STOCK.sub("", _THERE_ARE.sub("", _HOW_MANY.sub("", item)))


_OF_STOCK = re.compile("(?<=..)(?:[出存][栏笼]|饲养)量?$")
_THERE_ARE = re.compile("^(?:发生|发现|[共拥设]有)(?=..)")
_TOLD = re.compile("[被就将把仅]")
_LONGEST = 14
_TIMES = frozenset({"次", "场", "期", "场次", "人次", "批次", "次数", "批", "天", "条次", "种", "类"})


def _share(head: str, name: str) -> bool:
    """Whether one of them says the other already: 适用简易程序 | 简易程序适用率 would say 简易程序 twice."""
    return head in name or name in head or any(head.endswith(name[:size]) for size in range(_SAID, len(name)))


_SAID = 3
