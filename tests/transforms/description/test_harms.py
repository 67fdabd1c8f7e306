"""A number that tells only what happened counts the things of the number before it."""

import pytest

from tests.transforms.description.test_shared_verbs import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("20间房屋倒塌，40余间不同程度损坏。", ["房屋倒塌", "房屋损坏"], id="said behind"),
        pytest.param("房屋倒塌20间，严重损坏40间。", ["房屋倒塌", "房屋严重损坏"], id="said in front"),
        pytest.param("倒塌房屋20间，一般损坏40间。", ["倒塌房屋", "一般损坏房屋"], id="the thing behind its harm"),
        pytest.param(
            "房屋倒塌20间，严重损坏40间，一般损坏3间。",
            ["房屋倒塌", "房屋严重损坏", "房屋一般损坏"],
            id="through a list",
        ),
        pytest.param("受损的桥梁5座，冲毁2座。", ["受损的桥梁", "冲毁的桥梁"], id="joined by 的"),
        pytest.param("房屋倒塌20间，损坏大棚4间。", ["房屋倒塌", "损坏大棚"], id="a thing of its own"),
        pytest.param("房屋倒塌20间，桥梁冲毁2座。", ["房屋倒塌", "桥梁冲毁"], id="another unit"),
        pytest.param(
            "近20人需生活救助；30间房屋倒塌，50间受损。",
            ["需生活救助", "房屋倒塌", "房屋受损"],
            id="nothing glued in front",
        ),
    ],
)
def test_what_was_harmed(text: str, expected: list[str]) -> None:
    assert read(text) == expected
