"""Bodies that a text names inside a clause, and by what kind of name."""

import pytest

from transforms.subject.introduced import introduced_before, is_a_name


@pytest.mark.parametrize(
    ("text", "ends", "name"),
    [
        pytest.param("镇里与绿垄能源公司签订协议。", ("公司",), "绿垄能源公司", id="with whom something is done"),
        pytest.param("租给绿垄工艺品公司做刺绣。", ("公司",), "绿垄工艺品公司", id="to whom something is let"),
        pytest.param("镇里引进绿垄米业有限公司，建成2条线。", ("公司",), "绿垄米业有限公司", id="who was brought in"),
        pytest.param("林青是绿垄茶厂老板。“好。”绿垄饲草公司经理林青说。", ("公司",), "绿垄饲草公司", id="headed"),
        pytest.param("镇里与农机合作社签订协议。", ("合作社",), None, id="a kind"),
        pytest.param("镇里与绿垄能源公司签订协议。", ("小学",), None, id="of another kind"),
    ],
)
def test_introduced(text: str, ends: tuple[str, ...], name: str | None) -> None:
    found = introduced_before(text, len(text), ends)
    assert (found and found[1]) == name


@pytest.mark.parametrize(
    ("said", "answer"),
    [("绿途水稻专业合作社", True), ("农机专业合作社", False), ("“红帽子”车队", True), ("永嘉县木器厂", True)],
)
def test_is_a_name(said: str, *, answer: bool) -> None:
    assert is_a_name(said) == answer
