"""Loading DuckDB's extensions without a download wherever that is possible.

Order: what this machine has installed, then the file that a package on PyPI brings, then DuckDB's server. The file is
loaded where it lies: a service, a cron job or a container may have no home folder into which it could be installed.
DuckDB checks the signature of an extension whenever it loads one, which hashes some 70 MB (a sixth of a second, four
times a night). Here it does so once a process: a file that was checked, and stands there unchanged, is trusted.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import duckdb

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
        with duckdb.connect(config={"autoinstall_known_extensions": False}) as checking:
            _load(checking, name)
    _load(connection, name)


def _is_trusting(connection: duckdb.DuckDBPyConnection) -> bool:
    row = connection.execute("SELECT current_setting('allow_unsigned_extensions')").fetchone()
    return bool(row and row[0])


def _load(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    path = _find(connection, name)
    if name not in _checked and not _is_trusting(connection):
        found = _Checked.now(path or _installed(connection, name))
        if found:
            _checked[name] = found


def _installed(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    # A parameter would have DuckDB import pandas.
    row = connection.execute(
        f"SELECT install_path FROM duckdb_extensions() WHERE extension_name = {literal(name)}"
    ).fetchone()
    return str(row[0] or "") if row else ""


def _find(connection: duckdb.DuckDBPyConnection, name: str) -> str | None:
    """Load it in the first way that works; gives the file where a package brought it."""
    # LOAD of what is not installed would ask DuckDB's server: half a second without a network, minutes behind a wall.
    if _installed(connection, name) and _try(connection, f"LOAD {name}") is None:
        return None
    path = _packaged(name)
    if path is not None:
        failure = _try(connection, f"LOAD {literal(path)}")
        if failure is not None:
            raise ExtensionMissingError(
                f"DuckDB's extension {name} does not load from {path} ({failure}); install its package again"
            ) from failure
        return path
    failure = _try(connection, f"INSTALL {name}")
    if failure is not None:
        raise ExtensionMissingError(
            f"DuckDB's extension {name} is neither installed, nor in a package, nor can it be downloaded "
            f"({failure}); install the package duckdb-extension-{name.replace('_', '-')}"
        ) from failure
    failure = _try(connection, f"LOAD {name}")
    if failure is not None:
        raise ExtensionMissingError(f"DuckDB's extension {name} was installed but does not load: {failure}")
    return None


def _packaged(name: str) -> str | None:
    """The file for this DuckDB in the package on PyPI, where that is installed."""
    try:
        package = Path(str(files(f"duckdb_extension_{name}")))
    except ModuleNotFoundError:
        return None
    path = package / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
    return str(path) if path.exists() else None


def _try(connection: duckdb.DuckDBPyConnection, statement: str) -> duckdb.Error | None:
    try:
        connection.execute(statement)
    except duckdb.Error as error:
        return error
    return None
