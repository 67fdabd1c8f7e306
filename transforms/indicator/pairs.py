"""Households and the people in them, told in one breath: 减少45户179人, 省定贫困户6万户、人口23万人, 有11个单位、30人.

In:  a number of people, the words in front of it, what the number before it stated.
Out: ``Stated`` with the name or the change that the number before it has, or None where no pair stands.
It never gives people the name of the bodies or the homes that were counted before them.

>>> from transforms.records import Quantity
>>> text = "贫困人口减少45户179人"
>>> people = Quantity(9, 13, 179, None, "人", "")
>>> paired(people, Surroundings(text, 9, 13), Stated("贫困人口减少", "贫困人口", 9), "").indicator
'贫困人口减少'
"""

from __future__ import annotations

import re

from transforms.indicator.stated import Stated, Surroundings
from transforms.quantity.bare import residents
from transforms.records import Quantity


def paired(quantity: Quantity, around: Surroundings, before: Stated, left: str) -> Stated | None:
    """What the number of people is called beside the homes or bodies that were counted just before it."""
    text, start, end = around.text, quantity.start, quantity.end
    own = left in _OWN
    if not (quantity.unit in _PEOPLE or (own and not quantity.unit)) or text[end : end + 1] not in _CLOSES:
        return None
    beside = _BESIDE.search(text, max(around.sentence, start - _LONGEST), start)
    if beside is None or (own != (beside["own"] is not None)):
        return None
    if beside["unit"] != "户":
        return Stated("人数", "人数", end) if not own and _BODY.fullmatch(beside["thing"]) else None
    if beside["thing"]:
        return None
    if own:
        kind = _KIND_OF_HOME.fullmatch(before.indicator)
        return Stated(f"{kind['kind']}人口", f"{kind['kind']}人口", end) if kind and beside["sep"] == "、" else None
    if before.base and before.indicator != before.base and before.indicator.startswith(before.base):
        return Stated(before.indicator, before.base, end)
    reached = _REACHED.match(before.indicator)
    if reached and (lives := residents(quantity.unit, before.indicator[reached.end() :])):
        return Stated(f"{reached[0]}{lives}", f"{reached[0]}{lives}", end)
    if not (before.base or beside["sep"]) and _VILLAGE.fullmatch(text, around.sentence, beside.start()):
        return Stated("人口", "人口", end)
    return None


def homes_reached(quantity: Quantity, around: Surroundings, before: Stated) -> Stated | None:
    """惠及3个自然村 | 91户: the homes there that are reached, and not all that there are."""
    reached = _REACHED.match(before.indicator) if quantity.unit == "户" else None
    if reached is None or around.text[around.left : quantity.start] not in ("", "、"):
        return None
    lives = residents("户", before.indicator[reached.end() :])
    return Stated(f"{reached[0]}{lives}", f"{reached[0]}{lives}", quantity.end) if lives else None


_PEOPLE = frozenset({"人", "口人", "名"})
_OWN = ("人口", "人数", "总人口")
_CLOSES = ("", "，", "。", "；", "、", "）", "\n")
_LONGEST = 26
_BESIDE = re.compile(
    "\\d[\\d.,]*[万余多]*(?P<unit>[户个家所支])(?P<thing>[^，。；：、\\d]{0,8}?)(?P<sep>[、和及]?)"
    "(?P<own>人口|人数|总人口)?[共约近]?$"
)
_BODY = re.compile("[^，。；、]{0,6}(?:单位|部门|企业|机构|公司|科室|站所|协会|商会)")
_KIND_OF_HOME = re.compile("(?P<kind>[^，。；]{0,8}(?:贫困|低保|五保|特困|脱贫|返贫|受灾|搬迁|移民|低收入))(?:农?户)")
"""省定贫困户6万户、人口23万人: the people of these homes."""
_REACHED = re.compile("惠及|涉及|波及|覆盖|辐射|带动")
_VILLAGE = re.compile(
    "\\s*[^，。；：\\d]{1,8}(?:村|社区|屯|寨|[小村]组|队|乡|镇)(?:[^，。；：\\d]{0,16}，)?(?:全[村镇乡组])?(?:[现总共]?有|辖)?"
)
"""沟口村在镇东，90户300人: who lives there."""
