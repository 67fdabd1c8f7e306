"""What a time said before does not date: what is there now, an opening's works, what came of an honour.

In:  a text, a period named in it, the sentence, the clause and the number behind it.
Out: yes or no; whether the words in front of a number leave the time before them (现有, 此前).
It never looks for another period, and says nothing of a period in the number's own clause.

>>> from transforms.period.periods import find_periods
>>> text = "2016年村里修路，现有农户22户。"
>>> leaves_behind(find_periods(text)[0], text, 0, text.index("22"))
True
"""

from __future__ import annotations

import re
from functools import cache

from transforms.period.periods import CLAUSE_MARKS, PeriodPhrase
from transforms.reference import table

_HAS_NOW = re.compile(
    "(?<![利用合活托对将把从在由分造过足化好原的据以前按])(?:现有|现存|现共有|现辖|现设|现在册)(?![的关行模政制规])"
)
"""合作社 | 现有 | 社员22户: how it is as it is told; 利用现有20个平台 is no such word, nor 现有的."""
_EARLIER = re.compile(
    "(?:(?<=[，。；：、“\n])|^)(?:在此之前|此前|在这之前|这之前|之前)(?:，|[^，。；的\\d]{1,4}[县市区镇乡村局院校社]|已)"
)
"""此前，该镇清理出…: before the time that was named last."""
_PART_OF_SENTENCE = "；。"
_TODAY = re.compile("(?<![截至止到])[今昨][日天晚早](?!报|后)")
_HAD = re.compile("(?<!由)(?<!从)原(?:有|先|来)的?(?:共|约|近)?$")


def is_of_today(phrase: PeriodPhrase, body: str, start: int) -> bool:
    """Whether the number at ``start`` is of 今日 or 昨日, said behind a period with days of its own.

    >>> from transforms.period.periods import find_periods
    >>> text = "7月20日降雨3毫米，今日8时水位29米。"
    >>> is_of_today(find_periods(text)[0], text, text.index("29")), is_of_today(find_periods(text)[0], text, 7)
    (True, False)
    """
    if not phrase.part("day") or _DISPATCHED.match(body, phrase.end):
        return False
    return _TODAY.search(body, phrase.end, start) is not None


_DISPATCHED = re.compile(r"\s?专?[讯电]|消息")
"""本报6月4日 | 讯 今天，…: today is that day."""


def was_before(body: str, clause: int, start: int) -> bool:
    """今年以来，将原有的 | 42个 | 窗口归并为9个: how it was before the time that is told of.

    >>> was_before("将原有的42个窗口", 0, 4), was_before("由原有的3家增加到5家", 0, 4)
    (True, False)
    """
    return "原" in body[clause:start] and _HAD.search(body[clause:start]) is not None


def tells_now(body: str, sentence: int, start: int) -> int | None:
    """Where 现有 or 此前 stands in front of a number at ``start``, in its part of the sentence that ；ends.

    >>> tells_now("2016年建社，现有社员22户。", 0, 12), tells_now("利用现有3个平台", 0, 4)
    (8, None)
    """
    at = None
    if "现" in body[sentence:start]:
        at = _last(_HAS_NOW, body, sentence, start)
    if "前" in body[sentence:start]:
        earlier = _last(_EARLIER, body, sentence, start)
        at = earlier if at is None or (earlier is not None and earlier > at) else at
    return None if at is None or any(body.find(mark, at, start) >= 0 for mark in _PART_OF_SENTENCE) else at


def _last(pattern: re.Pattern[str], body: str, begin: int, end: int) -> int | None:
    return max((found.start() for found in pattern.finditer(body, begin, end)), default=None)


def leaves_behind(phrase: PeriodPhrase, body: str, sentence: int, start: int) -> bool:
    """Whether the number at ``start`` is told of as it is now, and ``phrase`` said when something else was.

    What frames the clause of 现有 dates it (2023年，全县现有学校20所; 截至6月底，…).
    """
    at = tells_now(body, sentence, start)
    if at is None or phrase.start >= at:
        return False
    if phrase.part("before").startswith("截") and phrase.start >= sentence:
        return False
    clause = max(body.rfind(mark, 0, at) for mark in CLAUSE_MARKS) + 1
    framed = phrase.end >= clause or (phrase.end == clause - 1 and body[phrase.end] == "，")
    return not framed or body.startswith(("此前", "之前", "在此", "在这", "这之"), at)


def is_honour(phrase: PeriodPhrase, body: str) -> bool:
    """Whether the year is that of a title or an award: 荣获 | 2022年 | 全国文明村称号, | 2019年 | 被评为示范社.

    >>> from transforms.period.periods import find_periods
    >>> texts = "获评2020年全国文明村，", "2019年被评为示范社，", "2019年获贷款3元，"
    >>> [is_honour(find_periods(text)[0], text) for text in texts]
    [True, True, False]
    """
    if not phrase.part("year")[:4].isdecimal() or phrase.part("month") or phrase.part("after"):
        return False
    if _HONOURED.search(body, max(0, phrase.start - _NEAR), phrase.start):
        return True
    return _HONOURED_THEN.match(body, phrase.end) is not None


