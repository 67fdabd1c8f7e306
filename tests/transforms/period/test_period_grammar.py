"""The pieces that the grammar of periods names in a phrase."""

import pytest

from transforms.period.period_grammar import grammar


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("截至5月底，", {"before": "截至", "month_": "5", "third_": "底"}),
        ("一九八七年三月五日，", {"year": "一九八七年", "month": "三", "day": "五"}),
        ("一月八日，", {"month_": "一", "day_": "八"}),
        ("三年内，", {"within": "三年内"}),
        ("上世纪九十年代，", {"decade": "上世纪九十年代"}),
        ("去年“双十一”那天，", {"year": "去年", "season": "“双十一”"}),
        ("两年多来，", {"years_": "两"}),
    ],
)
def test_pieces(text: str, pieces: dict[str, str]) -> None:
    found = grammar().search(text)
    assert found is not None
    assert {name: words for name, words in found.groupdict().items() if words and name != "in_year"} == pieces


@pytest.mark.parametrize("text", ["红七月行动", "3.5月", "五年"])
def test_names_and_lengths_are_no_dates(text: str) -> None:
    assert grammar().search(text) is None
