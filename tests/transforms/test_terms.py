"""The words of an article: long and short ones, counted, without noise."""

import pytest

from transforms.terms import MAX_TERM_CHARACTERS, count_terms


def test_title_and_body_count_together_and_short_words_inside_long_ones_are_found() -> None:
    terms = count_terms("集体经济增收", "发展集体经济")
    assert terms["集体经济"] == 2
    assert terms["集体"] == 2


def test_letters_are_folded_and_numbers_left_out() -> None:
    terms = count_terms("", "PPT 与 ppt，2018 年 100 家")
    assert terms["ppt"] == 2
    assert not any(term.isdigit() for term in terms)


def test_single_characters_and_overlong_runs_are_left_out() -> None:
    terms = count_terms("", "的 党 " + "x" * (MAX_TERM_CHARACTERS + 1))
    assert all(2 <= len(term) <= MAX_TERM_CHARACTERS for term in terms)


def test_nothing_gives_nothing() -> None:
    assert count_terms("", "") == {}


@pytest.mark.parametrize(("word", "kept"), [("a_1", True), ("_1", False), ("__", False), ("3d", True), ("２０", False)])
def test_a_word_has_a_letter(word: str, kept: bool) -> None:
    assert (word in count_terms("", f"甲 {word} 乙")) == kept
