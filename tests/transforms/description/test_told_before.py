"""What a number goes on to speak of, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经营收入达90万元，其中东岭、西岭2个村均超过30万元。", ["经营收入", "超过30万元的村", "每村经营收入"]),
        ("满意率达96%，5个镇均超过98%。", ["满意率", "超过98%的镇", "满意率"]),
    ],
)
def test_what_is_told_of_all_is_told_of_each(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现有大棚30座，年底前还要建20座。", ["大棚", "再建大棚"]),
        ("生产线12条全部满员，年内计划再上8条。", ["生产线", "新上生产线"]),
        ("走访农户12户，今年再建8座。", ["走访农户", "再建"]),
    ],
)
def test_so_many_more_of_what_was_counted(text: str, expected: list[str]) -> None:
    assert read(text) == expected
