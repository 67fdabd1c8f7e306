"""What a number counts that tells only what happened: 房屋倒塌20间，40间不同程度损坏 counts 房屋损坏.

In:  a text, the sentence and the clause of a number, what it states.
Out: the same with the thing that the number before with its unit counted, and what happened to it now.
It never takes a thing beyond another number with its unit, and reads a closed class of harms.

>>> harmed("房屋倒塌", "严重损坏"), harmed("倒塌房屋", "损坏"), harmed("受损的桥梁", "冲毁"), harmed("房屋", "倒塌")
('房屋严重损坏', '损坏房屋', '冲毁的桥梁', '')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.description.clauses import Clause
from transforms.description.sentence import Sentence
from transforms.indicator.indicators import counts_things
from transforms.indicator.stated import Stated
from transforms.records import Quantity

_HARM = "(?:[倒坍垮]塌|损[坏毁]|受[损淹]|毁[坏损]|[烧震冲]毁|被淹|进水)"
_HOW = "(?:不同程度|严重|一般|轻微|轻度|中度|局部|部分)?"
_TOLD = re.compile(
    f"(?P<thing>[\u4e00-\u9fff]{{2,6}}?){_HOW}{_HARM}|{_HOW}{_HARM}(?P<of>的?)(?P<object>[\u4e00-\u9fff]{{2,6}})"
)
_ALONE = re.compile(f"(?:均|都|有|受到|出现|遭)*(?P<how>{_HOW})(?P<harm>{_HARM})")
_MARKS = frozenset("塌坏毁损淹水")


def with_harmed(body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated) -> Stated:
    """``stated`` with the thing that was harmed, where the number tells only how."""
    first = group[0]
    counted = sentence.headed.get(first.unit, "")
    if len(group) > 1 or _MARKS.isdisjoint(counted) or not counts_things(first):
        return stated
    own = stated.indicator if stated.indicator != counted else body[first.end : clause.end].strip("，；。、 ")
    named = harmed(counted, own)
    return replace(stated, indicator=named, base=named) if named else stated


def harmed(counted: str, own: str) -> str:
    """What ``own`` words count of the things of which ``counted`` tells; empty where they tell of others."""
    happened, told = _ALONE.fullmatch(own), _TOLD.fullmatch(counted)
    if happened is None or told is None:
        return ""
    how = f"{happened['how'].removeprefix('不同程度')}{happened['harm']}"
    return f"{told['thing']}{how}" if told["thing"] else f"{how}{told['of']}{told['object']}"
