"""What a share is of, in invented sentences."""

import pytest

from transforms.aligned import AlignedText
from transforms.indicator.portions import against_time, portion_of
from transforms.indicator.stated import NOTHING, Stated
from transforms.metrics import find_metrics
from transforms.records import Article, Issue


def read(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())
    return [metric.indicator for metric in found]


def test_times_as_much_and_points_of_another_year() -> None:
    assert read("销售额40亿元，是2012年的3.4倍。") == ["销售额", "销售额与2012年之比"]
    assert read("利润占比达到70%，比2012年提高10个百分点。") == ["利润占比", "利润占比比2012年提高"]
    assert read("人均年收入9200元，比10年前翻了三番。") == ["人均年收入"] * 2
    assert read("1/3人口没过温饱线。") == ["没过温饱线的人口占比"]


def shares(text: str) -> list[str]:
    found = find_metrics(Article(1, "brief", "", AlignedText.unchanged(text), 0), Issue())
    return [metric.indicator for metric in found if metric.unit == "%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "盈余的60%按交货量返还社员，20%提作公积金，15%归村集体，剩下的5%奖励管护员。",
            ["盈余按交货量返还社员比例", "盈余提作公积金比例", "盈余归村集体比例", "盈余奖励管护员比例"],
            id="one after the other",
        ),
        pytest.param("收益的70%分给入股农户。", ["收益分给入股农户比例"], id="given out"),
        pytest.param("可从增收部分拿出15%奖励村干部。", ["可从增收部分奖励村干部比例"], id="taken out of"),
        pytest.param("对示范社按购置额的15%给予补助。", ["购置额补助比例"], id="granted by"),
        pytest.param("盈余农户得七成、村里得三成。", ["盈余农户得比例", "村里得比例"], id="who gets it"),
        pytest.param("财政按缴费额的60%补助村医。", ["缴费额补助比例"], id="to whom"),
        pytest.param("个人按工资的8%缴纳保险费。", ["工资缴纳保险费比例"], id="what is paid"),
        pytest.param("增收部分可按10%奖励村干部。", ["增收部分奖励比例"], id="of what is more"),
        pytest.param("对困难家庭按30%的比例救助。", ["困难家庭救助比例"], id="by a share"),
        pytest.param("母猪存栏8300头，恢复到2017年末的96.5%。", ["母猪存栏与2017年末之比"], id="recovered"),
        pytest.param(
            "储备化肥5200吨、稻种870吨，分别为去年同期的104%、98%。",
            ["储备化肥与去年同期之比", "储备稻种与去年同期之比"],
            id="beside another time",
        ),
        pytest.param(
            "破获案件13起，抓获嫌疑人39名，与去年同期相比分别增加10%、19%。",
            ["破获案件增速", "抓获嫌疑人增速"],
            id="compared with a time, each",
        ),
        pytest.param("果业产值8亿元，在总产值中的比重升到35%。", ["果业产值占总产值比重"], id="of a whole"),
        pytest.param("整地480亩，完成计划的53%。", ["整地完成计划比例"], id="done of a plan"),
        pytest.param("食品类上涨5.1%，煤耗下降2%。", ["食品类涨幅", "煤耗降幅"], id="a price rises"),
        pytest.param("县农技员103人，平均年龄47岁，35岁以下的只占8%。", ["35岁以下的县农技员占比"], id="of an age"),
        pytest.param("村里以旧校舍入股，占股25%。", ["占股比重"], id="a holding"),
        pytest.param("配套到位率，东岭100%，西岭86%。", ["配套到位率"] * 2, id="a rate and names"),
        pytest.param("一厂到课率96%，二厂91%。", ["一厂到课率", "到课率"], id="another shop"),
        pytest.param("执行案件实结占结案比69%。", ["执行案件实结占结案比"], id="a share that names itself"),
        pytest.param("留守儿童为120人，占到了总数的60%。", ["留守儿童占总数比重"], id="占到了"),
        pytest.param("化肥市场占有率保持在80%以上。", ["化肥市场占有率"], id="占 inside a word"),
        pytest.param("有40%的孩子成绩中等。", ["孩子成绩中等占比"], id="等 inside a word"),
        pytest.param("70%以上非公企业集中在园区。", ["集中在园区的非公企业占比"], id="of them, without 的"),
        pytest.param(
            "造林30万亩，占省下达任务15万亩的197%。", ["造林占省下达任务比重"], id="of a task that has an amount"
        ),
        pytest.param(
            "80个机关单位已建立工会，占机关单位总数的99%。",
            ["建立工会的机关单位占机关单位总数比重"],
            id="those that did it of all",
        ),
        pytest.param("符合组建条件的企业99%建立了工会。", ["符合组建条件的企业建立工会占比"], id="a verb in a noun"),
        pytest.param("镇村覆盖率由2012年的56%提高到2017年的95%。", ["镇村覆盖率"] * 2, id="a time is no place"),
        pytest.param("提案总数相比去年同期增长29%。", ["提案总数增速"], id="相比"),
        pytest.param("用电中工业占54%，农业占7%。", ["用电中工业占比", "农业占比"], id="shares of a whole are no list"),
    ],
)
def test_shares(text: str, expected: list[str]) -> None:
    assert shares(text) == expected


def test_what_gives_nothing_out_and_compares_with_no_time() -> None:
    assert portion_of("党员", NOTHING, "党员的60%参加培训。", 3, 6) is None
    assert against_time("", NOTHING, "为去年同期的91%", 6, 9) is None
    assert against_time("办结率", Stated("办结率", "办结率", 0), "办结率为去年的91%", 7, 10) is None
