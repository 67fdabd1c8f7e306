"""Shares, discounts, halves and ratios in words."""

import pytest

from transforms.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "high", "unit"),
    [
        ("六成", 60, None, "%"),
        ("七成六", 76, None, "%"),
        ("近八成", 80, None, "%"),
        ("三至五成", 30, 50, "%"),
        ("八折", 80, None, "%"),
        ("八五折", 85, None, "%"),
        ("对折", 50, None, "%"),
        ("半成", 5, None, "%"),
        ("百分之五十", 50, None, "%"),
        ("百分之二点五", 2.5, None, "%"),
        ("千分之三", 0.3, None, "%"),
        ("百分之五到百分之八", 5, 8, "%"),
        ("9.36‰", 9.36, None, "‰"),
        ("半天", 0.5, None, "天"),
        ("半年", 0.5, None, "年"),
        ("半个月", 0.5, None, "个月"),
        ("半数", 0.5, None, ""),
        ("占到了一半", 0.5, None, ""),
        ("1:4", 0.25, None, ""),
        ("2比5", 0.4, None, ""),
    ],
)
def test_share(text: str, value: float, high: float | None, unit: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.value == pytest.approx(value)
    assert quantity.value_high == high
    assert quantity.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "三成为主",
        "折合成",
        "十折",
        "开到一半",
        "一半水一半泥",
        "一半在山上，一半在水里",
        "一半天",
        "上半年",
        "大半天",
        "半路",
        "一折腾",
    ],
)
def test_no_share(text: str) -> None:
    assert [q for q in find_quantities(text) if q.unit == "%" or q.value == 0.5] == []


def test_the_parts_of_a_structure_are_numbers_of_their_own() -> None:
    assert [q.value for q in find_quantities("三次产业结构调整为6.1:43.2:50.7")] == [6.1, 43.2, 50.7]
