"""Numbers that the time of the sentences in front does not date."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("上半年，建成3家。各社区至少设2个书屋。", ["上半年", None], id="a rule"),
        pytest.param("上半年，建成3家。但仍有8家没有开工。", ["上半年", None], id="what is still wrong"),
        pytest.param("截至6月底，建成3家。还有8家没有开工。", ["截至6月底"] * 2, id="still, by the day counted at"),
        pytest.param("上半年，建成3家。全市19个村中，通车的有8个。", ["上半年", None, "上半年"], id="a whole"),
        pytest.param("上半年，建成3家。全市19个村全部通车。", ["上半年"] * 2, id="all of the whole"),
        pytest.param("9月28日，选拔笔试举行，来了30人。此次选拔共有90人报名。", ["9月28日", None], id="this time"),
        pytest.param("上半年，建成3家。据对60户菜农的抽样调查，亩产7吨。", ["上半年", None, None], id="an inquiry"),
        pytest.param(
            "9月28日，大赛落幕，来了30人。比赛历时4个月，9人获奖。", ["9月28日", None, "9月28日"], id="it ends"
        ),
        pytest.param(
            "截至8月20日，全县复耕3亩。上河镇村民秦有田种稻5亩。", ["截至8月20日", None], id="one person's own figures"
        ),
    ],
)
def test_the_periods_of_the_numbers(body: str, expected: list[str | None]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue(region="温州市"))
    assert [metric.period_text for metric in found] == expected
