"""Loading DuckDB's extensions without a download wherever that is possible.

Order: what this machine has installed, then the package on PyPI that brings the file, then DuckDB's server.
DuckDB checks the signature of an extension whenever it loads one, which hashes some 70 MB (a sixth of a second, four
times a night). Here it does so once a process: a file that was checked, and stands there unchanged, is trusted.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import duckdb
from duckdb_extensions import import_extension

from warehouse.errors import ExtensionMissingError
from warehouse.sqltext import literal


@dataclass(frozen=True, slots=True)
class _Checked:
    """A file whose signature DuckDB has found good, as it was then."""

    path: str
    size: int
    changed: int

    @classmethod
    def now(cls, path: str) -> _Checked | None:
        try:
            found = os.stat(path)  # noqa: PTH116 (a Path of it tells no more)
        except OSError:
            return None
        return cls(path, found.st_size, found.st_mtime_ns)

    def stands(self) -> bool:
        return self.now(self.path) == self


_checked: dict[str, _Checked] = {}


def connect() -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory for :func:`load`."""
    config: dict[str, str | bool | int | float | list[str]] = {"autoinstall_known_extensions": False}
    if _checked and all(file.stands() for file in _checked.values()):
        config["allow_unsigned_extensions"] = True
    return duckdb.connect(config=config)


def distrust(connection: duckdb.DuckDBPyConnection) -> None:
    """Have ``connection`` check what else it loads: to be called behind its last :func:`load`."""
    connection.execute("SET allow_unsigned_extensions = false")


def load(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Load the extension ``name`` into ``connection``.

    Raises:
        ExtensionMissingError: when none of the three ways works.
    """
    if name not in _checked and _is_trusting(connection):
        with duckdb.connect() as checking:
            _load(checking, name)
    _load(connection, name)


def _is_trusting(connection: duckdb.DuckDBPyConnection) -> bool:
    row = connection.execute("SELECT current_setting('allow_unsigned_extensions')").fetchone()
    return bool(row and row[0])


def _load(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    _find(connection, name)
    if name not in _checked and not _is_trusting(connection):
        # A parameter would have DuckDB import pandas.
        row = connection.execute(
            f"SELECT install_path FROM duckdb_extensions() WHERE extension_name = {literal(name)}"
        ).fetchone()
        found = _Checked.now(row[0]) if row and row[0] else None
        if found:
            _checked[name] = found


def _find(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    if _try(connection, f"LOAD {name}") is None:
        return
    try:
        import_extension(name, con=connection)
    except (ImportError, duckdb.Error):
        failure = _try(connection, f"INSTALL {name}")
        if failure is not None:
            raise ExtensionMissingError(
                f"DuckDB's extension {name} is neither installed, nor in a package, nor can it be downloaded "
                f"({failure}); install the package duckdb-extension-{name.replace('_', '-')}"
            ) from failure
    failure = _try(connection, f"LOAD {name}")
    if failure is not None:
        raise ExtensionMissingError(f"DuckDB's extension {name} was installed but does not load: {failure}")


def _try(connection: duckdb.DuckDBPyConnection, statement: str) -> duckdb.Error | None:
    try:
        connection.execute(statement)
    except duckdb.Error as error:
        return error
    return None
