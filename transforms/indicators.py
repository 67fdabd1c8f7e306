"""What a number counts: the short noun phrase that would head its column.

In:  a quantity, where in the text its words may be looked for, and what the quantity before it stated.
Out: ``Stated``: the indicator, and the base that a following 同比增长 or 占 refers to.
The phrase is made of printed words: the thing behind the measure word (100余支机关志愿服务队 → 机关志愿服务队), or the
subject before the verb (网络零售额增长10.8% → 网络零售额增速). It never reaches beyond the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from transforms.kinds import growth_pattern
from transforms.phrases import (
    EDGES,
    LONG,
    LONGEST_SAID,
    SHORT,
    Thing,
    inside,
    object_of,
    owner_of,
    said,
    strip_lead,
    strip_link,
    thing_behind,
    tidy,
    words_in_front,
)
from transforms.records import Quantity
from transforms.reference import table


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Stated:
    """``indicator`` heads the column; ``base`` is what the next bare growth or share speaks of."""

    indicator: str
    base: str
    thing_end: int
    """Offset behind the thing named after the number; the number's end where none is."""
    listed: str = ""
    """The words in which 甲、乙和丙分别 lists what the numbers behind it count; empty without 分别."""


NOTHING = Stated("", "", 0)


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class Surroundings:
    """Where the words of a quantity may be looked for."""

    text: str
    left: int
    """Just behind the clause mark or the quantity before."""
    right: int
    """Just before the quantity behind, or the end of the sentence."""
    cuts: Sequence[tuple[int, int]] = ()
    """Periods and places: they have columns of their own."""
    clause_before: int | None = None
    """Where the clause in front of ``left`` begins, if it has no number of its own."""
    sentence: int = 0
    """Where the sentence begins."""


COUNTED = frozenset({"count", "people", "households", "visits", "transport"})
"""Dimensions of measure words; the others measure."""
_PEOPLE = frozenset({"people", "visits", "households"})


def indicator_of(quantity: Quantity, around: Surroundings, before: Stated = NOTHING) -> Stated:
    """The indicator of ``quantity``; ``before`` is what the quantity before it in the sentence stated."""
    dimension = dimension_of(quantity.unit)
    left = words_in_front(around.text, around.left, quantity.start, around.cuts)
    thing = thing_behind(around.text, quantity.end, around.right, dimension == "people")
    member = _member(quantity, around, before, dimension)
    if member:
        return member
    done = _times(quantity, around, thing) if quantity.unit in _OFTEN else ""
    if done:
        return Stated(done, done, thing.end)
    if dimension in COUNTED and thing.words:
        return _counted(thing, left)
    announced = _announced(around)
    if announced:
        before = Stated(announced, announced, 0)
    said_before = ""
    if left.endswith("占") and len(left) < SHORT and around.clause_before is not None:
        said_before = tidy(words_in_front(around.text, around.clause_before, around.left, around.cuts))
        said_before = _CHANGED_RATE.sub(r"\1", said_before)
    related = _related(left, dimension, before, quantity.end, said_before)
    return related or _measured(quantity, dimension, left, thing, before)


def _member(quantity: Quantity, around: Surroundings, before: Stated, dimension: str) -> Stated | None:
    """现任书记中，55岁以上的有97人，占41.1% → 55岁以上的现任书记; of a group named before, those that …."""
    text, start = around.text, quantity.start
    share = dimension == "share" or (not quantity.unit and 0 < quantity.value < 1)
    if start - around.left > LONG + SHORT or not (share or dimension in _PEOPLE):
        return None
    who = _MEMBERS.search(text, max(around.sentence, start - LONG - SHORT), start)
    if who is None or text[quantity.end : quantity.end + 1] not in _CLOSES:
        return None
    groups = list(_GROUP.finditer(text, around.sentence, who.start()))
    group = groups[-1]["group"] if groups else before.base if who["among"] else ""
    if not 1 < len(group) <= LONG:
        return None
    phrase = f"{who['who']}的{tidy(strip_lead(group))}"
    return Stated(f"{phrase}占比" if share else phrase, phrase, quantity.end)


_MEMBERS = re.compile(
    r"(?:^|(?<=[，。；：、]))(?P<among>其中，?)?(?P<who>(?!占|比)[^，。；：、]{2,12})的(?:就|也|只|仅|还|共|已)*(?:有|占|达|为|是)?(?:近|约|大约|超过|不到|不足)?$"
)
_GROUP = re.compile(
    r"(?:^|(?<=[，；。：\n]))(?:在(?![册编岗校职]))?(?P<group>[^，。；：\d]{2,16}?)(?:当中|之中|中|里)，"
)
_CLOSES = ("", "，", "。", "；", "、", "）", "以", "左", "强")


