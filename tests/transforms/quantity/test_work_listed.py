"""Lists under a line that announces the work of a month."""

import pytest

from transforms.quantity.work_listed import work_listed


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param(
            "五、下月工作要点\n1．修渠2条。\n2．补树9株。\n六、动态\n1．评出9人。", 2, id="up to the next heading"
        ),
        pytest.param("四月份要办的三件事\n①修渠2条。②补树9株。\n老李今年80岁。", 1, id="a month's things to do"),
        pytest.param("下半年工作安排：\n一是修渠2条。\n二是补树9株。", 2, id="first and second"),
        pytest.param("三月份工作完成情况\n1．修渠2条。", 0, id="what was done"),
        pytest.param("下月工作要点\n1．已修渠2条。\n2．补树9株。", 1, id="a point that is done"),
        pytest.param("下月工作要点\n全村有9户。", 0, id="no mark"),
        pytest.param("会上安排了下月工作。\n1．修渠2条。", 0, id="a sentence"),
    ],
)
def test_work_listed(text: str, inside: int) -> None:
    assert len(work_listed(text)) == inside
