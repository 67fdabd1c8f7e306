"""What refers to something stated before: changes, shares, differences, the same thing in another unit.

In:  the words in front of a number, its dimension, what the quantity before it stated.
Out: ``Stated``, or None where the words relate the number to nothing.
The phrase is made of printed words and 占比, 比重, 增速, 降幅. It never looks beyond the words it is given.
"""

from __future__ import annotations

import re
from functools import cache

from transforms.indicator.phrases import SHORT, object_of, strip_lead, strip_link, tidy, words_in_front
from transforms.indicator.plans import PLAN, REACHED
from transforms.indicator.stated import RATES, Stated, Surroundings
from transforms.quantity.rises import growth_pattern
from transforms.reference import table


def announced_in(around: Surroundings) -> str:
    """工业用电下滑了，负5.7%: the clause before names what changed."""
    if around.clause_before is None:
        return ""
    words = words_in_front(around.text, around.clause_before, around.left, around.cuts)
    found = _pattern(_ANNOUNCES).match(words)
    return tidy(strip_lead(object_of(found["what"]))) if found else ""


_ANNOUNCES = (
    r"(?P<what>[^按据经与同受].{1,23}?)(?:也|都|均|仍)?(?:在|有了?|呈|出现|保持)?(?:较|很|更)?"
    r"(?:大幅度?|明显|持续|稳步|继续|逐步|不断|显著|较快|快速|平稳)?的?(?:GROWTH)了?$"
)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """``template`` with the growth words put in for GROWTH."""
    return re.compile(template.replace("GROWTH", growth_pattern()))


def moved(words: str, before: Stated, end: int) -> Stated | None:
    """增速由3.2% | 升至 | 5.5%: the other end of a rate's own change has the rate's name; ``words`` stand between."""
    if not MOVED.fullmatch(words):
        return None
    if before.indicator.endswith(_SHARE_OF_WHOLE):
        return Stated(before.indicator, before.indicator, end)
    return Stated(before.indicator, before.base, end) if before.indicator.endswith(_RATE_OF_CHANGE) else None


_SHARE_OF_WHOLE = ("比重", "占比")
"""占总收入的比重从11%提高到32%，上升21个百分点: all three are the share's."""


MOVED = re.compile(
    "[，,]?(?:再|又|进一步|逐步|大幅|快速|小幅|也)*"
    "(?:[上攀提跃回]?升|提[高速]|增[加长大]?|下降|降低|[上下]?[涨跌]|扩大|缩小|收[窄缩]|加快|放[缓慢]|减[缓慢小少]|回落|滑落|变|转|降|减)"
    "[到至为成]"
)
"""How a number became another one: 由5.2% | 降至 | 1.4%."""


def shared_before(left: str, around: Surroundings) -> str:
    """房地产比重下降，只有占24.3%: the clause before says whose share a bare 占 tells."""
    if not left.endswith("占") or len(left) >= SHORT or around.clause_before is None:
        return ""
    return _CHANGED_RATE.sub(r"\1", tidy(words_in_front(around.text, around.clause_before, around.left, around.cuts)))


def related(left: str, dimension: str, before: Stated, end: int, said_before: str = "") -> Stated | None:
    """The indicator where the words in front relate the number to something stated; None where they do not."""
    change = _pattern(_CHANGE).search(left)
    if change:
        return _changed(change, left, dimension, before, end)
    if left.endswith("占") and dimension in _HELD:
        own = tidy(object_of(strip_link(left.removesuffix("占"))))
        return Stated(f"{own}{_HELD[dimension]}", own, end)
    if left.endswith(("占", "占比")):
        base = tidy(object_of(strip_link(left.removesuffix("比").removesuffix("占")))) or said_before or before.base
        listed = base if "、" in base and not base.endswith(RATES) else ""
        return Stated(base if base.endswith(RATES) else f"{base}占比", base, end, listed)
    share = _SHARE.search(left) if "占" in left and dimension in ("share", "") else None
    if share:
        part = _ABOUT.sub("", tidy(share["part"] or ""))
        base = part or ("" if share["whole"] == "股" else before.base)
        whole = tidy(share["whole"])
        if before.indicator != before.base == base and whole.startswith(base):
            base = before.indicator  # 8个单位建立了工会，占单位总数的99%
        base = REACHED.sub("", base)
        return Stated(f"{base}占{whole}{'' if whole.endswith(_OWN_SHARE) else '比重'}", base, end)
    if not before.base:
        return None
    if _CONVERTED.search(left):
        return Stated(before.indicator, before.base, end)
    if dimension == "money" and (prices := _PRICES.fullmatch(left)):
        return Stated(f"{prices[1]}{_IN_PRICES.sub('', before.base)}", before.base, end)
    if dimension == "share" and (inside := _IN_WHOLE.fullmatch(left)):
        return Stated(f"{before.base}占{inside[1]}比重", before.base, end)
    times = _TIMES.search(left) if dimension == "multiple" else None
    if times:
        return Stated(f"{before.base}与{times[1]}之比", before.base, end)
    if not (_THAN.match(left) or _MORE_THAN.match(left) or (dimension == "points" and _ABOVE.match(left))):
        return None
    if dimension == "multiple" and (faster := _FASTER.search(left)) and not _SPEED.search(before.base):
        return Stated(f"{faster['how']}于{faster['than']}倍数", before.base, end)
    if tidy(left).endswith(before.base):  # 比2000年的增长率 | 0.57% | 下降
        return Stated(before.base, before.base, end)
    rate = _RATE_COMPARED.match(before.indicator) if dimension == "points" else None
    above = rate[1] if rate and _ABOVE.match(left) else before.base
    return Stated(f"{above}{'' if _YEARS_AGO.fullmatch(left) else tidy(left)}", before.base, end)


