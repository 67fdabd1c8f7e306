"""Numbers side by side and the changes behind them, in invented sentences."""

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
            "城镇和农村居民收入完成9元、7元，分别增长3%、6%。",
            ["城镇居民收入", "农村居民收入", "城镇居民收入增速", "农村居民收入增速"],
            id="levels reached, then changes",
        ),
        pytest.param(
            "规模以上传统服务业和高技术服务业收入分别增长4%和3%。",
            ["规模以上传统服务业收入增速", "规模以上高技术服务业收入增速"],
            id="a class of both",
        ),
        pytest.param(
            "规模以上工业和服务业收入分别增长4%和3%。",
            ["规模以上工业收入增速", "服务业收入增速"],
            id="another kind has a class of its own",
        ),
        pytest.param(
            "破获案件9起、查处酒驾8起，调解纠纷7件，同比提升6%、2%和5%。",
            ["破获案件", "查处酒驾", "调解纠纷", "破获案件同比增速", "查处酒驾同比增速", "调解纠纷同比增速"],
            id="as many changes as numbers",
        ),
        pytest.param(
            "收入3元，支出5元，结余2元，同比增长3%、5%。",
            ["收入", "支出", "结余", "", ""],
            id="nobody knows of which two",
        ),
        pytest.param(
            "发生火灾9起、受伤7人，同比减少4起、3人；环比增加1起、2人。",
            ["发生火灾", "受伤人数", "发生火灾同比减少", "受伤同比减少", "发生火灾环比增加", "受伤环比增加"],
            id="by their units",
        ),
        pytest.param(
            "参保职工9人，参保居民6人，分别比上年末增加2人和1人。",
            ["参保职工", "参保居民", "参保职工增加", "参保居民增加"],
            id="people by their order",
        ),
        pytest.param(
            "一、二、三产业增加值分别增长5%、6%、7%。",
            ["第一产业增加值增速", "第二产业增加值增速", "第三产业增加值增速"],
            id="the three industries by number",
        ),
        pytest.param(
            "城乡低保标准分别为9元、7元。", ["城市低保标准", "农村低保标准"], id="town and country, a standard"
        ),
        pytest.param(
            "存贷款余额达7元和4元，同比增长3%和5%。",
            ["存款余额", "贷款余额", "存款余额同比增速", "贷款余额同比增速"],
            id="two things in one word",
        ),
        pytest.param(
            "城乡居民收入年均分别增长9%、10%。", ["城镇居民收入年均增速", "农村居民收入年均增速"], id="town and country"
        ),
        pytest.param(
            "甲业、乙业的比重分别上升1个百分点、下降2个百分点。",
            ["甲业的比重上升", "乙业的比重下降"],
            id="up and down in turn",
        ),
        pytest.param(
            "油菜籽、早稻产量与近五年相比分别下降2%和8%。", ["油菜籽产量降幅", "早稻产量降幅"], id="against many years"
        ),
        pytest.param(
            "同比事故起数和死亡人数分别下降2%、3%。",
            ["事故起数同比降幅", "死亡人数同比降幅"],
            id="against last year both",
        ),
        pytest.param(
            "零售额3元，增长4%，增速较上月、上年同期分别提高3、5个百分点。",
            ["零售额", "零售额增速", "零售额增速较上月提高", "零售额增速较上年同期提高"],
            id="against two times",
        ),
        pytest.param(
            "大白菜、鸡蛋价格分别为每公斤8元和9元，分别上涨1%和2%。",
            ["大白菜每公斤价格", "鸡蛋每公斤价格", "大白菜每公斤价格涨幅", "鸡蛋每公斤价格涨幅"],
            id="prices a kilo",
        ),
        pytest.param(
            "公路建设和水运建设分别完成投资4元和2元。", ["公路建设完成投资", "水运建设完成投资"], id="behind 分别"
        ),
        pytest.param("普通初中和小学学生辍学率分别为1%和2%。", ["普通初中辍学率", "小学学生辍学率"], id="a rate"),
        pytest.param(
            "三次产业分别增长2%、3%、5%。", ["第一产业增速", "第二产业增速", "第三产业增速"], id="their growth"
        ),
        pytest.param(
            "一、二、三产业增加值分别完成2元、3元、5元，分别增长7%、8%和9%。",
            [
                *("第一产业增加值", "第二产业增加值", "第三产业增加值"),
                *("第一产业增加值增速", "第二产业增加值增速", "第三产业增加值增速"),
            ],
            id="their levels and then their growth",
        ),
        pytest.param(
            "建设4条干渠总长21公里、2条支渠总长3公里。",
            ["建设干渠", "建设干渠总长", "支渠", "支渠总长"],
            id="a count behind a measure",
        ),
        pytest.param("三次产业构成比为2:3:5。", ["第一产业比重", "第二产业比重", "第三产业比重"], id="the sectors"),
        pytest.param(
            "粮食产量和出栏数量分别增长1%和2%。", ["粮食产量增速", "出栏数量增速"], id="each has its own measure"
        ),
    ],
)
def test_each_number_has_its_own(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "产值3元，增长9%，高于全国2个百分点，高于全省1个百分点。",
            ["产值", "产值增速", "产值增速高于全国", "产值增速高于全省"],
            id="above",
        ),
        pytest.param("产值3元，增长9%，提高2个百分点。", ["产值", "产值增速", "产值增速提高"], id="points of the rate"),
        pytest.param(
            "产值3元，增长9%，增速比上年加快2个百分点。", ["产值", "产值增速", "产值增速比上年加快"], id="its rate"
        ),
        pytest.param("税收3元，按同口径同比减少1元。", ["税收", "税收同口径同比减少"], id="reckoned alike"),
        pytest.param(
            "接待费3元，与上年下降7%；租金2元，与上月相比下降1%。",
            ["接待费", "接待费降幅", "租金", "租金降幅"],
            id="with last year",
        ),
        pytest.param("人口占比48%，比上年提高3个百分点。", ["人口占比", "人口占比比上年提高"], id="points of a share"),
    ],
)
def test_changes_have_the_head_of_what_changed(text: str, expected: list[str]) -> None:
    assert read(text) == expected
