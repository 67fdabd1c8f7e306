"""The body whose meeting, report or way of working a text is, by its title: 在港云集团大会上的讲话.

In:  a title and its text, the division of the issue.
Out: ``Subject``; None where the text does not go on to call the body by its kind (集团, 供销社, 法庭).
It never takes a kind of body (在全市医院会议上), nor one that the title only mentions.

>>> body_of_title("在港云集团安全大会上的讲话", "两年来，集团投入5万元。", None).name
'港云集团'
>>> body_of_title("在全市卫生工作会上的讲话", "医院12家。", None) is None
True
"""

from __future__ import annotations

import re
from functools import cache

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.regions import Region, find_regions
from transforms.subject.institutions import is_kind
from transforms.subject.mention import Subject

_HAN = "[\u4e00-\u9fff]"
_FIRM = "集团|公司|医院|学校|学院|厂|农场|林场|煤矿|矿"
_STATION = "供销社|信用社|法庭|供电所|派出所|粮站|养护站|车站"
_TITLES = (
    (re.compile(f"在(?P<name>{_HAN}{{2,14}}?(?P<kind>{_FIRM})){_HAN}{{0,20}}会议?上的(?:讲话|发言|报告|致辞)"), 1),
    (
        re.compile(
            f"^(?P<name>{_HAN}{{2,20}}?(?P<kind>{_FIRM}))(?:第?[一二三四五六七八九十\\d]+届)?[^，。：]{{0,14}}?"
            "(?:工作报告|工作总结|年度总结|年度报告|职代会报告)"
        ),
        1,
    ),
    (re.compile(f"^(?P<name>{_HAN}{{2,16}}?(?P<kind>{_STATION}))(?![长员民])"), 2),
    (re.compile(f"“(?P<name>{_HAN}{{1,6}}(?P<kind>{_STATION}))”"), 2),
)
"""How a title names the body, and how often the text must go on to call it by its kind."""


def body_of_title(title: str, text: str, around: Region | None) -> Subject | None:
    """The body that ``title`` names so, where ``text`` goes on to call it by its kind."""
    for pattern, least in _TITLES:
        found = pattern.search(title)
        if found is None:
            continue
        regions = find_regions(found["name"])
        at_start = bool(regions) and regions[0].start == 0
        own = found["name"][regions[-1].end :] if at_start else found["name"]
        if len(own) <= len(found["kind"]) or is_kind(own) or FUNCTION_CHARACTERS.search(own):
            continue
        if len(_called(found["kind"]).findall(text)) >= least:
            return Subject(
                own if found["kind"] in _STATION else found["name"], regions[-1].region if at_start else around
            )
    return None


@cache
def _called(kind: str) -> re.Pattern[str]:
    """集团 or 供销社 at the head of a clause, as the one that does something."""
    return re.compile(f"(?:^|(?<=[，。；：\n]))(?:目前|如今|现在|今年|去年|近年来)?(?:该)?{kind}(?![和与、等化长员])")
