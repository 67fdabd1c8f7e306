"""The record: a DuckLake attached to a DuckDB in memory as ``lake``.

In:  ``Settings``. Out: ``Lake``, whose ``connection`` reads and writes ``lake.<table>``.
Attached for writing it creates what is missing; it never changes a row on its own account. Whoever
writes holds ``warehouse.lock.writer_lock`` first.

    with Lake(settings) as lake:
        lake.connection.sql("SELECT count(*) FROM lake.fact_metric")
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

import duckdb

from warehouse import catalog, extensions, identity, schema, store
from warehouse.durable import files_under, force_new
from warehouse.errors import LakeUnavailableError
from warehouse.settings import Settings
from warehouse.sqltext import literal, quoted

CURRENT = "SELECT document_id FROM lake.document_validity WHERE valid_to_run IS NULL"
"""The documents that the published tables hold: those that a source path holds now."""

_OPTIONS = {"data_inlining_row_limit": "0", "parquet_compression": "'zstd'", "target_file_size": "'256MB'"}
"""Inlined rows would put bulletin text into the catalog, where PostgreSQL refuses a NUL; Parquet takes any text."""

_ELSEWHERE = "the same bytes are loaded under another path"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run has to do: ``load`` lists the uris to transform, ``known`` the rest with the reason."""

    load: tuple[str, ...]
    known: Mapping[str, str | None]

    @property
    def moved(self) -> tuple[str, ...]:
        """Those of ``known`` that hold bytes which the lake has, but not under this path."""
        return tuple(uri for uri, reason in self.known.items() if reason == _ELSEWHERE)

    @property
    def copies(self) -> tuple[str, ...]:
        """Those of ``known`` that hold the bytes of a file to load."""
        return tuple(uri for uri, reason in self.known.items() if reason and reason != _ELSEWHERE)


