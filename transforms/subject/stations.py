"""Stations that measure water and weather: their readings are their own.

In:  a text and a sentence of it, the home of the article's numbers.
Out: ``Mention`` s of stations with a reading behind them, and of 该站 for the one named last.
Places between what is highest and its reading are stations as well: 最大降雨量为柳坞40毫米，其次石硚乡31毫米.
It never takes a station that measures nothing (服务站, 变电站), nor one behind a division's name.

>>> text = "昌江渡峰坑站水位33米；该站流量8200立方米每秒。"
>>> [m.subject.name for m in stations_in(text, 0, len(text), Subject("江西省", None))]
['昌江渡峰坑站', '昌江渡峰坑站']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.place_names import FUNCTION_CHARACTERS, RARE_WORD
from transforms.subject.mention import Mention, Subject, local_subject
from transforms.text.words import frequency

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
    out = list(_read_at(text, start, end, home)) if text.find("毫米", start, end) > 0 else []
    if text.find("站", start, end) < 0:
        return out
    out += [
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


def _read_at(text: str, start: int, end: int, home: Subject) -> Iterator[Mention]:
    """最大降雨量为柳坞40毫米，其次石硚乡31毫米，南迳27毫米: each reading is of the place in front of it."""
    at = start
    while found := _HIGHEST.search(text, at, end):
        while found:
            name = found["name"]
            if not (_NO_PLACE.search(name) or FUNCTION_CHARACTERS.search(name)) and frequency(name) < RARE_WORD:
                yield Mention(found.start("lead"), found.end("name"), local_subject(name, home), False, True)
            at = found.end()
            found = _NEXT.match(text, at, end)


_MILLIMETRES = r"(?P<name>[\u4e00-\u9fff]{2,8}?)(?:[（(]?\d+(?:\.\d+)?(?:毫米|mm)[）)]?)"
_HIGHEST = re.compile(
    rf"最[大高强多][^，。；\d]{{0,8}}?雨[量强](?P<lead>)(?:点|站)?(?:分别)?(?:为|是|：|出现在|在){_MILLIMETRES}"
)
_NEXT = re.compile(rf"(?P<lead>(?:第[一二三四五]|次之)?[，、；]?(?:和|其次|再次|第[二三四五])?[是为]?){_MILLIMETRES}")
_NO_PLACE = re.compile(
    "雨[量强]|降[雨水]|水[位量深]|[达超][到过]?$|[为是]|平均|累计|小时|过程|时段|[县市区省年月日]$|^[各全最其该]|普遍|大部|部分|局[地部]|以[上下]"
)
