"""Whom or what a title says that its article is about."""

import pytest

from transforms.subject.title_subject import visited_in


@pytest.mark.parametrize(
    ("title", "body", "name"),
    [
        pytest.param("——记隧道二分部党支部", "二分部党支部有党员9名。", "隧道二分部党支部", id="a branch of a firm"),
        pytest.param("记掘进三队", "掘进三队进尺9米。", "掘进三队", id="a team"),
        pytest.param("记掘进三队", "矿上进尺9米。", None, id="a team that the text does not name"),
        pytest.param("记石桥村党支部", "石桥村党支部有党员9名。", None, id="a village's branch"),
        pytest.param("——记者走进掘进三队", "掘进三队进尺9米。", None, id="a reporter"),
        pytest.param("走进青禾机械公司", "青禾机械公司有车床9台。", "青禾机械公司", id="whom one calls on"),
    ],
)
def test_visited_in(title: str, body: str, name: str | None) -> None:
    found = visited_in(title, body, None)
    assert (found and found.name) == name
