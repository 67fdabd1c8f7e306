"""Persons, bodies and section labels are told by their form."""

import pytest

from transforms.imprint.contents_words import is_column, is_person, is_section, people_of, tight


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("任 涛 江雪", ["任涛", "江雪"]),
        ("欧阳远 祝桐", ["欧阳远", "祝桐"]),
        ("望川区委组织部", ["望川区委组织部"]),
        ("县委政策研究室课题组", ["县委政策研究室课题组"]),
        ("文/祝桐", ["祝桐"]),
        ("祝桐，任小涛", ["祝桐", "任小涛"]),
        ("祝桐 等", ["祝桐"]),
        ("一线采风", []),
        ("祝桐，把账记清", []),
        ("把小事办好，把账记清", []),
        ("", []),
    ],
)
def test_people_of(words: str, people: list[str]) -> None:
    assert people_of(words) == people


@pytest.mark.parametrize(
    ("words", "yes"),
    [("一 线 采 风", True), ("组工动态", True), ("经验介绍", True), ("把小事办到群众心坎上", False), ("祝桐", False)],
)
def test_is_section(words: str, yes: bool) -> None:
    assert is_section(words) is yes


@pytest.mark.parametrize(("name", "yes"), [("祝桐", True), ("欧阳远", True), ("高层动态", False), ("一个人", False)])
def test_is_person(name: str, yes: bool) -> None:
    assert is_person(name) is yes


def test_tight() -> None:
    assert tight("■ 调 研 文 章") == "调研文章"


@pytest.mark.parametrize(
    ("words", "column"), [("他山之石", True), ("组工短波", True), ("我的扶贫故事", False), ("几点思考", False)]
)
def test_is_column(words: str, column: bool) -> None:
    assert is_column(words) is column
