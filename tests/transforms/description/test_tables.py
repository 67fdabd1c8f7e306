"""Tables in a text: the figures with the heads of their columns and rows."""

import pytest

from transforms.aligned import AlignedText
from transforms.description.tables import read_tables
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

TABLES = {
    "units in the heads": (
        "乡镇  计划（亩）  已播（亩）  进度\n龙台镇  18000  13860  77%\n李家镇  15500  11160  72%",
        [
            (18000, "亩", "计划", "龙台镇", "target"), (13860, "亩", "已播", "龙台镇", "actual"),
            (77, "%", "进度", "龙台镇", "actual"), (15500, "亩", "计划", "李家镇", "target"),
            (11160, "亩", "已播", "李家镇", "actual"), (72, "%", "进度", "李家镇", "actual"),
        ],
    ),
    "units in the rows": (
        "指　标　　完成数　　同比±%\n工业增加值（亿元）　　6.42　　16.3\n接待游客（万人次）　　96.5　　-4.7",
        [
            (642000000, "元", "工业增加值", "", "actual"), (16.3, "%", "工业增加值同比增速", "", "growth"),
            (965000, "人次", "接待游客", "", "actual"), (-4.7, "%", "接待游客同比增速", "", "growth"),
        ],
    ),
    "a column of units, a period at a head": (
        "指标  单位  1-10月  同比（%）\n零售总额  亿元  612.38  7.2\n接待游客  万人次  812.5  -12.6",
        [
            (61238000000, "元", "零售总额", "", "actual"), (7.2, "%", "零售总额同比增速", "", "growth"),
            (8125000, "人次", "接待游客", "", "actual"), (-12.6, "%", "接待游客同比增速", "", "growth"),
        ],
    ),
    "Markdown, a rule below the head": (
        "| 乡镇 | 面积（万亩） |\n| --- | --- |\n| 太阳乡 | 1.72 |\n| 合计 | 9.4 |",
        [(17200, "亩", "面积", "太阳乡", "actual"), (94000, "亩", "面积", "", "actual")],
    ),
    "ranks and groups": (
        "名次  年龄段  人数（名）\n1  35岁以下  0\n2  36岁以上  4347",
        [(0, "名", "35岁以下人数", "", "actual"), (4347, "名", "36岁以上人数", "", "actual")],
    ),
    "a unit above": ("（单位：人）\n镇  应到\n城关镇  41260\n马桥镇  29845",
                     [(41260, "人", "应到", "城关镇", "actual"), (29845, "人", "应到", "马桥镇", "actual")]),
    "no unit": ("镇  应到\n城关镇  41260\n马桥镇  29845", []),
    "no head": ("各镇人数如下。\n城关镇  41260\n马桥镇  29845", []),
    "one row": ("镇  应到（人）\n城关镇  41260", []),
    "a list of years": ("乡镇  2015年  上年同期（人）\n城关镇  41260  3\n马桥镇  29845  4", []),
}  # fmt: skip


@pytest.mark.parametrize("said", TABLES)
def test_tables(said: str) -> None:
    text, wanted = TABLES[said]
    assert [(c.quantity.value, c.quantity.unit, c.indicator, c.row, c.kind) for c in read_tables(text).cells] == wanted
    assert all(text[c.quantity.start].isdigit() or text[c.quantity.start] == "-" for c in read_tables(text).cells)


def test_a_table_within_an_article() -> None:
    body = AlignedText.unchanged("进度如下：\n镇  参加（人）\n城关镇  120人\n马桥镇  80人\n全县还有3个村没有开始。")
    found = find_metrics(Article(1, "article", "进度", body, 0), Issue(region="保康县"))
    assert [(m.value, m.unit, m.indicator, m.subject) for m in found[:2]] == [
        (120, "人", "参加", "城关镇"), (80, "人", "参加", "马桥镇"),
    ]  # fmt: skip
    assert [m.value for m in found] == [120, 80, 3]


def test_ordinary_text_is_no_table() -> None:
    assert read_tables("今年  3个\n明年  5个\n后年修好。").rows == []


def test_figures_that_only_their_columns_explain_are_no_sentence() -> None:
    body = AlignedText.unchanged(
        "执行如下：\n部门  2017年  2018年  增减率\n水利局  48.20  39.16  -18.8%\n农业局  28.2  29.1  3.4%"
    )
    found = find_metrics(Article(1, "article", "执行", body, 0), Issue(region="保康县"))
    assert [(m.value, m.indicator, m.subject) for m in found] == [
        (-18.8, "增减率", "水利局"), (3.4, "增减率", "农业局"),
    ]  # fmt: skip
