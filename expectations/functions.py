"""What SQL says slowly and Python quickly: functions over one document that checks may call.

In:  the raw text of a document beside lists of its spans, metrics or repairs, gathered by SQL.
Out: where the faults are (``substr`` on Chinese text walks from its start each time; a slice does not).
They never see more than one document at a time and are gone from the connection when the checks are done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
from duckdb.func import SPECIAL

from transforms.aligned import AlignedText, Repair, RepairMismatchError, RepairRule


def tiling_fault(raw: str, starts: Sequence[int], ends: Sequence[int]) -> int | None:
    """The raw offset where spans overlap or a non-blank character lies in none; None where they tile ``raw``.

    >>> tiling_fault("标题 正文", [0, 3], [2, 5]) is None, tiling_fault("标题 正文", [0, 4], [2, 5])
    (True, 3)
    """
    at = 0
    for start, end in sorted(zip(starts, ends, strict=True)):
        if start < at:
            return start
        gap = raw[at:start]
        if gap and not gap.isspace():
            return at + next(k for k, character in enumerate(gap) if not character.isspace())
        at = end
    rest = raw[at:]
    if rest and not rest.isspace():
        return at + next(k for k, character in enumerate(rest) if not character.isspace())
    return None


def replay_fault(
    raw: str, clean: str, starts: Sequence[int], befores: Sequence[str], afters: Sequence[str]
) -> int | None:
    """Where, in the clean text, replaying the repairs over ``raw`` departs from ``clean``; None where it does not.

    Where the repairs do not even fit ``raw`` (they overlap, or expect other words) the answer is -1.

    >>> replay_fault("党员 20名", "党员20名", [2], [" "], [""]) is None
    True
    """
    rule: RepairRule = "line_unwrap"  # any: what a repair does is all that counts here
    repairs = [Repair(s, b, a, rule) for s, b, a in zip(starts, befores, afters, strict=True)]
    try:
        replayed = AlignedText.from_repairs(raw, repairs).text
    except RepairMismatchError:
        return -1
    if replayed == clean:
        return None
    shorter = min(len(replayed), len(clean))
    return next((k for k in range(shorter) if replayed[k] != clean[k]), shorter)


def quote_faults(raw: str, starts: Sequence[int], ends: Sequence[int], quotes: Sequence[str]) -> list[int]:
    """The start offsets of the quotes that ``raw`` does not hold at their place.

    >>> quote_faults("党员20名", [2, 2], [5, 4], ["20名", "20名"])
    [2]
    """
    return [s for s, e, q in zip(starts, ends, quotes, strict=True) if raw[s:e] != q]


_FUNCTIONS: tuple[tuple[str, Callable[..., Any], list[Any], str], ...] = (
    ("check_tiling_fault", tiling_fault, ["VARCHAR", "BIGINT[]", "BIGINT[]"], "BIGINT"),
    ("check_replay_fault", replay_fault, ["VARCHAR", "VARCHAR", "BIGINT[]", "VARCHAR[]", "VARCHAR[]"], "BIGINT"),
    ("check_quote_faults", quote_faults, ["VARCHAR", "BIGINT[]", "BIGINT[]", "VARCHAR[]"], "BIGINT[]"),
)


@contextmanager
def registered(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """The functions stand on ``connection`` under ``check_…`` names for the time of a block."""
    made = []
    try:
        for name, function, parameters, returned in _FUNCTIONS:
            connection.create_function(name, function, parameters, returned, null_handling=SPECIAL)
            made.append(name)
        yield
    finally:
        for name in made:
            connection.remove_function(name)
