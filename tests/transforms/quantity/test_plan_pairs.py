"""What was planned and what was done of it, one after another."""

import pytest

from transforms.quantity.plan_pairs import is_planned_of_pair


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        pytest.param("本周计划修路8公里，已完成7公里；换管9处，已完成6处。", ["8公里", "9处"], id="two pairs"),
        pytest.param("任务：种树30株，累计完成20株；补草9亩，累计完成4亩。", ["30株", "9亩"], id="tasks"),
        pytest.param("计划修路8公里，已完成7公里；9个村全部通车。", ["8公里"], id="no second pair"),
        pytest.param("接到订单30件，已完成28件。", [], id="no plan"),
        pytest.param("完成计划的9成，累计完成8公里。", [], id="a share of a plan"),
    ],
)
def test_pairs(text: str, planned: list[str]) -> None:
    numbers = ["8公里", "7公里", "9处", "6处", "30株", "20株", "9亩", "4亩", "9个", "30件", "28件", "9成"]
    at = [(text.find(number), number) for number in numbers if number in text]
    assert [n for start, n in sorted(at) if is_planned_of_pair(text, 0, start, start + len(n))] == planned
