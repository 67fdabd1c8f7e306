"""The heads of a table's columns: what each counts, in which unit, when, and whether it is fact, plan or change.

In:  the heads as printed, and the words above the table (its title, the lines in front of it, 单位：万元、%).
Out: one ``Column`` a head.
It never gives a column a unit that another one may have: of several units above a table only the one that its noun
asks for (次均费用 of 人次、元), else none.

>>> said = "2023年1—6月主要指标 单位：万元"
>>> [(c.name, c.unit, c.kind, c.when and c.when.text) for c in columns_of(["指标", "产值", "增长（%）"], said)][1:]
[('产值', '万元', 'actual', '2023年1—6月'), ('增长', '%', 'growth', '2023年1—6月')]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from transforms.period.periods import PeriodPhrase, find_periods
from transforms.quantities import find_quantities
from transforms.quantity.units import dimension_of
from transforms.records import MetricKind, Quantity

_WITH_UNIT = re.compile(r"(?P<name>.*?)\s*[（(](?P<unit>[^（）()]{1,6})[）)]$")
_UNITS_ABOVE = re.compile(r"单位[：:]\s*(?P<units>[^\s，、；）)/]{1,5}(?:\s?[、，,/]\s?[^\s，、；）)/]{1,5}){0,4})")
_PERCENT = re.compile(r"[±+\-]*\s*[%％]$")
_ORDER = re.compile("名次|序号|排名|位次|编号|电话|年份|时间|日期|备注|[12][09]\\d\\d年?")
_GROWTH = re.compile("同比|环比|增幅|增速|增长|涨幅|降幅|增减|±")
_GROWTH_ALONE = re.compile(
    "(?:(?P<year>同比|[比较]?上年(?:同期)?|[比较]?去年(?:同期)?)|环比|累计|[比较]?上月)*(?:增长|增幅|增速|增减|涨幅|降幅|±)*率?"
)
"""同比, 比上年同期增减: how much the column on the left changed."""
_PLAN = re.compile(
    "计划|目标|任务|警戒|(?:保证|汛限|防洪限制)水位|限值|限额|定额|阈值|[上下]限|红线|达标值|控制(?:指标|数|值|线)"
)
"""What is aimed at, or set for all: 警戒水位, 限值; nobody measured it."""
_OF_PLAN = re.compile("完成[^（(]*(?:计划|目标|任务)|占|进度|率|[%％]")
"""完成计划（%）: how much of the plan is done."""
_COUNTED_IN = re.compile("(?P<unit>件次|人次|件|起|例|户次|场次|宗|人|户|家|个|次)")
"""来信 | 21 below 件次: the head says only in what is counted."""
_WHOLE_YEAR = re.compile("(?:全年|年度?|年初)(?:的)?(?:计划|目标|任务)")
_EARLIER = re.compile("上年|去年|同期|上期")
_RATE = re.compile("(?:率|比重|占比|比例|比|得分|分数|名次|排名|位次)$")
_THIS_MONTH = ("本月", "当月")
_ASKS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile("费用?|资金|收入|支出|产值|税收|投资|金额|[贷存]款|余额|总额|利润|补[助贴]|[款额价]$|成本"),
        ("money",),
    ),
    (re.compile("人次|就诊|门诊|急诊|出院|客流|游客|接待"), ("visits",)),
    (re.compile("人[数员口]?$|学生|在校生|教师|职工|党员|干部|劳动力|[医护]师|[医护]生"), ("people", "visits")),
    (re.compile("面积|耕地|[林草]地|播种"), ("area",)),
    (re.compile("产量|总产|[重库]量"), ("mass", "volume")),
    (re.compile("户数?$"), ("households",)),
    (re.compile("数$"), ("count",)),
)
"""What the noun of a column asks for, where several units stand above the table."""


@dataclass(frozen=True, slots=True)
class Column:
    """``name`` without the unit; ``unit`` empty where none is known; ``by_row``: the unit above the table, which a row
    may have another of; ``left``: of a change alone, what the column on its left counts; ``read``: whether its figures
    are quantities of the time told of."""

    name: str
    unit: str
    kind: MetricKind
    when: PeriodPhrase | None
    by_row: bool = False
    left: str = ""
    own_time: bool = False
    read: bool = True


@lru_cache(maxsize=1 << 10)
def one_of(unit: str) -> Quantity | None:
    """One of ``unit`` (万元: 10000 元), where it is one."""
    found = find_quantities(f"1{unit}")
    whole = len(found) == 1 and found[0].unit and found[0].end == len(unit) + 1 and not found[0].qualifier
    return found[0] if whole else None


def split_unit(said: str) -> tuple[str, str]:
    """工业用电量（万千瓦时） → 工业用电量, 万千瓦时; the bracket of 石门镇（含开发区） holds no unit."""
    found = _WITH_UNIT.fullmatch(said)
    if found is None or one_of(found["unit"]) is None:
        return said, ""
    return found["name"], found["unit"]


def whole_period(head: str) -> PeriodPhrase | None:
    """2017年, 1-10月: a column whose head says when."""
    named = find_periods(head)
    return named[0] if len(named) == 1 and named[0].text == head else None


def last_period(said: str) -> PeriodPhrase | None:
    return next(reversed(find_periods(said)), None)


def columns_of(heads: Sequence[str], above: str) -> list[Column]:
    """What each column is, the first of them the labels of the rows.

    Args:
        heads: as printed, one a column.
        above: the words above the table, its heads left out.
    """
    listed = next(reversed(list(_UNITS_ABOVE.finditer(above))), None)
    units = tuple(re.split(r"\s?[、，,/]\s?", listed["units"])) if listed else ()
    told = last_period(above) or next((p for p in map(last_period, heads) if p and not whole_period(p.text)), None)
    out: list[Column] = []
    for head in heads:
        out.append(_column(head, units, told, out[1:]))
    return out


def _column(head: str, units: tuple[str, ...], told: PeriodPhrase | None, before: Sequence[Column]) -> Column:
    when = whole_period(head)
    named = _WITH_UNIT.fullmatch(head)
    growth = _GROWTH.search(head) is not None
    name = "" if when else named["name"] if named else _PERCENT.sub("", head)
    alone = _COUNTED_IN.fullmatch(name)
    counted_in = alone["unit"] if alone and not named and one_of(alone["unit"]) else ""
    name = "" if counted_in else name
    kind: MetricKind = "growth" if growth else "actual"
    if _PLAN.search(name) and not growth and not _OF_PLAN.search(head):
        kind = "target"
    unit = named["unit"] if named else "%" if _PERCENT.search(head) else counted_in
    by_row = not unit
    unit = unit or _of_units(name, growth, units)
    period = told
    if when:
        period = _month_told(when, told) if when.text in _THIS_MONTH else when
    elif kind == "target" and _WHOLE_YEAR.search(name):
        period = _year_told(told)
    elif growth and before:
        period = before[-1].when
    bare_growth = growth and _GROWTH_ALONE.fullmatch(name) is not None
    amounts = [c.name for c in before if c.kind == "actual" and c.unit != "%" and not _OF_PLAN.search(c.name)]
    left = amounts[-1] if bare_growth and amounts else ""
    read = not (_ORDER.fullmatch(head) or (_EARLIER.search(head) and not growth))
    return Column(name, unit, kind, period, by_row, left, when is not None, read)


def _of_units(name: str, growth: bool, units: tuple[str, ...]) -> str:
    """The one of the ``units`` above a table that a column without a unit of its own has; empty where none is sure."""
    percent = next((unit for unit in units if unit in ("%", "％")), "")
    if (growth and not name.endswith("额")) or _RATE.search(name):
        return percent
    others = [unit for unit in units if unit != percent]
    if len(others) == 1 and (not percent or _asked(name) or not name):
        return others[0]
    for unit in others:
        one = one_of(unit)
        if one is not None and dimension_of(one.unit) in _asked(name):
            return unit
    return others[0] if len(others) == 1 else ""


def asks_for(name: str, unit: str) -> bool:
    """Whether a noun is measured in that unit: 总产值 in 元, not 用电量."""
    return dimension_of(unit) in _asked(name)


def _asked(name: str) -> tuple[str, ...]:
    return next((dimensions for noun, dimensions in _ASKS if noun.search(name)), ())


def _month_told(when: PeriodPhrase, told: PeriodPhrase | None) -> PeriodPhrase | None:
    """本月 in a table of 2023年1—6月 is that June: the issue is printed later."""
    if told is None:
        return when
    month = told.part("month_to") or told.part("month")
    if not month:
        return None
    year = told.part("year")
    said = next(iter(find_periods(f"{year}{month}月")), None)
    return replace(said, text=when.text) if said else None


def _year_told(told: PeriodPhrase | None) -> PeriodPhrase | None:
    """年计划 beside 上半年完成: of the whole year, where the words above name it."""
    year = told.part("year") if told else ""
    return next(iter(find_periods(year)), None) if year else None
