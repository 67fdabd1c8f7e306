"""Years listed and counted, the day of counting beside a year of the thing, what the years do not date."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2014年、2015年连续两年获奖3个。", "2014年、2015年"),
        ("2013年、2015年连续两年获奖3个。", "2015年"),
        ("截至2021年11月底，下达2022年项目64个。", "截至2021年11月底"),
        ("截至2021年11月底，在建。2022年项目64个。", "2022年"),
        ("2015年，企业连续10年入围。", None),
        ("增幅比2012年最高值3.1%低。", "2012年"),
        ("自6月下旬以后，来访30人。", "自6月下旬以后"),
        ("9月19日，举行会议。在工作报告中，反映问题12个。", None),
    ],
)
def test_period(text: str, period: str | None) -> None:
    article = Article(1, "article", "简报", AlignedText.unchanged(text), 0)
    assert find_metrics(article, Issue())[-1].period_text == period
