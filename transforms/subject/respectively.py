"""Numbers side by side behind places side by side: each has its own.

In:  a text, numbers that stand side by side in it, where their sentence begins.
Out: the names of the places, one a number; none where they do not fit.
It never divides one number among several places.

>>> text = "长葛市、禹州市增速居前两位，分别为12.1%、11.9%。"
>>> places_of(text, 0, text.index("12.1"), 2)
['长葛市', '禹州市']
"""

from __future__ import annotations

import re

from transforms.names.place_names import COMMON_WORD
from transforms.text.words import frequency

_ENDS = "(?:系统|公司|医院|[小中]学|厂|镇|乡|街道|村|社区|县|区|市|州(?![市县区])|旗|站)"
_STEM = "(?![率量额数度值])[\u4e00-\u9fff]"
_LISTED = re.compile(
    rf"(?:(?:^|(?<=[，。；：（\n])|(?<=其中))(?!由)(?:{_STEM}){{1,5}}?|(?:{_STEM}){{2}}){_ENDS}(?:、(?:{_STEM}){{1,5}}?{_ENDS})*(?:[、和与](?:{_STEM}){{1,5}}?{_ENDS})"
)
SUMMED = re.compile(
    rf"(?:^|(?<=[，。；：\n])|(?<=其中))(?!其中)(?P<names>{_STEM}{{2,4}}?(?:、{_STEM}{{2,4}}?)*[、和与]{_STEM}{{2,4}}?)"
    r"[这等]?(?:[两二三四五六七八九]个?(?P<level>[镇乡村县市区州旗]|系统|街道|公社)|\s?[2-9]\s?个(?P<all>[镇乡村县市区州旗])(?=均|都(?!市)))"
)
"""九江、上饶两市, 石桥、白石2个村均: the level is said once for all."""
_RANKED = re.compile(
    rf"[前后末][两二三四五六七八九十]{{1,2}}[位名](?:依次|分别)?[是为：](?P<names>{_STEM}{{2,4}}?(?:[、和]{_STEM}{{2,4}}?)+)(?=，)，?"
)
"""前三位是塘桥头、新庄、锦溪，分别增长9%、8%、7%: towns by names without their ends."""
_EACH = re.compile(r"[^。；，\d]{0,12}(?:分别|依次)[^。；，\d]{0,12}")
_AND = re.compile("[、和与]")
_BETWEEN = re.compile(r"）?[^。；\d）]{0,40}(?:\d{1,2}月[份底末]?[^。；\d]{0,16}(?:分别|依次)[^。；\d]{0,16})?")
"""青禾县、白石县要加快进度，9月份分别完成不少于 | 9家、7家."""
_FAR = 80
"""Characters in front of the numbers in which the places are named."""


def places_of(text: str, start: int, number: int, count: int) -> list[str]:
    """The ``count`` places named last before the ``number``, where nothing but their predicate stands between."""
    if count < 2:
        return []
    summed = list(SUMMED.finditer(text, max(start, number - _FAR), number))
    if summed and _EACH.fullmatch(text, summed[-1].end(), number):
        names = [f"{name}{summed[-1]['level'] or summed[-1]['all']}" for name in _AND.split(summed[-1]["names"])]
        return names if len(names) == count else []
    ranked = list(_RANKED.finditer(text, max(start, number - _FAR), number))
    if ranked and _EACH.fullmatch(text, ranked[-1].end(), number):
        names = _AND.split(ranked[-1]["names"])
        rare = all(frequency(name) < COMMON_WORD for name in names)
        return names if len(names) == count and rare else []
    listed = list(_LISTED.finditer(text, max(start, number - _FAR), number))
    if not listed or not _BETWEEN.fullmatch(text, listed[-1].end(), number):
        return []
    names = _AND.split(listed[-1][0])
    return names if len(names) == count and not any(map(_LEVELS.fullmatch, names)) else []


_LEVELS = re.compile("[省市县区州旗乡镇村]+|[城农乡]镇|[农乡]村|[城郊农牧山库湖景园灾校小新老][市区]")
"""市、区县财政分别承担, 城镇、农村收入分别增长: levels and kinds, no places."""
