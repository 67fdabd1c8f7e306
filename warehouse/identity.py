"""Which record a warehouse's folder belongs to: its published file and its Parquet files are of one catalog.

In:  the lake that was opened. Out: whether the folder's files are its own; a fault where they show another record (a
     catalog that was named yesterday and forgotten today, or that was lost), or where a file that is there cannot be
     asked: that it cannot be read does not make it nobody's.
Whoever only reads is not refused: ``jianbao verify`` finds what differs. It never changes the lake. The sign is a run:
every record has runs of its own, the published file lists them and so does the one before, and the folder of the lake
names one in ``record.run``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
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
        LakeUnavailableError: when no run that the folder shows is in the lake, or it may show one that cannot be read.
    """
    foreign: list[tuple[Path, str]] = []
    for path, run_id in _signs(settings):
        if has_runs and _knows(connection, run_id):
            return
        foreign.append((path, run_id))
    named = "JIANBAO_CATALOG names" if settings.catalog else f"without JIANBAO_CATALOG that is {settings.catalog_file}"
    if foreign:
        path, run_id = foreign[0]
        raise LakeUnavailableError(
            f"{path} was made from another record than the one that is opened: its run {run_id} is not in it "
            f"({named}). Nothing was changed. Set JIANBAO_CATALOG as it was, or put the catalog back from its backup; "
            f"to begin a new record on purpose, move {_what_is_there(settings)} away and load again"
        )
    for path in (settings.published, settings.previous):
        if why := files.why_unreadable(path):
            raise LakeUnavailableError(
                f"{path} cannot be read ({why}), so nothing tells whether it was made from the record that is opened "
                f"({named}). Nothing was changed. End the program that holds it or let it be read, then run again; "
                "where it is damaged, move it away first"
            )


def owns_data(connection: duckdb.DuckDBPyConnection, settings: Settings) -> bool:
    """Whether the Parquet files in the lake's folder are this record's: what it does not know there is then a stray
    of its own killed commits. Where nothing says so, they are left alone."""
    run_id = _marked(settings)
    return run_id is not None and _knows(connection, run_id)


def mark(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Write down, once, whose the folder is, wherever its rows lie: the published file may not be there to be asked one
    day. The caller holds the writer lock and has runs in the lake."""
    row = connection.execute(_FIRST_RUN.format("lake.load_run")).fetchone()
    if row and not _mark(settings).exists():
        settings.lake.mkdir(parents=True, exist_ok=True)
        files.write(_mark(settings), f"{row[0]}\n")


_FIRST_RUN = "SELECT run_id FROM {} ORDER BY started_at, run_id LIMIT 1"


def _mark(settings: Settings) -> Path:
    return settings.lake / "record.run"


def _marked(settings: Settings) -> str | None:
    """The run that the lake's folder names."""
    with suppress(FileNotFoundError):
        return _mark(settings).read_text("utf-8").strip() or None
    return None


def _signs(settings: Settings) -> Iterator[tuple[Path, str]]:
    """Files that name a run of their record: the published one, or where it does not tell, those beside it."""
    if shown := _a_run_of(settings.published):
        yield settings.published, shown
        return
    if marked := _marked(settings):
        yield _mark(settings), marked
    if shown := _a_run_of(settings.previous):
        yield settings.previous, shown


def _a_run_of(build: Path) -> str | None:
    """The first run that a build lists; None where there is no file, or none that can be read."""
    row = files.first_row(build, _FIRST_RUN.format("load_run"))
    return str(row[0]) if row else None


def _what_is_there(settings: Settings) -> str:
    """What of the folder tells of a record, as a list for people."""
    first, *others = [p.name for p in (settings.published, settings.previous, settings.lake) if p.exists()]
    return ", ".join([first, *others[:-1]]) + "".join(f" and {last}" for last in others[-1:])


def _knows(connection: duckdb.DuckDBPyConnection, run_id: str) -> bool:
    # As a literal: binding a parameter makes the Python client import pandas.
    found = connection.execute(f"SELECT 1 FROM lake.load_run WHERE run_id = {literal(run_id)}")
    return found.fetchone() is not None
