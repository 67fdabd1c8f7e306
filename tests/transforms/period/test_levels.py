"""The days of levels that were left and reached hold for those beside them, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "病例由2013年的9例减少到2015年的4例，发病率由3%降到2%。", ["2013年", "2015年"] * 2, id="both levels"
        ),
        pytest.param("病例由2013年的9例减少到4例，发病率由3%降到2%。", ["2013年", None] * 2, id="the level left alone"),
        pytest.param("病例由2013年的9例减少到4例，发病率2%。", ["2013年", None, None], id="no other words for it"),
        pytest.param("病例由2013年的9例减少到4例。发病率由3%降到2%。", ["2013年", None, None, None], id="told apart"),
    ],
)
def test_the_periods_of_the_numbers(body: str, expected: list[str | None]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert [metric.period_text for metric in found] == expected
