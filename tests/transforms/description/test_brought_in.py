"""An attribute that stands alone is that of the thing just brought in."""

import pytest

from tests.transforms.description.test_shared_verbs import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("石桥镇建成法治广场，占地6亩。", "法治广场占地面积", id="built"),
        pytest.param("石桥镇建成小微湿地三处，总面积26亩。", "小微湿地总面积", id="counted"),
        pytest.param("青山深处的柳坪隧道，埋深900米。", "柳坪隧道埋深", id="told of"),
        pytest.param("石桥镇投入资金，占地6亩。", "占地面积", id="nothing built"),
        pytest.param("石桥镇建成柳坪小学，占地6亩。", "占地面积", id="a body of its own"),
    ],
)
def test_whose_attribute(text: str, expected: str) -> None:
    assert read(text)[-1] == expected
