"""The days of a period: absolute, relative, open at one end; what has none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.period.days import resolve
from transforms.period.periods import find_periods
from transforms.reference import table

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
        pytest.param("今年前5个月，共", "今年前5个月", d(1, 1), d(5, 31), id="first months of this year"),
        pytest.param("前三个月，共", "前三个月", d(1, 1), d(3, 31), id="first months"),
        pytest.param("从2010年起每年安排", "从2010年起每年", d(1, 1, 2010), TODAY, id="each year from one on"),
        pytest.param("5月31日至6月15日，共", "5月31日至6月15日", d(5, 31), d(6, 15), id="days"),
        pytest.param("2010年12月至3月，共", "2010年12月至3月", d(12, 1, 2010), d(3, 31, 2011), id="a winter"),
        pytest.param("去年11月-1月，共", "去年11月-1月", d(11, 1, 2011), d(1, 31), id="last winter"),
        pytest.param("2010年, 4月2日晚", "2010年, 4月2日", d(4, 2, 2010), d(4, 2, 2010), id="a comma in the date"),
        pytest.param("民国24年（1935年），共", "民国24年（1935年）", d(1, 1, 1935), d(12, 31, 1935), id="both counts"),
        pytest.param("乾隆三十年，共", "乾隆三十年", d(1, 1, 1765), d(12, 31, 1765), id="of a reign"),
        pytest.param("光绪二十八年，共", "光绪二十八年", d(1, 1, 1902), d(12, 31, 1902), id="of a reign with tens"),
        pytest.param("宣统九年，共", "宣统九年", None, None, id="beyond a reign"),
        pytest.param("15日，共", "15日", None, None, id="a day of no month"),
        pytest.param("3月5日、8日，共", "3月5日、8日", d(3, 5), d(3, 8), id="days side by side"),
        pytest.param("3月5日下午、4月8日，共", "3月5日下午、4月8日", d(3, 5), d(4, 8), id="of two months"),
        pytest.param("从6月3日夜到4日，共", "从6月3日夜到4日", d(6, 3), d(6, 4), id="through a night"),
        pytest.param("昨天，共", "昨天", None, None, id="yesterday"),
        pytest.param("上周五，共", "上周五", None, None, id="a day of last week"),
        pytest.param("民国三十二年，共", "民国三十二年", d(1, 1, 1943), d(12, 31, 1943), id="of the Republic"),
        pytest.param("2018年元旦春节期间，共", "2018年元旦春节期间", None, None, id="two feasts"),
        pytest.param("一是50年代，共", "50年代", None, None, id="a decade in a point"),
        pytest.param("7 月1日至7月9日，共", "7 月1日至7月9日", d(7, 1), d(7, 9), id="a blank in the date"),
        pytest.param("50年代，共", "50年代", None, None, id="a decade"),
        pytest.param("比2010年的3人少", "2010年", d(1, 1, 2010), d(12, 31, 2010), id="of the base"),
        pytest.param("2010年初预算3元", "2010年初", d(1, 1, 2010), d(12, 31, 2010), id="a budget is the year's"),
        pytest.param("11月至3月，共", "11月至3月", None, None, id="a winter of no year"),
        pytest.param("2019—2017年，共", "2019—2017年", None, None, id="years in disorder"),
        pytest.param("5月20日至5日，共", "5月20日至5日", None, None, id="days in disorder"),
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
        pytest.param("自2010年10月开班以来，共", "自2010年10月开班以来", d(10, 1, 2010), TODAY, id="a dated event"),
        pytest.param("2002年12月支部成立时，共", "2002年12月支部成立时", d(12, 1, 2002), d(12, 31, 2002), id="then"),
        pytest.param("“六五”普法以来，共", "“六五”普法以来", None, None, id="a plan of another kind"),
        pytest.param("截至17日24时，共", "截至17日24时", None, d(6, 17), id="a day alone"),
        pytest.param("6月上中旬，共", "6月上中旬", d(6, 1), d(6, 20), id="two thirds of a month"),
        pytest.param("今后五年，共", "今后五年", TODAY, d(7, 31, 2017), id="years ahead"),
        pytest.param("活动开展以来，共", "活动开展以来", None, None, id="an event"),
        pytest.param("每年增收", "每年", None, None, id="each year"),
        pytest.param("去年9月至今年4月，共", "去年9月至今年4月", d(9, 1, 2011), d(4, 30), id="from month to month"),
        pytest.param("3月下旬到5月上旬，共", "3月下旬到5月上旬", d(3, 21), d(5, 10), id="thirds of months"),
        pytest.param("5月27日20时至28日8时，共", "5月27日20时至28日8时", d(5, 27), d(5, 28), id="hours of days"),
        pytest.param("从去年10月到目前，共", "从去年10月到目前", d(10, 1, 2011), TODAY, id="from a month to now"),
        pytest.param("“十一五”前三年，共", "“十一五”前三年", d(1, 1, 2006), d(12, 31, 2008), id="first of a plan"),
        pytest.param("“十一五”后两年，共", "“十一五”后两年", d(1, 1, 2009), d(12, 31, 2010), id="last years of a plan"),
        pytest.param("“十一五”末，共", "“十一五”末", d(12, 31, 2010), d(12, 31, 2010), id="end of a plan"),
        pytest.param("“十二五”开局之年，共", "“十二五”开局之年", d(1, 1, 2011), d(12, 31, 2011), id="a year of a plan"),
        pytest.param("去年“7·22”地震，共", "去年“7·22”地震", d(7, 22, 2011), d(7, 22, 2011), id="a day that names"),
        pytest.param("元旦假期，共", "元旦假期", None, None, id="a holiday of more than its day"),
        pytest.param("自5月9日开工以来，共", "自5月9日开工以来", d(5, 9), TODAY, id="since something on a day"),
        pytest.param("自去年3月开班以来，共", "自去年3月开班以来", d(3, 1, 2011), TODAY, id="since a month"),
        pytest.param("今年入夏以来，共", "今年入夏以来", None, None, id="since a season"),
        pytest.param("截止昨天，共", "截止昨天", None, None, id="until yesterday"),
        pytest.param("2月30日，共", "2月30日", None, None, id="no such day"),
    ],
)
def test_a_period_and_its_days(text: str, phrase: str, first: date | None, last: date | None) -> None:
    found = find_periods(text)
    assert [p.text for p in found] == [phrase]
    assert resolve(found[0], TODAY) == (first, last)


def test_a_january_issue_speaks_of_last_december() -> None:
    (phrase,) = find_periods("12月20日，启动")
    assert resolve(phrase, date(2013, 1, 5)) == (d(12, 20), d(12, 20))


@pytest.mark.parametrize(
    ("text", "days"), [("去年以来，", (None, None)), ("2010年，", (d(1, 1, 2010), d(12, 31, 2010)))]
)
def test_without_a_date_only_the_absolute_has_days(text: str, days: tuple[date | None, date | None]) -> None:
    assert resolve(find_periods(text)[0], None) == days


def test_a_report_of_the_new_year_looks_back_on_whole_years() -> None:
    (phrase,) = find_periods("过去的一年，建成")
    assert resolve(phrase, date(2018, 2, 1)) == (d(1, 1, 2017), d(12, 31, 2017))


@pytest.mark.parametrize(("today", "last"), [(d(1, 12, 2022), d(12, 31, 2026)), (d(12, 20, 2021), d(12, 31, 2026))])
def test_five_years_ahead_are_calendar_years_where_the_year_turns(today: date, last: date) -> None:
    assert resolve(find_periods("今后五年，新增300家")[0], today) == (today, last)


def test_a_label_year_serves_where_no_day_is_known() -> None:
    (phrase,) = find_periods("上半年，")
    assert resolve(phrase, None, 2015) == (d(1, 1, 2015), d(6, 30, 2015))


@pytest.mark.parametrize("row", table("five_year_plans"), ids=lambda row: row["plan"])
def test_a_five_year_plan_has_five_years(row: dict[str, str]) -> None:
    (phrase,) = find_periods(f"“{row['plan']}”期间，")
    first, last = resolve(phrase, None)
    assert first is not None
    assert last is not None
    assert (first.month, last.month, last.year - first.year) == (1, 12, 4)


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.sampled_from([row["word"] for row in table("period_words")]))
def test_every_word_resolves_on_every_day_in_order(today: date, word: str) -> None:
    for phrase in find_periods(f"{word}，"):
        first, last = resolve(phrase, today)
        assert first is None or last is None or first <= last


@given(
    st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    st.sampled_from(["", "今年", "去年", "2019年"]),
    st.from_regex(r"(1[0-2]|[1-9])(月([1-9]|2\d)日)?(-|至)(1[0-2]|[1-9])月", fullmatch=True),
)
def test_no_stretch_ends_before_it_starts(today: date, year: str, stretch: str) -> None:
    for phrase in find_periods(f"{year}{stretch}，"):
        first, last = resolve(phrase, today)
        assert first is None or last is None or first <= last


def test_days_in_chinese_numerals() -> None:
    (phrase,) = find_periods("一九八七年三月二十一日，开会")
    assert resolve(phrase, None) == (date(1987, 3, 21), date(1987, 3, 21))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("去年国庆，", (date(2017, 10, 1), date(2017, 10, 7))),
        ("去年冬天，", (None, None)),
        ("国庆长假，", (None, None)),
        ("五年前，", (None, None)),
    ],
)
def test_seasons_of_a_year_and_rough_times(text: str, days: tuple[date | None, date | None]) -> None:
    (phrase,) = find_periods(text)
    assert resolve(phrase, date(2018, 6, 1)) == days
