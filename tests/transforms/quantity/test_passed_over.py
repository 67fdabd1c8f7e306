"""Dates, times, ordinals, names and words: each pattern of the tables by its own example."""

import pytest

from transforms.quantities import find_quantities
from transforms.quantity.passed_over import DIGITS, HAN, end_of_identifier, end_of_ordinal, end_of_word, is_weekday
from transforms.reference import table

EXAMPLES = [
    pytest.param(example, id=f"{name}: {example}")
    for name, _, examples in (*DIGITS, *HAN)
    for example in examples.split(", ")
]


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_example_of_each_pattern_holds_no_quantity(example: str) -> None:
    assert find_quantities(f"（{example}）" if example != "（一）" else example) == []


@pytest.mark.parametrize(
    "text",
    [
        "G20高速",
        "A01地块",
        "第三产业",
        "第1、2卷",
        "周一",
        "每逢星期三",
        "2012-07-08",
        "96345.com",
        "user_12",
        "十八届三中全会",
    ],
)
def test_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_every_fixed_word_is_passed_over() -> None:
    found = {row["pattern"]: find_quantities(row["pattern"]) for row in table("idioms")}
    assert {word: quantities for word, quantities in found.items() if quantities} == {}


@pytest.mark.parametrize("text", ["十分钟", "一点五米", "三角洲以北三公里", "千里之外的十里路"])
def test_a_longer_unit_beats_a_fixed_word(text: str) -> None:
    assert find_quantities(text)


def test_ends() -> None:
    assert end_of_word("进一步", 1) == 3
    assert end_of_ordinal("第1、2卷", 0) == 4
    assert end_of_identifier("A01地块", 1) == 3
    assert end_of_identifier("GDP36亿元", 3) == end_of_identifier("购置LED60万元", 5) == 0
    assert is_weekday("周三", 1)
    assert not is_weekday("每周三次", 2)
