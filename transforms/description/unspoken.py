"""Articles that never speak of the division they come from: what they tell is somebody else's.

In:  a text and what was said of each of its quantities.
Out: the same descriptions; where nothing but the head of the issue names the division, and the article tells of other
     owners or of 我, 他, 该社, a number that nobody owns has no subject.
It never takes the owner from a number of an article that speaks of the division (全县, 我县, 青禾县), or of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.description.describe import Description

_OF_HOME = frozenset({"home", "division", "never", "away", "supposed"})
"""Signs of an owner that only the head of the issue names."""
_OTHERS = re.compile(
    "(?<![其吉])[他她]|[俺咱]|(?<!自)我(?![省市县州区旗镇乡国])|该(?=[院庭校厂社村队站所司组店馆会])|全(?=[院校厂所站队楼店矿])"
)
"""他, 我们, 该社, 全院: somebody who is not the division."""


def with_nobody(body: str, said: Sequence[Description]) -> list[Description]:
    """``said`` without the owners that only the head of the issue names, where the article tells of others."""
    unspoken = [one for one in said if _is_unspoken(one)]
    if not unspoken or not (any(map(_is_anothers, said)) or _OTHERS.search(body)):
        return list(said)
    return [_of_nobody(one) if _is_unspoken(one) else one for one in said]


def _is_unspoken(one: Description) -> bool:
    return {"home", "never"} <= set(one.grounds.signs) and "label" not in one.grounds.signs


def _is_anothers(one: Description) -> bool:
    return one.subject is not None and not {"named", "topic"}.isdisjoint(one.grounds.signs)


def _of_nobody(one: Description) -> Description:
    signs = ("home", "nobody", *(sign for sign in one.grounds.signs if sign not in _OF_HOME))
    return replace(one, subject=None, region_code=None, grounds=replace(one.grounds, signs=signs))
