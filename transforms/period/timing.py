"""When a number holds: which of the periods that a text names is its own.

In:  an article and its issue (what holds for all its numbers), then a sentence's periods and a number's place.
Out: the period phrase of the number; its days: ``period.told_days``.
The nearest wins: named in front of the number in its sentence, close behind it, said before in the paragraph by
words that last (截至5月底, 去年以来, 全年), in the heading of the section (三、2022年重点工作), throughout (全年 in a
communiqué). A height that was reached gets no sum of years; a figure of the end of the year is no flow of the year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.indicator.indicators import counts_things
from transforms.period.article_time import Timing
from transforms.period.brackets import bracketed, closed_in
from transforms.period.captions import holding
from transforms.period.levels import left_behind, level_beside
from transforms.period.periods import DUE, PeriodPhrase
from transforms.period.reach import is_stretch, lasts, names_no_year, reaches, spans_years, year_alone
from transforms.period.refers_back import dated_anew, gives_way, is_gone, is_loose
from transforms.period.standing import grown_since, is_cost_of_works, is_now, is_over_by_now, leaves_behind, opened_then
from transforms.period.told_days import POINTS
from transforms.records import MetricKind, Quantity


def carries(timing: Timing, phrase: PeriodPhrase, paragraph: int) -> bool:
    """Whether ``phrase`` holds for the sentences behind it in the paragraph that begins at ``paragraph``.

    A bare year at the head of a paragraph does in a report of that year; a story moves on.
    """
    if _FESTIVAL.match(phrase.text):
        return False
    bare = (phrase.part("day") or phrase.part("third")) and not phrase.part("month")
    if bare:  # 至15日4时, and what was at an hour of the 8th, are over
        opens = phrase.start <= paragraph + _HEAD and phrase.part("before") not in ("到", "至")
        return opens or counts_at(phrase)
    heads = phrase.start <= paragraph + _HEAD and (timing.tells_of(phrase) or bool(phrase.part("plan")))
    return heads or lasts(phrase) or (names_no_year(phrase) and not is_deadline(phrase))


_FESTIVAL = re.compile("(?:今年|去年)?(?:春节|元旦|国庆|中秋|端午|清明|五一|“五一”|重阳|两节|“两节”)")
"""春节期间，发放补贴3万元: an occasion that is over with its sentence."""


def is_deadline(phrase: PeriodPhrase) -> bool:
    """年底, 6月底前: a point that something is due or was counted at, over with its sentence."""
    return phrase.part("part") == "年底" or phrase.part("after") in DUE


_HEAD = 8
"""Characters in front of a year that opens its paragraph: 初步核算，2017年."""


class Where(NamedTuple):
    """Offsets at which a number's sentence begins, its clause begins and its clause ends."""

    sentence: int
    clause: int
    clause_end: int


