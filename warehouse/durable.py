"""What must outlast a power cut is forced to the disk before something that does begins to name it.

In:  paths; for the lake's data the files that were there before.
Out: nothing: when a call is back, the disk has them. An object store keeps what it has taken; nothing is done there.
The catalog (SQLite, PostgreSQL) forces its own words. Neither polars nor DuckDB force a Parquet file, so that a catalog
could come back from a power cut with the names of files that hold nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from warehouse.store import is_remote


def sync(path: Path) -> None:
    """Force a file or folder to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def files_under(address: str) -> frozenset[str]:
    """Paths of all files under a folder of this machine; none under an address in an object store."""
    if is_remote(address):
        return frozenset()
    return frozenset(f"{folder}/{name}" for folder, _, names in os.walk(address) for name in names)


def force_new(address: str, before: frozenset[str]) -> None:
    """Force to the disk the files under ``address`` that are not among those ``before``, and the folders above them."""
    new = files_under(address) - before
    folders = {parent for path in new for parent in Path(path).parents if parent.is_relative_to(address)}
    for path in (*sorted(map(Path, new)), *sorted(folders, reverse=True)):
        with suppress(FileNotFoundError):  # another client's, which has taken it back
            sync(path)
