"""A road, a bridge or a canal that was opened or is being built: how long and how dear it is is told of it.

In:  a sentence of a text, the home of the article's numbers.
Out: ``Mention`` s; the rest of the paragraph goes on about it.
It never takes a road on which something lies, or of which nothing is measured behind.

>>> text = "9月1日，石浪乡柳坪至石桥村道竣工通车，这条路全长6公里。"
>>> [m.subject.name for m in roads_in(text, 0, len(text), Subject("永嘉县", None))]
['柳坪至石桥村道']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import FUNCTION_CHARACTERS, in_no_name
from transforms.subject.mention import Mention, Subject, local_subject

_HAN = "(?:(?![的了和与在等条])[\u4e00-\u9fff])"
_KIND = "(?:村道|县道|乡道|公路|大道|快速路|通村路|产业路|高速(?:公路)?|铁路|大桥|特大桥|隧道|干渠|绿道)"
_SECTION = (
    "(?:[\u4e00-\u9fff]{0,4}(?:延伸段|连接线|支线|标段|段)|(?:[新改扩重]建|改造|提升|升级|硬化){0,2}(?:工程|项目))?"
)
_OPENED = (
    "(?:已|均|正|在|正在|正式|顺利|全线|如期|全面|于[^，。；]{1,10}|昨日|近日|日前)*"
    "(?:竣工|通车|贯通|合龙|建成|开工|动工|施工|投用|启用|完工)"
)
_MEASURED = (
    "[^，。；\\d]{0,6}[，。](?:(?:这条|该条?|整条)?(?:路|公?路|桥|大桥|隧道|线路|道路|工程|项目)?"
    "(?:全长|总长|全程|长度|路面|路宽|桥面|桥长|总投资|投资|造价))"
)
_ROAD = re.compile(
    "(?:^|(?<=[，。；：\\n]))(?:眼下|目前|如今|现在)?(?:[\u4e00-\u9fff]{2,4}?(?:[县市区]|镇|乡|街道))?"
    f"(?P<name>(?P<of>{_HAN}{{2,6}}?(?:至{_HAN}{{2,6}}?)?){_KIND}{_SECTION})(?={_OPENED}{_MEASURED})"
)
_NO_NAME = re.compile("全[省市县区镇乡村]|[省市县区镇乡村]级|各|这|该|一$|高等级|农村|通村|通组|新|条")
_CUE = re.compile(
    "[道路速桥渠段线](?:[\u4e00-\u9fff]{0,12}?)(?:竣工|通车|贯通|合龙|建成|开工|动工|施工|投用|启用|完工)"
)
_BEYOND = 16
"""Characters of the next sentence that may say how long it is: …竣工。工程总投资9万元."""


def roads_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """The roads of ``text[start:end]`` of which it goes on to say how long they are."""
    return list(_roads(text, start, end, home)) if _CUE.search(text, start, end) else []


def _roads(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    for found in _ROAD.finditer(text, start, min(len(text), end + _BEYOND)):
        name = found["of"]
        if found.end() < end and not (
            _NO_NAME.search(name) or FUNCTION_CHARACTERS.search(name) or in_no_name().search(name)
        ):
            yield Mention(*found.span("name"), local_subject(found["name"], home), True)
