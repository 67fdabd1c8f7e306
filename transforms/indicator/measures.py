"""What an amount measures: money, shares, durations, ages, and counts whose thing stands in front.

In:  a quantity, the words in front of it, the thing behind it, what the quantity before it stated.
Out: ``Stated``: 总投资3亿元的旅游项目 → 旅游项目总投资, 98%的群众表示满意 → 表示满意的群众占比.
It never looks at the text again.
"""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.indicator.changes import MOVED
from transforms.indicator.extents import age_of, duration_of, length_of, score_of
from transforms.indicator.phrases import SHORT, is_light, object_of, tidy
from transforms.indicator.plans import REACHED
from transforms.indicator.portions import portion_of
from transforms.indicator.predicates import begins_with_noun, ends_in_noun, is_person, verb_at_end
from transforms.indicator.ratios import is_fraction
from transforms.indicator.stated import COUNTED, MONEY, PEOPLE, RATES, Stated, Surroundings
from transforms.indicator.sums import AMOUNTS, sum_in_all, sum_of, sum_told_before
from transforms.indicator.things import Thing, inside, said, thing_behind
from transforms.quantity.bare import HOUSEHOLDS, head_of_verb, how_many, residents
from transforms.quantity.bounds import ONE_SIDED
from transforms.records import Quantity


def measured(
    quantity: Quantity, dimension: str, left: str, thing: Thing, before: Stated, around: Surroundings
) -> Stated:
    """Money, shares, durations, ages, and counts whose thing stands in front."""
    bounded = _BOUNDED_RATE.match(left) if dimension == "share" else None
    whole = dimension in COUNTED and _OF_WHICH.search(
        around.text, max(0, quantity.start - _LONGEST_LINK), quantity.start
    )
    base = _INSIDE.sub("", tidy(left if whole else object_of(bounded[1] if bounded else left)))
    if thing.joined and "建成一" in base:
        base = _ONE.sub("", base)
    if _TO_LEVEL.fullmatch(base) or _NEED.fullmatch(base):
        base = ""
    if dimension == "age":
        return age_of(base, thing, quantity.end)
    return (
        _of_its_kind(quantity, dimension, base, thing, before, around)
        or _threshold(quantity, base, thing, before, around)
        or _beside(dimension, base, thing, around.text[quantity.start - 1 : quantity.start] == "的")
        or _in_front(quantity, dimension, base, left, thing, before, around)
    )


_OF_WHICH = re.compile("的(?:就|也|只|仅|还|共|已)*(?:有|达|为)?(?:约|近)?$")
"""完成年度任务的有 | 3项: the clause picks them out; its object is not what is counted."""
_LONGEST_LINK = 5
_NEED = re.compile("(?!最[少多]$)(?:[这那]|最[少多]|至[少多]|大约|也|还|就|要|需要?)+")
"""这最少也要 | 400万元投入."""
_ONE = re.compile("(?<=建成)一[座个处条家栋台口间所眼]$")
"""建成一座 | 300千瓦的电站: how many there are is another number."""
_INSIDE = re.compile("(?:[全该本]?[村镇乡县区园场]|辖区|境)内$")
"""流转村内 | 535亩耕地: where it lies is no part of what is measured."""


def _of_its_kind(
    quantity: Quantity, dimension: str, base: str, thing: Thing, before: Stated, around: Surroundings
) -> Stated | None:
    """What words say of a share, a time, a length, a score or of money only."""
    if dimension == "share" and (given := portion_of(base, before, around.text, quantity.start, quantity.end)):
        return given
    part = is_fraction(quantity, around.text)
    if (dimension == "share" or part) and len(base) < 2 and not thing.joined:
        whole = thing_behind(around.text, quantity.end, around.right, True, "名")
        if whole.predicate and whole.end > quantity.end and _WHOLES.search(whole.words):
            return _shared("", replace(whole, joined=True), said(whole.predicate), before)
    if (dimension == "share" or (part and thing.joined)) and not base.endswith(RATES):
        return _shared(inside(base), thing, said(thing.predicate), before)
    if dimension == "duration" and (stated := duration_of(quantity, around, base, thing)):
        return stated
    if dimension == "length" and (stated := length_of(around, quantity, base)):
        return stated
    if dimension == "score" and (stated := score_of(base, thing, quantity.end)):
        return stated
    if dimension == MONEY and (fund := _FROM_FUND.search(base)):
        return Stated(fund["fund"], fund["fund"], quantity.end)
    return sum_of(base, before, around.text, quantity.end) if dimension == MONEY else None


