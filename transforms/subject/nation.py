"""The whole country as the one whose numbers are given: in a text that no division brings out.

In:  a title and a text, or the bounds of a sentence in it.
Out: yes or no, or where 全国 or 我国 heads a clause.
It never takes an honour (全国劳模3人), nor a census that a county calls by its name and counts for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transforms.names.regions import find_regions

_HONOUR = (
    "[^，。；\\d]{0,10}?(?:劳模|劳动模范|先进|优秀|模范|示范|文明|百强|十强|十佳|重点|冠军|[金银]奖|等奖|称号|标兵|典型|试点|之最"
    "|首[个家批创])"
)
_TIME = "(?:(?<=[\\d今去当前明]年)|(?<=[末底初月度份期日]))"
FIGURE = "(?:\\d|[一二两三四五六七八九十百几]+多?(?:[万亿千]|成|分之|个百分点))"
"""两亿, 三成: what a text may write without digits."""
_NATIONWIDE = re.compile(
    rf"(?:^|(?<=[，。；：、！\n])|{_TIME})[全我]国(?![性各第平]|人大|人民代表|政协|两会|排名|领先|{_HONOUR})"
    rf"(?=已|共|累计|新|[^，。；\d]{{0,24}}{FIGURE})"
)
"""9月份，全国财政收入9953亿元; 年末全国参加养老保险人数28391万人; 20年来，我国造林5亿亩."""
_HONOURS = re.compile(f"全国{_HONOUR}")
_TITLED = re.compile(
    "(?:[12]\\d{3}年|关于)?(?:第[一二三四五六七八九十]{1,3}次)?全国|中华人民共和国(?=[12]\\d{3}年|国民经济)"
)
_OF_DIVISION = re.compile("[全我本][省市县区州旗镇乡]")
_OPENING = 160


def nationwide(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where 全国 or 我国 heads a clause of ``text[start:end]`` that gives a number of the country."""
    if text.find("全国", start, end) < 0 and text.find("我国", start, end) < 0:
        return
    for found in _NATIONWIDE.finditer(text, start, end):
        yield found.span()


def is_of_nation(title: str, text: str) -> bool:
    """Whether an article tells of the country: 全国粮食产量…, 第四次全国经济普查公报 of which no division speaks."""
    if title.startswith("全国") or (text.startswith("全国") and not _HONOURS.match(text)):
        return True
    if _TITLED.match(title) is None or _OF_DIVISION.search(text):
        return False
    return next(nationwide(text, 0, len(text)), None) is not None or not find_regions(text[:_OPENING])
