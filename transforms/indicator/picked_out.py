"""Those whom a clause picks out of a group: 未达标的有15家, 贫困户中有120户加入合作社, 解决300户群众住房困难.

In:  a number that counts, the words in front of it, the thing behind it.
Out: ``Stated`` with the clause in its name, or None where nothing picks them out.
It reads what is denied, needed or still to be done, since without it the name would say the contrary, and what some
of a group do. Who has a need of which a sentence says that it is met is counted by it, and the need is not.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import LONG, SHORT, strip_lead, tidy, words_in_front
from transforms.indicator.predicates import ends_in_noun, is_person
from transforms.indicator.stated import COUNTED, PEOPLE, Stated, Surroundings
from transforms.indicator.things import Thing, said
from transforms.quantity.bare import how_many
from transforms.records import Quantity


def picked_out(quantity: Quantity, around: Surroundings, left: str, thing: Thing, dimension: str) -> Stated | None:
    """Those of whom a clause says something that belongs to the name."""
    if dimension not in COUNTED:
        return None
    return (
        _still_open(quantity, around, thing)
        or _who_have_few(quantity, around)
        or _some_who(quantity, around, thing)
        or _who_became(around, thing)
        or _some_of_a_group(quantity, around, thing, dimension)
        or _in_need(quantity, around, left, dimension)
        or _who_take_part(quantity, around, left, thing, dimension)
    )


def _still_open(quantity: Quantity, around: Surroundings, thing: Thing) -> Stated | None:
    """未完成目标的有 | 3个乡镇 → 未完成目标的乡镇; 需要搬迁的有 | 320户 → 需要搬迁户数."""
    found = _THOSE.search(around.text, max(around.left, quantity.start - LONG - _LINK), quantity.start)
    if found is None:
        return None
    if (name := tidy(thing.words)) and _AGAINST_MEAN.fullmatch(found["what"]):
        return Stated(f"{found['what']}的{name}", name, thing.end)
    begin = max(found.start("what"), *(stop for _, stop in around.cuts if stop < found.end("what")), 0)
    what = strip_lead(around.text[begin : found.end("what")])
    if not _OPEN.match(what):
        return None
    name = tidy(thing.words)
    if name:
        return Stated(f"{what}的{name}", name, thing.end)
    return Stated(f"{what}{how_many(quantity.unit)}", what, quantity.end)


_AGAINST_MEAN = re.compile(
    "(?:[低高多少快慢]于|超过|不及|好于|优于|达到)[^，。；]{0,6}?(?:平均(?:水平|数|值|线)?|均值|均数)"
)
"""低于全市平均水平的有 | 4个县: against what mean they are picked out, its place included."""
_LINK = 6
_THOSE = re.compile(
    "(?:^|(?<=[，。；：、]))(?P<what>[^，。；：、\\d]{2,16})的(?:就|也|只|仅|还|共|已|尚)*有(?:近|约|大约)?$"
)
_OPEN = re.compile(
    "(?:[尚还仍]?[未没无]|[尚还仍]?不(?!同|少|断|仅|锈)|[尚还仍]?[需待]|急需|亟[待需]|应当?(?!届))|.*[以之][上下]$"
)
"""Denied, needed, to be done; beyond a bound that is no figure (烈度在Ⅵ级以上)."""


def _who_have_few(quantity: Quantity, around: Surroundings) -> Stated | None:
    """有 | 62所卫生室只有一人执业 → 只有一人执业的卫生室: what they have is a number itself."""
    if not _THERE_ARE.search(around.text, max(around.left, quantity.start - _LINK), quantity.start):
        return None
    found = _HAVE_FEW.match(around.text, quantity.end)
    if found is None or not ends_in_noun(found["who"]):
        return None
    return Stated(f"{found['told']}的{found['who']}", found["who"], found.end("who"))


_HAVE_FEW = re.compile(
    "(?P<who>[\u4e00-\u9fff]{1,8}?)(?P<told>(?:只有|仅有)[\\d一二两三四五六七八九十][^，。；：、\\d]{1,8})(?=[，。；、])"
)


def _some_who(quantity: Quantity, around: Surroundings, thing: Thing) -> Stated | None:
    """有 | 12个老旧居民小区没有物业 → 没有物业的老旧居民小区: without it the name would count them all."""
    plain = thing.words and thing.predicate and not (thing.joined or thing.in_clause)
    found = _FOUND.search(around.text, max(around.left, quantity.start - _LINK), quantity.start)  # 发现有 | 3个项目闲置
    if (
        not plain
        or (len(thing.words) <= SHORT and not found)
        or around.text[quantity.start - 1 : quantity.start] not in _ENDS_IN_HAVE
    ):
        return None
    if not _THERE_ARE.search(around.text, max(around.left, quantity.start - _LINK), quantity.start):
        return None
    told, name = said(thing.predicate), tidy(thing.words)
    behind = thing.end + len(thing.predicate)
    goes_on = behind == around.right and around.text[behind : behind + 1].isdigit()  # 任职 | 半年拿不出思路
    if goes_on or not _SHORTEST_TOLD < len(told) <= _LONGEST_TOLD or "的" in name or not ends_in_noun(name):
        return None
    return Stated(f"{told}的{name}", name, thing.end)


_FOUND = re.compile("(?:发现|查明|查出|显示|反映|得知|了解到)有$")
_ENDS_IN_HAVE = frozenset("有约近")
_THERE_ARE = re.compile("(?<![拥具含没设])有(?:约|近)?$")
_SHORTEST_TOLD, _LONGEST_TOLD = 2, 10


def _who_became(around: Surroundings, thing: Thing) -> Stated | None:
    """31名 | 有劳动能力的贫困户被聘为看护员 → 被聘为看护员的贫困户."""
    found = _BECAME.match(around.text, thing.end) if thing.in_clause else None
    name = thing.words.rpartition("的")[2]
    return Stated(f"{found['told']}的{name}", name, thing.end) if found and len(name) > 1 else None


_BECAME = re.compile(
    "(?:均|都|全部|已|先后|陆续)*(?P<told>被(?:[聘评授列纳录选推认任]|吸收|确定|选拔)[\u4e00-\u9fff]{1,9})(?=[，。；、])"
)


def _some_of_a_group(quantity: Quantity, around: Surroundings, thing: Thing, dimension: str) -> Stated | None:
    """贫困户中有 | 120户加入合作社 → 加入合作社的贫困户."""
    told = said(thing.predicate) if dimension in PEOPLE and not thing.words else ""
    found = (
        _AMONG.search(around.text, max(around.left, quantity.start - LONG - _LINK), quantity.start) if told else None
    )
    if found is None:
        return None
    group = tidy(words_in_front(around.text, found.start("group"), found.end("group"), around.cuts))
    if len(group) < len("党员") or not ends_in_noun(group):
        return None
    return Stated(f"{told}的{group}", group, thing.end)


_AMONG = re.compile("(?P<group>[^，。；：\\d中]{2,16})[当之]?中，?(?:已经?|就|也|只|仅|还|共)*有(?:近|约|大约)?$")


def _who_take_part(quantity: Quantity, around: Surroundings, left: str, thing: Thing, dimension: str) -> Stated | None:
    """静疗护士 | 80人参加培训 → 参加培训的静疗护士: those who came, and not all that there are."""
    if dimension not in PEOPLE or thing.words:
        return None
    found = _TAKE_PART.match(around.text, quantity.end)
    who = tidy(left)
    if found is None or not 1 < len(who) <= LONG or not is_person(who) or _DOES.search(left):
        return None
    return Stated(f"{found['told'].replace('了', '')}的{who}", who, quantity.end)


_TAKE_PART = re.compile(
    r"(?:先后|分别|均|全部|都)?(?P<told>(?:参加|参与|出席|列席|旁听|观摩)了?[^，。；：、\d的]{2,8}|参[训会赛评]|到会)(?=[，。；]|$)"
)
_DOES = re.compile("组织|邀请|选派|发动|动员|召集|安排|抽调|吸引|带领|参[加与训]")


def _in_need(quantity: Quantity, around: Surroundings, left: str, dimension: str) -> Stated | None:
    """解决 | 400个村饮用水困难 → 解决饮用水困难的村."""
    if "解决" not in left[-_LINK:]:
        return None
    found = _NEED.match(around.text, quantity.end, around.right)
    who = found["who"] or (how_many(quantity.unit) if dimension in PEOPLE else "") if found else ""
    if found is None or not who:
        return None
    name = f"解决{found['what']}的{who}" if found["who"] else f"解决{found['what']}{who}"
    return Stated(name, found["who"] or name, found.end())


_NEED = re.compile(
    "(?P<who>(?:[^，。；的\\d]{0,4}(?:群众|农户|村民|居民|农民|家庭|职工|教师|学生|人员|人口|贫困户|困难户)|行政村|自然村|[村户]|学校|企业))?"
    "的?(?P<what>[^，。；：、的\\d]{0,3}(?:[吃饮用][用]?水|[住行就看上入][房路业学医电网]|出行|生[活产]|资金|用[工地电]|交通|通[讯信电水路]|融资|贷款)"
    "[^，。；：、的\\d]{0,6}?(?:困难|难题?|问题|不便|不足))"
)
