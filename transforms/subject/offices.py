"""Offices and bodies of a division, called by its level alone: 县教育局, 团县委, 市总工会.

In:  a text and a sentence of it, or a title; the home of the article's numbers; the division of the issue.
Out: ``Mention`` s, or the ``Subject`` of a title, under the name of the division: 凤冈县教育局, 凤冈团县委.
It never takes who leads an office, what belongs to it or is under it, nor what it asks of others.

>>> from transforms.names.regions import lookup
>>> home = Subject("凤冈县", lookup("凤冈县"))
>>> [m.subject.name for m in offices_in("团县委筹款5万元，县妇联筹款3万元。", 0, 20, home, home.region)]
['凤冈团县委', '凤冈县妇联']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.regions import Region, by_code
from transforms.subject.levels import of_level
from transforms.subject.mention import Mention, Subject
from transforms.subject.publishers import only_reports

_LEVEL = "[省市县区州旗]"
_SAID = (
    "(?![县区乡镇里级内外])(?:委?[\u4e00-\u9fff]{2,9}?(?:[局厅]|(?<=委)办公室|委员会|(?<=[委织传战法])部|支队|大队|(?:[控务]|发展|研究|保障|指导|数据)中心)"
    "(?:[\u4e00-\u9fff]{2,4}?(?:[支大中]队|派出所))?"
    "|(?:(?![和与及的县市乡镇])[\u4e00-\u9fff]){0,6}?(?:总工会|教育工会|妇联|残联|文联|科协|工商联|团委|法院|检察院|党校|医院|保健院|供销社|农信联社|信用联社|红十字会|农技站|职教中心))"
)
_OFFICE = rf"(?:(?P<level>{_LEVEL})(?P<said>{_SAID})|团(?P<of_youth>{_LEVEL})委)"
_OF_SOMEBODY = r"[长里属管员门、和与及等的]|主[任席]|书记|副|院长|干[部警]|工作人员|医[生护师]|教[师授]"
_SPEAKS = "介绍|表示|透露|披露|[说称][，：]"
"""县法院院长, 县医院和: somebody of it, or one of several."""
_GAVE = r"(?:奖励|拨付|补助|资助|支持|发放|捐助)的\d"
"""县总工会奖励的1万元: whoever got it is told of."""
_GIVES = re.compile(r"送来|派来|送给|(?:补助|奖补|补贴|资助|支持|拨[付给来])(?:资金|经费)?[\d近约]")
"""县妇联送来20台缝纫机，来了47个姐妹: whoever gets it is told of further."""
_IN_CLAUSE = re.compile(
    "(?:^|(?<=[，。；：\n”“]))(?:随后|同时|今年|去年|近日|日前|如今|此后|于是|联村的|参加[^，。；]{0,6}的|由|经)?"
    rf"(?P<whole>{_OFFICE})(?!{_OF_SOMEBODY}|{_SPEAKS}|{_GAVE}|[党直分]|负责|有关|相关|要求|提出|强调|明确|决定)"
)
_IN_TITLE = re.compile(rf"(?P<whole>{_OFFICE})(?!{_OF_SOMEBODY}|举行|召开|关于|印发)")


def offices_in(text: str, start: int, end: int, home: Subject, around: Region | None) -> Iterator[Mention]:
    """县教育局投入35万元: an office's own number."""
    for found in _IN_CLAUSE.finditer(text, start, end):
        if only_reports(text, found.end()):
            continue
        if subject := _named(found, home, around):
            yield Mention(*found.span("whole"), subject, False, _GIVES.match(text, found.end()) is not None)


def office_of_title(title: str, around: Region | None) -> Subject | None:
    """县就业局送培训进村: the office with which a title begins acts in all that follows."""
    found = _IN_TITLE.match(title)
    return _named(found, Subject(around.name, around), around) if found and around else None


_LABEL = re.compile(
    rf"(?:(?P<level>{_LEVEL})(?P<said>(?![县区级])[\u4e00-\u9fff]{{1,12}}?(?:局|委|办|办公室|部|中心|院|会|校|联|社|队|处|厅|机关))"
    rf"|团(?P<of_youth>{_LEVEL})委)"
)


def office_of_label(label: str, around: Region | None) -> Subject | None:
    """县茶产业发展中心 as the label before a title."""
    found = _LABEL.fullmatch(label)
    return _named(found, Subject(around.name, around), around) if found and around else None


def _named(found: re.Match[str], home: Subject, around: Region | None) -> Subject | None:
    level = found["level"] or found["of_youth"]
    division = of_level(level, home, around) or (larger(level, around) if around and level in "省市" else None)
    if division is None or not division.name:
        return None
    name = f"{division.name}{found['said']}" if found["said"] else f"{division.name.removesuffix(level)}团{level}委"
    return Subject(name, division.region)


def larger(level: str, around: Region) -> Subject | None:
    """The division above ``around`` that 全省 or 全市 means; None where it is ``around`` itself or unknown."""
    if around.name.endswith(level):
        return None
    wanted = "province" if level == "省" else "prefecture"
    at = by_code().get(around.parent_code) if around.parent_code else None
    while at is not None:
        if at.level == wanted:
            return Subject(at.name, at)
        at = by_code().get(at.parent_code) if at.parent_code else None
    return None
