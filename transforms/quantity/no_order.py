"""要 that orders nothing: 一年要吃掉30吨, 比现在要多出2元; it takes so much, one has to go so far.

In:  a text, where the sentence of a number begins, where the number begins and ends.
Out: the words of the sentence in front of the number, without the 要 that only tell how it is.
It never takes away the 要 of an order: 每村要确定2名, 各单位要在3日内上报.

>>> without_told_need("锅炉一年要烧掉30吨煤。", 0, 7, 10)
'锅炉一年　烧掉'
>>> without_told_need("每村要确定2名。", 0, 5, 7)
'每村要确定'
"""

from __future__ import annotations

import re

_NUMERAL = r"[\d一二两三四五六七八九十几半百]"
FRAMES: tuple[tuple[str, str, str], ...] = (
    ("used up", r"要(?=再?[吃用耗烧喝花磨倒扔丢亏][掉去])", "一年要烧掉30吨"),
    (
        "used up in a time",
        rf"(?<=[年月天日周季趟])要(?=(?:消耗|耗费|损耗|损失|流失|浪费)[^，。；\d]{{0,8}}{_NUMERAL})",
        "一天要消耗3吨",
    ),
    ("compared", r"(?<=[比较])(?:[^，。；\d要]{1,12})要(?=[多少高低早晚快慢])", "一亩地的油钱比现在要多出2元"),
    ("asked for", r"(?<=[开张]口)(?:就|便)要(?!求)", "对方开口就要价款的两成"),
    (
        "a way to go",
        rf"要(?:到|去|跑到?|赶到)(?={_NUMERAL}[\d.]*多?(?:公?里|千米|米)(?:之|以)?外)",
        "要到8公里以外上学",
    ),
    (
        "a creature's or a machine's day",
        rf"[每一][天日年顿班][^，。；\d要]{{0,4}}要(?=再?[吃喝跑走转掉流](?:掉|下|进|上)?{_NUMERAL})",
        "一只羊每天要吃5斤草",
    ),
    ("rest", rf"要(?=[歇停]{_NUMERAL}+[回次趟]?)(?!停[\d.]+[^回次趟])", "背一袋上来要歇八回"),
    ("a craft", rf"要晒(?={_NUMERAL}+个?太阳)", "要晒三个太阳"),
    (
        "a day's throng",
        rf"每[天日](?:都|还)?要[^，。；\d要]{{1,4}}(?={_NUMERAL}+[\d多余万千]*人次)",
        "每天要接待400人次",
    ),
)
"""Name, pattern, example; each pattern holds one 要."""

_TELLS = re.compile("|".join(pattern for _, pattern, _ in FRAMES))


def without_told_need(text: str, sentence_start: int, start: int, end: int) -> str:
    """``text[sentence_start:start]`` with a blank for each 要 that orders nothing; as long as it was."""
    words = text[sentence_start:start]
    if "要" not in words:
        return words
    for found in _TELLS.finditer(text, sentence_start, end + _REACH):
        at = text.find("要", found.start(), found.end()) - sentence_start
        if at < len(words):
            words = f"{words[:at]}　{words[at + 1 :]}"
    return words


_REACH = 4
"""Characters behind a number that tell what it measures: 8公里 | 以外."""
