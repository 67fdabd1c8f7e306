"""Which of the things counted a number is of, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "查处问题90件，有12件涉及公车，15人因此被处理；8件涉及礼金，占总数的9%。",
            ["查处问题", "涉及公车的问题", "涉及公车被处理人数", "涉及礼金的问题", "涉及礼金的问题占总数比重"],
            id="what some of them concern",
        ),
        pytest.param(
            "城镇人口9人，其中男性5人，女性4人，性别比为125；乡村人口7人，其中男性3人，女性4人，性别比为75。",
            ["城镇人口", "城镇男性", "城镇女性", "城镇性别比", "乡村人口", "乡村男性", "乡村女性", "乡村性别比"],
            id="men and women of a part",
        ),
        pytest.param("总人口90人，其中城镇人口10人；男性50人。", ["总人口", "城镇人口", "男性"], id="men of all"),
        pytest.param("受理信访件50件，3件属于重复举报。", ["受理信访件", "属于重复举报的信访件"], id="what some are"),
        pytest.param("受理信访件50件，涉及干部30人。", ["受理信访件", "涉及干部"], id="a noun of its own"),
        pytest.param(
            "金牌5枚、铜牌8枚。3人2项6次获得全国冠军。",
            ["金牌", "铜牌", "获得全国冠军人数", "获得全国冠军项数", "获得全国冠军次数"],
            id="numbers in a row",
        ),
        pytest.param(
            "受理审查逮捕犯罪50人。其中，普通犯罪受理40人，重大犯罪受理9人。",
            ["受理审查逮捕犯罪", "普通犯罪受理审查逮捕", "重大犯罪受理审查逮捕"],
            id="accepted for the same",
        ),
        pytest.param("全县稻田养虾18亩，其中库区13亩。", ["稻田养虾", "库区稻田养虾"], id="where some of it lies"),
        pytest.param("库区13亩。", ["库区"], id="where alone"),
    ],
)
def test_which_of_them(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators
