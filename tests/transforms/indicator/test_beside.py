"""How many times as much as something else, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("报名人数是计划的1.8倍。", ["报名人数与计划之比"], id="of a plan"),
        pytest.param("迟到人数不到往年的四分之一。", ["迟到人数与往年之比"], id="less than another year"),
        pytest.param("工资按不低于上年度工人收入的2倍核定。", ["工资与上年度工人收入之比"], id="by a rule"),
        pytest.param("亩均收入6元，差不多是四年前的4倍。", ["亩均收入", "亩均收入与四年前之比"], id="told before"),
        pytest.param("人均水资源只有全国平均水平的五分之一。", ["人均水资源与全国平均水平之比"], id="only"),
        pytest.param("林地面积是全国的三分之一。", ["林地面积占全国比重"], id="of a whole"),
        pytest.param("不足三分之一的学生会游泳。", ["学生会游泳占比"], id="a share of some"),
    ],
)
def test_one_thing_beside_another(text: str, expected: list[str]) -> None:
    assert read(text) == expected
