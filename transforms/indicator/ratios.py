"""What a ratio (1∶5) is the ratio of: 党员与农户按1∶5的比例结对, 按照师生比不低于1∶20的要求配齐.

In:  a number without a unit, the text around it, what the number before it stated.
Out: ``Stated``, or None where the number is printed as no ratio, or where no rule or standard is told of.
It never looks beyond the clause, and adds no word but 比例 and 标准.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import strip_lead, tidy
from transforms.indicator.stated import Stated, Surroundings
from transforms.records import Quantity


def is_fraction(quantity: Quantity, text: str) -> bool:
    """Whether a number without a unit is a share (三分之一), and no ratio (1∶3).

    >>> is_fraction(Quantity(0, 4, 1 / 3, None, "", ""), "三分之一的村")
    True
    >>> is_fraction(Quantity(0, 3, 1 / 3, None, "", ""), "1∶3")
    False
    """
    return not quantity.unit and 0 < quantity.value < 1 and _RATIO.search(text, quantity.start, quantity.end) is None


def ratio_of(quantity: Quantity, around: Surroundings, before: Stated) -> Stated | None:
    """党员与农户按 | 1∶5 | 的比例结对 → 党员与农户结对比例."""
    if quantity.unit or _RATIO.search(around.text, quantity.start, quantity.end) is None:
        return None
    front = around.text[max(around.left, quantity.start - _REACH) : quantity.start]
    if _BESIDE_A_STANDARD.fullmatch(front) and around.text.startswith("的标准", quantity.end):
        return Stated(f"{before.base}标准", before.base, quantity.end) if before.base else None
    if named := _NAMED.search(front):
        return Stated(named["name"], named["name"], quantity.end)
    rule = _BY.search(front)
    done = _DONE.match(around.text, quantity.end) if rule else None
    if rule is None or done is None:
        return None
    who = tidy(strip_lead(rule["who"]))
    between = _SHARED_OUT.match(who) or _PAIR.search(who)
    phrase = f"{between['of'] if between else ''}{tidy(done['done'])}"
    return Stated(f"{phrase}比例", phrase, done.end())


_RATIO = re.compile("\\d\\s?[∶:：︰]\\s?\\d")
_REACH = 40
_BESIDE_A_STANDARD = re.compile("，?(?:低于|高于|达不到|未达到|超过|不足|高出|优于)?")
_NAMED = re.compile(
    "(?:按照?|依照|根据)(?P<name>[^，。；：、按]{1,10}比(?:例)?)(?:为|要|应当?|须|达到?)?(?:不[低高少]于)?$"
)
"""严格按照师生比不低于 | 1∶20 | 的要求配齐."""
_BY = re.compile("(?P<who>[^，。；：]{0,24}?)(?:严格|统一|原则上)?按照?(?:大约|不[低高少]于)?$")
_DONE = re.compile(
    "(?:左右)?的?(?:比例|标准|要求|配比)?(?:进行|来|予以|统一|足额|分别|实行|开展)*"
    "(?P<done>(?!的|比例|标准)[^，。；、：\\d的]{2,10})(?=[，。；、]|$)"
)
_PAIR = re.compile("(?:(?<=[由对在将把让])|^)(?P<of>[^，。、与和由对将把让]{2,8}[与和][^，。、与和由]{2,8})$")
_SHARED_OUT = re.compile("(?P<of>[^，。；由对将把]{2,10}[费金款资用支本])由.")
"""党员与农户: between whom it is; 经费由两级: what they share."""
