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
        pytest.param("今年计划改厕20户。其中，乌石村8户；石硚村12户。", "ttt", id="parts in the next sentence"),
        pytest.param("今年计划改厕20户。其中，乌石村已完成8户。", "ta", id="a part that is done already"),
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


def dates(body: str, title: str = "简报") -> list[tuple[str | None, str]]:
    """Period and last day of each number of a text that no issue dates."""
    metrics = find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), Issue())
    return [(m.period_text, str(m.period_end or "")) for m in metrics]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        pytest.param("2014年9月收支情况", "9月份，收入3亿元。", [("9月份", "2014-09-30")], id="a month's"),
        pytest.param("2025年一季度运行情况", "3月末，存款5亿元。", [("3月末", "2025-03-31")], id="the end of a part"),
        pytest.param("2015年上半年情况", "截至6月底，新建3家。", [("截至6月底", "2015-06-30")], id="up to a month"),
        pytest.param("2015年上半年情况", "去年，新建3家。", [("去年", "2014-12-31")], id="the year before it"),
        pytest.param("2015年情况", "今年，新建3家。", [("今年", "")], id="this year may be the next one"),
        pytest.param("2025年5月办理情况", "本月，接单36件。", [("本月", "2025-05-31")], id="this month"),
        pytest.param(
            "2017年政府工作报告", "2016年，建设加快。1—9月，税收3亿元。", [("1—9月", "2016-09-30")], id="results"
        ),
        pytest.param(
            "2005年公报", "从2006年1月1日起停售。全年售票3万张。", [("全年", "2005-12-31")], id="a communiqué's"
        ),
        pytest.param("走访小记", "9月份，收入3亿元。", [("9月份", "")], id="no year is told"),
    ],
)
def test_the_title_dates_what_names_no_year(title: str, body: str, expected: list[tuple[str, str]]) -> None:
    assert dates(body, title) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "1956年，全县有厂75个。是年底，有工人300人。同年10月，又办厂3个。",
            [("1956年", "1956-12-31"), ("是年底", "1956-12-31"), ("同年10月", "1956-10-31")],
            id="that year",
        ),
        pytest.param("大楼2008年4月26日正式开工。总面积3万平方米。", [(None, "")], id="the day on which it was begun"),
        pytest.param("乡是1992年撤并建的新建乡，辖8个村。", [(None, "")], id="the year in which it was made"),
        pytest.param(
            "1—10月，完成市政府下达任务数132元的90%。", [(None, ""), ("1—10月", "")], id="a quota of the year"
        ),
        pytest.param(
            "建设以来，投入3元。通过一年的努力，减少20人。", [("建设以来", ""), (None, "")], id="of one year only"
        ),
        pytest.param("年末，存款5元。六、贸易 零售额3元。", [("年末", ""), (None, "")], id="a heading in the line"),
        pytest.param("了解我县自2012年以来项目实施情况，组成2个组。", [(None, "")], id="a paper's"),
        pytest.param(
            "三是从改革开放以来，办厂30个。", [("从改革开放以来", "")], id="the word of a point is none of it"
        ),
        pytest.param("2018年，年初预算为2元。", [("2018年", "2018-12-31")], id="a budget is the year's"),
        pytest.param(
            "施工高峰时，来了60人，累计浇筑3米。", [("施工高峰时", ""), (None, "")], id="a sum of all the time"
        ),
        pytest.param("过去一年，售水3吨，扭转连续2年亏损。", [("过去一年", ""), (None, "")], id="more years"),
        pytest.param("1—8月，连续15个月为负。", [(None, "")], id="more months"),
        pytest.param("7月10日，大会战收工。全县造林9亩。", [(None, "")], id="the last day of what went on longer"),
        pytest.param("一季度，植树5亩。全县茶园面积9亩。", [("一季度", ""), (None, "")], id="what there is"),
        pytest.param("一季度，植树5亩。全县播种面积9亩。", [("一季度", "")] * 2, id="what was sown"),
        pytest.param("年末，养蜂4箱。生猪出栏9头。", [("年末", ""), (None, "")], id="sold through the year"),
        pytest.param("年末养蜂4箱，受天气影响，椴树蜜每公斤32元。", [("年末", ""), (None, "")], id="a price"),
        pytest.param("工作组于3月至4月到村里调查，发放问卷9份。", [("3月至4月", "")], id="behind whoever did it"),
        pytest.param("4月25日收工，历时51天。", [(None, "")], id="more days"),
        pytest.param("从2019年的每斤2元一路走低。", [("2019年", "2019-12-31")], id="a price left behind"),
        pytest.param(
            "全年收入3元，仅为2019年的42%。年末，来了5人。", [("全年", ""), ("全年", ""), ("年末", "")], id="of no base"
        ),
    ],
)
def test_a_number_has_its_own_time(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert dates(body) == expected


def days(body: str, title: str = "简报") -> list[tuple[str | None, str]]:
    """Period and days of each number of an issue of August 2023."""
    issue = Issue(published=date(2023, 8, 15))
    metrics = find_metrics(Article(1, "article", title, AlignedText.unchanged(body), 0), issue)
    return [(m.period_text, f"{m.period_start or ''}~{m.period_end or ''}") for m in metrics]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "1—6月，投资12元，去年同期为10元。",
            [("1—6月", "2023-01-01~2023-06-30"), ("去年同期", "2022-01-01~2022-06-30")],
            id="the same months",
        ),
        pytest.param(
            "上半年，来客3人（去年同期2人）。",
            [("上半年", "2023-01-01~2023-06-30"), ("去年同期", "2022-01-01~2022-06-30")],
            id="in brackets",
        ),
        pytest.param(
            "截至7月底，存粮3吨，上年同期2吨。",
            [("截至7月底", "~2023-07-31"), ("上年同期", "~2022-07-31")],
            id="counted by then",
        ),
        pytest.param("去年同期只有12家。", [("去年同期", "~")], id="of no time named"),
        pytest.param(
            "截至7月底，建成3个；去年同期，建成2个。",
            [("截至7月底", "~2023-07-31"), ("去年同期", "~2022-07-31")],
            id="set off by a comma",
        ),
        pytest.param(
            "5月上旬，植树3株；中旬，植树5株。",
            [("5月上旬", "2023-05-01~2023-05-10"), ("中旬", "2023-05-11~2023-05-20")],
            id="a third of the month named",
        ),
        pytest.param("明年、后年要改造9套。", [("明年、后年", "2024-01-01~2025-12-31")], id="years to come"),
        pytest.param(
            "6月3日，转移9人。次日，捐款3元。", [("6月3日", "2023-06-03~2023-06-03"), ("次日", "~")], id="the next"
        ),
        pytest.param(
            "大事记\n三月\n5日　植树3株。\n四月\n3日　植树5株。",
            [("5日", "2023-03-05~2023-03-05"), ("3日", "2023-04-03~2023-04-03")],
            id="a chronicle",
        ),
        pytest.param(
            "1月18日，植树3株。\n5日，植树5株。",
            [("1月18日", "2023-01-18~2023-01-18"), ("5日", "~")],
            id="a day that goes back",
        ),
        pytest.param(
            "3月5日、8日，分别植树3株、5株。",
            [("3月5日", "2023-03-05~2023-03-05"), ("8日", "2023-03-08~2023-03-08")],
            id="each day its own",
        ),
        pytest.param("至20日12时，全县转移3人。", [("至20日12时", "~")], id="by an hour"),
        pytest.param("对集市每月5日、15日的3次采价。", [(None, "~")], id="days that come again"),
        pytest.param("1日3次查房，看病9人。", [(None, "~")], id="how often a day"),
        pytest.param("15日内完成走访3户。", [(None, "~")], id="a length of time"),
        pytest.param("合格率92%，上周89%，指标为90%。", [(None, "~"), ("上周", "~"), (None, "~")], id="last week's"),
        pytest.param("本周完成产值12元，开工累计完成43元。", [("本周", "~"), (None, "~")], id="the sum so far"),
    ],
)
def test_days_without_a_month_and_the_year_before(body: str, expected: list[tuple[str | None, str]]) -> None:
    assert days(body)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("一季度，两个村的账目8个月没公开。", [None], id="more months than there are"),
        pytest.param("6月5日，开会9人；全县共有党员3人。", ["6月5日", None], id="what there is"),
        pytest.param("把2003年的照片翻了出来，量了6个上午。", [None], id="of which year a thing is"),
        pytest.param("目标是年底把外诊率控制在15%以内。", ["年底"], id="the end of the year"),
        pytest.param("从9月3日干到19日，挖沟7条。", ["从9月3日干到19日"], id="from day to day"),
        pytest.param("10月前招聘到位，每人每月补贴160元。", ["每月"], id="so much each month"),
        pytest.param("7月底前清零，没有做到，还剩6件。", [None], id="what is left"),
        pytest.param("10月底跌到9元，全村收入40元。", ["10月底", None], id="a price of one day"),
        pytest.param("11月20日，评议通过3户。如果通过，剩下15户。", ["11月20日", None], id="how it would be"),
    ],
)
def test_what_a_time_does_not_reach(body: str, expected: list[str | None]) -> None:
    assert [period for period, _ in days(body)][-len(expected) :] == expected


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        pytest.param("评为一星的可贷3元，二星5元，三星9元。", "ttt", id="a rule one by one"),
        pytest.param("计划投资5元，已投入4元。", "ta", id="and what was done"),
        pytest.param("产值增长8%，张泾10%。", "gg", id="changes one by one"),
        pytest.param("产值增长8%，占比30%。", "ga", id="a change and a share"),
        pytest.param("12月底前完成水库5座。", "t", id="due in a time to come"),
        pytest.param("6月底前完成水库5座。", "a", id="due in a time behind"),
        pytest.param("从2025年起，缴费提高到20元。", "t", id="from a year to come"),
        pytest.param("从2022年起，缴费提高到20元。", "a", id="from a year behind"),
    ],
)
def test_kinds_that_go_on_or_lie_ahead(body: str, wanted: str) -> None:
    assert kinds(body, issue=Issue(published=date(2023, 8, 15))) == wanted
