"""How far a period reaches: which numbers it dates, whether the next sentence is about it too.

In:  a period as printed, the text around it, the place of a number.
Out: yes or no.
It never looks for periods, nor for their days.
"""

from __future__ import annotations

import re
from functools import cache

from transforms.period.periods import CLAUSE_MARKS, COMPARED, DUE, SAME_TIME, PeriodPhrase
from transforms.period.standing import is_honour
from transforms.reference import table

_OF_AGE = re.compile(r"(?:已|刚|才|年)?(?:满)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:周|多|余)?岁")
"""今年76岁，每天讲解3场: the year is that of the age only."""
_FROM = re.compile("[由从]")
_TO_LEVEL = re.compile("到|至|为")
"""由上年的3家增加到5家: 上年 dates the first number only."""
_LIMITED = re.compile(r"[对把将由与为的]$|(?<![组队县市镇乡村局院])于$")


def reaches(phrase: PeriodPhrase, text: str, clause_start: int, start: int) -> bool:
    """Whether ``phrase`` dates a number at ``start`` in the clause beginning at ``clause_start`` of its sentence.

    A phrase inside a clause (对目前空缺的28个村) dates that clause only; one that opens a clause dates what follows.
    """
    if phrase.end > start:
        return False
    if is_cited(phrase, text) or is_dateline(phrase, text):
        return False
    if _APART.search(text, max(0, phrase.start - _NEAR), phrase.start):
        return False
    if limits(phrase, text) or (_OF_AGE.match(text, phrase.end) and "岁" in text[phrase.end : start]):
        return False
    if phrase.start < clause_start and (_is_one_level(phrase, text) or _is_past(phrase, text, clause_start, start)):
        return False
    if phrase.end <= clause_start and is_honour(phrase, text):
        return False
    if phrase.part("event") == "base" and COMPARED.search(text, max(0, phrase.start - 2), phrase.start):
        return _UP_TO_BASE.fullmatch(text, phrase.end, start) is not None
    left_behind = _FROM.match(text, max(0, phrase.start - 1)) or _leaves(phrase, text)
    if left_behind and _TO_LEVEL.search(text, phrase.end, start):
        return False
    if (behind := _LEFT_LEVEL.match(text, phrase.end)) and behind.end() <= start:
        return False
    if phrase.start >= clause_start:
        inside = phrase.start > clause_start and text[phrase.start - 1] not in CLAUSE_MARKS
        return not (_of_document(phrase, text) or (inside and is_of_thing(phrase, text)))
    if is_of_thing(phrase, text) or names_thing(phrase, text):
        return False
    if _of_document(phrase, text):
        return False
    if recurs(phrase):
        return text.startswith("其中", clause_start)
    before = text[max(0, phrase.start - 1) : phrase.start]
    return not (
        _LIMITED.search(text, max(0, phrase.start - 2), phrase.start)
        or (phrase.part("word") and "\u4e00" <= before <= "\u9fff")
    )


def _is_one_level(phrase: PeriodPhrase, text: str) -> bool:
    """合格率92%，| 上周 | 89%，指标为…: of what the level beside it was then, and of nothing that follows."""
    if phrase.text in SAME_TIME:
        return text[phrase.end : phrase.end + 1] not in ("，", ",")
    if phrase.part("third") and _PRICE_THEN.match(text, phrase.end):
        return True
    before = phrase.part("week").startswith("上") or phrase.part("word") in ("上月", "上个月")
    return before and _LEVEL_AT_ONCE.match(text, phrase.end) is not None


_PRICE_THEN = re.compile(r"(?:跌|降|涨|升|回落|回升|上涨)[到至]了?\s?\d[\d.]*[元角分%℃米]")
"""10月底 | 跌到9元，全村收入…: when a price was so."""
_LEVEL_AT_ONCE = re.compile("(?:[为是只仅才]|仅?为)?\\s?[\\d.]")
_UP_TO_BASE = re.compile(r"(?:[（(][^（）()]{0,24}[）)])?的?(?:历?史?(?:最[高低](?:[值点]|水平)|峰值))?\s?")
"""比2010年 | 的 | 3.1人, 与2010年 | （普查数据）的 | 9万人相比."""


