"""What each thing has of what is counted: 每村3名, 每口水窖补助水泥1.5吨. That is no sum, and its column says so.

In:  the clause in front of a number, and the indicator found for it.
Out: the indicator with 每村, 每名队员, 每亩 where the clause has it.
It never looks beyond the clause, and leaves 每月 and 每年 to the period.

>>> with_each("走访农户", "每名队员至少走访"), with_each("老人", "老人每人每月")
('每名队员走访农户', '老人每人')
"""

from __future__ import annotations

import re

from transforms.indicator.marks import PER_ONE_MORE
from transforms.indicator.predicates import is_person
from transforms.text.words import tagged

_MEASURES = "个名位处座口把家辆台条件只头支所项栋间棵株张套批组片块届篇份道眼艘部"
"""Behind these the thing is named: 每名队员."""
_THINGS = (
    "平方公里|平方米|立方米|公斤|公里|小时|社区|楼栋|[百千万]?(?:户|人|亩|斤|吨|公顷)|村|镇|乡|县|车|期|场|次|堂|节|班|校|站|店|度|方|米"
    "|株|单|餐|床|生|箱|袋|瓶|股|岗|队"
)
"""These name the thing themselves: 每村."""
_TIMES = "月|季|星期|礼拜|学期|学年|工作日|周末|阶段|时期|小时"
_MANY = r"(?:\d*[十百千万亿]+|\d+|一)?"
_EACH = re.compile(
    rf"(?:每{_MANY}|平均[十百千万]+(?=人|户))"
    rf"(?:(?P<measure>[{_MEASURES}])(?![人级]|{_TIMES})|(?P<thing>{_THINGS})(?![民家员均长]))"
    rf"|{PER_ONE_MORE.pattern}"
)
_BOTH = re.compile(r"(?:[、和与及]|以及)(?P<last>[^，。；：、\d和与及各]{1,10})各(?:有|为|约|近|达到?)?$")
"""方便面、矿泉水各 | 30箱: so much of each of them."""
_MEAN = re.compile("(?<![个\\d])(?P<mean>(?:[人户村亩校班]|(?<![学师新男女招考])生)均)(?:约|近|达到?|为)?$")
"""生均 | 300元公用经费: the mean belongs to the name of what stands behind; 3个村均超过5元 tells of no mean."""
_ALL_OF_THEM = re.compile("\\d个(?P<place>[村校班])均(?:约|近|达到?|为)?$")
"""3个村均 | 超过300万元: each of those that were counted, and no mean."""
_OF_EACH = re.compile(
    "(?:\\d+|[两几二三四五六七八九十])(?:(?P<measure>[个支家所座户])(?P<thing>(?!月|季|星期|小时|年)[\u4e00-\u9fff]{1,6}?)|(?P<place>[村镇乡县区校社队班组]))"
    "(?:[之当]?中|里|上)?(?:分别)?各自?[配派选设建抽安拿带发领获投出给奖补收送挑推][^，。；、\\d]{0,6}$"
)
"""3个点各配 | 1名修理工, 两村各出 | 5万元: so many for each of them, and no sum."""
_EACH_IN_FRONT = re.compile("^(?:[两几二三四五六七八九十]?(?:[村镇乡县区校社队班组]|[^，。；、的各]{0,4}))?各自?(?=.)")
_AT_A_PRICE = re.compile("\\d[\\d.]*[万余多]*元的[^，。；的]{0,4}?价")
"""以每亩800元的价格流转土地 | 500亩: of the price, and of nothing that was got for it."""
_SUM = re.compile("共|合计|累计|总[计数量额产]|为全|全[国省市县区镇村]")
"""Words behind which a number is the sum again."""
_SAYS_SO = re.compile("[每均]|频次$")
_VILLAGE = re.compile("建制村")
"""每个建制村都有: a word that the segmenter cuts in two."""
_PLACES = frozenset({*"村镇乡县市区校站班户点", "年级"})
"""Nouns that the segmenter calls something else."""
_LONGEST = 12
"""Characters in which the name of the thing must end."""
_NOUNS = ("n", "l", "j")
"""Set phrases among them: 困难职工."""
_QUALIFIES = ("n", "a", "b", "j", "s", "l", "eng")