def _times(quantity: Quantity, around: Surroundings, thing: Thing) -> str:
    """先后37次深入山区 → 深入山区: what was done so often stands behind."""
    if not _AGAIN.search(around.text, max(around.left, quantity.start - 4), quantity.start):
        return ""
    behind = thing.words + thing.predicate
    return said(behind) or (behind[:LONGEST_SAID] if len(behind) > 2 else "")


_OFTEN = ("次", "趟", "回", "遍")
_AGAIN = re.compile("(?:先后|前后|曾|曾经|多次|累计|连续)$")


def _announced(around: Surroundings) -> str:
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


# --- what refers to something stated: changes, shares, differences --------------------------------------------------


def _related(left: str, dimension: str, before: Stated, end: int, said_before: str = "") -> Stated | None:
    """The indicator where the words in front relate the number to something stated; None where they do not."""
    change = _pattern(_CHANGE).search(left)
    if change:
        return _changed(change, left, dimension, before, end)
    if left.endswith(("占", "占比")):
        base = tidy(object_of(strip_link(left.removesuffix("比").removesuffix("占")))) or said_before or before.base
        return Stated(base if base.endswith(_RATES) else f"{base}占比", base, end)
    share = _SHARE.search(left) if "占" in left else None
    if share:
        base = tidy(share["part"] or "") or before.base
        return Stated(f"{base}占{tidy(share['whole'])}比重", base, end)
    if not before.base:
        return None
    if _CONVERTED.search(left):
        return Stated(before.indicator, before.base, end)
    if dimension == "share" and (plan := _OF_PLAN.fullmatch(left)):
        return Stated(f"{before.base}占{plan[1]}比重", before.base, end)
    times = _TIMES.search(left) if dimension == "multiple" else None
    if times:
        return Stated(f"{before.base}与{times[1]}之比", before.base, end)
    return Stated(f"{before.base}{tidy(left)}", before.base, end) if _THAN.match(left) else None


_CHANGE = (
    r"(?:(?P<same>同比|环比)|(?P<than>[比较](?:上年|去年|前年|全[国省市县]|上[月季]|[^，、]{0,4}年?)?[^，、增降]{0,8}?))?"
    r"(?:实际|名义|累计|平均|年均|大幅度?|有所|又|再|净|可|预计|分别|各|将|要|(?<![平人年户日月村亩])均)*"
    r"(?P<verb>GROWTH)了?$"
)
_CHANGED_RATE = re.compile("((?:比重|比例|率))(?:也|在|还|都)*(?:下降|上升|提高|降低|回落|增长)$")
"""房地产比重下降，只有占24.3%."""
_SHARE = re.compile(
    r"(?:(?P<part>.*[^\s，,])?[，,]?)?占(?:到|了)?(?P<whole>.{1,20}?)(?:的(?:比重|比例|份额)?|比重|比例)?$"
)
_CONVERTED = re.compile(r"(?:^|按.*)(?:折[合算]|约合|相当于)$")
"""63000元（按年平均汇率折算为9330美元）: the same thing in another unit."""
_THAN = re.compile("[比较].")
"""比散户高38公斤: says by how much what was just stated differs."""
_TIMES = re.compile(r"(?:^|[，,])(?:大?约|几乎)?(?:是|为|相当于)(.{1,12}?)的?$")
_OF_PLAN = re.compile("(?:完成|是|为|相当于)?((?:全年|年度|年初|年|预期)?(?:目标|任务|计划|预算)(?:任务|数)?)")
"""为年度目标的94%: what the thing just stated is a share of."""
_RATE_OF_CHANGE = ("率", "速", "幅")


def _changed(change: re.Match[str], left: str, dimension: str, before: Stated, end: int) -> Stated:
    """网络零售额同比增长10.8% → 网络零售额同比增速; 听众数增加4万 → 听众数增加."""
    words = strip_lead(object_of(left[: change.start()]))
    base = tidy(words) or (
        before.indicator if dimension == "points" and before.indicator.endswith(_RATES) else before.base
    )
    verb = change["verb"]
    if dimension == "share" and not verb.endswith(_RATE_OF_CHANGE):
        verb = "增速"
    elif change["than"] and dimension == "points":
        verb = f"{change['than']}{verb}"
    return Stated(f"{base}{change['same'] or ''}{verb}", base, end, words)


def shares_of(stated: Stated, count: int) -> list[str]:
    """The indicators of ``count`` numbers side by side: 城镇、农村收入分别增长 → 城镇收入增速, 农村收入增速.

    Where the list and the numbers do not fit, all have the indicator as it was stated.
    """
    parts = stated.listed.split("、")
    if len(parts) < count:
        parts[-1:] = _AND.split(parts[-1], maxsplit=1)
    if len(parts) != count or not all(parts):
        return [stated.indicator] * count
    shared = parts[-1][len(parts[-2]) :] if len(parts[-1]) > len(parts[-2]) + 1 and len(parts[-2]) < SHORT else ""
    suffix = stated.indicator.removeprefix(stated.base)
    return [f"{tidy(part + (shared if part is not parts[-1] else ''))}{suffix}" for part in parts]


