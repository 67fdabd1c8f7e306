"""Terms of a rule, told from how long something took."""

import pytest

from transforms.quantity.within import is_term


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("发现险情后9分钟内报告镇里。", "9分钟内", True, id="each time"),
        pytest.param("发现险情后9分钟内报告了镇里。", "9分钟内", False, id="done"),
        pytest.param("7月3日接警后，9分钟内赶到。", "9分钟内", False, id="of one day"),
        pytest.param("接诊后，平均9分钟内完成检查。", "9分钟内", False, id="a mean"),
        pytest.param("九天之内作出认定。", "九天之内", True, id="a decision"),
        pytest.param("可以在9天内凭票退货。", "9天内", True, id="what one may do"),
        pytest.param("居民可在9分钟内到达公园。", "9分钟内", False, id="how near it is"),
        pytest.param("产妇可提前9天入住。", "9天", True, id="how much earlier one may"),
        pytest.param("公路提前9天通车。", "9天", False, id="how much earlier it was"),
        pytest.param("责令该厂在9日内拆除。", "9日内", True, id="an order"),
        pytest.param("责令该厂拆除，9日内已拆完。", "9日内", False, id="an order that was obeyed"),
    ],
)
def test_terms(text: str, number: str, expected: bool) -> None:
    at = text.index(number)
    clause = max(text.rfind("，", 0, at) + 1, 0)
    assert is_term(text, 0, clause, at, at + len(number)) is expected
