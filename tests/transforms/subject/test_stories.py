"""Of which village, firm, school or person a story is told; two of a kind, or a county's report, are none's."""

import re

import pytest

from transforms.reference import table
from transforms.subject.stories import told_of

CALLED = "公司有员工62人。厂里去年卖了3万台。公司还要扩建。"


@pytest.mark.parametrize(
    ("text", "people", "told"),
    [
        pytest.param(f"走进青禾农机有限公司的车间，机器正响。{CALLED}", [], "青禾农机有限公司", id="a firm called on"),
        pytest.param("双桥镇永清村靠山。村里种茶90亩。全村有57户。", [], "永清村", id="a village below its town"),
        pytest.param(
            "双桥镇永清村靠山。全县种茶90亩。县里出钱，村里出力，县委点头。", [], None, id="a county's report"
        ),
        pytest.param(f"青禾农机有限公司和红坦食品有限公司结对。{CALLED}", [], None, id="two of a kind"),
        pytest.param(
            "渡口边的刘长水今年61岁。他有3条船。他摆渡40年。他救过9人。他不收钱，他不歇。",
            ["刘长水"],
            "刘长水",
            id="a person",
        ),
        pytest.param(
            "村书记刘长水今年61岁。他有3条船。他摆渡40年。他救过9人。他不收钱。",
            ["刘长水"],
            None,
            id="who heads a village",
        ),
        pytest.param(
            "双桥镇中心卫生院门前有张桌。院里问诊，全院记下意见146条。", [], "双桥镇中心卫生院", id="a hospital"
        ),
        pytest.param(
            "双桥镇的“同心”合作社靠山。合作社种茶90亩。社里有57户。", [], "“同心”合作社", id="a name in quotation marks"
        ),
        pytest.param("停课期间学校延期开学。学校录课9节，全校看了57遍。校长表扬。", [], None, id="a time"),
        pytest.param("砚坪安置区靠山。全区住着57户。安置区有3栋。", [], "砚坪安置区", id="a resettlement area"),
        pytest.param("建设集中安置区9个。全区住着57户。安置区有3栋。", [], None, id="resettlement areas"),
        pytest.param("看了43家，占全县学校的一成。学校好58家，学校差9家。", [], None, id="a share of a kind"),
        pytest.param(
            "双桥镇卫生院门前有张桌。县医院问诊，全院记下146条。县医院接走5人。",
            [],
            None,
            id="the county's hospital more",
        ),
        pytest.param("双桥镇有个“巧手煎饼铺”。她们起得早。铺子里有7人，铺子挣钱。", [], "巧手煎饼铺", id="a shop"),
        pytest.param("双桥镇永清村靠山。有人说好，有人说坏。", [], None, id="a place that is only named"),
    ],
)
def test_told_of(text: str, people: list[str], told: str | None) -> None:
    assert told_of(text, people, "青禾") == told


def test_a_person_of_the_title_need_not_stand_in_the_opening() -> None:
    text = "渡口边有人守着。" + "一条船，一支桨，四十年。" * 20 + "刘长水61岁。他有3条船。他救过9人。"
    assert told_of(text, ["刘长水"], "青禾", "摆渡人刘长水") == "刘长水"
    assert told_of(text, ["刘长水"], "青禾", "摆渡人") is None


@pytest.mark.parametrize("row", table("told_of"), ids=lambda row: row["kind"])
def test_every_kind_has_its_example(row: dict[str, str]) -> None:
    found = re.search(row["pattern"], row["example"])
    assert found
    assert found["name"] == row["example"]


def test_a_town_is_spoken_of_as_the_town_and_no_division_is_in_no_text() -> None:
    text = "双桥镇永清村靠山。村里种茶90亩。镇党委点头，全镇有57户，全村有5户。做法在全镇推开。"
    assert [told_of(text, [], of) for of in ("双桥镇", "青禾", "")] == [None, "永清村", "永清村"]
