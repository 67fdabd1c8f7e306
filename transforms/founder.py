"""Symbols that came out of the PDF as Han characters: the zone shift (区位偏移) of Founder-typeset text.

In:  a text.
Out: ``Shift`` s: the places where a Han character stands for a symbol.
It never changes a Han character that reads as itself: 视野, 渊源, 庭院 stay.

>>> [(s.at, s.symbol) for s in find_shifts("坚持袁抓实遥")]
[(2, '，'), (5, '。')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transforms.words import frequencies

ZONES = range(1, 10)
ZONE_SHIFT = 49


@dataclass(frozen=True, slots=True)
class Shift:
    """The character at ``at`` stands for ``symbol``."""

    at: int
    symbol: str
    confidence: float


@cache
def table() -> dict[str, str]:
    """Han character → the symbol that it may stand for: GB 2312 zones 50 to 58 back to 1 to 9."""
    out = {"郾": ".", "鄄": "-"}
    for zone in ZONES:
        for cell in range(1, 95):
            try:
                symbol = bytes((0xA0 + zone, 0xA0 + cell)).decode("gbk")
                out[bytes((0xA0 + zone + ZONE_SHIFT, 0xA0 + cell)).decode("gb2312")] = symbol
            except UnicodeDecodeError:
                continue
    return out


_CANDIDATE = re.compile("[袁尧遥野冶渊冤姻院叶曳曰浴钥]")
_SPACE = re.compile(r"\s+")


def find_shifts(text: str) -> list[Shift]:
    """Every shifted symbol of ``text``, in order."""
    if not _CANDIDATE.search(text):
        return []
    known = frequencies()
    places = [m.start() for m in re.finditer(r"\S", text)]
    solid = _SPACE.sub("", text)
    out = []
    for m in _CANDIDATE.finditer(solid):
        i = m.start()
        around = solid[max(0, i - 40) : i + 41]
        sure = len(re.findall("[袁尧遥冶渊冤]", around))
        if sure < 2 and m.group() != "姻":
            continue
        if any(
            solid[a:b] in known
            for a in range(max(0, i - 3), i + 1)
            for b in range(i + 1, min(len(solid), i + 4) + 1)
            if b - a > 1
        ):
            continue
        out.append(Shift(places[i], table()[m.group()], 0.9))
    return out
