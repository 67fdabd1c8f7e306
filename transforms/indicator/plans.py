"""How a plan was carried out: 收入3元，完成年初预算数6元的40%，比上年减收1元 speaks of the income all along.

In:  a text, where a number stands in it, the words that are its own, what the quantity before it stated.
Out: ``Stated``: of a plan's own amount (年初预算数) and of the share of it (收入完成年初预算数比例); None where no plan
     is told of. What follows goes on to speak of what was done, never of the plan.
It adds no word but 比例 and 比重, and never looks beyond the clause.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import object_of, strip_lead, tidy, words_in_front
from transforms.indicator.said_again import is_elliptic
from transforms.indicator.stated import Stated, Surroundings

PLAN = "(?:任务|计划|目标|指标|预算|概算)(?:任务|指标|计划|投资|调整(?=数))?"
_AMOUNT_OF = f"[^，。；：、占（）()\\d]{{0,10}}?{PLAN}(?:总?[额数量]|数量|面积)?"
REACHED = re.compile(
    "(?<=..)(?:(?:预计|累计|共计?|可|已经?|将|实际|全年)*(?:完成|实现)|(?<=..[额量值入出资税款产积数])达到?)$"
)
"""财政收入完成 | 3亿元，增长5%: the verb by which a level was reached is no part of what grew."""


def amount_planned(around: Surroundings, start: int, end: int, before: Stated) -> Stated | None:
    """What the amount at ``start`` to ``end`` is, where it is the plan's.

    >>> around = Surroundings("出口完成全年目标4亿元的87%", 0, 17)
    >>> amount_planned(around, 8, 11, Stated("", "", 0))
    Stated(indicator='出口全年目标', base='出口', thing_end=11, listed='')
    """
    found = _AMOUNT.search(around.text, max(around.sentence, start - _REACH), start)
    if found is None:
        return None
    own = _done_with(around, found.start())
    if (own or found["verb"] in _IS) and not _SHARED.match(around.text, end):
        return None
    base, plan = own or before.base, tidy(found["plan"])
    return Stated(f"{base}{plan}" if is_elliptic(plan) else plan, base, end) if base else None


def share_of_plan(around: Surroundings, start: int, end: int, before: Stated, times: bool = False) -> Stated | None:
    """What the share at ``start`` to ``end`` is a share of, and of what that was done; ``times``: it is a multiple.

    >>> text = "出口2亿元，完成全年任务的50%。"
    >>> share_of_plan(Surroundings(text, 6, 17), 13, 16, Stated("出口", "出口", 5)).indicator
    '出口完成全年任务比例'
    """
    text = around.text
    found = _SHARE.search(text, max(around.sentence, start - _REACH), start)
    if found is None:
        return None
    base = _done_with(around, found.start())
    if not base and found["amount"] and before.base.endswith(found["plan"]):
        return None  # 占年计划5元的64%: nothing says what was done
    base = base or _carried_out(before.base)
    if found["whole"] and (times or not base):
        return None
    whole = tidy(found["plan"] or found["whole"])
    named = f"完成{whole}比例" if found["verb"] == "完成" else f"占{whole}比重"
    return Stated(f"{base}{named}", base or before.base, end)


def done_of_plan(left: str, before: Stated, end: int) -> Stated | None:
    """育苗计划63亩，完成80亩: what was done of what was planned.

    >>> done_of_plan("实际完成", Stated("育苗计划", "育苗计划", 0), 9).indicator
    '完成育苗'
    """
    what = _carried_out(before.indicator) if before.indicator == before.base and _DONE.fullmatch(left) else ""
    return Stated(f"完成{what}", what, end) if len(what) > 1 and what != before.base else None


def _done_with(around: Surroundings, verb: int) -> str:
    """财政收入 | 完成预算数: what the words in front of the ``verb`` say that it was done with."""
    own = words_in_front(around.text, around.left, verb, around.cuts) if verb > around.left else ""
    base = REACHED.sub("", tidy(object_of(strip_lead(own))))
    return base if len(base) > 1 else ""


def _carried_out(base: str) -> str:
    """What was planned: 育苗 of 育苗计划."""
    return _PLANNED.sub("", REACHED.sub("", base))


_REACH = 40
_OF_WHOLE = "[\u4e00-\u9fff]{1,6}(?:面积|总[数量额产]|产量|数量|人数|收入|支出|产值|增加值)"
_AMOUNT = re.compile(f"(?P<verb>占|完成|[为是](?!了))(?:了|到)?(?P<plan>{_AMOUNT_OF})[（(]?$")
_SHARE = re.compile(
    f"(?P<verb>完成|占|[为是]|相当于)[了到]?(?:(?P<plan>{_AMOUNT_OF})"
    r"(?P<amount>[（(][^（）()]{1,16}[）)]|[\d.,]*\d[万亿]?[^\d，。；、]{1,4})?的?"
    f"|(?<=[为是])(?P<whole>{_OF_WHOLE})的)$"
)
_IS = ("为", "是")
"""收入3元，为预算数2元的150%; 收入预算为 says no more than how much."""
_SHARED = re.compile(r"的?[\d.]+[%％]")
_DONE = re.compile("(?:实际|已经?|共|累计)*完成")
_PLANNED = re.compile("(?<=..)(?<!年度)(?<!全年)(?<!目标)(?:计划|任务)$")
