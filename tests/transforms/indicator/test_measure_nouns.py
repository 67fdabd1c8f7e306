"""Which of two nouns a measure word counts, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        pytest.param("6个市场的周边道路已没有占道现象。", "市场", id="a place and what is around it"),
        pytest.param("有3所幼儿园的大班在教拼音。", "幼儿园", id="schools and their classes"),
        pytest.param("3所山区的幼儿园开学。", "山区的幼儿园", id="the second where it alone can be counted so"),
        pytest.param("有9份合同的编号查不到。", "合同", id="papers"),
        pytest.param("有3名本科生的作品获奖。", "本科生", id="people and their works"),
        pytest.param("5名老师的学生获奖。", "老师的学生", id="either of them"),
        pytest.param("听取了20多位牧民的意见。", "听取意见的牧民", id="heard are the opinions"),
    ],
)
def test_the_measure_word_chooses(text: str, indicator: str) -> None:
    assert read(text)[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("欠款分2次全部付清。", ["欠款付清次数"], id="in so many times"),
        pytest.param("他先后21次向饭店出售野生鱼。", ["向饭店出售野生鱼"], id="the buyer does not sell"),
        pytest.param("由2名代表和一名干部坐诊。", ["代表", "坐诊的干部"], id="another number behind and"),
        pytest.param("在三县沿边建立30公里免疫带。", ["免疫带长度"], id="so long is what was set up"),
        pytest.param("85名渔民取得了厨师、焊工等证书。", ["取得证书的渔民"], id="a list runs to its head"),
        pytest.param("3个点各配1名修理工。", ["点", "每个点配修理工"], id="for each of them"),
        pytest.param("两村各出5万元修桥。", ["每村出"], id="each of two"),
        pytest.param("3个村在各类评比中投入5万元。", ["在评比中投入的村", "评比中投入"], id="of all kinds is not each"),
        pytest.param("每间屋由2名生活老师轮流值守。", ["每间屋轮流值守的生活老师"], id="each is not by whom"),
        pytest.param("他走坏了2双鞋。", ["鞋"], id="a noun of one character"),
    ],
)
def test_what_is_counted(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators
