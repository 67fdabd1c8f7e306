"""Refused documents: their bytes are kept under their hash, and the list says which are still refused.

In:  the bytes of a refused input (``keep``), the lake (``waiting``).
Out: files in ``quarantine/``, and for ``jianbao quarantine`` the refusals that no later load resolved.
A name from outside is never part of a path: only the hash is.
"""

from __future__ import annotations

import hashlib
import os
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from warehouse.durable import sync
from warehouse.errors import NotKeptError
from warehouse.lake import Lake
from warehouse.settings import Settings


@dataclass(frozen=True, slots=True)
class Waiting:
    """An input that is still refused; ``kept`` is where its bytes are, None where they could not be read or kept."""

    uri: str
    source_root: str | None
    sha256: str | None
    byte_count: int | None
    stage: str
    reason: str
    first_seen_at: datetime
    kept: Path | None


def keep(folder: Path, data: bytes) -> Path:
    """Keep refused bytes in ``folder`` (``Settings.quarantine``); the same bytes are kept once.

    Raises:
        NotKeptError: when the folder does not take them.
    """
    path = _place(folder, hashlib.sha256(data).hexdigest())
    unfinished = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.unfinished")  # batches run side by side
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(data)
            sync(unfinished)
            unfinished.replace(path)
            sync(path.parent)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise NotKeptError(
            f"its bytes could not be kept in {folder} ({error.strerror}): leave the file where it is, make room there "
            "or let the account that runs jianbao write there, and the next run keeps them"
        ) from error
    return path


def waiting(lake: Lake) -> list[Waiting]:
    """What is refused and neither loaded since nor gone: the latest refusal of each path, oldest first."""
    rows = lake.connection.execute(
        """
        SELECT q.uri, o.source_root, q.sha256, q.byte_count, q.stage, q.reason, q.first_seen_at
        FROM lake.quarantined_document AS q
        INNER JOIN lake.load_run AS r USING (run_id)
        LEFT JOIN lake.document_outcome AS o ON o.run_id = q.run_id AND o.uri = q.uri
        WHERE q.resolved_at IS NULL
        QUALIFY row_number() OVER (PARTITION BY q.uri ORDER BY r.snapshot_id DESC) = 1
        ORDER BY q.first_seen_at, q.uri
        """
    ).fetchall()
    return [
        Waiting(uri, root, sha256, byte_count, stage, reason, first_seen_at, _kept(lake.settings, sha256))
        for uri, root, sha256, byte_count, stage, reason, first_seen_at in rows
    ]


def gone(roots: str, seen: str) -> str:
    """A query for the paths that are refused, come from a folder in the table ``roots`` and are not in ``seen``."""
    return f"""
        SELECT q.uri FROM lake.quarantined_document AS q
        INNER JOIN lake.load_run AS r USING (run_id)
        LEFT JOIN lake.document_outcome AS o ON o.run_id = q.run_id AND o.uri = q.uri
        WHERE q.resolved_at IS NULL AND q.uri NOT IN (SELECT uri FROM {seen})
        GROUP BY q.uri
        HAVING arg_max(o.source_root, r.snapshot_id) IN (SELECT source_root FROM {roots})"""


def _kept(settings: Settings, sha256: str | None) -> Path | None:
    path = _place(settings.quarantine, sha256) if sha256 else None
    return path if path and os.path.exists(path) else None  # noqa: PTH110 (never raises)


def _place(folder: Path, sha256: str) -> Path:
    return folder / sha256[:2] / sha256
