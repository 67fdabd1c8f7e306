"""Rows of a name and a figure, ranks, and rows of words in columns: the tables and data boards that nothing draws.

In:  the blocks of a bulletin.
Out: the same blocks; three and more such lines below each other, and the line that heads them, are text.
It never touches two lines alone, a line that ends a sentence, or one that has a role already.

>>> from transforms.aligned import AlignedText
>>> from transforms.page.blocks import read_blocks
>>> blocks = read_blocks(AlignedText.unchanged("水库蓄水：3.2亿方\\n农田灌溉：41万亩\\n水费收缴率：97%"))
>>> mark_pairs(blocks)
>>> [b.shape for b in blocks]
['prose', 'prose', 'prose']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transforms.page.layout import Block

LEAST_PAIRS = 3
"""Lines of one make below each other: fewer may be the lines of a title."""
LEAST_COLUMNS = 3
"""Words in a row of a table without figures."""
ROW_OF_WORDS = 10
_GAP = r"(?:[ \t\u3000]{2,}|[\t\u3000])"
_HOUR = r"\d{1,2}[:：]\d\d"
_NAME = r"[㐀-鿿A-Za-z（）()“”、·]{1,20}"
_NAME_OF_YEAR = r"(?:(?:19|20)\d\d年|\d{1,2}月)?[㐀-鿿A-Za-z（）()“”、·]{1,20}"
_AMOUNT = (
    r"[约近超逾]?[-+±]?\d[\d,.．]*[余多]?\s*(?:[%％‰]|[㐀-鿿/]{0,6}|[㐀-鿿]{0,4}[（(][㐀-鿿]{1,6}[)）]"
    r"|(?:[%％‰]|[㐀-鿿/]{0,4})(?:以[内上下]|左右|[（(][^（）()。]{1,16}[)）]))"
)
_MAKES = tuple(
    re.compile(make)
    for make in (
        rf"(?!第){_NAME}[：:]\s*{_AMOUNT}",
        rf"(?!第){_NAME_OF_YEAR}{_GAP}\s*{_AMOUNT}",
        rf"(?:(?:\d{{1,2}}月)?\d{{1,2}}日|(?:星期|周)[一二三四五六日天]){_GAP}\s*[^。；！？]{{2,50}}"
        rf"|(?:[上下中]午|早上|晚上?)?{_HOUR}(?:\s*[—–~～至-]+\s*{_HOUR})?[ \t\u3000]+[^。；！？]{{2,50}}",
        r"第[一二三四五六七八九十\d]{1,3}(?:名[：:\s\u3000]|[：:])\s*[^。；！？]{2,40}",
        r"[㐀-鿿]{1,6}(?:镇|乡|村|县|市|(?<!社)区|街道|社区|公社|大队|[班组])[ \t\u3000]+[^。；！？]{2,30}",
    )
)
"""公积金余额：98亿元, 食品　　0.9, 6日　　合唱队排练, 8：30　主席团会议, 第一名：石门镇　98.5分, 石门镇 初稿."""
_OF_PLACES = 5
"""The make of rows that begin with a place: of these half at least say more than a name, which would sign."""
_NO_MORE_THAN_NAME = re.compile(r"\S+\s+\S{2,3}")
_TIMED = 3
_DAY = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日\s*(?:[（(][^（）()]{2,6}[)）])?(?:[上下]午)?"
)
"""三月六日（星期六）, above a timetable."""
_FIGURED = 2
"""Makes that end with a figure."""
_DATED = re.compile(r"(?:(?:19|20)\d\d|\d{1,2})\s*(?:年.*|月.*|日|期|版|页|号|份)$")
"""创刊：2012年, 第3期　12月: the head of a bulletin, no quantity."""
_WORDS = re.compile(r"[ \t\u3000]{2,}|[\t\u3000]")
_CELL = re.compile(r"[^，。；！？：:]{1,12}")
_MARK = re.compile(r"^(?:[●○◆◇■□▲△★☆※·•*-]\s*|\d{1,2}[.．、]\s*(?=\D)|[①-⑳]\s*)")
"""● 归集余额：98亿元, 1. 石门镇　98分: what may stand before a row."""
_PARTED = re.compile(r"[：:]|[ \t\u3000]")


def mark_pairs(blocks: Sequence[Block]) -> None:
    """Give such rows the shape of text."""
    makes = [_make(b) for b in blocks]
    i = 0
    while i < len(blocks):
        end = i + 1
        while end < len(blocks) and makes[i] and makes[end] == makes[i] and blocks[end].gap <= 1:
            end += 1
        if makes[i] and end - i >= LEAST_PAIRS and not (makes[i] == _OF_PLACES and _sign(blocks[i:end])):
            heads = i > 0 and blocks[i].gap <= 1 and _heads_rows(blocks[i - 1], makes[i])
            for b in blocks[i - heads : end]:
                b.shape, b.role, b.open_end = "prose", "", False
        i = end


def _make(block: Block) -> int:
    """What kind of row a line is: 0 for none, else the number of its make, ROW_OF_WORDS for the last."""
    said = _MARK.sub("", block.words)
    if (
        block.level
        or block.shape not in ("display", "prose", "heading")
        or block.role
        or len(said) > 60
        or said[-1:] in "。！？；"
    ):
        return 0
    if not _PARTED.search(said):
        return 0
    for number, make in enumerate(_MAKES, 1):
        if make.fullmatch(said):
            return 0 if number <= _FIGURED and _DATED.fullmatch(_PARTED.split(said)[-1]) else number
    cells = _WORDS.split(said)
    return ROW_OF_WORDS if len(cells) >= LEAST_COLUMNS and all(map(_CELL.fullmatch, cells)) else 0


def _sign(rows: Sequence[Block]) -> bool:
    """石门镇 林青, three of them: who wrote, no table."""
    return sum(_NO_MORE_THAN_NAME.fullmatch(b.words) is not None for b in rows) * 2 > len(rows)


def _heads_rows(block: Block, make: int) -> bool:
    """类别　　环比%: as many cells as the rows below it; the day of a timetable."""
    if make == _TIMED:
        return block.shape == "display" and not block.level and _DAY.fullmatch(block.words) is not None
    if make != _FIGURED:
        return False
    cells = _WORDS.split(block.words)
    return block.shape == "display" and not block.level and len(cells) == 2 and all(map(_CELL.fullmatch, cells))
