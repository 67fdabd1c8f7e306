"""Whom a text means by 该县, 该局, 合作社: one named before, or nobody."""

import pytest

from transforms.names.regions import lookup
from transforms.records import Issue
from transforms.subject.anaphora import bodies_presented, home_named, the_base, the_same
from transforms.subject.mention import Mention, Subject

CITY = lookup("温州市")
COUNTY = Subject("永嘉县", lookup("永嘉县"))


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        pytest.param("在全市测评中，该县居第2位。", COUNTY, ["永嘉县"], id="the home"),
        pytest.param("乐清市新建3家。该市投入5万元。", COUNTY, ["乐清市"], id="the division named last"),
        pytest.param("该局有职工30人。", Subject("鹿城公路局", CITY), ["鹿城公路局"], id="an office"),
        pytest.param("该局有职工30人。", COUNTY, [], id="an office that nobody named"),
        pytest.param("调研组在该县走了6个乡镇。", COUNTY, [], id="where somebody went"),
        pytest.param("该县级市有5家。", COUNTY, [], id="a level"),
        pytest.param(
            "汤沟镇永清村种茶。该村有57户，该镇有11个村。", COUNTY, ["永清村", "汤沟镇"], id="the village and the town"
        ),
        pytest.param("该村有57户。", COUNTY, [], id="a village that nobody named"),
        pytest.param(
            "张北县地处坝上。该县投入5万元。",
            Subject("温州市", CITY),
            ["张北县"],
            id="a division outside of which is told",
        ),
        pytest.param("我们到张北县学习。该市投入5万元。", COUNTY, [], id="a division outside that was visited"),
        pytest.param("绿垄建材有限公司上报产值。对该公司罚款1万元。", COUNTY, ["绿垄建材有限公司"], id="a firm"),
        pytest.param("镇里与绿垄能源公司签订协议。该公司修好2台。", COUNTY, ["绿垄能源公司"], id="with whom one deals"),
        pytest.param("绿垄建材有限公司投产。5个村入股该公司。", COUNTY, [], id="with whom somebody else deals"),
        pytest.param("县公安局交警大队查处3起。该大队宣传5场。", COUNTY, ["永嘉县公安局交警大队"], id="of an office"),
        pytest.param("文成县修路。逾期不改的，暂停该县项目。", Subject(None, None), [], id="any county"),
    ],
)
def test_the_same(text: str, home: Subject, names: list[str]) -> None:
    found = the_same(text, 0, len(text), home, Issue(region="温州市", province="浙江省"))
    assert [m.subject.name for m in found] == names


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        pytest.param(
            "绿垄农业有限公司的蔬菜基地建成。该基地产菜5吨。", COUNTY, ["绿垄农业有限公司的蔬菜基地"], id="a firm's"
        ),
        pytest.param("建起基地3个。该基地产菜5吨。", COUNTY, [None], id="nobody's that is known"),
        pytest.param(
            "位于石硚镇的永嘉县绿垄水库，蓄水5吨。该水库灌田3亩。", COUNTY, ["永嘉县绿垄水库"], id="presented"
        ),
        pytest.param("该水库灌田3亩。", Subject("石硚水库", CITY), ["石硚水库"], id="the home"),
        pytest.param("基地产菜5吨。", COUNTY, [], id="not called so"),
    ],
)
def test_the_base(text: str, home: Subject, names: list[str | None]) -> None:
    assert [m.subject.name for m in the_base(text, 0, len(text), home)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "他牵头组建绿垄水稻专业合作社，入社57户。合作社实行订单收购。",
            ["绿垄水稻专业合作社"] * 2,
            id="presented and called so again",
        ),
        pytest.param("走进鹿城绿垄食品有限公司的车间，有4条线。", ["鹿城绿垄食品有限公司"], id="called on"),
        pytest.param("全村成立专业合作社，入社57户。", [], id="a kind of body"),
        pytest.param(
            "2014年成立的幸福云海果蔬专业合作社，现有社员57户。合作社种菜5亩。",
            ["幸福云海果蔬专业合作社"] * 2,
            id="founded in a year, by a name of common words",
        ),
        pytest.param("2014年成立的合作社，现有5家。", [], id="founded in a year, without a name"),
        pytest.param("他组建绿垄水稻专业合作社。企业用工紧张。", ["绿垄水稻专业合作社"], id="any firms"),
        pytest.param(
            "支部领办的绿垄水稻专业合作社实行订单收购。", ["绿垄水稻专业合作社"], id="with what it does behind it"
        ),
        pytest.param("组建“红管家”服务队。服务队办班58期。", ["“红管家”服务队"] * 2, id="a team"),
        pytest.param("合作社有57户。", [], id="none presented"),
        pytest.param("市经委所属的国有企业东山公司，产值5元。", ["东山公司"], id="named behind what it is"),
        pytest.param("国有企业和集体公司，产值5元。", [], id="kinds of firms"),
        pytest.param("组建了永嘉县木器加工厂，职工38人。", ["永嘉县木器加工厂"], id="a works of a county"),
        pytest.param(
            "他回村办了个福生荞麦加工厂。厂里添了2条线。", ["福生荞麦加工厂"] * 2, id="a works that he set up"
        ),
        pytest.param("办事处的零工驿站亮着灯。驿站派工5次。", ["零工驿站"], id="a station of a place"),
        pytest.param("在11个村建起“同心驿站”。驿站派工5次。", [], id="a station in each of many"),
        pytest.param("镇里引进绿垄米业有限公司，投资2元。公司用工5人。", ["绿垄米业有限公司"], id="brought in"),
        pytest.param(
            "他牵头组建绿垄水稻专业合作社。合作社和周边9个村签了订单。",
            ["绿垄水稻专业合作社"] * 2,
            id="signs with others",
        ),
        pytest.param(
            "他牵头组建绿垄水稻专业合作社。合作社每年付给村里5元。", ["绿垄水稻专业合作社"], id="pays the village"
        ),
        pytest.param("学校占地9亩。", [], id="any school"),
        pytest.param("村书记牵头的绿垄水稻专业合作社，入社263户。", ["绿垄水稻专业合作社"], id="headed by somebody"),
    ],
)
def test_bodies_presented(text: str, names: list[str]) -> None:
    assert [m.subject.name for m in bodies_presented(text, 0, len(text), COUNTY, COUNTY)] == names


