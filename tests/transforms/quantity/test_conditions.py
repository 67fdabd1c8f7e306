"""Bounds from which something holds, told from what was measured."""

import pytest

from transforms.quantity.conditions import is_condition


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("晾晒超过6天的，往后不收费。", "超过6天", True, id="from when nothing is asked"),
        pytest.param("晾晒超过6天的，已经退费。", "超过6天", False, id="and what was done"),
        pytest.param("成活率在80%以上的，每亩先兑付9元。", "80%以上", True, id="what is paid first"),
        pytest.param("成活率在80%以上的，有6块地。", "80%以上", False, id="which there are"),
        pytest.param("验收不到80%的，自费补栽。", "不到80%", True, id="what has to be made good"),
        pytest.param("发电低于设计值80%的，差额部分由厂家补足。", "80%", True, id="a share below which it is"),
        pytest.param("灰超过9克，当班的就要重扫。", "超过9克", True, id="what has to be done again"),
        pytest.param("每招一人满半年，奖补9元。", "半年", True, id="for how long one must stay"),
        pytest.param("存满30小时的志愿者可享受优惠。", "30小时", True, id="who may have it"),
        pytest.param("任职满9年且考核合格离任的，每月发给9元。", "9年", True, id="two conditions"),
        pytest.param("工龄满9年的100元。", "9年", True, id="the sum right behind it"),
        pytest.param("距离超过3公里的，改为送货。", "超过3公里", True, id="beyond which it is otherwise"),
        pytest.param("党员由不足三成提高到61%，凡有前科的一律不得参选。", "61%", False, id="a level, and another rule"),
        pytest.param("开支9元以上一律张榜。", "9元以上", True, id="what goes for all of them"),
        pytest.param("金额2万元至9万元的为黄灯。", "2万元至9万元", True, id="a class between two bounds"),
        pytest.param("得分90分以上的为优秀。", "90分以上", True, id="a class by its mark"),
        pytest.param("80岁以上的为9人。", "80岁以上", False, id="how many there were"),
        pytest.param("连续两月没有开机的亮红灯。", "两月", True, id="for how long"),
        pytest.param("连续两年没有亏损的有9家。", "两年", False, id="for how long it was so"),
        pytest.param("水温达不到9度，系统自动报警。", "达不到9度", True, id="what a machine does"),
        pytest.param("只要超过9天没有登记，平台就标红。", "超过9天", True, id="whenever it is reached"),
        pytest.param("等了超过9天没有登记，他就走了。", "超过9天", False, id="what he did then"),
        pytest.param("气温低于5度时停止施工。", "低于5度", True, id="what may not be done"),
        pytest.param("气温低于5度的天气有9天。", "低于5度", False, id="weather that there was"),
        pytest.param("修路3年的，另补9元。", "3年", False, id="no bound"),
    ],
)
def test_conditions(text: str, number: str, expected: bool) -> None:
    at = text.index(number)
    assert is_condition(text, at, at + len(number)) is expected
