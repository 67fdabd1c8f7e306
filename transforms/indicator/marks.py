"""What stands in front of a name and is no part of it: the mark of an item, the head of a section, 每增加1人.

In:  words in front of a number.
Out: offsets and patterns; it cuts nothing itself.
It never takes for a head what would leave no name behind it.

>>> behind_head("一、农业 全市粮食总产量12吨", 0, 12), behind_head("一、粮食总产量全县达5吨", 0, 10)
(5, 0)
"""

from __future__ import annotations

import re


def behind_head(text: str, left: int, end: int) -> int:
    """Where the words begin behind the head of a section that ran into its first line; ``left`` where none did."""
    if text[left - 1 : left] not in ("", "\n", "。"):
        return left
    head = _SECTION.match(text, left, end)
    return head.end() if head else left


_SECTION = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]+|第[一二三四五六七八九十\d]+[条章节款])\s*[^，。；：\s\d]{2,20}?"
    r"(?:\s+|(?=[\d年底末初]*全[省市县区镇乡]))(?=(?:(?:19|20)\d\d年[底末初]?)?[\u4e00-\u9fff]{4,})"
)
"""一、农业 | 全市粮食总产量: the head of a section that ran into its first line."""
ITEM = re.compile(
    r"^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．](?!\d)\s*|[一二三四五六七八九十]{1,2}是(?=..))"
)
"""1、小学招生人数, 二是有进度的项目: the mark of an item is no part of its name."""
PER_ONE_MORE = re.compile("每(?:增加|减少|多|少)[1一][人名户家个]")
"""每增加1人 | 给予3000元: for what it is given is no part of what is given."""
SPOKEN = re.compile("^[^“”]*(?:提出|写[道着明]|承诺|表示|要求|说)[：，]?“(?=[^”]{2,}$)")
"""承诺书提出“ | 硬化道路 | 800米: who says so, and where, is no part of what is said."""
