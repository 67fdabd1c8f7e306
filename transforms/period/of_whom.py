"""Words of time that lean on whom they are said of: 镇医院过去一班看40人, 常年开火做饭的补2万元.

In:  a word, the text and where it stands.
Out: whether it says when; whether it only says what is so of those who are meant.
It reads the characters beside the word, and no sentence.
"""

from __future__ import annotations

import re

_PAST = ("过去", "以前", "原来")
_WHO = tuple("院家村镇县乡社厂校店局他她们我")
_SAYS_NO_MORE = tuple("了的，。；、")


def is_told_of(word: str, text: str, found: re.Match[str]) -> bool:
    """镇医院 | 过去 | 一班看40人: it says when, behind whom it is told of; 走过去 and 送到他家过去了 do not.

    >>> texts = "镇医院过去看40人", "走过去3米", "送到他家过去了"
    >>> [is_told_of("过去", text, re.search("过去", text)) for text in texts]
    [True, False, False]
    """
    if word not in _PAST or text[found.start() - 1 : found.start()] not in _WHO:
        return False
    return text[found.end() : found.end() + 1] not in _SAYS_NO_MORE


def is_always_so(word: str, text: str, end: int) -> bool:
    """常年 | 开火做饭的补2万元: what is so of those who are meant, and no time of the number.

    >>> is_always_so("常年", "常年开火的补2元", 2), is_always_so("常年", "常年产量3吨", 2)
    (True, False)
    """
    return word == "常年" and _ALWAYS_SO.match(text, end) is not None


_ALWAYS_SO = re.compile(r"[^，。；、\d]{2,14}的(?:补|奖|有|占|达|给)")
