"""The catalog of the lake, and reading it so that no reader ever stands in a writer's way.

In:  ``Settings``. Out: what DuckLake attaches: the PostgreSQL, the SQLite file, or for a reader a copy of that file.
A transaction that reads an SQLite file keeps every writer from committing for as long as it lasts, and an analyst's
may last for hours. The file is small (200 KB for a new warehouse, some 100 bytes a data file more), the Parquet files
that it names never change: a reader copies it and reads one state, whatever is committed meanwhile.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from warehouse.errors import LakeUnavailableError
from warehouse.settings import Settings

WRITER_WAITS_SECONDS = 120
"""How long a commit waits for a foreign client that has the SQLite file itself open."""

_COPY_WAITS_SECONDS = 60.0


def is_file(settings: Settings) -> bool:
    """Whether the catalog is a file of the warehouse's folder.

    Raises:
        LakeUnavailableError: when it is neither that nor a PostgreSQL.
    """
    if settings.catalog is None:
        return True
    scheme = urlsplit(settings.catalog).scheme
    if scheme not in ("postgres", "postgresql"):
        raise LakeUnavailableError(
            f"JIANBAO_CATALOG names {scheme or settings.catalog!r}; use postgres://user@host/database or leave it unset"
        )
    return False


def unwritable(settings: Settings) -> Path | None:
    """The SQLite catalog or its folder, where this account may not write it; None where it may, or none is there."""
    places = (settings.lake, settings.catalog_file)
    return next((place for place in places if place.exists() and not os.access(place, os.W_OK)), None)


def copied(settings: Settings, folder: Path) -> Path:
    """A copy of the SQLite catalog as it is at this moment, in ``folder``.

    Raises:
        LakeUnavailableError: when there is no catalog, or it cannot be read.
    """
    if not settings.catalog_file.exists():
        raise LakeUnavailableError(f"there is no lake in {settings.root}; load something first: jianbao ingest PATH")
    copy = folder / settings.catalog_file.name
    # Where it may, a reader ends what a killed writer left half-written; else it reads beside it.
    mode = "ro" if unwritable(settings) else "rw"
    source = f"{settings.catalog_file.absolute().as_uri()}?mode={mode}"
    copying = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _COPY, source, str(copy), str(_COPY_WAITS_SECONDS)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if copying.returncode:
        raise LakeUnavailableError(
            f"the catalog {settings.catalog_file} cannot be read ({copying.stderr.strip()}); check the folder's "
            "permissions, and restore the file from a backup where it is damaged"
        )
    return copy


_COPY = """
import sqlite3, sys
try:
    source = sqlite3.connect(sys.argv[1], uri=True, timeout=float(sys.argv[3]))
    source.backup(sqlite3.connect(sys.argv[2]))
except sqlite3.Error as error:
    sys.exit(str(error))
"""
"""In a process of its own: a process that closes a file loses all its POSIX locks on it, those of a writer included."""
