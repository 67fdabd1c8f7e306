"""An attribute that stands alone behind the thing just brought in is the thing's: 建成广场，占地6亩 is 广场占地面积.

In:  a text, the sentence and the clause of a number, what it states.
Out: the same with the thing in front of the attribute.
It never takes a thing from beyond the clause in front, nor one of a list; a closed class of attributes is read.

>>> thing_in_front("镇里建成小微湿地三处，"), thing_in_front("山里的石桥隧道，"), thing_in_front("全镇种茶，")
('小微湿地', '石桥隧道', '')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.description.clauses import Clause
from transforms.description.sentence import Sentence
from transforms.indicator.stated import Stated
from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.records import Quantity

_ATTRIBUTES = frozenset({"占地面积", "占地", "总面积", "建筑面积", "总建筑面积", "埋深", "路面宽", "概算投资", "藏书"})
_HAN = "[\u4e00-\u9fff]"
_NUMBER = "[\\d一二三四五六七八九十百两几]"
_SORT = "(?:[全我][省市县区镇乡村](?:第一|首|唯一的?一?)|[第首]?一|" + _NUMBER + "+)[多余]?[个座处家所条片块]"
_BUILT = re.compile(
    rf"(?:建成|建起|新建|修建|兴建|扩建|打造|辟为|辟出|改建[为成]|改造[为成]|建有)了?(?:{_SORT})?"
    rf"(?P<thing>{_HAN}{{2,14}}?)(?:{_NUMBER}+[多余]?[个座处家所条片块])?，$"
)
"""建成全县第一个法治广场，…, 建成小微湿地三处，…: what is built."""
_TOLD_OF = re.compile(rf"(?:^|[。；\n])[^，。；\n]{{2,14}}(?:的(?:一[个座处家所条片块])?)(?P<thing>{_HAN}{{2,10}})，$")
"""秦岭深处的石桥隧道，…: of what a sentence tells, by where it lies."""
_BODY = re.compile("(?:公司|集团|合作社|[厂校村镇乡县市]|学院|医院|[小中大]学|社区)$|[村镇乡]民|农户|群众")
"""What is a subject of its own, or people."""


def of_thing(body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated) -> Stated:
    """``stated`` with the thing whose attribute it is, where that was brought in by the clause in front."""
    if stated.indicator not in _ATTRIBUTES or len(group) > 1 or clause.bracket is not None:
        return stated
    begins = body.rfind("，", sentence.start, group[0].start) + 1
    thing = thing_in_front(body[sentence.start : begins]) if begins > sentence.start else ""
    return replace(stated, indicator=f"{thing}{stated.indicator}") if thing else stated


def thing_in_front(words: str) -> str:
    """The thing that the clause with which ``words`` end brings in; '' where it brings in none, or a body."""
    found = _BUILT.search(words) or _TOLD_OF.search(words)
    if found is None or FUNCTION_CHARACTERS.search(found["thing"]) or _BODY.search(found["thing"]):
        return ""
    return found["thing"]
