"""Tables printed in a text: what each figure counts by its column, whose it is by its row.

In:  a clean text in which the rows of a table are lines (| 镇 | 3.15 |, 镇　　41260　　85.0%).
Out: ``Tables``: the lines that are rows, and ``Cell`` s in order: a quantity with the unit that its column or its row
     names, and what stands at its head.
It never reads a column that names no unit, nor lines that have no head above them with as many cells.

>>> said = "各镇进度如下：\\n乡镇　计划（亩）　进度\\n石门镇　18000　77%\\n龙溪镇　15500　72%\\n以上。"
>>> [(c.quantity.value, c.quantity.unit, c.indicator, c.row) for c in read_tables(said).cells][:2]
[(18000.0, '亩', '计划', '石门镇'), (77.0, '%', '进度', '石门镇')]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from transforms.description.describe import Description
from transforms.description.grounds import Grounds
from transforms.description.table_heads import (
    Column,
    asks_for,
    columns_of,
    last_period,
    one_of,
    split_unit,
    whole_period,
)
from transforms.names.regions import lookup
from transforms.period.article_time import Timing
from transforms.period.periods import PeriodPhrase
from transforms.period.told_days import days_of
from transforms.records import MetricKind, Quantity
from transforms.subject.mention import code_of
from transforms.text.cells import UNIT_ALONE

LEAST_ROWS = 2
OF_TABLES = 0.9
"""What the judge would say of a figure in a table with heads."""
_NEAR = 2
"""Lines above the head of a table in which a unit for all its figures may stand."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure of a table: ``indicator`` and ``kind`` by its heads, ``row`` whose it is, empty where nobody's."""

    quantity: Quantity
    indicator: str
    row: str
    kind: MetricKind
    line: tuple[int, int] = (0, 0)
    """Start and end of its row in the text."""
    period: PeriodPhrase | None = None
    """When, by the year at the head of its row or else by the title, the lines above the table and its head."""


_Span = tuple[int, int, str]
_MAY_BE = re.compile(r"[ \t\u3000|｜][-+]?\d[\d,.]*[%％\u4e00-\u9fff]{0,3}[ |｜]*\n")
"""A line that ends with a figure behind a gap: most texts have none."""
_LINE = re.compile(r"[^\n]+")
_GAP = re.compile(
    r"[ \t\u3000]*[|｜][ \t\u3000]*|[ \t]{2,}|[ \t]*\u3000[ \t\u3000]*|\t"
    r"| (?=[-+]?\d[\d,.]*(?:%|[\u4e00-\u9fff]{0,2}(?:[ |\n]|$)))"
)
_WIDE = re.compile(r"[ \t\u3000]{2,}")
_ONE_BLANK = re.compile(r"[ \t\u3000]+")
_RULE = re.compile(r"[|｜\s:\-—]+")
_FIGURE = re.compile(r"(?P<number>[-+]?\d[\d,]*(?:\.\d+)?)(?P<own>[%％‰]|[\u4e00-\u9fff]{1,3})?")
_NOTHING = re.compile(r"[—–\-…/]+|")
_HEAD = re.compile(r"[^，。；！？\n]{1,18}")
_OF_THINGS = re.compile("指\\s*标|项\\s*目|内\\s*容|品\\s*种|科\\s*目|名\\s*称|[农工]?\\s*产\\s*品|作\\s*物|类\\s*别")
_OF_WHICH = re.compile("^其中[：:]")
_OF_BODIES = re.compile(
    ".*(?:县|市|区|镇|乡|街道|村|社区|单位|地区|部门|企业|学校|支部|党委|镇街|园区|医院|州|旗|队|场)(?:[（(].*[）)])?"
)
_BARE = re.compile("完成数?|本期|实绩|数量|总量|绝对数|累计|本月|数值|实际(?:完成)?|合计")
_TOTAL = re.compile("[合总小]计|平均|全[省市县区镇乡州旗]")


@dataclass(slots=True)
class Tables:
    """What the tables of a text say, and where they stand."""

    cells: list[Cell]
    rows: list[tuple[int, int]]
    """The lines whose figures have no meaning but that of their columns: no sentence to be read."""


