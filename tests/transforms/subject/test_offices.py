"""Offices of a division, called by its level alone."""

import pytest

from transforms.names.regions import lookup
from transforms.subject.mention import Subject
from transforms.subject.offices import office_of_label, office_of_title, offices_in

COUNTY = lookup("凤冈县")
HOME = Subject("凤冈县", COUNTY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("县残联走访32户，装假肢18例。", ["凤冈县残联"], id="two characters"),
        pytest.param("近日，团县委走访32户。", ["凤冈团县委"], id="the youth league"),
        pytest.param("县工商联所属商会9个。", ["凤冈县工商联"], id="what belongs to it"),
        pytest.param("县水利局主动跑省进市，争取资金8万元。", ["凤冈县水利局"], id="a word that begins as a post does"),
        pytest.param("县公安局交警大队查处违法32起。", ["凤冈县公安局交警大队"], id="its team"),
        pytest.param("县法院院长走访32户。", [], id="who leads it"),
        pytest.param("县医院和县中医院接诊32人。", [], id="one of two"),
        pytest.param("县总工会奖励的1万元，他捐了出去。", [], id="what it gave"),
        pytest.param("县水利局介绍，今年修渠3公里。", [], id="who only speaks"),
        pytest.param("县数据发展中心实施项目3个。", ["凤冈县数据发展中心"], id="a centre"),
        pytest.param("县内三所定点医院接诊32人。", [], id="hospitals in it"),
        pytest.param("县级医院3家，县直机关5个。", [], id="of a level"),
    ],
)
def test_offices_in(text: str, names: list[str]) -> None:
    assert [m.subject.name for m in offices_in(text, 0, len(text), HOME, COUNTY)] == names


def test_whoever_is_given_something_is_told_of_further() -> None:
    gives = [next(iter(offices_in(text, 0, 12, HOME, COUNTY))).clause_only for text in _GIVES]
    assert gives == [True, False]


_GIVES = ("县妇联送来20台缝纫机，来了47人。", "县妇联租来20台缝纫机，来了47人。")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        pytest.param("县就业局送培训进村", "凤冈县就业局", id="an office"),
        pytest.param("团县委圆梦寒门学子", "凤冈团县委", id="the youth league"),
        pytest.param("县医院专家“赶会”送诊", "凤冈县医院", id="its people go for it"),
        pytest.param("县教育工会召开代表大会", None, id="a meeting's numbers are of many"),
        pytest.param("县医院院长的一天", None, id="who leads it"),
        pytest.param("县级公立医院改革满月", None, id="a level"),
    ],
)
def test_an_office_with_which_a_title_begins(title: str, name: str | None) -> None:
    subject = office_of_title(title, COUNTY)
    assert (subject.name if subject else None) == name


@pytest.mark.parametrize(
    ("label", "name"),
    [
        pytest.param("县教育体育局", "凤冈县教育体育局", id="an office"),
        pytest.param("县委组织部", "凤冈县委组织部", id="of the party"),
        pytest.param("团县委", "凤冈团县委", id="the youth league"),
        pytest.param("县功镇", None, id="a town"),
        pytest.param("凤冈县", None, id="the county"),
    ],
)
def test_an_office_as_a_label(label: str, name: str | None) -> None:
    subject = office_of_label(label, COUNTY)
    assert (subject.name if subject else None) == name
