"""Names in a list, each directly in front of its number: whose that number is.

In:  a text and a sentence of it, the home of the article's numbers, the issue.
Out: ``Mention`` s, each for its clause only; what a number counts is said in front of the list.
It never takes a kind of place or body (中心村12个、特色镇3个), nor a name that stands alone.

>>> text = "信访126件，其中马店镇41件、众兴集镇38件，尚有县住建局5件、县水利局4件。"
>>> [m.subject.name for m in listed_names(text, 0, len(text), Subject("霍邱县", None), None)]
['马店镇', '众兴集镇', '县住建局', '县水利局']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.names.place_tests import VERY_COMMON_WORD, is_named_place
from transforms.names.regions import lookup
from transforms.subject.mention import Mention, Subject, local_subject, subject_named
from transforms.subject.respectively import SUMMED

_LEAD = (
    "(?:其中|尚有|还有|另有|另外|其次是?|再次是?|余下的?|分别[是为]"
    "|(?:建设|新建|建成|改造|整治|种植|完成|流转|硬化|发展|安排|投入|拨付|新增)了?"
    "|(?:排名?在?|[位列]?居)?[前后末][两二三四五六七八九十\\d]{1,2}[位名]的?(?:依次|分别)?[是为]|(?:依次|分别)[是为])"
)
_PLACE = "(?:镇|乡|街道|村|社区|县|(?<![上门超夜早菜股])市|(?<![小校园景])区)"
_OFFICE = (
    "(?:[局厅]|(?<![常党支村居两])委|(?:政府|党政)办|(?<=[织传战法])部|法院|检察院|公司|集团|[支大中]队"
    "|[一二三四五六七八九十\\d][队厂矿])"
)
_ZONE = "(?:新|高新|经开|开发)区"
"""A city's one zone beside its counties: 泰顺县51个、文成县38个、新区8个."""
_HOUSE = "[县市区省州](?:[\u4e00-\u9fff]{0,6}?(?:医院|保健院|[小中]学|学校|党校|图书馆|文化馆)|[一二三四五六七八九]中)"
_NAME = (
    rf"(?:{_HOUSE}|[\u4e00-\u9fff]{{2,5}}?{_PLACE}|[\u4e00-\u9fff]{{2,8}}?开发区|{_ZONE}|"
    rf"[\u4e00-\u9fff]{{1,9}}?{_OFFICE})"
)
_NAMES = rf"{_NAME}(?:[和与、]{_NAME})?"
_NUMBER = (
    r"(?:[（(]|各|有|为|达|仅|只有|仅有)?\s?(?:\d[\d.]*|[一二三四五六七八九十]{1,3})[余多]?[万亿]?"
    r"(?P<unit>个百分点|%|[\u4e00-\u9fff])"
)
_FIRST = re.compile(rf"(?:(?<=[，。；：、\n是为])|(?<=的有)|^)(?P<lead>{_LEAD}?)(?P<name>{_NAMES}){_NUMBER}")
_GOES_ON = r"[^，。；、\d]{0,3}(?:[、，]|(?<=[）)])[和与及])\s?"
_NEXT = re.compile(rf"{_GOES_ON}(?P<lead>{_LEAD}?)(?P<name>{_NAMES}){_NUMBER}")
_COUNTS_BODIES = frozenset("个家所座处户")
_SPLIT = re.compile("[和与、]")
_FAR_FROM = ("距", "离", "至")
"""距温州市60公里，距台州市20公里: what something is far from."""
_IS_ZONE = re.compile(_ZONE)
_IS_PLACE = re.compile(rf"(?P<stem>[\u4e00-\u9fff]+?){_PLACE}")


def listed_names(text: str, start: int, end: int, home: Subject, within: str | None) -> list[Mention]:
    """The names of lists in ``text[start:end]``, in order."""
    out: list[Mention] = []
    at = start
    while first := _FIRST.search(text, at, end):
        items = [first]
        while (following := _NEXT.match(text, items[-1].end(), end)) and following["unit"] == first["unit"]:
            items.append(following)
        at = items[-1].end()
        if len(items) > 1 and _are_names(list(_parts(items)), first["unit"], within):
            out.extend(
                Mention(item.start("lead"), item.end("name"), subject_named(item["name"], home, within), False, True)
                for item in items
            )
    out.extend(
        Mention(found.start(), found.end(), local_subject(found.group(), home), False, True)
        for found in SUMMED.finditer(text, start, end)
        if all(_is_named(name + (found["level"] or found["all"]), "", within) for name in _SPLIT.split(found["names"]))
    )
    out.extend(
        Mention(found.start("names"), found.end(), local_subject(found["names"], home), False, True)
        for found in _TOGETHER.finditer(text, start, end)
        if all(_is_named(name, "", within) for name in _SPLIT.split(found["names"]))
    )
    return sorted(out, key=lambda mention: mention.start)


_STEM = "(?:(?![的了由在])[\u4e00-\u9fff]){2,5}?"
_TOGETHER = re.compile(
    rf"(?:^|(?<=[，。；：\n的由在]))(?P<names>(?:{_STEM}{_PLACE}[、和与]){{1,5}}{_STEM}{_PLACE})(?:合计|总计|共计|(?=[^，。；、\d]{{0,10}}(?:，[^，。；、\d]{{0,10}})?(?:均|都)(?![有是匀由])[^，。；、]{{0,8}}\d))"
)
"""石桥镇、白石镇和柳坪镇合计人口占31%; 石桥镇、白石镇进度较快，完成率都在9%以上: of these together or of each, none of
the whole county."""


def _parts(items: list[re.Match[str]]) -> Iterator[str]:
    for item in items:
        yield from _SPLIT.split(item["name"])


def _are_names(names: list[str], unit: str, within: str | None) -> bool:
    """Whether all are somebody's names; beside a village by a rare name 建设村118亩 is one, whatever word it is."""
    rare = [_is_named(name, unit, within) for name in names]
    if all(rare):
        return True
    return (
        unit not in _COUNTS_BODIES
        and any(rare)
        and all(
            named or _VILLAGE_BY_WORD.fullmatch(name) or (sum(rare) > 1 and _TOWN.fullmatch(name))
            for name, named in zip(names, rare, strict=True)
        )
    )


_TOWN = re.compile("(?![各全每本该其])[\u4e00-\u9fff]{2}(?:镇|乡|街道)")
"""那龙镇 beside two towns by rare names is one, whatever word it begins with."""
_VILLAGE_BY_WORD = re.compile(
    "(?:建设|建国|团结|胜利|民主|和平|光明|红旗|东风|前进|跃进|解放|幸福|友谊|发展|曙光|互助|富强|文明|振兴|新华|自由"
    "|平安|联合|合作|进步|革命|卫星|爱国|爱民|繁荣|丰收|复兴|东方)[村镇乡]"
)
"""Words by which villages were named."""


def _is_named(name: str, unit: str, within: str | None) -> bool:
    """Whether it is somebody's name: a division that the table knows, a town called by no word, an office."""
    if FUNCTION_CHARACTERS.search(name) or name.startswith(_FAR_FROM):
        return False
    place = _IS_PLACE.fullmatch(name)
    if _IS_ZONE.fullmatch(name):
        return True
    if place is None:
        return unit not in _COUNTS_BODIES
    return lookup(name, within) is not None or is_named_place(name, place["stem"], VERY_COMMON_WORD)