_HELD = {"area": "占地面积", "score": "占分", "mass": "占有量"}
"""占了31亩地, 工作实绩占20分, 人均占有47公斤: what is taken, counts or is owned is no share."""
_CHANGE = (
    r"(?:(?P<same>同比|环比)"
    r"|(?P<than>(?<![可同环])[比较](?![例重率值赛])(?:上年|去年|前年|全[国省市县]|上[月季]|[^，、]{0,4}年?)?[^，、增降]{0,10}?))?"
    r"(?:实际|名义|累计|平均|年均|大幅度?|有所|又|再|净|可|预计|分别|各|将|要|只|仅|也|已|却|仍|还|(?<![平人年户日月村亩])均)*"
    r"(?P<verb>GROWTH)了?$"
)
_CHANGED_RATE = re.compile("((?:比重|比例|率))(?:也|在|还|都)*(?:下降|上升|提高|降低|回落|增长)$")
"""房地产比重下降，只有占24.3%."""
_SHARE = re.compile(
    r"(?:(?P<part>.*[^\s，,])?[，,]?)?占(?!有率|用|地(?![区方])|领|道)(?:到了?|了|据了?)?(?P<whole>.{1,20}?)(?:的(?:比重|比例|份额)?|比重|比例)?$"
)
_OWN_SHARE = ("比", "率", "比例")
_ABOUT = re.compile("(?:大约|约|大概|几乎|差不多|将近|接近)$")
"""里程9公里，约 | 占总里程的两成."""
_CONVERTED = re.compile(r"(?:^|按.*)(?:折[合算]|约合|相当于)$")
"""63000元（按年平均汇率折算为9330美元）: the same thing in another unit."""
_IN_PRICES = re.compile("(?:[该当是]年|现行|不变|可比)价格?$")
_PRICES = re.compile("按((?:\\d{4}年?)?(?:不变|可比|现行|当年)价)格?(?:计算|算|口径)?")
"""按1990年不变价 | 11279万元: the prices are no name of what is reckoned in them."""
_THAN = re.compile("[比较](?![例重率值赛]).")
"""比散户高38公斤: says by how much what was just stated differs."""
_MORE_THAN = re.compile("[同环]比(?:多|少|快|慢)|[离距](?!退|休|任|职|岗|婚)[^，]{2,10}[差缺少]$")
"""同比多 | 4万头, 离目标还差 | 2个百分点."""
_ABOVE = re.compile("(?:高[出于]|低[于出]|[快慢]于).")
"""高出全市平均水平3个百分点: the same of a rate."""
_RATE_COMPARED = re.compile("(.{2,}?(?:增速|增幅|涨幅|降幅|跌幅))(?:[高低快慢].+)?$")
"""增长10%，高于全国2个百分点，高于全省1个百分点: both are of the rate of growth."""
_YEARS_AGO = re.compile("[比较](?:\\d+年前|[上去前]年(?:同期)?)[翻增]?了?")
_TIMES = re.compile(r"(?:^|[，,])(?:大?约|几乎|差不多)?(?:是|为|相当于)(.{1,12}?)的?$")
_IN_WHOLE = re.compile("([^，在]{2,10}?)中的?(?:比重|占比|比例|份额)")
"""第一产业产值7亿元，在总产值中的比重降到35%."""
_RATE_OF_CHANGE = ("率", "速", "幅")


_AT_PRICES = re.compile("^按[^，。；]{0,6}价格?(?:计算|口径)?")
"""按可比价计算增长3.9%: how it was reckoned is not what grew."""


