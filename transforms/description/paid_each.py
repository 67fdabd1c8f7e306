"""For what or to whom a sum is paid, where the clause in front says so: 每引进一名博士，补助 | 5元.

In:  the name of a sum, the text, where the sentence and the clause of its number begin, what was counted last.
Out: the name with the deed (每引进一名博士补助), the condition (考上本科的奖励) or the people (护林员每人报酬)
     in front.
It reads one clause back, takes no condition that holds a number, and never touches what is no payment.
"""

from __future__ import annotations

import re

from transforms.indicator.predicates import is_person
from transforms.indicator.stated import MONEY
from transforms.quantity.units import dimension_of
from transforms.text.words import tagged


def paid_for(indicator: str, body: str, sentence: int, clause: int, unit: str, thing: str) -> str:
    """``indicator`` with what it is paid for; ``thing`` is what the number in front counted.

    >>> text = "每引进一名博士，补助安家费5元。"
    >>> paid_for("补助安家费", text, 0, 8, "元", ""), paid_for("安家费用", text, 0, 8, "元", "")
    ('每引进一名博士补助安家费', '安家费用')
    >>> text = "聘护林员9名，每人报酬5元。"
    >>> paid_for("每人报酬", text, 0, 7, "元", "聘护林员"), paid_for("每人报酬", text, 0, 7, "元", "图书")
    ('护林员每人报酬', '每人报酬')
    """
    if dimension_of(unit) != MONEY or not _PAID.match(indicator) or body[clause - 1 : clause] != "，":
        return indicator
    front = body[max(sentence, clause - _LONGEST) : clause]
    if deed := _DEED.search(front):
        return indicator if "每" in indicator else f"{deed['each']}{indicator}"
    if whose := _CONDITION.search(front):
        return f"{whose['who']}{indicator}"
    if indicator.startswith("每人") and _JUST_COUNTED.search(front) and (who := _people_in(thing)):
        return indicator if who in indicator else f"{who}{indicator}"
    return indicator


def _people_in(thing: str) -> str:
    """护林员 of 聘护林员: those who were counted, without what was done with them."""
    tokens = list(tagged(thing.rpartition("的")[2]))
    last = max((at for at, (_, kind) in enumerate(tokens) if kind == "v"), default=-1)
    who = "".join(word for word, _ in tokens[last + 1 :])
    return who if len(who) > 1 and is_person(who) else ""


_LONGEST = 32
_PAID = re.compile(
    "每[人户名村家亩个](?:一次性)?|(?:一次性|再|另)?(?:补[助贴偿]|奖[励补]?|资助|救助|给予|发放|减免|扣[减发]?|罚款)"
)
_DEED = re.compile(
    "(?:[，。；：、]|^)[^，。；：、每]{0,8}?"
    "(?P<each>每[\u4e00-\u9fff]{2,4}?[1一][名人户亩个家座头只台批次项所](?:[^，。；：、\\d满的]{0,12}))(?:满[^，。；\\d]{1,6}|的)?，$"
)
"""每吸纳一名劳动力满半年，| 奖补."""
_CONDITION = re.compile(
    "(?:[，。；：]|^)(?:其中|对于?|凡是?)?(?P<who>(?![这那也是如只都就]|目前|今年|去年)[^，。；：、\\d“”]{3,14}的)，$"
)
"""到边远学校任教的，| 每人补助."""
_JUST_COUNTED = re.compile("\\d[余多]?[名人位]，$")


def of_each(indicator: str, in_front: str) -> str:
    """``indicator``, taken over from the number in front, with the one that its own words name.

    >>> of_each("每人补助", "每户每年"), of_each("每人补助", "每人每年"), of_each("每人补助", "")
    ('每户补助', '每人补助', '每人补助')
    """
    own, other = _EACH.fullmatch(in_front), _OF_EACH.match(indicator)
    if own is None or other is None or own["one"] == other["one"]:
        return indicator
    return f"每{own['one']}{indicator[other.end() :]}"


_ONE = "(?P<one>[人户亩株头只村家桌床生店场班棵])"
_EACH = re.compile(f"\\s*每{_ONE}(?:每[年月天日季])?[约近]?")
_OF_EACH = re.compile(f"每{_ONE}(?=[^每])")