def period_of(
    timing: Timing,
    body: str,
    spoken: Sequence[PeriodPhrase],
    carried: PeriodPhrase | None,
    quantity: Quantity,
    where: Where,
    kind: MetricKind = "actual",
) -> PeriodPhrase | None:
    """The period of a number.

    Args:
        timing: what holds for the article.
        body: its text.
        spoken: the periods named in the number's sentence.
        carried: the period that the paragraph has been about so far (see :func:`carries`).
        quantity: the number.
        where: its sentence and clause.
        kind: what the number says; what shall be is not dated by a time behind it that was said before.
    """
    sentence, begin, end = where
    if timing.captions and not holding(timing.captions, quantity.start):
        spoken = timing.beside_pictures(spoken)
    before = body[max(begin, quantity.start - _FAR) : quantity.start]
    if "期" in before and (_TERM.search(before) or _ENDS.match(body, quantity.end)):
        return None
    left = left_behind(body, before, quantity, end)
    if own := bracketed(spoken, body, quantity.end):
        return own
    limit = _is_limit(body, begin, quantity)
    averaged = "均" in before and AVERAGED.search(body, begin, quantity.start) is not None
    each: PeriodPhrase | None = None
    now: PeriodPhrase | None = None
    for phrase in reversed(spoken):
        if now is None and is_now(phrase) and reaches(phrase, body, begin, quantity.start):
            now = phrase
        if reaches(phrase, body, begin, quantity.start) and not (
            (left is not None and phrase.start < left)
            or _is_over(phrase, body, sentence, quantity.start)
            or closed_in(phrase, body, sentence, quantity.start)
            or (averaged and _is_one_year(phrase))
            or (phrase.text in POINTS and phrase.end <= begin and _OF_THE_YEAR.search(body, begin, quantity.start))
            or (
                phrase.end <= begin
                and (
                    _only_set_then(phrase, body)
                    or limit
                    or is_gone(phrase, body, begin, quantity)
                    or (is_deadline(phrase) and _PAID_EACH.search(body, begin, quantity.start))
                )
            )
            or _is_of_what_is_done(phrase, spoken, body)
            or leaves_behind(phrase, body, sentence, quantity.start)
            or opened_then(phrase, body, begin, quantity.start)
            or is_cost_of_works(phrase, body, begin, quantity.start)
            or grown_since(phrase, body, quantity.start)
        ):
            if now is not None and is_over_by_now(phrase):
                return now
            if each and body.find("；", phrase.end, each.start) >= 0:
                return each
            if each and not gives_way(each, phrase, now):
                continue
            if not is_loose(phrase):
                return phrase
            each = each or phrase
    if each:
        return each
    for phrase in spoken:
        if quantity.end <= phrase.start < end and (
            (body[phrase.start - 1] in "于在" and body[phrase.start - 2] != "将")
            or (phrase.part("years") and _THESE.fullmatch(body, quantity.end, phrase.start))
        ):
            return phrase
    if paired := level_beside(spoken, body, begin, quantity, left):
        return paired
    if carried is None and timing.yearly is None and not timing.turns:
        return None
    if left is not None or limit or _is_rate(body, begin, quantity):
        return None
    if carried is not None and carried.end <= sentence and dated_anew(carried, body, sentence, quantity.start):
        return None
    if (
        carried is not None
        and not (averaged and _is_one_year(carried))
        and _holds(timing, carried, body, quantity, kind)
    ):
        return carried
    section = timing.section_at(quantity.start)
    named = section.period if section else None
    if averaged and named is not None:
        return named if spans_years(named) else None
    if named is not None and not (spans_years(named) and _is_level(body, quantity)):
        return named
    if averaged:
        return None
    yearly = timing.yearly
    told = timing.problems is None or quantity.start < timing.problems
    if yearly is None or not told or (kind == "target" and yearly.end == 0):
        return None
    return yearly if yearly.start < quantity.start or yearly.end == 0 else None


def _is_of_what_is_done(phrase: PeriodPhrase, spoken: Sequence[PeriodPhrase], body: str) -> bool:
    """截至2021年11月底，已下达 | 2022年 | 项目64个: the year is that of what had been done by the day in front.

    Of a scheme too: 截至11月12日，全县 | 2015年度 | 医保参保3万人.
    """
    if year_alone(phrase) is None:
        return False
    of_scheme = phrase.text.endswith("年度") and body[phrase.end : phrase.end + 1] not in ("，", ",")
    if not of_scheme and not _DOES.search(body, max(0, phrase.start - 4), phrase.start):
        return False
    return any(counts_at(other) and other.start < phrase.start for other in spoken)


def _only_set_then(phrase: PeriodPhrase, body: str) -> bool:
    """年初市下达安居工程230户，| 实施了350户: when the task was set, and not when anything of it was done."""
    return phrase.text.endswith("年初") and _SET.match(body, phrase.end) is not None


