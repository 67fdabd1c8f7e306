"""What was: snapshots of the lake, the two builds that are kept, an old state to read, the way back.

In:  settings. Out: lists for ``jianbao history``, a connection for ``jianbao sql --at``, a rollback.
A rollback switches the two published files and leaves the lake alone: the next run that brings something new
publishes the lake's state again, so mend the cause first. Rolling back twice is rolling forward.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import duckdb

from warehouse import build, files
from warehouse.errors import NothingPublishedError
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.publish import BuildInfo, aside, build_info, finish_rollback
from warehouse.settings import Settings
from warehouse.steps import reached


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the lake; ``at`` is in UTC."""

    snapshot_id: int
    at: datetime
    message: str


@dataclass(frozen=True, slots=True)
class Build:
    """A published file that is kept."""

    path: Path
    info: BuildInfo


def snapshots(lake: Lake) -> list[Snapshot]:
    """All states of the lake, oldest first."""
    rows = lake.connection.execute(
        "SELECT snapshot_id, epoch_us(snapshot_time), coalesce(commit_message, '') "
        "FROM ducklake_snapshots('lake') ORDER BY snapshot_id"
    ).fetchall()
    return [Snapshot(number, _from_epoch(micros), message) for number, micros, message in rows]


def builds(settings: Settings) -> list[Build]:
    """The present published file and the one before, where they are there."""
    found = [(path, build_info(path)) for path in (settings.published, settings.previous)]
    return [Build(path, info) for path, info in found if info is not None]


@contextmanager
def as_of(settings: Settings, moment: datetime) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published tables, marts and macros as they were at ``moment`` (UTC), read from the lake.

    Raises:
        NothingPublishedError: when the lake had no rows yet, or its state of then was let go: an older or a newer one
            is never shown in its place.
    """
    with Lake(settings, read_only=True) as lake:
        kept = {s.snapshot_id: s.at for s in snapshots(lake) if s.message.startswith("run ")}
        ended = dict(
            lake.connection.execute(
                "SELECT snapshot_id, finished_at FROM lake.load_run "
                "WHERE snapshot_id IS NOT NULL AND finished_at IS NOT NULL"
            ).fetchall()
        )
    then = max((number for number, at in (ended | kept).items() if at <= moment), default=None)
    if then is None:
        raise NothingPublishedError(
            f"nothing was loaded by {moment} UTC; jianbao history lists the states that can be read"
        )
    if then not in kept:
        raise NothingPublishedError(
            f"the state of {moment} UTC (snapshot {then}) cannot be read any more: the nightly care keeps only the "
            "latest snapshots and those of the two builds; jianbao history lists the states that can be read"
        )
    with Lake(settings, at=then) as lake:
        build.views_of(lake)
        yield lake.connection


def rollback(settings: Settings, wait_seconds: float = 10.0) -> BuildInfo:
    """Put the previous build back; the present one takes its place as the previous.

    Raises:
        NothingPublishedError: when there is no previous build that can be read and that nobody wrote to.
        LockHeldError: when a run is writing.
    """
    with writer_lock(settings, wait_seconds):
        finish_rollback(settings)
        info = build_info(settings.previous)
        if info is None and (why := files.why_unreadable(settings.previous)):
            raise NothingPublishedError(
                f"the earlier build {settings.previous} cannot be read ({why}); let the account that runs jianbao read "
                "it. Where it is damaged, read the old state with jianbao sql --at"
            )
        if info is None:
            raise NothingPublishedError(
                f"there is no earlier build in {settings.root} to go back to; the second publish keeps the first"
            )
        if not files.is_trusted(settings, settings.previous):
            raise NothingPublishedError(
                f"{settings.previous} is not as it was published: somebody wrote to it, or put another file in its "
                "place, and what it says may not be the record's. Read the old state with jianbao sql --at"
            )
        kept = aside(settings)
        kept.unlink(missing_ok=True)
        if settings.published.exists():
            files.link(settings.published, kept)
        reached("rollback.aside")
        files.switch(settings.previous, settings.published)
        reached("rollback.switched")
        if kept.exists():
            files.switch(kept, settings.previous)
    return info


def _from_epoch(micros: int) -> datetime:
    return datetime(1970, 1, 1) + timedelta(microseconds=micros)
