"""Where a noun phrase ends and what is said of it begins, and which word is its verb."""

import pytest

from transforms.indicator.predicates import begins_with_noun, ends_in_noun, is_verb, predicate_at, verb_at_end


@pytest.mark.parametrize(
    ("words", "unit", "head"),
    [
        pytest.param("妇女就业", "名", "妇女", id="a person and a bare verb"),
        pytest.param("花农守着苗圃", "户", "花农", id="a verb with its aspect"),
        pytest.param("货车装满了木料", "辆", "货车", id="a thing and a verb with its aspect"),
        pytest.param("渔船上装有电台", "条", "渔船上", id="a place"),
        pytest.param("山塘改为鱼池", "口", "山塘", id="what becomes of it"),
        pytest.param("书店又让利", "家", "书店", id="an adverb"),
        pytest.param("种粮大户", "名", "种粮大户", id="a verb inside a compound"),
        pytest.param("党员培训班", "期", "党员培训班", id="a training course"),
        pytest.param("需求反馈", "条", "需求反馈", id="an event"),
        pytest.param("没能过关", "人", "", id="said at once"),
        pytest.param("从山里搬进新村", "户", "", id="said at once with a preposition"),
        pytest.param("", "个", "", id="nothing"),
    ],
)
def test_a_noun_phrase_ends_where_something_is_said_of_it(words: str, unit: str, head: str) -> None:
    assert words[: predicate_at(words, unit)] == head


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("县里选派", "选派"),
        ("乡财政安排", "安排"),
        ("公司", ""),
        ("该县在", ""),
        ("组建起", "组建"),
        ("要带", ""),
        ("下游", "下游"),
    ],
)
def test_the_verb_in_front_of_a_number(words: str, verb: str) -> None:
    assert verb_at_end(words) == verb


def test_kinds_of_words() -> None:
    assert (is_verb("精简"), is_verb("审批事项"), is_verb("")) == (True, False, False)
    assert (ends_in_noun("巡查事项"), ends_in_noun("集体收入"), ends_in_noun("受灾最重")) == (True, True, False)
    assert (begins_with_noun("鱼塘"), begins_with_noun("翻修校舍"), begins_with_noun("")) == (True, False, False)
