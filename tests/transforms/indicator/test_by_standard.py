"""What a sum is the standard of."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按照每个网点2万元的标准落实宣传经费。", ["每个网点宣传经费标准"]),
        ("按每亩80元的标准给予补贴。", ["每亩补贴标准"]),
        ("工资达到3000元的标准。", ["工资标准"]),
        ("按每人200元给予一次性补助。", ["每人一次性补助"]),
        ("按初中每生10元、高中每生12元的标准补助生活费。", ["初中每生补助生活费标准", "高中每生补助生活费标准"]),
    ],
)
def test_the_standard_of_what_is_paid(text: str, expected: list[str]) -> None:
    assert read(text) == expected
