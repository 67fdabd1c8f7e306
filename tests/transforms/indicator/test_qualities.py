"""What of a thing is measured where it stands behind the number, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("公司买了载重2吨的货车。", ["货车载重"], id="what it carries"),
        pytest.param("总容量150吨的冷库动工。", ["冷库总容量"], id="without what was done with it"),
        pytest.param("闲置8年的厂房租了出去。", ["厂房闲置时间"], id="how long it stood empty"),
        pytest.param("使用超过30年的铸铁管还没换。", ["铸铁管使用时间"], id="how long it was used"),
        pytest.param("建成年加工5万吨的大米生产线。", ["大米生产线年加工能力"], id="what it can make"),
        pytest.param("合作社建起500吨级冷库。", ["冷库规模"], id="its class"),
        pytest.param("讨回被拖欠7个月的工资58万元。", ["工资拖欠时间", "拖欠工资"], id="how long pay was owed"),
        pytest.param("老周手里只有15亩虾塘。", ["虾塘"], id="in whose hands"),
        pytest.param("他家有14亩田。", ["田面积"], id="a noun of one character"),
        pytest.param("家里3亩茶园卖鲜叶。", ["茶园"], id="and what it yields"),
    ],
)
def test_the_thing_and_what_is_measured(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators
