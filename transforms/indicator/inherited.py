"""A measure that is named once for a list: 采矿业增加值增长2%，制造业增长6% → 制造业增加值增速.

In:  a change that names only a branch, a product or a group; what the number before it stated; the text around it.
Out: ``Stated`` with the measure of the number before; the same ``Stated`` where the words are no such name.
It never gives a measure to what is one itself (出口, 发电量), and adds no word that the sentence before lacks.
"""

from __future__ import annotations

import re

from transforms.indicator.listed import MEASURE, measure_of
from transforms.indicator.stated import RATES, Stated, Surroundings

_KIND = re.compile("(?:产业|行业|工业|[造牧渔矿林农]业|业|居民|[男女]生|[男女]性|工程|类商品|服务业)$")
"""Branches of which one and the same measure is told one after the other."""
_BRANCH = re.compile(
    "第[一二三]产业|(?:采矿|制造|建筑|农|林|牧|渔|工|服务|批发|零售|住宿|餐饮|房地产|金融|轻工|重工)[^，]{0,12}业"
)
_SEEN_BY = re.compile(
    "(?:分|按|从)[\u4e00-\u9fff]{1,8}[看分]，|产品产量中|其中[，：]?[^，]{0,2}$|主要[\u4e00-\u9fff]{2,6}中，"
)
"""分行业看，: what follows tells of parts, each by its name."""
_MEASURED_ITSELF = re.compile(
    "(?:进出口|出口|进口|进出|消费|贷款|存款|财政|就业|用电|发电|客流|旅游|GDP|生产总值|销售|利税|成交|签约|外资|内资|节能|能耗|保费|人次)$"
)


def with_measure(stated: Stated, before: Stated, around: Surroundings) -> Stated:
    """``stated`` with the measure of what was stated before, where its own words are only a name.

    >>> around = Surroundings("采矿业增加值增长2%，制造业增长6%", 11, 18)
    >>> before = Stated("采矿业增加值增速", "采矿业增加值", 9)
    >>> with_measure(Stated("制造业增速", "制造业", 18, "制造业"), before, around).indicator
    '制造业增加值增速'
    """
    name = stated.base
    if not name or name != stated.listed or name == before.base or not stated.indicator.startswith(name):
        return stated
    if MEASURE.search(name) or name.endswith(RATES) or _MEASURED_ITSELF.search(name) or len(name) > _LONGEST:
        return stated
    measure = measure_of(before.base) or (before.base if MEASURE.search(before.base) else "")
    thing = before.base.removesuffix(measure)
    if not measure or measure.endswith(RATES):
        return stated
    alike = _same_kind(name, thing) if thing else _BRANCH.fullmatch(name) is not None
    if not alike and not (thing and _SEEN_BY.search(around.text, around.sentence, around.left)):
        return stated
    named = f"{name}{measure}"
    return Stated(f"{named}{stated.indicator.removeprefix(name)}", named, stated.thing_end, named)


_LONGEST = 18


def _same_kind(name: str, thing: str) -> bool:
    """制造业 beside 采矿业, 农村居民 beside 城镇居民."""
    one, other = _KIND.search(name), _KIND.search(thing)
    return one is not None and other is not None and one[0][-1] == other[0][-1]