def read_tables(text: str, above: str = "") -> Tables:
    """The figures of all tables in ``text``, in order; ``above`` are the words above the text (its title)."""
    if not _MAY_BE.search(text) and not text.endswith(tuple("0123456789%")):
        return Tables([], [])
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    rows = [_cells(text, *line) for line in lines]
    out: list[Cell] = []
    bare: list[tuple[int, int]] = []
    k = 0
    while k < len(lines):
        end = k
        while end < len(lines) and _is_row(rows[end]) and len(rows[end]) == len(rows[k]):
            end += 1
        if end - k >= LEAST_ROWS:
            out.extend(_of_table(text, lines, rows, (k, end), above))
            bare += [line for line, cells in zip(lines[k:end], rows[k:end], strict=True) if _is_bare(cells)]
        k = max(end, k + 1)
    return Tables(out, sorted({*bare, *(cell.line for cell in out)}))


def _is_bare(cells: Sequence[_Span]) -> bool:
    """Whether at least two figures of a row have no unit of their own, or the units are a column."""
    figures = [found for _, _, said in cells if (found := _FIGURE.fullmatch(said))]
    return sum(not found["own"] for found in figures) > 1 or len(figures) < len(cells) - 1


def _cells(text: str, start: int, end: int, gap: re.Pattern[str] = _GAP) -> list[_Span]:
    """The cells of a line with their places."""
    out: list[_Span] = []
    at = start
    for found in gap.finditer(text, start, end):
        if found.start() > at:
            out.append((at, found.start(), text[at : found.start()]))
        at = found.end()
    if at < end and text[at:end].strip():
        out.append((at, end, text[at:end].rstrip()))
    return out


def _is_row(cells: Sequence[_Span]) -> bool:
    """A label, or a number and a label, and figures: 1, 泉头镇, 5, 100.0; a year may be the label."""
    at = _label_of(cells)
    return len(cells) > 1 and at is not None and at < len(cells) - 1


def _label_of(cells: Sequence[_Span]) -> int | None:
    """Which cell of a row is its label: the only one that is no figure, first or behind a rank, or a year."""
    labels = [k for k, (_, _, said) in enumerate(cells) if not _is_figure(said)]
    if len(labels) == 2 and labels[1] == labels[0] + 1 and one_of(cells[labels[1]][2].strip()) is not None:
        labels.pop()  # 零售总额　亿元　612.38: a column of units
    if not labels and cells and _YEAR.fullmatch(cells[0][2]):
        return 0
    return labels[0] if len(labels) == 1 and labels[0] < 2 else None


_YEAR = re.compile("(?:19|20)\\d\\d(?:年度?)?")


def _is_figure(said: str) -> bool:
    """A number with its unit or without, a dash: 18000, 77%, 920件; 35岁以下 is the name of a group."""
    figure = _FIGURE.fullmatch(said)
    if figure is None:
        return _NOTHING.fullmatch(said) is not None
    return figure["own"] is None or one_of(figure["own"]) is not None


def _of_table(
    text: str, lines: Sequence[tuple[int, int]], rows: Sequence[list[_Span]], table: tuple[int, int], title: str
) -> Iterator[Cell]:
    """The figures of the rows of a ``table`` (first, behind the last) below the head above them."""
    first, last = table
    above = first - 1
    if above >= 0 and _RULE.fullmatch(text, *lines[above]):
        above -= 1
    heads, above = _heads(text, lines, rows, above, len(rows[first]))
    if not heads:
        return
    said_above = f"{title}\n" if above <= _NEAR else ""
    said_above += text[lines[max(0, above - _NEAR)][0] : lines[above][0]]
    columns = columns_of(heads, said_above)
    for cells, line in zip(rows[first:last], lines[first:last], strict=True):
        at = _label_of(cells) or 0
        label = _OF_WHICH.sub("", "".join(cells[at][2].split()))
        own = cells[at + 1][2].strip() if at + 1 < len(cells) else ""
        own = own if own and not _is_figure(own) else ""
        year = f"{label.rstrip('年度')}年" if _YEAR.fullmatch(label) else ""
        for k in range(at + 1, len(cells)):
            cell = _read(cells[k], heads[at], "" if year else label, columns[k], own)
            if cell:
                yield replace(cell, line=line, period=last_period(year) if year else columns[k].when)


