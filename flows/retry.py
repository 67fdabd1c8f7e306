"""The retry flow: what waits in quarantine is loaded again, under the path and folder it was known by.

In:  the folder of a warehouse. Out: ``Summary`` of a run over what waits; what loads is resolved with its date.
The file itself is read where it still stands, else the bytes that were kept. It never reads outside the source
folder that an input came from.
"""

from __future__ import annotations

import hashlib
import mimetypes
import os
import time
from dataclasses import replace
from pathlib import Path

from prefect import flow

from flows import artifacts, state
from flows.discover import SourceFile, source_at
from flows.ingest import LOCK_WAIT_SECONDS, ChecksFailedError, load_sources
from flows.summary import Summary
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.quarantine import Waiting, waiting
from warehouse.settings import Settings
from warehouse.staging import sweep


@flow(name="jianbao-retry", persist_result=False)
def retry(warehouse: str | None = None, wait_seconds: float = LOCK_WAIT_SECONDS) -> Summary:
    """Load again what waits in quarantine.

    Raises:
        ChecksFailedError: when the new rows are not fit to be published.
        WarehouseError: when the warehouse is locked, unreachable or out of space.
    """
    settings = Settings.at(Path(warehouse) if warehouse else None)
    started = time.monotonic()
    with state.failure_recorded(settings), writer_lock(settings, wait_seconds):
        sweep(settings)
        with Lake(settings) as lake:
            sources = [source_of(item) for item in waiting(lake)]
        with state.recorded(settings) as record:
            summary = record(load_sources(settings, sources).after(time.monotonic() - started))
    artifacts.leave(summary)
    if summary.status == "failed":
        raise ChecksFailedError(summary)
    return summary


def source_of(item: Waiting) -> SourceFile:
    """The input to read again; where neither its file nor its bytes are there it is refused as before."""
    place = _present(item)
    if place is not None:
        return replace(source_at(*place), uri=item.uri)
    media_type = mimetypes.guess_type(item.uri)[0] or "text/plain"
    root = item.source_root or ""
    if item.kept is None:
        return SourceFile(item.uri, item.uri, root, media_type, item.byte_count or 0, item.sha256, item.reason)
    data = item.kept.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    return SourceFile(str(item.kept), item.uri, root, media_type, len(data), sha256)


def _present(item: Waiting) -> tuple[Path, Path] | None:
    """The source folder and the file in it, unless it is gone, a folder, or can hold no path."""
    if not item.source_root or "\0" in item.uri:
        return None
    root = Path(item.source_root)
    path = root / item.uri
    there = os.path.lexists(path) and not os.path.isdir(path)  # noqa: PTH112 (never raises)
    return (root, path) if there else None
