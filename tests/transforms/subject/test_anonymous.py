"""One body whose name is not told: its numbers are neither the town's nor the county's."""

import pytest

from transforms.names.regions import lookup
from transforms.subject.anonymous import anonymous_in
from transforms.subject.mention import Mention, Subject

COUNTY = Subject("永嘉县", lookup("永嘉县"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("石硚镇某村上报64座。", ["石硚镇某村"], id="some village"),
        pytest.param("石硚镇一家合作社2021年接单9件。", ["石硚镇一家合作社"], id="a cooperative of a town"),
        pytest.param("有一所小学，60个孩子没有操场。", ["一所小学"], id="a school that there is"),
        pytest.param("石硚镇有个村，这回走了19个。", ["石硚镇一个村"], id="a village that there is"),
        pytest.param("有户人家为了盖房借了8万元。", ["一户人家"], id="a household that there is"),
        pytest.param("以石硚镇的一家玻璃厂为例，省电费2万元。", ["石硚镇一家玻璃厂"], id="an example"),
        pytest.param("“有的村人均入户0.6次。”", ["有的村"], id="some of many"),
        pytest.param("有的村民借了3元。", [], id="some people"),
        pytest.param("县里有一所高中。", [], id="what is only counted"),
        pytest.param("建成一所学校，投资3元。", [], id="what is set up"),
        pytest.param("一家店按年收入12元算。", [], id="any of a kind"),
        pytest.param("某村书记挪用3元。", [], id="somebody there"),
        pytest.param("某村里没有路。", [], id="without a number"),
    ],
)
def test_anonymous(text: str, names: list[str]) -> None:
    found = anonymous_in(text, 0, len(text), COUNTY)
    assert [m.subject.name for m in found] == names
    assert not any(m.lasts for m in found)


def test_the_next_sentence_goes_on_about_it_where_it_says_so() -> None:
    text = "某公司停产9天。审计后，发现其周转慢。某公司停产9天。全县停电。"
    ends = [text.index("。") + 1, len(text)]
    starts = [0, text.rindex("某公司")]
    lasts = [anonymous_in(text, a, b, COUNTY)[0].lasts for a, b in zip(starts, ends, strict=True)]
    assert lasts == [True, False]


def test_one_that_is_told_of_already_is_not_named_twice() -> None:
    told = Mention(0, 3, Subject("某公司", None), True)
    assert anonymous_in("某公司停产9天。", 0, 9, COUNTY, [told]) == []


def test_some_of_many_are_told_of_in_their_clause() -> None:
    text = "有的村人均0.6次，全县5次。石硚镇某村上报6座，完成5座。"
    assert [m.clause_only for m in anonymous_in(text, 0, len(text), COUNTY)] == [True, False]
