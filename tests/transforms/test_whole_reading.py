"""What only a title, a lead or a whole sentence tells of a number: aims, times, whose it is."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue, Metric


def read(title: str, body: str) -> list[Metric]:
    return find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), Issue())


@pytest.mark.parametrize(
    ("title", "body", "kinds"),
    [
        ("2008年度工作计划", "创建示范片2个，培训农民300人。目前已建成1个。", ["target", "target", "actual"]),
        ("“十一五”规划主要目标", "工业增加值达到141亿元，年均递增10%。", ["target", "target"]),
        ("2008年工作计划（摘要）", "创建示范片2个，培训农民300人。", ["target", "target"]),
        ("某县“十三五”规划（摘要）主要指标", "工业增加值达到141亿元，年均递增10%。", ["target", "target"]),
        ("某县“十三五”规划主要指标", "企业投资实际到位金额年均递增10%，达到141亿元。", ["target", "target"]),
        ("我县超额实现主要目标", "创建示范片2个，培训农民300人。", ["actual", "actual"]),
        ("工作汇报及2009年工作计划", "创建示范片2个，培训农民300人。", ["actual", "actual"]),
        ("我县提前达到目标任务", "创建示范片2个，培训农民300人。", ["actual", "actual"]),
        ("“十三五”规划主要指标完成情况", "创建示范片2个，培训农民300人。", ["actual", "actual"]),
        ("2008年工作计划完成情况", "创建示范片2个，培训农民300人。", ["actual", "actual"]),
        ("工作报告", "今年，我市将办好以下实事：\n1.新增公交车50台。\n2.新建公厕12座。", ["target", "target"]),
        ("工作报告", "去年，我市办好十件实事：\n1.新增公交车50台。\n2.新建公厕12座。", ["actual", "actual"]),
        ("工作报告", "公路投资8亿元，完成年度计划投资的117%。", ["actual", "actual"]),
    ],
)
def test_what_the_title_or_the_lead_announces(title: str, body: str, kinds: list[str]) -> None:
    assert [m.kind for m in read(title, body)] == kinds


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("到2020年，农民收入比2010年翻一番。", ["target"]),
        ("到2017年，农民收入比2010年翻一番。", ["growth"]),
    ],
)
def test_a_change_up_to_a_year_ahead_is_an_aim(body: str, kinds: list[str]) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(body), 0)
    assert [m.kind for m in find_metrics(article, Issue(published=date(2018, 6, 1)))] == kinds


def test_the_year_whose_prices_were_taken_is_no_period() -> None:
    found = read("工作报告", "2007年生产总值9亿元，按2005年可比价格计算，增长10%。")
    assert [m.period_text for m in found] == ["2007年", "2007年"]


def test_the_whole_society_is_no_company_and_scale_no_law() -> None:
    assert [m.subject for m in read("工作报告", "全社会固定资产投资9亿元，失业率3%。")] == [None, None]
    assert [m.subject for m in read("工作报告", "全县规模以上工业增加值8亿元。")] == ["全县"]
    assert [m.subject for m in read("工作报告", "全镇工业产值8亿元。")] == ["全镇"]


def test_a_share_of_planned_investment_is_one_of_a_plan() -> None:
    found = read("工作报告", "公路投资8亿元，完成年度计划投资的117%。")
    assert [m.indicator for m in found] == ["公路投资", "公路投资完成年度计划投资比例"]


@pytest.mark.parametrize(
    ("body", "periods"),
    [
        ("2017年年末总人口36万人，人口出生率7.8‰。", ["2017年年末", "2017年年末"]),
        ("年末参保职工5万人，征缴保险费14元。", ["年末", None]),
        ("年末总人口36万人，全县当年出生人口310人。", ["年末", None]),
        ("投资下降7.2%，降幅比上半年、一季度分别收窄3.6个、8.6个百分点。", [None, None, None]),
        ("存款5元，比 上年 增加2元。", [None, None]),
    ],
)
def test_what_happens_through_a_year_and_what_is_compared_with(body: str, periods: list[str | None]) -> None:
    assert [m.period_text for m in read("工作报告", body)] == periods


def test_a_basic_insurance_keeps_its_name_and_a_footnote_is_none() -> None:
    found = read("工作报告", "全市基本医疗保险参保5万人，常住人口[3]36万人，基本建成农田5万亩。")
    assert [m.indicator for m in found] == ["基本医疗保险参保", "常住人口", "建成农田"]


def test_a_regiment_is_called_by_its_number() -> None:
    assert [m.unit for m in read("简介", "一○八团位于县城西南10千米，有三个连。")] == ["千米"]


def test_a_product_of_a_region_in_a_list_takes_no_measure_of_another() -> None:
    found = read("工作报告", "地区生产总值、财政收入、工业总产值分别增长11%、8%和12%。")
    assert [m.indicator for m in found] == ["地区生产总值增速", "财政收入增速", "工业总产值增速"]
