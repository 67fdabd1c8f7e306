"""The grammar of periods: one pattern for the phrases that say when, its pieces named.

In:  the words of ``data/reference/period_words.csv``.
Out: the pattern; the groups of a match are the ``parts`` of a ``period.periods.PeriodPhrase`` (a trailing _ in a
     group's name only tells two places of one piece apart).
It never decides: what else must hold for a match to be a period is said in ``transforms.period.periods``.

>>> grammar().search("截至5月底，共走访60名").groupdict()["before"]
'截至'
"""

from __future__ import annotations

import re
from functools import cache

from transforms.reference import table


def _words(*roles: str) -> str:
    """The words of these roles as an alternation, longest first."""
    words = sorted((row["word"] for row in table("period_words") if row["role"] in roles), key=lambda w: (-len(w), w))
    return "|".join(words)


def _eras() -> str:
    """The names of the reigns by which years were counted."""
    return "|".join(row["era"] for row in table("eras"))


_HAN_YEAR = "[12一二][〇○零OＯ0-9一二三四五六七八九]{3}"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = r"\s?(?:[-－—–―~～至到]+)\s?"
_NOT_DATES = r"(?<!\d)(?<!\d[.．])"
"""3.8月5日 is torn; 已清理.8月5日 has a narrow full stop."""
_NOT_A_NAME = r"(?![一二三四五六七八九十]+月(?![份上中下底末初起至到以前\d一二三十]|[四五六七八九][日号]))"
"""红七月 and 三月里 are names and songs: a month in Chinese numerals needs a word of time behind it."""
_HOUR = r"(?:\d{1,2}[时点])"
_HOLIDAY = "(?P<holiday>(?:[三七八3578]天)?(?:小长假|长假|假期|假日|黄金周(?:假期)?))?"
_DISASTER = (
    "(?P<disaster>“\\d{1,2}[·.．]\\d{1,2}”(?:[特重]?大)?"
    "(?:(?:暴雨|洪水|洪灾|洪涝|地震|泥石流|山洪|冰雹|风雹)(?:灾害)?)?)(?:过后|当天)?"
)
"""去年“7·22”地震: named by the day on which it came."""
_COUNT = r"(?:[1-9]|10|[一二三四五六七八九十两几])"
_TEN_OR_SO = r"(?:\d{1,2}|[二三四五六七八九]?十[一二三四五六七八九几多]|[二三四五六]十|[一二三四五六七八九十两几])"


