"""What is told of a part of those counted, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param(
            "装置报警15次，其中2次是有人打孔偷油。", ["装置报警", "有人打孔偷油的装置报警"], id="what they are"
        ),
        pytest.param("装置报警15次，其中2次是误报。", ["装置报警", "装置报警"], id="a bare noun is left to others"),
        pytest.param("东门改造项目仍有13户没有签订协议。", ["没有签订协议户数"], id="who has not"),
        pytest.param("李明的《山路》等3篇获二等奖。", ["获二等奖篇数"], id="behind an example"),
        pytest.param("《山路》等3篇作品获二等奖。", ["获二等奖的作品"], id="behind an example, named"),
        pytest.param(
            "全县排污口99个，其中需要取缔的38个、合并的61个。",
            ["排污口", "需要取缔的排污口", "需要合并的排污口"],
            id="to be done, down the list",
        ),
        pytest.param(
            "发现有31个项目被闲置，其中14个已改建。", ["被闲置的项目", "改建的项目"], id="what became of some"
        ),
        pytest.param("达成协议的有21件，其余8件。", ["达成协议", "未达成协议"], id="the rest of those picked out"),
        pytest.param(
            "城镇户口的有21人，其余8人来自农村。", ["城镇户口", "来自农村人数"], id="what is told of the rest"
        ),
        pytest.param(
            "收到意见26条，采纳19条，其余7条转交街道。", ["收到意见", "采纳意见", "其余意见"], id="of a whole"
        ),
        pytest.param(
            "设计单位采纳19条，其余7条由社区说明。", ["设计单位采纳", "未采纳"], id="of no whole that is named"
        ),
        pytest.param("投诉36件，其中车辆过户最多，达12件。", ["投诉", "车辆过户"], id="a deed of which there are most"),
        pytest.param(
            "合作社有社员73人，其中五十岁以上的占了一半。",
            ["社员", "年龄", "五十岁以上的社员占比"],
            id="a share of them",
        ),
    ],
)
def test_what_is_told_of_a_part(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators
