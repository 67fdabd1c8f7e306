"""What a web page or a post of an account prints around its text: 您现在的位置, 浏览次数, 【打印本页】, 在看 21.

In:  the blocks of a bulletin, the keys of the titles that its contents list announces.
Out: the same blocks; the lines of the page itself have the role ``masthead``, the name of the site above them too.
It never takes the title of the page, which stands between two such lines.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> raw = "青禾县水务局\\n当前位置：首页 > 动态\\n修好七座桥\\n发布时间：2018-10-23 09:14\\n今年，县里修好七座桥。"
>>> blocks = read_blocks(AlignedText.unchanged(raw))
>>> mark_sites(blocks, frozenset())
>>> [b.role for b in blocks]
['masthead', 'masthead', '', 'masthead', '']
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from transforms.page.layout import Block, names_short_news
from transforms.page.surroundings import key_of
from transforms.text.masthead import starts_field

HIGHEST = 6
"""Lines from the top in which a page says where it stands; above that only the name of the site."""
_LONGEST_NAME = 30


def mark_sites(blocks: Sequence[Block], keys: Collection[str]) -> None:
    """Set the role of the lines that ``layout_patterns`` knows as those of a ``site``, and of its name above them."""
    nav = max((i for i, b in enumerate(blocks[:HIGHEST]) if b.role == "site" and "nav" in b.found), default=-1)
    for b in blocks[: max(nav, 0)]:
        if (
            b.role != "site"
            and b.shape == "display"
            and not b.level
            and len(b.words) <= _LONGEST_NAME
            and key_of(b.words) not in keys
        ):
            b.fix("masthead")
    for b, below in pairwise(blocks):
        if below.role == "site" and b.role == "" and b.shape == "display" and starts_field(b.words):
            b.fix("site")  # 主办：青禾县水务局　技术支持：… above 青ICP备…
    if nav >= 0 and (column := _column_of(blocks, nav)):
        column.fix("section", name=_SO_MANY.sub("", column.words))
    for b in blocks:
        if b.role == "site":
            b.role = "masthead"


def _column_of(blocks: Sequence[Block], nav: int) -> Block | None:
    """校园动态（10月第四周）, the title of a page of short news, where a title of its own stands below it."""
    shown = [b for b in blocks[nav + 1 :] if b.role != "site"][:2]
    if len(shown) < 2 or blocks[nav + 1] is not shown[0] or blocks[nav + 2] is shown[1]:
        return None
    titled = all(b.shape == "display" for b in shown)
    return shown[0] if titled and names_short_news(_SO_MANY.sub("", shown[0].words)) else None


_SO_MANY = re.compile(r"[（(][^（）()]{1,12}[)）]$")
"""（10月第四周）, behind the name of a column."""
