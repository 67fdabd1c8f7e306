"""Nightly care of the lake: small files merged, old snapshots let go, files that nothing needs removed.

In:  the lake, opened for writing by the holder of the writer lock, before the night's commit; how many snapshots
     to keep.
Out: ``Maintenance``, whose words go into the run's record.
It never removes what the present state, the snapshots kept, or the snapshots of the published file and of the one
before it need; a file leaves the disk a day after nothing refers to it, so that no reader loses one while it reads.

    maintain(lake, keep_snapshots=30)   # → "12 files merged into 3, 2 snapshots expired, 9 files removed"
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from warehouse import identity
from warehouse.lake import Lake
from warehouse.publish import build_info

KEEP_SNAPSHOTS = 30
"""A month of nights can be read as it was."""

GRACE_HOURS = 24.0
"""How long a file stays after nothing refers to it: longer than any reader of the lake takes."""


@dataclass(frozen=True, slots=True)
class Maintenance:
    """What was done; ``trouble`` is empty, or says why the rest was left for another night."""

    merged_files: int = 0
    into_files: int = 0
    expired_snapshots: int = 0
    removed_files: int = 0
    trouble: str = ""

    def __str__(self) -> str:
        done = (
            f"{self.merged_files} files merged into {self.into_files}, {self.expired_snapshots} snapshots expired, "
            f"{self.removed_files} files removed"
        )
        return f"{done}; stopped: {self.trouble}" if self.trouble else done


def maintain(lake: Lake, keep_snapshots: int = KEEP_SNAPSHOTS, grace_hours: float = GRACE_HOURS) -> Maintenance:
    """Care for the lake. A fault ends the care, not the run: the lake is readable after every step."""
    merged = into = expired = removed = 0
    trouble = ""
    try:
        merged, into = _merge(lake)
        expired = _expire(lake, keep_snapshots)
        removed = _remove(lake, grace_hours)
    except (duckdb.Error, OSError) as error:
        trouble = str(error)
    return Maintenance(merged, into, expired, removed, trouble)


def _merge(lake: Lake) -> tuple[int, int]:
    """Merge files that are far below the lake's target size; what each snapshot shows stays as it was."""
    with lake.transaction():
        # Fetched whole: a result of which rows are left over is rolled back by the next statement.
        rows = lake.connection.execute("CALL ducklake_merge_adjacent_files('lake')").fetchall()
    return sum(row[2] for row in rows), sum(row[3] for row in rows)


def _expire(lake: Lake, keep_snapshots: int) -> int:
    """Let go of all that is older than the newest runs' snapshots, but for those that a published file shows. What
    the care itself makes between two runs counts for nothing: a month of nights is a month."""
    shown = [info.snapshot_id for path in (lake.settings.published, lake.settings.previous)
             if (info := build_info(path)) is not None]  # fmt: skip
    oldest = lake.connection.execute(
        "SELECT snapshot_id FROM lake.load_run WHERE snapshot_id IS NOT NULL ORDER BY snapshot_id DESC "
        f"LIMIT 1 OFFSET {max(keep_snapshots, 1) - 1}"
    ).fetchone()
    if oldest is None:
        return 0
    rows = lake.connection.execute(
        f"SELECT snapshot_id FROM lake.snapshots() WHERE snapshot_id < {oldest[0]} ORDER BY snapshot_id DESC"
    ).fetchall()
    old = [snapshot for (snapshot,) in rows if snapshot not in shown]
    if old:
        versions = ", ".join(map(str, old))
        lake.connection.execute(f"CALL ducklake_expire_snapshots('lake', versions => [{versions}])").fetchall()
    return len(old)


def _remove(lake: Lake, grace_hours: float) -> int:
    """Remove files that nothing refers to; strays of killed commits only from the folder that is the lake's own."""
    before = f"older_than => now() - INTERVAL '{grace_hours * 3600:.0f} seconds'"
    removed = len(lake.connection.execute(f"CALL ducklake_cleanup_old_files('lake', {before})").fetchall())
    if lake.settings.data_path is None and identity.owns_data(lake.connection, lake.settings):
        removed += len(lake.connection.execute(f"CALL ducklake_delete_orphaned_files('lake', {before})").fetchall())
    return removed
