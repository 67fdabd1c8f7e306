"""The published files as files: copied, linked, sealed, switched, without a moment in which there is none.

A build is sealed when it is switched in: whoever writes to it afterwards breaks the seal, and what it says is never
carried over into the next build. It is read-only on disk, so that a client that forgets to open it read-only is told
so, instead of locking everybody else out.
"""

from __future__ import annotations

import json
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from warehouse.settings import Settings

_KEPT_SEALS = 4


def copy(source: Path, target: Path) -> None:
    """Copy a file within its file system: where that can share the blocks of the two, nothing is copied at all."""
    with source.open("rb") as read, target.open("wb") as written:
        left = os.fstat(read.fileno()).st_size
        try:
            while left and (count := os.copy_file_range(read.fileno(), written.fileno(), left)):
                left -= count
        except (AttributeError, OSError):  # another system, or a file system that cannot
            left = -1
    if left:
        shutil.copyfile(source, target)


def link(source: Path, name: Path) -> None:
    """Give a file a second name, in one step; a file system without such names holds it twice."""
    beside = name.with_suffix(".link")
    beside.unlink(missing_ok=True)
    try:
        os.link(source, beside)
    except OSError:
        copy(source, beside)
        shutil.copystat(source, beside)
        sync(beside)
    beside.replace(name)


def switch(new: Path, published: Path) -> None:
    """Put a file in the place of the published one, in one step, and for good.

    The log that a writing client left beside the old file goes: any reader would apply it to the new one.
    """
    log(published).unlink(missing_ok=True)
    new.replace(published)
    sync(published.parent)


def log(published: Path) -> Path:
    """Where DuckDB writes down changes to the file that are not in it yet."""
    return published.with_name(published.name + ".wal")


def seal(settings: Settings, build: Path) -> None:
    """Take writing away from a build that is ready, and remember it as it is."""
    build.chmod(stat.S_IMODE(build.stat().st_mode) & ~0o222)
    seals = [_seal_of(build), *(s for s in _seals(settings) if s != _seal_of(build))][:_KEPT_SEALS]
    unfinished = settings.seals.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(seals), "utf-8")
    unfinished.replace(settings.seals)


def is_sealed(settings: Settings, build: Path) -> bool:
    """Whether the build is as it was switched in: nobody wrote to it since."""
    return build.exists() and not log(build).exists() and _seal_of(build) in _seals(settings)


def is_trusted(settings: Settings, build: Path) -> bool:
    """Whether the build may be put back one day: it is sealed, or from before there were seals."""
    return is_sealed(settings, build) or (build.exists() and not settings.seals.exists())


def _seal_of(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]


def _seals(settings: Settings) -> list[list[int]]:
    with suppress(FileNotFoundError, ValueError):
        return list(json.loads(settings.seals.read_text("utf-8")))
    return []


def sync(path: Path) -> None:
    """Force a file or folder to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
