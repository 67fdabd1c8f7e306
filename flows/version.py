"""The code version that every run records: which transforms made a row.

It is the package version and a hash over the sources of ``transforms/`` and ``data/reference/``: two runs
with the same code version give the same rows for the same bytes, and ``--reprocess`` reloads what an
older one made.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from warehouse import files
from warehouse.sqltext import literal

_ROOT = Path(__file__).resolve().parent.parent


@cache
def code_version() -> str:
    """Such as ``0.1.0+3f9a1c20b7de``."""
    digest = hashlib.sha256()
    sources = [*(_ROOT / "transforms").rglob("*.py"), *(_ROOT / "data" / "reference").glob("*.csv")]
    for path in sorted(sources):
        digest.update(path.relative_to(_ROOT).as_posix().encode())
        digest.update(path.read_bytes())
    return f"{version('jianbao')}+{digest.hexdigest()[:12]}"


def read_by_older_rules(published: Path) -> int:
    """How many documents of the ``published`` file were read by another version of the transforms than this one."""
    query = f"SELECT count(*) FROM dim_document WHERE code_version IS DISTINCT FROM {literal(code_version())}"
    row = files.first_row(published, query)
    return int(row[0]) if row else 0
