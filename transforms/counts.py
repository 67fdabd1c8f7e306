"""What a measure word counts: the thing behind it, those of a group that …, what was done so often.

In:  a quantity, where its words may be looked for, the thing behind it, what the quantity before it stated.
Out: ``Stated``, or None where the words count nothing of the kind.
It never adds a word but 占比 and 的.
"""

from __future__ import annotations

import re

from transforms.phrases import LONG, LONGEST_SAID, SHORT, Thing, object_of, owner_of, said, strip_lead, tidy
from transforms.records import Quantity
from transforms.stated import PEOPLE, Stated, Surroundings


def counted(thing: Thing, left: str) -> Stated:
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


_PLACES = frozenset("省市县区镇乡村州旗院校厂")
"""贺村镇27个村: the place is the subject's, no verb."""
_SAYS_NOTHING = re.compile("来自|分布[于在]|涉及|散布|遍布|覆盖")
"""来自93所学校: the verb says nothing of the thing."""


def member_of(quantity: Quantity, around: Surroundings, before: Stated, dimension: str) -> Stated | None:
    """现任书记中，55岁以上的有97人，占41.1% → 55岁以上的现任书记; of a group named before, those that …."""
    text, start = around.text, quantity.start
    share = dimension == "share" or (not quantity.unit and 0 < quantity.value < 1)
    if start - around.left > LONG + SHORT or not (share or dimension in PEOPLE):
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


def times_done(quantity: Quantity, around: Surroundings, thing: Thing) -> str:
    """先后37次深入山区 → 深入山区: what was done so often stands behind."""
    if quantity.unit not in _OFTEN or not _AGAIN.search(
        around.text, max(around.left, quantity.start - 4), quantity.start
    ):
        return ""
    behind = thing.words + thing.predicate
    return said(behind) or (behind[:LONGEST_SAID] if len(behind) > 2 else "")


_OFTEN = ("次", "趟", "回", "遍")
_AGAIN = re.compile("(?:先后|前后|曾|曾经|多次|累计|连续)$")
