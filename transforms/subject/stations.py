"""Stations that measure water and weather: their readings are their own.

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s of stations with a reading behind them, and of 该站 for the one named last.
It never takes a station that measures nothing (服务站, 变电站), nor one behind a division's name.

>>> text = "昌江渡峰坑站水位33米；该站流量8200立方米每秒。"
>>> [m.subject.name for m in stations_in(text, 0, len(text), Subject("江西省", None))]
['昌江渡峰坑站', '昌江渡峰坑站']
"""

from __future__ import annotations

import re

from transforms.names.place_names import FUNCTION_CHARACTERS
from transforms.subject.mention import Mention, Subject, local_subject

_READING = (
    r"(?:(?:[^，。；\d]|\d{1,4}[月日时分年]){0,12}?(?:水位|流量|雨[量强]|降[雨水]|洪峰|风速|气温|蓄水量|水深|墒情|超警|超汛限)"
    r"|(?:[^，。；\d]){0,4}\d[\d.]*(?:毫米|米(?!长|宽|高)|立方米每秒|立方米/秒|米/秒|℃)|[^。；\d]{2,8}，[低高]于警戒)"
)
_STATION = re.compile(
    rf"(?:^|(?<=[，。；：\n])|(?<=[，。；：\n]其中)|(?<=站[、与和及]))(?P<name>[\u4e00-\u9fff]{{2,9}}?站)"
    rf"(?=(?:[、与和及][\u4e00-\u9fff]{{2,9}}站)*{_READING})"
)
_NO_STATION = re.compile(
    "(?:服务|工作|供应|收购|加油|加气|充电|变电|发电|电|车|客运|文化|农技|推广|管理|养护|收费|检查|单|各|个|全|该|本|测|"
    "多|数|些|分|总)站$|^(?:水文|雨量|气象|水位|监测)|[县市区]"
)
_THE_SAME = re.compile("(?:^|(?<=[，。；：\n]))该站")
_REACH = 2000
"""Characters back in which the station is looked for that 该站 is."""


def stations_in(text: str, start: int, end: int, home: Subject) -> list[Mention]:
    """Stations of ``text[start:end]`` in order."""
    if text.find("站", start, end) < 0:
        return []
    out = [
        Mention(*found.span("name"), local_subject(found["name"], home), False)
        for found in _STATION.finditer(text, start, end)
        if not _NO_STATION.search(found["name"]) and not FUNCTION_CHARACTERS.search(found["name"])
    ]
    for found in _THE_SAME.finditer(text, start, end):
        before = _STATION.finditer(text, max(0, found.start() - _REACH), found.start())
        named = [m for m in before if not _NO_STATION.search(m["name"])]
        if named:
            out.append(Mention(*found.span(), local_subject(named[-1]["name"], home), False))
    return sorted(out, key=lambda mention: mention.start)
