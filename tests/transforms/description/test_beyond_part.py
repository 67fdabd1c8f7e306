"""An increase that is larger than the part in front of it is the whole's that 其中 divides."""

from __future__ import annotations

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "造林面积22亩，其中果园12亩，茶园7亩，比上年增加9亩，增长4%。",
            ["造林面积", "果园", "茶园", "造林面积增加", "造林面积增速"],
            id="more than the part has",
        ),
        pytest.param(
            "造林面积22亩，其中果园12亩，茶园7亩，比上年增加3亩，增长4%。",
            ["造林面积", "果园", "茶园", "茶园增加", "茶园增速"],
            id="the part may have grown so",
        ),
        pytest.param(
            "造林面积22亩，其中果园12亩，茶园7亩，比上年减少9亩。",
            ["造林面积", "果园", "茶园", "茶园减少"],
            id="it may have lost so much",
        ),
        pytest.param(
            "造林面积22亩，果园12亩，茶园7亩，比上年增加9亩。",
            ["造林面积", "果园", "茶园", "茶园增加"],
            id="nothing is divided",
        ),
    ],
)
def test_an_increase_beyond_a_part_is_the_wholes(body: str, expected: list[str]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue(region="温州市"))
    assert [metric.indicator for metric in found] == expected
