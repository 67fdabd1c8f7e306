"""Where a warehouse lives: its folder, the catalog of its lake and the place of its Parquet files.

In:  a folder, and the environment (``JIANBAO_WAREHOUSE``, ``JIANBAO_CATALOG``, ``JIANBAO_DATA_PATH``).
Out: ``Settings``, which names every path that the other modules use.
It never creates anything.

>>> Settings(Path("data/warehouse")).published.name
'jianbao.duckdb'
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from warehouse import store

DEFAULT_ROOT = Path("data/warehouse")


@dataclass(frozen=True, slots=True)
class Settings:
    """A warehouse. ``catalog`` and ``data_path`` are None for the defaults inside ``root``/lake."""

    root: Path
    catalog: str | None = None
    data_path: str | None = None

    @classmethod
    def at(cls, folder: Path | None = None) -> Settings:
        """The warehouse in ``folder``, else in ``JIANBAO_WAREHOUSE``, else in ``data/warehouse``."""
        root = folder or Path(os.environ.get("JIANBAO_WAREHOUSE") or DEFAULT_ROOT)
        return cls(
            root.absolute(),
            os.environ.get("JIANBAO_CATALOG") or None,
            os.environ.get("JIANBAO_DATA_PATH") or None,
        )

    @property
    def lake(self) -> Path:
        """Folder of the catalog file and the Parquet files (the record)."""
        return self.root / "lake"

    @property
    def catalog_file(self) -> Path:
        """The SQLite catalog, where ``catalog`` names no other."""
        return self.lake / "catalog.sqlite"

    @property
    def data(self) -> str:
        """Where the Parquet files are: a folder or an object store's address."""
        return self.data_path or (self.lake / "data").as_posix()

    @property
    def published(self) -> Path:
        """The file that analysts open."""
        return self.root / "jianbao.duckdb"

    @property
    def previous(self) -> Path:
        """The build before, kept for a rollback."""
        return self.root / "jianbao.previous.duckdb"

    @property
    def seals(self) -> Path:
        """What the builds were like when they were switched in (``warehouse.files``)."""
        return self.root / "builds.json"

    @property
    def building(self) -> Path:
        """Folder in which the next build is made beside the published file."""
        return self.root / "building"

    @property
    def spill(self) -> Path:
        """Folder of what does not fit in the memory that a step may take; there only while it works."""
        return self.root / "spill"

    @property
    def staging(self) -> Path:
        """Folder of the rows of runs that have not been committed yet, one folder a run; see ``staged_at``."""
        return self.root / "staging"

    @property
    def staged_at(self) -> str:
        """Where runs stage: ``staging``, or beside the data where that is an object store which workers write to."""
        return f"{self.data.rstrip('/')}/staging" if store.is_remote(self.data) else self.staging.as_posix()

    @property
    def quarantine(self) -> Path:
        """Folder of the bytes that were refused, each under its hash."""
        return self.root / "quarantine"

    @property
    def lock_file(self) -> Path:
        """File whose lock makes a process the one writer."""
        return self.root / "writer.lock"