_SET = re.compile("[^，。；\\d]{0,6}?(?:下达|确定|计划|提出|承诺|部署|签订|要求|安排|预算|布置)")
_DOES = re.compile(
    "(?:下达|拨付|兑[付现]|安排|完成|落实|发放|支付|征收|收[到缴取]|清[理算缴]|整改|争取|申报|审[计核批]|验收|实施|建设|执行)了?$"
)
AVERAGED = re.compile(
    "(?:(?<![两二三四五六七八九十几\\d])年平?均|(?:平均)?每年(?:平均)?)(?:[^，。；、\\d]{0,8}(?:增|递|下?降|减|提高|上升|[提增降]速|复合)|(?:新[增建]|投入|完成|实现|建成"
    "|支[持出]|安排|转移|培训|引进|落实|筹集|争取|接待|举办|开展))[^，。；、\\d]{0,8}$"
)
"""年均增长 | 8.1%: of several years, and not of the one that the level beside it reached; 年均浓度 is of one year."""


def _is_one_year(phrase: PeriodPhrase) -> bool:
    """2020年, 今年, 2017年末, 全年: a year, its end or its part, not since when."""
    runs = (
        "以来" in phrase.text or phrase.part("event") or phrase.part("until") or phrase.part("before") in ("到", "至")
    )
    if runs or spans_years(phrase):
        return False
    return bool(phrase.part("year") or phrase.part("part"))


_THESE = re.compile("[\u4e00-\u9fff]{1,10}")
"""What is counted, in front of what it did when: 112个 | 村 | 近三年未发展党员."""
_RATE = re.compile(
    "(?:每新?[一-鿿]{1,9}|单[一-鿿])[^，。；、\\d]{0,8}?(?:补助|补贴|奖励|奖补|给予|资助)[^，。；、\\d]{0,6}$"
    "|(?:补助|补贴|奖励|奖补|给予|资助)[^，。；、\\d]{0,6}每[一-鿿]{1,4}$"
    "|每(?:[次场期月周季天公]|个?星期)[^，。；、\\d]{0,8}$"
    "|(?<!平均)每[村人户亩名个家点株头棵班站套辆件份][^，。；、\\d不]{0,8}$"
)
_CONDITION = re.compile("(?:低于|高于|超过|不足|不满|满|达到?|突破)$")
_IF = re.compile("(?:以[上下])?的[，、]")


def _is_limit(body: str, begin: int, quantity: Quantity) -> bool:
    """A threshold, from which something is so or is done (误差率超过3%的，): it holds until it is changed."""
    if _IF.match(body, quantity.end) is None:
        return False
    return _CONDITION.search(body[max(begin, quantity.start - 3) : quantity.start + 2]) is not None


def _is_rate(body: str, begin: int, quantity: Quantity) -> bool:
    """A rate of pay (每亩补助200元): it holds until it is changed."""
    before = body[max(begin, quantity.start - 24) : quantity.start]
    return "每" in before and _RATE.search(before) is not None


_PAID_EACH = re.compile("每[人名户生]每[年月天日][^，。；、\\d]{0,8}$")
"""10月前招聘到位，每人每月补贴 | 160元: so it will be each month, and not by October."""
_TERM = re.compile("(?:聘|任|服务|有效|租|合同|承包|帮带|试用|保质|见习|培养)期(?:限|间)?(?:一般)?(?:为|是)?$")
"""聘期两年: how long it runs, whenever it was said."""
_ENDS = re.compile(r"(?<=[天日周月年])的[^，。；\d]{2,14}[于在][^，。；]{2,8}(?:落下?帷?幕|闭幕|结束|收官)")
"""为期 | 一周 | 的赛事在11月23日落幕: the day is the last of them."""
_FAR = 12
"""Characters in front of a number in which 由 or a term is looked for."""


