"""One batch of documents from files to staged Parquet: the plain functions inside the transform task.

In:  source files and the folder of the run.
Out: what became of each file, the refused ones, and counts. Frames never leave the process that made them:
they are staged as Parquet, and the commit reads them from there.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from flows.discover import MAX_DOCUMENT_BYTES, SourceFile, SourceNotFoundError, Written
from warehouse.errors import NotKeptError
from warehouse.quarantine import keep
from warehouse.records import Outcome, Quarantined
from warehouse.staging import stage


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of the files of one batch."""

    outcomes: tuple[Outcome, ...]
    quarantined: tuple[Quarantined, ...]
    byte_count: int
    staged: tuple[str, ...] = ()
    """The Parquet files that hold the rows: only what a result names is loaded."""


def transform_files(
    sources: Sequence[SourceFile], run_dir: str, batch_id: int, quarantine: Path | None = None
) -> BatchResult:
    """Transform ``sources`` and stage their rows under ``run_dir``; a bad file refuses itself alone.

    The bytes of what is refused are kept in the folder ``quarantine``, that of ``Settings.quarantine``.

    Raises:
        SourceNotFoundError: when not a file but the whole source folder is gone: that must not refuse its files.

    Bytes are read again here: what is hashed is what is loaded, also when the file changes meanwhile.
    """
    # The transforms take most of a second to import: a night with nothing new does without them.
    from expectations.refusal import why_refused
    from transforms.frames import Rows, frames_of
    from transforms.pipeline import RefusedDocumentError, collector_paused, document_id_of, transform_document

    rows: list[Rows] = []
    outcomes: list[Outcome] = []
    refused: list[Quarantined] = []
    seen: set[str] = set()
    for source in sources:
        started = time.perf_counter()
        document_id = source.sha256
        size = source.byte_count
        settled = partial(Outcome, source.uri, source_root=source.source_root)
        data: bytes | None = None
        try:
            data = _read(source)
            document_id, size = document_id_of(data), len(data)
            if document_id not in seen:
                with collector_paused():
                    read = transform_document(data, source.uri, source.media_type)
                reason = why_refused(read)
                if reason is not None:
                    raise RefusedDocumentError("check", reason)
                rows.append(read)
                seen.add(document_id)
        except RefusedDocumentError as error:
            reason = _kept(quarantine, data, error.reason)
            refused.append(Quarantined(source.uri, document_id, size, error.stage, reason))
            outcome = settled(document_id, error.stage, "quarantined", reason)
        else:
            outcome = settled(document_id, "commit", "loaded")
        outcomes.append(replace(outcome, seconds=time.perf_counter() - started))
    size = sum(source.byte_count for source in sources)
    with collector_paused():
        staged = stage(run_dir, str(batch_id), frames_of(rows)) if rows else ()
    return BatchResult(tuple(outcomes), tuple(refused), size, tuple(staged))


def _kept(quarantine: Path | None, data: bytes | None, reason: str) -> str:
    """Keep what is refused for ``reason``; a folder that does not take it is told with the reason and stops nobody."""
    if data is None or quarantine is None:
        return reason
    try:
        keep(quarantine, data)
    except NotKeptError as error:
        return f"{reason.rstrip('.')}; {error}"
    return reason


def _read(source: SourceFile) -> bytes:
    from transforms.pipeline import RefusedDocumentError

    if source.refusal is not None:
        raise RefusedDocumentError("discover", source.refusal)
    try:
        with Path(source.path).open("rb") as stream:
            data = stream.read(MAX_DOCUMENT_BYTES + 1)
            now = Written.of(os.fstat(stream.fileno()))
    except OSError as error:
        root = Path(source.source_root)
        if source.source_root and Path(source.path).is_relative_to(root) and not root.is_dir():
            raise SourceNotFoundError(
                f"{root} is gone, or was never there, as seen from {socket.gethostname()}: nothing was loaded; check "
                "whether its network folder is mounted, on every machine that has workers"
            ) from error
        raise RefusedDocumentError(
            "discover", f"the file could not be read ({error.strerror}); check that it still exists and its permissions"
        ) from error
    if len(data) > MAX_DOCUMENT_BYTES:
        raise RefusedDocumentError("discover", f"the file grew beyond {MAX_DOCUMENT_BYTES:,} bytes; split it")
    if source.written is not None and source.written.goes_on(now):
        raise RefusedDocumentError(
            "discover",
            f"the file was written to while it was read ({source.written.byte_count:,} bytes when it was listed, "
            f"{now.byte_count:,} now): half of an issue is not loaded; the next run loads it once it is whole (to be "
            "sure, write it under a name that begins with a dot and rename it)",
        )
    return data
