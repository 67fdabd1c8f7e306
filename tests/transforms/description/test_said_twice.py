"""Two values under one name: what the text puts above each stands in front; what stays alike carries a sign."""

import pytest

from transforms.aligned import AlignedText
from transforms.description.describe import Description, describe
from transforms.quantities import find_quantities
from transforms.quantity.judge import judge
from transforms.records import Article, Issue


def read(text: str) -> list[Description]:
    quantities = [found.quantity for found in judge(text, find_quantities(text))]
    article = Article(1, "brief", "", AlignedText.unchanged(text), 0)
    return describe(text, quantities, article, Issue(region="温州市"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "已消除风险17户（其中不稳定户4户，边缘户3户），尚未消除44户（其中不稳定户14户，边缘户6户）。",
            [
                *("消除风险", "消除风险中的不稳定户", "消除风险中的边缘户"),
                *("尚未消除", "尚未消除的不稳定户", "尚未消除的边缘户"),
            ],
            id="parts of two wholes",
        ),
        pytest.param(
            "全区发放低保金50元，其中城市低保6户，发放低保金32元，农村低保8户，发放低保金18元。",
            ["发放低保金", "城市低保", "城市低保发放低保金", "农村低保", "农村低保发放低保金"],
            id="what is told of each part",
        ),
        pytest.param(
            "其中城市低保6户12人，发放低保金32元，农村低保8户13人，发放低保金18元。",
            [
                *("城市低保", "城市低保人数", "城市低保发放低保金"),
                *("农村低保", "农村低保人数", "农村低保发放低保金"),
            ],
            id="two counts in front of each",
        ),
        pytest.param(
            "公办机构35个，收养29人；民办机构46个，收养35人。",
            ["公办机构", "公办机构收养人数", "民办机构", "民办机构收养人数"],
            id="of the things counted in front",
        ),
        pytest.param(
            "发生事故62起，死亡58人。发生火灾43起，死亡45人。",
            ["发生事故", "事故死亡人数", "发生火灾", "火灾死亡人数"],
            id="sentence after sentence",
        ),
        pytest.param(
            "生猪出栏5万头，产值9元；家禽出栏9万只，产值29元。",
            ["生猪出栏", "生猪产值", "家禽出栏", "家禽产值"],
            id="of the animals, not their sale",
        ),
        pytest.param(
            "反馈问题20项，部分整改4项，已整改2项。", ["反馈问题", "部分整改", "已整改"], id="how far it is done"
        ),
        pytest.param("反馈问题20项，正在整改10项。", ["反馈问题", "正在整改"], id="not done yet"),
        pytest.param("公办机构35个，收养29人。", ["公办机构", "收养人数"], id="one value needs no owner"),
        pytest.param("贷款由30户增到90户。", ["贷款", "贷款"], id="one change"),
    ],
)
def test_rows_of_one_name_are_told_apart(text: str, expected: list[str]) -> None:
    assert [row.indicator for row in read(text)] == expected


def test_what_stays_alike_carries_a_sign() -> None:
    signs = [row.grounds.signs for row in read("拨付资金41元，又拨付资金50元，修路9公里。")]
    assert ["twice" in each for each in signs] == [True, True, False]
    assert not any("twice" in row.grounds.signs for row in read("贷款由30户增到90户。公办机构3个，收养2人。"))
