"""Blanks that extraction put inside the words of prose: 实际平 均每月两次.

In:  a text, and where a blank stands between two Han characters.
Out: ``Repair`` s that delete them.
It never touches a text whose blanks cut few words: those were printed (抓班子 带队伍), nor a line that is no prose, nor
what stands in brackets, closed on the line or not (（平襄县 林青）).

>>> said = "每月平 均两次，通 过验收，小 组讨论，会 议指出，各镇 都已开工。"
>>> [r.char_start for r in blanks_in_words(said, [i for i, c in enumerate(said) if c == " "])]
[3, 9, 15, 21, 28]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transforms.aligned import Repair
from transforms.text.words import frequency

LEAST, SHARE = 4, 0.2
"""Words that the blanks of a text must cut, and the share of its blanks in prose that must cut one."""
COMMON, LONG = 100, 5
"""Frequency of a word of two characters, and of a longer one, from which on it is taken to be cut."""
_PROSE = re.compile("[，。；]")
_BRACKETED = re.compile("[（(][^（）()，。；\n]*(?:[)）]|$)", re.MULTILINE)


def blanks_in_words(text: str, where: Sequence[int]) -> Iterator[Repair]:
    """The blanks of prose, if those ``where`` they stand cut words."""
    if len(where) < LEAST:
        return
    in_prose = list(_in_prose(text, where))
    cut = sum(_cuts_word(text, at) for at in in_prose)
    if cut < max(LEAST, SHARE * len(in_prose)):
        return
    for at in in_prose:
        yield Repair(at, text[at], "", "word_space", 0.9)


def _in_prose(text: str, where: Sequence[int]) -> Iterator[int]:
    """Those that stand in a line with a stop and outside brackets."""
    start = end = -1
    prose = False
    brackets: list[tuple[int, int]] = []
    for at in where:
        if at >= end:
            start = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            end = end if end >= 0 else len(text)
            prose = _PROSE.search(text, start, end) is not None
            brackets = [m.span() for m in _BRACKETED.finditer(text, start, end)] if prose else []
        if prose and not any(a < at < b for a, b in brackets):
            yield at


def _cuts_word(text: str, at: int) -> bool:
    """Whether the characters around a blank are a word, and more often than with their other neighbours."""
    left, right = text[at - 2 : at], text[at + 1 : at + 3]
    word = frequency(left[1:] + right[:1])
    if word >= COMMON and word > max(frequency(left), frequency(right)):
        return True
    return any(frequency(longer) >= LONG for longer in (left + right[:1], left[1:] + right, left + right))