class Lake:
    """The attached lake; a context manager. ``at`` reads an old snapshot, which cannot be written.

    Read-only with an SQLite catalog it is one state throughout, and keeps no writer waiting.
    """

    def __init__(self, settings: Settings, *, read_only: bool = False, at: int | None = None) -> None:
        self.settings = settings
        self.read_only = read_only or at is not None
        self.at = at
        self.connection = extensions.connect()
        if not self.read_only:  # else beside whatever folder the run was begun in
            self.connection.execute(f"SET temp_directory = {literal(str(settings.spill))}")
        self._copy: TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        try:
            self._attach()
            there = schema.columns_of(self.connection, "lake")
            if "load_run" in there:
                self._hold_data_path()
            if not self.read_only:
                identity.refuse_another(self.connection, self.settings, has_runs="load_run" in there)
                self._create_missing(there)
        except LakeUnavailableError:
            self._close()
            raise
        except (duckdb.Error, OSError) as error:
            self._close()
            raise LakeUnavailableError(
                f"the lake of {self.settings.root} cannot be opened ({error}); check the folder's permissions and "
                "free space, and JIANBAO_CATALOG and JIANBAO_DATA_PATH where they are set"
            ) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()
        if is_away(error):
            raise LakeUnavailableError(
                f"the lake of {self.settings.root} could not be read or written ({error}); check JIANBAO_CATALOG and "
                "JIANBAO_DATA_PATH where they are set, permissions and free space, then run again"
            ) from error

    def _close(self) -> None:
        with suppress(duckdb.Error):  # none is open, or its catalog is gone: closing that aborts the process
            self.connection.execute("ROLLBACK")
        self.connection.close()
        if self._copy is not None:
            self._copy.cleanup()

    @property
    def snapshot_id(self) -> int:
        """The snapshot that this connection reads."""
        row = self.connection.execute("FROM ducklake_current_snapshot('lake')").fetchone()
        return int(row[0]) if row else 0

    @property
    def versions(self) -> dict[str, str]:
        """What the warehouse is made with: for the record and for reports of faults."""
        extension = self.connection.execute(
            "SELECT extension_version FROM duckdb_extensions() WHERE extension_name = 'ducklake'"
        ).fetchone()
        return {
            "duckdb": duckdb.__version__,
            "ducklake": str(extension[0]) if extension else "",
            "schema": schema.fingerprint(),
        }

    @contextmanager
    def one_thread(self) -> Iterator[None]:
        """Work with one thread in the block: in many small statements the others cost twice what they bring."""
        row = self.connection.execute("SELECT current_setting('threads')").fetchone()
        self.connection.execute("SET threads = 1")
        try:
            yield
        finally:
            with suppress(duckdb.Error):  # after a fault that ended the connection's use
                self.connection.execute(f"SET threads = {row[0] if row else 1}")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What the block does in one transaction: all of it or, after a fault, nothing. The files that it makes are on
        the disk before the catalog names them."""
        before = files_under(self.settings.data)
        self.connection.execute("BEGIN")
        try:
            yield
            force_new(self.settings.data, before)
            self.connection.execute("COMMIT")
        except (duckdb.Error, OSError):
            with suppress(duckdb.Error):  # a commit that failed has ended it itself, a lost catalog cannot be told
                self.connection.execute("ROLLBACK")
            raise

    def current_documents(self) -> dict[str, str]:
        """Source path → document that it holds now."""
        return dict(
            self.connection.execute(
                "SELECT uri, document_id FROM lake.document_validity WHERE valid_to_run IS NULL"
            ).fetchall()
        )

    def code_versions(self) -> dict[str, str | None]:
        """Current document → version of the code that made its rows."""
        return dict(
            self.connection.execute(
                f"SELECT document_id, code_version FROM lake.dim_document WHERE document_id IN ({CURRENT})"
            ).fetchall()
        )

    def plan(self, inputs: Iterable[tuple[str, str]], reprocess_below: str | None = None) -> Plan:
        """What to do with ``inputs`` (uri, hex SHA-256).

        Bytes that the warehouse holds are not transformed again, whatever their path; the same bytes under
        two paths are transformed once. ``reprocess_below`` is the present code version of a run that
        rebuilds documents made by another one.
        """
        at_uri = self.current_documents()
        versions = self.code_versions()
        to_load: dict[str, str] = {}
        known: dict[str, str | None] = {}
        for uri, sha256 in sorted(inputs):
            if sha256 in to_load:
                known[uri] = f"the same bytes as {to_load[sha256]}"
            elif sha256 not in versions or (reprocess_below is not None and versions[sha256] != reprocess_below):
                to_load[sha256] = uri
            else:
                known[uri] = None if at_uri.get(uri) == sha256 else _ELSEWHERE
        return Plan(tuple(to_load.values()), known)

    def _attach(self) -> None:
        options = [f"DATA_PATH {literal(self.settings.data)}", "OVERRIDE_DATA_PATH true"]
        if not catalog.is_file(self.settings):
            extensions.load(self.connection, "postgres_scanner")
            where = f"postgres:{self.settings.catalog}"
        elif self.read_only:
            extensions.load(self.connection, "sqlite_scanner")
            self._copy = TemporaryDirectory(prefix="jianbao-catalog-", ignore_cleanup_errors=True)
            where = f"sqlite:{catalog.copied(self.settings, Path(self._copy.name))}"
        else:
            extensions.load(self.connection, "sqlite_scanner")
            self.settings.lake.mkdir(parents=True, exist_ok=True)
            if locked := catalog.unwritable(self.settings):  # else it is told at the commit, after all the work
                raise LakeUnavailableError(
                    f"{locked} cannot be written; let the account that runs jianbao write it. Nothing was loaded"
                )
            where = f"sqlite:{self.settings.catalog_file}"
            options.append(f"META_BUSY_TIMEOUT {catalog.WRITER_WAITS_SECONDS * 1000}")
        extensions.load(self.connection, "ducklake")
        if store.is_remote(self.settings.data):
            store.open_to(self.connection)
        if self.read_only:
            options.append("READ_ONLY")
        if self.at is not None:
            options.append(f"SNAPSHOT_VERSION {self.at}")
        self.connection.execute(f"ATTACH {literal('ducklake:' + where)} AS lake ({', '.join(options)})")
        extensions.distrust(self.connection)

    def _hold_data_path(self) -> None:
        """The rows are where the settings say, else new ones would be written away from the old ones."""
        row = self.connection.execute(
            "SELECT data_file FROM ducklake_list_files('lake', 'load_run') LIMIT 1"
        ).fetchone()
        if row is None:
            return
        try:
            self.connection.execute(f"FROM parquet_file_metadata({literal(row[0])})").fetchone()
        except duckdb.IOException as error:
            raise LakeUnavailableError(
                f"the catalog of {self.settings.root} names rows that are not in {self.settings.data} ({error}); set "
                "JIANBAO_DATA_PATH to where they are"
            ) from error

    def _create_missing(self, there: Mapping[str, tuple[str, ...]]) -> None:
        statements: list[str] = []
        for name, table in schema.tables().items():
            if name not in there:
                statements.append(schema.ddl(table, f"lake.{name}", table.lake_columns))
                statements.extend(
                    c for c in schema.comments(table, f"lake.{name}") if not _is_derived(c, name)
                )  # a comment on a column that only the published file has
                continue
            missing = {c.name for c in table.lake_columns} - set(there[name])
            statements.extend(
                f"ALTER TABLE lake.{name} ADD COLUMN {quoted(c.name)} {c.type}"
                for c in table.lake_columns
                if c.name in missing
            )
        if not there:
            for option, value in _OPTIONS.items():
                self.connection.execute(f"CALL lake.set_option('{option}', {value})")
        if statements:
            self.connection.execute("BEGIN")
            for statement in statements:
                self.connection.execute(statement)
            self.connection.execute("CALL lake.set_commit_message('jianbao', 'tables created')")
            self.connection.execute("COMMIT")


def is_away(error: BaseException | None) -> bool:
    """Whether the catalog or the files of a lake could not be reached, rather than a statement being wrong. What a
    PostgreSQL that is gone makes of a statement has no type of its own, or any: then DuckLake says whose read failed.
    """
    if isinstance(error, duckdb.IOException | duckdb.TransactionException) or type(error) is duckdb.Error:
        return True
    return isinstance(error, duckdb.Error) and _OF_DUCKLAKE in str(error)


_OF_DUCKLAKE = " DuckLake: Failed to "
"""As in «Failed to get data file list from DuckLake: Failed to prepare query …: server closed the connection»."""


def _is_derived(statement: str, table: str) -> bool:
    return any(f".{quoted(column)} IS" in statement for column in schema.DERIVED.get(table, ()))
