"""The names of things listed in front of numbers side by side: 黄瓜、辣椒价格分别 → 黄瓜价格, 辣椒价格.

In:  the words of a list, how many numbers stand behind it.
Out: one name a number; none where the list and the numbers do not fit.
The names are made of printed words; a measure that the last thing has (价格) is every thing's that has none of its own.

>>> names_in("白条鸭、白条鸡、鸡蛋价格", 3)
['白条鸭价格', '白条鸡价格', '鸡蛋价格']
>>> names_in("存贷款余额", 2), names_in("产业结构", 3)
(['存款余额', '贷款余额'], [])
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import SHORT, tidy
from transforms.indicator.stated import RATES
from transforms.text.words import frequency, tagged

MEASURES = (
    "价格指数", "价格", "均价", "单价", "收入", "支出", "生产总值", "总值", "GDP", "利税", "收益",
    "总产值", "产值", "增加值", "总产量", "产量", "单产",
    "总产", "面积", "人数", "户数", "起数", "次数", "数量", "余额", "零售额", "销售额", "总额", "金额",
    "投资额", "投资", "利润", "税收", "贷款", "存款", "比重", "占比", "比例", "率", "指数", "销量", "工资",
    "成本", "存栏量", "存栏", "出栏量", "出栏", "里程", "流量", "用电量", "年龄", "资产", "标准", "浓度",
    "身高", "体重", "水平", "额", "量", "费", "人口",
)  # fmt: skip
"""Ends of the names of what is measured, the longer ones in front."""
MEASURE = re.compile(f"(?:{'|'.join(MEASURES)})$")
_SHORT_ENDS = frozenset({"率", "额", "量", "费"})
_AND = re.compile("以及|[和及与]")
_COMPARED = re.compile("(?P<what>.*?)(?P<with>[比较])(?P<times>[^比较、]{1,8}、[^比较]{1,8})")
_COMPOUNDS = (
    (re.compile("存贷款?"), ("存款", "贷款")),
    (re.compile("进出口"), ("进口", "出口")),
    (re.compile("城乡(?=.*(?:收入|支出))"), ("城镇", "农村")),
    (re.compile("城乡(?=低保|最低生活|特困|居民.*(?:标准|金额|水平|支出)|.{0,8}(?:标准|保障金))"), ("城市", "农村")),
    (re.compile("出入境"), ("出境", "入境")),
)
"""存贷款余额达3元和2元: two things in one word, always in this order."""


def names_in(listed: str, count: int) -> list[str]:
    """The names of ``count`` things, without what is the same of all in front of the first."""
    if compared := _COMPARED.fullmatch(listed):
        times = compared["times"].split("、")
        if len(times) == count:
            return [f"{compared['what']}{compared['with']}{time}" for time in times]
    parts = listed.split("、")
    if len(parts) < count:
        parts[-1:] = _AND.split(parts[-1], maxsplit=1)
    if len(parts) != count or not all(parts):
        return compound_names(listed, count) if len(parts) == 1 else []
    tail = _shared_tail(parts[-2], parts[-1])
    owned = [MEASURE.search(part) or part.endswith(RATES) for part in parts[:-1]]
    shared = [part if own else f"{part}{tail}" for part, own in zip(parts, owned, strict=False)]
    return [tidy(name) for name in _of_one_class([*shared, parts[-1]], parts[0])]


def _of_one_class(names: list[str], first: str) -> list[str]:
    """规模以上传统服务业和高技术服务业: of both, where both are of one kind; not 规模以上工业和服务业."""
    found = _CLASS.match(first)
    if found is None or not _KIND.search(first) or len(first) < found.end() + 2:
        return names
    alike = all(first[-2:] in name and not _CLASS.search(name) for name in names[1:])
    return [names[0], *(f"{found[0]}{name}" for name in names[1:])] if alike else names


_CLASS = re.compile("规模以上|限额以上|规上|限上")
_KIND = re.compile("(?:[^工商农]业|[制建]造业|企业|单位)$")


def compound_names(name: str, count: int) -> list[str]:
    """The names of two things in one word; none where ``name`` has no such word.

    >>> compound_names("城乡居民收入", 2), compound_names("城乡居民收入", 3)
    (['城镇居民收入', '农村居民收入'], [])
    """
    for pattern, names in _COMPOUNDS:
        if count == len(names) and pattern.search(name):
            return [tidy(pattern.sub(each, name, count=1)) for each in names]
    return []


def _shared_tail(before: str, last: str) -> str:
    """What of the ``last`` thing is said of the one ``before`` it too: 价格 of 辣椒价格, 收入 of 农村居民收入."""
    at = len(before)
    if at < SHORT and len(last) > at + 1 and _may_part(last, at):
        return last[at:]
    joined = last.find("的", 1)
    if joined > 0 and "的" not in before:
        return last[joined:]
    kind = before[-2:] if at > 2 else ""
    return last[last.index(kind) + 2 :] if kind and kind in last[:-2] else measure_of(last)


def _may_part(words: str, at: int) -> bool:
    """Whether a word may end at ``at``: 农村 | 居民收入, not 鸡蛋价 | 格."""
    if at == 1 or words[at] == "的":
        return True
    ends, length = set(), 0
    for word, _ in tagged(words):
        length += len(word)
        ends.add(length)
    return at in ends or (frequency(words[:at]) > 0 and frequency(words[at : at + 2]) > 0)


def measure_of(name: str) -> str:
    """The measure with which ``name`` ends, with what says how it was measured.

    >>> measure_of("辣椒价格"), measure_of("早稻播种面积"), measure_of("农村居民人均可支配收入"), measure_of("制造业")
    ('价格', '播种面积', '人均可支配收入', '')
    """
    found = MEASURE.search(name)
    if found is None:
        return ""
    at = found.start()
    if how := _HOW.search(name, 0, at):
        return name[how.start() :]
    if found[0] in _SHORT_ENDS:
        words = [word for word, _ in tagged(name)]
        return words[-1] if len(words[-1]) > 1 else "".join(words[-2:])
    return found[0] if at else ""


_HOW = re.compile(
    "(?:(?:人均|户均|亩均|平均|年均|月均|日均|生均)?(?:可支配|纯|播种|种植|养殖|批发|零售|出厂|收购|销售|完成|固定资产|开发|出口|进口|消费|财政"
    "|生活消费|每(?:公斤|吨|斤|亩|平方米|500克))+|人均|户均|亩均|平均|年均|月均|日均|生均|总|年|月)$"
)
