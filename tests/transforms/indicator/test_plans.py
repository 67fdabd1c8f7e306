"""How a plan was carried out, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())
    return [metric.indicator for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "税收累计完成4元，完成预算数9元的44%，比上年减支1元，下降4%。",
            ["税收", "预算数", "税收完成预算数比例", "税收减支", "税收降幅"],
            id="the plan's own amount between",
        ),
        pytest.param(
            "出口3亿元，增长5%，完成全年目标（4亿元）75%。",
            ["出口", "出口增速", "出口全年目标", "出口完成全年目标比例"],
            id="the plan's own amount in brackets",
        ),
        pytest.param("林场造林9亩，为计划的102%。", ["林场造林", "林场造林占计划比重"], id="of a plan"),
        pytest.param("防治面积9亩，为发生面积的90%。", ["防治面积", "防治面积占发生面积比重"], id="of a whole"),
        pytest.param("利润2元，为上年的三倍。", ["利润", "利润与上年之比"], id="no whole is a time"),
        pytest.param("税收完成年初预算的57%。", ["税收完成年初预算比例"], id="the words in front are its own"),
        pytest.param(
            "育苗计划6亩，完成8亩，完成计划的133%。",
            ["育苗计划", "完成育苗", "育苗完成计划比例"],
            id="what was planned",
        ),
        pytest.param("决算5元，比预算增加2元，增长3%。", ["决算", "决算比预算增加", "决算增速"], id="against a budget"),
        pytest.param(
            "财政收入9元，其中税务部门完成5元，占预算的90%；财政部门完成4元。",
            ["财政收入", "税务部门财政收入", "税务部门财政收入占预算比重", "财政部门财政收入"],
            id="who did it",
        ),
        pytest.param("产值预计完成5元，增长7%。", ["产值", "产值增速"], id="the verb is not what grew"),
        pytest.param("完成全年任务5元的64%。", ["全年任务", "全年任务"], id="nothing says what was done"),
        pytest.param("蔬菜占目标市场的30%。", ["蔬菜占目标市场比重"], id="a market is no plan"),
    ],
)
def test_what_is_told_of_a_plan(text: str, expected: list[str]) -> None:
    assert read(text) == expected
