"""Weak measure words behind one Chinese digit: which count, and which are the first character of a word."""

import pytest

from transforms.quantities import find_quantities
from transforms.quantity.weak_units import MEASURES


@pytest.mark.parametrize(("unit", "example"), [(row[0], row[3]) for row in MEASURES], ids=[row[3] for row in MEASURES])
def test_every_row_reads_its_example(unit: str, example: str) -> None:
    assert [quantity.unit for quantity in find_quantities(example) if quantity.unit == unit] == [unit]


@pytest.mark.parametrize(
    "text",
    [
        "三口之家",
        "歇了一口气",
        "喝了两口水",
        "两头象征着丰收",
        "入木三分",
        "组成三组对比",
        "两道德关",
        "一头雾水",
        "七日游",
    ],
)
def test_the_first_character_of_a_word_is_no_unit(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("日产油两吨三，", [2.3]),
        ("拉来两吨三、四吨五", [2.0, 4.5]),
        ("两吨三百公斤", [2.0, 300.0]),
        ("三吨五个人", [3.0, 5.0]),
        ("排距由一米二调整为一米四。", [1.2, 1.4]),
        ("次果收到每斤八毛。", [0.8]),
    ],
)
def test_a_digit_behind_the_unit_goes_on_with_its_number(text: str, values: list[float]) -> None:
    assert [quantity.value for quantity in find_quantities(text)][: len(values)] == values


@pytest.mark.parametrize(("text", "bound"), [("四百多人次上下井", "余"), ("四百人次上下", "约"), ("三千元上下", "约")])
def test_who_goes_down_a_pit_bounds_nothing(text: str, bound: str) -> None:
    assert find_quantities(text)[0].qualifier == bound
