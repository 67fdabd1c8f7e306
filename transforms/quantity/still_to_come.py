"""What the words around a number put into the time to come: 从9月起由3元提到5元, 其余2处年底前建成.

In:  a text, where the sentence of a number begins, where the number begins and ends, the day the issue appeared.
Out: whether it begins to hold later, or is what is left to do.
It never puts off what a sentence tells as done, nor the level that is left behind (由 | 3元 | 提到5元).

>>> begins_later("从9月起，每方2元。", 0, 7, 9, date(2018, 6, 1)), is_left("其余2处年底前建成。", 2, 4)
(True, True)
"""

from __future__ import annotations

import re
from datetime import date


def begins_later(text: str, sentence_start: int, start: int, end: int, today: date | None) -> bool:
    """Whether the sentence begins with a month behind that of the issue from which the number is to hold."""
    if today is None or text.find("起", sentence_start, start) < 0:
        return False
    since = _SINCE.search(text, sentence_start, start)
    if since is None:
        return _begins_in_a_year(text, sentence_start, start, end, today)
    if _DONE.search(text, sentence_start, min(len(text), end + _REACH)):
        return False
    if _LEFT_BEHIND.search(text, since.end(), start):
        return False
    return since["month"] is None or 0 < int(since["month"]) - today.month <= _MONTHS


def _begins_in_a_year(text: str, sentence_start: int, start: int, end: int, today: date) -> bool:
    """从2009年起提高到 | 20元, told in 2008."""
    year = _SINCE_YEAR.search(text, sentence_start, start)
    if year is None or _ALREADY.search(text, sentence_start, end) or _LEFT_BEHIND.search(text, year.end(1), start):
        return False
    return year[1] == "明" or int(year[1]) > today.year


_REACH = 30
_MONTHS = 6
"""So many months ahead a month without its year is one to come; further on it is that of the year before."""
_SINCE = re.compile(
    r"(?:^|(?<=[，。；：、“\n])|(?<=[从自]))(?:下个?月|(?:今年)?(?P<month>1[0-2]|[1-9])月份?)(?:\d{1,2}日)?起"
)
_SINCE_YEAR = re.compile(
    r"(?:从|自)(20\d\d|明)年(?:\d{1,2}月)?(?:\d{1,2}日)?起，?[^，。；]{0,16}(?:[到至为]|每[^，。；\d]{1,4})?$"
)
_ALREADY = re.compile("已|[^为除]了|累计|实际")
_DONE = re.compile("已|[^为除]了|目前|去年|截[至止]|累计|实际|以来|(?:19|20)\\d\\d年")
_LEFT_BEHIND = re.compile("[由从](?:[^，。；\\d]{0,4}每[^，。；\\d]{1,3}|现[行在]的?|原来的?|过去的?)?$")


def is_left(text: str, start: int, end: int) -> bool:
    """剩下的 | 9户 | ，年底前全部入住: what is left, and by when it is to be done."""
    return _THE_REST.search(text, max(0, start - _NEAR), start) is not None and _BY_WHEN.match(text, end) is not None


_NEAR = 8
_THE_REST = re.compile("(?:剩下|其余|余下|剩余)的?[^，。；\\d]{0,4}$")
_BY_WHEN = re.compile(
    r"[^，。；\d]{0,8}，?(?:将?[于在]?(?:年底前|年内|\d{1,2}月底?前|[^，。；\d]{2}节前|下个?月|明年)|将[于在])[^，。；已了]{0,12}"
    "(?:全部|完成|建成|入住|抢通|清零|达标|开工|投用|办结|交付)(?!了)"
)


def is_due(text: str, clause_start: int, start: int, end: int) -> bool:
    """首批 | 200株 | 苗木将于明年春天运抵: what is counted has still to come.

    >>> is_due("首批20株苗木将于明年运抵。", 0, 2, 5), is_due("占地20亩的场馆将于明年开工。", 0, 2, 5)
    (True, False)
    """
    if text.find("将", end, end + _REACH) < 0 or _DUE.match(text, end) is None:
        return False
    return _TOLD_OF.search(text, clause_start, start) is None


_DUE = re.compile(
    r"(?!的)[^，。；、\d的]{0,16}(?<![即把])将(?:于|在)(?:今年|明年|来年|下个?[月周]|年底|年内|本月|近[期日]|[^，。；]{1,8}[月日季春夏秋冬末底初节])[^，。；已了\d]{0,8}"
    "(?:运抵|运到|到[货位校岗达]|抵达|交付|上线|投放|开工|动工|建成|竣工|完工|投[用产]|入住|发放|上岗|启用|安装|开业|开馆|通车|出栏|上市|采收|报到)"
)
_TOLD_OF = re.compile("已|(?:占地|投资|面积|总长|全长|长|宽|高|耗资)[约近达为]?$")


def is_about_to(text: str, behind: int, clause_start: int) -> bool:
    """明年 | 他就要退休了，徒弟有4个: the time is that of what somebody is about to do, in front of the clause."""
    found = _ABOUT_TO.match(text, behind)
    return found is not None and found.end() <= clause_start


_ABOUT_TO = re.compile("[^，。；\\d]{0,6}就?要[^，。；\\d要]{1,4}了[，；]")
