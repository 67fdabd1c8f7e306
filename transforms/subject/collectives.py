"""Communes, brigades, teams and prefectures of old: 柳溪公社, 石桥大队, 红旗社, 温州专区.

In:  a text and a sentence of it, or the text of an article; the home of the article's numbers.
Out: ``Mention`` s, or the ``Subject`` of whom a text tells from its first words on.
It never takes a kind (人民公社, 生产大队), how many there are (12个公社), nor a brigade of the police (交警大队).

>>> text = "柳溪公社产粮5万斤，石桥大队产粮3万斤，12个公社受灾。"
>>> [m.subject.name for m in collectives_in(text, 0, len(text), Subject("永嘉县", None))]
['柳溪公社', '石桥大队']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from transforms.names.place_tests import begins_with_verb
from transforms.names.regions import Region, find_regions, lookup
from transforms.subject.mention import Mention, Subject

_KINDS = ("公社", "大队", "生产队", "专区", "专署")
_HAN = "[\u4e00-\u9fff]"
_OPENS = "(?:^|(?<=[，。；：（\n“年月日末初底]))(?:我们|其中|例如|比如|又如|如|最高[^，。；\\d]{0,6}?[为是])?"
_NAME = (
    f"(?P<above>{_HAN}{{2,4}}?(?:[县市区]|公社))?"
    f"(?P<name>(?P<stem>{_HAN}{{1,4}}?)(?P<kind>公社|大队|生产队|专区|专署|社))(?![员长内级化会区队、和与及等]|办[公事])"
)
_NAMED = re.compile(_OPENS + _NAME)
_FIRST = re.compile(f"\\s*(?:我们)?{_NAME}")
_IN_OLD_TIMES = re.compile("公社|生产队|生产大队|社员|农业社|高级社|初级社|亩产")
"""Words of a text in which 石桥大队 is a village's and 红旗社 is one of peasants."""
_NO_STEM = re.compile(
    "[各全该本每某这那几多两]|^(?:人民|生产|农业|农村|初级|高级|手工业|畜牧|城市|先进|后进|落后|一般|所有|其他|第?[一二三四五六七八九十]+$)|[个些成等为把将向]"
    "|(?:成立|参加|加入|组建|建立|实行|转为|改为|下放|支援|组织|合并|划归|农村)"
    "|[县市区]联$|[作销用行版志闻报讯旅杂公学合结茶诗画文]$"
)
_NO_NAME = re.compile("[的了与及等是被把将为对从让使给个们以在到离着去有]")
_NO_BRIGADE = re.compile("[警防法查察侦缉治管运政卫援监动程击练宣兵工利建筑输械质探量钻勘]$")
"""交警大队, 消防大队, 水利工程大队."""


def collectives_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """Communes and the like that open a clause of ``text[start:end]``."""
    said = any(text.find(kind, start, end) >= 0 for kind in _KINDS) or (
        text.find("社", start, end) >= 0 and _is_old(text)
    )
    return list(_collectives(text, start, end, home)) if said else []


@lru_cache(maxsize=1)
def _is_old(text: str) -> bool:
    return _IN_OLD_TIMES.search(text) is not None


def _collectives(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    old = _is_old(text)
    for found in _NAMED.finditer(text, start, end):
        if _is_name(found, old):
            opens = found.start() == 0 or text[found.start() - 1] == "\n"
            lasts = opens and not text.startswith("的", found.end())
            yield Mention(*found.span("name"), _subject(found, home.region), lasts)


def _subject(found: re.Match[str], around: Region | None) -> Subject:
    return Subject(found["name"], None if found["kind"].startswith("专") else around)


def _is_name(found: re.Match[str], old: bool) -> bool:
    """Whether it is the name of one; ``old``: the text speaks of communes, brigades or peasants' cooperatives."""
    stem, kind = found["stem"], found["kind"]
    if kind.startswith("专"):
        return lookup(stem) is not None
    if kind == "生产队" and _NUMBERED.fullmatch(stem):
        return old
    if _NO_STEM.search(stem) or (kind == "大队" and _NO_BRIGADE.search(stem)) or _NO_NAME.search(stem):
        return False
    if kind == "社" and len(stem) != _PEASANTS:
        return False
    return (old or kind == "公社") and len(stem) > 1 and not begins_with_verb(found["name"])


_PEASANTS = 2
"""Characters in front of 社 in the name of a cooperative of peasants: 红旗社."""
_NUMBERED = re.compile("第[一二三四五六七八九十\\d]{1,3}")


def collective_told_of(text: str, around: Region | None) -> Subject | None:
    """The brigade or commune that the first words name and the text goes on to call 全队 or 全社."""
    found = _FIRST.match(text)
    if found is None or found["kind"] not in _CALLED or not _is_name(found, old=True):
        return None
    if len(re.findall(_CALLED[found["kind"]], text)) < _LEAST or _OF_COUNTY.search(text):
        return None
    above = find_regions(found["above"] or "")
    return _subject(found, above[-1].region if above else around)


_CALLED = {
    "大队": "全大?队|[我本]队|社员",
    "生产队": "全队|[我本]队|社员",
    "公社": "全(?:公)?社|[我本]社",
    "社": "全社|[我本]社",
}
_LEAST = 2
_OF_COUNTY = re.compile("全[县市州区省]")
