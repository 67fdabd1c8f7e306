"""What an amount measures: money, shares, durations, ages, and counts whose thing stands in front.

In:  a quantity, the words in front of it, the thing behind it, what the quantity before it stated.
Out: ``Stated``: 总投资3亿元的旅游项目 → 旅游项目总投资, 98%的群众表示满意 → 表示满意的群众占比.
It never looks at the text again.
"""

from __future__ import annotations

import re

from transforms.phrases import LONG, SHORT, Thing, inside, object_of, said, tidy
from transforms.records import Quantity
from transforms.stated import MONEY, PEOPLE, RATES, Stated


def measured(quantity: Quantity, dimension: str, left: str, thing: Thing, before: Stated) -> Stated:
    """Money, shares, durations, ages, and counts whose thing stands in front."""
    end = quantity.end
    bounded = _BOUNDED_RATE.match(left) if dimension == "share" else None
    base = tidy(object_of(bounded[1] if bounded else left))
    if _TO_LEVEL.fullmatch(base):
        base = ""
    if dimension == "age":
        return _age(base, thing, end)
    words = said(thing.predicate)
    if dimension == "share" and not base.endswith(RATES) and (stated := _shared(inside(base), thing, words, before)):
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
    if _PART_OF_WHOLE.fullmatch(base) and len(before.base) > SHORT and dimension == MONEY:
        part = f"{base}{_PART_OF_WHOLE.sub('', before.base, count=1)}"
        return Stated(part, part, end)
    if len(base) > 1:
        return Stated(base, base, end, left)
    if words and (dimension in PEOPLE or not before.base):
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