_NEAR = 20
_APART = re.compile("(?:除去|扣除|剔除|减去)[^，。；]{0,18}$")
"""2015年，除去 | 2004年 | 到期面积后，补助面积3亩: the year is that of what is left out."""


def is_cited(phrase: PeriodPhrase, text: str) -> bool:
    """根据 | 2月11日 | 会议精神, 以 | 去年 | 年报为准: when a paper or a meeting was."""
    return (
        _CITED.match(text, phrase.end) is not None
        and _ACCORDING.search(text, max(0, phrase.start - _NEAR), phrase.start) is not None
    )


def is_dateline(phrase: PeriodPhrase, text: str) -> bool:
    """北京6月4日电, 6月4日消息, 6月4日，记者从…获悉: when it was told; of that day is what 今天 is said of."""
    if not phrase.part("day") or phrase.part("before"):
        return False
    if text.endswith("记者", 0, phrase.start) and _LEARNT.match(text, phrase.end):
        return True
    if _SAID_AT.match(text, phrase.end):
        return True
    return _DISPATCH.match(text, phrase.end) is not None


_DISPATCH = re.compile(
    r"\s?(?:专?[电讯]|消息)(?=[\s（(，：:]|记者|通讯员|据|$)(?!\s*(?:[（(][^（）()]{0,40}[）)])?\s*今[天日])"
    "|[，,]?(?:上午|下午)?[，,]?(?:本报|本刊)?记者从[^，。；]{2,30}(?:获悉|了解到|得知)"
)
_SAID_AT = re.compile(
    "(?:[上下]午)?[，,]?(?:在[^，。；\\d]{0,16})?[^，。；：\\d]{0,16}(?:[大例]会|发布会|验收会|座谈会|通气会|推进会|会议|会)上?[，,]?"
    "[^，。；：\\d]{0,12}?(?:宣布|介绍|透露|披露|获悉|了解到|得知)[，,：:](?!“)"
)
"""10月17日 | 召开的验收会上宣布：: the day on which it was said."""
_LEARNT = re.compile("从[^，。；]{2,30}(?:获悉|了解到|得知)")
"""记者6月4日 | 从县农业局获悉."""
_CITED = re.compile(
    "(?:在)?[^，。；：\\d]{0,24}?(?:会议|座谈会|大会|通知|文件|批复|决定|来函|年报|年鉴)(?:上)?(?:的?(?:精神|要求|部署|安排|规定))?(?=[，。；、为和]|$)"
)
_ACCORDING = re.compile("(?:根据|依据|按照|遵照|对照|为?贯彻|落实|学习|[据以按])[^，。；\\d]{0,12}$")


def _is_past(phrase: PeriodPhrase, text: str, clause_start: int, start: int) -> bool:
    """Whether a founding's day is over at ``start``; 2008年4月开工，当时有3户 goes back to it."""
    return is_founding(phrase, text) and _AT_THAT_TIME.search(text, clause_start - 1, start) is None


_AT_THAT_TIME = re.compile("当时|那时|其时|当[年日天]|[，。；]时有")


def is_founding(phrase: PeriodPhrase, text: str) -> bool:
    """Whether the words say when something began (乡是1992年建的, 2008年4月26日正式开工): no time of its figures."""
    if (
        not (phrase.part("year")[:4].isdecimal() or phrase.part("month"))
        or phrase.part("after")
        or phrase.part("ordinal")
    ):
        return False
    if phrase.text.endswith(("以来", "起", "后")):
        return False
    if _FOUNDED_IN.search(text, max(0, phrase.start - 6), phrase.start):
        return True
    return _FOUNDED.match(text, phrase.end) is not None


_FOUNDED_IN = re.compile("(?:[建立办设]|迁[址入]|开工|开业|落成|竣工|投产|出生|生)于$")
_FOUNDED = re.compile(
    r"(?:正式|全面|顺利|基本|开始|由[^，。；：、\d“”]{2,8}?|经[^，。；：、\d“”]{2,8}?批准|在[^，。；：、\d“”]{2,8}?)?"
    r"(?:开工|动工|破土|奠基|立项|竣工|落成|并网|建成投|投产|投用|启用|开业|开馆|开园|开办|创办|创建|创立|成立|设立|组建|始建|兴建|迁址"
    r"|更名|改名|升格|撤并|合并|撤销?[乡镇县区]|建[乡镇县市区校厂村站院馆社]|挂牌|揭牌|注册|登记|出生)"
    r"(?:[开兴动]工|建设|建立|施工|生产|运营|使用|投产|投?用|而成|[建组]?成?)?(?:的[^，。；\d]{0,6})?(?=[，。；,;])"
    r"|(?:更名|改名|升格|划归|并入)为?(?=[^，。；\d]{2})"
)


