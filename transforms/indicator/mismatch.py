"""Indicators that cannot belong to their number: 385人 is no 月均工资.

In:  an indicator, and the dimension of the number's unit.
Out: whether it is of another dimension, and what is left of it that the number may count.
It never makes up a head: what cannot be counted so leaves an empty indicator.

>>> is_of_another("党员平均年龄", "people"), thing_of("党员平均年龄"), thing_of("年销售额")
(True, '党员', '')
"""

from __future__ import annotations

import re

from transforms.indicator.stated import COUNTED
from transforms.text.words import tagged

_AMOUNTS = (
    "收入", "工资", "报酬", "利润", "税收", "资金", "面积", "比重", "占比", "收益", "年龄", "价格", "单价", "产值",
    "总值", "投资", "售额", "总额", "易额", "资额", "款额", "生率", "成率", "长率", "盖率", "意率", "格率", "用率",
    "业率",
)  # fmt: skip
"""How heads end that are measured in money, shares, years or ground, not counted."""
_AMOUNT = re.compile(f"(?:{'|'.join(_AMOUNTS)})$")
_SAID_OF_IT = re.compile("(?:平均|人均|户均|年均|月均|每[年月人户村亩]|各|新增|增加|实现|集体|经营|销售|总|年|月)")
_PICKED = re.compile(
    r"(?:^|[，。；：])(?:但|而|目前|其中|，)*(?P<bound>(?:[\u4e00-\u9fff]{2,12}(?:超过?|不足|低于|高于|达到?|突破|在)?"
    r"[\d.]*[万亿千百]*|\d[\d.]*[万亿]*)(?:[至到—-]\d[\d.]*[万亿]*)?[元亩吨](?:以[上下])?的|(?:没?有|无)[\u4e00-\u9fff]{2,8}的)"
    r"(?:只|仅)?有?$"
)


def is_of_another(indicator: str, dimension: str) -> bool:
    """月均工资2460元；路口镇次之，385人: an amount is not what a count counts, nor are people so much ground."""
    if dimension == "visits" and indicator.endswith("面积"):  # 3.2亿亩次
        return False
    if dimension in COUNTED:
        return indicator.endswith(_AMOUNTS)
    return dimension == "area" and indicator.endswith(_PEOPLE)


_PEOPLE = (
    *("党员", "社员", "人员", "群众", "人数", "农户", "干部", "村民", "农民", "牧民", "职工", "老人", "学生", "贫困户"),
    *("养殖户", "种植户", "种粮户", "大户", "茶农", "瓜农", "果农", "菜农", "烟农", "药农"),
)


def picked_out(front: str, counted: str) -> str:
    """What a number counts of the things counted before that a bound in front picks out.

    >>> picked_out("但年销售收入超亿元的仅", "陶瓷企业"), picked_out("月均工资", "企业")
    ('年销售收入超亿元的陶瓷企业', '')
    >>> picked_out("5万至10万元的", "行政村"), picked_out("有经营性收入的", "行政村")
    ('5万至10万元的行政村', '有经营性收入的行政村')
    """
    found = _PICKED.search(front)
    return f"{found['bound']}{counted}" if found and counted else ""


def part_of_an_age(front: str, thing: str) -> str:
    """平均年龄47岁，35岁以下的只占8%: no share of an age, but of those counted before (``thing``).

    >>> part_of_an_age("35岁以下的只占", "农技人员"), part_of_an_age("占", "农技人员")
    ('35岁以下的农技人员占比', '')
    """
    found = _OF_AN_AGE.search(front)
    return f"{found['bound']}{'的' if thing else ''}{thing}占比" if found else ""


_OF_AN_AGE = re.compile(
    r"(?P<bound>(?:\d+(?:周?岁)?[-—至到])?\d+周?岁(?:及?以[上下])?)的?(?:就|也|只|仅|还|共|已|约|近)*占(?:到|了)?(?:约|近)?$"
)


def thing_of(indicator: str) -> str:
    """The thing whose amount ``indicator`` names, where it names one."""
    left = _AMOUNT.sub("", indicator)
    begun = _SAID_OF_IT.search(left)
    thing = left[: begun.start()] if begun else left
    return thing if thing in _ONE or (len(thing) > 1 and (thing[-1] in _ONE or tagged(thing)[-1][1][:1] == "n")) else ""


_ONE = frozenset("村户镇乡县")