def with_each(indicator: str, clause: str) -> str:
    """``indicator`` with the words for each thing that stand in ``clause``, the words in front of its number."""
    if not indicator or _SAYS_SO.search(indicator):
        return indicator
    if "各" in clause and (both := _BOTH.search(clause)) and indicator.endswith(both["last"]):
        return f"{indicator}各"
    if "各" in clause and (of_each := _OF_EACH.search(clause)):
        each = f"每{of_each['measure'] or ''}{of_each['thing'] or of_each['place']}"
        own = _EACH_IN_FRONT.sub("", indicator)
        return own if each[1:] in own else f"{each}{own}"
    if "均" in clause and (all_of := _ALL_OF_THEM.search(clause)):
        return indicator if indicator == all_of["place"] else f"每{all_of['place']}{indicator}"
    if "均" in clause and (mean := _MEAN.search(clause)):
        return indicator if "均" in indicator else f"{mean['mean']}{indicator}"
    if "每" not in clause and "平均" not in clause:
        return indicator
    all_found = list(_EACH.finditer(clause))
    if not all_found or _SUM.search(clause, all_found[-1].end()):
        return indicator
    found = all_found[-1]
    if _AT_A_PRICE.match(clause, found.end()):
        return indicator
    thing = _thing(clause[found.end() :].partition("由")[0]) if found["measure"] else ""
    each = found.group() + thing
    if found["measure"] and each == found.group() and not indicator.startswith(found["measure"]):
        return indicator
    if indicator.startswith((each[1:], found.group()[1:])):  # what was taken for the thing without its 每
        return f"每{indicator}"
    before = clause[: found.start()]
    kept = next((k for k in range(len(indicator), 1, -1) if before.endswith(indicator[:k])), 0)
    rest = indicator[kept:]
    twice = next((k for k in range(len(each), 1, -1) if rest.startswith(each[-k:])), 0)
    twice = max(twice, len(thing) if rest.startswith(thing) else 0)
    return indicator[:kept] + each[: len(each) - twice] + rest


def each_of_list(before: str, front: str, value: float) -> str:
    """The 每 … of a list that a number goes on with; empty where it is no list of means.

    Args:
        before: the words of the sentence in front of the number's clause.
        front: the words of its clause in front of it.
        value: its own.

    >>> each_of_list("每百户农民拥有耐用消费品：", "洗衣机", 85), each_of_list("每千人拥有床位5张，", "执业医师", 2.3)
    ('每百户农民拥有', '每千人拥有')
    >>> each_of_list("每千人拥有床位5张，", "医院床位", 3200), each_of_list("每千人拥有床位5张，", "新增床位", 50)
    ('', '')
    """
    found = _OF_MANY.search(before)
    if found is None or "每" in front or "均" in front or _SUM.search(before, found.end()):
        return ""
    if before.find("：", found.end()) < 0:
        goes_on = _ITEM.fullmatch(front) and _is_noun(_LINK.sub("", front))
        if not goes_on or value > _MANY_ARE[found["many"]] * _MOST_OF_EACH:
            return ""
    return found["each"]


def _is_noun(words: str) -> bool:
    kinds = {kind[0] for _, kind in tagged(words)}
    return kinds.isdisjoint("drpt") and ("v" not in kinds or is_person(words))


_OF_MANY = re.compile(
    r"(?P<each>(?:每|平均)\d*(?P<many>[百千万])(?:户|人|名|位)[^，。；：\d]{0,6}?(?:拥有|占有|有(?!效)))(?=[^。；]*$)"
)
_ITEM = re.compile(r"[、，]?[\u4e00-\u9fff]{2,10}")
_LINK = re.compile("数?(?:为|达到?|有)?$")
_MANY_ARE = {"百": 100, "千": 1000, "万": 10000}
_MOST_OF_EACH = 3
"""彩电每百户110台: more of a thing than of those who have it."""


def _thing(words: str) -> str:
    """The noun with which ``words`` begin: 村后备干部不少于 → 村后备干部."""
    length = at = 0
    tokens = tagged(words[:_LONGEST])
    for i, (word, kind) in enumerate(tokens):
        noun = kind.startswith(_NOUNS) or word in _PLACES
        retired = (
            (i == 0 or word == "组成")
            and kind.startswith("v")
            and is_person("".join(w for w, _ in tokens[i + 1 : i + 2]))
        )
        if not (noun or retired or kind.startswith(_QUALIFIES)):
            break
        at += len(word)
        length = at if noun else length
    if not length and (village := _VILLAGE.match(words)):
        return village[0]
    return words[:length]
