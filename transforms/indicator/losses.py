"""Money right behind a size or a count: 成灾面积28公顷约97万元 is what was lost there, and no area.

In:  the name of the money as the words give it, and the words in front of the number.
Out: the name of the loss; empty where the name is one of a size; None where it may be kept.
It never names a loss unless a word of damage is printed.

>>> loss_named("成灾面积", "成灾面积28.3公顷"), loss_named("水渠冲毁", "水渠冲毁250米约")
('成灾损失', '水渠冲毁损失')
>>> loss_named("建筑面积", "建筑面积300平方米"), loss_named("购买水泵", "购买水泵5台")
('', None)
"""

from __future__ import annotations

import re

_RIGHT_BEHIND = re.compile(
    r"\d[\d.]* ?[百千万亿]?[余多]?(?:公顷|公?亩|平方公?里|平方米|立方米|公里|千米|米"
    r"|公斤|吨|头|只|间|座|处|户|栋|幢|株|棵|条|台|辆|根|孔|口)"
    r"[，、]?(?:约|近|共|合计|共计|计|折合|价值|合)*$"
)
_DAMAGED = re.compile("损失|[成受绝]灾|受[损淹]|冲[毁垮走]|损[毁坏]|[倒坍]塌|垮塌|塌方|淹没|进水|滑坡|死亡|毁坏")
_SIZE = re.compile("(?:面积|长度|里程|距离|总长|全长|体积|方量|[数产]量|重量)$")
_HURT = re.compile("(?:受[损淹]|损[毁坏]|损失)$")


def loss_named(named: str, front: str) -> str | None:
    """The name of money that stands right behind a size or a count, ``front`` being the words up to it."""
    if not _RIGHT_BEHIND.search(front):
        return None
    thing = _SIZE.sub("", named)
    if named and _DAMAGED.search(named):
        return named if named.startswith("损失") else f"{_HURT.sub('', thing)}损失"
    return "" if thing != named else None
