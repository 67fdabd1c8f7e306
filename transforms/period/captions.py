"""What a picture in the middle of a text shows: a caption, its own day and nobody else's.

In:  clean text.
Out: spans of the captions in order, each from its sentence to the end of the credit (张立 摄); the one at a place.
It never takes 摄影报道, which signs a whole article, nor 拍摄 for a credit.

>>> text = "灾情如下。6月3日，街上的行人。本报记者 张立 摄 据县民政局报告，3人受伤。"
>>> [text[start:end] for start, end in captions_in(text)]
['6月3日，街上的行人。本报记者 张立 摄']
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Span = tuple[int, int]

_HAN = "[\u3400-\u9fff]"
_NAME = rf"{_HAN}(?:[ \u3000]?{_HAN}){{1,3}}?"
_CREDIT = re.compile(
    rf"(?:(?<=[\s（(。！？!?”])|^)(?:{_HAN}{{0,8}}(?:记者|通讯员|摄影师)[：: \u3000]*)?"
    rf"{_NAME}(?:[、 \u3000]+{_NAME})*[ \u3000]*(?:/ ?)?(?<!拍)摄(?:影(?!报道))?(?=[\s）)。]|$)[）)]?"
)
"""本报记者 张立 摄, （张立摄）, 张立/摄."""
_GOES_BACK = re.compile("当[日天]|这是|图[为中是]")
"""6月3日，… 。 | 当日，5人…: a second sentence of the same caption."""
_ENDS = "。！？!?\n"
LONGEST = 160
"""Characters of a caption's sentence and its credit."""


def captions_in(text: str) -> list[Span]:
    """Where the captions of ``text`` stand, their credits included."""
    if "摄" not in text:
        return []
    out = []
    for credit in _CREDIT.finditer(text):
        begin = _sentence_before(text, credit.start())
        while begin and _GOES_BACK.match(text, begin) and (before := _sentence_before(text, begin)) < begin:
            begin = before
        if credit.end() - begin <= LONGEST:
            out.append((begin, credit.end()))
    return out


def _sentence_before(text: str, at: int) -> int:
    """Where the sentence begins that ends in front of ``at``; a line's beginning is one."""
    end = len(text[:at].rstrip(" \u3000（(")) - 1
    if end < 0 or text[end] == "\n":
        return at
    begin = max(text.rfind(mark, 0, end) for mark in _ENDS) + 1
    return begin + len(text[begin:at]) - len(text[begin:at].lstrip())


def holding(captions: Sequence[Span], at: int) -> Span | None:
    """The caption in which ``at`` lies."""
    return next(((start, end) for start, end in captions if start <= at < end), None)
