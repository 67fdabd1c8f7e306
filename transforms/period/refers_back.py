"""Words of time that say less than those in front of them: how often (每年), the same day (当天), 三个月下来.

In:  two periods named one behind the other, the text, the place of a number.
Out: whether the nearer one gives way; whether a time is gone, because the number's clause tells of another.
It never names a period.

>>> from transforms.period.periods import find_periods
>>> day, same = find_periods("7月3日，专家到村，当天看病30人次。")
>>> is_loose(same), gives_way(same, day, None)
(True, True)
"""

from __future__ import annotations

import re

from transforms.period.apart import counts_all
from transforms.period.periods import DUE, PeriodPhrase
from transforms.records import Quantity

_EACH = ("每月", "每季度", "每年", "一年")
_SAME_DAY, _SAME_MONTH = ("当天", "当日", "当晚"), ("当月",)
_AFTER_SO_LONG = ("月下来", "天下来")


def is_loose(phrase: PeriodPhrase) -> bool:
    """Whether the words may give way to those in front of them."""
    return phrase.text in (*_EACH, *_SAME_DAY, *_SAME_MONTH) or phrase.part("nth").endswith(_AFTER_SO_LONG)


def gives_way(nearer: PeriodPhrase, phrase: PeriodPhrase, now: PeriodPhrase | None) -> bool:
    """Whether ``nearer`` leaves it to ``phrase``, in front of it, to say when.

    去年7月起，…每月300元: since when goes before how often. 每年 itself stays, but for 从今年起 and for 过去,
    unless ``now`` has been said since.
    """
    if nearer.text in _SAME_DAY:
        return bool(phrase.part("day")) and not phrase.part("before")
    if nearer.text in _SAME_MONTH:
        return bool(phrase.part("month")) and not phrase.part("day")
    if nearer.text not in _EACH:
        return bool(phrase.part("year") or phrase.part("month"))
    if nearer.text == "每年":
        return phrase.text.endswith("起") or (phrase.text in _LONG_AGO and now is None)
    return nearer.text != "一年" or not phrase.text.endswith(("起", "来"))


_LONG_AGO = ("过去", "以前", "原来", "从前", "前些年", "往年")


def is_gone(phrase: PeriodPhrase, body: str, clause: int, quantity: Quantity) -> bool:
    """Whether ``phrase``, of a clause in front, says nothing of the number.

    过去没人外出，这回走了 | 19个: it is told of this time. 去年以来，全镇 | 18个 | 村中有9个…: all there are.
    """
    if dated_anew(phrase, body, phrase.end, quantity.start):
        return True
    if phrase.text in _LONG_AGO:
        return _THIS_TIME.search(body, phrase.end, quantity.start) is not None
    if phrase.part("after") in DUE and _LEFT_OVER.search(body, phrase.end, quantity.start):
        return True
    if phrase.part("month") and not phrase.part("before") and not phrase.text.endswith(("起", "来")):
        return _STILL.search(body, phrase.end, quantity.start) is not None
    return (
        phrase.text.endswith("来")
        and counts_all(body, clause, quantity)
        and _AMONG.match(body, quantity.end) is not None
    )


def dated_anew(phrase: PeriodPhrase, body: str, start: int, end: int) -> bool:
    """Whether ``body[start:end]``, in front of a number, has left ``phrase`` for a time of its own.

    5月2日多云；5日转晴，风力 | 四级: another day. 2月17日手术，曾在外院治疗 | 两次: before it. 月底前拿出方案，每天调度
    | 一次: how often, and not by when.
    """
    words = body[start:end]
    if phrase.part("month") and _OTHER_DAY.search(words):
        return True
    if phrase.part("after") in DUE:
        return _SO_OFTEN.search(words) is not None
    return bool(phrase.part("day")) and _ONCE.search(words) is not None


_OTHER_DAY = re.compile(
    "(?:^|[，；。])(?:[12]?\\d|3[01]|二?十?[一二三四五六七八九]|[二三]?十)日(?:起|晚|夜间?|上午|下午|白天)?"
    "(?![均产内龄游后前以之期报\\d、至到—-]|[元常子用程落出志记环益历电])[^；]*$"
)
_SO_OFTEN = re.compile("^[^，。；]{3,}[，；][^，。；每]{0,8}每[天日周月](?!报)[^，。；每]{0,8}$")
_ONCE = re.compile(
    "^(?:[^；。]*[^；。，]{2,}[；。，]|(?!，))(?:[他她其]|患者|该[一-龥]{1,2})?曾经?(?![任孙])[^，；。]{0,16}$"
)
_STILL = re.compile("[，；][^，。；\\d]{0,12}(?:仍|尚)有$|[，；][^，。；\\d]{0,12}(?:仍|尚)有\\d")
"""5月下旬塌方134处，至检查之日尚有 | 29处没有清完: as it is when it is told."""
_LEFT_OVER = re.compile("[，；][^，。；\\d]{0,6}[还仍尚](?:剩|有|欠|差)(?:下|余)?(?:[^，。；]{0,4}$|\\d)")
"""7月底前清零，没有做到，还剩 | 6件: how it is by now, and not by when it should have been."""
_AMONG = re.compile("[\u4e00-\u9fff]{1,5}[中里]")
_THIS_TIME = re.compile("[，；]?(?:这[回次]|此次|这一[回次])")
