"""AlignedText: exact at every character, reversible, and a cut keeps the map."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.aligned import AlignedText, Repair, RepairMismatchError, undo


@st.composite
def repaired(draw: st.DrawFn) -> tuple[str, list[Repair]]:
    """A raw text and repairs that fit it: deletions, insertions, replacements of other lengths."""
    raw, repairs = "", []
    for _ in range(draw(st.integers(0, 6))):
        raw += draw(st.text("甲乙丙 \n1a", max_size=5))
        before = draw(st.text("袁遥 野\n", max_size=3))
        after = draw(st.text("，。“x", max_size=3))
        if before or after:
            repairs.append(Repair(len(raw), before, after, "founder_shift"))
            raw += before + draw(st.text("丁", min_size=1, max_size=2))
    return raw, repairs


@given(repaired())
def test_undoing_the_repairs_gives_the_raw_text(case: tuple[str, list[Repair]]) -> None:
    raw, repairs = case
    text = AlignedText.from_repairs(raw, repairs)
    assert undo(text.text, repairs) == raw


@given(repaired())
def test_every_copied_character_maps_to_itself(case: tuple[str, list[Repair]]) -> None:
    raw, repairs = case
    text = AlignedText.from_repairs(raw, repairs)
    touched = {i for r in repairs for i in range(r.char_start, r.char_end)}
    for i, char in enumerate(text.text):
        start, end = text.raw_span(i, i + 1)
        if end - start == 1 and start not in touched:
            assert raw[start] == char
        else:
            assert any(r.char_start <= start and end <= r.char_end and char in r.after for r in repairs)


@given(repaired(), st.data())
def test_a_cut_maps_where_the_whole_maps(case: tuple[str, list[Repair]], data: st.DataObject) -> None:
    raw, repairs = case
    text = AlignedText.from_repairs(raw, repairs)
    a = data.draw(st.integers(0, len(text.text)))
    b = data.draw(st.integers(a, len(text.text)))
    cut = text.cut([(a, b), "\n", (0, a)])
    assert cut.text == text.text[a:b] + "\n" + text.text[:a]
    for i in range(b - a):
        assert cut.raw_span(i, i + 1) == text.raw_span(a + i, a + i + 1)
    for i in range(a):
        assert cut.raw_span(b - a + 1 + i, b - a + 2 + i) == text.raw_span(i, i + 1)


def test_a_span_over_a_deletion_covers_it() -> None:
    text = AlignedText.from_repairs(
        "共 20 名", [Repair(1, " ", "", "han_digit_space"), Repair(4, " ", "", "han_digit_space")]
    )
    assert text.text == "共20名"
    assert text.raw_span(1, 4) == (2, 6)


@pytest.mark.parametrize(
    ("repairs", "message"),
    [
        ([Repair(0, "乙", "丙", "founder_shift")], "expects '乙', the raw text has '甲'"),
        ([Repair(0, "甲乙", "", "line_unwrap"), Repair(1, "乙", "丙", "founder_shift")], "overlaps"),
    ],
    ids=["not there", "overlap"],
)
def test_a_repair_that_does_not_fit_is_refused(repairs: list[Repair], message: str) -> None:
    with pytest.raises(RepairMismatchError, match=message):
        AlignedText.from_repairs("甲乙", repairs)


def test_a_raw_stretch_and_the_text_it_stands_for() -> None:
    text = AlignedText.from_repairs(
        "全，县\n\n有党员", [Repair(1, "，", "", "line_unwrap", 1.0), Repair(3, "\n\n", "", "line_unwrap", 1.0)]
    )
    assert [text.text[slice(*text.text_span(a, b))] for a, b in ((0, 3), (1, 2), (2, 6), (3, 5), (5, 8), (0, 8))] == [
        "全县", "", "县有", "", "有党员", "全县有党员",
    ]  # fmt: skip
