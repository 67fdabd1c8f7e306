"""What heads numbers that have only a name in front, and which of the things counted are picked out."""

import pytest

from transforms.aligned import AlignedText
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue(province="浙江省"))
    return [metric.indicator for metric in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "按完成投资额排名，前三位依次是江口开发区（8亿元）、兴隆镇（4亿元）和永兴镇（3亿元）。",
            ["完成投资额"] * 3,
            id="ranked by, in brackets",
        ),
        pytest.param(
            "从收入总量看，排在前两位的依次是老城镇512万元、石桥镇486万元。", ["收入总量"] * 2, id="ranked by"
        ),
        pytest.param("立案数居前的是东岭镇和西岭镇，分别为9件和8件。", ["立案数"] * 2, id="first of a count"),
        pytest.param("供养标准：甲类500元，乙类400元。", ["甲类供养标准", "乙类供养标准"], id="classes under a label"),
        pytest.param("——人均收入：年均增长9%。", ["人均收入年均增速"], id="a change of the label"),
        pytest.param("低保标准：由每人600元提高到620元。", ["每人低保标准"] * 2, id="how much for each"),
        pytest.param("入学率：小学99%，初中98%。", ["小学入学率", "初中入学率"], id="rates of a label"),
        pytest.param("总投资：完成3亿元，同比增长5%。", ["总投资", "总投资同比增速"], id="a label that was reached"),
        pytest.param("旅游收入：接待游客3人次。", ["接待游客"], id="a noun of its own"),
        pytest.param("争取项目资金960万元，其中省级396万元。", ["项目资金", "省级项目资金"], id="from which level"),
        pytest.param(
            "防控资金23万元，其中人员补助9万元，余下的4万元用于物资储备。",
            ["防控资金", "人员补助", "物资储备资金"],
            id="the rest of the whole",
        ),
        pytest.param("总投资39万元，财政补助28万元，其余11万元自筹。", ["总投资", "财政补助", "其余资金"], id="a rest"),
        pytest.param("工资发了7万元，账上只剩下3万元。", ["工资", "账上"], id="what is left is no rest"),
        pytest.param(
            "发放调查问卷600份，其中社区书记275份、网格员325份。",
            ["发放调查问卷", "社区书记调查问卷", "网格员调查问卷"],
            id="whose papers",
        ),
        pytest.param("选派第一书记30名，今年已召回9名。", ["选派第一书记", "召回第一书记"], id="done with people"),
        pytest.param(
            "年收入20万元以上的村有95个，最高的达到418万元，最低的仅有2000余元。",
            ["村年收入界限", "年收入20万元以上的村", "最高年收入", "最低年收入"],
            id="the most and the least of all",
        ),
        pytest.param(
            "民间投资占比，2016年是54%，2017年是51%，去年为47%。",
            ["民间投资占比"] * 3,
            id="year by year",
        ),
        pytest.param(
            "已就业26人，就业率79%，就诊3万人次。", ["就业人数", "就业率", "就诊次数"], id="words that begin with 就"
        ),
        pytest.param("返利9万元，村集体收入从零起步，当年就达到6万元。", ["返利", "村集体收入"], id="a clause before"),
    ],
)
def test_names_that_are_told_elsewhere(text: str, expected: list[str]) -> None:
    assert read(text) == expected
