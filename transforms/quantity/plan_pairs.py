"""Plans told beside what was done of them: 本月计划修路8公里，已完成7公里；换管9处，已完成9处.

In:  a text, where the sentence of a number begins, where the number begins and ends.
Out: whether the number is the plan of such a pair.
It never takes what was done for the plan, nor the first of two numbers where no plan is named.

>>> text = "本月计划修路8公里，已完成7公里；换管9处，已完成6处。"
>>> [is_planned_of_pair(text, 0, text.index(n), text.index(n) + len(n)) for n in ("8公里", "7公里", "9处", "6处")]
[True, False, True, False]
"""

from __future__ import annotations

import re

_N = r"[\d一二两三四五六七八九十百千万]"
_DONE_OF_IT = re.compile(
    rf"[)）]?，(?:现已|目前已|目前|截至目前|至今|实际|已经?|累计)(?:累计|实际)?(?:全部)?完成[^，。；\d]{{0,4}}{_N}"
)
"""计划 | 8公里 | ，已完成7公里."""
_NAMED = re.compile(
    r"(?:^|[，。；：\n])\s*[^，。；\d完超占]{0,10}(?:计划|(?<!完成)任务(?:数|为)?|(?<!完成)目标(?:为|是)?)(?![^，。；\d]{0,4}(?:完成率|的))"
    r"[^，。；\d完超占]{0,12}$"
)
_BEGUN = re.compile(
    rf"(?:^|[。；：\n])\s*[^，。；\d完超占]{{0,10}}(?:计划|任务|目标)[^，。；\d完超占]{{0,12}}\s?{_N}[^，。；]{{0,8}}"
    rf"{_DONE_OF_IT.pattern}[^；。]*；(?:[^；。]*；)*[^，。；\d完超占]{{1,14}}$"
)


def is_planned_of_pair(text: str, sentence_start: int, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is what was planned, with what was done right behind it."""
    if text.find("完成", end, end + _REACH) < 0 or _DONE_OF_IT.match(text, end) is None:
        return False
    words = text[sentence_start:start]
    return _NAMED.search(words) is not None or _BEGUN.search(words) is not None


_REACH = 16
