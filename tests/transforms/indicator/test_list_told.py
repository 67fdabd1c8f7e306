"""What is told of all the things of a list belongs to each of its names, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "4个市州、10个县市区因成效明显，受到省政府表扬。",
            ["受到省政府表扬的市州", "受到省政府表扬的县市区"],
            id="behind a reason",
        ),
        pytest.param(
            "60%的镇（区）、80%的村达到先进标准。",
            ["达到先进标准的镇（区）占比", "达到先进标准的村占比"],
            id="shares",
        ),
        pytest.param(
            "县局对6个派出所、5个基层单位和3名先进个人进行表彰。",
            ["受表彰的派出所", "受表彰的基层单位", "受表彰的先进个人"],
            id="to whom it is done",
        ),
        pytest.param("对6名工作不力的干部进行了约谈。", ["工作不力的干部"], id="a name with a clause of its own"),
        pytest.param(
            "工程涉及3个乡镇、12个村、34户农户。", ["涉及乡镇", "涉及村", "涉及农户"], id="what a thing touches"
        ),
        pytest.param("涉及9个镇（园区、街道）3个村。", ["涉及镇（园区、街道）", "涉及村"], id="without a mark"),
        pytest.param("本次遴选涉及8个单位。", ["遴选涉及单位"], id="with the verb in front"),
        pytest.param("涉及4个镇、9个村、拖欠最长的达五个月。", ["涉及镇", "涉及村"], id="what is told next"),
        pytest.param(
            "4个村、6个镇被省农业厅、文化厅评定为省级重点村镇。",
            ["被评定为省级重点村镇的村", "被评定为省级重点村镇的镇"],
            id="as what they were named, not by whom",
        ),
        pytest.param("6条精品旅游线路入选全省名录。", ["入选全省名录的精品旅游线路"], id="named alone"),
        pytest.param(
            "有6名乡镇党委书记被取消评优资格。", ["被取消评优资格的乡镇党委书记"], id="what was taken from them"
        ),
        pytest.param("建成3个广场、5个书屋。", ["建成广场", "建成书屋"], id="nothing told"),
    ],
)
def test_what_is_told_of_a_list(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)][: len(indicators)] == indicators
