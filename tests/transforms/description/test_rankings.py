"""By what places are ranked or gone through one by one."""

from datetime import date

import pytest

from transforms.aligned import AlignedText
from transforms.description.rankings import rank_of
from transforms.metrics import find_metrics
from transforms.records import Article, Issue

ISSUE = Issue(region="温州市", province="浙江省", published=date(2018, 6, 1))


def read(body: str) -> list[tuple[float, str, str | None]]:
    found = find_metrics(Article(1, "article", "简报", AlignedText.unchanged(body), 0), ISSUE)
    return [(metric.value, metric.indicator, metric.subject) for metric in found]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        pytest.param(
            "各县销售总额依次为：永嘉县41元，平阳县33元，泰顺县26元。",
            [(41, "销售总额", "永嘉县"), (33, "销售总额", "平阳县"), (26, "销售总额", "泰顺县")],
            id="one by one",
        ),
        pytest.param(
            "下岗失业人员实现再就业完成年度目标的比例依次为：永嘉县80%、平阳县67%。",
            [
                (80, "下岗失业人员实现再就业完成年度目标的比例", "永嘉县"),
                (67, "下岗失业人员实现再就业完成年度目标的比例", "平阳县"),
            ],
            id="by a long name",
        ),
        pytest.param(
            "分县看，完成率居前两位的是：永嘉县98%和平阳县95%。排在后两位的是泰顺县71%和文成县62%。",
            [(98, "完成率", "永嘉县"), (95, "完成率", "平阳县"), (71, "完成率", "泰顺县"), (62, "完成率", "文成县")],
            id="the first and the last of them",
        ),
        pytest.param(
            "满意度最高的三个镇是石硚镇98分、大塘镇97分、黄坑镇96分。",
            [(98, "满意度", "石硚镇"), (97, "满意度", "大塘镇"), (96, "满意度", "黄坑镇")],
            id="the best",
        ),
        pytest.param(
            "流转面积较大的有白沙镇（12亩）、石鼓镇（9亩）。",
            [(12, "流转面积", "白沙镇"), (9, "流转面积", "石鼓镇")],
            id="numbers in brackets",
        ),
        pytest.param(
            "按投资额排名，前三位依次是永嘉经济开发区（8元）、兴隆镇（4元）和永兴镇（3元）。",
            [(8, "投资额", "永嘉经济开发区"), (4, "投资额", "兴隆镇"), (3, "投资额", "永兴镇")],
            id="a zone named after its county",
        ),
    ],
)
def test_rankings(body: str, rows: list[tuple[float, str, str | None]]) -> None:
    assert read(body) == rows


def test_what_ranks_nothing() -> None:
    text = "分县区看，依次是江口县9件"
    assert rank_of(text, 0, text.index("9")) == ""


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        pytest.param(
            "我市指数为5.7，全省20个区县排名第4（全省排名第87），同比下降14%。",
            [(5.7, "指数", "温州市"), (20, "区县", "全省"), (14, "指数同比降幅", "温州市")],
            id="an aside",
        ),
        pytest.param(
            "招商额30亿元，在12个城市中位居第2，增长8%。",
            [(3e9, "招商额", "温州市"), (12, "城市", None), (8, "招商额增速", "温州市")],
            id="of nobody that is named",
        ),
        pytest.param("新建20个区县共35座水库。", [(20, "区县", "温州市"), (35, "水库", "温州市")], id="no ranking"),
    ],
)
def test_those_among_whom_something_is_ranked_are_not_what_rises(body: str, rows: list[object]) -> None:
    assert read(body) == rows
