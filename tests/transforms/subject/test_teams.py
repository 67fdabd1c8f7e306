"""Teams and works of a firm that open a sentence."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.teams import teams_in

FIRM = Subject("某某煤业公司", None)


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        pytest.param("★后勤中心为18名职工配发护膝。", FIRM, ["后勤中心"], id="behind a mark"),
        pytest.param("今年以来，五队进尺24米。", FIRM, ["五队"], id="behind a time"),
        pytest.param("机电科党支部查改缺陷23条。", FIRM, ["机电科党支部"], id="a party branch"),
        pytest.param("一年来，隧道二分部进尺24米。", FIRM, ["隧道二分部"], id="a part of it"),
        pytest.param("隧道一分部21元，隧道二分部24元，合计45元。", FIRM, [], id="one of a list"),
        pytest.param("机关党支部送书18册。", Subject("青禾集团石桥项目部", None), ["机关党支部"], id="of a project"),
        pytest.param("五队队长带徒31人。", FIRM, [], id="somebody of it"),
        pytest.param("各车间查改缺陷23条。", FIRM, [], id="all of them"),
        pytest.param("车间成本下降11%。", FIRM, [], id="no name"),
        pytest.param("后勤中心为18名职工配发护膝。", Subject("温州市", None), [], id="of a division"),
    ],
)
def test_teams_in(text: str, home: Subject, names: list[str]) -> None:
    assert [m.subject.name for m in teams_in(text, 0, len(text), home)] == names
