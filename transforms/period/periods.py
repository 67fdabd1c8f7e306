"""Periods of time as printed: the words that name them (去年以来, 截至5月底, “十二五”期间).

In:  clean text.
Out: ``PeriodPhrase`` s in order, with the pieces of the grammar found in each.
It never takes the base of a comparison for a period (比上年增长5%). The days of a phrase: ``transforms.period.days``.

>>> [phrase.text for phrase in find_periods("截至5月底，共走访60名，比去年增加5名。")]
['截至5月底']
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from transforms.period.bare_days import is_day, is_dispatched, told_together
from transforms.period.compared_years import is_later_of_two, is_level_then, is_multiplied, is_second_base, told_of_then
from transforms.period.months_of_age import counts_months
from transforms.period.of_whom import is_always_so, is_told_of
from transforms.period.period_events import events
from transforms.period.period_grammar import grammar
from transforms.reference import table


@dataclass(slots=True, unsafe_hash=True)  # not frozen: made by the thousand
class PeriodPhrase:
    """A period named at ``[start, end)``; ``parts`` holds the named pieces of the grammar that were found."""

    start: int
    end: int
    text: str
    parts: Mapping[str, str]

    def part(self, name: str) -> str:
        """The words of one piece of the grammar, empty where absent."""
        return self.parts.get(name, "")


COMPARED = re.compile(r"(?:[比较][之起于]?|(?<!这)与|同|和|相比|高于|低于|多于|少于|占|相当于) ?$")
_COMPARED_BEHIND = re.compile(
    r"的?同[期日月季旬]|相比|水平|”?(?:时期|期间)?的\s?[\d.一二三四五六七八九十两几]{1,6}[多余]?倍"
)
_COMPARED_FAR = re.compile(r"[比较][^，。；、\d]{1,10}的$")
_MORE = re.compile("[^，。；、\\d]{0,6}?(?:增|下?降|减|提高|上升|[多少高低]|翻)")
"""比歉收的 | 1936年 | 下降20%: what is compared with, some words behind 比."""
_OF_PRICES = re.compile("的?(?:可比|不变|现行)价")
"""按 | 2005年 | 可比价格计算: in whose prices it was reckoned."""


def find_periods(text: str, start: int = 0, end: int | None = None) -> list[PeriodPhrase]:
    """The periods named in ``text[start:end]``, in order, not overlapping."""
    end = len(text) if end is None else end
    dated = [_phrase(text, match) for match in grammar().finditer(text, start, end) if _dates(text, match)]
    dated = _joined(text, dated)
    spans = [(p.start, p.end) for p in dated]
    happened = [PeriodPhrase(a, b, text[a:b], {"event": name}) for a, b, name in events(text, start, end, spans)]
    kept = [p for p in dated if not any(e.start <= p.start and p.end <= e.end for e in happened)]
    phrases = sorted((*kept, *happened), key=lambda phrase: phrase.start)
    return [p for i, p in enumerate(phrases) if not (i and _says_again(text, phrases[i - 1], p))]


def _joined(text: str, dated: list[PeriodPhrase]) -> list[PeriodPhrase]:
    """2014年9月 | 至2015年4月: two dates side by side that bound one stretch of time."""
    out: list[PeriodPhrase] = []
    for phrase in dated:
        last = out[-1] if out else None
        if last and phrase.part("month") and _is_year_of(last, phrase, text):
            parts = {**phrase.parts, "year": last.part("year")}
            out[-1] = PeriodPhrase(last.start, phrase.end, text[last.start : phrase.end], parts)
        elif last and told_together(text, last.end, last.parts, phrase.start, phrase.end, phrase.parts):
            parts = {**last.parts, "day2": phrase.part("day2") or phrase.part("day"), "month2": phrase.part("month")}
            parts.pop("before", None)
            out[-1] = PeriodPhrase(last.start, phrase.end, text[last.start : phrase.end], parts)
        elif last and _are_years_to_come(last, phrase, text):
            ends = {"from": last.text, "until": phrase.text, "year": phrase.text}
            out[-1] = PeriodPhrase(last.start, phrase.end, text[last.start : phrase.end], ends)
        elif last and (run := _years_running(out, phrase, text)):
            ends = {"year_from": str(year_alone_in(run[0])), "year_to": str(year_alone_in(phrase))}
            del out[-len(run) :]
            out.append(PeriodPhrase(run[0].start, phrase.end, text[run[0].start : phrase.end], ends))
        elif last and _is_end(phrase, last, text):
            ends = {"from": last.text, "until": phrase.text}
            out[-1] = PeriodPhrase(last.start, phrase.end, text[last.start : phrase.end], ends)
        else:
            out.append(phrase)
    return out


def _is_year_of(year: PeriodPhrase, month: PeriodPhrase, text: str) -> bool:
    """1963年，| 10月11日晚: a comma between the year and the day."""
    alone = year.text == year.part("year") and year.text[:4].isdecimal() and not month.part("year")
    return alone and not month.part("before") and text[year.end : month.start].strip() in ("，", ",", "的")


def _are_years_to_come(last: PeriodPhrase, year: PeriodPhrase, text: str) -> bool:
    """明年、| 后年: what follows is of both."""
    if (last.text, year.text) not in (("今年", "明年"), ("明年", "后年"), ("前年", "去年"), ("去年", "今年")):
        return False
    both = text[last.end : year.start] in ("、", "和", "与", "及")
    return both and not any(word in text[year.end : year.end + _NEAR] for word in ("分别", "各", "依次", "相比"))


_NEAR = 12


def _years_running(before: list[PeriodPhrase], last: PeriodPhrase, text: str) -> list[PeriodPhrase]:
    """2014年、| 2015年 | 连续两年: the years listed in front, if they and ``last`` are as many as said and run on."""
    counted = _SO_MANY_YEARS.match(text, last.end) if year_alone_in(last) else None
    if counted is None:
        return []
    years = "二三四五".find(counted[1].replace("两", "二")) + 2 if not counted[1].isdecimal() else int(counted[1])
    run = before[-(years - 1) :]
    told = [year_alone_in(phrase) for phrase in (*run, last)]
    gaps = {text[a.end : b.start] for a, b in pairwise((*run, last))}
    runs_on = len(told) == years and all(a and b and b - a == 1 for a, b in pairwise(told))
    return run if runs_on and gaps <= {"、", "和", "与", "及"} else []


def year_alone_in(phrase: PeriodPhrase) -> int | None:
    """2014 of 2014年; None of 2014年5月 and of 去年."""
    words = phrase.part("year")
    return int(words[:4]) if words and phrase.text == words and words[:4].isdecimal() else None


_SO_MANY_YEARS = re.compile("(?:已|均|都)?(?:连续|这)?([两二三四五2-5])年(?!级|[以之]?[前后])")


def _is_end(phrase: PeriodPhrase, last: PeriodPhrase, text: str) -> bool:
    """Whether the phrase is the end of a stretch that begins with the ``last`` one."""
    joined = phrase.start == last.end and phrase.part("before") in ("到", "至")
    joined = joined or (phrase.start == last.end + 1 and text[last.end] in _DASHES)
    named = [p.part("year") or p.part("month") for p in (last, phrase)]
    begins = named[0] and not last.part("before").startswith("截") and last.part("after") in ("", "开始", "起")
    return bool(joined and begins and (named[1] or phrase.part("word") in _NOW))


_DASHES = "—－-–―~～"
_NOW = ("目前", "现在")


def _phrase(text: str, match: re.Match[str]) -> PeriodPhrase:
    """The phrase that was found, without a 到 or 从 that is said of the level and not of the time."""
    parts = {name: words for name, words in zip(_pieces(), match.groups(), strict=True) if words is not None}
    begin = match.start("word_") if match["word_"] in _loose() else match.start()
    if begin == match.start() and _of_level(text, match):
        begin = match.end("before")
        del parts["before"]
    end = match.end()
    if parts.get("part") in ("年初", "初") and text.startswith(_NOT_FOLLOWED["年初"], end):
        end -= len("年初") if parts.pop("part") == "年初" else 0
    return PeriodPhrase(begin, end, text[begin:end], parts)


def _of_level(text: str, match: re.Match[str]) -> bool:
    """从2015年的3万亩增加到2018年的5.2万亩: both years date a level."""
    before = match["before"]
    if before in ("到", "至"):
        return _MOVED.search(text, max(0, match.start() - 4), match.start()) is not None
    return before == "从" and _LEVEL_BEHIND.match(text, match.end()) is not None


_MOVED = re.compile(
    "(?:增[加长多]?|提[高升]|[上攀跃]?升|扩[大展]|发展|拓展|壮大|延长|下?降低?|减少?|缩[小短减]|压[缩减]|回落|上?涨|下?跌|调整)了?$"
)
_LEVEL_BEHIND = re.compile(
    r"的(?:每[一-鿿]{1,2}|[户人亩]均)?\s?[\d一二三四五六七八九十百]|\s?\d[\d.]*[万亿]?[元亩户人家个吨公%][^，。；、]{0,8}?(?:提高|增|上?升|扩大|发展|减|下?降)[^，。；、]{0,3}[到至]"
)


@cache
def _pieces() -> tuple[str, ...]:
    """The names of the grammar's groups, in order, as ``PeriodPhrase.parts`` calls them; every group has one."""
    return tuple(name.rstrip("_") for name in grammar().groupindex)


