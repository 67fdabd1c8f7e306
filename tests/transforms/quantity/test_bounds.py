"""Bounds before and behind a number, and falls."""

import pytest

from transforms.quantities import find_quantities
from transforms.quantity.bounds import BEFORE, choose, falls
from transforms.records import QUALIFIERS


@pytest.mark.parametrize(("qualifier", "words", "example"), BEFORE, ids=[q for q, _, _ in BEFORE])
def test_every_bound_of_the_table(qualifier: str, words: str, example: str) -> None:
    assert qualifier in QUALIFIERS
    assert find_quantities(example)[0].qualifier == qualifier
    for word in words.split():
        (quantity,) = find_quantities(f"总数{word}30个")
        assert (quantity.qualifier, quantity.start) == (qualifier, 2), word


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("95%以上", "以上"),
        ("20名左右", "约"),
        ("3个工作日内", "至多"),
        ("45岁以下", "以下"),
        ("十来个", "约"),
        ("上百家", "以上"),
        ("上百多个", "余"),
        ("近千人", "近"),
        ("百余名", "余"),
        ("达到1万次以上", "以上"),
        ("平均年龄28.9岁", "平均"),
        ("23%多", "余"),
        ("签约5家", ""),
        ("最近3场", ""),
        ("实现就近300人入学", ""),
        ("光门票就近百万元", "近"),
        ("传达3次", ""),
        ("10人内部会议", ""),
        ("高于全省平均1.2个百分点", ""),
        ("低于全市平均水平0.27人", ""),
        ("控制在298元以内", "至多"),
        ("封顶8000元", "至多"),
        ("单户授信最高20万元", "至多"),
        ("最高气温38℃", ""),
        ("可放宽至20%", "至多"),
        ("每镇至少配备3名", "至少"),
        ("至少开会，建站3个", ""),
        ("不得少于应到人数的三分之二", "至少"),
        ("不低于应到人数的 80%", "至少"),
        ("不及总数的三分之一", "以下"),
        ("接近总村数的三成", "近"),
        ("差不多是往年的4倍", "约"),
        ("四分之一强", "余"),
        ("三成弱", "近"),
        ("增收过万元", "超过"),
        ("通过万元", ""),
        ("装不下60人", ""),
        ("不会低于6000元", "至少"),
        ("容积不得小于30立方米", "至少"),
        ("不应超过5天", "至多"),
        ("落不下2000元", "以下"),
        ("少说也得8万斤", "至少"),
        ("少说能安排五十人", "至少"),
        ("最少也得打600公斤", "至少"),
        ("最少的20元", ""),
        ("多则40天", "至多"),
        ("大事不过3天", "至多"),
        ("建成也不过62天", ""),
        ("小事不出2小时", "至多"),
        ("拿不出3万元", ""),
        ("每人发言限时5分钟", "至多"),
        ("给予最高50万元的贷款", "至多"),
        ("可最多借5本", "至多"),
        ("30万元出头", "余"),
        ("两千出头", "余"),
        ("12倍还多", "余"),
        ("一半多，", "余"),
        ("约需260万元", "约"),
        ("约占总收入的三分之一", "约"),
        ("收入过5万元", "超过"),
        ("收过3次", ""),
        ("全县平均数的2.1倍", ""),
        ("高出全市平均117公斤", ""),
        ("平均浓度同比下降4%", ""),
        ("浓度平均分别下降3%", "平均"),
        ("平均浓度最低的3个", ""),
    ],
)
def test_bound(text: str, qualifier: str) -> None:
    assert find_quantities(text)[0].qualifier == qualifier


def test_choose_prefers_what_says_more() -> None:
    assert choose("达", "余") == "余"
    assert choose("至少", "以上") == "至少"
    assert choose("以上", "余") == "余"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("下降6.1%", 6.1),
        ("减少了0.4万亩", 4000),
        ("同比下降四成", 40),
        ("负5.7%", -5.7),
        ("增速为-3.2%", -3.2),
        ("增长-3.2%", -3.2),
        ("同比下降-3.2%", 3.2),
        ("由5%—3%", 5),
        ("下降到6.1%", 6.1),
        ("压减10%", 10),
        ("减少到30人", 30),
        ("增长6.1%", 6.1),
        ("降幅收窄3个百分点", 3),
        ("2—3个", 2),
    ],
)
def test_what_fell_is_as_printed(text: str, value: float) -> None:
    """A minus is printed or there is none; 下降-3% says it twice."""
    assert find_quantities(text)[0].value == value


def test_a_fall_needs_its_verb_right_before_the_number() -> None:
    assert not falls("减少跑腿", 4)
