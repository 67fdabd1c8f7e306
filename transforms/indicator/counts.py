"""What a measure word counts: the thing behind it, those of a group that …, what was done so often.

In:  a quantity, where its words may be looked for, the thing behind it, what the quantity before it stated.
Out: ``Stated``, or None where the words count nothing of the kind.
It never adds a word but 占比 and 的.
"""

from __future__ import annotations

import re

from transforms.indicator.bands import GROUP, OF_AGE
from transforms.indicator.measure_nouns import counted_by, head_counted
from transforms.indicator.phrases import LONG, SHORT, is_light, object_of, strip_lead, strip_link, tidy
from transforms.indicator.predicates import (
    begins_with_verb,
    ends_in_noun,
    is_person,
    is_verb,
    person_at_start,
    verb_at_end,
)
from transforms.indicator.ratios import is_fraction
from transforms.indicator.stated import PEOPLE, TIMES, Stated, Surroundings
from transforms.indicator.things import LONGEST_SAID, Thing, owner_of, said
from transforms.records import Quantity


def counted(thing: Thing, left: str, person: bool = False, modifier: str = "", unit: str = "") -> Stated:
    """The thing behind a measure word; a short one takes the verb in front or what is said of it.

    ``person``: the number counts people; ``modifier``: words in front that 的 joins to it (受灾最重的6个村).
    """
    head = head_counted(thing.words, unit)
    owner = _of_its_unit(thing.words, unit) or (None if head else owner_of(thing.words))
    base = tidy(owner or head or thing.words)
    front = tidy(object_of(left))
    if person and is_person(front) and ends_in_noun(front) and not (thing.joined or is_person(base)):
        return Stated(front, front, thing.end - (len(thing.words) if begins_with_verb(thing.words) else 0))
    new = None if modifier or _AREA.fullmatch(base) else _NEW.search(left)
    modifier = "" if len(base) > SHORT and _NO_MODIFIER.search(modifier) else modifier
    if not new and len(base) > SHORT and not modifier and not base[0].isdigit():
        new = _SET_MADE.search(left)
    if new and new["verb"] == "选派":  # 选派6名机关干部驻村: the verb alone says little
        told = said(thing.predicate)
        return Stated(f"{told}的{base}" if told else base, base, thing.end)
    if new or (len(base) > SHORT and not modifier):
        base = f"{new['verb']}{base}" if new and not base.startswith(new["verb"]) else base
        return Stated(base, base, thing.end)
    if modifier:
        return Stated(f"{modifier}的{base}", base, thing.end)
    if is_verb(base) and ends_in_noun(front):
        return Stated(front, front, thing.end)
    verb = verb_at_end(front)
    if base == "人" and not thing.predicate:
        return Stated("人数", "人数", thing.end)
    told = _told_of(thing, owner, base, left)
    if told and (person or not verb or _PIVOT.fullmatch(verb)):
        return Stated(f"{told}的{base}", base, thing.end)
    if owner and verb in _OF_THEIRS and 1 < len(theirs := thing.words[len(owner) + 1 :]) <= SHORT:
        return Stated(f"{verb}{theirs}的{base}", base, thing.end)
    if verb and len(base) == 1:
        return Stated(f"{verb}的{base}", base, thing.end)
    if verb and not _SAYS_NOTHING.match(verb) and not is_light(verb):
        return Stated(f"{verb}{base}", base, thing.end)
    return Stated(base, base, thing.end)


def _of_its_unit(words: str, unit: str) -> str:
    """8000头 | 生猪的养殖场, 400户 | 村民期盼的路: what such a measure word counts stands before 的."""
    if "的" not in words:
        return ""
    if named := counted_by(words, unit):
        return named
    if unit in _ANIMALS and (found := _OWNS.match(words)):
        return found[1]
    return person_at_start(words) if unit in _HOUSES and not is_person(words) else ""


_ANIMALS = frozenset("头只匹羽尾")
_HOUSES = frozenset({"户", "口人"})
_OWNS = re.compile("([^的，]{1,6})的..")


