"""A zone that is told of by its own name: 石桥工业集中区入园企业31家, 柳坪管理区只有9家, 漳溪新区销号120家.

In:  a sentence of a text, the home of the article's numbers.
Out: ``Mention`` s in order.
It never takes a kind of zone (重点工业园区, 城市新区), one of which something is only a part (新区的管网), or its
administration.

>>> text = "至10月底，石家岭管理区完成投资9亿元。重点工业园区完成投资5亿元。"
>>> [m.subject.name for m in zones_in(text, 0, len(text), Subject("永嘉县", None))]
['石家岭管理区']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import COMMON_WORD, FUNCTION_CHARACTERS, RARE_WORD, is_stem
from transforms.names.regions import lookup
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.text.words import frequency, tagged

_KIND = (
    "(?:(?:工业|产业|经济|化工|食品|制造业)?集[中聚]区|工业园(?!区)|(?:工业|产业)园区|(?:经济)?(?:技术)?开发区|高新(?:技术)?(?:产业)?(?:开发)?区|经开区"
    "|管理区|保税区|度假区|(?<![村镇社城小])新区)"
)
_ZONE = re.compile(
    "(?:^|(?<=[，。；：\\n月底末初年日前]))(?:其中|截至目前|目前|今年|去年)?"
    f"(?P<zone>(?P<of>(?:(?![的了和与及等是在对为将把])[\u4e00-\u9fff]){{2,5}}?){_KIND})"
    "(?![的和与及、（(]|管委|党|工委|内|里|外|范围|[建开]设|规划|办(?![理结])|企业家)"
    "(?=[^，。；：\\d]{0,14}\\d|[新投完实招引建落设推开抓把][\u4e00-\u9fff]{1,12}[，。])"
)
_NO_ZONE = re.compile(
    "[省市县区州旗镇乡国][级属]|国家|全[国省市县区]|各|该|本|我|重点|特色|现代|生态|农业|城市|建设|发展|^[兴新扩筹]?建(?![德阳湖水宁安瓯平始])"
)
_SIDE = re.compile("城[东南西北]|[东南西北]城|[滨临沿][江河湖海港空]")
"""城南新区, 滨江新区: zones that are called by where they lie."""


def zones_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """The zones that open a clause of ``text[start:end]``."""
    return list(_zones(text, start, end, home)) if _CUE.search(text, start, end) else []


_CUE = re.compile("[中聚园发新开理税假]区|业园")


def _zones(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    for found in _ZONE.finditer(text, start, end):
        if _is_name(found["of"], home):
            opens = found.start("zone") == 0 or text[found.start("zone") - 1] not in "，；："
            yield Mention(*found.span("zone"), local_subject(found["zone"], home), opens or _is_first(text, found))


def _is_first(text: str, found: re.Match[str]) -> bool:
    """至10月底，石桥工业集中区…: only a time stands in front of it in its sentence."""
    begins = max(text.rfind(mark, 0, found.start()) for mark in "。\n") + 1
    return _TIME.fullmatch(text, begins, found.start()) is not None


_TIME = re.compile("[^，。；]{0,8}[\\d今去目当][^，。；]{0,8}，")


def _is_name(of: str, home: Subject) -> bool:
    if _NO_ZONE.search(of):
        return False
    if lookup(of, home.region.region_code if home.region else None) is not None or _SIDE.fullmatch(of):
        return True
    if len(of) < _LONG:
        named = [tag for _, tag in tagged(of)] in (["ns"], ["nr"])  # 屈家岭: in the word list as a place
        return is_stem(of) or ((named or frequency(of) < COMMON_WORD) and FUNCTION_CHARACTERS.search(of) is None)
    return is_stem(of) and frequency(of[:2]) < RARE_WORD


_LONG = 4
