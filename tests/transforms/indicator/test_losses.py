"""Money right behind a size or a count."""

import pytest

from transforms.indicator.losses import loss_named


@pytest.mark.parametrize(
    ("named", "front", "expected"),
    [
        ("成灾面积", "成灾面积28公顷约", "成灾损失"),
        ("道路受损", "道路受损100米，", "道路损失"),
        ("建筑面积", "建筑面积300平方米", ""),
        ("购买水泵", "购买水泵5台", None),
        ("受灾面积", "受灾面积28公顷，经济损失", None),
        ("捐款", "捐款", None),
    ],
)
def test_name_of_money_behind_a_size(named: str, front: str, expected: str | None) -> None:
    assert loss_named(named, front) == expected
