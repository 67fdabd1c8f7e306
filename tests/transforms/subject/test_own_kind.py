"""Whom 我校, 全镇 and 乡政府 mean in what is else a division's."""

from __future__ import annotations

import pytest

from transforms.names.regions import lookup
from transforms.subject.mention import Mention, Subject
from transforms.subject.own_kind import called_own

COUNTY = Subject("曹县", lookup("曹县"))


@pytest.mark.parametrize(
    ("text", "home", "topic", "issuer", "names"),
    [
        pytest.param("我校地处沙碛，有教师7名。", COUNTY, None, None, [None], id="a school that nobody names"),
        pytest.param("柳坪小学离城远。全校有教师7名。", COUNTY, None, None, ["柳坪小学"], id="named before"),
        pytest.param("柳坪乡遭雨。乡政府转移9人。", COUNTY, None, None, ["柳坪乡"], id="the government of a town"),
        pytest.param("乡政府转移9人。", COUNTY, None, None, [None], id="of a town that nobody names"),
        pytest.param(
            "我校有教师7名。", COUNTY, None, "曹县进修学校", [None], id="of one who writes to a school's paper"
        ),
        pytest.param("柳坪乡遭雨。\n乡政府转移9人。", COUNTY, None, None, [None], id="of another paragraph"),
        pytest.param(
            "石桥乡遭雨。乡政府转移9人。", COUNTY, None, None, ["石桥乡"], id="a town by a name that is a word"
        ),
        pytest.param("柳坪乡遭雨。乡党委书记走访9户。", COUNTY, None, None, [], id="who heads it"),
        pytest.param("全镇栽树9株。", COUNTY, None, None, [None], id="a town that nobody names"),
        pytest.param("我院收案9件。", COUNTY, None, "曹县人民法院办公室", ["曹县人民法院"], id="whose paper it is"),
        pytest.param("全校有教师7名。", Subject("柳坪小学", None), None, None, [], id="the home is the school"),
        pytest.param("全镇栽树9株。", COUNTY, Subject("石桥镇", None), None, [], id="told of already"),
        pytest.param("我所在的村有9户，我站在门口。", COUNTY, None, None, [], id="words that begin so"),
        pytest.param("全县有9个乡镇，全村镇建设投入9元。", COUNTY, None, None, [], id="the county and a kind"),
        pytest.param("各乡镇政府投入9元。", COUNTY, None, None, [], id="all of them"),
    ],
)
def test_called_own(
    text: str, home: Subject, topic: Subject | None, issuer: str | None, names: list[str | None]
) -> None:
    assert [m.subject.name for m in called_own(text, 0, len(text), home, topic, issuer)] == names


def test_one_named_in_the_sentence_is_meant() -> None:
    court = Mention(0, 5, Subject("曹县法院", COUNTY.region), True)
    assert called_own("曹县法院，全院收案9件。", 0, 12, COUNTY, None, None, [court]) == []
    assert called_own("曹县法院，全班有9人。", 0, 11, COUNTY, None, None, [court]) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("县社召开会议，投入9元。", ["曹县供销合作社"], id="who brings the paper out"),
        pytest.param("当天，县社机关9人栽树。", ["曹县供销合作社机关"], id="its staff"),
        pytest.param("县社会事业投入9元，县社主任到会。", [], id="words that begin so"),
    ],
)
def test_the_county_cooperative(text: str, names: list[str]) -> None:
    issuer = "曹县供销合作社"
    found = called_own(text, 0, len(text), COUNTY, None, issuer)
    assert [m.subject.name for m in found] == names
    assert called_own(text, 0, len(text), COUNTY, None, "曹县农业局") == []
