"""What of a thing is measured where it stands behind the number: 载重2吨的货车, 闲置8年的厂房, 手里只有15亩虾塘.

In:  a quantity that measures, the words in front of it, the thing behind it, the text around it.
Out: ``Stated`` with the thing and what of it is measured, or None where the words say neither.
It reads closed classes of words in front (what a thing holds or weighs, how long it was used, in whose hands it is),
and adds no word but 时间 and 面积. It never takes a thing of which the words say that something was done with it.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy
from transforms.indicator.stated import Stated, Surroundings
from transforms.indicator.things import Thing
from transforms.records import Quantity
from transforms.text.words import tagged


def quality_of(quantity: Quantity, dimension: str, left: str, thing: Thing, around: Surroundings) -> Stated | None:
    """载重 | 2吨的货车 → 货车载重; 使用 | 30年的铸铁管 → 铸铁管使用时间; 手里有 | 15亩虾塘 → 虾塘."""
    if thing.words.startswith("级") and dimension in _SIZES and not thing.joined:
        name = _noun_of(tidy(thing.words[1:]))
        return Stated(f"{name}规模", name, thing.end) if len(name) > 1 else None
    name = _noun_of(tidy(thing.words))
    if not name or thing.in_clause:
        return None
    if not thing.joined:
        return _in_hand(dimension, name, thing, around.text, quantity.start)
    if dimension == "duration":
        lasted = _LASTED.search(around.text, max(around.left, quantity.start - _REACH), quantity.start)
        whose = "" if tagged(name)[0][1] == "nr" else name  # 打工 | 13年的李大海
        owed = f"拖欠{name}" if lasted and lasted["verb"] == "拖欠" else name
        return Stated(f"{whose}{lasted['verb']}时间", owed, thing.end) if lasted else None
    held = _HOLDS.search(left) if dimension != "money" else None
    if held:
        return Stated(f"{name}{held['what']}", name, thing.end)
    makes = _MAKES.search(left) if name.endswith(_WORKS) and not left.endswith("产值") else None
    return Stated(f"{name}{makes['what']}能力", name, thing.end) if makes else None


def _noun_of(words: str) -> str:
    """The noun with which ``words`` begin, without what it does: 茶园 | 卖鲜叶, 水库 | 蓄水; empty for none."""
    length = 0
    for word, tag in tagged(words):
        if tag[:1] not in _OF_NOUNS and tag != "vn" and word not in _NOUNS_TOO:
            break
        length += len(word)
    return _BEGUN.sub("", words[:length])


_BEGUN = re.compile("(?<=..)(?:[动开竣完复]工|投[产用运]|启用|蓄水|并网|通车|下水|建成)$")
_NOUNS_TOO = frozenset({"大米", "站", "厂"})
"""What the word list calls a number or a verb."""
_OF_NOUNS = frozenset("nljabsxi")


def _in_hand(dimension: str, name: str, thing: Thing, text: str, start: int) -> Stated | None:
    """In whose hands it is does not name it: 老周手里只有 | 15亩虾塘."""
    if dimension not in _GROUND or not _KEPT.search(text, max(0, start - _REACH), start):
        return None
    named = f"{name}面积" if len(name) == 1 and dimension == "area" else name
    return Stated(named, name, thing.end) if len(named) > 1 else None


_SIZES = frozenset({"mass", "volume", "power", "area"})
"""500吨级 | 冷库: of what size it is."""
_MAKES = re.compile("(?P<what>[年日月](?:加工|生产|处理|烘干|供水|发电|屠宰|吞吐|产(?!值|量)))(?:能力)?$")
_WORKS = ("厂", "线", "项目", "基地", "车间", "中心", "站", "工程", "池")
"""年加工 | 5万吨的生产线: what it can make, and nothing that was made."""
_REACH = 12
_GROUND = frozenset({"area", "mass"})
_KEPT = re.compile("(?:手[里上头]|家[里中]?|名下)(?:一共|只|仅|就|也|还|共|才)*(?:有|种了?|种着|养了?)?(?:约|近)?$")
_LASTED = re.compile(
    "(?P<verb>使用|闲置|服役|荒废|荒芜|撂荒|停工|停产|运行|运营|经营|存放|积压|搁置|居住|工作|从医|打工|务工|合作|拖欠)"
    "(?:[已了达满近]|超过)*$"
)
_HOLDS = re.compile("(?P<what>载重量?|载客量?|总?库容|总?容量|总?装机(?:容量)?|蓄水量|功率|吨位|流量|口径|直径|跨度)$")
