"""A head that is said once for the numbers of a list: 从到课率看，甲县96%、乙县88%; 投入逐年加码：2018年3元，2019年4元.

In:  a text, the sentence of a number, and what the number before it left.
Out: the head, or an empty string where none is said, or where the unit cannot measure what the head names.
It never takes a place or a time for a head, and never looks beyond the sentence.
"""

from __future__ import annotations

import re

from transforms.description.list_heads import PLACE_IN_FRONT
from transforms.description.sentence import Sentence
from transforms.indicator.phrases import words_in_front
from transforms.quantity.bare import ROAD
from transforms.quantity.units import dimension_of
from transforms.records import Quantity


def head_told_once(body: str, sentence: Sentence, first: Quantity) -> str:
    """What the number ``first`` of a list counts by the words with which the list begins."""
    begin, start = sentence.start, first.start
    if begin == sentence.taken and (found := _SEEN.search(body, begin, start) or _YEARS.fullmatch(body, begin, start)):
        name = words_in_front(body, found.start("name"), start, sentence.cuts)
        what = words_in_front(body, found.start("what"), found.end("what"), sentence.cuts)
        return what if not name and measures(what, first.unit) else ""
    if sentence.taken == begin and (beyond := _BEYOND.search(body, begin, start)):
        return _beyond(body, sentence, first, beyond)
    if first.unit in ROAD and sentence.unit == first.unit and (way := _way(body, sentence, start)):
        return way
    alike = sentence.unit == first.unit and body[first.end : first.end + 1] in _CLOSES
    if alike and _ONLY.search(body, sentence.taken, start):
        return PLACE_IN_FRONT.sub("", sentence.stated.indicator)
    goes_on = _GOES_ON.fullmatch(body, sentence.taken, start) if first.unit in sentence.headed else None
    opened = _BEYOND_FIRST.match(body, begin, sentence.taken) if goes_on and sentence.unit == first.unit else None
    return sentence.headed[first.unit] if opened else ""


def _way(body: str, sentence: Sentence, start: int) -> str:
    """距乙县 of 南距甲站20公里，乙县40公里: each distance is from its own place."""
    if not _FROM.match(sentence.stated.indicator):
        return ""
    found = _TO.fullmatch(body, sentence.taken, start)
    return f"{found['side']}距{found['place']}" if found else ""


_FROM = re.compile("[东南西北]{0,2}距")
_TO = re.compile(
    "[，、；](?P<side>[东南西北]{0,2})(?:(?:距离?|离|到|至)(?P<far>)|)"
    "(?P<place>[\u4e00-\u9fff、]{1,12}?(?(far)[\u4e00-\u9fff]|[省市县区州旗镇乡村站场港口城]))(?:仅|约|只有|有)?"
)


def _beyond(body: str, sentence: Sentence, first: Quantity, found: re.Match[str]) -> str:
    """开工率 of 开工率低于平均的有甲县（74%）; what was told last in its unit where the list says no more."""
    what = words_in_front(body, sentence.start, found.end("what"), sentence.cuts) if found["what"] else ""
    what = what or sentence.headed.get(first.unit, "")
    return what if measures(what, first.unit) else ""


def measures(what: str, unit: str) -> bool:
    """Whether numbers with ``unit`` may measure ``what`` by the noun with which it ends.

    >>> measures("到课率", "%"), measures("到课率", "家"), measures("投入", "元"), measures("平均得分", "分")
    (True, False, True, True)
    """
    ends = _MEASURED_IN.get(dimension_of(unit))
    return ends is not None and len(what) > 1 and what.endswith(ends)


_MEASURED_IN = {
    "share": ("率", "比重", "比例", "占比", "增速", "增幅", "降幅", "涨幅"),
    "money": ("投入", "投资", "收入", "支出", "资金", "产值", "总值", "额", "税收", "利润", "工资", "价格", "均价"),
    "area": ("面积",),
    "mass": ("产量", "总产", "单产", "亩产", "用量", "销量"),
    "score": ("得分", "评分", "成绩", "总分", "均分"),
}
"""Dimension → how the names end of what is measured in it."""
_SEEN = re.compile(
    "(?:^|(?<=[，；。\\s]))[从按就](?:(?:各[地县市区州旗镇乡村（）、]{1,9}|全[省市县区镇乡村])的?)?"
    "(?P<what>[^，。；：、\\d]{2,18}?)(?:的?(?:高低|情况|多少|大小))?来?[看说]，"
    "(?P<name>[^，。；：、\\d]{1,12})$"
)
"""从到课率看，甲县96%: by what those are told of that follow."""
_YEARS = re.compile(
    "\\s*(?P<what>[^，。；：、\\d]{2,18}?)(?:逐年|连年|年年|节节|稳步|持续|不断|连续|一年年|大幅)+的?"
    "(?:加码|加大|增加|增长|攀升|上升|提高|提升|扩大|增多|走高|递增|下降|减少|降低|走低|递减)[：:](?P<name>\\d{4}年度?[为是]?)"
)
"""投入逐年加码：2018年3元: what grew, of which the years that follow tell."""
_NAME = "[\u4e00-\u9fff]{1,9}?(?:[县市区州旗镇乡村]|街道|社区|农场|公司|学校)"
_BEYOND_WORDS = (
    "(?:[低高][于出]|超过|超出|不及|落后于|好于|优于|达不到|未达到?|没有?达到)"
    "[^，。；：、\\d]{0,6}(?:平均|均值|水平|要求|进度|目标|同期)[^，。；：、\\d有]{0,3}?的[^，。；：、\\d有为是]{0,6}(?:分别|依次)?[有为是]：?"
)
_BEYOND = re.compile(f"(?:^|(?<=[，；。\\s]))(?P<what>[^，。；：、\\d]{{2,18}}?)?{_BEYOND_WORDS}{_NAME}[（(]?$")
_BEYOND_FIRST = re.compile(f"[^。；\\d]*?{_BEYOND_WORDS}{_NAME}[（(]?\\d")
"""开工率低于平均的有甲县（74%）、乙县（61%）: those on one side of a bar, each with its own."""
_ONLY = re.compile(f"[，；](?!最|[^，；]{{0,8}}的){_NAME}[只仅才]有?$")
"""甲镇办结213家，居第一；乙镇只有9家: a place that is no column, with less of what was told of another."""
_CLOSES = ("", "，", "。", "；", "、", "\n")
_GOES_ON = re.compile(f"[）)]?[、，和及与]{_NAME}[（(]?")
