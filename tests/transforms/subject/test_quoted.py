"""Whose numbers somebody gives who speaks of himself."""

import pytest

from transforms.subject.mention import Mention, Subject
from transforms.subject.quoted import said_of_oneself, told_in_quotes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("“我家养了30头牛。”养殖大户林有田高兴地说。", ["林有田"], id="behind it"),
        pytest.param("养牛户王勇对记者说：“我养牛20年了。”", ["王勇"], id="in front of it, two characters"),
        pytest.param("“我一天能采八斤青叶。”56岁的曾四妹说。", ["曾四妹"], id="behind an age"),
        pytest.param("“我们村养了30头牛。”村民林有田说。", [], id="of a village"),
        pytest.param("“我局办结30件。”局长林有田说。", [], id="of an office"),
        pytest.param("“我跑了30趟。”村党支部书记林有田说。", [], id="who holds a post"),
        pytest.param("“我家养了30头牛。”一名大户高兴地说。", [], id="without a name"),
        pytest.param("“新品种亩产30斤。”村民林有田说。", [], id="nothing of himself"),
    ],
)
def test_told_in_quotes(text: str, names: list[str]) -> None:
    found = told_in_quotes(text, 0, text.index("。") + 1, frozenset(), Subject("永嘉县", None))
    assert list(dict.fromkeys(m.subject.name for m in found)) == names


def test_what_stands_behind_the_quotation_is_told_of_whoever_is_named_there() -> None:
    text = "“我养了30头牛”，村民林有田说，全村养了300头。"
    found = told_in_quotes(text, 0, len(text), frozenset(), Subject("红石村", None))
    assert [(text[m.start], m.subject.name) for m in found] == [("“", "林有田"), ("，", "林有田")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        pytest.param("“上个月领了3100元。”她笑着说。", ["林有田"], id="what she earns"),
        pytest.param("“老伴养牛9头。”她掰着指头算。", ["林有田"], id="her family"),
        pytest.param("“新品种亩产30斤。”她笑着说。", [], id="nothing of herself"),
    ],
)
def test_she_says_of_herself(words: str, names: list[str]) -> None:
    text = f"果农林有田来了。{words}"
    found = told_in_quotes(text, 8, text.index("”"), frozenset({"林有田"}), Subject("永嘉县", None))
    assert list(dict.fromkeys(m.subject.name for m in found)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("“我这个月攒了80分。”大娘笑得合不拢嘴。", [None], id="whose name nobody gives"),
        pytest.param("“我局办结30件。”局长林有田说。", [], id="of an office"),
        pytest.param("“我跑了30趟。”村党支部书记说。", [], id="who holds a post"),
        pytest.param("“新品种亩产30斤。”大娘笑得合不拢嘴。", [], id="nothing of himself"),
    ],
)
def test_what_somebody_says_of_himself_is_no_villages(text: str, names: list[str | None]) -> None:
    village = Subject("红石村", None)
    found = said_of_oneself(text, 0, text.index("。") + 1, frozenset(), village, [])
    assert list(dict.fromkeys(m.subject.name for m in found)) == names
    in_front = [Mention(-1, 0, Subject("老吴", None), False)]
    assert said_of_oneself(text, 0, text.index("。") + 1, frozenset(), village, in_front) == []
