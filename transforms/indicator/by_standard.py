"""What a sum is the standard of: 按照每个站点3万元的标准落实办公经费 → 办公经费标准.

In:  a sum of money, the text around it.
Out: ``Stated`` with 标准 behind what is paid, or None where the sum is not said to be a standard of anything.
It reads a closed class of payments behind 的标准, within one clause, and adds no word.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy
from transforms.indicator.stated import MONEY, Stated, Surroundings
from transforms.records import Quantity


def standard_of(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """按每亩300元的标准给予补助 → 补助标准."""
    if dimension != MONEY:
        return None
    if not around.text.startswith(_STANDARD, quantity.end):
        return _of_list(quantity, around) if around.text.startswith("、", quantity.end) else _each(quantity, around)
    paid = _PAID.match(around.text, quantity.end)
    if paid is None or not _BY.search(around.text, max(around.left, quantity.start - _REACH), quantity.start):
        return _of_list(quantity, around)
    what = _paid(paid)
    return Stated(f"{what}标准", what, paid.end()) if what else None


def _paid(paid: re.Match[str]) -> str:
    """What is paid by the words behind a standard."""
    what = tidy(paid["what"])
    if paid["done"] in _GIVEN and _SUM.search(what):
        what = f"{paid['done']}{what}"
    elif not _SUM.search(what):
        what = paid["done"] if _SUM.search(paid["done"]) and "的" not in what else ""
    return what


def _each(quantity: Quantity, around: Surroundings) -> Stated | None:
    """按每人 | 200元 | 给予一次性补助 → 一次性补助: a sum of each, without the word."""
    given = _GIVEN_EACH.match(around.text, quantity.end)
    if given is None or not _BY_EACH.search(around.text, max(around.left, quantity.start - _REACH), quantity.start):
        return None
    return Stated(given["what"], "", given.end())


def _of_list(quantity: Quantity, around: Surroundings) -> Stated | None:
    """按小学每生 | 10元、初中每生 | 12元 | 的标准补助生活费: what the list of standards is of."""
    own = _IN_LIST.search(around.text, max(around.sentence, quantity.start - _REACH_OF_LIST), quantity.start)
    rest = _LIST_GOES_ON.match(around.text, quantity.end) if own else None
    paid = _PAID.match(around.text, rest.end()) if rest else None
    what = _paid(paid) if paid else ""
    if own is None or not what:
        return None
    return Stated(f"{own['who']}{what}标准", what, quantity.end)


_GIVEN_EACH = re.compile(
    "的?(?:给予|予以|发放|拨付|兑付|支付)了?(?P<what>(?:一次性)?[^，。；、：\\d的]{0,6}?(?:补[助贴偿]|奖[励补]|资助|救助|经费|资金|津贴|费))"
    "(?=[，。；、]|$)"
)
_BY_EACH = re.compile("按照?[^，。；：、按]{0,8}每[人名户亩村个家头只生][^，。；：、]{0,6}$")
_REACH_OF_LIST = 60
_IN_LIST = re.compile(
    "(?:按照?|依照|执行)(?:[^，。；：]{1,40}元、)?(?P<who>[^，。；：、每\\d]{0,8})每[^，。；：、\\d]{1,4}$"
)
_LIST_GOES_ON = re.compile("(?:、[^，。；：、\\d]{1,14}[\\d.]+[万千]?元)*(?=的?标准)")
_STANDARD = ("的标准", "标准")
_REACH = 24
_BY = re.compile("(?:按照?|依照|根据|参照|以|执行)[^，。；：、]{0,18}$")
_PAID = re.compile(
    "的?标准(?:统一|全额|分别|及时|足额|一次性|逐年)*"
    "(?P<done>落实|拨付|发放|给予|予以|补助|补贴|奖励|奖补|安排|核定|核发|支付|配套|计发|筹集|缴纳|收取|提取|列支|预算|补偿|救助|兑付|收费|计提)了?"
    "(?P<what>[^，。；、：\\d]{0,12})(?=[，。；、]|$)"
)
_GIVEN = frozenset({"补助", "补贴", "奖励", "奖补", "补偿", "救助"})
"""按生均200元的标准补助公用经费: the verb says what of the expenses it is."""
_SUM = re.compile("(?:经费|费用?|资金|补[助贴偿]|奖[金励补]|收费|[款金]|工资|报酬|津贴|救助)$")
