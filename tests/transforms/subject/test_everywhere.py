"""全市, 我区, 全省: divisions that are called by their level."""

import pytest

from transforms.names.regions import lookup
from transforms.records import Issue
from transforms.subject.everywhere import called_whole
from transforms.subject.mention import Mention, Subject

NOBODY = Subject(None, None)
DISTRICT = Subject("鹿城区", lookup("鹿城区"))
CITY = Subject("温州市", lookup("温州市"))


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        pytest.param("全县12个乡镇", NOBODY, ["全县"], id="a county that is not named"),
        pytest.param("全市20个区县排名第4（全省排名并列第87），下降5%", NOBODY, [], id="among whom it is ranked"),
        pytest.param("全市同类城市位居前列，投资5元", NOBODY, [], id="among the like"),
        pytest.param("石硚学校是我市较早办班的民办学校，教师5人", NOBODY, [], id="an early one of its schools"),
        pytest.param("全市20个区县共有5座", NOBODY, ["全市"], id="of all"),
        pytest.param("延边州养蜂，延边州有蜜9吨，全州5户", NOBODY, ["延边州"], id="the only one that is named"),
        pytest.param("延边州和恩施州养蜂，延边州多，全州5户", NOBODY, ["全州"], id="one of two"),
        pytest.param("我区石硚镇验收10户", DISTRICT, ["石硚镇"], id="a town of it"),
        pytest.param("我区石硚镇、红石镇验收10户", DISTRICT, ["鹿城区"], id="two towns of it"),
        pytest.param("我区乡镇共10个", DISTRICT, ["鹿城区"], id="its towns"),
        pytest.param("全镇产值5元，全队12户", NOBODY, ["全镇", "全队"], id="a town and a team that are not named"),
        pytest.param("全镇产值5元", DISTRICT, [], id="a town in what a district prints"),
        pytest.param("全镇有名的村3个，全村民小组5个", NOBODY, [], id="words of which it is a part"),
        pytest.param("2014年14片区完成投资5元", NOBODY, ["14片区"], id="who did it"),
        pytest.param("2001年，森工系统完成造林5亩", NOBODY, ["森工系统"], id="a branch"),
        pytest.param("我县投入5元，全县5户", CITY, ["我县", "全县"], id="a county of a city that is not it"),
        pytest.param("龙湾区投入5元，全区5户", CITY, [], id="a county of a city that is named"),
        pytest.param("产品覆盖全县5户", CITY, [], id="how far it reaches in a county"),
        pytest.param("做法在全市推广，投资5元", NOBODY, [], id="how far it reaches"),
        pytest.param("全市推广面积5亩，在全市推广面积3亩", NOBODY, ["全市", "全市"], id="what it has spread"),
        pytest.param("柳坞中学是全县唯一的高中，有5人", NOBODY, [], id="among whom it is the only one"),
        pytest.param("柳坞学校是全县较早办班的民办学校，有5人", NOBODY, [], id="where it is one of its kind"),
        pytest.param("5月，全市岗位技能比武中，该局有3人获奖", NOBODY, [], id="where they contend"),
        pytest.param("全市举办技能比武5场", NOBODY, ["全市"], id="who has them contend"),
        pytest.param("全市技能比赛中，全市5人获奖", NOBODY, ["全市", "全市"], id="the whole told of itself"),
        pytest.param("在开发区完成造林5亩", NOBODY, [], id="where"),
        pytest.param(
            "全市7个县（市）实现产值5元，全市3个区实现产值6元",
            NOBODY,
            ["全市", "全市", "全市7个县（市）", "全市3个区"],
            id="classes of places",
        ),
        pytest.param("全市7个县（市）实现产值5元", NOBODY, ["全市"], id="all its counties"),
    ],
)
def test_called_whole(text: str, home: Subject, names: list[str]) -> None:
    found = called_whole(text, 0, len(text), home, Issue(), None, [])
    assert [m.subject.name for m in found] == names


def test_all_of_the_county_is_not_the_firm_named_in_front() -> None:
    text = "云海公司投产，全区5户"
    firm = Mention(0, 4, Subject("云海公司", DISTRICT.region), True)
    (found,) = called_whole(text, 0, len(text), DISTRICT, Issue(), None, [firm])
    assert found.subject == DISTRICT


def test_all_of_a_division_that_heads_its_paragraph_goes_on_with_it() -> None:
    text = "永嘉县全县投入5元"
    heads = Mention(0, 3, Subject("永嘉县", lookup("永嘉县")), True)
    assert [m.lasts for m in called_whole(text, 0, len(text), NOBODY, Issue(), None, [heads])] == [True]


def test_all_of_a_village_that_is_known_is_not_named_twice() -> None:
    known = Mention(0, 2, Subject("石硚村", None), True)
    assert list(called_whole("全村耕地5亩", 0, 6, NOBODY, Issue(), None, [known])) == []
