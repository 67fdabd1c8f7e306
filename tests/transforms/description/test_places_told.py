"""Counts of places have in their names what is told of them."""

import pytest

from tests.transforms.description.test_shared_verbs import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("项目涉及8个乡镇、52个村。", ["涉及乡镇", "涉及村"], id="the verb in front, for all"),
        pytest.param(
            "工程覆盖全县5个镇（街道）20个村300户。", ["覆盖镇（街道）", "覆盖村", "覆盖农户"], id="without marks"
        ),
        pytest.param("暴雨造成8个乡镇、52个村受灾。", ["受灾的乡镇", "受灾的村"], id="the verb behind, for all"),
        pytest.param("8个乡镇不同程度受灾，3个村停电。", ["受灾的乡镇", "停电的村"], id="each its own"),
        pytest.param("8个乡镇52个村1200人受灾。", ["受灾的乡镇", "受灾的村", "受灾人数"], id="with the people"),
        pytest.param(
            "3个市（州）、9个县受到洪涝影响。", ["受到洪涝影响的市（州）", "受到洪涝影响的县"], id="a longer verb"
        ),
        pytest.param("东岭、西岭2镇5个村800人受灾。", ["受灾的镇", "受灾的村", "受灾人数"], id="names name no count"),
        pytest.param("烈度在Ⅵ级以上的有8个镇、44个村。", ["烈度在Ⅵ级以上的镇", "烈度在Ⅵ级以上的村"], id="picked out"),
        pytest.param("全县有8个乡镇、52个村。", ["乡镇", "村"], id="nothing is told of them"),
        pytest.param("涉及8个乡镇，全县共有52个村。", ["涉及乡镇", "村"], id="a clause of its own"),
        pytest.param("覆盖12个村级服务站。", ["村级服务站"], id="no places"),
    ],
)
def test_what_is_told_of_places(text: str, expected: list[str]) -> None:
    assert read(text) == expected
