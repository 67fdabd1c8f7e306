"""What was aimed at beside what came of it: 收入增长26%，高于12%的目标14个百分点; 办结率为95%，达到90%的目标要求.

In:  a share or points, the text around it, what the number before it stated.
Out: ``Stated``: 收入增速目标 for the aim, 收入增速高于目标 for the points; None where no aim is compared with.
It reads what is printed between 高于 or 达到, the aim and the points only; it needs a change or a rate in front.
"""

from __future__ import annotations

import re

from transforms.indicator.stated import Stated, Surroundings
from transforms.records import Quantity

_BY = r"\d[\d.]* ?个百分点"
_AIM = "目标|预期|计划|任务"
_ABOVE = "高于|高出|超过|超出|低于"
_BEHIND_AIM = re.compile(rf"(?:[)）]|的[^，。；、\d]{{0,6}}?(?:{_AIM})(?:值|数|要求)?)(?:[高低]出?)?{_BY}")
"""12% | 的年度目标14.4个百分点, 预期目标（12% | ）14.4个百分点."""
_REQUIRED = re.compile("的目标(?:要求|值)")
_REACHED = re.compile("(?:[均也都已]|圆满|如期|全面)*(?:达到|实现|完成|符合|高于|超过|低于|未达到?)?了?")
"""办结率为95%，达到 | 90% | 的目标要求: the aim has no name of its own."""
_PASSES = ("超过", "高于", "低于")
_BEFORE_AIM = re.compile(rf"(?:{_ABOVE}|比)[^，。；、\d]{{0,14}}(?:[(（](?:为)?)?$")
_BEFORE_POINTS = re.compile(
    rf"(?P<above>{_ABOVE}|比)[^，。；、\d]{{0,14}}(?:[(（]\d[\d.]*%[)）]|\d[\d.]*%的[^，。；、\d]{{0,6}}?(?:{_AIM})(?:值|数|要求)?)(?P<by>[高低]出?)?$"
)
_LONGEST = 44
_CHANGE = re.compile("(?:增速|增幅|增长率?|降幅)$")


def told_of_aim(quantity: Quantity, around: Surroundings, before: Stated) -> Stated | None:
    """What the aim of a change and the points beside it are called."""
    text, start, end = around.text, quantity.start, quantity.end
    required = _REQUIRED.match(text, end) if before.indicator.endswith("率") else None
    if required and quantity.unit == "%" and _REACHED.fullmatch(text, around.left, start):
        return Stated(f"{before.indicator}目标", before.base, required.end())
    if quantity.unit == "%" and _BEHIND_AIM.match(text, end):
        begins = max(around.sentence, start - _LONGEST)
        bounded = text.startswith(_PASSES, start)  # 超过12% | 的目标: the bound is what the change did
        if _CHANGE.search(before.indicator) and (bounded or _BEFORE_AIM.search(text, begins, start)):
            return Stated(f"{before.indicator}目标", before.base, end)
    change = before.indicator.removesuffix("目标")
    if quantity.unit != "个百分点" or not _CHANGE.search(change):
        return None
    found = _BEFORE_POINTS.search(text, max(around.sentence, start - _LONGEST), start)
    if found is None:
        return None
    above = found["above"] if found["above"] != "比" else f"{found['by'] or '高'}于"
    return Stated(f"{change}{above}目标", before.base, end)
