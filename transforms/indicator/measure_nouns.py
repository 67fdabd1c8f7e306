"""Which noun a measure word counts where 的 joins two behind it: 3所幼儿园 | 的大班, 9份合同 | 的编号.

In:  the words behind a measure word, and the measure word.
Out: the noun that it counts; empty where the words behind 的 may be counted by it as well (5名老师的学生).
It knows measure words that go with few nouns, and of 个 the places only.

>>> counted_by("幼儿园的大班", "所"), counted_by("山区的幼儿园", "所"), counted_by("老师的学生", "名")
('幼儿园', '', '')
"""

from __future__ import annotations

import re

_GOES_WITH = (
    ("所", "园|学校|小学|中学|高中|初中|大学|学院|院校|医院|卫生院|卫生室|养老院|敬老院", "3所幼儿园的大班"),
    ("座", "坝|桥|塔|水库|电站|煤矿|矿山|大棚|厂|庙|炉", "9座拦水坝的下泄情况"),
    ("条", "沟|河|河流|街|巷|街道|公路|道路|线路|航线|铁路|渠|渠道|生产线", "9条山洪沟的上游"),
    ("份", "合同|协议|问卷|档案|文件|报告|试卷", "9份合同的编号"),
    ("栋", "楼|房|楼房|房屋|用房|宿舍|厂房|住宅|建筑", "12栋办公用房的权属"),
    ("幢", "楼|房|楼房|房屋|用房|宿舍|厂房|住宅|建筑", "12幢居民楼的外墙"),
    ("间", "房|屋|房屋|教室|宿舍|店铺|门面", "12间宿舍的门窗"),
    ("艘", "船|艇|轮", "3艘渔船的船主"),
    ("辆", "车", "3辆货车的司机"),
    ("口", "井|塘", "4口机井的水位"),
    ("名", "生|民|员|工|师|人|者|干部|代表|书记|医生|儿童|老人|妇女", "3名本科生的作品"),
    ("位", "生|民|员|工|师|人|者|干部|代表|书记|医生|儿童|老人|妇女", "20位牧民的意见"),
    ("个", "市场|景区|港口|路口|山头", "6个市场的周边道路"),
)
"""Measure word, the ends of the nouns that it counts, example."""
_NOUNS = {unit: re.compile(f"(?:{ends})$") for unit, ends, _ in _GOES_WITH}
_TWO = re.compile("(?P<first>[^的，。；：、“”《》（）]{2,8})的(?P<second>[^的，。；：、]{1,16})")
_MADE_OF = re.compile("^(?:来自|由|在|有|没有?|未|已|被|把|从|对|为|不|新|于|受|参加|负责|需要?|因)")
_PEOPLE = frozenset("名位")
_HEAD_UNSURE = _PEOPLE | {"个"}
_NO_OWNER = re.compile("(?:[省市县区镇乡村校院厂局部厅]级?|困难|贫困|优秀|年轻|[老中青]年|男|女|以[上下内外])$")


def counted_by(words: str, unit: str) -> str:
    """The noun at the head of ``words`` that ``unit`` counts: 合同 of 合同的编号."""
    nouns = _NOUNS.get(unit)
    found = _TWO.match(words) if nouns else None
    if nouns is None or found is None:
        return ""
    first, second = found["first"], found["second"]
    if not nouns.search(first) or _MADE_OF.match(first) or _NO_OWNER.search(first):
        return ""
    if nouns.search(second) or (unit in _PEOPLE and re.search(_PERSON, second)):
        return ""
    if any(nouns.search(second[:end]) for end in range(2, len(second) + 1)) and unit != "个":
        return ""
    return first


def head_counted(words: str, unit: str) -> str:
    """What ``unit`` counts where it stands behind 的, and not before it: 3所 | 山区的幼儿园; empty elsewhere."""
    nouns = _NOUNS.get(unit)
    found = _TWO.match(words) if nouns and unit not in _HEAD_UNSURE else None
    if nouns is None or found is None or nouns.search(found["first"]):
        return ""
    second = found["second"]
    end = next((end for end in range(len(second), 1, -1) if nouns.search(second[:end])), 0)
    return f"{found['first']}的{second[:end]}" if end else ""


_PERSON = "[员人者众师生民工户手官长士医童妇友属]|子女|[孩儿]子|干部|代表|书记|队伍|家庭|骨干"
