"""What extraction does to a printed page, done on purpose: the inverse of what the repair must undo.

`shift` moves GB 2312 rows 1 to 9 up to rows 50 to 58, as Founder's fonts do; `columns` wraps to a narrow column with
blank lines between; `spaced` puts spaces round figures; `halfwidth` narrows Chinese punctuation.
"""

import re
from functools import cache

ROW_SHIFT = 0x31


def _shift_table() -> dict[int, str]:
    table = {}
    for row in range(0xA1, 0xAA):
        for cell in range(0xA1, 0xFF):
            try:
                printed = bytes((row, cell)).decode("gb2312")
                extracted = bytes((row + ROW_SHIFT, cell)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            table[ord(printed)] = extracted
    for code in range(0x21, 0x7F):  # a heading's digits and letters are full-width in print
        wide = table.get(code + 0xFEE0)
        if wide and (chr(code).isalnum() or chr(code) in "+%"):
            table[code] = wide
    return table


SHIFT = _shift_table()
HALFWIDTH = str.maketrans({"，": ",", "：": ":", "；": ";", "（": "(", "）": ")"})
FIGURE_EDGE = re.compile(r"(?<=[一-鿿])(?=\d)|(?<=\d)(?=[一-鿿])")


def shift(text: str) -> str:
    """Every symbol, digit and letter of ``text`` as the Han character it is extracted as."""
    return text.translate(SHIFT)


def spaced(text: str) -> str:
    """A space on both sides of a figure, as PDF extraction leaves it."""
    return FIGURE_EDGE.sub(" ", text)


def halfwidth(text: str) -> str:
    """Chinese punctuation narrowed to ASCII, full stops and quotation marks left."""
    return text.translate(HALFWIDTH)


HANGING = "，。、；：？！”》）％" + "，。、；：？！”》）".translate(SHIFT)
"""What no line may begin with, printed or damaged: it hangs over the edge of the line before."""


def columns(text: str, width: int, blank: bool) -> str:
    """``text`` cut every ``width`` characters (two less on the first line: the lost indent); a figure stays whole."""
    first = _line(width - 2).match(text)
    start = first.end() if first else 0
    lines = [text[:start], *_line(width).findall(text, start)]
    return ("\n\n" if blank else "\n").join(line.strip() for line in lines)


@cache
def _line(width: int) -> re.Pattern[str]:
    return re.compile(rf"(?:[!-~ ]+|[^!-~ ]){{1,{width}}}[{HANGING}]*")
