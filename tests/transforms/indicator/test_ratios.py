"""What a ratio is the ratio of, in invented sentences."""

import pytest

from tests.transforms.description.test_owned import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("师傅与徒弟按1∶3的比例结对。", ["师傅与徒弟结对比例"], id="between two"),
        pytest.param("按不低于1∶1的比例配套资金。", ["配套资金比例"], id="of what is done"),
        pytest.param("严格按照师生比不低于1∶200的要求配齐辅导员。", ["师生比"], id="named"),
        pytest.param("护理员配比为1∶12，低于1∶6的标准。", ["护理员配比", "护理员配比标准"], id="a standard"),
        pytest.param("维修费由村里与农户按2:1分担。", ["维修费分担比例"], id="by whom"),
        pytest.param("活动经费由市、县两级按6∶4分担。", ["活动经费分担比例"], id="what is shared"),
        pytest.param("师生比由23∶1降到11∶1。", ["师生比", "师生比"], id="no rule"),
    ],
)
def test_ratios_have_their_own_names(text: str, expected: list[str]) -> None:
    assert read(text) == expected
