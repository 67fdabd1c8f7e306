"""What makes the tests of the warehouse cheap and leaves what they prove: few divisions, one thread, one process,
and no search for the best plan of each of the four hundred statements of a load.

The full reference tables are loaded by the tests of the flows; the judge is asked in a process of its own by
``test_publish.py`` and by every run of the fault tests that is a process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.conftest import trusting_extensions
from tests.warehouse import fabricate
from transforms.reference import table
from warehouse import changes, judge, publish

ROWS = 40

UNPLANNED = "join_order,statistics_propagation,compressed_materialization,common_aggregate,cte_inlining"
"""What DuckDB's planner leaves out: a fifth of what a load of a few rows costs. Nights that are not light plan all."""


def few(name: str) -> tuple[dict[str, str], ...]:
    """The first rows of a reference table: 5,403 divisions cost every load a second."""
    return tuple(table(name)[:ROWS])


def judged_here(path: Path, expected: Mapping[str, int], before: Path | None = None) -> str:
    """The judge's words, without the second that a fresh process takes."""
    return "\n".join(judge.faults(path, expected, before))


@contextmanager
def light(*, judging_here: bool = True, memory: Path | None = None) -> Iterator[None]:
    """Make every load of this process cheap; ``memory`` is where the first loads of a warehouse are remembered."""
    with trusting_extensions(), pytest.MonkeyPatch.context() as patch:
        connect = duckdb.connect

        def single(*arguments: Any, **options: Any) -> duckdb.DuckDBPyConnection:
            connection = connect(*arguments, **options)
            connection.execute("SET threads = 1")  # small tables: a second thread only costs
            connection.execute(f"SET disabled_optimizers = '{UNPLANNED}'")
            return connection

        patch.setattr(changes, "reference_table", few)
        patch.setattr(duckdb, "connect", single)
        patch.setattr(fabricate, "MEMORY_FOLDER", [memory] if memory else [])
        patch.setattr(fabricate, "_MEMORY", {})
        if judging_here:
            patch.setattr(publish, "verdict", judged_here)
        yield