def _is_over(phrase: PeriodPhrase, body: str, sentence: int, start: int) -> bool:
    """Named inside a part of the sentence that a semicolon ended: 近五年发生事故19起；冷库容量只有1800吨.

    A frame goes on: what opens the sentence, what a comma sets off (截至10月底，).
    """
    if phrase.part("day") and not counts_at(phrase) and body.find("；", phrase.end, start) >= 0:
        stock = _STOCK.search(body, phrase.end, start)
        if stock and body.rfind("；", phrase.end, start) < stock.start():
            return True
    frames = lasts(phrase) or body.startswith("，", phrase.end) or phrase.start <= sentence + _HEAD
    frames = frames or body[phrase.start - 1] in "：:"
    return not frames and body.find("；", phrase.end, start) >= 0


_STOCK = re.compile("全[省市县区镇乡村州院校厂旗](?:共有|现有|拥有|已有|有)|(?<=；)(?:目前|现)")
"""6月5日，开会9人；全县共有党员 | 3万名: what there is, and not on that day alone."""


def _holds(timing: Timing, carried: PeriodPhrase, body: str, quantity: Quantity, kind: MetricKind) -> bool:
    """Whether a period said before dates the number: a year's end no flow, five years no height they ended at."""
    if kind == "target" and (_looks_back(carried) or _is_part_behind(carried)):
        return False
    if carried.part("part") in POINTS and (
        (timing.yearly and not counts_things(quantity))
        or _FLOW.search(body, max(0, quantity.start - 16), quantity.start)
    ):
        return False
    before = body[max(0, quantity.start - 3) : quantity.start + 2]
    summed = "累计" in body[max(0, quantity.start - 12) : quantity.start]
    return summed or not (spans_years(carried) and _REACHED.search(before))


_OF_THE_YEAR = re.compile(
    "(?:出生|死亡|征缴|毕业|招生|诊疗(?!率)|出栏(?!率))[^，。；、余]{0,6}$|当年[^，。；、余]{0,10}$"
    "|(?:每(?:公?斤|吨|担)|上涨)[^，。；、\\d]{0,6}$"
)
"""年末参保职工5万人，征缴保险费 | 3元: what happens through the year, in the sentence that counts at its end; a price
(每斤 | 8元) is none of that day either."""
_FLOW = re.compile(
    "(?:销售|零售|营业额|总?产值|增加值|收入|支出|投资|再就业|新增|产量|货运|客运|周转量|接待|进出?口|出口|出栏|发生)[^，。；余]{0,6}$"
)
"""年末人口5万人。实现零售额 | 3亿元: a sum of the year, not counted at its end."""


def counts_at(phrase: PeriodPhrase) -> bool:
    """截至5月底: a day on which a stock was counted."""
    return phrase.part("before").startswith("截")


def is_counted_by(phrase: PeriodPhrase) -> bool:
    """截至5月底, 上半年, 1—9月, 2015年: whose figures a reader may take apart in the paragraphs behind it."""
    return counts_at(phrase) or is_stretch(phrase) or year_alone(phrase) is not None


def _looks_back(phrase: PeriodPhrase) -> bool:
    """去年以来, 截至5月底: nothing that shall be lies in it; 从4月1日起 is when it begins."""
    after = phrase.part("after") or phrase.part("ordinal")
    if after in ("起", "开始"):
        return False
    named = phrase.part("day") or phrase.part("months") or phrase.part("third").endswith("旬")
    return "以来" in (after, phrase.part("event")) or counts_at(phrase) or bool(named)


def _is_part_behind(phrase: PeriodPhrase) -> bool:
    """上半年, 1—6月: a part of the year whose figures were told, and no time of what shall be."""
    part = phrase.part("part") in ("上半年", "一季度", "第一季度", "前三季度")
    return part or bool(phrase.part("months") or phrase.part("month_from"))


def _is_level(body: str, quantity: Quantity) -> bool:
    """A height that was reached, or left (由3家增加到5家, 覆盖率85%): no sum of the years of a report."""
    before = body[max(0, quantity.start - 3) : quantity.start + 2]
    return bool(_REACHED.search(before)) or body[quantity.end - 1] == "%"


_REACHED = re.compile("[由达到至破为]")
