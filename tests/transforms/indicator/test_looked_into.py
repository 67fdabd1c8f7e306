"""Those that were looked into are not all that there are, in invented sentences."""

import pytest

from tests.transforms.indicator.test_measures import read


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        pytest.param("抽查的60个互助食堂里，饭菜可口。", ["抽查互助食堂"], id="spot-checked"),
        pytest.param("课题组走访了东岭、西岭的65个村。", ["走访的村"], id="behind the names of places"),
        pytest.param("他们走访了该乡4个村。", ["走访的村"], id="of the place just named"),
        pytest.param("对320家企业的问卷显示，电价偏高。", ["问卷企业"], id="asked"),
        pytest.param("据对160户农户的抽样调查，余粮不多。", ["抽样调查农户"], id="sampled"),
        pytest.param("调研组深入9个乡镇的边远村。", ["调研乡镇"], id="what a team went there for"),
        pytest.param("干部深入9个乡镇。", ["乡镇"], id="the way says nothing"),
        pytest.param("对40家企业作了问卷调查。", ["作问卷调查的企业"], id="done with them"),
        pytest.param("督查发现的7起典型案例。", ["督查发现的典型案例"], id="what was found"),
        pytest.param("检查、规划等15个部门到场。", ["到场的部门"], id="the name of a body"),
    ],
)
def test_a_sample_is_named_as_one(text: str, indicators: list[str]) -> None:
    assert [metric.indicator for metric in read(text)] == indicators
