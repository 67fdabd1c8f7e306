"""What a symbol may win beside its neighbours is never less than what it wins in its stretch."""

from hypothesis import given
from hypothesis import strategies as st

from transforms.mending.founder_lattice import gain, may_win
from transforms.mending.founder_table import ANY_SYMBOL, SYMBOLS_ONLY, WITH_DIGITS, WITH_LETTERS, may_be_symbols

EVERY = ANY_SYMBOL | WITH_DIGITS | WITH_LETTERS
DOUBTFUL = "".join(sorted(may_be_symbols(EVERY)))
STRETCH = st.text(
    st.one_of(
        st.sampled_from(DOUBTFUL),
        st.sampled_from("义资原约越依益袁尧遥渊冤野冶要"),
        st.sampled_from("党员抓实推动的第得3a%，。（\n了李书记年"),
    ),
    max_size=7,
)


@given(before=STRETCH, char=st.sampled_from(DOUBTFUL), behind=STRETCH, level=st.integers(SYMBOLS_ONLY, EVERY))
def test_what_can_win_nothing_wins_nothing(before: str, char: str, behind: str, level: int) -> None:
    if not may_win(char, before[-1:], behind[:1], level):
        assert gain(before + char + behind, len(before), level) <= 0


def test_a_seconds_sign_in_a_word_can_win_nothing_and_behind_a_number_it_can() -> None:
    assert not may_win("义", "主", "的", ANY_SYMBOL)
    assert may_win("义", "5", "的", ANY_SYMBOL)
