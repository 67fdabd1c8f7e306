"""The year that a title or the first words tell of, for results and for aims."""

import pytest

from transforms.period.told_year import Told, told_in


@pytest.mark.parametrize(
    ("title", "year", "aims"),
    [
        pytest.param("2014年9月财政收支情况", 2014, 2014, id="a month"),
        pytest.param("2025年一季度运行情况", 2025, 2025, id="a quarter"),
        pytest.param("2015年上半年审计180个单位", 2015, 2015, id="a half"),
        pytest.param("某县2015年1-8月预算执行情况", 2015, 2015, id="months"),
        pytest.param("某县2017年统计公报", 2017, 2017, id="the year itself"),
        pytest.param("某县2017年统计公报\n2018年3月1日", 2017, 2017, id="not the day below it"),
        pytest.param("2023年工作总结和2024年计划", 2023, 2024, id="results and aims"),
        pytest.param("2016年预算执行情况和2017年预算草案的报告", 2016, 2017, id="budget carried out and laid out"),
        pytest.param("2016年和2012年比较", None, None, id="two years"),
        pytest.param("2017年政府工作报告", None, 2017, id="a report on a new year"),
        pytest.param("到2020年全面小康", None, None, id="an aim far off"),
        pytest.param("2010年以来的变化", None, None, id="since"),
        pytest.param("“十二五”规划", None, None, id="a plan of years"),
        pytest.param("1992年成立的厂", None, None, id="a founding"),
    ],
)
def test_the_year_of_a_title(title: str, year: int | None, aims: int | None) -> None:
    told = told_in(title, "")
    assert (told.year, told.aims) == (year, aims)


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        pytest.param("简报", "2015年，新建3家。", Told(2015, 2015, True), id="a year opens the text"),
        pytest.param("简报", "2015年1-8月，新建3家。", Told(2015, 2015, True), id="months open the text"),
        pytest.param("简报", "2015年，他回乡，6月办厂。", Told(2015, 2015), id="a tale: no months"),
        pytest.param("简报", "乡是1992年撤并建的，辖8村。", Told(), id="a founding"),
        pytest.param("2017年政府工作报告", "2016年，新建3家。", Told(2016, 2017, True), id="the year before"),
        pytest.param("2017年小结", "2012年，新建3家。", Told(), id="another year"),
        pytest.param("2016年度审计整改情况", "截至10月底，", Told(2016, 2016), id="done in the next year: no months"),
        pytest.param("2025年5月办理情况", "", Told(2025, 2025, True, True, 5), id="a month"),
    ],
)
def test_the_year_of_the_first_words(title: str, body: str, told: Told) -> None:
    assert told_in(title, body) == told