@cache
def grammar() -> re.Pattern[str]:
    """One pattern for all phrases; the look-ahead lets most characters pass after one test."""
    year = rf"(?P<year>(?:{_HAN_YEAR}|(?:19|20)\d\d)\s?年度?|{_words('year')})"
    month = (
        rf"(?P<month>{_MONTH}) ?月(?!龄)(?:份)?(?:(?P<day>{_DAY})(?:[日号]|(?={_TO}{_DAY}[日号]))"
        r"|(?P<third>(?:上中|中下|[上中下])旬|底|末|初))?"
        rf"(?:{_HOUR}?{_TO}(?:(?P<month2>{_MONTH})月(?:份)?)?(?P<day2>{_DAY})[日号]{_HOUR}?)?"
    )
    holiday = rf"(?P<season>{_words('season')}){_HOLIDAY}(?:那天|当[天日]|前后|前夕|过后)?"
    core = "|".join(
        (
            rf"{_NOT_DATES}(?P<year_from>(?:19|20)\d\d)年?{_TO}(?P<year_to>(?:19|20)\d\d)年(?!度|的?{_MONTH}月)",
            rf"{_NOT_DATES}(?P<season_year>(?:19|20)\d\d年?{_TO}(?:(?:19|20)\d\d|\d\d)年度)(?:冬春|秋冬|采暖季|榨季)?",
            rf"{_NOT_DATES}{year}(?P<ordinal>以来)?(?P<in_year>的?(?:{_NOT_DATES}(?P<month_from>{_MONTH})(?:月份?)?"
            rf"{_TO}(?:[次翌来]年)?(?P<month_to>{_MONTH})月(?:份)?|{_NOT_DATES}{month}|[前头](?P<months>{_MONTH}|两)(?:个月|月(?![份日号底末初上中下\d]))|(?P<part>{_words('part')}|底|末|初)"
            rf"|{holiday}|{_DISASTER}))?",
            r"“?(?<![〇一二三四五六七八九十百\d])(?P<plan>(?:十[一二三四五]?|[五六七八九])五)(?:”(?:规划)?(?:期间|时期)?|(?:规划)?(?:期间|时期|(?=末)))"
            r"(?:的?(?P<plan_part>[前头后][一二两三四]年|末|开局之年|收官之年))?",
            rf"{_NOT_DATES}(?P<month_from_>{_MONTH})(?:月份?)?{_TO}(?:[次翌来]年)?(?P<month_to_>{_MONTH})月(?:份)?(?!{_DAY}[日号])",
            rf"{_NOT_DATES}{_NOT_A_NAME}{month.replace('>', '_>')}",
            rf"前(?P<months_>{_MONTH}|两)个月|(?<![年\d])前(?P<months__>[2-9]|1[0-2])月(?![份日号底末初上中下\d])",
            holiday.replace(">", "_>"),
            rf"(?<![青少壮老成大])(?P<part_>{_words('part')})",
            rf"(?<![\d第近十])(?P<ago>{_TEN_OR_SO}年)(?=(?:之|以)?前(?:[，的]|[^后列三几十\d端提者、。；]{{2}}))",
            r"(?<=[，。；：“\n])(?P<nth_>头(?:[一两三几]|\d)(?:年|个月|个季度)(?![前后里的]))",
            rf"(?P<nth>头(?:[一两三几]|\d)(?:年|个月|个季度)|(?:[一两三四五半几]年|{_TEN_OR_SO}个多?月|{_TEN_OR_SO}天)下来"
            rf"|{_TEN_OR_SO}(?:年|个月|个星期)过去|(?:半年|{_TEN_OR_SO}(?:年|个月))(?:以|之)?后)(?=，|(?<=后)再|(?<=下来))",
            rf"(?P<within>{_COUNT}年内)",
            r"(?<!\d)(?P<decade>(?:(?:上|二十|20)世纪)?(?:[二三四五六七八九]十|[2-9]0)年代)(?:初期?|末期?|中期|后期)?",
            r"民国(?P<republic>\d{1,2}|[一二三四]?十?[一二三四五六七八九]|[一二三]?十)年(?:[（(]19\d\d年?[）)])?",
            rf"(?:近|最近|这|(?P<past>过去的?))(?P<years>{_COUNT})年来?|(?<![\d第近])(?P<years_>{_COUNT})(?:多|余)?年多?来",
            rf"(?:今后|未来)的?(?P<years_ahead>{_COUNT})年",
            r"(?:短短的?|近|这)?(?P<stretch>(?:\d{1,3}|[一二三四五六七八九十百两半几]{1,3})[多余]?个?(?:天|多?月|星期|年多?))"
            rf"(?:来(?!回|访|电|信|到)|里|时间里|以来|(?<=年)间(?![隔断歇]))|(?<![\d第近])(?P<stretch_>{_COUNT}年)(?=累计)",
            rf"(?<![\d月第每])(?P<day__>{_DAY})(?:日|号(?=[，、至到上下早晚当])){_HOUR}?(?:{_TO}(?P<day2__>{_DAY})[日号]{_HOUR}?)?",
            r"(?<=[，。；：\n\u3000])(?P<third__>[上中下]旬)(?=[，,])",
            rf"(?:{_eras()})(?P<era_year>元|\d{{1,2}}|[一二三四五六]?十[一二三四五六七八九]?|[一二三四五六七八九])年(?:[（(]1[3-9]\d\d年?[）)])?(?![刊刻抄版]|间|[^，。；]{{0,4}}(?:进士|举人|刻本|抄本))",
            r"(?P<week>[上本这下]周(?:[一二三四五六日末天](?!里))?|(?<=[，。；\n])(?:周|星期)[一二三四五六日](?=[，上下早晚]))(?![期边转刊报岁年村庄家全密])",
            rf"(?:(?<=截[至止])|(?<=截[至止]到))(?P<this_day>[昨今前][天日晚])(?:上午|下午|中午|晚)?{_HOUR}?",
            rf"(?<![至如当而从迄目])(?P<this_day_>[今昨](?:[天晚夜晨]|日(?![均产益趋处接]|头条|说法|关注|在线))|前天(?![数天然气]))(?![》”的报])(?:{_HOUR}(?!间|候))?",
            rf"(?P<word>{_words('month')})(?P<word_day>{_DAY})[日号]",
            rf"(?!过去[年冬春夏秋])(?P<word_>{_words('now', 'until_now', 'recent', 'then', 'day', 'month', 'each')})",
        )
    )
    before = r"(?P<before>截[至止]到?(?:目前)?|自从?|从|到|至)?"
    after = r"(?P<after>(?:份)?(?:以来|开始|起|之前|以前|(?<=[月旬])[以之]后(?![的第])|为止|期间"
    after += r"|前(?!后)|止|至今(?!年)|间))?(?P<every>(?<=[起始])每(?:年|月|季度))?"
    eras = "".join({row["era"][0] for row in table("eras")})
    seasons = "".join({row["word"][0] for row in table("period_words") if row["role"] == "season"})
    firsts = (
        r"\d除年以之原往常那汛未短今昨本当去上前明后下全年春目现如眼迄至日近最灾每“截自从到这第一二三四五六七八九十过两半几头不二次翌中星周"
        + seasons
        + eras
    )
    return re.compile(
        rf"(?!(?<=[一-鿿])是年[底初末内])(?=[{firsts}]|[是同]年|解放|建国|新中国|民国|清[代末朝]){before}(?:{core}){after}"
    )
