"""What a number goes on to speak of, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经营收入达90万元，其中东岭、西岭2个村均超过30万元。", ["经营收入", "超过30万元的村", "经营收入"]),
        ("满意率达96%，5个镇均超过98%。", ["满意率", "超过98%的镇", "满意率"]),
    ],
)
def test_what_is_told_of_all_is_told_of_each(text: str, expected: list[str]) -> None:
    assert read(text) == expected
