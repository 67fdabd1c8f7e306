"""Names of columns with their spelling or translation beside: 经验交流 JINGYANJIAOLIU, VOICES 心声.

In:  the blocks of a bulletin.
Out: the same blocks; such lines have the role ``section`` and the Chinese name.
It never takes one such line for a name: two columns of a bulletin are set alike.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("经验交流 JINGYAN JIAOLIU\\n修桥记\\n心声 XINSHENG\\n种茶记"))
>>> mark_glossed(blocks)
>>> [b.found.get("name") for b in blocks]
['经验交流', None, '心声', None]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block

LEAST = 2
"""Names that a bulletin must have with a gloss."""

_NAME, _LATIN = r"[㐀-鿿](?:[\s\u3000]*[㐀-鿿]){1,7}", r"(?=[A-Za-z '’&]{5,40}(?![A-Za-z '’&]))[A-Z][A-Za-z'’& ]*"
_BETWEEN = r"[\s\u3000/／|｜·]*"
_GLOSSED = re.compile(rf"(?P<name>{_NAME}){_BETWEEN}{_LATIN}|{_LATIN}{_BETWEEN}(?P<behind>{_NAME})")


def mark_glossed(blocks: Sequence[Block]) -> None:
    """Set the role of the names of columns that have a gloss."""
    found = [(b, m) for b in blocks if b.shape == "display" and not b.level and (m := _GLOSSED.fullmatch(b.words))]
    named = [(b, re.sub(r"\s", "", m["name"] or m["behind"])) for b, m in found]
    for b, name in named if len({name for _, name in named}) >= LEAST else ():
        b.fix("section", name=name, page_end="1")
