"""A firm, a school or a hospital that tells of itself: 该厂, 厂址, 建校, 全院 say that the numbers are no division's.

In:  a title and its text, the home that was found so far.
Out: ``Subject``: the body that the title names, or nobody; None where the text does not tell of one.
It never names a body that the title does not.

>>> body_told_of("青禾纺织器材厂", "厂址在青禾县城。该厂有职工35人。", None).name
'青禾纺织器材厂'
>>> body_told_of("", "厂址在青禾县城。全厂有职工35人。", None)
Subject(name=None, region=None)
>>> body_told_of("工业简况", "全县有纺织厂3家，其中该厂占地5亩，全厂35人。", None) is None
True
"""

from __future__ import annotations

import re

from transforms.names.regions import Region
from transforms.subject.mention import Subject

_ITS_OWN = re.compile(
    "(?:(?:该|全|本|我|建|办)(?:厂|校|院(?!士)|矿|农场|林场|团场|团(?![体队员结]))|厂[址区内]|校[址园]|院[址区]|场[址部]|团[部场](?!员)"
    "|(?:医院|学校|工厂|农场|林场|团场)(?:始建|创建|创办|建|成立|占地|现有|地处|位于|座落|坐落))"
)
_LEAST = 2
"""Such words from which a text tells of a body: one may be said of an example."""
_DIVISIONS = re.compile("[全我本该](?:[省市州县区旗镇乡])(?![直级属中医])")
"""全县, 我市: a text that tells of a division too."""
_NAME = re.compile(
    "(?:[一二三四五六七八九十]{1,3}、)?(?P<name>[\u4e00-\u9fff○]{2,18}(?:厂|矿|公司|[小中大]学|学校|学院|医院|卫生院|农场|林场|牧场|茶场|团场?|水库|电站))"
    "(?:简介|概况|简史|发展史|建设发展史|志)?"
)


def body_told_of(title: str, text: str, region: Region | None, in_periodical: bool = False) -> Subject | None:
    """Whom a text tells of that speaks of itself as of a works, a school, a hospital or a farm.

    ``in_periodical``: it stands in one of a division, where more must speak for that.
    """
    if _DIVISIONS.search(text) or len(_ITS_OWN.findall(text)) < _LEAST + in_periodical:
        return None
    found = _NAME.fullmatch(title.strip())
    return Subject(found["name"] if found else None, region if found else None)
