"""Names at a clause's head that nobody is told by: one of several, a kind that is counted, what is worked at.

In:  a match of ``transforms.names.place_names`` and the text around it.
Out: yes or no.
It never takes a firm away that only deals with others (云海公司和农户签约).
"""

from __future__ import annotations

import re

from transforms.names.place_names import RARE_WORD
from transforms.text.words import frequency


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
