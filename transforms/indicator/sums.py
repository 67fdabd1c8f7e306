"""What a sum of money is where its words leave it out: what one costs, the most of them, what it was spent on.

In:  the words in front of the sum, what the quantity before it stated, the text and the sum's end.
Out: ``Stated``, or None where the words say none of these.
It never names a thing that is not printed, and adds no word but 每, 价格 and 支出.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy
from transforms.indicator.stated import Stated, Surroundings
from transforms.quantity.bare import GOODS

AMOUNTS = re.compile(
    "(?:收[入益]|工[资钱]|报酬|薪酬?|分红|补[助贴]|奖[金励]|资金|金额|投[入资]|利润|返利|盈余|欠[款债薪账]|债务?|费用?|款|金|租|额|产值|价值|支出|价格?)$"
)
"""Ends of what is measured in money."""


def sum_of(base: str, before: Stated, text: str, end: int) -> Stated | None:
    """What the sum that ends at ``end`` is; ``base`` are the words in front of it.

    >>> sum_of("鲜笋卖", Stated("", "", 0), "鲜笋卖5元一斤。", 5).indicator
    '鲜笋每斤价格'
    >>> sum_of("最多的一户领走", Stated("返利", "返利", 0), "返利5元，最多的一户领走9元。", 12).indicator
    '最多一户返利'
    >>> sum_of("拿出", Stated("", "", 0), "拿出5元建了育苗棚。", 4).indicator
    '建育苗棚支出'
    >>> sum_of("实施总投资", Stated("", "", 0), "实施总投资5亿元的8个路桥项目建设。", 8).indicator
    '路桥项目总投资'
    """
    if text[end : end + 1] == "一" and (per := _PER_PIECE.match(text, end)) and not AMOUNTS.search(base):
        price = f"{_SELLS.sub('', base)}每{per['unit']}价格"
        return Stated(price, price, per.end())
    if text.startswith("的", end) and (asked := _AT_PRICE.match(text, end)) and _PAID_SO.search(base):
        return Stated(asked["what"], asked["what"], asked.end())
    if before.base.endswith("价格") and _SOLD_AGAIN.fullmatch(base):
        return Stated(before.indicator, before.base, end)
    whole = _AT_MOST.sub("", before.base)
    if (most := _MOST.fullmatch(base)) and AMOUNTS.search(whole):
        whose = f"最{most['most']}{most['one'] or ''}"
        return Stated(f"{whose}{_MEAN.sub('', whole)}", whole, end)
    if (most := _MOST_BEHIND.fullmatch(base)) and AMOUNTS.search(most["what"]):
        return Stated(f"最{most['most']}{most['what']}", most["what"], end)
    if not base and (named := _NAMED.match(text, end)):
        return Stated(named[0], named[0], named.end())
    if _PUT_IN.search(base) and _DID.match(text, end):
        return Stated(base, base, end)
    if text[end : end + 1] == "的" and (total := _TOTAL.search(base)) and (of := _OF_PROJECTS.match(text, end)):
        return Stated(f"{of['what']}{total['sum']}", f"{of['what']}{total['sum']}", end)
    if not base and (each := _EACH.match(before.base)) and _IN_ALL.search(text, max(0, end - _REACH), end):
        return Stated(before.base[each.end() :], before.base[each.end() :], end)
    if not _TAKES_OUT.fullmatch(base):
        return None
    if fund := _FUND.match(text, end):
        return Stated(fund["fund"], fund["fund"], fund.end())
    if spent := _SPENT.match(text, end):
        what = f"{spent['verb']}{spent['what']}支出"
        return Stated(what, what, end)
    return None


def sum_in_all(around: Surroundings, start: int) -> str:
    """利润分红 of 牧户领到利润分红，一共48万元: the sum with which the clause before ends."""
    found = _ALL_OF.search(around.text, max(around.sentence, start - _REACH), start)
    return found["sum"] if found else ""


def sum_told_before(around: Surroundings) -> str:
    """村集体收入从零起步，当年就达到6万元: the clause before opens with what the sum is of."""
    if around.clause_before is None:
        return ""
    text, begin, left = around.text, around.clause_before, around.left
    found = _OPENS_WITH.match(text, begin, left) or _GROWS_ON.match(text, begin, left)
    return tidy(found["what"]) if found else ""


_OPENS_WITH = re.compile(
    "(?P<what>[^，。；\\d]{2,12}?(?:收入|产值|利润|存款|余额|销售额|总额|投资|税收|贷款))(?:从|由|也|却|又|已|再|年年|逐年|连年|节节|稳步|大幅|不断)"
)
_GROWS_ON = re.compile(
    "(?P<what>[^，。；\\d]{2,14}?)(?:继续|持续|不断|稳步|进一步|大幅度?|明显|显著|快速|逐步|逐年|连年)+"
    "(?:加大|增加|增长|提高|提升|扩大|上升|壮大|增强|回升|向好|改善|下降|减少|加快)，"
)
"""工业性投入继续加大，达到1.08亿元."""


_ALL_OF = re.compile(
    "(?P<sum>[^，。；、的了到过得\\d]{0,4}(?:分红|补助|补贴|奖金|工资|租金|红利|返利|贷款|捐款))，(?:[一总拢]共|共计|合计|总计)[有达为]?$"
)
_PER_PIECE = re.compile(f"一(?P<unit>{GOODS})(?=[，。；、）\n]|$)")
_PAID_SO = re.compile("(?:^|[以按照用])(?:每[\u4e00-\u9fff]{1,3}|[一\\d][斤亩])?$")
_AT_PRICE = re.compile(
    "的(?P<what>[\u4e00-\u9fff]{0,3}?(?:价格|价钱|单价|均价|标价|[底低高市]价|场价|收购价))(?![差格值位]|指数)"
)
"""以每度0.5元的价格 | 优先使用: what is done at the price is no part of it."""
_SELLS = re.compile("(?:[还也就只才都能可]|最[多高低少])*(?:卖|售|收购?|值|[涨跌降])?[到得出至]?$")
_SOLD_AGAIN = re.compile("(?:[就才只能可也再]|涨到|都)*(?:卖|售)[到得出]?")
_MOST = re.compile(
    "(?:其中)?最(?P<most>[多少高低大小])的?(?P<one>一?[户家个位名人笔村年])?(?:[分拿领欠捐赔][到走得了]?)?"
)
"""最多的一户领走, 最少的: one of those whose sums were told."""
_AT_MOST = re.compile("最[高低多少大小]$")
"""补贴最高5000元，最低 | 800元: both are of the same."""
_MOST_BEHIND = re.compile("(?P<what>[^，。；]{2,10})最(?P<most>[多少高低大小])的")
_NAMED = re.compile("(?:投入|投资|贷款|补助|经费|资金)(?=[，。；、]|$)")
_PUT_IN = re.compile("(?:投入|投资|出资|筹资|花费)$")
_DID = re.compile(
    "[\u4e00-\u9fff]{2}了"
    "|(?:改造|新建|建设|修建|扩建|改建|修复|治理|购置|实施|打造|整治|硬化|维修|购买|修缮)[^，。；的\\d]{1,12}\\d"
)
"""投入15万元解决了…: what was done with it is another clause."""
_TOTAL = re.compile("(?P<sum>(?:计划|概算|估算|协议|合同)?总投资额?)$")
_OF_PROJECTS = re.compile(
    "的[\\d一二两三四五六七八九十百]+[余多]?[个项](?P<what>[^，。；：、的\\d]{0,14}?(?:项目|工程))"
)
"""总投资5亿元的8个路桥项目: what they are to cost when they are built, and not what was spent on them."""
_EACH = re.compile("每[户人村亩镇家株](?=..)")
_IN_ALL = re.compile(r"(?:合计|[共总]计|[总一拢]共)[有为达约近]*[\d.]+[万亿]?[多余]?元$")
"""每村拿出40万元，合计200万元: the sum is no longer of each."""
_REACH = 20
_MEAN = re.compile("^(?:[户人村亩]均|平均|每[户人村亩年月])")
_TAKES_OUT = re.compile("[^，。的]{0,6}?(?:拿出|掏出?|花)[来了掉]?")
_FUND = re.compile(
    "(?:资金)?，?(?:用于|来)?(?:设立|建立|成立)了?(?P<fund>[^，。；、\\d]{2,14}?(?:基金|资金))(?=[，。；、]|$)"
)
_SPENT = re.compile(
    "(?:，?(?:用于|用来)|来)?"
    "(?P<verb>购置|购买|新建|扩建|改造|翻修|翻新|修缮|修建|硬化|添置|[订建修买装打盖铺])(?:[起成上好来通]?了?)"
    "(?:[一二两三四五六七八九十几\\d]+[余多]?[份座个间套台条口眼处盏辆栋所张块])?(?P<what>[\\u4e00-\\u9fff]{2,10}?)(?=[，。；、]|$)"
)
