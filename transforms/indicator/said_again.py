"""Words that count again what was counted before: 办结 of 问题, 其余 of 公路, 社区书记 of 调查问卷, 各乡镇.

In:  the words found around a number, and what the number before counted.
Out: the indicator made of both, or an empty string where the words do not refer to what was counted.
It never looks at the text, and adds no word but 其余, 资金 and 的.

The words that refer back are data: ``data/reference/indicator_words.csv`` (roles ``elliptic``, ``again``).

>>> is_elliptic("去年同期"), is_verb_alone("办结"), said_again("办结", "收到问题")
(True, True, '办结问题')
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.indicator.nouns import DENIES, Token, words_of
from transforms.indicator.predicates import is_person, is_verb
from transforms.text.words import tagged


def is_elliptic(words: str) -> bool:
    """去年同期, 目标, 其余, 各乡镇: words in front of a number that leave out what it counts."""
    return words in words_of("elliptic") or _EACH_PLACE.fullmatch(words) is not None


def is_verb_alone(words: str) -> bool:
    """建成, 办结: what was done with a number of the things that were counted before."""
    return words in words_of("again")


def said_again(verb: str, counted: str) -> str:
    """What a verb alone counts of what was counted before; empty where it is no such verb or where nothing was.

    >>> said_again("办结", "收到问题"), said_again("出栏", "生猪存栏"), said_again("来自", "党员")
    ('办结问题', '生猪出栏', '')
    """
    if (
        not is_verb_alone(verb)
        or is_verb_alone(counted)
        or (_NOT_DONE.search(counted) and not (verb in _WITH_PEOPLE and is_person(counted)))
    ):
        return ""
    tokens = list(tagged(counted.rpartition("的")[2]))
    if tokens and tokens[0][0] in DENIES and is_verb_alone("".join(word for word, _ in tokens[1:])):
        return ""
    if len(tokens) > 1 and is_verb_alone(tokens[-1][0]):
        if tokens[0][0] in DENIES:
            return ""
        return "".join(word for word, _ in tokens[:-1]) + verb
    things = _behind_verb(tokens)
    if verb in _BUILDS and things.startswith(RUN_DOWN):
        return ""
    if len(things) == len("养牛") and things[0] in _DONE_TO and things not in _NO_DEED:
        return f"{verb}{things[1]}"
    return f"{verb}{things}" if tokens and tokens[-1][1] != "v" else ""


def things_of(counted: str) -> str:
    """The things alone of what was counted.

    >>> things_of("满员的生产线"), things_of("开通公交线路"), things_of("带动")
    ('生产线', '公交线路', '')
    """
    tokens = list(tagged(counted.rpartition("的")[2]))
    return _behind_verb(tokens) if tokens and tokens[-1][1] != "v" else ""


def rest_of(counted: str, told: str, money: bool = False) -> str:
    """What the rest of what was counted counts, of which something else is told; empty where nothing was counted.

    Of money it is the rest of the whole, not of the part that was named last.

    >>> rest_of("收集意见建议", "列入台账"), rest_of("抢通公路", ""), rest_of("当场答复", "列入台账")
    ('列入台账的意见建议', '其余公路', '')
    """
    if money:
        purpose = told.removeprefix("用于") if told.startswith("用于") else ""
        return f"{purpose}资金" if purpose else "" if _OWED.search(counted) else "其余资金"
    tokens = list(tagged(counted.rpartition("的")[2]))
    things = _behind_verb(tokens) if tokens and tokens[-1][1] != "v" else ""
    return f"{told}的{things}" if things and told else f"其余{things}" if things else ""


def of_those_counted(who: str, unit: str, counted: str) -> str:
    """Of whom some of the papers just counted are; empty where ``who`` is nobody or papers were not counted.

    >>> of_those_counted("社区书记", "份", "发放调查问卷"), of_those_counted("有效问卷", "份", "发放调查问卷")
    ('社区书记调查问卷', '')
    """
    if unit not in _PAPERS or not is_person(who):
        return ""
    things = _behind_verb(list(tagged(counted.rpartition("的")[2])))
    return f"{who}{things}" if things and not is_person(things) else ""


_PAPERS = frozenset("份张封")
_OWED = re.compile("(?:[贷借欠]款|债务?|欠薪|工资)$")


def _behind_verb(tokens: Sequence[Token]) -> str:
    begun = next((at for at, (word, tag) in enumerate(tokens[:-1]) if tag == "v" or is_verb(word)), -1)
    return "".join(word for word, _ in tokens[begun + 1 :])


_BUILDS, RUN_DOWN = frozenset({"新建", "重建", "建成"}), ("危", "旧", "老旧", "破")
"""改造危房30户，新建20户: nobody builds a house that is about to fall."""
_DONE_TO = frozenset("养种收修建办买卖")
"""养牛24头，卖出9头: the verb is part of the word for what was counted."""
_WITH_PEOPLE = frozenset({"召回", "已召回", "处置", "又处置", "找回", "已找回", "除名", "约谈"})
_NO_DEED = frozenset({"建议", "办法", "收入", "收益", "种类", "种子", "建材", "建筑", "养分"})
_NOT_DONE = re.compile("(?:部门|单位|机关|干部|党员|人员|领导|书记|群众|职工|同志|小组|[率均]|占比|比重|增速|增长)$")
"""Who does it, and shares: nothing that is built, done or sold."""
_EACH_PLACE = re.compile(
    "(?:沿[江河淮海湖路线边]|山区|平原|其[他余]|偏远)?(?:各|每个?|[全该本其两三四]|其他|其余|所有|全部)"
    "(?:乡镇街道|乡镇|县区|县市区|市县|区县|街道|社区|县|市|区|镇|乡|村|州|旗|队|场|支部|党支部|单位|部门|学校|班组?)"
)
"""沿淮各乡镇不少于2万条, 两县就有61个: where, of what was counted before."""
