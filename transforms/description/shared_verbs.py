"""The verb of a list, which its first number alone has: 冲断公路48公里，桥梁18座 counts 冲断桥梁.

In:  a text, the sentence and the clause of a number, what it states.
Out: the same with the verb of the list in front, where the number has a bare noun; else as it was.
It reaches from a number to the next and no farther, and knows verbs of damage, aid and law enforcement: without
them the noun alone would say how many there are. What was built or done away with is told so of the next too where 、
stands between (新建茶园16个、果园7个), or ， and the same unit; a number with another unit may count what there is.
So is what is needed, held ready or given out (春耕需要种子3吨、化肥5吨). The verbs are data: ``word_sets``
(shared_verbs, verbs_of_a_list).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from transforms.description.clauses import Clause
from transforms.description.sentence import Sentence, SharedVerb
from transforms.indicator.nouns import noun_phrase
from transforms.indicator.stated import COUNTED, Stated
from transforms.quantity.units import dimension_of
from transforms.records import Quantity
from transforms.reference import words_of
from transforms.text.words import tagged


def with_verb(body: str, sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated) -> Stated:
    """``stated`` with the verb that the list began with."""
    shared, first = sentence.shared_verb, group[0]
    if stated.indicator in _BUILT and (others := _others(body, sentence, first, stated)):
        return replace(stated, indicator=others, base=others)
    if stated.indicator in _HOUSED and (works := _works(body, sentence, first, stated)):
        return replace(stated, indicator=works, base=works)
    if shared is None or clause.bracket is not None or shared.end != sentence.taken:
        return stated
    goes_on = _LISTS if sentence.unit != first.unit else f"{_LISTS}，"
    of_a_list = shared.verb in words_of("verbs_of_a_list") or _NEEDED.fullmatch(shared.verb)
    if of_a_list and body[shared.end] not in goes_on and body[shared.end - 1] not in _ANDS:
        return stated
    noun = _noun_of(body, shared.end, first, stated)
    if not noun or not _names_things(noun):
        return stated
    if shared.verb in noun:  # 引进人才14名，柔性引进专家7名
        return stated
    if shared.verb in _SENT_OUT and dimension_of(first.unit) not in COUNTED:
        return stated  # 出动水车9台次，铺设管道
    named = f"{shared.verb}{noun}"
    if noun_phrase(named, dimension_of(first.unit)) != named:  # 储备棉 | 被
        return stated
    return replace(stated, indicator=named, base=named)


def _noun_of(body: str, taken: int, number: Quantity, stated: Stated) -> str:
    """学校 of 、学校 | 6所, and of 、| 6所 | 学校: the noun, where the number has no other words."""
    if stated.thing_end > number.end:
        bare = stated.indicator == stated.base == body[number.end : stated.thing_end]
        between = body[taken : number.start] or body[taken - 1 : taken]
        return stated.base if bare and between in _JOINS else ""
    own = _NOUN_ALONE.fullmatch(body, taken, number.start)
    return own["noun"] if own and stated.indicator == own["noun"] else ""


_ANDS = ("和", "及", "与")
_JOINS = frozenset({"、", "以及", *_ANDS})


def _others(body: str, sentence: Sentence, number: Quantity, stated: Stated) -> str:
    """低保户房屋修缮169户、新建77户: the same things, with which something else was done → 低保户房屋新建."""
    between = body[sentence.taken : number.start]
    named = _DONE_WITH.fullmatch(sentence.stated.indicator)
    alike = sentence.unit == number.unit and between[:1] in ("、", "，", "和") and between[1:] == stated.indicator
    return f"{named['things']}{stated.indicator}" if named and alike else ""


def _works(body: str, sentence: Sentence, number: Quantity, stated: Stated) -> str:
    """改造3所小学 | 校舍5万平方米 → 改造小学校舍: the works are theirs."""
    works = _WORKS.match(sentence.stated.indicator)
    at_once = body[sentence.taken : number.start] == stated.indicator and sentence.unit in _BODIES
    return f"{works[0]}{stated.indicator}" if works and at_once else ""


_BUILT = ("新建", "改建", "扩建", "重建", "翻建", "翻修", "修缮", "维修", "加固", "改造", "置换", "拆除", "迁建")
_DONE_WITH = re.compile(f"(?P<things>[^，。；、]{{2,}})(?:{'|'.join(_BUILT)})")
_HOUSED = frozenset({"校舍", "用房", "业务用房", "校舍面积", "厂房"})
_BODIES = frozenset("所个座家处")
_WORKS = re.compile(f"(?:{'|'.join(_BUILT)})[^，。；、]{{2,12}}")
_SENT_OUT = frozenset({"出动", "调集"})
_LISTS = "、和及"
_NOUN_ALONE = re.compile("[，、和及](?P<noun>[\u4e00-\u9fff“”、]{1,14})")
_NO_THING = re.compile(
    "[率额值数量费款金税]$|面积|总|损失|收入|投资|资金|产值|[省市县区镇乡村州]$|^(?:其中|另外|全|各|直接|单[户人笔个])"
)


def _names_things(noun: str) -> bool:
    tokens = tagged(noun)
    begins = tokens[0][1][:1] != "v" and not _DOES.match(noun)
    if not begins or _NO_THING.search(noun):
        return False
    inner = _INNER if len(tokens) > 2 and tokens[-1][1][:1] == "n" else frozenset()
    return all(tag[:1] in "nabljmqx" or tag == "vn" or tag in inner for _, tag in tokens)


_INNER = frozenset("vf")
"""市级以上科技创新平台: what stands inside a name that ends in a noun."""


_DOES = re.compile(
    "(?:新建?|改扩?|扩|续|在|维修|重)建|新[增设办]|改造|维修|[倒毁冲死伤垮塌淹刮砸破抓查扣冻]|惠及|受[益灾]|覆盖|涉及|带动|服务"
    "|(?:处[分理罚]|移送|起诉|问责|追责|警告|拘留|逮捕|判[刑处]|通报)$"
)
"""倒房16间, 伤员, 处分41人: what begins with a verb of its own, or is one, shares none."""


def verb_behind(sentence: Sentence, clause: Clause, group: Sequence[Quantity], stated: Stated) -> SharedVerb | None:
    """The verb that the next number may share: that with which the name of ``group`` begins."""
    if clause.bracket is not None:
        return sentence.shared_verb
    found = _verbs().match(stated.indicator) or _NEEDED.match(stated.indicator)
    if found is None or len(found[0]) == len(stated.indicator):
        return None
    if _IS_A_NOUN.fullmatch(stated.indicator):
        return None
    if stated.base not in (stated.indicator, stated.indicator.removeprefix(found["verb"])):
        return None
    return SharedVerb(found["verb"], max(stated.thing_end, group[-1].end))


_IS_A_NOUN = re.compile(
    "(?:维修|培训|治理|改造|搬迁|安置|招聘|整治|修缮).{0,2}"
    "(?:班组?|队伍?|站|点|基地|中心|项目|工程|机构|费|资金|人员|公司|小组|岗位?|专班|会|户|对象|(?<![小社])区)"
)
"""维修班组: the verb is part of a noun, and the next number shares none."""
_NEEDED = re.compile("[\u4e00-\u9fff]{0,10}?(?<![所必])(?P<verb>(?:急|尚|还)?需要?|急缺|尚缺)(?!求)")
"""春耕需要种子3吨、化肥5吨: what is needed is no stock."""


@cache
def _verbs() -> re.Pattern[str]:
    words = words_of("shared_verbs") | words_of("verbs_of_a_list")
    return re.compile(
        "(?:全(?:系统|行业|社会))?(?P<verb>(?:[户人亩村]均|走访|集中|共)?(?:计划|拟)?(?:"
        + "|".join(sorted(words, key=len, reverse=True))
        + "))(?=[^了着过到])"
    )
