"""A change against an older time keeps that time in its name."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("1995年，茶叶产量5吨，比1978年增长87%。", "茶叶产量比1978年增速", id="an older year"),
        pytest.param("1995年，茶农人均收入900元，比1990年增加300元。", "茶农人均收入比1990年增加", id="an amount"),
        pytest.param("1985年工业总产值3元，比“五五”期末增长1.5倍。", "工业总产值比“五五”期末增长", id="a plan's end"),
        pytest.param("全乡粮食亩产比解放初增长三倍。", "粮食亩产比解放初增长", id="an age"),
        pytest.param("粮食亩产比20年前增长3.4倍。", "粮食亩产比20年前增长", id="so many years ago"),
        pytest.param("秸秆利用率比5年前提高了31个百分点。", "秸秆利用率比5年前提高", id="its own words in front"),
        pytest.param("一九七二年粮食亩产比一九五八年增长三倍。", "粮食亩产比一九五八年增长", id="in Chinese numerals"),
        pytest.param("2001年茶叶产量3吨，比2000年增长12%。", "茶叶产量增速", id="the year before"),
        pytest.param("2001年茶叶产量3吨，比2000年增长12%，比1990年增长40%。", "茶叶产量比1990年增速", id="both"),
        pytest.param("2001年茶叶产量3吨，比上年增长12%。", "茶叶产量增速", id="in words"),
        pytest.param("2001年茶叶产量3吨，同比增长12%。", "茶叶产量同比增速", id="year on year"),
        pytest.param(
            "1990年老年人口占总人口的5.1%，比1982年上升0.8%。", "老年人口占总人口比重比1982年上升", id="of a share"
        ),
        pytest.param("2001年劳动生产率900元，比上年提高6.4%。", "劳动生产率增速", id="a rate in money grows"),
    ],
)
def test_the_time_against_which_something_grew(body: str, expected: str) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert found[-1].indicator == expected
    assert found[-1].kind == "growth"


def test_groups_that_differ() -> None:
    found = find_metrics(
        Article(1, "article", "简报", AlignedText.unchanged("新稻亩产比常规稻增产20公斤。"), 0), Issue()
    )
    assert [(m.indicator, m.kind) for m in found] == [("新稻亩产比常规稻增产", "actual")]
