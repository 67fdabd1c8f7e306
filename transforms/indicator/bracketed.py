"""A name that a bracket with a clause mark in it cuts in two: 合作医疗（旧称公医；今称新农合）机构12家.

In:  a text, where the words in front of a number begin, and those words.
Out: the words with the name in front of the bracket instead of the end of the bracket.
It never takes words from in front of another figure.

>>> text = "合作医疗（旧称公医；今称新农合）机构"
>>> around_bracket(text, 10, text[10:])
'合作医疗机构'
"""

from __future__ import annotations

import re


def around_bracket(text: str, left: int, words: str) -> str:
    """``words``, which begin at ``left``; unchanged where they do not begin inside a bracket."""
    closed = words.find("）")
    if closed < _SHORTEST or "（" in words[:closed]:
        return words
    opened = text.rfind("（", max(0, left - _LONGEST_BRACKET), left)
    if opened < 0 or "）" in text[opened:left] or _FIGURE.search(text, opened, left):
        return words
    name = _NAME_BEFORE.search(text, max(0, opened - _LONGEST_NAME), opened)
    return f"{name[0]}{words[closed + 1 :]}" if name and words[closed + 1 :] else words


_SHORTEST = 2
_LONGEST_BRACKET = 40
_LONGEST_NAME = 16
_FIGURE = re.compile(r"\d")
_NAME_BEFORE = re.compile(r"[^，。；：、（）\d的属]{2,}$")
