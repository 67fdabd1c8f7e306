"""What a number counts: the thing behind the measure word, the subject before the verb, changes, shares, ellipsis."""

import re

import pytest

from transforms.indicators import NOTHING, Stated, Surroundings, indicator_of
from transforms.records import Quantity
from transforms.reference import table


def stated(text: str, number: str, unit: str, before: Stated = NOTHING) -> Stated:
    """Reads the number in a text of one clause."""
    start = text.index(number)
    left = max((m.end() for m in re.finditer("[，；]", text[:start])), default=0)
    quantity = Quantity(start, start + len(number), 1.0, None, unit, "")
    return indicator_of(quantity, Surroundings(text, left, len(text)), before)


@pytest.mark.parametrize(
    ("text", "number", "unit", "indicator"),
    [
        pytest.param("组建100余支机关志愿服务队", "100余支", "支", "机关志愿服务队", id="the thing behind"),
        pytest.param("共排查小微企业231家", "231家", "家", "排查小微企业", id="the thing in front"),
        pytest.param("举办6期村干部培训班，效果好", "6期", "期", "村干部培训班", id="up to the clause mark"),
        pytest.param("58名党员参加义诊", "58名", "名", "参加义诊的党员", id="a short thing takes what is said"),
        pytest.param("379名镇村两级干部踊跃报名", "379名", "名", "镇村两级干部", id="cut before the verb"),
        pytest.param("5个行政村的选手", "5个", "个", "行政村", id="the owner counts"),
        pytest.param("9名素质高、经验足的社区书记", "9名", "名", "社区书记", id="the head behind qualities"),
        pytest.param("12位来自一线的市人大代表", "12位", "位", "市人大代表", id="a relative clause"),
        pytest.param("网络零售额20亿元", "20亿元", "元", "网络零售额", id="money"),
        pytest.param("网络零售额达到20亿元", "20亿元", "元", "网络零售额", id="link verb"),
        pytest.param("地区生产总值（GDP）20亿元", "20亿元", "元", "地区生产总值", id="brackets explain"),
        pytest.param("带来30万元的稳定收入", "30万元", "元", "带来稳定收入", id="money of something"),
        pytest.param("网络零售额增长10.8%", "10.8%", "%", "网络零售额增速", id="growth rate"),
        pytest.param(
            "网络零售额同比增长10.8%", "10.8%", "%", "网络零售额同比增速", id="growth rate on the year before"
        ),
        pytest.param("粉丝数增加4万", "4万", "", "粉丝数增加", id="growth in number"),
        pytest.param("工业投资占全部投资的23%", "23%", "%", "工业投资占全部投资比重", id="share"),
        pytest.param("群众满意度达98%", "98%", "%", "群众满意度", id="rate"),
        pytest.param("平均年龄28.9岁", "28.9岁", "岁", "平均年龄", id="age"),
        pytest.param("一名17岁的患者", "17岁", "岁", "患者年龄", id="age of someone"),
        pytest.param("在窗口等设立先锋岗160个", "160个", "个", "先锋岗", id="light verb"),
        pytest.param("收到锦旗、奖牌等纪念品8件", "8件", "件", "纪念品", id="examples give way to their kind"),
        pytest.param("11个县（市、区）启动", "11个", "个", "县（市、区）", id="brackets of a compound"),
    ],
)
def test_indicator(text: str, number: str, unit: str, indicator: str) -> None:
    found = stated(text, number, unit)
    if indicator == "参加义诊的党员":
        assert found.base == "党员"
    assert found.indicator == indicator


@pytest.mark.parametrize(
    ("text", "number", "unit", "indicator"),
    [
        pytest.param("同比增长5%", "5%", "%", "工业产值同比增速", id="bare growth"),
        pytest.param("占全市的23%", "23%", "%", "工业产值占全市比重", id="bare share"),
        pytest.param("达50亿元", "50亿元", "元", "工业产值", id="nothing but a link verb"),
        pytest.param("是平时的4倍", "4倍", "倍", "工业产值与平时之比", id="times as much"),
    ],
)
def test_ellipsis_takes_what_was_just_stated(text: str, number: str, unit: str, indicator: str) -> None:
    assert stated(text, number, unit, Stated("工业产值", "工业产值", 0)).indicator == indicator


@pytest.mark.parametrize("row", table("indicator_words"), ids=lambda row: f"{row['role']} {row['example']}")
def test_every_indicator_word_matches_its_example(row: dict[str, str]) -> None:
    assert re.search(row["pattern"], row["example"])
