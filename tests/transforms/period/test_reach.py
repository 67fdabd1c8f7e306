"""Which numbers a period dates."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.period.periods import find_periods
from transforms.period.reach import spans_years
from transforms.records import Article, Issue


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("截止2017年3季度，共有低保户5户。", "截止2017年3季度", id="a quarter in digits"),
        pytest.param("集团今年前9月创收8元。", "今年前9月", id="the first months"),
        pytest.param("根据2月11日全县养殖会议精神，支持12个养殖场建设。", None, id="a meeting cited"),
        pytest.param("以去年年报为基数，补贴50元。", None, id="a paper cited"),
        pytest.param("6月4日，全县召开会议，200人参加。", "6月4日", id="a meeting told of"),
        pytest.param("本报6月4日电（记者 张三）行动开展至今，已破案85起。", None, id="a sum up to a dispatch"),
        pytest.param("某网青禾6月4日消息 （记者张三）台风造成5个镇受灾。", None, id="a dispatch"),
        pytest.param("本报6月4日讯（记者 张三）今天，工程开工，300人到场。", "6月4日", id="a dispatch of that day"),
        pytest.param("6月4日，记者从县农业局获悉，全县已投入8元。", None, id="the day on which it was learnt"),
        pytest.param("记者6月4日从县农业局获悉，全县已投入8元。", None, id="learnt, the day inside"),
        pytest.param("2015年，除去2004年到期面积后，补助面积11亩。", "2015年", id="what is left out"),
        pytest.param("电站去年11月并网，每天发电9度。", None, id="the month in which it began"),
        pytest.param("1958～1965年，教育投资比“一五”期间增加1倍。", "1958～1965年", id="beside a plan"),
        pytest.param(
            "1953—1957年支出9元，平均每年增长9%。其中，基建支出4元。", "1953—1957年", id="a yearly rate is alone"
        ),
    ],
)
def test_the_period_of_the_last_number(body: str, expected: str | None) -> None:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), Issue())
    assert found[-1].period_text == expected


def test_one_year_is_not_several() -> None:
    texts = ("过去一年", "过去五年", "近一年来", "近三年来")
    assert [spans_years(find_periods(text)[0]) for text in texts] == [False, True, False, True]
