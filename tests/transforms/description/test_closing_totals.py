"""A total that closes a list is not of its last, in invented sentences."""

import pytest

from tests.transforms.description.test_said_twice import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "争取改造项目7个，大修项目16个，共计23个。",
            ["改造项目", "大修项目", "项目"],
            id="what the names have in common",
        ),
        pytest.param("种植玉米3亩，水稻2亩，合计5亩。", ["种植玉米", "水稻", "合计面积"], id="nothing in common"),
        pytest.param("村民自筹2元，政府补助3元，共5元。", ["村民自筹", "政府补助", "合计金额"], id="money"),
        pytest.param(
            "种茶每户补助2元，养猪每户补助3元，两项都做的，合计最高4元。",
            ["种茶每户补助", "养猪每户补助", "合计每户补助"],
            id="the most of both",
        ),
        pytest.param("有党员5名，支部3个，共有村庄8个。", ["党员", "支部", "村庄"], id="a thing of its own"),
        pytest.param("有党员5名，共5名。", ["党员", "党员"], id="one is no list"),
    ],
)
def test_a_total_is_of_the_whole_list(text: str, expected: list[str]) -> None:
    assert [d.indicator for d in read(text)] == expected


def test_a_total_of_several_is_of_none_of_them() -> None:
    told = read("龙游县新建大棚3个，开化县新建大棚5个，共8个。")
    assert [d.subject for d in told] == ["龙游县", "开化县", None]
    assert [d.indicator for d in told] == ["新建大棚"] * 3
