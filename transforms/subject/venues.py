"""A site that is called by where it lies and what it is: 河埠区云岭农业园区, 石桥镇返乡创业园, 柳坪夜市, 云海商圈.

In:  a sentence of a text, the home of the article's numbers.
Out: ``Mention`` s of sites with which a sentence begins: what is told there is theirs, not the district's around them.
It never takes a kind of site (特色夜市), one that is only counted (石桥镇农业园3个) nor a part of it (夜市入口).

>>> text = "石桥镇返乡创业园有企业7家。石桥镇农业园3个。"
>>> [m.subject.name for m in sites_in(text, 0, len(text), Subject("永嘉县", None))]
['石桥镇返乡创业园']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import FUNCTION_CHARACTERS, in_no_name
from transforms.names.place_tests import VERY_COMMON_WORD, begins_with_verb, is_named_place
from transforms.names.regions import find_regions
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.text.words import frequency, tagged

_HAN = "[\u4e00-\u9fff]"
_NUMBER = "[\\d一二三四五六七八九十百千万两几近约]"
_KIND = (
    "(?:农业|产业|工业|科技|物流|电商|创业|文旅)?园区|(?:创业|产业|科技|物流|示范|孵化|电商|文创|农业|工业)园(?!区)"
    "|夜市|商圈|步行街|窟"
)
_SITE = re.compile(
    r"(?:[^，。；：“”\n]{1,12}(?:[来起月日年前后中末初底午]|期间)，|如今|目前|现在|去年|今年)?"
    rf"(?P<name>(?P<own>{_HAN}{{2,12}}?)(?:{_KIND}))"
    rf"(?=(?:现有|共有|已有|[拥具]?有)[^，。；：]{{0,10}}?{_NUMBER}"
    "|实行|推行|执行|引进|入驻|为|把|将|对|建成|投入|完成|实现|接待"
    rf"|{_NUMBER}+[多余]?[家户名位间]{_HAN})"
)
_COUNTS = re.compile(f"{_NUMBER}+[多余]?[个处座家所](?:[，。；、]|$)|建设|规划")
"""石桥镇农业园 | 3个: how many there are."""
_TOWN = re.compile(f"(?P<name>(?P<stem>{_HAN}{{2,3}}?)(?:镇|乡|街道|村|社区))")
_NO_NAME = re.compile(
    "各|全|该|本|每|我|某|[一二三四五六七八九十两几]|重点|特色|现代|生态|农业|产业|工业|科技|城市|传统|大型|标准|主要|其[他中]|所有|部分"
)
_LEAST = 2


def sites_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """The site with which ``text[start:end]`` begins; what follows may be told of it, too."""
    return list(_sites(text, start, end, home)) if _CUE.search(text, start, end) else []


_CUE = re.compile("园|夜市|商圈|步行街|古镇区|窟")


def _sites(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    found = _SITE.match(text, start, end)
    if found is None or _COUNTS.match(text, found.end(), end) or (home.name and home.name.endswith(found["name"])):
        return
    if _is_name(found["own"]):
        yield Mention(*found.span("name"), _subject(found["name"], home), True)


def _is_name(own: str) -> bool:
    """河埠区 | 云岭, 石桥镇 | 返乡, 柳坪: where it lies and any words, or a word of its own."""
    if FUNCTION_CHARACTERS.search(own) or in_no_name().search(own) or begins_with_verb(own):
        return False
    town = _TOWN.match(own)
    if town and is_named_place(town["name"], town["stem"], VERY_COMMON_WORD):
        return True
    regions = find_regions(own)
    if regions and regions[0].start == 0:
        own = own[regions[0].end :]
        return len(own) >= _LEAST and _NO_NAME.match(own) is None
    known = tagged(own)[0][1] in ("ns", "nt", "nr", "nz")
    return _NO_NAME.match(own) is None and (known or frequency(own[:_LEAST]) < _OF_PARKS)


_OF_PARKS = 500
"""Occurrences in the word list up to which two characters that are no place may begin a site's own name."""


def _subject(name: str, home: Subject) -> Subject:
    named = find_regions(name)
    return Subject(name, named[0].region) if named and named[0].start == 0 else local_subject(name, home)
