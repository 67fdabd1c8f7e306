"""What a number counts: the thing behind the measure word, the subject before the verb, changes, shares, ellipsis."""

import re

import pytest

from transforms.description.side_by_side import shares_of
from transforms.indicator.indicators import NOTHING, Stated, Surroundings, fallback, indicator_of
from transforms.records import Quantity


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
        pytest.param("全力推进青禾县6.6级地震灾后重建", "6.6级地震", "级地震", "地震震级", id="how strong it was"),
        pytest.param("共排查小微企业231家", "231家", "家", "排查小微企业", id="the thing in front"),
        pytest.param("举办6期村干部培训班，效果好", "6期", "期", "村干部培训班", id="up to the clause mark"),
        pytest.param("58名党员参加义诊", "58名", "名", "参加义诊的党员", id="a short thing takes what is said"),
        pytest.param("379名镇村两级干部踊跃报名", "379名", "名", "镇村两级干部", id="cut before the verb"),
        pytest.param("5个行政村的选手", "5个", "个", "行政村", id="the owner counts"),
        pytest.param("他一家五口住在山上", "五口", "口", "家庭人口", id="mouths of a family"),
        pytest.param("9名素质高、经验足的社区书记", "9名", "名", "社区书记", id="the head behind qualities"),
        pytest.param("12位来自一线的市人大代表", "12位", "位", "市人大代表", id="a relative clause"),
        pytest.param("网络零售额20亿元", "20亿元", "元", "网络零售额", id="money"),
        pytest.param("网络零售额达到20亿元", "20亿元", "元", "网络零售额", id="link verb"),
        pytest.param("地区生产总值（GDP）20亿元", "20亿元", "元", "地区生产总值", id="brackets explain"),
        pytest.param("为村里每户带来30万元的稳定收入", "30万元", "元", "稳定收入", id="what is given"),
        pytest.param("县财政为每个合作社提供2000元工作经费", "2000元", "元", "工作经费", id="what is given to whom"),
        pytest.param("总投资3亿元的旅游项目", "3亿元", "元", "旅游项目总投资", id="a quality of the thing"),
        pytest.param("坐落在海拔800米的山腰", "800米", "米", "海拔", id="a height"),
        pytest.param("来自60所学校", "60所", "所", "学校", id="a verb that says nothing"),
        pytest.param("石桥镇18个村共出资修路", "18个", "个", "出资修路的村", id="the place is the subject's"),
        pytest.param("先后21次深入山区义诊", "21次", "次", "深入山区义诊", id="what is done so often"),
        pytest.param(
            "党员参与活动的比例不得低于应到人数的75%", "75%", "%", "党员参与活动的比例", id="a rate under a bound"
        ),
        pytest.param(
            "孵化基地周边从事电商的人数从20人", "20人", "人", "孵化基地周边从事电商的人数", id="从事 is a word"
        ),
        pytest.param("带来30万元的稳定收入", "30万元", "元", "带来稳定收入", id="money of something"),
        pytest.param("网络零售额增长10.8%", "10.8%", "%", "网络零售额增速", id="growth rate"),
        pytest.param("信访量同比锐减40%", "40%", "%", "信访量同比降幅", id="a fall on the year before"),
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
        pytest.param("比散户高38公斤", "38公斤", "公斤", "工业产值比散户高", id="a difference"),
        pytest.param("按汇率折算为9亿元", "9亿元", "元", "工业产值", id="the same in another unit"),
        pytest.param("是平时的4倍", "4倍", "倍", "工业产值与平时之比", id="times as much"),
    ],
)
def test_ellipsis_takes_what_was_just_stated(text: str, number: str, unit: str, indicator: str) -> None:
    assert stated(text, number, unit, Stated("工业产值", "工业产值", 0)).indicator == indicator


def test_the_clause_before_names_what_changed() -> None:
    text = "工业用电下滑了，负5.7%"
    quantity = Quantity(8, len(text), -5.7, None, "%", "")
    around = Surroundings(text, 8, len(text), (), clause_before=0)
    assert indicator_of(quantity, around, Stated("产值", "产值", 0)).indicator == "工业用电"


@pytest.mark.parametrize(
    ("listed", "base", "indicator", "count", "expected"),
    [
        pytest.param("甲村、乙村", "乙村", "乙村增速", 2, ["甲村增速", "乙村增速"], id="one each"),
        pytest.param("甲支出、乙支出和丙支出", "丙", "丙", 3, ["甲支出", "乙支出", "丙支出"], id="the last behind 和"),
        pytest.param("城镇、农村居民收入", "x", "x增速", 2, ["城镇居民收入增速", "农村居民收入增速"], id="shared head"),
        pytest.param("产业结构", "产业结构", "产业结构", 3, ["产业结构"] * 3, id="no list"),
    ],
)
def test_numbers_side_by_side(listed: str, base: str, indicator: str, count: int, expected: list[str]) -> None:
    assert shares_of(Stated(indicator, base, 0, listed), count) == expected


@pytest.mark.parametrize(
    ("text", "number", "unit", "indicator"),
    [
        pytest.param("98%的群众表示满意", "98%", "%", "表示满意的群众占比", id="share of a thing"),
        pytest.param("党员中近六成反映压力大", "近六成", "%", "党员反映压力大占比", id="share that says something"),
        pytest.param("农户占65%", "65%", "%", "农户占比", id="share of what is left open"),
        pytest.param("51人入围面试", "51人", "人", "入围面试人数", id="people who did something"),
        pytest.param("一天之内拆除违章建筑", "一天", "天", "拆除违章建筑用时", id="time taken"),
    ],
)
def test_shares_people_and_times(text: str, number: str, unit: str, indicator: str) -> None:
    assert stated(text, number, unit).indicator == indicator


def test_a_column_always_has_a_head() -> None:
    quantity = Quantity(2, 4, 5.0, None, "个", "")
    assert fallback("共有5个", 0, quantity, 4) == "共有"
    assert fallback("，，5个，", 0, quantity, 5) == "个"


def test_points_change_the_share_just_stated() -> None:
    share = Stated("工业产值占全市比重", "工业产值", 0)
    assert stated("比上年提高0.5个百分点", "0.5个百分点", "个百分点", share).indicator.startswith(
        "工业产值占全市比重比上年"
    )