_WHOLES = re.compile("(?:人口?|户|企业|员|众|民|工|干部|学生|村|社区|组织|支部|单位|项目|学校|乡镇|家庭)$")
"""70%以上非公企业 | 集中在园区: a share of them, without 的."""
_FROM_FUND = re.compile("从(?P<fund>[^，从]{2,8}?)中再?(?:拿出|安排|列支|支出|划拨|补助|下拨|提取|支付|拨出|挤出)$")
"""县委从党费中拿出50万元: out of what the money comes."""


def _threshold(quantity: Quantity, base: str, thing: Thing, before: Stated, around: Surroundings) -> Stated | None:
    """收入5万元以上的村有31个: the amount is one of 收入, and what follows speaks of 收入5万元以上的村."""
    if not thing.joined or not thing.words or quantity.qualifier not in _BOUNDS:
        return None
    if len(base) < 2 and _PLACE.fullmatch(thing.words) and AMOUNTS.search(before.indicator):
        base = before.indicator  # 年收入5万元以下的村清零，10万元以上的村占半数
    if not ends_in_noun(base):
        return None
    what = f"{base}{around.text[quantity.start : quantity.end]}的{tidy(thing.words)}"
    owns = _QUALITY.search(base)
    short = f"{base}{tidy(thing.words)}" if _EACH_ONE.fullmatch(base) else base
    return Stated(f"{tidy(thing.words)}{owns[0]}" if owns else short, what, thing.end)


_PLACE = re.compile("[县市区镇乡村户]|行政村|企业|农户|社区|项目")
_EACH_ONE = re.compile("单[笔个次项户件]|[人户村亩]均|每.|平均|最[高低多少]")
"""单笔5000元以上的开支: the words in front name no thing."""
_BOUNDS = ONE_SIDED | {"近"}


def _beside(dimension: str, base: str, thing: Thing, modified: bool = False) -> Stated | None:
    """The thing behind where it is what is measured: 总投资3亿元的旅游项目, 提供1000元工作经费, 承包17亩鱼塘."""
    if not thing.words:
        return None
    phrase = tidy(thing.words)
    if modified and dimension in _OF_A_THING - {MONEY} and begins_with_noun(phrase):
        done = verb_at_end(base) if len(phrase) <= SHORT else ""
        return Stated(f"{done}{phrase}", phrase, thing.end)
    if thing.joined and (makes := _MAKES.search(base)) and _PLANT.search(thing.words):
        return Stated(f"{phrase}年{_ABLE_TO.get(makes['makes'], '产能')}", phrase, thing.end)
    owns = _QUALITY.search(base) if thing.joined else None
    if owns:
        phrase = f"{phrase}{owns[0]}" if owns[0] != "海拔" else owns[0]
        return Stated(phrase, phrase, thing.end)
    if thing.joined and len(base) < 2 and dimension == "area":
        return Stated(f"{phrase}面积", phrase, thing.end)
    if dimension == "area" and not thing.in_clause and _is_of_a_grower(base) and _CROP.match(phrase):
        crop = _YIELD.sub("", phrase)
        return Stated(f"{crop}面积", f"{_CROP.findall(phrase)[0]}面积", thing.end - len(phrase) + len(crop))
    if dimension == "mass" and (makes := _MAKES.search(base)) and _GOODS.fullmatch(thing.words) and not thing.predicate:
        return Stated(f"{makes[0]}{phrase}", phrase, thing.end)
    if len(base) > 2 and _GIVES.search(base) and _SUM.search(thing.words):
        return Stated(phrase, phrase, thing.end)
    if dimension == MONEY and not thing.joined:
        sum_named = _NAMED_SUM.match(phrase)
        phrase, named = (sum_named[0], True) if sum_named else (phrase, False)
    else:
        named = dimension != MONEY and begins_with_noun(phrase)
    if dimension in _OF_A_THING and named and not ends_in_noun(base):
        verb = verb_at_end(base)
        phrase = f"{verb}{phrase}" if len(phrase) <= SHORT and not is_light(verb) else phrase
        if len(phrase) > 1:
            return Stated(phrase, phrase, thing.end)
    if thing.joined and _LEVEL.fullmatch(thing.words) and ends_in_noun(base):
        return Stated(base, base, thing.end)
    if (thing.joined or not thing.in_clause) and (len(base) < 2 or _VERB_ONLY.fullmatch(base) or thing.joined):
        words = phrase if named and dimension == MONEY else thing.words
        base = base.removesuffix("给予")
        phrase = tidy(words if len(base) < 2 or len(words) > SHORT else f"{base}{words}")
        return Stated(phrase, phrase, thing.end)
    return None


