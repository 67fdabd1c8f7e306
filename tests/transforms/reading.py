"""The rows of a bulletin, read once in a run of the tests: many of them ask different questions of the same texts."""

from __future__ import annotations

import hashlib
import os
import pickle
from functools import lru_cache
from pathlib import Path

from transforms.frames import Rows
from transforms.pipeline import transform_document

KEPT: list[Path] = []
"""The folder in which all workers of the run find what one of them has read; none, and each reads for itself."""


@lru_cache(maxsize=8)
def read_whole(data: bytes) -> Rows:
    """The rows of a bulletin that is called ``bulletin.txt``."""
    if not KEPT:
        return transform_document(data, "bulletin.txt")
    kept = KEPT[-1] / hashlib.sha256(data).hexdigest()
    if kept.exists():
        rows: Rows = pickle.loads(kept.read_bytes())
        return rows
    read = transform_document(data, "bulletin.txt")
    begun = kept.with_suffix(f".{os.getpid()}")
    begun.write_bytes(pickle.dumps(read))
    begun.rename(kept)
    return read
