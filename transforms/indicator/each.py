"""What each thing has of what is counted: 每村3名, 每口水窖补助水泥1.5吨. That is no sum, and its column says so.

In:  the clause in front of a number, and the indicator found for it.
Out: the indicator with 每村, 每名队员, 每亩 where the clause has it.
It never looks beyond the clause, and leaves 每月 and 每年 to the period.

>>> with_each("走访农户", "每名队员至少走访"), with_each("老人", "老人每人每月")
('每名队员走访农户', '老人每人')
"""

from __future__ import annotations

import re

from transforms.text.words import tagged

_MEASURES = "个名位处座口把家辆台条件只头支所项栋间棵株张套批组片块届篇份道眼艘部"
"""Behind these the thing is named: 每名队员."""
_THINGS = (
    "平方公里|平方米|立方米|公斤|公里|小时|社区|楼栋|[百千万]?(?:户|人|亩|斤|吨|公顷)|村|镇|乡|县|车|期|场|次|堂|节|班|校|站|店|度|方|米"
    "|株|单|餐|床|生|箱|袋|瓶|股|岗|队"
)
"""These name the thing themselves: 每村."""
_TIMES = "月|季|星期|礼拜|学期|学年|工作日|周末|阶段|时期|小时"
_EACH = re.compile(rf"每一?(?:(?P<measure>[{_MEASURES}])(?![人级]|{_TIMES})|(?P<thing>{_THINGS})(?![民家员均长]))")
_SUM = re.compile("共|合计|累计|总[计数量额产]|为全|全[国省市县区镇村]")
"""Words behind which a number is the sum again."""
_SAYS_SO = re.compile("[每均]|频次$")
_PLACES = frozenset("村镇乡县市区校站班户")
"""Nouns that the segmenter calls something else."""
_LONGEST = 12
"""Characters in which the name of the thing must end."""
_QUALIFIES = ("n", "a", "b", "j", "s", "l", "eng")


def with_each(indicator: str, clause: str) -> str:
    """``indicator`` with the words for each thing that stand in ``clause``, the words in front of its number."""
    if not indicator or "每" not in clause or _SAYS_SO.search(indicator):
        return indicator
    all_found = list(_EACH.finditer(clause))
    if not all_found or _SUM.search(clause, all_found[-1].end()):
        return indicator
    found = all_found[-1]
    each = found.group() + (_thing(clause[found.end() :]) if found["measure"] else "")
    if found["measure"] and each == found.group() and not indicator.startswith(found["measure"]):
        return indicator
    if indicator.startswith((each[1:], found.group()[1:])):  # what was taken for the thing without its 每
        return f"每{indicator}"
    before = clause[: found.start()]
    kept = next((k for k in range(len(indicator), 1, -1) if before.endswith(indicator[:k])), 0)
    rest = indicator[kept:]
    twice = next((k for k in range(len(each), 1, -1) if rest.startswith(each[-k:])), 0)
    return indicator[:kept] + each[: len(each) - twice] + rest


def _thing(words: str) -> str:
    """The noun with which ``words`` begin: 村后备干部不少于 → 村后备干部."""
    length = at = 0
    for word, kind in tagged(words[:_LONGEST]):
        noun = kind.startswith("n") or word in _PLACES
        if not (noun or kind.startswith(_QUALIFIES)):
            break
        at += len(word)
        length = at if noun else length
    return words[:length]
