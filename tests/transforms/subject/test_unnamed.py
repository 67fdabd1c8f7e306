"""Whose numbers are those of one without a name, and where those of the whole begin again."""

from __future__ import annotations

import pytest

from transforms.subject.mention import Subject
from transforms.subject.unnamed import unnamed_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("石桥镇有个村，党员9名。", ["石桥镇一个村"], id="a village of a town"),
        pytest.param("柳坪镇一家合作社接单9件。", ["柳坪镇一家合作社"], id="a cooperative"),
        pytest.param("柳坪镇某村上报9座。", ["柳坪镇某村"], id="a village kept back"),
        pytest.param("有位乡镇扶贫办主任算过，报表9张。", ["永嘉县一位乡镇扶贫办主任"], id="somebody of the county"),
        pytest.param("有户人家借了9万元。", ["永嘉县一户人家"], id="a household"),
        pytest.param("石桥乡一名驻村干部收了9只羊。", ["石桥乡一名驻村干部"], id="somebody of a town"),
        pytest.param(
            "其中一家水泥企业被罚9万元；而全县共罚19万元。", ["永嘉县一家水泥企业", "永嘉县"], id="one of those"
        ),
        pytest.param("以石硚镇的一家玻璃厂为例，省电费2万元。", ["石硚镇一家玻璃厂"], id="an example"),
        pytest.param("“有的村人均入户0.6次。”", ["有的村"], id="some of many"),
        pytest.param("2. 某餐馆，罚款900元。", ["永嘉县某餐馆"], id="a party in a numbered list"),
        pytest.param("几个公社机井失修。据统计，四个公社损坏机井9眼。", ["四个公社"], id="those that were asked about"),
        pytest.param("甲厂盈利9万元；三家合计盈利19万元。", [None], id="all that were told of"),
        pytest.param("全县很好。据统计，9个乡镇建棚9座。", [], id="all of them"),
        pytest.param("有的村民借了3元。", [], id="some people"),
        pytest.param("县里有一所高中。", [], id="what is only counted"),
        pytest.param("建成一所学校，投资3元。", [], id="what is set up"),
        pytest.param("过去，一个企业要跑9个部门。", [], id="any one"),
        pytest.param("石桥镇一家企业落户，投资9元。", [], id="what a town got"),
        pytest.param("有一位老板被她找了9趟。", [], id="to whom something is done"),
        pytest.param("个别村高达9成，有个姑娘叫方小满。", [], id="some, and somebody with a name"),
        pytest.param("外省某建筑工地违章吊装，造成2人受伤。", ["外省某建筑工地"], id="of another province"),
    ],
)
def test_unnamed(text: str, names: list[str | None]) -> None:
    found = unnamed_in(text, 0, len(text), Subject("永嘉县", None), None)
    assert [m.subject.name for m in found] == names


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("有个村欠债9元。", "石桥镇", id="a village is told of no further"),
        pytest.param("有家公司装了9台。", "石桥镇一家公司", id="a firm is"),
        pytest.param("某厂填报9张。", "石桥镇", id="but one kept back"),
    ],
)
def test_what_the_paragraph_goes_on_with(text: str, last: str) -> None:
    town = Subject("石桥镇", None)
    found = [m for m in unnamed_in(text, 0, len(text), town, town) if m.lasts]
    assert [m.subject.name for m in found] == [last]


def test_some_of_many_are_told_of_in_their_clause() -> None:
    text = "有的村人均0.6次，全县5次。石桥镇某村上报6座，完成5座。"
    found = unnamed_in(text, 0, len(text), Subject("永嘉县", None), None)
    assert {m.subject.name: m.clause_only for m in found} == {"有的村": True, "石桥镇某村": False}
