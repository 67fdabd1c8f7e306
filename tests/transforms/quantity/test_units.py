"""Units behind a numeral, and the table they come from."""

import pytest

from transforms.quantity.units import unit_at
from transforms.reference import table


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("元钱", "元"),
        ("元/月/人", "元/月/人"),
        ("元 /人", "元/人"),
        ("微克/立方米", "微克/立方米"),
        ("平方米", "平方米"),
        ("㎡", "平方米"),
        ("人（次）", "人次"),
        ("台（套）", "台套"),
        ("县（市、区）", "县（市、区）"),
        ("个百分点", "个百分点"),
        ("千瓦时", "千瓦时"),
        ("分钟", "分钟"),
        ("个工作日", "个工作日"),
        ("标箱", "标箱"),
        (" 名", "名"),
        ("km", "公里"),
    ],
)
def test_unit(text: str, name: str) -> None:
    unit = unit_at(text, 0)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("text", ["支部", "方面", "条件", "家庭", "国道", "地方", "mile", "kilo", ""])
def test_a_word_that_begins_like_a_unit_is_none(text: str) -> None:
    assert unit_at(text, 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "个体育馆",
        "项目标",
        "种植物",
        "支援鄂医疗队",
        "家电商企业",
        "户外出务工家庭",
        "台风力发电机",
        "批示范村",
        "名单亲儿童",
    ],
)
def test_a_unit_stays_one_before_a_word_that_seems_to_go_on_with_it(text: str) -> None:
    unit = unit_at(text, 0)
    assert unit is not None
    assert unit.end == 1


def test_every_unit_of_the_table_is_found_behind_a_number() -> None:
    """Adding a measure word is one line in units.csv: this is what makes it count."""
    lost = [row["unit"] for row in table("units") if (found := unit_at(row["unit"], 0)) is None or found.start]
    assert lost == []


def test_units_that_convert_name_their_base_and_factor() -> None:
    rows = {row["unit"]: row for row in table("units")}
    assert len(rows) == len(table("units"))
    for row in rows.values():
        assert row["dimension"]
        assert row["example"]
        assert bool(row["base_unit"]) == bool(row["factor"])
        if row["base_unit"]:
            assert rows[row["base_unit"]]["dimension"] == row["dimension"]
            assert float(rows[row["base_unit"]]["factor"]) == 1
        if row["writes"]:
            assert row["writes"] in rows


@pytest.mark.parametrize(
    ("unit", "value", "base"), [("亩", 3, 2000), ("公顷", 1, 10000), ("吨", 2, 2000), ("小时", 24, 1), ("斤", 2, 1)]
)
def test_factors(unit: str, value: float, base: float) -> None:
    row = next(row for row in table("units") if row["unit"] == unit)
    assert value * float(row["factor"]) == pytest.approx(base, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("千瓦小时", "千瓦时"),
        ("瓦时", "瓦时"),
        ("公尺", "米"),
        ("立方公尺", "立方米"),
        ("平方尺", "平方尺"),
        ("市丈", "丈"),
    ],
)
def test_units_of_older_texts(text: str, name: str) -> None:
    unit = unit_at(text, 0)
    assert unit is not None
    assert (unit.name, unit.end) == (name, len(text))
