"""Stations that measure water and weather, and stations that do not."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.stations import stations_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("青河柳坞站7月2日8时水位33.8米。", ["青河柳坞站"], id="a time in front of the reading"),
        pytest.param("青河柳坞站30.27米，超警4.27米。", ["青河柳坞站"], id="the reading alone"),
        pytest.param("柳坞水文站洪峰流量840立方米每秒。", ["柳坞水文站"], id="a hydrological station"),
        pytest.param("柳坞站与石硚站分别超警1.8米、3.4米。", ["柳坞站", "石硚站"], id="two of them"),
        pytest.param("柳坞站水位33米；该站雨量65毫米。", ["柳坞站", "柳坞站"], id="the same again"),
        pytest.param("最大雨量为柳坞40毫米，其次石硚乡31毫米，南迳27毫米。", ["柳坞", "石硚乡", "南迳"], id="ranked"),
        pytest.param("最大降雨量在柳坞水库（40毫米）。", ["柳坞水库"], id="a reading in brackets"),
        pytest.param("最大雨量为累计40毫米，平均雨量30毫米。", [], id="how it was measured"),
        pytest.param("最大雨量为局地40毫米，其次北部30毫米。", [], id="no name of a place"),
        pytest.param("农技服务站测雨量12次。", [], id="no station of this kind"),
        pytest.param("柳坞站发送旅客12人。", [], id="no reading"),
        pytest.param("19个站雨量超过50毫米。", [], id="a number of stations"),
    ],
)
def test_stations_in(text: str, names: list[str]) -> None:
    found = stations_in(text, 0, len(text), Subject("温州市", None))
    assert [m.subject.name for m in found] == names
