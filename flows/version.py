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


_READ_OTHERWISE = """
SELECT count(*) FILTER (can_be_read), count(*) FILTER (NOT can_be_read) FROM (
    SELECT document_id IN (
        SELECT document_id FROM document_validity WHERE valid_to_run IS NULL AND missing_since IS NULL
            AND uri NOT IN (SELECT uri FROM quarantined_document WHERE resolved_at IS NULL)
    ) AS can_be_read
    FROM dim_document WHERE code_version IS DISTINCT FROM {}
)"""


def read_by_older_rules(published: Path) -> tuple[int, int]:
    """How many documents of the ``published`` file were read by another version of the transforms than this one: those
    that can be read anew, and those that cannot, since their file is gone or what it holds now is refused."""
    row = files.first_row(published, _READ_OTHERWISE.format(literal(code_version())))
    return (int(row[0]), int(row[1])) if row else (0, 0)
