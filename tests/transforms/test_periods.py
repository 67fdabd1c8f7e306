"""Periods as printed and as days: absolute, relative, open at one end, named by an event; comparisons are none."""

from datetime import date

import pytest

from transforms.periods import find_periods, lasts, reaches, resolve

TODAY = date(2012, 7, 1)


def d(month: int, day: int, year: int = 2012) -> date:
    return date(year, month, day)


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        pytest.param("2010年完成", "2010年", d(1, 1, 2010), d(12, 31, 2010), id="year"),
        pytest.param("二〇一〇年完成", "二〇一〇年", d(1, 1, 2010), d(12, 31, 2010), id="year in Chinese numerals"),
        pytest.param("2006—2010年完成", "2006—2010年", d(1, 1, 2006), d(12, 31, 2010), id="years"),
        pytest.param("去年以来，共", "去年以来", d(1, 1, 2011), TODAY, id="since last year"),
        pytest.param("截至5月底，共", "截至5月底", None, d(5, 31), id="until a month's end"),
        pytest.param("今年上半年，共", "今年上半年", d(1, 1), d(6, 30), id="half of this year"),
        pytest.param("前三季度，共", "前三季度", d(1, 1), d(9, 30), id="quarters"),
        pytest.param("1—5月，共", "1—5月", d(1, 1), d(5, 31), id="months"),
        pytest.param("今年1至5月份，共", "今年1至5月份", d(1, 1), d(5, 31), id="months of this year"),
        pytest.param("5月31日至6月15日，共", "5月31日至6月15日", d(5, 31), d(6, 15), id="days"),
        pytest.param("12月20日，共", "12月20日", d(12, 20), d(12, 20), id="a day to come"),
        pytest.param("本月11日，共", "本月11日", d(7, 11), d(7, 11), id="a day of this month"),
        pytest.param("上月，共", "上月", d(6, 1), d(6, 30), id="last month"),
        pytest.param("“十二五”期间，共", "“十二五”期间", d(1, 1, 2011), d(12, 31, 2015), id="five-year plan"),
        pytest.param("五年来，共", "五年来", d(7, 1, 2007), TODAY, id="years back"),
        pytest.param("目前，共", "目前", TODAY, TODAY, id="now"),
        pytest.param("截至目前，共", "截至目前", None, TODAY, id="until now"),
        pytest.param("9月中旬前，共", "9月中旬前", None, d(9, 20), id="before"),
        pytest.param("自2004年起，共", "自2004年起", d(1, 1, 2004), TODAY, id="since a year"),
        pytest.param("年末常住人口", "年末", d(12, 31), d(12, 31), id="end of the year"),
        pytest.param("活动开展以来，共", "活动开展以来", None, None, id="an event"),
        pytest.param("每年增收", "每年", None, None, id="each year"),
        pytest.param("2月30日，共", "2月30日", None, None, id="no such day"),
    ],
)
def test_a_period_and_its_days(text: str, phrase: str, first: date | None, last: date | None) -> None:
    found = find_periods(text)
    assert [p.text for p in found] == [phrase]
    assert resolve(found[0], TODAY) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["比上年增长5%", "与2011年相比", "去年同期", "红七月行动", "3.5月", "五年", "十九大", "第一批", "高于去年"],
)
def test_what_is_no_period(text: str) -> None:
    assert find_periods(text) == []


def test_a_january_issue_speaks_of_last_december() -> None:
    (phrase,) = find_periods("12月20日，启动")
    assert resolve(phrase, date(2013, 1, 5)) == (d(12, 20), d(12, 20))


@pytest.mark.parametrize(
    ("text", "days"), [("去年以来，", (None, None)), ("2010年，", (d(1, 1, 2010), d(12, 31, 2010)))]
)
def test_without_a_date_only_the_absolute_has_days(text: str, days: tuple[date | None, date | None]) -> None:
    assert resolve(find_periods(text)[0], None) == days


def test_a_phrase_inside_a_clause_dates_that_clause_only() -> None:
    text = "对目前空缺的28个村评估后，调整19名"
    (phrase,) = find_periods(text)
    assert reaches(phrase, text, 0, text.index("28"))
    assert not reaches(phrase, text, text.index("调整"), text.index("19"))


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("7月20日，", True),
        ("去年以来，", True),
        ("截至5月底，", True),
        ("全年，", True),
        ("目前，", False),
        ("年底，", False),
    ],
)
def test_what_a_reader_carries_on(text: str, carried: bool) -> None:
    assert lasts(find_periods(text)[0]) == carried


def test_a_report_of_the_new_year_looks_back_on_whole_years() -> None:
    (phrase,) = find_periods("过去的一年，建成")
    assert resolve(phrase, date(2018, 2, 1)) == (d(1, 1, 2017), d(12, 31, 2017))


def test_the_level_left_behind_dates_only_its_own_number() -> None:
    text = "由上年的3家增加到5家"
    (phrase,) = find_periods(text)
    assert [reaches(phrase, text, 0, text.index(n)) for n in ("3家", "5家")] == [True, False]