def _heads(
    text: str, lines: Sequence[tuple[int, int]], rows: Sequence[list[_Span]], above: int, count: int
) -> tuple[list[str], int]:
    """The heads of the columns, one a cell, and their line; empty where the line above is none.

    Units may stand on a line of their own below the names: 到位资金　完成率 / （万元）　（%）.
    """
    if above < 0:
        return [], above
    units = [words.strip() for _, _, words in rows[above]]
    if above > 0 and 1 < len(units) <= count and all(map(UNIT_ALONE.fullmatch, units)):
        names, line = _heads(text, lines, rows, above - 1, count)
        bare = count - len(units)
        return names[:bare] + [f"{name}{unit}" for name, unit in zip(names[bare:], units, strict=False)], line
    for cells in (rows[above], *(_cells(text, *lines[above], gap) for gap in (_WIDE, _ONE_BLANK))):
        said = [words for _, _, words in cells]
        if len(said) == count + 1 and "|" in text[lines[above][0] : lines[above][1]]:
            said = said[1:]  # the caption of a Markdown table, joined to its head
        if len(said) == count and all(_HEAD.fullmatch(words) and _is_head(words) for words in said):
            return said, above
    return [], above


def _is_head(words: str) -> bool:
    return not _is_figure(words) or whole_period(words) is not None


def _read(cell: _Span, label_head: str, label: str, column: Column, of_row: str) -> Cell | None:
    """A figure with its unit: its own, its column's, its row's (``of_row``: from a column of units), or the one above
    the table."""
    start, end, said = cell
    figure = _FIGURE.fullmatch(said)
    if figure is None or not (column.read or (figure["own"] and column.own_time)):
        return None
    row, in_label = split_unit(label)
    things = _OF_THINGS.fullmatch(label_head) is not None
    growth = column.kind == "growth"
    unit, above = figure["own"] or ("" if column.by_row else column.unit), False
    if not unit and (not growth or column.name.endswith("额")):
        unit = of_row or in_label or column.unit
        above = unit == column.unit and not (of_row or in_label)
    elif not unit:
        unit = column.unit  # of a change only where 单位：万元、% says so
    one = one_of(unit) if unit else None
    if one is None or (above and things and not asks_for(row, one.unit)):
        return None  # 企业个数 below 单位：万元
    value = round(float(figure["number"].replace(",", "")) * one.value, 6)
    quantity = Quantity(start, end, value, None, one.unit, "", start, start + len(figure["number"]))
    if things:
        bare = not column.name or _BARE.fullmatch(column.name)
        if not column.name and _TOTAL.fullmatch(row):
            return None  # 合计 of what nobody names
        rises = f"{row}同比增速" if growth and not column.name.endswith("额") else ""
        return Cell(quantity, rises or (row if bare else f"{row}{column.name}"), "", column.kind)
    name = _changed(column) if column.left else column.name
    if not name:
        return None
    if _TOTAL.fullmatch(label):
        return Cell(quantity, name, "", column.kind)
    whose = row if _OF_BODIES.fullmatch(label_head) else ""
    return Cell(quantity, name if whose else f"{row}{name}", whose, column.kind)


def _changed(column: Column) -> str:
    """到位资金 | 同比增长: of what the column on the left counts."""
    return f"{column.left}{'同比' if _THAN_A_YEAR.search(column.name) else ''}增速"


_THAN_A_YEAR = re.compile("同比|上年|去年")


def in_rows(rows: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether ``at`` lies in one of ``rows``, spans in order."""
    k = bisect_right(rows, at, key=itemgetter(0))
    return k > 0 and at < rows[k - 1][1]


def in_table(said: Description, cell: Cell, timing: Timing) -> Description:
    """The description of a figure by the heads of its table instead of by the words around it."""
    region = lookup(cell.row, code_of(timing.issue)) if cell.row else None
    if cell.period is not None:
        days = days_of(timing, cell.period, cell.kind)
        said = replace(said, period_text=cell.period.text, period_start=days[0], period_end=days[1])
    return replace(
        said,
        indicator=cell.indicator,
        subject=(region.name if region else cell.row) or said.subject,
        region_code=region.region_code if region else said.region_code,
        kind=cell.kind,
        grounds=Grounds(("named", "dated", cell.kind) if cell.row else ("home", "dated", cell.kind), ""),
    )
