"""Where something is done or who come from there: 在14个便民中心配置终端, 来自68家企业的300名选手 count no others.

In:  a number that counts, the text around it.
Out: ``Stated`` with what is done there in the name (配置终端的便民中心, 选手来自的企业), or None where nothing of the
     kind is told.
It reads a closed class of acts within one clause. Without them the name would say how many there are in all, or would
be that of what was put there.
"""

from __future__ import annotations

import re

from transforms.indicator.phrases import tidy
from transforms.indicator.predicates import ends_in_noun, is_person
from transforms.indicator.stated import COUNTED, PEOPLE, Stated, Surroundings
from transforms.records import Quantity


def placed_in(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """在 | 14个乡镇便民中心 | 配置自助终端 → 配置自助终端的乡镇便民中心."""
    if dimension not in COUNTED - PEOPLE:
        return None
    text, start = around.text, quantity.start
    if text.endswith(_AT, max(around.sentence, start - 3), start):
        return _done_there(text, quantity.end)
    if text.endswith(_FROM, max(around.sentence, start - 3), start):
        return _come_from(text, quantity.end)
    return None


def reach_of(quantity: Quantity, around: Surroundings, dimension: str) -> Stated | None:
    """能看到 | 5公里 | 范围内的火点 → 范围: how far it reaches, and nothing of what lies there."""
    if dimension not in ("length", "area") or not _WITHIN_REACH.match(around.text, quantity.end):
        return None
    front = _ROUND.search(around.text, max(around.sentence, quantity.start - 3), quantity.start)
    name = f"{front['what'] if front else ''}范围"
    return Stated(name, name, quantity.end)


_WITHIN_REACH = re.compile("(?:的)?(?:范围|半径)(?:之?内|以内)?")
_ROUND = re.compile("(?P<what>周边|周围|附近|方圆|上下游|沿线)$")


def _done_there(text: str, end: int) -> Stated | None:
    found = _PLACED.match(text, end)
    where = tidy(found["where"]) if found else ""
    if found is None or len(where) < _SHORTEST or not ends_in_noun(where):
        return None
    return Stated(f"{found['did']}{found['what']}的{where}", where, found.end("where"))


def _come_from(text: str, end: int) -> Stated | None:
    found = _COME.match(text, end)
    where, who = (tidy(found["where"]), tidy(found["who"])) if found else ("", "")
    if found is None or not ends_in_noun(where) or not is_person(who):
        return None
    return Stated(f"{who}来自的{where}", where, found.end("where"))


_SHORTEST = 2
_AT = ("在", "于", "在近", "在约", "在全县", "在全市", "在全镇", "在全区", "在全省")
_FROM = ("来自", "来自约", "来自近")
_ACTS = (
    "配置|设置|设立|安装|布设|布置|部署|开设|建立|建成|修建|新建|推广|推行|试行|张贴|发放|悬挂"
    "|举办|铺设|投放|播放|架设|增设|配备|摆放|开展|实施"
)
_PLACED = re.compile(
    f"(?P<where>(?:(?!{_ACTS})[\u4e00-\u9fff“”](?<!的)){{2,14}}?)(?:统一|分别|全部|先后|免费|集中|率先|各|均|都)*(?P<did>{_ACTS})了?"
    "(?P<what>(?![试点站室区的])[^，。；：、的\\d一二两三四五六七八九十百]{2,12}?)"
    "(?=[，。；\\n]|$|(?:近|约|共)?[\\d一二两三四五六七八九十百])"
)
_COME = re.compile(
    "(?P<where>[^，。；：、的\\d]{1,10})的(?:近|约|共)?[\\d一二两三四五六七八九十百千][\\d.一二三四五六七八九十百千万余多]*[名位个](?P<who>[\u4e00-\u9fff]{2,5}?)"
    "(?=参|[到出]席|到|报名|同|汇|齐|欢|角|展|踊|积|在|相|共|[，。；、]|$)"
)