_LEFT_LEVEL = re.compile(r"\s?[\d.]+[万亿]?[^，。；\d]{1,3}的?基础上")
"""在去年 | 320户的基础上再改造120户: the year is that of the level from which more was done."""


def is_of_thing(phrase: PeriodPhrase, text: str) -> bool:
    """Whether the words say when a thing or a person became what it is: 去年签约的64个项目, 1989年参加工作的他."""
    return not phrase.text.endswith("以来") and _BECAME.match(text, phrase.end) is not None


def names_thing(phrase: PeriodPhrase, text: str) -> bool:
    """Whether the year says of which time a thing is that the clause only mentions: 把 | 2003年 | 的照片翻出来.

    >>> from transforms.period.periods import find_periods
    >>> texts = "翻出2003年的照片，", "其中3件涉及2016年的旧案，", "全县2016年的产值，"
    >>> [names_thing(find_periods(text)[0], text) for text in texts]
    [True, True, False]
    """
    if year_alone(phrase) is None or not text.startswith("的", phrase.end):
        return False
    return _MENTIONS.search(text, max(0, phrase.start - _NEAR), phrase.start) is not None


_MENTIONS = re.compile(
    "(?:涉及|关于|源于|起于|参照|翻出|拿出|找出|查看|翻看|对照|[把将拿翻])$|(?:把|将|拿)[^，。；]{2,18}[、和]$"
)
_BECAME = re.compile(
    "[^，。；、的\\d]{0,4}(?:签约|开工|立项|引进|建成|投产|竣工|投用|兴建|创办|成立|参加工作|入伍|退伍|毕业|入职|退休|出生|脱贫|搬迁|获批|认定|入库|注册|安装|登记|修建|出厂)的"
)


def _is_aside(phrase: PeriodPhrase, text: str) -> bool:
    """Whether a part of the time told of, or the one before it, is named for its own change only:
    上半年下降3%，1—5月为下降2.1%; 其中6月份增长6.8%."""
    opened = text[phrase.start - 1 : phrase.start] in ("，", "（", "(") or text.endswith("其中", 0, phrase.start)
    return opened and phrase.start > 0 and _MOVED_THEN.match(text, phrase.end) is not None


_MOVED_THEN = re.compile(
    "(?:[是为]|仅为?)?(?:同比|环比)?(?:增长|下降|上升|回落|提高|下滑|增[加幅]|减少|持平|负增长|[升降]了?[\\d])"
)


def _of_document(phrase: PeriodPhrase, text: str) -> bool:
    """听取了上半年预算执行情况的报告: words inside a clause that date a paper, not what is done with it."""
    before = text[max(0, phrase.start - 1) : phrase.start]
    inside = before == "、" or (bool(before) and before not in CLAUSE_MARKS and before != " ")
    return inside and _PAPER.match(text, phrase.end) is not None


_PAPER = re.compile(
    r"[^，。；：\d]{0,18}?(?:执行|使用|落实|进展|工作|完成|办理|开展|预算|审计|实施|建设|运行|整改)[^，。；：\d]{0,8}?(?:情况|报告)(?!来?[看说])|[^，。；：、\d]{0,6}(?:决算|预算草案|目标任务|任务目标)"
)


def is_left_level(phrase: PeriodPhrase, text: str) -> bool:
    """由 | 2013年 | 的9例减少到4例."""
    return _FROM.match(text, max(0, phrase.start - 1)) is not None and text.startswith("的", phrase.end)


def _leaves(phrase: PeriodPhrase, text: str) -> bool:
    """从2013年的43%提高到96%: the year is that of the first number."""
    return phrase.part("before") in ("从", "自") and text.startswith("的", phrase.end)


def year_alone(phrase: PeriodPhrase) -> int | None:
    """2017 of 2017年 and 2017年度; None for a phrase with more or less in it."""
    words = phrase.part("year")
    if not words or phrase.text != words or not words[:4].isdigit():
        return None
    return int(words[:4])


