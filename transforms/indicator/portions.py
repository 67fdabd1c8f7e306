"""What a share is of with which something is done: 盈余的60%按交货量返还社员, 按购置额的15%给予补助.

In:  the words in front of a share, what the quantity before it stated, the text and where the share stands.
Out: ``Stated``, or None where nothing is given out, granted or compared so.
It adds no word but 比例 and 之比, and never looks beyond the clause.
"""

from __future__ import annotations

import re

from transforms.indicator.stated import Stated
from transforms.indicator.sums import AMOUNTS


def portion_of(base: str, before: Stated, text: str, start: int, end: int) -> Stated | None:
    """What the share at ``start`` to ``end`` is; ``base`` are the words in front of it.

    >>> portion_of("盈余", Stated("", "", 0), "盈余的60%按交货量返还社员。", 3, 6).indicator
    '盈余按交货量返还社员比例'
    >>> portion_of("按购置额", Stated("", "", 0), "按购置额的15%给予补助。", 5, 8).indicator
    '购置额补助比例'
    """
    if _TAKES.search(base) and _TAKES.search(text, max(0, start - _REACH), start):
        return Stated(f"{base}比例", base, end)
    basis = _BASIS.search(text, max(0, start - _REACH), start)
    if basis and (granted := _GRANTED.match(text, end)):
        of = basis["of"] or _MAY.sub("", base)
        what = f"{of}{granted['sum']}"
        return Stated(f"{what}比例", what, end)
    given = _GIVEN.match(text, end)
    if given is None or not _WHOLE_IN_FRONT.search(text, max(0, start - 1), start):
        return None
    whole = _TAKEN.sub("", base)
    if len(whole) < 2 and (AMOUNTS.search(before.base) or before.indicator.endswith("比例")):
        whole = before.base
    way = given["way"] or "" if whole else ""
    done = f"{way}{given['verb']}{given['whom']}"
    return Stated(f"{whole}{done}比例", whole or done, end)


_TAKES = re.compile("(?<=..)(?<![获取觉值])(?:分?得|拿走?|分走)[到了]?$")
"""盈余部分农户得 | 七成, 村集体得三成."""
_REACH = 24
_MAY = re.compile("(?:可以?|应当?|须|要)?(?:按照?)?$|^.*(?:财政|政府|公司|企业|单位|部门|[县市区镇乡局]).*$")
"""增收部分可按 | 10% | 奖励: of what; who pays is no part of it."""
_BASIS = re.compile("按照?(?P<of>[^，。；、按]{2,12}?)?的?$")
_GRANTED = re.compile(
    "(?:的?(?:比例|标准))?(?:一次性)?(?:给予|予以|进行)?(?:一次性)?"
    "(?P<sum>补助|补贴|奖补|奖励|资助|救助|报销|贴息|补偿|赔付|配套|返还|(?:缴纳|提取|计提|列支|收取)[^，。；、\\d]{0,8})"
    "(?:(?:给|到)?[^，。；、\\d的]{0,14})(?=[，。；、）]|$)"
)
_GIVEN = re.compile(
    "(?P<way>按[^，。；、]{1,8}?)?"
    "(?P<verb>返还给?|返给|分给|奖给|奖励|归|留给?|留作|提作|上[缴交]|用于|用作|分配给|发给|作为|划归|补给|交给)"
    "(?P<whom>[\\u4e00-\\u9fff]{2,10}?)(?=[，。；、）]|$)"
)
_WHOLE_IN_FRONT = re.compile("[的，。；：、出中将]|^")
_TAKEN = re.compile(
    "(?:应当|可以?|要|再)?(?:[从由])?(?:应当|可以?|要|再)?(?:拿出|提取|划出|取出)?$|^[从由]|^(?:剩下|余下|剩余|其余|其中)的?$"
)


def against_time(words: str, before: Stated, text: str, start: int, end: int) -> Stated | None:
    """恢复到去年同期的91%, 分别为去年同期的104%、98%: what was just stated beside that of another time.

    >>> against_time("恢复", Stated("客流", "客流", 0), "恢复到去年同期的91%", 8, 11).indicator
    '客流与去年同期之比'
    """
    if own := _OWN_AMOUNT.fullmatch(words):
        return Stated(f"{own['what']}与{own['when']}之比", own["what"], end)
    if not before.base or words.endswith(_OWN):
        return None
    times = text.startswith("倍", end - 1)
    found = _OF_A_TIME.search(text, max(0, start - _REACH), start)
    if found is None or (found["times"] and not times):
        return None
    return Stated(f"{before.base}与{found['when'] or found['year'] or found['only']}之比", before.base, end)


_OWN = ("率", "比重", "比例", "占比")
_WHEN = "(?:去|上|前|往|常)年(?:同期|全年|末|底|水平)?"
_OWN_AMOUNT = re.compile(
    f"(?P<what>[^，。；]{{2,12}}?)(?:[已也就还又只]*(?:恢复到|相当于|[仅只]?[为是有]|不[到足及]))(?P<when>{_WHEN})的?"
)
"""流失人数不到往年的 | 四分之一: of its own words, and nothing that was told before."""
_OF_A_TIME = re.compile(
    f"(?:(?:恢复到|相当于|[为是有]|不[到足及])(?P<when>{_WHEN})"
    "|(?:[仅只](?:为|有|相当于)|不[到足及]|才[到有])(?P<only>\\d{4}年(?:同期|末|底|水平)?)"
    "|(?:恢复到|(?P<times>[为是]))(?P<year>\\d{4}年(?:同期|末|底|水平)?))的?$"
)
