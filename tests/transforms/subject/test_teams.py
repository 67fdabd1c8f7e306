"""Parts of a house that open a sentence or a title."""

import pytest

from transforms.reference import table
from transforms.subject.mention import Subject
from transforms.subject.teams import part_of_title, teams_in, whole_house

FIRM = Subject("某某煤业公司", None)
SCHOOL, HOSPITAL, COLLEGE = (Subject(name, None) for name in ("江南中学", "青禾县人民医院", "青禾大学"))


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
        pytest.param(
            "八年级数学组对30名学生包干；九年级英语组每周听1次。",
            SCHOOL,
            ["八年级数学组", "九年级英语组"],
            id="of a school",
        ),
        pytest.param("今年以来，卒中中心溶栓41例。", HOSPITAL, ["卒中中心"], id="of a hospital"),
        pytest.param("胸外科主任做手术9台。", HOSPITAL, [], id="who heads it"),
        pytest.param("园艺学院开课9门。", COLLEGE, ["园艺学院"], id="of a university"),
        pytest.param("各学院开课9门；我学院开课3门。", COLLEGE, [], id="all of them, and ours"),
        pytest.param("中心医院接诊9人。", Subject("青禾市中心医院", None), [], id="the house itself"),
        pytest.param("后勤中心为18名职工配发护膝。", Subject("温州市", None), [], id="of a division"),
    ],
)
def test_teams_in(text: str, home: Subject, names: list[str]) -> None:
    assert [m.subject.name for m in teams_in(text, 0, len(text), home)] == names


def test_a_sentence_goes_on_about_the_part_that_is_the_home() -> None:
    home = Subject("秦岭项目部党支部", None)
    text = "项目部党支部投入9元。"
    assert [m.subject for m in teams_in(text, 0, len(text), home, "青禾隧道有限公司")] == [home]
    of_paper = teams_in("秦岭项目部承建隧道9米。", 0, 12, home, "青禾隧道有限公司")
    assert [m.subject.name for m in of_paper] == ["秦岭项目部"]


@pytest.mark.parametrize(
    ("title", "text", "house", "name"),
    [
        pytest.param("【园艺学院】三位一体育人", "园艺学院开课3门。", "青禾大学", "园艺学院", id="a label"),
        pytest.param("细纱车间推行计件工资", "细纱车间试行9天。", "红光纺织厂", "细纱车间", id="who does something"),
        pytest.param("护理部举办培训班", "医院来了9人。", "青禾县人民医院", None, id="not named again"),
        pytest.param("细纱车间主任林青", "细纱车间试行9天。", "红光纺织厂", None, id="who heads it"),
        pytest.param("各车间推行计件工资", "各车间试行9天。", "红光纺织厂", None, id="all of them"),
        pytest.param("细纱车间推行计件工资", "细纱车间试行9天。", None, None, id="no house"),
        pytest.param("园艺学院开课", "园艺学院开课3门。", "将台堡镇", None, id="in a town"),
    ],
)
def test_part_of_title(title: str, text: str, house: str | None, name: str | None) -> None:
    found = part_of_title(title, text, house, None)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        pytest.param("全校开课9门。", "园艺学院", ["青禾大学"], id="the whole"),
        pytest.param("全校开课9门。", "青禾大学", [], id="the home"),
        pytest.param("在全校开课9门。", "园艺学院", [], id="only where"),
    ],
)
def test_whole_house(text: str, home: str, names: list[str]) -> None:
    found = whole_house(text, 0, len(text), Subject(home, None), "青禾大学")
    assert [m.subject.name for m in found] == names


@pytest.mark.parametrize("row", table("house_parts"), ids=lambda row: row["example"])
def test_each_kind_of_part_is_found_by_its_example(row: dict[str, str]) -> None:
    house = Subject(f"青禾{row['house'].split('|')[0]}", None)
    text = f"{row['example']}投入9元。"
    assert [m.subject.name for m in teams_in(text, 0, len(text), house)] == [row["example"]]
