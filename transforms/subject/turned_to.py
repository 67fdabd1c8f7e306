"""To whom a matter is turned, who then acts: 已转水利局养护站，派出5名工人; 向县工商局举报。执法人员查扣种子9斤.

In:  a text and a sentence of it, the home of the article's numbers, the division of the issue.
Out: ``Mention`` s of the body, for what follows; not of whoever complained.
It never takes to whom something is only reported (向县委报告了工作), nor what is turned over to be had (移交图书9册).

>>> text = "石桥乡群众来电反映路面积水。已转交通运输局养护站，当日派出5名工人。"
>>> [m.subject.name for m in turned_to(text, 14, len(text), Subject("永嘉县", None), None)]
['交通运输局养护站']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.regions import Region
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.subject.offices import office_of_label

_HAN = "[\u4e00-\u9fff]"
_BODY = f"{_HAN}{{2,14}}?(?:局|站|所|公司|中心|大队|支队|中队|委员会|办事处|物业|公司|街道|[镇乡])"
_TURNED = re.compile(
    "(?:^|(?<=[，。；\n]))(?:目前|当即|随即|立即|及时|迅速|马上|现|已经?)*(?:转(?=交通|办公)|转交|转办|转送|转|批转|交由|交办|派单|通知|责成|责令)(?:给|至|到)?"
    f"(?P<name>{_BODY})(?=[，。]|(?:处理|办理|核实|调查|落实|现场|到场|派|前往|进行|立即|限期|负责))"
)
_REPORTED = re.compile(
    f"[向给](?P<name>{_BODY})(?:进行)?(?:举报|报案|报警|投诉|求助|报告)[，。](?:接报后|随后|当天|当日|很快|不久)*，?"
    "(?=执法人员|民警|[干刑交]警|办案人员|工作人员|执法队|稽查|消防|救援)"
)
_CUE = re.compile("转|通知|责成|责令|派单|交由|交办|举报|报案|报警|投诉|求助|报告")


def turned_to(text: str, start: int, end: int, home: Subject, around: Region | None) -> list[Mention]:
    """The bodies to whom ``text[start:end]``, or the sentence in front of it, turns a matter."""
    before = max(text.rfind("。", 0, max(0, start - 1)), text.rfind("\n", 0, start)) + 1
    return list(_turned(text, before, start, end, home, around)) if _CUE.search(text, before, end) else []


def _turned(text: str, before: int, start: int, end: int, home: Subject, around: Region | None) -> Iterator[Mention]:
    for found in _TURNED.finditer(text, start, end):
        yield from _of(found, found.start("name"), home, around)
    for found in _REPORTED.finditer(text, before, end):
        yield from _of(found, found.end() - 1, home, around)


def _of(found: re.Match[str], at: int, home: Subject, around: Region | None) -> Iterator[Mention]:
    name = found["name"]
    if not FUNCTION_CHARACTERS.search(name):
        yield Mention(at, at + 1, office_of_label(name, around) or local_subject(name, home), False)
