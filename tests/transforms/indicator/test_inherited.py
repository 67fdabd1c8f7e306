"""A measure that is named once for a list, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())
    return [metric.indicator for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "采矿业增加值增长2%，制造业下降6%，供热业增长1%。",
            ["采矿业增加值增速", "制造业增加值降幅", "供热业增加值增速"],
            id="branches",
        ),
        pytest.param(
            "主要产品产量中，轮胎产量增长5%，钢材增长3%，发电量增长7%。",
            ["轮胎产量增速", "钢材产量增速", "发电量增速"],
            id="products, and one that is a measure",
        ),
        pytest.param(
            "固定资产投资增长9%。分产业看，第一产业增长2%；第二产业下降3%。",
            ["固定资产投资增速", "第一产业固定资产投资增速", "第二产业固定资产投资降幅"],
            id="across the sentence",
        ),
        pytest.param("城镇居民收入增长3%，农村居民增长5%。", ["城镇居民收入增速", "农村居民收入增速"], id="groups"),
        pytest.param("工业增加值增长5%，进出口增长3%。", ["工业增加值增速", "进出口增速"], id="trade is a measure"),
        pytest.param("粮食产量增长3%，游客增长6%。", ["粮食产量增速", "游客增速"], id="of another kind"),
        pytest.param(
            "制造业贡献率增长3%，采矿业增长6%。", ["制造业贡献率增速", "采矿业增速"], id="a rate is not inherited"
        ),
    ],
)
def test_a_name_takes_the_measure_of_its_list(text: str, expected: list[str]) -> None:
    assert read(text) == expected
