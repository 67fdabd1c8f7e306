"""Works that somebody builds."""

import pytest

from transforms.subject.mention import Subject
from transforms.subject.works import has_own_work, is_builder, works_in

HOME = Subject("青禾县", None)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(
            "由云海集团和石桥公司合资建设的柳坪项目总投资9亿元。项目投产后，年产值6亿元。",
            ["柳坪项目", "柳坪项目"],
            id="the work and what it will do",
        ),
        pytest.param("石桥敬老院重建项目启动，“春晖”一期工程竣工，新增9张。", ["“春晖”一期工程"], id="the next work"),
        pytest.param("石桥敬老院重建项目启动，总投资9万元。", [], id="no other work"),
        pytest.param("项目投产后，年产值6亿元。", [], id="a work that nobody named"),
        pytest.param("该村得到云海公司的帮助，投资9万元建设柳坪项目。", ["云海公司"], id="who helped invests"),
        pytest.param("该村得到云海公司的帮助，新增茶园9亩。", [], id="what was gained with help"),
        pytest.param("石浪镇从佛山引进的和兴制鞋厂年产9万双，用工8人。", ["和兴制鞋厂"], id="a firm that was brought"),
        pytest.param("镇上引进的和兴制鞋厂，占地9亩。", ["和兴制鞋厂"], id="a firm with a comma behind it"),
        pytest.param("石浪镇引进的9家企业用工8人。", [], id="firms that are counted"),
        pytest.param("县里投资9亿元建设柳坪项目。", [], id="what money was spent on"),
    ],
)
def test_works_in(text: str, named: list[str]) -> None:
    assert [m.subject.name for m in works_in(text, 0, len(text), HOME)] == named


def test_a_builder_is_not_told_of() -> None:
    text = "由云海集团有限公司建设的柳坪项目总投资9亿元。"
    assert is_builder(text, 1, 5)
    assert not is_builder("由云海集团投资9亿元。", 1, 5)
    assert not is_builder(text[1:], 0, 4)
    assert is_builder("由云海集团流转土地经营，年产值3元。", 1, 5)


def test_a_body_of_which_a_clause_tells_does_not_reach_the_next_work() -> None:
    text = "石桥敬老院重建项目启动，“春晖”一期工程竣工，新增9张。"
    assert has_own_work(text, 5, len(text))
    assert not has_own_work("石桥敬老院重建项目启动，新增9张。", 5, 17)