_NEAR = 14
_NAMED = "评选?为|授予|认定为|命名为|列入|列为|确定为|评定为"
_HONOURED = re.compile(
    f"(?:荣获|荣膺|喜获|获得?|获评|获颁|入选|入围|跻身|摘得|捧回|夺得|{_NAMED})了?[^，。；：、\\d]{{0,6}}$"
)
_HONOURED_THEN = re.compile(
    f"(?:，?(?:先后|又|再次|成功|还))?(?:被[^，。；\\d]{{0,16}}?(?:{_NAMED})|荣获|荣膺|荣登|喜获|获评|获颁|入选|跻身"
    "|获得?[^，。；\\d]{2,24}?(?:称号|荣誉|奖项?)(?=[，。；]))"
)


def opened_then(phrase: PeriodPhrase, body: str, clause: int, start: int) -> bool:
    """Whether the day is that on which something opened, and the number in a later clause tells what it is.

    6月8日，断头路打通，| 总投资3元; what was there on the day itself says so: 现场签约3个, 首批学员64名.
    """
    if not phrase.part("day") or phrase.part("before") or phrase.part("after") or phrase.part("day2"):
        return False
    opened = _OPENED.match(body, phrase.end, start)
    return opened is not None and opened.end() < clause and _ON_THE_DAY.search(body, opened.end(), start) is None


_OPENED = re.compile(
    "(?:清晨|凌晨|[上下]午|晚)?[，,]?[^，。；：\n]{0,40}?(?:开工建设|(?<!复)[开动]工|奠基|开建|竣工|(?<!复)通车|落成|投产|投用|(?:投入|交付)使用"
    "|启用|开园|开馆|开业|挂牌|揭牌|列装|封顶|合龙|打通|与[^，。；：\n]{2,16}签约)(?:仪式|典礼)?(?:[^，。；：\n\\d]{0,10}举行)?(?=[，。；])"
)
_ON_THE_DAY = re.compile("来了|现场|当[天日晚]|首[批日]|剪彩|出席|参加|到场|嘉宾|仪式|提前|[搬住]进|入住|代表|观众")


def is_cost_of_works(phrase: PeriodPhrase, body: str, clause: int, start: int) -> bool:
    """Whether the number is what works cost in all, and ``phrase`` the month in which they began or ended.

    去年10月，启动引水工程，总投资 | 3元; of the works that were counted (开工项目7个，总投资 | 3元) it is a figure.
    """
    if phrase.end > clause or not phrase.part("month") or phrase.part("before") or phrase.text.endswith("来"):
        return False
    return _COSTS.search(body, max(clause, start - _NEAR), start) is not None and not _COUNT.search(
        body, phrase.end, start
    )


_COSTS = re.compile("(?:总投资|总造价|计划投资|概算投资)(?:约|达|为|近)?$")
_COUNT = re.compile("\\d")


def grown_since(phrase: PeriodPhrase, body: str, start: int) -> bool:
    """Whether the year is that in which something began, and the number what has become of it since.

    2014年，该县开始试点，从最初的5个村，发展到 | 32个村.
    """
    if not phrase.part("year")[:4].isdecimal() or phrase.text.endswith(("以来", "起", "后")) or phrase.part("before"):
        return False
    if phrase.part("month") and not phrase.part("after"):
        return _founded_and_grown(phrase, body, start)
    if "初" not in body[phrase.end : start]:
        return False
    first = _FROM_THE_FIRST.search(body, phrase.end, start)
    if first is None or _REACHED.search(body, first.end(), start) is None:
        return False
    return first.start() == phrase.end or _BEGAN.search(body, phrase.end, first.start()) is not None


def _founded_and_grown(phrase: PeriodPhrase, body: str, start: int) -> bool:
    """2017年10月，镇里成立合作社，…，社员由41户发展到 | 98户: what has become of it since that month."""
    founded = _FOUNDED.match(body, phrase.end, start)
    return founded is not None and _HAS_GROWN.search(body, founded.end(), start) is not None


_FOUNDED = re.compile("[，,]?[^，。；\\d]{0,12}(?:成立|组建|创办|建起|办起|牵头)[^，。；\\d]{2,16}，")
_HAS_GROWN = re.compile("[由从][^，。；]{1,10}(?:发展|增加|扩大|壮大)[到至]$")
_FROM_THE_FIRST = re.compile("[由从](?:最初|起初|当初|开始时|起步时|刚开始)")
_REACHED = re.compile("到|至|为|成")
_BEGAN = re.compile("开始|起步|创办|成立|启动|推广|推行|引进|引种|试[种点办行养]|发展|率先|探索")


def is_now(phrase: PeriodPhrase) -> bool:
    """目前, 如今, 眼下."""
    return phrase.part("word") in _now()


@cache
def _now() -> frozenset[str]:
    return frozenset(row["word"] for row in table("period_words") if row["role"] == "now")


def is_over_by_now(phrase: PeriodPhrase) -> bool:
    """Whether a time is over as soon as 如今 was said: 2013年成立时有3户，如今有9户；产值 | 8元 is no figure of 2013.

    >>> from transforms.period.periods import find_periods
    >>> texts = "去年，", "2013年成立时，", "今年，", "2013年以来，", "截至去年底，"
    >>> [is_over_by_now(find_periods(text)[0]) for text in texts]
    [True, True, False, False, False]
    """
    if phrase.text.endswith(("来", "起", "至今")) or phrase.part("before") or phrase.part("years"):
        return False
    year = phrase.part("year")
    return year[:4].isdecimal() or year in _PAST_YEARS or phrase.part("event") in ("时", "base")


_PAST_YEARS = ("去年", "前年", "上年", "上一年")
