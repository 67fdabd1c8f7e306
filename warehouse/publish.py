"""The file that analysts open: built beside, judged from a fresh process, switched in with one rename.

In:  the lake after a commit. Out: ``jianbao.duckdb`` with all tables, comments, marts and macros.
Whoever holds the old file keeps it until they open again; a build that fails the judge is thrown away.
Only documents that a source path holds now are in the file; the lake keeps the older ones.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse import schema
from warehouse.build import apply_difference, build_all, expected_rows
from warehouse.errors import PublishError
from warehouse.lake import Lake
from warehouse.steps import reached

_JUDGE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Published:
    """A build that was switched in; ``way`` is ``full`` or ``difference``."""

    path: Path
    snapshot_id: int
    way: str
    seconds: float
    bytes_written: int


@dataclass(frozen=True, slots=True)
class BuildInfo:
    """What a published file says of itself in ``published_build``."""

    snapshot_id: int
    fingerprint: str
    built_at: str


def build_info(path: Path) -> BuildInfo | None:
    """What the published file at ``path`` says of itself; None where there is none or it cannot be read."""
    if not path.exists():
        return None
    try:
        with duckdb.connect(path, read_only=True) as connection:
            row = connection.execute(
                "SELECT snapshot_id, schema_fingerprint, built_at::VARCHAR FROM published_build"
            ).fetchone()
    except duckdb.Error:
        return None
    return BuildInfo(*row) if row else None


def publish(lake: Lake, *, full: bool = False) -> Published:
    """Build the published file from the lake's current snapshot and switch it in; the caller holds the writer lock.

    ``full`` rebuilds from nothing; otherwise the last build is copied and only what changed is written.

    Raises:
        PublishError: when the build fails or is judged unfit; the published file is what it was.
    """
    settings = lake.settings
    began = time.monotonic()
    reached("publish.begin")
    snapshot_id = lake.snapshot_id
    before = build_info(settings.published)
    by_difference = not full and before is not None and before.fingerprint == schema.fingerprint()
    try:
        shutil.rmtree(settings.building, ignore_errors=True)
        settings.building.mkdir(parents=True)
        path = settings.building / "jianbao.duckdb"
        if by_difference:
            shutil.copyfile(settings.published, path)
            reached("publish.copied")
            apply_difference(lake, path, snapshot_id)
        else:
            build_all(lake, path, snapshot_id)
        _sync(path)
        reached("publish.built")
        _judge(lake, path)
        reached("publish.judged")
        _keep_previous(settings.published, settings.previous)
        reached("publish.previous_kept")
        path.replace(settings.published)
        _sync(settings.root)
        reached("publish.switched")
    except (duckdb.Error, OSError) as error:
        raise PublishError(
            f"the build of {settings.published} failed ({error}); the file is what it was. Check free space and "
            "permissions, then run again: what is committed is published by the next run"
        ) from error
    finally:
        shutil.rmtree(settings.building, ignore_errors=True)
    reached("publish.done")
    way = "difference" if by_difference else "full"
    size = settings.published.stat().st_size
    return Published(settings.published, snapshot_id, way, time.monotonic() - began, size)


def is_behind(lake: Lake) -> bool:
    """Whether the lake holds commits that the published file does not show, say after a crash between the two."""
    info = build_info(lake.settings.published)
    return info is None or info.snapshot_id != lake.snapshot_id or info.fingerprint != schema.fingerprint()


def _judge(lake: Lake, path: Path) -> None:
    """Hold the build against the lake's numbers."""
    reason = verdict(path, expected_rows(lake))
    if reason:
        raise PublishError(
            f"the new build was judged unfit and thrown away, the published file is what it was:\n{reason}\n"
            "Rebuild from nothing with publish(full=True); if it fails again, report it with these lines"
        )


def verdict(path: Path, expected: Mapping[str, int]) -> str:
    """What a fresh process finds wrong with the build at ``path``; empty where it is fit."""
    numbers = path.with_suffix(".expected.json")
    numbers.write_text(json.dumps(expected), "utf-8")
    judge = subprocess.run(
        [sys.executable, "-m", "warehouse.judge", str(path), str(numbers)],
        capture_output=True, text=True, timeout=_JUDGE_SECONDS, check=False, cwd=schema.SQL.parent,
    )  # fmt: skip
    return (
        (judge.stdout + judge.stderr).strip() or f"the judge ended with {judge.returncode}" if judge.returncode else ""
    )


def _keep_previous(published: Path, previous: Path) -> None:
    """Give the present file its second name; there is no moment without a published file."""
    if not published.exists():
        return
    link = previous.with_suffix(".link")
    link.unlink(missing_ok=True)
    try:
        os.link(published, link)
    except OSError:  # a file system without hard links
        shutil.copyfile(published, link)
        _sync(link)
    link.replace(previous)


def _sync(path: Path) -> None:
    """Force a file or folder to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
