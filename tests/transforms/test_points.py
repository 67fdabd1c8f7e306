"""Which period goes on behind the points of a list."""

import pytest

from transforms.periods import find_periods
from transforms.points import before_points, last_named


@pytest.mark.parametrize(
    ("text", "period"),
    [
        pytest.param("6月以来，排查隐患。一是进度慢。去年，开工5个。二是资金少。", "6月以来", id="over with its point"),
        pytest.param("6月以来，排查隐患。去年，开工5个。资金少。", "去年", id="no list"),
        pytest.param("去年，排查隐患。一是进度慢。二是资金少。", "去年", id="said in front of the list"),
        pytest.param("排查隐患。一是进度慢。去年，开工5个。二是资金少。", None, id="nothing in front"),
    ],
)
def test_the_period_of_the_last_point(text: str, period: str | None) -> None:
    last = last_named(text, find_periods(text, 0, len(text)), None)
    assert last is not None
    start = text.rindex("资金") - (2 if "二是" in text else 0)
    found = before_points(text, 0, start, last)
    assert (found.text if found else None) == period


def test_what_recurs_is_not_gone_on_with() -> None:
    text = "去年开工。每月检查一次。"
    last = last_named(text, find_periods(text, 0, len(text)), None)
    assert last is not None
    assert last.text == "去年"
