"""Rates and parts that are laid down, told from means and from what was handed out."""

import pytest

from transforms.quantity.rates_set import is_rate


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("按每户6只借给农户。", "6只", True, id="so many for each"),
        pytest.param("按每生每年12元、15元的标准资助。", "12元", True, id="the first of two"),
        pytest.param("按每生每年12元、15元的标准资助。", "15元", True, id="and the second"),
        pytest.param("收费按每吨每天8元计。", "8元", True, id="what is asked"),
        pytest.param("按平均每户6只的标准借给农户。", "6只", False, id="a mean"),
        pytest.param("按每度6元计算，收入9元。", "6元", False, id="a price that is reckoned with"),
        pytest.param("收益40%分给农户，30%用于修路。", "40%", True, id="how a gain is parted"),
        pytest.param("收益40%分给农户，30%用于修路。", "30%", True, id="and the next part"),
        pytest.param("去年收益40%分给农户，30%用于修路。", "30%", False, id="how it was parted"),
        pytest.param("盈余部分农户得七成、村里得三成。", "七成", True, id="who gets how much"),
        pytest.param("盈余部分农户得七成、村里得三成。", "三成", True, id="and the other"),
        pytest.param("管护费从电费中提取5%。", "5%", True, id="out of what it comes"),
        pytest.param("去年从电费中提取5%。", "5%", False, id="out of what it came"),
        pytest.param("误工的每天另补6元。", "6元", True, id="more each day"),
        pytest.param("用气每方补6元。", "6元", True, id="for each"),
        pytest.param("改革前，用气每方要补6元。", "6元", False, id="before"),
        pytest.param("市财政每月补6元。", "6元", False, id="what a treasury gives"),
        pytest.param("绩效报酬最高6万元。", "6万元", True, id="at most"),
        pytest.param("去年绩效报酬最高6万元。", "6万元", False, id="the most that was paid"),
        pytest.param("随礼以一百元为限。", "一百元", True, id="the limit"),
        pytest.param("延长预备期半年。", "半年", True, id="how much longer"),
    ],
)
def test_rates(text: str, number: str, expected: bool) -> None:
    at = text.index(number)
    clause = max(text.rfind("，", 0, at), text.rfind("；", 0, at)) + 1
    assert is_rate(text, 0, clause, at, at + len(number)) is expected