_AND = re.compile("以及|[和及与]")


_PLACES = frozenset("省市县区镇乡村州旗院校厂")
"""贺村镇27个村: the place is the subject's, no verb."""
_SAYS_NOTHING = re.compile("来自|分布[于在]|涉及|散布|遍布|覆盖")
"""来自93所学校: the verb says nothing of the thing."""


# --- counts and measures -------------------------------------------------------------------------------------------


def _counted(thing: Thing, left: str) -> Stated:
    """The thing behind a measure word; a short one takes the verb in front or what is said of it."""
    owner = owner_of(thing.words)
    base = tidy(owner or thing.words)
    if len(base) <= SHORT and not _SAYS_NOTHING.match(left):
        verb = tidy(object_of(left))
        if 2 <= len(verb) <= SHORT and verb[-1] not in _PLACES:
            return Stated(f"{verb}{base}", base, thing.end)
        words = "" if owner else said(thing.predicate)
        if words:
            return Stated(f"{words}的{base}", base, thing.end)
    return Stated(base, base, thing.end)


def _measured(quantity: Quantity, dimension: str, left: str, thing: Thing, before: Stated) -> Stated:
    """Money, shares, durations, ages, and counts whose thing stands in front."""
    end = quantity.end
    bounded = _BOUNDED_RATE.match(left) if dimension == "share" else None
    base = tidy(object_of(bounded[1] if bounded else left))
    if _TO_LEVEL.fullmatch(base):
        base = ""
    if dimension == "age":
        return _age(base, thing, end)
    words = said(thing.predicate)
    if dimension == "share" and not base.endswith(_RATES) and (stated := _shared(inside(base), thing, words, before)):
        return stated
    if dimension == "duration" and (stated_time := _took(quantity, base, thing)):
        return stated_time
    if dimension == "duration" and thing.words and not thing.joined and (len(base) < 2 or _KEEPS.fullmatch(base)):
        phrase = said(thing.words)
        if 1 < len(phrase) <= SHORT:
            return Stated(f"{phrase.removesuffix('时间')}时间", phrase, thing.end)
    owns = _QUALITY.search(base) if thing.words and thing.joined else None
    if owns:
        phrase = f"{tidy(thing.words)}{owns[0]}" if owns[0] != "海拔" else owns[0]
        return Stated(phrase, phrase, thing.end)
    if thing.words and thing.joined and len(base) < 2 and dimension == "area":
        return Stated(f"{tidy(thing.words)}面积", tidy(thing.words), thing.end)
    if thing.words and len(base) > 2 and _GIVES.search(base) and _SUM.search(thing.words):
        phrase = tidy(thing.words)
        return Stated(phrase, phrase, thing.end)
    beside = thing.words and (thing.joined or not thing.in_clause)
    if beside and (len(base) < 2 or _VERB_ONLY.fullmatch(base) or thing.joined):
        phrase = tidy(thing.words if len(base) < 2 or len(thing.words) > SHORT else f"{base}{thing.words}")
        return Stated(phrase, phrase, thing.end)
    if _EACH.fullmatch(base) and len(before.base) > 1:
        return Stated(f"{base}{before.base}", before.base, end)
    if _PART_OF_WHOLE.fullmatch(base) and len(before.base) > SHORT and dimension == dimension_of("元"):
        part = f"{base}{_PART_OF_WHOLE.sub('', before.base, count=1)}"
        return Stated(part, part, end)
    if len(base) > 1:
        return Stated(base, base, end, left)
    if words and (dimension in _PEOPLE or not before.base):
        return Stated(f"{words}{quantity.unit}数".replace("人次数", "人次"), words, thing.end)
    base = base or before.base
    return Stated(base, base, end)