_SHARE_THEN = re.compile("^[比较](?:19|20)?\\d{0,2}[^，]{0,10}(?:上升|下降|提高|降低)了?$")
"""占总人口的5.1%，比1982年 | 上升0.8%: of the share that was stated, and not of those counted."""
_A_YEAR = re.compile("\\d{4}年[底末初]?")
"""比2012年提高2个百分点: no name holds a number."""
_THAN_PLANNED = re.compile(f"{PLAN}[数量]?$")
"""比预算 | 增加3元: against a plan, and not against a time."""
_COMPARED = re.compile("[与和同跟][^，。、]{0,10}相$|(?:上|去|前|往|常)[年月季周期][^，、]{0,4}相$|相$")
"""与去年同期相 | 比分别增加."""
_THAT_YEAR = re.compile("\\d{4}年度?(?:同期)?")
"""与2019年 | 相比增加."""
_WITH_BEFORE = re.compile(
    "^[与和同跟比较]?(?:上|去|前|往|同)(?:[年月季周期])(?:同[期月]|[末底])?(?:相比)?|^(?:[与和同跟][^，。、]{0,10})?相比，?"
)
"""与上年 | 下降: the time against which a change is told is not what changed."""
_RATE_SAID = re.compile("^(?:按?(?:可比|同)口径)?(?P<rate>同比|环比)(?=..)")
"""同比 | 事故起数和死亡人数分别下降."""
_LIKE = re.compile("^按?(?P<like>(?:可比|同)口径)(?:计算)?(?:比|较|与)?$")
"""同口径 | 增长, 按同口径 | 同比减少: how it was reckoned."""
_ITS_RATE = re.compile("^(?:增速|增幅|涨幅|降幅|跌幅|增长速度|增长率)(?=$|[比较])")
"""增速 | 比上年加快: of what was stated before."""
_TURNS = re.compile("[由从]的?$|^(?:转|变|扭转|逆转)[为成]$")
"""利润由 | 下降5.1%转为 | 增长3.3%: how a change came to be is not what changed."""


_DEARER = frozenset({"上涨", "涨", "微涨"})
"""What rises so has a price: 食品类上涨5.1%."""


@cache
def _falling() -> frozenset[str]:
    return frozenset(row["word"] for row in table("growth_words") if row["sign"] == "-1")


def _changed(change: re.Match[str], left: str, dimension: str, before: Stated, end: int) -> Stated:
    """网络零售额同比增长10.8% → 网络零售额同比增速; 税收下降3% → 税收降幅; 听众数增加4万 → 听众数增加."""
    words = strip_lead(object_of(_COMPARED.sub("", _TURNS.sub("", _AT_PRICES.sub("", left[: change.start()])))))
    words, like = _WITH_BEFORE.sub("", words), ""
    if change["than"] == "比" and _THAT_YEAR.fullmatch(words):
        words = ""
    if alike := _LIKE.fullmatch(words):
        words, like = "", alike["like"]
    said = _RATE_SAID.match(words)
    words = words[said.end() :] if said else words
    if before.base and _ITS_RATE.match(words):
        words = f"{before.base}{words}"
    base = tidy(words) or _changing(before, dimension)
    base, verb = REACHED.sub("", base), change["verb"]
    if not words and dimension == "share" and _SHARE_THEN.search(left):
        share = next((of for of in (before.indicator, before.base) if of.endswith((*_SHARE_OF_WHOLE, "比例"))), "")
        if share:
            return Stated(f"{share}{verb}", share, end)
    if dimension == "share" and not verb.endswith(_RATE_OF_CHANGE):
        verb = (
            f"{verb}幅度"
            if verb.endswith(("产", "收"))
            else "降幅"
            if verb in _falling()
            else "涨幅"
            if verb in _DEARER
            else "增速"
        )
    elif change["than"] and dimension == "points":
        other = _A_YEAR.sub("", change["than"])
        verb = f"{other}{verb}" if len(other) > 1 and not _THAN_PLANNED.search(other) else verb
    than = change["than"] if change["than"] and _THAN_PLANNED.search(change["than"]) else ""
    rate = change["same"] or (said["rate"] if said else "") or ("年均" if "年均" in change[0] else "")
    return Stated(f"{base}{than}{like}{rate}{verb}", base, end, words)


def _changing(before: Stated, dimension: str) -> str:
    """占比48%，提高3个百分点: points are of the rate that was stated, all else of what it is a rate of."""
    if dimension == "money" and before.base.endswith(_HARVEST):
        return ""
    of_a_rate = dimension == "points" and before.indicator.endswith((*RATES, *_RATE_OF_CHANGE))
    return before.indicator if of_a_rate else before.base


_FASTER = re.compile("[比较](?P<than>[^，比较]{2,10}?)(?P<how>[快慢])了?$")
_SPEED = re.compile("[速度率幅间时期长]$|效$")
"""每亩节省80元，比人工快6倍: what costs less is not what is faster."""
_HARVEST = ("亩产", "单产", "产量", "总产", "面积")
"""亩产2200公斤，增收4000元: more money is no more of a harvest."""
