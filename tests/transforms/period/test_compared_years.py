"""Of two years that are compared the later one dates what follows, in invented sentences."""

import pytest

from transforms.period.periods import find_periods


@pytest.mark.parametrize(
    ("text", "dated"),
    [("1980年和1984年相比，产值增长20%", "1984年"), ("1984年与1980年相比，产值增长20%", "1984年")],
)
def test_of_two_years_compared_the_later_dates(text: str, dated: str) -> None:
    assert [phrase.text for phrase in find_periods(text)] == [dated]
