"""The words of an article: long and short ones, counted, without noise."""

from transforms.terms import MAX_TERM_CHARACTERS, count_terms


def counted(title: str, body: str) -> dict[str, int]:
    return {term.term: term.tf for term in count_terms(title, body)}


def test_title_and_body_count_together_and_short_words_inside_long_ones_are_found() -> None:
    terms = counted("集体经济增收", "发展集体经济")
    assert terms["集体经济"] == 2
    assert terms["集体"] == 2


def test_letters_are_folded_and_numbers_left_out() -> None:
    terms = counted("", "PPT 与 ppt，2018 年 100 家")
    assert terms["ppt"] == 2
    assert not any(term.isdigit() for term in terms)


def test_single_characters_and_overlong_runs_are_left_out() -> None:
    terms = counted("", "的 党 " + "x" * (MAX_TERM_CHARACTERS + 1))
    assert all(2 <= len(term) <= MAX_TERM_CHARACTERS for term in terms)


def test_nothing_gives_nothing() -> None:
    assert counted("", "") == {}
