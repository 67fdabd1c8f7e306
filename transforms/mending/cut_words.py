"""Words and figures that the end of a line cuts: 98.64 | 亿元, 以上项 | 目21个.

In:  two lines, one below the other.
Out: whether they are one, by what is printed: whatever the widths of lines say, which figures tear.

>>> cuts_figure("地区生产总值98.64", "亿元，增长5%"), cuts_word("其中亿元以上项", "目21个")
(True, True)
>>> cuts_figure("参加人数98", "年初以来"), cuts_word("全县工作会议", "今年，县里")
(False, False)
"""

from __future__ import annotations

import re

from transforms.quantity.units import unit_at
from transforms.text.lines import HAN
from transforms.text.words import frequency, words

_ENDS_IN_FIGURE = re.compile(r"\d[百千万亿]{0,2}$")
_SCALE = re.compile(r"[百千万亿]{0,2}")
_NO_UNIT = "年月日号点时第"
"""What begins a line of its own too: 年初以来."""
_GOES_ON = re.compile(f"(?![的以左上下多余])[{HAN}]")
"""县 | 卫计局, 组 | 工信息 below the page of a contents list: another word than the measure word."""
_AROUND = 4
"""Characters on either side in which words are looked for."""
_HAN_AT_END, _HAN_AT_START = re.compile(f"[{HAN}]{{1,{_AROUND}}}$"), re.compile(f"[{HAN}]{{1,{_AROUND}}}")
KNOWN = 100
"""Occurrences in the word list from which a word across two lines is one."""


def cuts_figure(above: str, below: str) -> bool:
    """Whether ``below`` begins with the scale or the unit of the figure with which ``above`` ends."""
    if not _ENDS_IN_FIGURE.search(above):
        return False
    scale = _SCALE.match(below)
    behind = scale.end() if scale else 0
    if behind == len(below) or below[behind] in _NO_UNIT:
        return False
    if below[behind] in "%％‰":
        return True
    unit = unit_at(below, behind)
    return unit is not None and (behind > 0 or not _GOES_ON.match(below, unit.end))


def cuts_word(above: str, below: str) -> bool:
    """Whether a common word stands across the end of ``above`` and the beginning of ``below``, or one inside a longer
    word: 经费支 | 出."""
    end, start = _HAN_AT_END.search(above), _HAN_AT_START.match(below)
    if end is None or start is None:
        return False
    at = 0
    for word in words(end[0] + start[0]):
        if at < len(end[0]) < at + len(word):
            joint = above[-1] + below[0]
            return frequency(word) >= KNOWN or (len(word) > len(joint) and frequency(joint) >= KNOWN)
        at += len(word)
    return False
