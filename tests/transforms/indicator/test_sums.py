"""What a sum of money is where its words leave it out, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.indicator.stated import Stated
from transforms.indicator.sums import sum_of
from transforms.metrics import find_metrics
from transforms.quantity.bare import price_of_one
from transforms.records import Article, Issue


def indicators(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())
    return [metric.indicator for metric in found if metric.unit == "元"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("一根毛竹在山场只卖到9元，如今卖到22元。", ["每根毛竹价格"] * 2, id="a price, and again"),
        pytest.param("每公斤鲜茧卖到26元。", ["每公斤鲜茧价格"], id="a price of a weight"),
        pytest.param("示范地每亩卖了8000多元。", ["示范地每亩销售收入"], id="ground has proceeds"),
        pytest.param("头一个月卖了8000元。", ["销售收入"], id="a month has proceeds"),
        pytest.param("预计每亩产值6000元。", ["每亩产值"], id="a value of output is no price"),
        pytest.param("实施总投资9元的8个路桥项目建设。", ["路桥项目总投资"], id="what projects are to cost"),
        pytest.param("总投资9元的8个项目开工。", ["项目总投资"], id="projects without a name"),
        pytest.param("错季出库每公斤多卖0.4元。", ["错季出库每公斤多卖"], id="more than before is no price"),
        pytest.param("焦炭还卖1800元一吨。", ["焦炭每吨价格"], id="the measure behind"),
        pytest.param("检测箱价值2万元一套。", ["检测箱价值"], id="a value that is named"),
        pytest.param("每亩保费6元，每亩最高可赔800元。", ["每亩保费", "每亩最高赔付"], id="an insurer pays"),
        pytest.param("他头一年赔进去14万元。", ["亏损"], id="a loss"),
        pytest.param("一个晚上凑了18万元。", ["筹款"], id="put together"),
        pytest.param("她在车间每月能拿2400元。", ["收入"], id="what somebody gets"),
        pytest.param("村里拿出20万元建了育苗棚。", ["建育苗棚支出"], id="spent on"),
        pytest.param("他花120元订了两份科技报。", ["订科技报支出"], id="spent on some of them"),
        pytest.param("县里拿出2000万元设立创业担保基金。", ["创业担保基金"], id="a fund that is set up"),
        pytest.param("镇财政拿出40万元。", ["出资"], id="taken out"),
        pytest.param(
            "去年社员返利58万元，最多的一户领走2万元，最少的也有900元。",
            ["社员返利", "最多一户社员返利", "最少社员返利"],
            id="the most and the least of them",
        ),
        pytest.param("到位资金25亿元，确保全年完成125亿元。", ["到位资金", "完成资金"], id="an aim again"),
        pytest.param(
            "年收入5万元以下的村全部清零，10万元以上的村占到半数。", ["年收入", "年收入"], id="a second bound"
        ),
    ],
)
def test_sums(text: str, expected: list[str]) -> None:
    assert indicators(text) == expected


def test_what_is_no_price_and_no_extreme() -> None:
    assert price_of_one("一口气卖了") == ""
    assert price_of_one("一个村卖") == ""
    assert sum_of("最多的一户", Stated("走访农户", "走访农户", 0), "最多的一户5元", 7) is None
    assert sum_of("工钱", Stated("", "", 0), "工钱5元一件。", 4) is None