def _told_of(thing: Thing, owner: str | None, base: str, left: str) -> str:
    """What is said of the thing; of what belongs to it where its name is one character: 有9个村的班子没有…."""
    told = said(thing.predicate)
    if not owner or not told:
        return told
    if len(base) > 1:
        return ""
    owned = thing.words[len(owner) + 1 :]
    return told if left.endswith(_TO) or len(owned) + len(told) > LONGEST_SAID else f"{owned}{told}"


_TO = ("对", "为", "把", "将", "由", "从", "向", "给")
_NEW = re.compile(
    "(?P<verb>新(?:增设?|建成?|改建|改?扩建|开[办工设业通]|办|设立?|成立|组建|引进|认定|培育|发展|创建|添|购|修|招|聘|录|登记|注册)"
    "|(?<![组改])建成|改?扩建|改建|增设)了?$"
)
"""新开办9所公办幼儿园: what was done in a year is not what there is."""
_SET_MADE = re.compile(
    "(?<![未没不和与及、])(?P<verb>改造|维修|修缮|加固|引进|招引|整治|拆除|关停|取缔|淘汰|查处|查封|处分|抓获|慰问|救助|资助|表彰|培训|轮训"
    "|招聘|招录|招收|选派|选聘|选拔|救出|解救|安置|搬迁|救治)了?$"
)
"""引进12名高层次人才, 改造5个城镇老旧小区: with whom or what it was done, and not all that there are."""
_NO_MODIFIER = re.compile("[中里上内]$|^[凭按据经依]|等")
"""标准中的1200项要求: where they stand is no set of them."""
_AREA = re.compile("(?:行政|自然|建制)?村|(?:[省市县区旗]|乡镇?|镇乡?|街道|社区){1,3}")
"""新建20个区县共35座水库: where it was done."""
_PIVOT = re.compile(
    "(?:带动|带领|推动|督促|促成|支持|组织|帮助|帮扶|引导|吸纳|吸引|动员|召集|发动|选派|安排|邀请|号召|鼓励|指导|协助|资助|抽调|挑选|确定)"
)
"""组织62名种粮大户逐条商议: the thing is who does what stands behind (兼语)."""
_OF_THEIRS = frozenset({"听取", "征求", "采纳", "吸收", "收到", "接到", "收集", "征集", "采集"})
"""听取 | 20位牧民的意见: nobody hears the herdsmen themselves."""
_SAYS_NOTHING = re.compile("来自|分布|涉及|散布|遍布|覆盖|分成|分为|划分|需要|组织|联合|深入")
"""来自93所学校: the verb says nothing of the thing."""


def modifier_in(around: Surroundings, start: int) -> str:
    """送到受灾最重的6个村 → 受灾最重: the clause that 的 joins to the number from in front; 全县的6个村 has none."""
    if around.text[start - 1 : start] != "的":
        return ""
    found = _MODIFIER.search(around.text, max(around.left, start - LONG), start - 1)
    if found is None:
        return ""
    last = start - 1 - len("受灾")
    begin = max((stop for _, stop in around.cuts if found.start() < stop <= last), default=found.start())
    denied = _DENIED.search(around.text, max(around.left, begin - SHORT), begin)
    words = strip_lead(tidy(around.text[begin : start - 1])).removeprefix("我们").removeprefix("他们")
    words = f"{denied[0]}{words}" if denied else words
    return "" if ends_in_noun(words) else words if len(words) <= _LONGEST_MODIFIER else verb_at_end(words)


_DENIED = re.compile("(?:达不到|没有|未在|不[到在为是对])$")
"""达不到环保要求的7家: without it the clause would say the contrary."""
_MODIFIER = re.compile(r"[^，。；：、“”！？…到了在给把对为有将从是\d]{3,}$")
_LONGEST_MODIFIER = 8


def done_with_part(thing: Thing, around: Surroundings) -> bool:
    """38个问题已整改 | 35个: what was done with some of them, counted behind, is no mark of all."""
    behind = thing.end + len(thing.predicate)
    goes_on = around.text[behind : behind + 1].strip("，。；、！？\n") != ""
    return behind == around.right and goes_on and _DONE_WITH.match(thing.predicate) is not None


