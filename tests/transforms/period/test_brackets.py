"""Periods in brackets: of the number in front, of what stands in the bracket, or of the words before it."""

import pytest

from transforms.period.brackets import bracketed, closed_in
from transforms.period.periods import find_periods


@pytest.mark.parametrize(
    ("body", "number", "period"),
    [
        pytest.param("面积9公里（2017年），人口5人（2020年）。", "9公里", "2017年", id="the first of two"),
        pytest.param("面积9公里（2017年），人口5人（2020年）。", "5人", "2020年", id="the second of two"),
        pytest.param("面积9公里(2017年末)，", "9公里", "2017年末", id="narrow brackets"),
        pytest.param("运客9人（全年预计12人），", "9人", None, id="a bracket with figures"),
        pytest.param("面积9公里，2017年", "9公里", None, id="no bracket"),
    ],
)
def test_the_period_in_the_bracket_behind_a_number(body: str, number: str, period: str | None) -> None:
    found = bracketed(find_periods(body), body, body.index(number) + len(number))
    assert (found.text if found else None) == period


@pytest.mark.parametrize(
    ("body", "number", "closed"),
    [
        pytest.param("运客9人（全年预计12人），增长3%。", "3%", True, id="behind a bracket with figures"),
        pytest.param("运客9人（全年预计12人），增长3%。", "12人", False, id="inside it"),
        pytest.param("面积9公里（2017年），人口5人。", "5人", True, id="behind a number's own bracket"),
        pytest.param("县城（2017年）人口5人。", "5人", False, id="behind the bracket of a name"),
        pytest.param("五年间（2016—2020年），新建5家。", "5家", False, id="the years said once more"),
    ],
)
def test_a_bracket_closes_over_its_period(body: str, number: str, closed: bool) -> None:
    (phrase, *_) = [p for p in find_periods(body) if body[p.start - 1] == "（" or "全年" in p.text]
    assert closed_in(phrase, body, 0, body.index(number)) == closed
