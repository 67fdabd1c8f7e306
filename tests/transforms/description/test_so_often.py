"""How often, where the period says something else."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "indicator", "period"),
    [
        pytest.param(
            "从今年起，市财政每年列支专项资金500万元。", "每年列支专项资金", "从今年起", id="since when goes first"
        ),
        pytest.param("去年，他在厨房帮工，每个月有2600元工资。", "每月工资", "去年", id="a wage of a month"),
        pytest.param("从今年起，每人每月补贴300元。", "每人每月补贴", "从今年起", id="whose, then how often"),
        pytest.param("今年，食堂每天供餐800份。", "食堂每天供餐", "今年", id="a day"),
        pytest.param("今年，每周五邀请两名群众旁听。", "旁听的群众", "今年", id="a day of the week"),
        pytest.param("每年列支专项资金500万元。", "列支专项资金", "每年", id="the period says so"),
        pytest.param("今年，市财政列支专项资金500万元。", "列支专项资金", "今年", id="once"),
        pytest.param("从今年起，每月开会1次。", "开会频次", "从今年起", id="a frequency"),
    ],
)
def test_the_indicator_says_how_often(body: str, indicator: str, period: str) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue(region="温州市"))
    assert [(metric.indicator, metric.period_text) for metric in found] == [(indicator, period)]
