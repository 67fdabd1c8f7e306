"""What refuses a document by itself, before the checks of the night."""

from typing import Any

import pytest

from expectations.refusal import why_refused
from transforms.pipeline import transform_document
from warehouse import corrections

HEAD = "青山县简报\n2020年第1期\n\n全县工作\n\n"


def said(sentence: str) -> Any:
    return transform_document((HEAD + sentence + "\n").encode(), "a.txt")


@pytest.mark.parametrize(
    ("sentence", "refused"),
    [
        ("今年以来，全县完成工业投资8888888888亿元。", True),
        ("今年以来，全县完成工业投资88亿元。", False),
        ("去年全国支付系统处理业务1万万亿元。", False),
        ("全县植树8888888888亿株。", False),
    ],
    ids=["digits run together", "money", "all that is paid", "not money"],
)
def test_money_that_is_not_there_refuses_its_document(sentence: str, refused: bool) -> None:
    rows = said(sentence)
    assert rows["fact_metric"]
    assert (why_refused(rows) is not None) is refused


def test_a_sum_that_is_put_right_by_hand_refuses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is put right where the rows are staged, and judged there."""
    rows = said("今年以来，全县完成工业投资8888888888亿元。")
    reason = why_refused(rows)
    assert reason
    document, key = rows["dim_document"][0][0], rows["fact_metric"][0][0]
    assert key in reason
    entry = corrections.Correction(document, "fact_metric", key, "value", "888888888800000000", "88e8", "r", "c")
    monkeypatch.setattr(corrections, "entries", lambda: (entry,))
    assert why_refused(rows) is None
