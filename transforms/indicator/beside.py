"""How many times as much as something else: 报名人数是计划的1.8倍, 工资不到城里人的三分之一 tell a ratio of two things.

In:  a multiple or a fraction, the text around it, what the number before it stated.
Out: ``Stated``: 报名人数与计划之比, or the share of a whole (占总户数比重) where it is a fraction of one; None where
     the number is not said to be so much of something else.
It reads a closed class of verbs within the clause of the number, and adds no word but 之比, 占 and 比重.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import object_of, tidy, words_in_front
from transforms.indicator.ratios import is_fraction
from transforms.indicator.stated import Stated, Surroundings
from transforms.records import Quantity


def beside(quantity: Quantity, around: Surroundings, before: Stated, dimension: str) -> Stated | None:
    """What is so many times as much, beside what.

    >>> text = "村民工资不到城里人的三分之一。"
    >>> number = Quantity(10, 14, 1 / 3, None, "", "")
    >>> beside(number, Surroundings(text, 0, 14), Stated("", "", 0), "").indicator
    '村民工资与城里人之比'
    """
    fraction = is_fraction(quantity, around.text)
    if not (fraction or dimension == "multiple") or around.text[quantity.start - 1 : quantity.start] != "的":
        return None
    if around.text.startswith("的", quantity.end):  # 超过一半的, 不少于总数三分之一的村: those are counted
        return None
    found = _THAN.search(around.text, max(around.left, quantity.start - _REACH), quantity.start)
    if found is None:
        return None
    own = words_in_front(around.text, around.left, found.start(), around.cuts)
    what = _TO_VERB.sub("", tidy(object_of(own)))
    if len(what) < 2 or _NAMES_NOTHING.fullmatch(what):
        what = before.base
    than = tidy(found["than"])
    if not what or len(than) < 2 or what == than:
        return None
    whole = fraction and _WHOLE.fullmatch(than) is not None
    return Stated(f"{what}占{than}比重" if whole else f"{what}与{than}之比", what, quantity.end)


_REACH = 30
_THAN = re.compile(
    "(?:应当?|必须|须|要|也|还|已经?|竟|却|按照?|只|仅)*"
    "(?:(?:差不多|大约|大概|大致|约|几乎|接近)?(?:(?<![但就可凡都总不或于若说倒只])[是为](?!了)|相当于|等于)"
    "|(?:不得|不能|不应)?(?:不到|不足|不及|赶不上|[少低]于|超过)|不[少低]于|[只仅]有|[只仅][是为])"
    "(?:差不多|大约|大概|约)?"
    "(?P<than>[^，。；：、占是为\\d]{2,16}?)的$"
)
"""报名人数 | 是 | 计划 | 的1.8倍."""
_TO_VERB = re.compile("(?:按照?|应当?|必须|须|要|可以?|一般|原则上?|大约|差不多|仅|只|还|也|就|都)+$")
_NAMES_NOTHING = re.compile("(?:这|那|它|其|他们?|她们?|大约|差不多)[个些]?")
_WHOLE = re.compile(
    "全[国省市县区州旗镇乡村校厂]|.{0,8}总(?:[数量额值产]|人口|人数|户数|面积|收入|产值)|.{0,4}全部.{0,6}"
)
"""Of a whole, in which the thing itself is: 占全市比重."""
