"""Names in lists, each directly in front of its number."""

import pytest

from transforms.subject.list_names import listed_names
from transforms.subject.mention import Subject


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("其中石硚镇41件、柳坞集镇38件。", ["石硚镇", "柳坞集镇"], id="towns"),
        pytest.param(
            "尚有县住建局5件、乌石镇和石硚镇各3件。", ["县住建局", "乌石镇和石硚镇"], id="an office beside towns"
        ),
        pytest.param("居前两位的分别是石硚镇512元、乌石镇486元。", ["石硚镇", "乌石镇"], id="ranked"),
        pytest.param("其中青田县3个、乐清市5个。", ["青田县", "乐清市"], id="divisions"),
        pytest.param("其中石硚、乌石两镇占了15%。", ["石硚、乌石两镇"], id="a level said once for all"),
        pytest.param("居前的青田县、乐清市合计人口占15%。", ["青田县、乐清市"], id="several together"),
        pytest.param("其中青田县3个、乐清市5个、新区2个。", ["青田县", "乐清市", "新区"], id="the zone of a city"),
        pytest.param("石硚镇、乌石镇整改较快，整改率都在95%以上。", ["石硚镇、乌石镇"], id="each of several"),
        pytest.param("其中石硚、乌石2个村均超过3元。", ["石硚、乌石2个村"], id="a level said once behind a digit"),
        pytest.param("示范镇、中心村合计12个。", [], id="kinds together"),
        pytest.param("建设乌石村18亩、石硚村12亩大棚。", ["乌石村", "石硚村"], id="what was done in front"),
        pytest.param("建设村18亩、石硚村12亩。", ["建设村", "石硚村"], id="a village called by a word"),
        pytest.param("养殖村18亩、石硚村12亩。", [], id="a kind of village beside a name"),
        pytest.param("其中中心村3个、示范村5个。", [], id="kinds of villages"),
        pytest.param("走访公安局3家、民政局5家。", [], id="offices that are counted"),
        pytest.param("其中石硚镇41件，另有38件、37件。", [], id="one name only"),
        pytest.param("距青田县60公里，距乐清市20公里。", [], id="what something is far from"),
        pytest.param("其中石硚镇41件、乌石镇38人。", [], id="of different things"),
    ],
)
def test_listed_names(text: str, names: list[str]) -> None:
    found = listed_names(text, 0, len(text), Subject("温州市", None), "330300")
    assert [m.subject.name for m in found] == names
    assert all(m.clause_only and not m.lasts for m in found)