_DONE = (
    "整改|完成|办结|销号|建成|解决|开工|竣工|完工|落实|兑现|化解|验收|投产"
    "|处置|关闭|拆除|签约|启动|入库|出栏|退出|脱贫|答复|受理|通过|到位"
)
_DONE_WITH = re.compile(f"(?:目前|现|均|都|全部|中)?(?:已经?[全部]*(?:{_DONE})[^，。；]{{0,4}}|[全部]*(?:{_DONE}))$")


def parts_of(quantity: Quantity, around: Surroundings, thing: Thing) -> Stated | None:
    """县委党校分4期集中轮训后备人选 → 集中轮训后备人选期数, and 每期5天 goes on to speak of 集中轮训后备人选."""
    if quantity.unit in TIMES and (times := _in_times(quantity, around)):
        return times
    if quantity.unit not in _PARTS or around.text[quantity.start - 1 : quantity.start] != "分":
        return None
    found = _IN_PARTS.match(around.text, quantity.end)
    what = tidy(f"{found['whom'] or ''}{found['done']}") if found else ""
    return Stated(f"{what}{quantity.unit}数", what, max(thing.end, found.end() if found else 0))


def _in_times(quantity: Quantity, around: Surroundings) -> Stated | None:
    """欠款分 | 2次全部付清 → 欠款付清次数: so often was paid, and no number of debts."""
    text, begin = around.text, max(around.left, quantity.start - SHORT - len("分"))
    front = _SHARED_OUT.search(text, begin, quantity.start)
    found = _DONE_IN_TIMES.match(text, quantity.end) if front else None
    if front is None or found is None:
        return None
    what = tidy(front["what"])
    done = f"{what if len(what) > 1 and ends_in_noun(what) else ''}{found['done']}"
    return Stated(f"{done}{quantity.unit}数", done, found.end())


_SHARED_OUT = re.compile("(?:^|(?<=[，。；：、的]))?(?P<what>[\u4e00-\u9fff]{0,4})(?<![百千万十])分$")
_DONE_IN_TIMES = re.compile(
    "(?:全部|全额|全都|陆续|先后|就|便|才|予以)*(?P<done>付清|还清|偿还|支付|结清|发放|兑付|兑现|拨付|缴清|缴纳|交清|补齐|归还|退还|返还|种下|运到|送到|搬完"
    "|到账|领取|完成|注射|接种|施用|施入)(?:了|完毕|到位)?(?=[，。；、]|$)"
)
"""What may be done bit by bit, at the end of its clause."""
_PARTS = frozenset({"期", "批", "轮", "步", "阶段"})
_IN_PARTS = re.compile(
    "(?:对(?P<whom>[^，。；]{2,12}?(?=轮训|培训|进行|开展|实施)))?(?:进行|开展|组织|完成)?(?P<done>[^，。；、\\d一]{0,14})"
)


def frequency_of(quantity: Quantity, around: Surroundings, thing: Thing) -> Stated | None:
    """每月召开一次联席会议 → 联席会议频次; 积分每季度公布一次 → 积分公布频次."""
    if quantity.unit not in TIMES or quantity.value != 1:
        return None
    every = _EVERY.search(around.text, max(around.left, quantity.start - LONG - SHORT), quantity.start)
    if every is None:
        return None
    done = strip_lead(strip_link(_AT_LEAST.sub("", every["done"])))
    what = tidy(f"{thing.words}{thing.predicate}" if len(thing.words) <= SHORT else thing.words)[:LONG]
    if what and (is_light(done) or done in _HOLDS):
        done = ""
    who = tidy(strip_lead(around.text[around.left : every.start()]))
    if what or not ends_in_noun(who) or len(who) > _LONGEST_MODIFIER or _DOER.search(who):
        who = ""
    phrase = f"{who}{done}{what}"
    return Stated(f"{phrase}频次", what or phrase, thing.end) if len(phrase) > 1 and not is_light(phrase) else None