def _is_of_a_grower(base: str) -> bool:
    """Whether nothing but whose field it is stands in front, or nothing at all: a name that is a subject is cut out."""
    return len(base) < 2 or _GROWER.search(base) is not None


_GROWER = re.compile("(?:[社队村组户场]|公社|大队)$")
_CROP = re.compile(
    "[^，。；的]{0,4}(?:稻|粳|籼|麦|棉|油菜|玉米|大豆|红[薯苕]|花生|高粱|烟叶|甘蔗|[试丰]?[验产]田|晚谷)"
)
"""红旗社 | 3亩早粳: whose it is, and the crop of the field."""
_YIELD = re.compile("(?:平均)?(?:亩产|单产|总产).*$")
_MAKES = re.compile("(?:年|月|日)?(?P<makes>生产|加工|处理|产(?!值|量))$")
_GOODS = re.compile("[\u4e00-\u9fff]{1,6}(?<![产加值量上下右左多余能厂])")
"""年产 | 30万吨尿素、20万吨纯碱: what is made stands behind."""
_PLANT = re.compile("(?:生产线|项目|厂|基地|车间|装置|加工点)$")
_ABLE_TO = {"加工": "加工能力", "处理": "处理能力"}
"""年加工 | 5吨的大米生产线 → 大米生产线年加工能力: what it can make, and not how much there is of it."""
_LEVEL = re.compile("标准|水平|规模|目标|额度|程度|高度|左右")
"""工作经费达到20万元的标准: the noun in front says what the amount is."""
_OF_A_THING = frozenset({"area", "mass", "length", "volume", MONEY})


def _in_front(
    quantity: Quantity, dimension: str, base: str, left: str, thing: Thing, before: Stated, around: Surroundings
) -> Stated:
    """The noun in front, what its verb makes of the number, or what was just stated."""
    end = quantity.end
    if _EACH.fullmatch(base) and len(before.base) > 1 and not before.base.startswith(base):
        lasts = "时间" if dimension == "duration" and not before.base.endswith("时间") else ""
        return Stated(f"{base}{before.base}{lasts}", before.base, end)
    if _EACH.fullmatch(base) and dimension == "duration" and not before.base:  # 每场 | 2小时
        return Stated(f"{base}时间", base, end)
    if _PART_OF_WHOLE.fullmatch(base) and len(before.base) >= SHORT and dimension == MONEY:
        part = f"{base}{_PART_OF_WHOLE.sub('', before.base, count=1)}"
        return Stated(part, part, end)
    told = said(thing.predicate)
    lives = "" if len(base) > 1 or told else _of_whole_place(quantity, around) or residents(quantity.unit, before.base)
    if lives:
        return Stated(lives, lives, end)
    if dimension == "area" and base.endswith("占地"):
        return Stated(f"{base}面积", base, end)
    made = head_of_verb(base, dimension, quantity.unit)
    if made:
        return Stated(made, made, end)
    if most := _MOST.fullmatch(base):
        base = f"最{most['most']}{most['of']}"
    if len(base) > 1:
        reached = REACHED.sub("", base)
        if dimension == "duration" and AMOUNTS.search(base):
            return Stated(f"{reached}时间", reached, end)
        return Stated(reached, reached, end, REACHED.sub("", left))
    if not base and dimension == MONEY and (in_front := sum_told_before(around) or sum_in_all(around, quantity.start)):
        return Stated(in_front, in_front, end)
    if not base and dimension == MONEY and before.base.endswith(_HOMES):
        return Stated("", "", end)
    if not base and dimension == MONEY and around.text[around.left : quantity.start] == "的":
        return Stated("", "", end)  # 工龄满10年的 | 100元: the sum is no length of time
    if told and dimension in PEOPLE and _AMONG.match(around.text, around.left) and is_person(before.base):
        return Stated(f"{told}的{before.base}", before.base, thing.end)
    if told and (dimension in PEOPLE or not before.base):
        counted = how_many(quantity.unit)
        if dimension == MONEY:  # 3万元被盗后
            told, counted = told.removesuffix("后"), "金额"
        return Stated(f"{told}{counted}", "" if any(c.isdigit() for c in told) else told, thing.end)
    base = base or before.base
    if dimension == "duration" and AMOUNTS.search(base):  # 每天另给40元生活费，最长30天
        return Stated(f"{base}时间", base, end)
    return Stated(base, base, end)


