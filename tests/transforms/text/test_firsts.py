"""A pattern behind a test of its first character matches what it matched, and one that cannot have it is refused."""

import re

import pytest

from transforms.text.firsts import alternatives_of, gated

PATTERNS = [
    "力争|确保|预计",
    "(?:^|[，。；])(?:还|也)?要(?!求)|对策",
    "(?<![动作])计划|(?<=[会务]会)要求",
    "[一-三]?季度|第[一二]|[省市]里提出",
    r"\d+元|每?\d|(?:至少|不少于)?[\d.]+",
    "(?P<a>今年|去年)?(?P<b>计划|打算)",
    "a{0,3}b|c{2}",
]
TEXT = (
    "要求力争还要，也要计划工作计划，一季度二季度季度第一第二市里提出3元每3至少3.5"
    "今年打算打算去年计划预计aab确保b cc大会会要求对策"
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_matches_as_without_the_test(pattern: str) -> None:
    found = [m.span() for m in re.finditer(pattern, TEXT)]
    assert found
    assert [m.span() for m in re.finditer(gated(pattern), TEXT)] == found


@pytest.mark.parametrize("pattern", ["力争|.年", "[^依]按", r"\w+", "(?!不)要", "", "力争|"])
def test_what_may_begin_with_anything_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="cannot be told"):
        gated(pattern)


def test_bars_in_brackets_part_nothing() -> None:
    assert alternatives_of(r"a|(?:b|c)d|[|]e|\|f") == ["a", "(?:b|c)d", "[|]e", r"\|f"]
