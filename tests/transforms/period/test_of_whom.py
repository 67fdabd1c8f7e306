"""Words of time that lean on whom they are said of, in invented sentences."""

import pytest

from transforms.period.periods import find_periods


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("镇医院过去一班看40人", ["过去"], id="behind whom it is told of"),
        pytest.param("他走过去3米", [], id="a way, no time"),
        pytest.param("药送到老李家过去了3天", [], id="gone there"),
        pytest.param("常年开火做饭的补2万元", [], id="who is meant"),
        pytest.param("常年产量3吨", ["常年"], id="in most years"),
    ],
)
def test_whether_the_word_says_when(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in find_periods(text)] == found