_HOMES = ("户", "家庭", "村民", "群众", "社员")
"""26户牧户…, 一共 | 48万元: they are no sum."""


def _of_whole_place(quantity: Quantity, around: Surroundings) -> str:
    """下辖25个村委会，全镇 | 139户682人: who lives there, and nothing of what was counted before."""
    if quantity.unit not in _LIVING:
        return ""
    begin = max(around.sentence, quantity.start - _LONGEST_PLACE)
    if quantity.unit != "户":
        return "人口" if _HOUSES_OF_PLACE.search(around.text, begin, quantity.start) else ""
    whole = _WHOLE_PLACE.search(around.text, begin, quantity.start)
    return HOUSEHOLDS if whole and _PEOPLE_TOO.match(around.text, quantity.end) else ""


_LIVING = frozenset({"户", "人", "口人"})
_LONGEST_PLACE = 20
_PLACE_OF_ALL = "全[省市县区州旗镇乡村](?:现|总|一?共)?有?"
_WHOLE_PLACE = re.compile(f"{_PLACE_OF_ALL}$")
_HOUSES_OF_PLACE = re.compile(f"{_PLACE_OF_ALL}\\d+户[、，]?$")
_PEOPLE_TOO = re.compile("[、，]?\\d+口?人(?=[，。；、（]|$)")


_QUALITY = re.compile("(?:年|总)?(?:产值|投资|面积|资产|注册资[本金]|价值|海拔|造价|产量|产能|销售额)$")
"""总投资3亿元的旅游项目: what of the thing is measured."""
_GIVES = re.compile(
    "(?:提供|给予|发放|拨付|下拨|安排|落实|补助|奖励|带来|缴纳|领取?|收取|承担|获得?|挽回|损失|节约|节省|筹集|筹措|申请|争取)[了到]?$"
)
_SUM = re.compile("(?:费|金|款|补[贴助]|奖励|收[入益]|投资|损失|工资|资金|分红|利[润息]|贷款|津贴|报酬)$")
"""为每个支部提供1000元工作经费: what is given stands behind."""
_NAMED_SUM = re.compile(
    "[^，。；]{0,6}?(?:费|金(?![融属额])|款|补[贴助]|奖励|收[入益]|损失|工资|分红|利[润息]|津贴|报酬|债|积蓄|救助(?!金)|银元)"
)
_EACH = re.compile("(?:平均)?每[个期名户人村亩家乡镇区县班组所校场次]|[户人村亩乡镇]均|平均")
"""储备后备人选708名，平均每村3名: a mean of what was just stated."""
_PART_OF_WHOLE = re.compile("^(?:城镇|乡村|农村|城市|城区|县城|中央|[省市州县区镇村](?:级|本级))(?:财政)?")
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


_AMONG = re.compile("其中")
_MOST = re.compile(
    "(?P<of>面积|年龄|规模|产量|单价|价格|金额|距离|高度|收入|跨度)最(?P<most>[大小高低长短多少远近])的?"
)
"""面积最大的60平方米 → 最大面积."""


_MORE_OF_IT = re.compile("(?:同比|[比较][^，]{1,8}?)?[多少][种收养栽播植出产]$")
"""玉米同比多种9亩，七成已收: a share of all, and not of what there is more."""


def _shared(whole: str, thing: Thing, words: str, before: Stated) -> Stated | None:
    """98%的群众表示满意 → 表示满意的群众占比; 大户中近六成反映租金高 → 大户反映租金高占比.

    A thing that is covered has its rate: 覆盖98%的社区 → 社区覆盖率.
    """
    words = words.removeprefix("在")
    if thing.words and thing.joined:
        if whole.endswith("覆盖"):
            return Stated(f"{tidy(thing.words)}覆盖率", tidy(thing.words), thing.end)
        phrase = f"{words}的{thing.words}" if words else f"{whole if len(whole) > 1 else ''}{thing.words}"
        return Stated(f"{tidy(phrase)}占比", tidy(thing.words), thing.end)
    base = whole or _MORE_OF_IT.sub("", before.base)
    if MOVED.fullmatch(words):  # 超大班额由5.2% | 降至: nothing that is done with a part
        return Stated(f"{base}占比", f"{base}占比", thing.end) if base else None
    return Stated(f"{base}{words.removeprefix('是')}占比", base, thing.end) if words else None
