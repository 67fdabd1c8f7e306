"""Bands of age and size in names, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "7岁以下儿童管理率78%，婴儿死亡率4‰。",
            ["7岁以下儿童管理率", "婴儿死亡率"],
            id="the band belongs to the rate, and to no other",
        ),
        pytest.param(
            "60岁及以上人口为20人，占18%（其中，65岁及以上人口为9人，占8%）。",
            ["60岁及以上人口", "60岁及以上人口占比", "65岁及以上人口", "65岁及以上人口占比"],
            id="and the shares that follow are of the band",
        ),
        pytest.param(
            "总人口中，女性11人，占51%；14岁以下3人，占13%；15岁—64岁15人，占76%。",
            [
                "女性",
                "女性占比",
                "14岁以下的人口",
                "14岁以下的人口占比",
                "15岁—64岁的人口",
                "15岁—64岁的人口占比",
            ],
            id="a band alone counts those of the group, not those counted last",
        ),
        pytest.param(
            "全村有党员50名（其中35岁以下12名，60岁以上20名）。",
            ["党员", "35岁以下的党员", "60岁以上的党员"],
            id="in brackets",
        ),
        pytest.param(
            "全村有党员50名，其中少数民族8名，35岁以下12名。",
            ["党员", "少数民族", "35岁以下人数"],
            id="no group is guessed behind another part",
        ),
        pytest.param(
            "0—14岁、60岁以上人口的比重分别上升1个百分点、下降2个百分点。",
            ["0—14岁人口的比重上升", "60岁以上人口的比重下降"],
            id="bands that share a noun",
        ),
        pytest.param(
            "18—35岁、36—59岁党员分别有20人、30人。",
            ["18—35岁党员", "36—59岁党员"],
            id="bands and numbers side by side",
        ),
        pytest.param(
            "有投资5000万元以上项目12个，其中500万元以下项目3个。",
            ["投资5000万元以上的项目", "投资500万元以下的项目"],
            id="a size",
        ),
        pytest.param(
            "海拔300米以下的有20亩，300米至500米的有26亩。",
            ["海拔300米以下的面积", "海拔300米至500米的面积"],
            id="land by its height",
        ),
        pytest.param(
            "单笔500元以上的开支经会议表决，5万元以上的工程公开招标。",
            ["单笔开支经会议表决", "工程公开招标"],
            id="the amount of one is not carried on",
        ),
        pytest.param(
            "65岁以上老人免费体检，120人受益。",
            ["老人年龄", "受益人数"],
            id="another clause",
        ),
        pytest.param("规定时限为15日内办理、2日内签收。", ["规定时限", "办理签收时限"], id="a time limit is no band"),
    ],
)
def test_a_band_is_part_of_the_name_behind_it(text: str, indicators: list[str]) -> None:
    """The limits themselves are looked at in ``description/test_class_limits.py``."""
    named = [metric.indicator for metric in read(text)]
    assert [name for name in named if not name.endswith("界限")] == indicators
