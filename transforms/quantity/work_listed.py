"""Work that a line announces for a month or a season: 下月工作要点, 三月份要做的六件事; the points below are aims.

In:  a text.
Out: the offsets between which such points stand, those of one line together.
It never goes on to a line without a mark, nor to one that bears the heading's own kind of mark (六、 behind 五、).

>>> text = "五、下月工作要点\\n1．为20名老人体检。\\n六、动态\\n1．体检9人。"
>>> [text[start:end] for start, end in work_listed(text)]
['1．为20名老人体检。']
"""

from __future__ import annotations

import re

_HAN = "[一二三四五六七八九十]{1,3}"
_MARKS = (
    re.compile(rf"{_HAN}、"),
    re.compile(rf"[（(]{_HAN}[）)]"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"[（(]?\d{1,2}[）)]"),
    re.compile(r"[①-⑳]"),
    re.compile(rf"{_HAN}是"),
)
"""The kinds of marks with which a line may begin."""
_TIME = (
    "(?:下个?(?:月份?|周|季度|学期|阶段|旬)|下一?(?:步|阶段|周)|(?:[一二三四五六七八九十]{1,2}|\\d{1,2})月份?"
    "|[今明]年|下半年|年内|[今明][冬春秋夏]|近期)"
)
_WORK = (
    "(?:(?:工作|活动|主要)(?:要点|打算|计划|安排|重点)|重点(?:工作|活动)"
    "|要[做办干抓]的?(?:[一二三四五六七八九十几]|\\d{1,2})[件项][^，。；：\\n]{0,4})"
)
_BEGINS = re.compile(
    rf"(?![^\n]*(?:完成|情况|总结|回顾|落实|进展))[^，。；：\n]{{0,6}}{_TIME}[^，。；：\n]{{0,8}}{_WORK}[：:]?\s*$"
)
_TOLD = re.compile(r"已|[^为除]了[^，。；]{0,8}\d|目前|截[至止]|累计")


def work_listed(text: str) -> list[tuple[int, int]]:
    """Where the points stand that a line like 下月工作要点 announces."""
    spans: list[tuple[int, int]] = []
    own: re.Pattern[str] | None = None
    listing = False
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        said = line.lstrip(" \u3000#*")
        mark = next((kind for kind in _MARKS if kind.match(said)), None)
        found = mark.match(said) if mark else None
        if _BEGINS.match(said[found.end() if found else 0 :]):
            own, listing = mark, True
        elif listing and mark is not None and mark is not own:
            if not _TOLD.search(line):
                spans.append((start, end))
        else:
            listing = False
        start = end + 1
    return spans