_KEEPS = re.compile("保持|坚持|实行|实施|每天|全天|做到|确保")
_QUALITY = re.compile("(?:年|总)?(?:产值|投资|面积|资产|注册资[本金]|价值|海拔|造价|产量|产能|销售额)$")
"""总投资3亿元的旅游项目: what of the thing is measured."""
_GIVES = re.compile(
    "(?:提供|给予|发放|拨付|下拨|安排|落实|补助|奖励|带来|缴纳|领取?|收取|承担|获得?|挽回|损失|节约|节省|筹集|筹措|申请|争取)[了到]?$"
)
_SUM = re.compile("(?:费|金|款|补[贴助]|奖励|收[入益]|投资|损失|工资|资金|分红|利[润息]|贷款|津贴|报酬)$")
"""为每个支部提供1000元工作经费: what is given stands behind."""
_EACH = re.compile("(?:平均)?每[个期名户人村亩家乡镇区县班组所校场次]|[户人村亩乡镇]均|平均")
"""储备后备人选708名，平均每村3名: a mean of what was just stated."""
_PART_OF_WHOLE = re.compile("^(?:城镇|乡村|农村|城市|城区|县城)")
"""零售总额400亿元，其中城镇290亿元: a part of what was just stated."""
_BOUNDED_RATE = re.compile(
    "(.{1,24}(?:率|比例|比重|占比))(?:应当?|须|要|均)?(?:不得|不能|不应)?(?:不?[低高少]于|不?超过|达到)[^，]{2,16}的?$"
)
"""参与活动的比例不得低于应到人数的80%: the rate is what is stated."""
_RATES = ("率", "比重", "比例", "占比", "度")
_TO_LEVEL = re.compile(r"(?:调整|上升|发展|增加|提高|提升|下降|减少|降低|扩大|缩短|缩小|延长|增长|压缩|改)?")
"""The verb of a level reached from another, which names no thing."""
_VERB_ONLY = re.compile(
    r"(?:每[年月人户村])?(?:可以?|能|为[^，]{1,6})?"
    r"(?:领取?|获得?|享受|挽回|争取|筹集|筹措|投入|发放|落实|补助|募集|捐赠|安排|节约|节省|下拨|拨付|给予|奖励|带来|增加|需要?){0,2}[到了]?"
)


def _shared(whole: str, thing: Thing, words: str, before: Stated) -> Stated | None:
    """98%的群众表示满意 → 表示满意的群众占比; 大户中近六成反映租金高 → 大户反映租金高占比."""
    if thing.words and thing.joined:
        phrase = f"{words}的{thing.words}" if words else f"{whole if len(whole) > 1 else ''}{thing.words}"
        return Stated(f"{tidy(phrase)}占比", tidy(thing.words), thing.end)
    base = whole or before.base
    return Stated(f"{base}{words.removeprefix('是')}占比", base, thing.end) if words else None


def _took(quantity: Quantity, base: str, thing: Thing) -> Stated | None:
    """一天之内拆除全部违章建筑 → 拆除全部违章建筑用时; 短短6天时间 names nothing."""
    behind = thing.words + thing.predicate
    done = _WITHIN.match(behind)
    told = done or thing.predicate.startswith(_DONE) or behind.startswith(_DONE) or _WITHIN_UNIT.search(quantity.unit)
    if not told or (len(base) > 1 and not _TIME_SPENT.fullmatch(base)):
        return None
    phrase = said(behind[done.end() :] if done else behind)
    return Stated(f"{phrase}用时", phrase, thing.end) if phrase else None


_TIME_SPENT = re.compile("(?:仅仅?|只|才|又|共|前后|一共|总共)?(?:[用花]了?|历时|耗时|历经|经过|需要?|在)|短短的?")
_DONE = ("就", "便", "才", "完成", "实现")
_WITHIN = re.compile(r"的?(?:之内|以内|内|里|时间|左右)(?:内|里)?")
_WITHIN_UNIT = re.compile("内$")


def _age(base: str, thing: Thing, end: int) -> Stated:
    """平均年龄28.9岁 → 平均年龄; 17岁的患者 → 患者年龄."""
    stated = _AGE.search(base)
    if stated:
        return Stated(stated.group(), stated.group(), end)
    who = tidy(thing.words) or base.rstrip("才的")
    return Stated(f"{who}年龄" if 1 < len(who) < LONG else "年龄", who, end)


_AGE = re.compile(r"(?:平均|最大|最小|最高|最低)?年?龄[^，]{0,3}$")


def fallback(text: str, left: int, quantity: Quantity, right: int) -> str:
    """The nearest printed words where no rule finds an indicator: a column has a head, if a poor one."""
    for words in (text[left : quantity.start], text[quantity.end : right]):
        near = _NO_WORD.split(words.strip(EDGES))
        phrase = tidy(near[-1] if words is not text[quantity.end : right] else near[0])
        if len(phrase) > 1:
            return phrase
    return quantity.unit or "数量"


_NO_WORD = re.compile(r"[，,；;：:。！？!?\n]")


def counts_things(quantity: Quantity) -> bool:
    """Whether the unit is a measure word (5家, 30人) and not one of money, share, length …"""
    return dimension_of(quantity.unit) in COUNTED


@cache
def dimension_of(unit: str) -> str:
    """What a unit measures; 元/人 is money, a unit that the table does not know counts things."""
    dimensions = {row["unit"]: row["dimension"] for row in table("units")}
    return dimensions.get(unit) or dimensions.get(unit.split("/")[0], "count" if unit else "")
