"""Industrial parks, of one division or several side by side, that did what a sentence says: 全市工业园区完成产值5亿元.

In:  a sentence of a text, the mentions found in it, the home of the article's numbers; the sentence in front.
Out: the ``Mention`` s, a division's parks in place of the division; the ``Subject`` of whom a sentence tells on.
It never takes parks that are counted (全市工业园区5个) or built (全市工业园区建设完成投资5亿元).

>>> text, county = "全县工业园区和高新区完成产值5亿元。", Subject("永嘉县", None)
>>> [m.subject.name for m in with_parks(text, 0, len(text), [Mention(0, 2, county, False)], county)]
['永嘉县工业园区和高新区']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.names.place_names import is_stem
from transforms.names.regions import lookup
from transforms.subject.mention import Mention, Subject, local_subject

_KINDS = "(?:工业|产业|科技|物流|农业|现代|经济|高新|技术|特色|综合|循环|化工|创新|示范)"
_PARK = f"(?:{_KINDS}{{1,6}}(?:园区|开发区|集聚区|集中区)|产业集聚区|开发区|高新区|经开区)"
_SORT = "(?:(?:各类|各|[\\d一二三四五六七八九十两]{1,3}[个家]|重点|主要|(?:国家|省|市|县)级(?:以上)?))"
_PARKS = f"{_SORT}{{0,3}}{_PARK}(?:(?:、|和|与|及|以及){_SORT}{{0,3}}{_PARK}){{0,4}}"
_NOT_THEY = (
    "(?!等|、|[和与及的内里中外数]|管委|管理|党|工委|办(?![理结])|个数|数量|总数|建设(?!用地)|规划(?!面积)|发展(?!势)|改革|工作|试点|项目"
    "|(?:已?经?达到?|现有|共有?|有|增[至到加]|发展到)?\\d[\\d.]*[多余]?[个家处座])"
)
_ASIDE = "(?:（[^（）]{1,20}）)?"
_DO = (
    "(?=[^，。；：\\d]{0,6}?(?:完成|实现|累计|新增|投入|招商|引进)|[^，。；：\\d]{0,4}?经济(?:运行|发展|保持|总量)"
    "|[^，。；：\\d]{2,12}\\d)"
)
_OF_DIVISION = re.compile(f"(?P<parks>{_PARKS}){_NOT_THEY}{_ASIDE}{_DO}")
_OPENS = re.compile("(?:^|[，。；：\\n年月季度日末初底期来前])$")
_SEVERAL = re.compile(
    f"(?:^|(?<=[，。；：\\n年月季度日末初底期来前]))(?P<parks>{_SORT}{{0,3}}{_PARK}(?:(?:、|和|与|及|以及){_SORT}{{0,3}}{_PARK}){{1,4}})"
    f"{_NOT_THEY}{_ASIDE}{_DO}"
)
"""高新区和六个省级工业园区完成产值5亿元: of all of them."""
_ITEM = re.compile(
    f"(?:^|(?<=[，。；：、\\n中]))(?P<park>(?P<of>[\u4e00-\u9fff]{{2,5}}?){_PARK})(?=(?:完成|实现|达到?|为)?\\d[\\d.,]*[万亿]?(?:元|吨|[%％]))"
)
"""瓯海工业园区120亿元；永嘉工业园区108亿元: each its own, a park that its division names."""
_ANY = re.compile("[园发集新开][区聚中]")
_DIVISION = ("省", "市", "县", "区", "州", "旗")


def with_parks(text: str, start: int, end: int, mentions: Sequence[Mention], home: Subject) -> list[Mention]:
    """``mentions`` of ``text[start:end]``, in order, where parks that do something stand for their division."""
    if not _ANY.search(text, start, end):
        return list(mentions)
    found = [parks for m in mentions if (parks := _of_division(text, end, m))]
    found += [
        Mention(*m.span("parks"), local_subject(m["parks"], home), False) for m in _SEVERAL.finditer(text, start, end)
    ]
    found += [
        Mention(*m.span("park"), park, False)
        for m in _ITEM.finditer(text, start, end)
        if (park := _named(m["park"], m["of"], home))
    ]
    if not found:
        return list(mentions)
    others = [m for m in mentions if not any(parks.start <= m.start < parks.end for parks in found)]
    counted = [replace(m, start=_behind_numbers(text, m)) for m in found]
    return sorted([*others, *counted], key=lambda m: m.start)


def _behind_numbers(text: str, parks: Mention) -> int:
    """Where the parks' name goes on behind a number in it, which counts them: 高新区和六个 | 省级工业园区."""
    return max((m.end() for m in _COUNTED.finditer(text, parks.start, parks.end)), default=parks.start)


_COUNTED = re.compile("[\\d一二三四五六七八九十两]{1,3}[个家]")


def _of_division(text: str, end: int, division: Mention) -> Mention | None:
    name = division.subject.name
    if name is None or not name.endswith(_DIVISION) or division.listed:
        return None
    found = _OF_DIVISION.match(text, division.end, end)
    if found is None or not _OPENS.search(text, max(0, division.start - 1), division.start):
        return None
    printed = text[division.start : division.end]
    name = name if printed.endswith(_DIVISION) else printed
    return Mention(
        division.start, found.end("parks"), Subject(f"{name}{found['parks']}", division.subject.region), False
    )


def _named(park: str, of: str, home: Subject) -> Subject | None:
    """A park whose name begins with a division's, known or not: 瓯海 | 工业园区, no 重点 | 工业园区."""
    region = lookup(of, home.region.region_code if home.region else None)
    return Subject(park, region) if region else local_subject(park, home) if is_stem(of) else None


def told_on(sentence: str, mentions: Sequence[Mention], topic: Subject | None) -> Subject | None:
    """The parks of the sentence in front, its ``mentions`` and ``topic``, of which one goes on that opens with what was
    done: 全市工业园区完成产值5亿元。新建厂房3万平方米."""
    if not _GOES_ON.match(sentence):
        return None
    parks = [m.subject for m in mentions if (m.subject.name or "").endswith(_ENDS)]
    last = topic if topic and (topic.name or "").endswith(_ENDS) else None
    if parks and len(mentions) == 1:
        return parks[0]
    return last if not mentions else None


_ENDS = ("园区", "开发区", "集聚区", "集中区", "高新区", "经开区")
_GOES_ON = re.compile(
    "(?:已|共|累计|新)*(?:完成|实现|实施|新增|建成|新建|招商|引进|竣工|开工)"
    "(?![^。；\\d]{0,12}(?:[小中大]学|学校|医院|[农乡]村|农|公路|水利|城镇|财政|进出口|社会))"
)
"""Behind the parks in a communiqué comes what is no park's: 建成小学3所."""
