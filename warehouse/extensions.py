"""Loading DuckDB's extensions without a download wherever that is possible.

Order: what this machine has installed, then the package on PyPI that brings the file, then DuckDB's server.
"""

from __future__ import annotations

import duckdb
from duckdb_extensions import import_extension

from warehouse.errors import ExtensionMissingError


def load(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    """Load the extension ``name`` into ``connection``.

    Raises:
        ExtensionMissingError: when none of the three ways works.
    """
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
