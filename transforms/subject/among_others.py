"""Names at a clause's head that nobody is told by: one of several, a kind that is counted, what something is done to.

In:  a match of ``transforms.names.place_names`` and the text around it.
Out: yes or no.
It never takes a firm away that only deals with others (云海公司和农户签约).
"""

from __future__ import annotations

import re

from transforms.names.place_names import RARE_WORD
from transforms.text.words import frequency, tagged


def is_among_others(found: re.Match[str], text: str) -> bool:
    """某某公司等4家企业, 某某银行及12家支行, 云海大学和石桥大学在校学生: one of those whose number it is."""
    if _AMONG_OTHERS.match(text, found.end()):
        return True
    other = _AND_ANOTHER.match(text, found.end()) if found["place"] is None else None
    return other is not None and text[found.end() - 1] in other["other"][1:]


_AMONG_OTHERS = re.compile(
    r"、|[^，。；]{0,10}等(?:\s?\d|[，。几多])|等|(?:总[行部]|本部)?(?:以?及|和)(?:其|所属|下属|旗下)?\d+[多余]?[家个所]"
)
_AND_ANOTHER = re.compile("(?:和|与|及|以及)(?P<other>[^，。；、\\d的]{2,14})")


def is_thing(found: re.Match[str], text: str) -> bool:
    """市规范化小学达275所, 联合茶厂50个, 城区幼儿园建设、…: things that are counted or worked at, no name."""
    if found["place"] is not None:
        return False
    counted = _COUNTED.match(text, found.end())
    kinds = counted is not None and (
        found["name"][0] in "省市县区镇乡村"
        or frequency(found["name"][:2]) >= RARE_WORD
        or (counted["times"] != "1" and not _is_shared_out(found, counted, text))
    )
    return kinds or _WORKED_AT.match(text, found.end()) is not None


_COUNTED = re.compile(
    "(?:达到?|共有?|有|为|发展到|增[至加]到?)?(?:近|约)?(?P<times>\\d+)[多余]?[所家座个][，。；、（(]"
)
_WORKED_AT = re.compile("(?:建设|改造|扩建|整治|布局|管理)[，。；、）)]")


def _is_shared_out(found: re.Match[str], counted: re.Match[str], text: str) -> bool:
    """云海茶厂5个，石桥茶厂3个: what each of several has; 联合茶厂50个，初制所134个 are kinds that are counted."""
    kind = text[found.end() - 1]
    behind = _NEXT_COUNTED.match(text, counted.end())
    front = _LAST_COUNTED.search(text, max(0, found.start("name") - _LONGEST_COUNTED), found.start("name"))
    return any(other is not None and other["kind"] == kind for other in (behind, front))


_NEXT_COUNTED = re.compile("[\u4e00-\u9fff]{1,14}?(?P<kind>[\u4e00-\u9fff])\\d")
_LAST_COUNTED = re.compile("(?P<kind>[\u4e00-\u9fff])\\d{1,6}[所家座个][，、；]$")
_LONGEST_COUNTED = 9


def is_done_to(found: re.Match[str]) -> bool:
    """林有田翻开 | 合作社, 比加入 | 合作社, 带领农民专业合作社: what somebody does with a body, and not its name."""
    name = found["name"]
    kind = _KIND.search(name) if found["place"] is None and name[0] != "“" else None
    if kind is None or kind.start() == 0:
        return False
    if _DOES.search(name, 0, kind.start()):
        return True
    word, tag = tagged(name[: kind.start()])[-1]
    return kind["bare"] == "合作社" and tag == "v" and len(word) > 1 and _TRADE.fullmatch(word) is None


_KIND = re.compile("(?:农民|专业|股份|经济|有限责任|有限|土地)*(?P<bare>合作社|公司|集团|联合社|协会)$")
_DOES = re.compile(
    "翻开|加入|带领|领着|参加|走进|走出|找到|销往|卖给|送到|交给|售给|租给|流转给|入股|退出|对接|联系|凭借|依靠|跟着|跟随|来自"
    "|^(?:比|培育|扶持|引领|带动|告别)(?=..)"
)
"""Verbs that are in no body's name; the last ones may be what a firm works at: 良种培育公司."""
_TRADE = re.compile(
    "种植|养殖|种养殖?|加工|服务|互助|发展|开发|运输|联合|经营|生产|销售|合作|种|养|供销|防治|植保|编织|营造|造林|栽培|繁育|管护|育苗"
    "|采集|采摘|酿造|酿酒|养[一-鿿]|种[一-鿿]|植树|绿化|用水|信用|消费|供应|托管|代耕|耕作|灌溉|收购|贮藏|流通|烘干|旅游|创业|振兴"
)