_HOLDS = ("组织", "进行", "安排", "实施")
_EVERY = re.compile(
    "每(?:个|一)?(?:[年月周天日旬]|星期|季度?|半[年月]|学[期年]|[两三]个?[年月周天])(?P<done>[^，。；每]{0,14})$"
)
_AT_LEAST = re.compile("至少|至多|不[少多]于|最[少多]|一般|[都须应要]|必须|应当|定期|集中(?=.)")
_DOER = re.compile("(?:组织|[委部局会处室府]|单位|部门|他们?|我们)$")
"""县委每半年考核一次: who does it is the subject."""


def member_of(quantity: Quantity, around: Surroundings, before: Stated, dimension: str) -> Stated | None:
    """现任书记中，55岁以上的有97人，占41.1% → 55岁以上的现任书记; of a group named before, those that …."""
    text, start = around.text, quantity.start
    share = dimension == "share" or is_fraction(quantity, text)
    if start - around.left > LONG * 2 or not (share or dimension in PEOPLE or quantity.unit == "家"):
        return None
    inside = _INSIDE.search(text, max(around.sentence, start - LONG * 2), start) if text[start - 1] == "的" else None
    if inside and not share and text[quantity.end : quantity.end + 1] in _CLOSES:
        phrase = f"{inside['who']}的{tidy(strip_lead(inside['group']))}"
        return Stated(phrase, phrase, quantity.end)
    who = _MEMBERS.search(text, max(around.sentence, start - LONG - SHORT), start)
    if who is None or text[quantity.end : quantity.end + 1] not in _CLOSES:
        return None
    groups = list(GROUP.finditer(text, around.sentence, who.start()))
    group = groups[-1]["group"] if groups else before.base if who["among"] or _THRESHOLD.search(who["who"]) else ""
    if not 1 < len(group) <= LONG or _NO_GROUP.search(group):
        return None
    group = _THERE_ARE.sub("", OF_AGE.sub("", _PART.sub("", group)))
    phrase = f"{who['who']}的{tidy(strip_lead(group))}"
    return Stated(f"{phrase}占比" if share else phrase, phrase, quantity.end)


_INSIDE = re.compile(
    r"(?:^|(?<=[，。；：]))(?P<group>[^，。；：\d中]{2,14}?)[当之]?中(?![级等专青小])(?:已经?|尚|还)?(?P<who>[^，。；\d中]{2,12})的$"
)
"""“两新”组织中已建立党组织的35家; 具备中级资格的214人 has no such group."""
_MEMBERS = re.compile(
    r"(?:^|(?<=[，。；：、;]))(?P<among>其中，?)?(?P<who>(?!占|比)[^，。；：、;]{2,12})的(?:就|也|只|仅|还|共|已)*(?:有|占|达|为|是)?[了到]?(?:近|约|大约|超过|不到|不足)?$"
)
_PART = re.compile("^[^的]*(?:以[上下]|岁)的")
"""Of the part that was named last the whole is taken again: 35岁以下的2946名，36岁至45岁的3837名."""
_THERE_ARE = re.compile(
    "^[^的有]{2,}?[共现]?有(?=..)(?![限关效色机])|(?<=..)[共现]?有$|^(?:[她他它我]们?|自己)的?(?=..)"
)
"""合作社有 | 社员73人，其中50岁以上的占一半: the share is of the members."""
_NO_GROUP = re.compile("(?:年龄在?|收入|率|[额值]|比重|占比|时间|面积|增速)$")
_THRESHOLD = re.compile("以[上下]$|[^，]至[^，]{1,6}岁$")
"""35岁以下的2946名: part of whom was just counted."""
_CLOSES = ("", "，", "。", "；", "、", "）", "以", "左", "强")


def times_done(quantity: Quantity, around: Surroundings, thing: Thing) -> str:
    """先后37次深入山区 → 深入山区: what was done so often stands behind."""
    if quantity.unit not in TIMES or not _AGAIN.search(
        around.text, max(around.left, quantity.start - 4), quantity.start
    ):
        return ""
    behind = thing.words + thing.predicate
    return said(behind) or (behind[:LONGEST_SAID] if len(behind) > 2 else "")


_AGAIN = re.compile("(?:先后|前后|曾|曾经|多次|累计|连续)$")
