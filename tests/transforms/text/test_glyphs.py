"""Kinds of characters are looked up for all at once; no place at which a rule's pattern matches is passed over."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.mending import punctuation, spacing
from transforms.text.glyphs import around, places, table_of

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "县抓一九〇○◯OＯ０0年12，。、；：？！“”（）《》%‰℃+ \xa0\u3000,;:?!.()［aB－．／％Ａ７⺠⼈٣𝟎𠀀\n\t]"
        ),
        st.characters(),
    ),
    max_size=30,
)


def test_edges_and_what_lies_beyond_the_table_are_of_no_kind() -> None:
    before, here, behind = around("a𠀀b\ud800", table_of(("[ab]", 1), beyond=2))
    assert [before.tolist(), here.tolist(), behind.tolist()] == [[0, 1, 2, 1], [1, 2, 1, 0], [2, 1, 0, 0]]
    assert places(np.array([0, 2, 0, 1])) == [1, 3]
    assert [len(bits) for bits in around("", table_of(("[ab]", 1)))] == [0, 0, 0]


@pytest.mark.parametrize("pattern", [pattern for pattern, *_ in punctuation.MARKS])
@given(text=TEXTS)
def test_every_mark_is_a_candidate(pattern: str, text: str) -> None:
    assert {m.start() for m in re.finditer(pattern, text)} <= set(punctuation.candidates(text)[0])


@pytest.mark.parametrize("pattern", [pattern for pattern, *_ in spacing.SPACES])
@given(text=TEXTS)
def test_every_blank_that_goes_is_a_candidate(pattern: str, text: str) -> None:
    assert {m.start() for m in re.finditer(pattern, text)} <= set(spacing.candidates(text)[0])


@given(text=TEXTS)
def test_every_invisible_character_is_found(text: str) -> None:
    known = re.compile("|".join(f"[{characters}]" for characters, *_ in spacing.INVISIBLE))
    assert [r.char_start for r in spacing.find_invisible(text)] == [m.start() for m in known.finditer(text)]
