"""Rows on their way: Parquet files per run, table and batch, and views over them for the checks.

In:  frames of one batch (``stage``, called in any process on any machine that sees the place), then the run's
     outcomes (``staged_views``).
Out: schema ``staged`` (what the run brings) and schema ``would_be`` (the published tables as they would
     be after it), one view a table, on the lake's connection.
It never changes the lake. Every attempt at a batch writes files of its own; a run names those that count
(``RunRecord.staged``), so that a worker thought dead which goes on writing harms nothing. What a dead run staged is
swept by the next one (``sweep``).
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING

import duckdb

from warehouse import changes, corrections, files, schema, store
from warehouse.errors import StagedRowsError, StagingError
from warehouse.lake import Lake
from warehouse.records import RunRecord
from warehouse.settings import Settings
from warehouse.sqltext import literal, quoted
from warehouse.steps import reached

if TYPE_CHECKING:
    import polars as pl


_ROW_GROUP_ROWS = 122_880
"""As in the files that DuckDB writes: it reads a group with one thread."""

_PAGE_BYTES = 8 * 1024 * 1024
"""A page is compressed by itself: large ones find more that repeats, and cost no more time."""


def run_folder(settings: Settings, run_id: str) -> str:
    """Where a run stages its rows: a path, or an address in the object store that holds the lake's data."""
    return f"{settings.staged_at}/{run_id}"


def stage(run_dir: str, batch_id: str, frames: Mapping[str, pl.DataFrame]) -> list[str]:
    """Write one batch; gives the files written, none for tables without rows.

    A commit takes them as they are: each bears least and greatest value of every column, by which the lake finds
    rows. Polars writes them in a third of the time that DuckDB takes.

    Raises:
        StagedRowsError: when a frame does not fit its table.
        StagingError: when a file cannot be written.
    """
    from polars.exceptions import PolarsError

    reached("stage.begin")
    for name, frame in frames.items():
        schema.check_frame(name, frame)
    attempt = uuid.uuid4().hex[:12]
    paths = []
    for name, frame in frames.items():
        if frame.is_empty():
            continue
        path = f"{run_dir}/{name}/{batch_id}-{attempt}.parquet"
        try:
            with store.written(path) as target:
                frame.write_parquet(
                    target, compression="zstd", statistics=True, row_group_size=_ROW_GROUP_ROWS,
                    data_page_size=_PAGE_BYTES,
                )  # fmt: skip
        except (OSError, PolarsError) as error:
            raise StagingError(
                f"the rows of {name} cannot be written to {path} ({error}); nothing was committed. Check free space "
                "and permissions, then run again"
            ) from error
        paths.append(path)
    reached("stage.written")
    return paths


def sweep(settings: Settings, keep_run_id: str | None = None) -> list[str]:
    """Remove what runs left behind that never came to an end; gives their ids. The caller holds the writer lock."""
    dead = [name for name in store.folders(settings.staged_at) if name != keep_run_id]
    for name in dead:
        store.remove(f"{settings.staged_at}/{name}")
    files.forget_unfinished(settings.root / "state")
    return dead


def staged_files(settings: Settings, run: RunRecord) -> dict[str, list[str]]:
    """Table → the files that hold its rows: those that the run names, all in its folder where it names none."""
    folder = run_folder(settings, run.run_id)
    paths = store.files(folder, ".parquet") if run.staged is None else run.staged
    found: dict[str, list[str]] = {name: [] for name in schema.FACTS}
    for path in sorted(paths):
        found[path.rsplit("/", 2)[1]].append(path)
    return found


def staged_views(lake: Lake, run: RunRecord) -> None:
    """Make the views ``staged.<table>`` and ``would_be.<table>`` for ``run``, whose outcomes are known.

    Raises:
        StagedRowsError: when a document was staged twice, or an outcome names a document that is nowhere.
    """
    with lake.one_thread():
        _make_views(lake, run)


def _make_views(lake: Lake, run: RunRecord) -> None:
    connection = lake.connection
    connection.execute("CREATE SCHEMA IF NOT EXISTS staged; CREATE SCHEMA IF NOT EXISTS would_be")
    raw = {name: _staged(name, files) for name, files in staged_files(lake.settings, run).items()}
    for name, query in raw.items():
        connection.execute(f"CREATE OR REPLACE VIEW staged.{name} AS {corrections.corrected(name, query)}")
    _refuse_twice(connection)
    changes.prepare(lake, run)
    connection.execute(f"CREATE OR REPLACE TABLE change.correction AS {corrections.states(raw)}")
    # The checks of a night read its own outcomes: those of all nights before are as many as files times nights.
    outcomes = schema.tables()["document_outcome"].names()
    connection.execute(f"CREATE OR REPLACE VIEW staged.document_outcome AS SELECT {outcomes} FROM change.outcomes")
    whole = changes.all_stay(connection)
    for name in schema.tables():
        if name != "build_difference" and name != "check_result" and name != "load_run":
            connection.execute(f"CREATE OR REPLACE VIEW would_be.{name} AS {changes.after(name, whole)}")


def _staged(name: str, files: list[str]) -> str:
    table = schema.tables()[name]
    if not files:
        columns = ", ".join(f"NULL::{c.type} AS {quoted(c.name)}" for c in table.staged_columns)
        return f"SELECT {columns} WHERE false"
    names = ", ".join(literal(path) for path in files)
    return f"SELECT {table.names(table.staged_columns)} FROM read_parquet([{names}])"


def _refuse_twice(connection: duckdb.DuckDBPyConnection) -> None:
    twice = connection.execute(
        "SELECT document_id, list(uri ORDER BY uri) FROM staged.dim_document GROUP BY ALL HAVING count(*) > 1 LIMIT 1"
    ).fetchone()
    if twice:
        raise StagedRowsError(
            f"document {twice[0]} was staged more than once, as {', '.join(twice[1])}; Lake.plan names each one once"
        )
