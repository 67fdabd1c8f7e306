"""Rows on their way: Parquet files per run, batch and table, and views over them for the checks.

In:  frames of one batch (``stage``, called in any process), then the run's outcomes (``staged_views``).
Out: schema ``staged`` (what the run brings) and schema ``would_be`` (the published tables as they would
     be after it), one view a table, on the lake's connection.
It never changes the lake. What a dead run staged is swept by the next one (``sweep``).
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl

from warehouse import changes, corrections, schema
from warehouse.errors import StagedRowsError
from warehouse.lake import Lake
from warehouse.records import RunRecord
from warehouse.settings import Settings
from warehouse.sqltext import literal, quoted
from warehouse.steps import reached


def run_folder(settings: Settings, run_id: str) -> Path:
    """Where a run stages its rows."""
    return settings.staging / run_id


def stage(run_dir: Path, batch_id: str, frames: Mapping[str, pl.DataFrame]) -> list[Path]:
    """Write one batch; a second call with the same ``batch_id`` replaces the first (a retried task).

    Raises:
        StagedRowsError: when a frame does not fit its table.
    """
    reached("stage.begin")
    paths = []
    for name, frame in frames.items():
        schema.check_frame(name, frame)
        path = run_dir / name / f"{batch_id}.parquet"
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        frame.write_parquet(unfinished, compression="lz4")
        unfinished.replace(path)
        paths.append(path)
    reached("stage.written")
    return paths


def sweep(settings: Settings, keep_run_id: str | None = None) -> list[str]:
    """Remove what runs left behind that never came to an end; gives their ids. The caller holds the writer lock."""
    dead = [p for p in sorted(settings.staging.glob("*")) if p.name != keep_run_id]
    for folder in dead:
        shutil.rmtree(folder)
    return [folder.name for folder in dead]


def staged_views(lake: Lake, run: RunRecord) -> None:
    """Make the views ``staged.<table>`` and ``would_be.<table>`` for ``run``, whose outcomes are known.

    Raises:
        StagedRowsError: when a document was staged twice, or an outcome names a document that is nowhere.
    """
    connection = lake.connection
    connection.execute("CREATE SCHEMA IF NOT EXISTS staged; CREATE SCHEMA IF NOT EXISTS would_be")
    folder = run_folder(lake.settings, run.run_id)
    raw = {name: _staged(folder, name) for name in schema.FACTS}
    for name, query in raw.items():
        connection.execute(f"CREATE OR REPLACE VIEW staged.{name} AS {corrections.corrected(name, query)}")
    _refuse_twice(connection)
    changes.prepare(lake, run)
    connection.execute(f"CREATE OR REPLACE TABLE change.correction AS {corrections.states(raw)}")
    for name in schema.tables():
        if name != "build_difference" and name != "check_result" and name != "load_run":
            connection.execute(f"CREATE OR REPLACE VIEW would_be.{name} AS {changes.after(name)}")


def _staged(folder: Path, name: str) -> str:
    table = schema.tables()[name]
    files = sorted((folder / name).glob("*.parquet"))
    if not files:
        columns = ", ".join(f"NULL::{c.type} AS {quoted(c.name)}" for c in table.staged_columns)
        return f"SELECT {columns} WHERE false"
    names = ", ".join(literal(str(path)) for path in files)
    return f"SELECT {table.names(table.staged_columns)} FROM read_parquet([{names}])"


def _refuse_twice(connection: duckdb.DuckDBPyConnection) -> None:
    twice = connection.execute(
        "SELECT document_id, list(uri ORDER BY uri) FROM staged.dim_document GROUP BY ALL HAVING count(*) > 1 LIMIT 1"
    ).fetchone()
    if twice:
        raise StagedRowsError(
            f"document {twice[0]} was staged more than once, as {', '.join(twice[1])}; Lake.plan names each one once"
        )
