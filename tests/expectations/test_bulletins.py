"""What the steps make of real and invented bulletins breaks no check of severity error."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from expectations.checkpoint import run_checks
from expectations.result import failed_errors
from transforms.frames import frames_of
from transforms.pipeline import transform_document
from warehouse import changes, schema
from warehouse.sqltext import quoted


def loaded(folder: Path) -> duckdb.DuckDBPyConnection:
    """A warehouse in memory with every bulletin of ``folder``."""
    connection = duckdb.connect()
    frames = frames_of(transform_document(file.read_bytes(), file.name) for file in sorted(folder.glob("*.txt")))
    for name, table in schema.tables().items():
        connection.execute(schema.ddl(table, name, table.columns))
        frame = changes.reference(name) if name in schema.REFERENCE else frames.get(name)
        if frame is not None:
            rest = ", ".join(quoted(c) for c in frame.columns)
            connection.register("rows", frame)
            if name == "dim_document":
                connection.execute(f"insert into {name} by name select {rest}, 'r' as first_run_id, "
                                   "now()::timestamp as ingested_at, 'r' as loaded_run_id from rows")  # fmt: skip
            else:
                connection.execute(f"insert into {name} by name select {rest} from rows")
    return connection


@pytest.mark.parametrize("kind", ["samples", "bulletins"])
def test_no_error_check_fails(kind: str, request: pytest.FixtureRequest) -> None:
    with loaded(request.getfixturevalue(kind)) as connection:
        results = run_checks(connection, "main", "run")
    assert len(results) > 150
    assert [(r.table_name, r.expectation, r.observed, r.examples[:3]) for r in failed_errors(results)] == []
