"""Counts of places, and what is told of them, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("12个县（市）投资增速高于全省。", ["投资增速高于全省的县（市）"], id="what is told of them"),
        pytest.param("12个县（市、区）扶贫资金使用情况。", ["县（市、区）"], id="what belongs to them"),
        pytest.param("30个区完成投资3亿元。", ["区", "投资"], id="the next number's measure"),
        pytest.param("12个县（市）工业投资同比增长5%。", ["县（市）", "工业投资同比增速"], id="the next change"),
        pytest.param("5个县（市）被评为先进。", ["被评为先进的县（市）"], id="a clause as of anything counted"),
        pytest.param(
            "12个县（市）和9个区人均消费支出超过全省。",
            ["人均消费支出超过全省的县（市）", "人均消费支出超过全省的区"],
            id="two kinds of places",
        ),
        pytest.param(
            "9个区城镇居民人均可支配收入增速达到或超过全省平均增速。",
            ["收入增速达到或超过全省平均增速的区"],
            id="too long for a name",
        ),
        pytest.param("打造3个区域中心、5个县级医院。", ["区域中心", "县级医院"], id="no places"),
        pytest.param("12个县医院收入3亿元。", ["县医院", "县医院收入"], id="their bodies"),
    ],
)
def test_what_is_told_of_places(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators
