"""Figures and words that the end of a line cuts, and lines that only look so."""

import pytest

from transforms.mending.cut_words import cuts_figure, cuts_word
from transforms.repair import repair


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("地区生产总值98.64", "亿元，增长5%"),
        ("增速回落0.7", "个百分点，"),
        ("占总数的13.5", "%，比去年"),
        ("每人重奖5000", "元。（县局）"),
        ("年育苗能力3000", "万株。今年"),
    ],
)
def test_a_figure_goes_on(above: str, below: str) -> None:
    assert cuts_figure(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("送到病床前5", "县卫计局：支部建在科室上"),
        ("等4则8", "组工随笔"),
        ("到会98", "年初以来，"),
        ("在册98", "人员都到了"),
        ("总产值98", ""),
    ],
)
def test_another_word_begins_below_a_figure(above: str, below: str) -> None:
    assert not cuts_figure(above, below)


def test_a_common_word_across_two_lines() -> None:
    assert cuts_word("其中亿元以上项", "目21个")
    assert cuts_word("安排的经费支", "出决算总额")
    assert not cuts_word("全县工作会议", "今年，县里")
    assert not cuts_word("共计98", "目前")


def test_lines_that_half_width_figures_made_shorter_are_one_paragraph() -> None:
    text = (
        "上半年全县经济运行情况\n\n"
        "经市统计局统一核算，上半年全县实现地区生产总值（GDP）98.64\n"
        "亿元，按可比价格计算，同比增长5.1%，高于全国0.4个百分点、低于全\n"
        "市0.2个百分点，增速比一季度加快1.3个百分点。其中，第一产业增加值\n"
        "10.27亿元，增长4.0%。\n"
    )
    assert repair(text).text.count("\n") == 3


def test_a_clause_that_opens_with_a_year_is_no_heading() -> None:
    text = (
        "中心经费决算说明\n出国支出决算2万元，接待支出3万元。\n"
        "2020 年度一般公共预算安排的“三公”经费支\n出决算总额为 5.48 万元，比预算增加 1 万元。\n"
    )
    assert "经费支出决算总额为5.48万元" in repair(text).text
