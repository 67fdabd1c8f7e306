"""How many make one of something: 按300户左右划分一个网格, 每10户设1名联户长 tell the size of each, and count nobody.

In:  a number of households, people or things, the text around it.
Out: ``Stated``: 每个网格户数, 每名联户长户数, or None where nothing is made of so many.
It reads a closed class of verbs right behind the number, and adds no word but 户数, 人数.
"""

from __future__ import annotations

import re

from transforms.indicator.stated import PEOPLE, Stated, Surroundings
from transforms.quantity.bare import how_many
from transforms.records import Quantity


def makes_one(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """按 | 300户 | 左右划分一个网格 → 每个网格户数.

    >>> text = "按300户左右划分一个网格。"
    >>> makes_one(Quantity(1, 5, 300, None, "户", ""), Surroundings(text, 0, 11), "households").indicator
    '每个网格户数'
    """
    if dimension not in PEOPLE:
        return None
    found = _MADE.match(around.text, quantity.end)
    if found is None or not _BY.search(around.text, max(around.sentence, quantity.start - _REACH), quantity.start):
        return None
    name = f"每{found['measure']}{found['what']}{how_many(quantity.unit)}"
    return Stated(name, "", quantity.end)


_REACH = 12
_BY = re.compile("(?:按照?|以|每|原则上)[^，。；：\\d]{0,6}$")
_MADE = re.compile(
    "(?:左右|上下|以[上下内])?(?:的?(?:标准|规模|原则))?(?:，)?(?:[就要须应]|原则上)*"
    "(?:划分|设置|设立|设|组建|建立|建|配备|配|选派|选聘|选|推选|确定|划定|划|为|编为|编成|组成)[为成出了]?"
    "[一1](?P<measure>[个名位支])(?P<what>[\u4e00-\u9fff]{2,6}?)(?=[，。；、的]|$)"
)
