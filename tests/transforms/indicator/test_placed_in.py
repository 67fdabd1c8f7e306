"""Where something is done or who come from there, told from what there is."""

import pytest

from tests.transforms.named import named


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("在14个乡镇便民中心配置自助终端。", ["配置自助终端的乡镇便民中心"], id="what is put there"),
        pytest.param("在5个车站设置咨询台。", ["设置咨询台的车站"], id="what is set up there"),
        pytest.param("在9个村安装路灯300盏。", ["安装路灯的村", "安装路灯"], id="and how many"),
        pytest.param("在3个车间的休息区安装睡眠舱5个。", ["车间的休息区", "安装睡眠舱"], id="a part of each of them"),
        pytest.param("来自68家企业的300余名选手参赛。", ["选手来自的企业", "参赛的选手"], id="who come from there"),
        pytest.param("来自9个村的农产品3种。", ["来自的村"], id="what comes from there"),
        pytest.param("周边3公里范围内的村民都来。", ["周边范围"], id="how far round"),
        pytest.param("能看到5公里范围内的火点。", ["范围"], id="how far"),
        pytest.param("覆盖半径5公里。", ["覆盖半径"], id="a radius that is named"),
    ],
)
def test_placed_in(body: str, expected: list[str]) -> None:
    assert named(body) == expected
