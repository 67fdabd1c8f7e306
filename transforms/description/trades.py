"""The trade that a paragraph opens with: 竹编业主要分布在… 全镇有竹编厂9家，从业人员600人 tells of no other workers.

In:  a text, where the paragraph and the clause of a number begin, its indicator.
Out: the indicator with the trade in front where it is a bare head (从业人员, 年产值, 种植面积), else as it was.
It reads a trade or a base that a sentence of the paragraph has for its subject, the last one in front of the number,
and never gives it to what is told of the whole place (全镇从业人员).

>>> text = "东岭镇竹编业主要分布在3个村。有竹编厂9家，从业人员600人，全镇从业人员9000人。"
>>> of_trade("从业人员", text, 0, text.index("600")), of_trade("从业人员", text, 0, text.index("9000"))
('竹编业从业人员', '从业人员')
>>> of_trade("竹编厂", text, 0, text.index("9家"))
'竹编厂'
>>> text = "东岭镇蔬菜种植面积6万亩，年产值2亿元。"
>>> of_trade("年产值", text, 0, text.index("2"))
'蔬菜年产值'
"""

from __future__ import annotations

import re


def of_trade(indicator: str, body: str, paragraph: int, number: int) -> str:
    """``indicator`` with the trade of its paragraph in front."""
    if indicator in _YIELDS and (grown := _GROWN.search(body, max(paragraph, number - _FAR), number)):
        return f"{grown['crop']}{indicator}"
    if indicator not in _BARE or _OF_THE_WHOLE.search(body, max(paragraph, number - _REACH), number):
        return indicator
    opened = list(_OPENS.finditer(body, paragraph, number))
    return f"{opened[-1]['trade']}{indicator}" if opened else indicator


_BARE = frozenset(
    {"从业人员", "从业人数", "技术人员", "务工人员", "年产值", "总产值", "种植面积", "栽培面积", "年产量", "年销售额"}
)
"""Heads that say nothing of the trade."""
_YIELDS = frozenset({"年产值", "总产值", "产值", "年产量", "总产量", "产量", "亩产值", "亩均产值"})
"""Heads that say nothing of the crop."""
_FAR = 48
_GROWN = re.compile(
    "(?:^|(?<=[，。；：\\n]))(?:[\\u4e00-\\u9fff]{1,5}?[省市县区镇乡村])?"
    "(?P<crop>(?![全现已共其总新]|[耕林草土山水田]地|占地|建筑|流转|水域|播种|种植|栽培)[\\u4e00-\\u9fff]{2,6}?)"
    "(?:种植|栽培|栽种|养殖)面积(?:达到?|为|近|约|有|稳定在|发展到)*\\d[\\d.]*[万余多]*[亩顷公]{1,2}(?:以上|左右)?，(?:年|总|其|亩均|亩)?"
    "(?:产[值量])?(?:达到?|为|近|约|可达)*$"
)
"""蔬菜种植面积6万亩，年产值 | 2亿元: of the vegetables."""
_REACH = 16
_OF_THE_WHOLE = re.compile("(?:全|整个)[国省市县区旗镇乡村][^，。；]{0,12}$")
_OPENS = re.compile(
    "(?:^|(?<=[。！\\n]))\\s*(?:[\\u4e00-\\u9fff]{1,5}?[省市县区镇乡村])?的?"
    "(?P<trade>[\\u4e00-\\u9fff]{0,6}?(?:加工|种植|养殖|制造|编织|[竹草藤柳]编|刺绣|印染|酿造)业|[\\u4e00-\\u9fff]{2,4}(?:种植|养殖)?基地)"
    "(?:主要|位于|坐落|地处|分布|始于|始建|成立|起步|兴起)"
)
"""竹编业主要分布在…, 蓝莓基地位于…: the subject of a sentence that says where or since when it is."""
