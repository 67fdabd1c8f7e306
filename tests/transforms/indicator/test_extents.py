"""Ages at which something happened, and ages of today."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("村民高有田六岁失聪，十七岁学艺，二十六岁开店。", ["失聪年龄", "学艺年龄", "开店年龄"]),
        ("王大山十八岁参军，今年七十岁。", ["参军年龄", "年龄"]),
        ("六十岁的退休老人王大山修路。", ["退休老人年龄"]),
    ],
)
def test_an_age_at_an_event_is_named_by_it(body: str, expected: list[str]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert [metric.indicator for metric in found] == expected
