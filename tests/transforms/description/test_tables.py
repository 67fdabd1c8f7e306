"""Tables in a text: the figures with the heads of their columns and rows."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.description.tables import read_tables
from transforms.metrics import find_metrics
from transforms.records import Article, Issue
from transforms.repair import repair

TABLES = {
    "units in the heads": (
        "乡镇  计划（亩）  已播（亩）  进度\n龙台镇  18000  13860  77%\n李家镇  15500  11160  72%",
        [
            (18000, "亩", "计划", "龙台镇", "target"), (13860, "亩", "已播", "龙台镇", "actual"),
            (77, "%", "进度", "龙台镇", "actual"), (15500, "亩", "计划", "李家镇", "target"),
            (11160, "亩", "已播", "李家镇", "actual"), (72, "%", "进度", "李家镇", "actual"),
        ],
    ),
    "marks that are set": (
        "站名  水位（米）  警戒水位（米）\n东坝  29.66  27.5\n西坝  27.92  25.8",
        [
            (29.66, "米", "东坝水位", "", "actual"), (27.5, "米", "东坝警戒水位", "", "target"),
            (27.92, "米", "西坝水位", "", "actual"), (25.8, "米", "西坝警戒水位", "", "target"),
        ],
    ),
    "a head that says in what is counted": (
        "类别  件次  同比\n来信  21  -8.7%\n来访  64  -15.2%\n合计  85  3.1%",
        [
            (21, "件次", "来信", "", "actual"), (-8.7, "%", "来信同比增速", "", "growth"),
            (64, "件次", "来访", "", "actual"), (-15.2, "%", "来访同比增速", "", "growth"),
            (3.1, "%", "合计同比增速", "", "growth"),
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
    "a row's own unit before the one above": (
        "单位：万元\n指标　完成数\n工业总产值　52\n工业用电量（千瓦时）　42\n企业个数　35",
        [(520000, "元", "工业总产值", "", "actual"), (42, "千瓦时", "工业用电量", "", "actual")],
    ),
    "several units above": (
        "单位：人次、%、元\n机构名称　门急诊　同比　次均费用　使用率\n"
        "县医院　182　5.2　68　88.3\n中医院　93　3.1　53　79.6",
        [
            (182, "人次", "县医院门急诊", "", "actual"), (5.2, "%", "县医院门急诊同比增速", "", "growth"),
            (68, "元", "县医院次均费用", "", "actual"), (88.3, "%", "县医院使用率", "", "actual"),
            (93, "人次", "中医院门急诊", "", "actual"), (3.1, "%", "中医院门急诊同比增速", "", "growth"),
            (53, "元", "中医院次均费用", "", "actual"), (79.6, "%", "中医院使用率", "", "actual"),
        ],
    ),
    "units below the heads, a change of what stands on its left": (
        "乡镇　到位资金　同比增长　项目\n　　（万元）　（%）　（个）\n石门镇　8　12.1　3\n龙溪镇　5　-8.2　2",
        [
            (80000, "元", "到位资金", "石门镇", "actual"), (12.1, "%", "到位资金同比增速", "石门镇", "growth"),
            (3, "个", "项目", "石门镇", "actual"), (50000, "元", "到位资金", "龙溪镇", "actual"),
            (-8.2, "%", "到位资金同比增速", "龙溪镇", "growth"), (2, "个", "项目", "龙溪镇", "actual"),
        ],
    ),
    "how much of the plan is done is no plan": (
        "乡镇　计划（亩）　完成（亩）　完成计划％　比上年±%\n石门镇　18　9　55.3　2.1\n龙溪镇　15　9　60.0　1.2",
        [
            (18, "亩", "计划", "石门镇", "target"), (9, "亩", "完成", "石门镇", "actual"),
            (55.3, "%", "完成计划", "石门镇", "actual"), (2.1, "%", "完成同比增速", "石门镇", "growth"),
            (15, "亩", "计划", "龙溪镇", "target"), (9, "亩", "完成", "龙溪镇", "actual"),
            (60, "%", "完成计划", "龙溪镇", "actual"), (1.2, "%", "完成同比增速", "龙溪镇", "growth"),
        ],
    ),
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


def test_this_month_is_the_last_of_the_months_told_of_and_a_change_has_the_time_of_its_sum() -> None:
    said = (
        "2023年1—6月指标：\n指标　本月　增长（%）　累计　增长（%）\n"
        "产值（元）　52　6.2　298　5.1\n税收（元）　4　3.1　23　2.2"
    )
    body = AlignedText.unchanged(said)
    found = find_metrics(Article(1, "article", "月报", body, 0), Issue(region="保康县", published=date(2023, 8, 10)))
    june, half = (date(2023, 6, 1), date(2023, 6, 30)), (date(2023, 1, 1), date(2023, 6, 30))
    assert [(m.value, m.period_text, (m.period_start, m.period_end)) for m in found[:4]] == [
        (52, "本月", june), (6.2, "本月", june), (298, "2023年1—6月", half), (5.1, "2023年1—6月", half),
    ]  # fmt: skip


def test_the_units_above_a_table_are_no_quantities() -> None:
    body = AlignedText.unchanged("指标如下：\n单位：万元、%\n指标　完成数　增长\n产值　52　6.2\n税收　4　3.1")
    found = find_metrics(Article(1, "article", "月报", body, 0), Issue(region="保康县"))
    assert [(m.value, m.unit) for m in found] == [(520000, "元"), (6.2, "%"), (40000, "元"), (3.1, "%")]


def test_rows_with_one_blank_between_their_cells() -> None:
    text = "附表\n项目 本期 去年同期 增减\n审查逮捕 302人 334人 -9.6%\n审查起诉 641人 598人 7.2%\n以上。\n"
    body = repair(text)
    found = find_metrics(Article(1, "article", "数据", body, 0), Issue(region="保康县"))
    assert [(m.value, m.unit, m.indicator) for m in found] == [
        (302, "人", "审查逮捕"), (-9.6, "%", "审查逮捕同比增速"),
        (641, "人", "审查起诉"), (7.2, "%", "审查起诉同比增速"),
    ]  # fmt: skip


def test_a_table_blank_by_single_spaces_with_units_in_its_figures() -> None:
    rows = "  粮食 308.1万吨 8.3\n  其中:小麦 32.4万吨 3.4\n  玉米 78.2万吨 15.5\n"
    raw = f"主要产量如下：\n\n农产品 1998年 比上年增长%\n{rows}"
    found = [(c.quantity.value, c.quantity.unit, c.indicator, c.kind) for c in read_tables(repair(raw).text).cells]
    assert found[:4] == [
        (3081000, "吨", "粮食", "actual"),
        (8.3, "%", "粮食同比增速", "growth"),
        (324000, "吨", "小麦", "actual"),
        (3.4, "%", "小麦同比增速", "growth"),
    ]
