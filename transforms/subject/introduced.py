"""Bodies named inside a clause, as one that others deal with or that somebody heads, and what is a name.

In:  a text and a place in it; how the names end that are looked for.
Out: where the last such name in front of the place ends, and the name; yes or no.
It never takes a kind of body (与农机合作社签约), nor one of several.

>>> text = "镇里与云垄能源公司签订协议，柳坪小学校长林青到会。"
>>> introduced_before(text, len(text), ("司",)), introduced_before(text, len(text), ("小学",))
((9, '云垄能源公司'), (18, '柳坪小学'))
"""

from __future__ import annotations

import re

from transforms.names.place_names import FUNCTION_CHARACTERS, RARE_WORD
from transforms.names.regions import find_regions
from transforms.text.words import frequency

_HAN = "[\u4e00-\u9fff]"
_NAME = (
    f"(?P<name>{_HAN}{{2,16}}?(?:有限(?:责任)?公司|公司|集团|{_HAN}厂|合作社|[小中]学|学校|学院|幼儿园|医院|卫生院|供销社"
    "|法庭|[支大]队|驿站|市场|协会|商会))"
)
_DEALT_WITH = re.compile(
    "(?:引[进来入]|招引|携手|委托|联合|对接|牵手|签约|入驻的|落户的|租给|包给|卖给|交给|流转给|(?<![\u4e00-\u9fff])[与和由]|[里府村社司镇乡县市局委][与和由])了?"
    f"{_NAME}(?=，|签|共同|合[作办]|联[合办]|达成|建立|订|统一|负责|承[建包租]|流转|经营|运营|投资|的(?!人|员)|[开举]办|做|供|发|来|，)"
)
"""与云垄能源公司签订协议, 租给云垄公司做车间: with whom something is done."""
_HEADED = re.compile(
    f"(?:^|(?<=[，。；：”、“\n的]))(?:据|听)?{_NAME}(?:的?党(?:[总支]支?部|委)(?:副?书记)?、?)?"
    "(?:副?董事长|副?总?经理|副?理事长|负责人|社长|厂长|副?院长|副?校长|园长|会长|[支大]?队长|庭长|经理)"
)
"""云垄公司经理林青说: whom somebody heads."""
_FAR = 600
"""Characters in which the one meant is looked for."""


def introduced_before(text: str, at: int, ends: tuple[str, ...]) -> tuple[int, str] | None:
    """Where the name ends that ``text`` brings in last before ``at`` and that ends in one of ``ends``, and the name."""
    far = max(0, at - _FAR)
    if not any(text.find(end, far, at) >= 0 for end in ends):
        return None
    named = [
        (found.end("name"), found["name"])
        for pattern in (_DEALT_WITH, _HEADED)
        for found in pattern.finditer(text, far, at)
        if found["name"].endswith(ends) and is_a_name(found["name"])
    ]
    return max(named, default=None)


def is_a_name(said: str) -> bool:
    """绿途水稻专业合作社, 青禾县木器厂, not 农机专业合作社: it begins with no word or with a division, or is quoted."""
    if said.startswith("“"):
        return True
    regions = find_regions(said)
    own = said[regions[0].end :] if regions and regions[0].start == 0 else said
    if own != said and own.endswith("厂"):
        return len(own) > 2 and not FUNCTION_CHARACTERS.search(own)
    return len(own) > 3 and frequency(own[:2]) < RARE_WORD and not FUNCTION_CHARACTERS.search(own)
