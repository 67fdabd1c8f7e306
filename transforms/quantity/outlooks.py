"""Where a text lays out plans and where it looks back.

In:  a text.
Out: offsets from which it does the one or the other.
It reads headings and sentences that announce aims; what a number is, is decided in ``quantity.kinds``.

>>> outlook("前言。\\n三、2018年主要任务\\n新建广场5个。")
[(4, True)]
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table


def outlook(text: str) -> list[tuple[int, bool]]:
    """Offsets from which a work report lays out plans (True) or looks back (False), in order.

    Plans begin in a heading or a sentence that announces them (2018年主要任务) and end where a heading looks back.
    """
    turns: list[tuple[int, bool]] = []
    start = 0
    while start >= 0 and start < len(text):
        if _section("plan").match(text, start) and not _CARRIED_OUT.match(text, start):
            turns.append((start, _FINAL_ACCOUNTS.match(text, start) is None))
        if _section("review").match(text, start):
            turns.append((start, False))
        start = text.find("\n", start) + 1 or -1
    return sorted(turns)


_CARRIED_OUT = re.compile(
    r"[^\n。；]{0,30}(?:计划|预算|规划|目标|任务)[^\n。；和及]{0,6}(?:执行|完成|落实|进展|实施)的?情况"
)
"""一、2022年计划执行情况: how the plan was carried out."""

_FINAL_ACCOUNTS = re.compile(r"[^。；，]{0,50}决算(?!和|及|与|、|草案)")
"""2020年财政拨款安排的经费支出决算: what was spent in the end."""


def aims_listed(text: str) -> list[tuple[int, int]]:
    """Where the points of a list stand that a sentence announced as aims: 目标是：1.建成5座。2.治理8公里。

    A list goes on to the end of its paragraph and through the paragraphs behind that begin with a number too; aims
    without marks (目标是：建成5座。治理8公里。) to the end of the paragraph or to the sentence that looks back.
    """
    spans: list[tuple[int, int]] = []
    for announced in _AIMS_FOLLOW.finditer(text):
        if _LOOKS_BACK.search(
            text, max(text.rfind(mark, 0, announced.start()) for mark in "。\n") + 1, announced.end()
        ):
            continue
        end = text.find("\n", announced.end())
        while end >= 0 and _POINT.match(text, end + 1):
            end = text.find("\n", end + 1)
        spans.append((announced.end(), end if end >= 0 else len(text)))
    return sorted(spans + _aims_told(text) + _aims_going_on(text))


def _aims_told(text: str) -> list[tuple[int, int]]:
    """Where the aims that a sentence with a colon begins to tell go on beyond its full stop."""
    spans: list[tuple[int, int]] = []
    for announced in _AIMS_TOLD.finditer(text):
        if _LOOKS_BACK.search(text, announced.start(), announced.end()):
            continue
        end = text.find("\n", announced.end())
        end = end if end >= 0 else len(text)
        first = text.find("。", announced.end(), end) + 1
        if not 0 < first < end or _TELLS_WHAT_WAS.search(text, announced.end(), first):
            continue
        done = _TELLS_WHAT_WAS.search(text, first, end)
        if done:
            end = text.rfind("。", announced.end(), done.start()) + 1
        if first < end:
            spans.append((announced.end(), end))
    return spans


def _aims_going_on(text: str) -> list[tuple[int, int]]:
    """Where the sentences stand in which a paragraph goes on with the aims of the year that it began to tell."""
    spans: list[tuple[int, int]] = []
    for opened in _AIM_OPENS.finditer(text):
        begin = end = opened.end()
        while goes_on := _AIM_GOES_ON.match(text, end):
            if _TELLS_PAST.search(text, end, goes_on.end()):
                break
            end = goes_on.end()
        if begin < end and not _TELLS_PAST.search(text, opened.start(), begin):
            spans.append((begin, end))
    return spans + _points_ordered(text)


def _points_ordered(text: str) -> list[tuple[int, int]]:
    """The sentences behind the points of a speech that order work: 二要抓治水。 | 新建水厂3座。铺管9公里。"""
    spans: list[tuple[int, int]] = []
    if "二要" not in text:
        return spans
    for point in _POINT_ORDERS.finditer(text):
        end = text.find("\n", point.end())
        for sentence in _SENTENCE.finditer(text, point.end(), end if end >= 0 else len(text)):
            if _NEXT_POINT.match(sentence[0]):
                break
            if _AIM_GOES_ON.match(sentence[0]) and not _HOW_IT_IS.search(sentence[0]):
                spans.append(sentence.span())
    return spans


_POINT_ORDERS = re.compile(r"(?<![^。；：\n])[一二三四五六七八九十]要[^，。；：\n\d]{2,20}。")
_NEXT_POINT = re.compile("[一二三四五六七八九十][要是]")
_SENTENCE = re.compile(r"[^。\n]+。")
_HOW_IT_IS = re.compile(
    r"已|目前|截[至止]|同比|累计|以来|(?<![比较])[去上前]年|[^为除]了[^，。；\d]{0,8}\d|圆满|[现原仍还只]有|共(?=[有建计])|实际|上半年|一季度|不足|不到|还没|尚未"
)
_AIM_OPENS = re.compile(
    r"(?:今年|明年|下半年|下一步|20\d\d年)，?[^，。；：\n\d]{0,12}(?:要|将|计划|力争|确保)(?:改|修|治|造|完成|建成|新建|实现|新增|改造|达到|培育|引进|推进)"
    r"[^。\n]*\d[^。\n]*。"
)
_AIM_GOES_ON = re.compile(
    r"(?:年内|年底前?|\d{1,2}月底前|新[建增改修]|改造|建成|铺设|完成|培[训育]|打造|引进|整治|治理|修[建复]|[省市县区]财政安排"
    r"|每个?(?:县|乡|村|镇|市|社区|街道)[^，。；\d]{0,10}(?:打造|建|设|培育|完成|新))[^。\n]*\d[^。\n]*。"
)
"""今年全县要改厕9户。 | 新建水厂3座。每个镇打造1条街。: sentences that go on with what the year is to bring."""
_TELLS_PAST = re.compile(
    r"已|目前|截[至止]|同比|累计|以来|(?<![比较])[去上前]年|[^为除]了[^，。；\d]{0,8}\d|圆满|现有|共(?=[有计建])|实际|上半年|一季度"
)
_AIMS_TOLD = re.compile(
    r"(?:^|[。；\n])[^，。；：:\n]{0,40}?(?:目标|(?:主要|重点|目标|工作|年度|全年|总)任务)(?:主要|具体|分别)?[是为有]?[：:]"
    r"(?!\s*(?:1(?:[.．、](?!\d)|[）)])|[（(][1一][）)]|①|一是))(?=[^\n。])"
)
"""今年的主要任务是：造林5亩。 | 治河8里。: aims that go on."""
_TELLS_WHAT_WAS = re.compile(
    r"已|目前|截[至止]|同比|累计|以来|[去上前]年(?!同期水平)|比上[年月]|了[^，。；\d]{0,8}\d|圆满|顺利|如期|超额|(?<!确保)(?<!努力)全面完成"
    r"|\d{1,2}月?[-—－–至~]\d{1,2}月|上半年|[一二三]季度|前[一二三四五六七八九十\d]+个?月|共(?=[有计建完走处])|实际[完投支发执收]|情况"
)
"""1—5月, 目前, 同比: a sentence with it tells what was done."""


_POINT = re.compile(
    r"\s*(?!1\D|[（(][1一][）)]|①|一是)(?:\d{1,2}(?:[.．、](?!\d)|[）)])|[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]是)"
)
_LOOKS_BACK = re.compile("完成|落实|以来|年来|[去上前]年|已|圆满")
"""一年来完成了三项主要任务：1.…: points that tell what was done."""
_AIMS_FOLLOW = re.compile(
    r"(?:(?:将|要)(?:着力|重点|认真|继续)?(?:办好|抓好|实施|完成|推进)[^，。；：]{0,20}(?:实事|工程|项目|工作)(?:”(?=\s*1[.．、])|(?=[。：]))"
    r"|目标|(?:主要|重点|目标)任务)(?:。(?:它们|这些目标|具体|分别)?(?:是|为)?|(?:主要|具体|分别)?(?:是|为|有|包括|如下)|(?=：)|(?<=”))[：:]?"
    r"\s*(?=1(?:[.．、](?!\d)|[）)])|[（(][1一][）)]|①|一是)"
)
"""确定了十大目标。它们是：1.…: the points of a list are aims."""


@cache
def _section(scope: str) -> re.Pattern[str]:
    patterns = "|".join(row["pattern"] for row in table("target_words") if row["scope"] == scope)
    return re.compile(patterns, re.MULTILINE)