@pytest.mark.parametrize(
    ("text", "home", "ends"),
    [
        pytest.param("某公司要建基地，均中村拿出280亩。", "均中村", [11], id="the village of the article, again"),
        pytest.param("均中村的地，均中村和下坪村都有。", "均中村", [], id="what is of it, one of two"),
        pytest.param("石浪镇红石村修路，石浪镇出钱。", "石浪镇", [12], id="a village of it in between"),
        pytest.param("永嘉县投入5万元。", "永嘉县", [], id="divisions are read elsewhere"),
        pytest.param("石浪镇的“同心”合作社有5户。", "“同心”合作社", [11], id="behind where it lies"),
        pytest.param("丁茂林说，他卖了5万元。", "丁茂林", [], id="people are read elsewhere"),
    ],
)
def test_whom_the_article_is_about_is_told_of_again(text: str, home: str, ends: list[int]) -> None:
    village = Mention(text.find("红石村"), text.find("红石村") + 3, Subject("红石村", None), True)
    others = [village] if "红石村" in text else []
    found = home_named(text, 0, len(text), Subject(home, None), {"丁茂林"}, others)
    assert [m.end for m in found] == ends


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("永嘉县造林。该县人民医院有床位9张。", ["永嘉县人民医院"], id="an institution of it"),
        pytest.param("永嘉县造林。该县林业局造林9亩。", ["永嘉县"], id="an office tells of its division"),
        pytest.param("永嘉县造林。该县投入9元。", ["永嘉县"], id="the county"),
    ],
)
def test_the_county_begins_the_name_of_an_institution(text: str, named: list[str]) -> None:
    assert [m.subject.name for m in the_same(text, 6, len(text), Subject(None, None), Issue())] == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("云海茶叶专业合作社的马理事长说，该社有茶9亩。", "云海茶叶专业合作社", id="whose head speaks"),
        pytest.param("老人领到分红。该社吸收股金9元。", None, id="nobody known"),
    ],
)
def test_the_cooperative(text: str, named: str | None) -> None:
    assert [m.subject.name for m in the_base(text, 0, len(text), Subject("青禾县", None))] == [named]


def test_the_school_that_an_article_is_about() -> None:
    text, school = "改造后，学校占地9亩。", Subject("石浪小学", None)
    assert [m.subject for m in bodies_presented(text, 0, len(text), school, school)] == [school]


def test_whom_the_article_is_about_behind_the_town_it_lies_in() -> None:
    text = "石浪镇的“红石”合作社，是7户人办的。"
    town = Mention(0, 3, Subject("石浪镇", None), False)
    found = home_named(text, 0, len(text), Subject("“红石”合作社", None), (), [town])
    assert [(m.start, m.subject.name) for m in found] == [(4, "“红石”合作社")]
