"""The laws behind three checks: what tiles, what replays and what is quoted to the letter."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations import functions
from expectations.functions import quote_faults, replay_fault, tiling_fault
from transforms.aligned import AlignedText, Repair

TEXTS = st.text(alphabet="水渠 田\n　袁3", min_size=1, max_size=60)


@given(TEXTS, st.data())
def test_spans_cut_at_any_places_tile(raw: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(1, len(raw)), max_size=6)) | {len(raw)})
    starts = [0, *cuts[:-1]]
    assert tiling_fault(raw, starts, cuts) is None
    kept = [(s, e) for s, e in zip(starts, cuts, strict=True) if raw[s:e].strip()]
    assert tiling_fault(raw, [s for s, _ in kept], [e for _, e in kept]) is None, "blank stretches need no span"


@given(TEXTS, st.data())
def test_a_character_that_is_left_out_is_named(raw: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(raw) - 1))
    starts, ends = [0, at + 1], [at, len(raw)]
    assert tiling_fault(raw, starts, ends) == (None if raw[at].isspace() else at)


@given(TEXTS)
def test_spans_that_overlap_are_named(raw: str) -> None:
    assert tiling_fault(raw + "田", [0, len(raw)], [len(raw) + 1, len(raw) + 1]) == len(raw)


@given(TEXTS, st.data())
def test_repairs_replay_unless_one_is_missing(raw: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.sets(st.integers(0, len(raw) - 1), min_size=1, max_size=5)))
    repairs = [Repair(at, raw[at], "，", "founder_shift") for at in places]
    clean = AlignedText.from_repairs(raw, repairs).text
    told = [(r.char_start, r.before, r.after) for r in repairs]

    def fault(rows: list[tuple[int, str, str]]) -> int | None:
        return replay_fault(raw, clean, *([row[k] for row in rows] for k in range(3)))  # type: ignore[arg-type]

    assert fault(told) is None
    assert fault(told[1:]) == places[0]


@pytest.mark.parametrize(
    ("repairs", "case"),
    [
        ([(0, "渠", "")], "other words"),
        ([(0, "水渠", ""), (1, "渠", "")], "overlap"),
        ([(9, "水", "")], "beyond the end"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_repairs_that_do_not_fit_are_a_fault(repairs: list[tuple[int, str, str]], case: str) -> None:
    starts, befores, afters = zip(*repairs, strict=True)
    assert replay_fault("水渠", "水渠", starts, befores, afters) == -1


def test_quotes_are_compared_to_the_letter() -> None:
    assert quote_faults("党员 20名", [2, 3], [6, 6], [" 20名", "20 名"]) == [3]


def fail_inside(connection: duckdb.DuckDBPyConnection) -> None:
    with functions.registered(connection):
        assert connection.sql("select check_tiling_fault('田', [0], [1])").fetchall() == [(None,)]
        raise RuntimeError


def test_functions_stand_for_the_time_of_a_block_even_when_it_fails() -> None:
    with duckdb.connect() as connection:
        with pytest.raises(RuntimeError):
            fail_inside(connection)
        with pytest.raises(duckdb.CatalogException):
            connection.sql("select check_tiling_fault('田', [0], [1])")
