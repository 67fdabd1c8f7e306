"""Numbers that the time of the sentences in front does not date: rules, wholes, what is still wrong, another event.

In:  the period carried into a sentence, the text, where the sentence begins, a number and its kind.
Out: whether the number stands apart from that time.
It never judges a period that the number's own sentence names.
"""

from __future__ import annotations

import re

from transforms.period.periods import PeriodPhrase
from transforms.records import MetricKind, Quantity


def stands_apart(carried: PeriodPhrase, body: str, sentence: int, quantity: Quantity, kind: MetricKind) -> bool:
    """Whether ``carried`` says nothing of the number: 上半年，… 。授权企业的台账至少保存 | 两年.

    >>> from transforms.period.periods import find_periods
    >>> text = "上半年，建成3家。但仍有8家没有开工。"
    >>> stands_apart(find_periods(text)[0], text, 10, Quantity(13, 15, 8.0, None, "家", ""), "actual")
    True
    """
    if kind == "target" and quantity.qualifier in _BOUNDS:
        return True
    if _IF.match(body, sentence):
        return True
    if _THIS_TIME.match(body, sentence) and not _RESULT.search(body, sentence, quantity.end + _NEAR):
        return True
    if counts_all(body, sentence, quantity):
        return True
    before = body[sentence : quantity.start]
    counted = carried.part("before").startswith("截")
    return not counted and ("有" in before or "但" in before[:1]) and _STILL.search(before) is not None


def counts_all(body: str, begin: int, quantity: Quantity) -> bool:
    """全镇 | 19个 | 村建起…: how many there are, at all times; 全镇19个村全部建起… says how many were reached."""
    before = body[max(begin, quantity.start - _NEAR * 2) : quantity.start]
    return "全" in before and bool(_WHOLE.search(before) and _PLACES.match(body, quantity.end))


_IF = re.compile("(?:如果|假如|假设|倘若|若)[^，。；]{1,12}，")
"""如果通过，剩下 | 15户: how it would be."""
_BOUNDS = ("至少", "至多")
"""县里规定，各社区至少设 | 1个 | 换书点: a rule, which holds until it is changed."""
_THIS_TIME = re.compile(
    "(?:此次|本次|这次|该次|(?:活动|培训|评选|选拔|比赛|大赛|整治|演练)(?:共)?历时)"
    "|据对?[^，。；]{0,24}(?:抽样|随机|问卷)调查，"
)
"""此次选拔共有 | 931人报名, 活动历时 | 4个月: of the event, which went on longer than its last day; of an inquiry:
据对60户的抽样调查，亩产 | 210公斤."""
_RESULT = re.compile("实际|当选|获|[决评选]出|胜出")
_NEAR = 2
"""Characters behind a number in which the outcome may stand, which is of the day: 10人 | 当选."""
_WHOLE = re.compile("全[省市州县区镇乡村院校旗](?:共有?|有)?$")
_PLACES = re.compile(
    "(?:(?:行政|自然|建制)?村|乡镇|镇|社区|街道|县|[党团]?(?:总支|支部)|县（市|组)(?!全部|均|都|、|受|无一)"
)
_STILL = re.compile("^但[^。]*|(?:仍|还|尚)有[^，。；]*$")
"""但工作还不平衡，仍有 | 27个村 | 排名靠后: so it is now, and not since the campaign began."""
