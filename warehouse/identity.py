"""Which record a warehouse's folder belongs to: its published file and its Parquet files are of one catalog.

In:  the lake that was opened. Out: whether the folder's files are its own; a fault where the published file shows
     another record (a catalog that was named yesterday and forgotten today, or that was lost).
Whoever only reads is not refused: ``jianbao verify`` finds what differs. It never changes the lake. The sign is a run:
every record has runs of its own, the published file lists them, and the folder of the lake names one in
``record.run``.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse import files
from warehouse.errors import LakeUnavailableError
from warehouse.settings import Settings
from warehouse.sqltext import literal


def refuse_another(connection: duckdb.DuckDBPyConnection, settings: Settings, *, has_runs: bool) -> None:
    """Raise where the published file was made from another record than ``connection`` reads.

    To go on would publish the little that this one holds in the place of everything. ``has_runs``: whether the lake has
    the table of runs yet.

    Raises:
        LakeUnavailableError: when no run of the published file is in the lake.
    """
    shown = _a_run_of(settings.published)
    if shown is None or (has_runs and _knows(connection, shown)):
        return
    named = "JIANBAO_CATALOG names" if settings.catalog else f"without JIANBAO_CATALOG that is {settings.catalog_file}"
    raise LakeUnavailableError(
        f"{settings.published} was made from another record than the one that is opened: its run {shown} is not in it "
        f"({named}). Nothing was changed. Set JIANBAO_CATALOG as it was, or put the catalog back from its backup; to "
        f"begin a new record on purpose, move {settings.published.name} and {settings.lake.name} away and load again"
    )


def owns_data(connection: duckdb.DuckDBPyConnection, settings: Settings) -> bool:
    """Whether the Parquet files in the lake's folder are this record's: what it does not know there is then a stray
    of its own killed commits. Where nothing says so, they are left alone."""
    try:
        run_id = _mark(settings).read_text("utf-8").strip()
    except FileNotFoundError:
        return False
    return _knows(connection, run_id)


def mark(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Write down, once, whose the lake's folder is; the caller holds the writer lock and has runs in the lake."""
    row = connection.execute(_FIRST_RUN.format("lake.load_run")).fetchone()
    if row and settings.data_path is None and not _mark(settings).exists():
        settings.lake.mkdir(parents=True, exist_ok=True)
        files.write(_mark(settings), f"{row[0]}\n")


_FIRST_RUN = "SELECT run_id FROM {} ORDER BY started_at, run_id LIMIT 1"


def _mark(settings: Settings) -> Path:
    return settings.lake / "record.run"


def _a_run_of(published: Path) -> str | None:
    """The first run that the published file lists; None where there is no file, or none that can be read."""
    row = files.first_row(published, _FIRST_RUN.format("load_run"))
    return str(row[0]) if row else None


def _knows(connection: duckdb.DuckDBPyConnection, run_id: str) -> bool:
    # As a literal: binding a parameter makes the Python client import pandas.
    found = connection.execute(f"SELECT 1 FROM lake.load_run WHERE run_id = {literal(run_id)}")
    return found.fetchone() is not None