def spans_years(phrase: PeriodPhrase) -> bool:
    """过去五年, “十二五”期间, 2006-2010年: several years; not 过去一年."""
    several = phrase.part("years") not in ("", "一", "1")
    return bool(several or phrase.part("years_ahead") or phrase.part("plan") or phrase.part("year_to"))


def names_no_year(phrase: PeriodPhrase) -> bool:
    """全年, 年末, 上半年: parts of a year that the text names elsewhere."""
    named = phrase.part("part") or phrase.part("months")
    return bool(named) and not phrase.part("year")


def recurs(phrase: PeriodPhrase) -> bool:
    """每年, 每月: says how often, and ends no period that was named before."""
    return phrase.part("word") in _recurring()


@cache
def _recurring() -> frozenset[str]:
    return frozenset(row["word"] for row in table("period_words") if row["role"] == "each")


def dates_one(phrase: PeriodPhrase, text: str) -> bool:
    """由上年同期的2.5降到2.4, 听取2017年决算的报告: words that date one number or one paper, not what follows."""
    return (
        phrase.part("event") == "base"
        or _of_document(phrase, text)
        or is_cited(phrase, text)
        or is_dateline(phrase, text)
        or is_of_thing(phrase, text)
        or names_thing(phrase, text)
        or _is_aside(phrase, text)
        or phrase.text in SAME_TIME
        or is_founding(phrase, text)
        or is_honour(phrase, text)
        or (bool(phrase.part("day")) and _ENDED.match(text, phrase.end) is not None)
    )


_ENDED = re.compile("[，,]?[^，。；\\d]{0,8}(?:打响|收工|收官)(?=[，。；])")
"""4月25日 | 收工。造林3亩: the first or the last day of what went on longer."""


def limits(phrase: PeriodPhrase, text: str) -> bool:
    """年初承诺的10件实事: the words date the thing, not what follows."""
    return phrase.part("part") in ("年初", "年底", "年末") and _RELATIVE.match(text, phrase.end) is not None


_RELATIVE = re.compile(r"[^，。；：、\d的]{2,6}的\d")


def lasts(phrase: PeriodPhrase) -> bool:
    """Whether a reader carries the period into the next sentences: a day, 截至…, …以来, 全年; not 目前, not 2005年."""
    after = phrase.part("after") or phrase.part("ordinal")
    if after in DUE:
        return False
    return not phrase.part("word") and bool(
        phrase.part("day")
        or phrase.part("before").startswith("截")
        or "以来" in (after, phrase.part("event"))
        or phrase.part("month_from")
        or phrase.part("months")
        or phrase.part("until")
        or phrase.part("third").endswith("旬")
        or (phrase.part("season") and (after == "期间" or phrase.text.endswith(_HOLIDAYS)))
        or _is_stretch(phrase.part("part"))
    )


_HOLIDAYS = ("假", "假期", "假日", "黄金周")
"""国庆长假 is counted through; 去年冬天 a story begins with."""


def is_short(phrase: PeriodPhrase) -> bool:
    """当日, 本月, 10月份, 7月8日, 高峰时: a day or a month, and not all the time up to its end."""
    if phrase.part("event") == "时":
        return True
    if phrase.part("week") or phrase.part("this_day"):
        return True
    month = phrase.part("month") or phrase.part("day") or phrase.part("word") in _DAY_OR_MONTH
    open_ended = phrase.part("day2") or phrase.part("before") or phrase.part("after") or phrase.text.endswith("以来")
    return bool(month) and not (open_ended or is_stretch(phrase))


_DAY_OR_MONTH = ("当天", "当日", "当月", "本月", "上月", "上个月")


def is_stretch(phrase: PeriodPhrase) -> bool:
    """上半年, 今年1至8月, 前5个月, 去年9月至今年4月."""
    return bool(
        phrase.part("month_from") or phrase.part("months") or phrase.part("until") or _is_stretch(phrase.part("part"))
    )


def _is_stretch(name: str) -> bool:
    """上半年 and 全年, not 年底 and not a bare 底."""
    return name in _stretches()


@cache
def _stretches() -> frozenset[str]:
    named = (row["word"] for row in table("period_words") if row["first"] not in ("", row["last"]))
    return frozenset(named) - {"年初", "年中"}
