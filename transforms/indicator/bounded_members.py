"""Of whom a bound is told behind their number: 三成的村收入不足10万元, 30个村收入在5万元以下 count those villages only.

In:  a share or a number that counts, the text behind it.
Out: ``Stated`` with the bound in the name (收入不足10万元的村占比), or None where no bound is told of a group.
It reads a closed class of groups and bounds, within one clause. What 30个村 reach together (收入达到5万元) may be their
sum: of a count only what they fall short of is read, and what each of them reaches (均, 都, 在…以上).
"""

from __future__ import annotations

import re

from transforms.indicator.ratios import is_fraction
from transforms.indicator.stated import COUNTED, Stated, Surroundings
from transforms.records import Quantity


def held_to_bound(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """三成的 | 村 | 收入 | 不足10万元.

    >>> text = "三成的村收入不足10万元。"
    >>> held_to_bound(Quantity(0, 2, 30, None, "%", ""), Surroundings(text, 0, 6), "share").indicator
    '收入不足10万元的村占比'
    >>> text = "30个村收入达到10万元。"
    >>> held_to_bound(Quantity(0, 3, 30, None, "个", ""), Surroundings(text, 0, 6), "count") is None
    True
    """
    text, end = around.text, quantity.end
    share = text.startswith("的", end) and (dimension == "share" or is_fraction(quantity, text))
    if not (share or dimension in COUNTED):
        return None
    found = _HELD.match(text, end)
    if found is None:
        return None
    what = _MODAL.sub("", _EACH.sub("", found["what"]))
    told = f"{what}{found['bound']}"
    if not share and not (_SHORT_OF.match(found["bound"]) or _EACH.search(found["what"])):
        return None
    who = found["who"]
    return Stated(f"{told}的{who}占比" if share else f"{told}的{who}", who, end if what else found.end("who"))


_WHO = (
    "村民小组|村民|行政村|自然村|村(?![民委组干支两级办内里头])|乡镇|镇(?![村干区])|街道|社区|县区|区县|县(?![城级委区直])"
    "|[农贫困低保牧渔菜茶果养种粮大]{0,3}户(?![均籍型口])|企业(?!家|职工|员工|主)|公司|合作社|学校|医院|卫生[院室]|项目|支部|单位|站点|网点|养殖场|水库|小区"
    "|党员|职工|员工|干部|学生|老人|老年人|群众|居民|农民工|农民|牧民|家庭|教师|医生|青年|妇女|儿童|劳动力|书记|劳力"
)
_NUMBER = "[\\d一二两三四五六七八九十百千][\\d.一二三四五六七八九十百千万亿]*"
_HELD = re.compile(
    f"的?(?P<who>[^，。；：、的\\d]{{0,6}}?(?:{_WHO}))"
    "(?P<what>[^，。；：、的\\d]{0,14}?)"
    f"(?P<bound>(?:不足|不到|[低少小]于|[高多大]于|超过|突破|不[低高少]于|达到?|在(?={_NUMBER}[^，。；：、\\d]{{0,4}}以)){_NUMBER}"
    "(?:[∶:]\\d+)?(?:[^，。；：、的\\d]{1,4}?)?(?:以[上下内])?)(?=[，。；、]|$)"
)
_SHORT_OF = re.compile("不足|不到|[低少小]于|在")
_EACH = re.compile("(?:均|都|各)(?=$|[已能要应可])")
"""30个村收入 | 均 | 超过5万元: each of them, and not all together."""
_MODAL = re.compile("(?:要|应当?|必须|须|将|可以?|能|还|仍|只|仅|就|已经?)+$")
"""三成的村收入 | 要 | 达到10万元."""
