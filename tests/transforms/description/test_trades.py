"""The trade that a paragraph opens with, and those to whom a sum is given."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "柳岭镇竹编业主要分布在6个村。全镇有竹编厂9家，收购点12个，从业人员600人，年产值9000元。",
            ["村", "竹编厂", "收购点", "竹编业从业人员", "竹编业年产值"],
            id="a trade",
        ),
        pytest.param(
            "柳岭村蓝莓基地位于村东，种植面积90亩，年产值50元。", ["蓝莓基地种植面积", "蓝莓基地年产值"], id="a base"
        ),
        pytest.param("柳岭镇竹编业起步早。全镇从业人员9000人。", ["从业人员"], id="of the whole place"),
        pytest.param("柳岭镇蓝莓种植面积9万亩，年产值5元。", ["蓝莓种植面积", "蓝莓年产值"], id="a crop"),
        pytest.param("柳岭镇耕地面积9万亩，年产值5元。", ["耕地面积", "年产值"], id="ground that bears anything"),
        pytest.param("全村种植面积90亩，年产值50元。", ["种植面积", "年产值"], id="no trade"),
        pytest.param(
            "为4户低保户分红54元，户均分红13元，全社分红90元。",
            ["分红的低保户", "低保户分红", "低保户户均分红", "全社分红"],
            id="to whom it is given",
        ),
    ],
)
def test_whose_trade(body: str, expected: list[str]) -> None:
    assert named(body) == expected