def _says_again(text: str, before: PeriodPhrase, phrase: PeriodPhrase) -> bool:
    """2003年，他接过公章时，… and 1985年，…，那时…: the year in front says when."""
    if not (before.part("year") or before.part("nth") or before.part("decade")):
        return False
    between = text[before.end : phrase.start]
    if phrase.part("event") in _AT_THAT_TIME or (before.part("decade") and phrase.text.endswith("时")):
        return between in ("", "，")
    return (phrase.part("word") in _THEN or phrase.text in _THAT_YEAR) and "。" not in between


_AT_THAT_TIME = ("时", "后", "前")
_THEN = ("那时", "当时")
SAME_YEAR = ("是年", "同年")
"""Of the year named before."""
_THAT_YEAR = ("当年", *SAME_YEAR)


def _dates(text: str, match: re.Match[str]) -> bool:
    """Whether the words say when: not the base of a comparison, not 走过去, not 每月召开一次, not 送去年货."""
    if (match["year"] or "")[:1].isdecimal() and (later := is_later_of_two(text, match)) is not None:
        return later
    if _COMPARED_BEHIND.match(text, match.end()) or _OF_PRICES.match(text, match.end()):
        return False
    if COMPARED.search(text, max(0, match.start() - 3), match.start()) and not _is_second(text, match.start()):
        return False
    if is_second_base(text, match.start()):
        return False
    if text[match.start() - 1 : match.start()] == "的" and _MORE.match(text, match.end()):
        return _COMPARED_FAR.search(text, max(0, match.start() - 14), match.start()) is None
    if counts_months(text, match.end()):
        return False
    begin = match.end("before") if match["before"] else match.start()
    if is_level_then(text, begin, match.end()) or (match["year"] and is_multiplied(text, begin, match.end())):
        return False
    if "以来" in text[match.end() - 2 : match.end() + 8] and _RECORD.match(text, match.end()):
        return False
    around = text[max(0, match.start() - 2) : match.start()], match.group(), text[match.end() : match.end() + 3]
    if _NO_TIME.search("|".join(around)):
        return False
    if match["before"] in ("到", "至") and match["year"] in _LEVEL_YEARS and not _of_level(text, match):
        return text[match.end() - 1] in _ENDS_OF_YEARS  # 到去年底
    word = match["word_"] or match["year"] or match["part_"] or ""
    if word in SAME_TIME:
        return _opens(text, match) and told_of_then(text, match.end())
    if match["this_day_"] in ("今天", "今日") and is_dispatched(text, match.start()):
        return False
    if match["day__"]:
        counted = match["before"] is not None and match["before"].startswith("截")
        return counted or is_day(text, match.start(), match.start("day__"), match.end())
    if is_always_so(word, text, match.end()):
        return False
    if word in _NOT_FOLLOWED and text.startswith(_NOT_FOLLOWED[word], match.end()):
        return False
    if word == "后年" and text[max(0, match.start() - 1) : match.start()] in _AFTER:
        return False
    if match["within"] or word == "年内":
        aimed = text[max(0, match.start() - 2) : match.start()] in _AIMS or text.startswith(_AIMED, match.end())
        return aimed or _opens(text, match)
    if word in _loose() or match["nth"] or match["nth_"] or match["months_"]:
        return _opens(text, match) or is_told_of(word, text, match)
    if match["decade"] and "世纪" not in match["decade"]:
        return (
            bool(match["before"])
            or _opens(text, match)
            or _POINT.search(text, max(0, match.start() - 2), match.start()) is not None
        )
    if match["season_"]:
        ends = match["after"] or match["holiday_"] or text.startswith("，", match.end()) or match.group().endswith(_ON)
        return bool(ends) and (match["season_"][:2] in _FEASTS or _opens(text, match))
    if word in _SAME:
        return _opens(text, match) and not (word not in _THAT_YEAR and text.startswith(_AT_ONCE, match.end()))
    if word == "一年":
        return _A_YEAR.match(text, max(0, match.start() - 1)) is not None
    if word in ("每月", "每季度"):
        return not (
            match["before"] == "从"
            or _LEFT.search(text, max(0, match.start() - 4), match.start())
            or _ONCE.match(text, match.end())
        )
    return True


_POINT = re.compile("[一二三四五六七八九十]是$")


def _is_second(text: str, at: int) -> bool:
    """2021年和 | 2022年产值分别为…: the second of two years, each said alike."""
    return text[at - 1] in "和与" and _FIRST.search(text, max(0, at - 14), at) is not None


_FIRST = re.compile(r"(?:^|[，。；：！？\n])[^，。；比较]{0,4}(?:\d{2,4}年|\d{1,2}月|[一二三四]季度)[和与]$")
_RECORD = re.compile("(?:[\u4e00-\u9fff]{0,6}以来|(?<=以来))的?(?:最|历史|新高|极值)")
"""今年入汛以来最强的降雨, 2010年以来最高: what a height is compared with."""
_ON = ("当天", "当日", "那天", "前后", "前夕", "过后")
_FEASTS = ("春节", "除夕")
"""These say when inside a clause too: 景区春节假期接待3万人."""
_NO_TIME = re.compile(r"\d\|日前\||[距离]\|最近\||\|最近\|的(?!一)|[用历耗]时\|近|\|一月\|一|五[”\"]?\|[”\"]?普法")
"""Words in front, the words, words behind: 28日前后, 距最近的居民点, 用时近三年, 一月一报告 only look like times; the
five years of “八五”普法 are not those of the plan."""
_NOT_FOLLOWED = {
    "灾后": ("重", "恢", "生", "的", "防"),
    "去年": ("货", "结转", "结余"),
    "上年": ("结转", "结余", "度结转", "度结余"),
    "常年": ("在", "有", "外", "从", "不"),
    "是年": tuple("产均轻满度收销纳处加财利生人龄吞"),
    "同年": ("龄", "级", "度"),
    "年初": (
        "预算",
        "批复",
        "计划",
        "下达的",
        "确定的",
        "安排的",
        "安排预算",
        "部门预算",
        "财政预算",
        "人代会",
        "既定",
        "目标",
    ),
}
"""送去年货, 常年在外, 是年产3万吨的厂: other words, and what is so all the time; 年初预算 is the name of a plan."""
DUE = ("前", "之前", "以前")
"""8月底前, 国庆之前: behind a time by which something is to be so, or was."""
SAME_TIME = ("去年同期", "上年同期", "前年同期")
_AFTER = ("产", "成", "营", "用", "运", "后", "工")
"""投产后年产值1.5亿元: 投产后 | 年产值."""
_AIMS = ("力争", "确保", "计划", "争取", "预计", "打算")
"""In front of 年内 and 三年内; 一年内 elsewhere says how fast."""
_AIMED = ("计划", "力争", "预计", "将", "拟", "可望", "有望")
"""Behind 年内: 其中年内计划通车6项."""
_SAME = frozenset({"当天", "当日", "当月", "当年", "是年", "同年"})
"""Of the day named before."""
_AT_ONCE = ("就", "便", "即", "也")
"""当天就办结了: how fast, not when."""
_A_YEAR = re.compile(
    r"[^第近这每那另有头前后到于制期年\d]一年(?!到头)(?:[^，。；\d]{0,6}(?:节省|节约|增收|挣|赚|收入|亏)|只有?|能|可|少说)"
)
"""一年节省租金380万元: so much a year."""
_LEFT = re.compile("[由从][^，。；]{0,3}$")
_ONCE = re.compile(r"[^，。；、]{0,10}(?:\d{1,2}|[一二三四五六七八九十两])次|\d{1,2}[日号]")


@cache
def _loose() -> frozenset[str]:
    """Words that are a period only where a clause begins with them or 从 and 由 take them up: 过去, 当时, 年内."""
    return frozenset(row["word"] for row in table("period_words") if row["role"] == "then") | {"年内"}


def _opens(text: str, match: re.Match[str]) -> bool:
    """走过去 and 一年内 are none."""
    before = text[max(0, match.start() - 1) : match.start()]
    return not before or before in CLAUSE_MARKS or before == "由" or match["before"] in ("从", "自")


CLAUSE_MARKS = "，。；：！？、,;:!?\n（(“"
_ENDS_OF_YEARS = "底末初月"
_LEVEL_YEARS = ("上年", "去年", "前年", "上一年")
"""恢复到上年的八成 compares."""
