"""Communes, brigades, teams and prefectures of old."""

import pytest

from transforms.names.regions import lookup
from transforms.subject.collectives import collective_told_of, collectives_in
from transforms.subject.mention import Subject

HOME = Subject("永嘉县", lookup("永嘉县"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("柳溪公社产粮5斤，石桥大队产粮3斤", ["柳溪公社", "石桥大队"], id="side by side"),
        pytest.param("柳溪公社石桥大队养猪5头", ["石桥大队"], id="the brigade of a commune"),
        pytest.param("我们永嘉县石桥大队养猪5头，社员35人", ["石桥大队"], id="our brigade"),
        pytest.param("石桥公社第三生产队养猪5头", ["第三生产队"], id="a numbered team"),
        pytest.param("最高产量为红旗社的3亩，亩产5斤", ["红旗社"], id="whose the highest is"),
        pytest.param("1957年，温州专区产粮5斤", ["温州专区"], id="a prefecture"),
        pytest.param("协和社亩产5斤", ["协和社"], id="和 in a name"),
        pytest.param("人民公社产粮5斤，生产大队养猪3头", [], id="kinds"),
        pytest.param("12个公社受灾，各公社养猪3头", [], id="how many, each"),
        pytest.param("柳溪公社、石桥公社产粮5斤", [], id="a list"),
        pytest.param("供销社收购5斤，亩产3斤", [], id="another 社"),
        pytest.param("交警大队查处5起，社员3人", [], id="of the police"),
        pytest.param("石桥大队查处5起", [], id="nothing of old times"),
        pytest.param("便民服务专区办件5件", [], id="a corner of a hall"),
    ],
)
def test_collectives_in(text: str, names: list[str]) -> None:
    assert [m.subject.name for m in collectives_in(text, 0, len(text), HOME)] == names


def test_a_commune_lies_in_the_county_and_a_prefecture_does_not() -> None:
    text = "柳溪公社产粮5斤，温州专区产粮3斤"
    assert [m.subject.region for m in collectives_in(text, 0, len(text), HOME)] == [HOME.region, None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("我们永嘉县石桥大队有4个生产队。全队35户，全大队养猪5头。", "石桥大队", id="its own story"),
        pytest.param("石桥大队养猪5头。全县养猪350头。全队3户，全队9人。", None, id="the county is told of"),
        pytest.param("石桥大队养猪5头。", None, id="it is not told of further"),
        pytest.param("交警大队查处5起。全队3人，全大队9人。", None, id="of the police"),
    ],
)
def test_collective_told_of(text: str, name: str | None) -> None:
    told = collective_told_of(text, HOME.region)
    assert (told and told.name) == name
