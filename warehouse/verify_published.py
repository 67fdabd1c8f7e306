"""Does a published file say what the record says: every row, every mart and macro, every comment?

In:  settings and the path of a build. Out: each lie, a sentence each.
A build is compared with the snapshot that it names, also where the record has gone on since.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse import build, judge, schema
from warehouse.errors import LakeUnavailableError
from warehouse.lake import Lake
from warehouse.lie import Lie
from warehouse.publish import build_info
from warehouse.settings import Settings
from warehouse.sqltext import quoted

_CONTENT = "SELECT count(*), bit_xor(hash(r)), sum(hash(r) >> 20) FROM (SELECT {} FROM ({})) AS r"


def published(settings: Settings) -> Iterator[Lie]:
    """The published file is there and true, and so is the previous one where it is there."""
    if not settings.published.exists():
        yield Lie("published", settings.published.name, "it is not there")
    for path in (settings.published, settings.previous):
        if path.exists():
            try:
                yield from _build(settings, path)
            except (duckdb.Error, LakeUnavailableError) as error:
                yield Lie("published", path.name, f"it cannot be held against the record ({error})")


def _build(settings: Settings, path: Path) -> Iterator[Lie]:
    info = build_info(path)
    if info is None:
        yield Lie("published", path.name, "it cannot be read")
        return
    with Lake(settings, at=info.snapshot_id) as then, duckdb.connect(path, read_only=True) as file:
        counts = yield from _rows(then, file, path, info.snapshot_id)
        if info.fingerprint == schema.fingerprint():
            for fault in judge.faults(path, counts):
                yield Lie("published", path.name, fault)
            yield from _definitions(file, path)


def _rows(
    then: Lake, file: duckdb.DuckDBPyConnection, path: Path, snapshot: int
) -> Generator[Lie, None, dict[str, int]]:
    """Columns that one of the two does not have yet are left out; gives the record's row counts."""
    there, here = schema.columns_of(then.connection, "lake"), schema.columns_of(file)
    counts = {}
    for name, table in schema.tables().items():
        rows = build.published_rows(name, there)
        row = then.connection.execute(f"SELECT count(*) FROM ({rows})").fetchone()
        counts[name] = int(row[0]) if row else 0
        if name not in there or name not in here:
            continue
        both = set(there[name]) & set(here[name])
        columns = ", ".join(quoted(c.name) for c in table.lake_columns if c.name in both)
        said = file.execute(_CONTENT.format(columns, f"FROM {name}")).fetchone()
        true = then.connection.execute(_CONTENT.format(columns, rows)).fetchone()
        if said != true:
            what = f"its rows {said} are not those of snapshot {snapshot}: {true}"
            yield Lie("published", f"{path.name}, {name}", what)
    return counts


def _definitions(file: duckdb.DuckDBPyConnection, path: Path) -> Iterator[Lie]:
    """Marts and macros are those of ``sql/``."""
    wanted, found = _wanted_definitions(), definitions(file)
    for name in sorted(wanted.keys() | found.keys()):
        if wanted.get(name) != found.get(name):
            what = "is not there" if name not in found else "is not defined as sql/ says"
            yield Lie("published", f"{path.name}, {name}", what)


@cache
def _wanted_definitions() -> Mapping[str, object]:
    """Views and macros as a new file has them: DuckDB words a definition anew when it reads it."""
    with TemporaryDirectory(prefix="jianbao-definitions-") as folder:
        fresh = Path(folder) / "fresh.duckdb"
        with duckdb.connect(fresh) as made:
            made.execute("BEGIN")  # else the disk is forced for each statement
            build.empty(made)
            made.execute("COMMIT")
        with duckdb.connect(fresh, read_only=True) as read:
            return definitions(read)


def definitions(connection: duckdb.DuckDBPyConnection) -> Mapping[str, object]:
    """Views and macros by name, with what they are."""
    views = connection.execute(
        "SELECT view_name, sql FROM duckdb_views() WHERE NOT internal AND database_name = current_database() "
        "AND view_name <> 'published_build'"
    ).fetchall()
    macros = connection.execute(
        "SELECT function_name, list((parameters, macro_definition) ORDER BY len(parameters)) FROM duckdb_functions() "
        "WHERE NOT internal AND database_name = current_database() AND macro_definition IS NOT NULL GROUP BY ALL"
    ).fetchall()
    return dict([*views, *macros])
