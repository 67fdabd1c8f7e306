"""Places in a ranking or a list, by a number in front or by names without their ends: whose each number is.

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s, each up to the next of the list.
It never takes kinds of things (轻工业5%，重工业6%), nor one name that stands alone.

>>> text = "最高的三个乡，依次是柳林滩5.8%、岔口5.1%。"
>>> [m.subject.name for m in short_listed(text, 0, len(text), Subject("永嘉县", None))]
['柳林滩', '岔口']
>>> text = "第1名　茶腊乡　任务380口，建成351口。第2名　新场镇　任务450口。"
>>> [m.subject.name for m in short_listed(text, 0, len(text), Subject("永嘉县", None))]
['茶腊乡', '新场镇']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import COMMON_WORD, FUNCTION_CHARACTERS
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.text.words import frequency

_HAN = "[\u4e00-\u9fff]"
_ENDS = "(?:镇|乡|街道|村|社区|县|市|区|旗|农场|学校|[小中]学)"
_ORDER = r"第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_RANK = re.compile(
    rf"(?P<lead>{_ORDER}(?:[名位][：:、\s]{{0,2}}|[：:、\s]{{1,2}}))(?P<name>(?![镇乡村县市区]){_HAN}{{2,5}}?{_ENDS})"
    rf"(?=[：:（(\s]{{0,2}}(?:[^，。；\d\s]{{0,6}}\s?)?\d)"
    rf"|(?P<at_once>{_ORDER})(?P<direct>(?![镇乡村县市区]){_HAN}{{2,5}}?{_ENDS})(?=[（(为]?\d)"
)
_NUMBER = r"(?:[为达]|[（(])?\d[\d.,]*[多余]?[万亿]?(?P<unit>%|％|个百分点|[\u4e00-\u9fff])[）)]?"
_LEAD = (
    "(?:(?:依次|分别)[是为：]|[前后末][两二三四五六七八九十]{1,2}[位名](?:依次|分别)?[是为：]"
    "|(?:最[高低多少快慢]|靠[前后])的?是)"
)
_LED = re.compile(rf"{_LEAD}(?P<name>{_HAN}{{2,4}}?){_NUMBER}")
_RARE = re.compile(rf"(?:(?<=[，：；、\n])|^)(?P<name>{_HAN}{{2}}){_NUMBER}")
_NEXT = re.compile(rf"(?:[、，]|和)(?:其次是?|再次是?)?(?P<name>{_HAN}{{2,4}}?){_NUMBER}")
_WHERE_MOST = re.compile(
    rf"最[高大低小多少强][^，。；\d]{{0,8}}?(?:出现在|发生在|是在|是)(?P<name>(?![全各]){_HAN}{{2,5}}?{_ENDS})，[为达是]?(?:[^，。；\d]{{0,2}})\d"
)
"""最大雨量出现在热市镇，为231.5毫米: whose the most is."""
_OF_PLACES = re.compile("[镇乡村县区市州]|街道|地区|[三四五六七八九]地")
_BEHIND = 60
"""Characters in front of a list that say of what kind its names are."""
_NO_NAME = re.compile(
    "[增减降升涨跌比占达超共约计额率量值均费价款税金]|人口|户$|全|其中|同期|累计|平均|目前|上年|去年|今年|本[月年期]|完成|实现"
)
_UNKNOWN = 10
"""Occurrences in the word list up to which two characters of a list are a name, whatever the list is of."""
_FEWEST = 3
_RATES = frozenset({"%", "％", "个百分点", "分"})
"""Units of what places are compared by; 管涌9处、散浸11处 are kinds of things."""


def short_listed(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """The places of rankings and lists in ``text[start:end]``, in order."""
    out = [
        Mention(found.start(), found.end(), local_subject(found["name"] or found["direct"], home), False)
        for found in _RANK.finditer(text, start, end)
        if not FUNCTION_CHARACTERS.search(found["name"] or found["direct"])
    ]
    out += [
        Mention(*found.span("name"), local_subject(found["name"], home), False)
        for found in _WHERE_MOST.finditer(text, start, end)
        if _may_be_name(found["name"], COMMON_WORD)
    ]
    if text.find("、", start, end) >= 0 or text.find("，", start, end) >= 0:
        out += _of_lists(text, start, end, home)
    return sorted(out, key=lambda mention: mention.start)


def _of_lists(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    for first in _LED.finditer(text, start, end):
        items = _items(text, first, end)
        places = _OF_PLACES.search(text, max(0, first.start() - _BEHIND), first.start())
        if len(items) > 1 and places and all(_may_be_name(item["name"], COMMON_WORD) for item in items):
            yield from _mentions(items, home)
    at = start
    while rare := _RARE.search(text, at, end):
        items = _items(text, rare, end)
        at = items[-1].end()
        if (
            rare["unit"] in _RATES
            and len(items) >= _FEWEST
            and all(_may_be_name(item["name"], _UNKNOWN) for item in items)
        ):
            yield from _mentions(items, home)


def _items(text: str, first: re.Match[str], end: int) -> list[re.Match[str]]:
    items = [first]
    while (following := _NEXT.match(text, items[-1].end(), end)) and following["unit"] == first["unit"]:
        items.append(following)
    return items


def _mentions(items: list[re.Match[str]], home: Subject) -> Iterator[Mention]:
    for item in items:
        yield Mention(*item.span("name"), local_subject(item["name"], home), False, True)


def _may_be_name(name: str, most: int) -> bool:
    return frequency(name) < most and not FUNCTION_CHARACTERS.search(name) and not _NO_NAME.search(name)
