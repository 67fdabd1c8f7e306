"""Prices whose unit is said once."""

import pytest

from transforms.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("收购均价9.5元/斤（下同），跌2%；出库价9.7，零售价格为9.9。", ["元/斤", "%", "元/斤", "元/斤"]),
        ("收购均价9.5元/斤，出库价9.7，", ["元/斤", ""]),
        ("收购均价9.5元/斤（下同），得分9.7，评价90，", ["元/斤", "", ""]),
        ("出库价9.7，收购均价9.5元/斤（下同）", ["", "元/斤"]),
        ("时限由9个工作日压缩到2个，窗口减到2个。", ["个工作日", "个工作日", "个"]),
        ("时限9个工作日，窗口减到2个。", ["个工作日", "个"]),
        ("增加值9亿元（下同），收购价9.7的占8%", ["元", "", "%"]),
    ],
)
def test_unit_said_once(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in find_quantities(text)] == units
