"""Of two years that are compared the later one dates what follows, in invented sentences."""

import pytest

from transforms.period.periods import find_periods


@pytest.mark.parametrize(
    ("text", "dated"),
    [("1980年和1984年相比，产值增长20%", "1984年"), ("1984年与1980年相比，产值增长20%", "1984年")],
)
def test_of_two_years_compared_the_later_dates(text: str, dated: str) -> None:
    assert [phrase.text for phrase in find_periods(text)] == [dated]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("是2017年村集体收入的近3倍", [], id="so many times what was"),
        pytest.param("按全县上年度人均收入的2倍确定", [], id="by a base"),
        pytest.param("2017年收入是建社时的3倍", ["2017年"], id="the year of the result"),
        pytest.param("仅为2019年的42%", [], id="what it falls short of"),
        pytest.param("比上半年、一季度分别收窄3个百分点", [], id="two bases"),
        pytest.param("这与上半年两家企业停产有关", ["上半年"], id="connected with"),
    ],
)
def test_the_base_of_a_comparison_is_no_time(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in find_periods(text)] == found
