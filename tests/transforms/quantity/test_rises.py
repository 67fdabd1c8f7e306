"""By how much something changed, told from levels and from how groups differ."""

import pytest

from transforms.quantity.rises import is_change


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("每斤多卖0.7元。", "0.7元", True, id="more by the pound"),
        pytest.param("一晚最多卖出36碗。", "36碗", False, id="the most that was sold"),
        pytest.param("每亩少用化肥6公斤。", "6公斤", True, id="less used"),
        pytest.param("减少用工6个。", "6个", True, id="a growth word all the same"),
        pytest.param("储存期延长45天。", "45天", True, id="how much longer"),
        pytest.param("储存期延长到45天。", "45天", False, id="how long by now"),
        pytest.param("名次比上年前移3位。", "3位", True, id="places up"),
        pytest.param("东县增长4%，低于全市平均增幅8个百分点。", "8个百分点", False, id="how far from another's rate"),
        pytest.param("东县增长4%，低于去年增幅8个百分点。", "8个百分点", True, id="how far from its own"),
        pytest.param("一亩比别人家多收40元。", "40元", False, id="how two differ"),
        pytest.param("一亩比往年多收40元。", "40元", True, id="how years differ"),
        pytest.param("每亩比自己种少花40元。", "40元", True, id="less than by oneself"),
    ],
)
def test_changes(text: str, number: str, expected: bool) -> None:
    at = text.index(number)
    clause = text.rfind("，", 0, at) + 1
    assert is_change(text, clause, at, at + len(number)) is expected
