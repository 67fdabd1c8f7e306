"""When a weak measure word behind a lone Chinese digit is one after all: 三口井, 四里多, 各扣三分; not 三口气, 一线.

In:  a folded text and a weak unit in it (``transforms.quantity.units``) behind a numeral of one character.
Out: whether the two are a number with its unit.
It never judges whether that number measures something.

>>> from transforms.quantity.units import unit_at
>>> [counts(text, unit_at(text, 1)) for text in ("三口井", "三口之家", "四里多，", "一线多点")]
[True, False, True, False]
"""

from __future__ import annotations

import re

from transforms.quantity.bare import FAMILY
from transforms.quantity.small_units import COINS, coins_follow, fen_follow
from transforms.quantity.units import Unit

_CLOSES = ("", "，", "。", "、", "；", "的", "路", "远", "宽", "长", "高", "深")
_FAR_BEFORE = 8

MEASURES: tuple[tuple[str, str, str, str], ...] = (
    (
        "口",
        "",
        r"(?:有[^，。；\d]{1,5}的)?[深水机油气老古新大坎]?(?:井(?!下|冈)|鱼塘|池塘|水塘|山塘|窑(?!洞)|大锅|铁锅|水缸|大缸|棺材)",
        "打了三口水井",
    ),
    ("头", "", "[黄奶耕肉母公小水仔种肥]?(?:牛|猪|驴|骡|羊(?!子)|象(?!征))", "养了两头母猪"),
    ("道", "", "(?:山梁|山坡|水渠|大?坝|闸门|卡口|关卡|工序|签字|手续|铁门|铁丝网|大堤|沟|梁)", "翻过两道山梁"),
    ("方", "(?:产[液水气]|注水|用水|出水|挖土|土石|砂石)[^，。；\\d]{0,4}$", "[，。；、]|$", "日产液达到六方，"),
    ("里", "", "地(?![里方块区头])|路(?=[，。；、])", "离家三里地"),
    ("日", "", "(?:之|以)?内(?![容部外])", "七日内答复"),
    ("架", "(?:无人|飞|直升)机$", "[，。；、]", "新增无人机两架，"),
    ("架", "", "(?:无人机|飞机|直升机|钢琴|风琴|铁桥|水车)", "调来三架无人机"),
    ("组", "(?:灯|机组|设备|电池|柜|器材)$", "[，。；、]", "设置信号灯两组、"),
    ("分", "(?:扣除?|加|得|减|记)了?$", "[，。；、]", "漏报一次扣三分，"),
    ("度", "(?:[气水室体油低高]温|最[低高])[^，。；\\d]{0,3}$", "(?:以[上下]|左右|[，。；、])", "夜间气温在八度以上"),
    ("度", "(?:[气水室体油]温)[^，。；\\d]{0,8}(?:[高低]|上升|下降)了?$", "[，。；、]", "水温比往年高了三度，"),
)
"""Weak units that count here: the unit, what stands before the digit, what behind the unit, an example."""

_MEASURES = {
    name: [(re.compile(before), re.compile(behind)) for unit, before, behind, _ in MEASURES if unit == name]
    for name in {row[0] for row in MEASURES}
}


def counts(text: str, unit: Unit | None) -> bool:
    """Whether the weak ``unit`` of ``text`` measures the digit in front of it."""
    if unit is None:
        return False
    start = unit.start - 1
    if unit.name == "口" and text.endswith(FAMILY, 0, start):
        return True  # 一家五口
    if unit.name in COINS and (fen_follow(text, unit.end) or coins_follow(text, start)):
        return True  # 一毛六分
    for before, behind in _MEASURES.get(unit.name, ()):
        if behind.match(text, unit.end) and (
            not before.pattern or before.search(text, max(0, start - _FAR_BEFORE), start)
        ):
            return True
    return text[unit.end : unit.end + 1] in ("多", "余") and text[unit.end + 1 : unit.end + 2] in _CLOSES
