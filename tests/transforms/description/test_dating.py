"""Kinds and periods that decide one another: parts of an aim, a budget of the year beside a month, lists of aims."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def kinds(body: str, title: str = "简报", issue: Issue | None = None) -> str:
    """The first letters of the kinds of all rows, in order."""
    rows = find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), issue or Issue())
    return "".join(row.kind[0] for row in rows)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param("造林任务6万亩，其中松林4万亩，竹林2万亩。", "ttt", id="parts of a task"),
        pytest.param("造林任务6万亩，其中松林4万亩；完成3万亩。", "tta", id="and what is done of it"),
        pytest.param("造林任务6万亩，其中已完成4万亩，未动工2万亩。", "taa", id="parts of which one is done"),
        pytest.param("各镇承诺开工36项（续建29项，新建7项），已开工26项。", "ttta", id="parts in brackets"),
        pytest.param("完成年度目标任务12户，其中东乡3户，西乡9户。", "taa", id="parts of a task that is done"),
        pytest.param("每户补助600元，其中七成是老人，共花去90万元。", "taa", id="a part of something else"),
        pytest.param("完成全年目标（4.2亿元）87%。", "ta", id="a share of an aim in brackets"),
    ],
)
def test_parts_of_an_aim(body: str, wanted: str) -> None:
    assert kinds(body) == wanted


@pytest.mark.parametrize("budget", ["完成预算数8亿元的40%", "完成年初预算数8亿元的40%", "占调整预算8亿元的40%"])
def test_a_budget_is_that_of_no_month(budget: str) -> None:
    rows = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(f"4月，支出3亿元，{budget}。"), 0), Issue())
    assert [(row.kind, row.period_text) for row in rows] == [("actual", "4月"), ("target", None), ("actual", "4月")]


def test_the_points_of_a_list_of_aims_are_aims_for_its_time() -> None:
    body = "会议确定了到2020年的十大目标。它们是：1.建水库5座。2.普及率由目前的40%提高到60%。3.治河8里。"
    rows = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert [(row.kind, row.period_text) for row in rows if row.value != 40] == [("target", "到2020年")] * 3
    assert next(row.kind for row in rows if row.value == 40) == "actual"


def test_a_plan_says_by_its_title_what_lies_ahead() -> None:
    body = "到2010年，建成水库3座。到2015年，建成水库9座。"
    assert kinds(body, "青山县“十二五”水利规划") == "at"
    assert kinds(body, "青山县2011—2015年水利纲要（摘要）") == "at"
    assert kinds(body, "青山县“十二五”规划完成情况") == "aa"
    assert kinds(body, "青山县“十二五”水利规划", Issue(published=date(2016, 6, 1))) == "aa"
