"""A sum so far has a column and a time of its own."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.indicator.so_far import is_sum_so_far, so_far
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

ISSUE = Issue(region="温州市", province="浙江省", published=date(2018, 6, 1))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("2017年新增就业2人，累计5人。", [("新增就业人数", "2017年"), ("累计新增就业人数", None)]),
        ("本月降雨20毫米，累计180毫米。", [("降雨", "本月"), ("累计降雨", None)]),
        ("当日新增确诊3例，累计确诊87例。", [("新增确诊", "当日"), ("累计确诊", None)]),
        (
            "截至10月底，发放贷款3元，累计发放贷款12元。",
            [("发放贷款", "截至10月底"), ("累计发放贷款", "截至10月底")],
        ),
        ("去年走访老人12名，累计慰问军属30户。", [("走访老人", "去年"), ("慰问军属", "去年")]),
    ],
)
def test_the_sum_beside_its_last_addition(body: str, expected: list[tuple[str, str | None]]) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), ISSUE)
    assert [(m.indicator, m.period_text) for m in found] == expected


def test_what_was_a_sum_before_is_no_sum_of_it() -> None:
    assert not is_sum_so_far("累计投资3元", "，累计投资", "元", "投资", "投资")
    assert so_far("累计投资", "累计") == "累计投资"
