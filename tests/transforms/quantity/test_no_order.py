"""要 that tells how it is, told from the 要 of an order."""

import pytest

from transforms.quantity.no_order import FRAMES, without_told_need


@pytest.mark.parametrize(("name", "example"), [(name, example) for name, _, example in FRAMES])
def test_every_frame_reads_its_example(name: str, example: str) -> None:
    end = len(example)
    start = next(at for at in range(end) if example[at] in "0123456789两三八")
    assert "要" not in without_told_need(example, 0, start, end), name


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("每村要确定2名。", "2名", id="a quota"),
        pytest.param("各单位要到3个村走访。", "3个", id="where to go"),
        pytest.param("今年要接待游客50万人次。", "50万人次", id="the year's throng"),
        pytest.param("一个支部要联系2户。", "2户", id="whom to see to"),
        pytest.param("骑行每天要停3小时。", "3小时", id="how long to stop"),
    ],
)
def test_orders_stay(text: str, number: str) -> None:
    at = text.index(number)
    assert "要" in without_told_need(text, 0, at, at + len(number))
