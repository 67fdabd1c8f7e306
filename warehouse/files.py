"""The published files as files: copied, linked, sealed, switched, without a moment in which there is none.

A build is sealed when it is switched in: whoever writes to it afterwards breaks the seal, and what it says is never
carried over into the next build; to copy the folder does not break it, whatever becomes of the files' times. It is
read-only on disk, so that a client that forgets to open it read-only is told so, instead of locking everybody else out.
"""

from __future__ import annotations

import errno
import hashlib
import json
import mmap
import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb

from warehouse.durable import sync
from warehouse.errors import WarehouseError
from warehouse.settings import Settings

_KEPT_SEALS = 4
_SHARE_BLOCKS = 0x40049409
"""FICLONE of Linux."""
_BLOCK = 4096
_HEAD_BYTES = 3 * 4096
"""DuckDB's three headers: that of the file, and the two that it writes in turn."""
_COPIED_BYTES = 8 * 1024 * 1024
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def copy(source: Path, target: Path) -> None:
    """Copy a file within its file system: where that can share the blocks of the two, nothing is copied at all.

    Else the blocks go past the system's cache, which costs a tenth of the processor time and a third of the seconds of
    a copy through it (1 GB: .05 and 1 s beside .95 and 3.3, the disk included), and leaves to readers what they read.
    """
    for way in (_share, _copy_past_cache, _copy_in_kernel):
        try:
            way(source, target)
        except (AttributeError, ImportError, OSError):  # another system, or a file system that cannot
            continue
        return
    shutil.copyfile(source, target)


def _share(source: Path, target: Path) -> None:
    """One set of blocks for both, until one of them is written to (btrfs, XFS)."""
    import fcntl

    with source.open("rb") as read, target.open("wb") as written:
        fcntl.ioctl(written, _SHARE_BLOCKS, read.fileno())


def _copy_past_cache(source: Path, target: Path) -> None:
    """From disk to disk by whole blocks; what is no whole block at the end goes the usual way."""
    whole = source.stat().st_size // _BLOCK * _BLOCK
    flags = os.O_DIRECT
    view = memoryview(mmap.mmap(-1, _COPIED_BYTES))  # begins where a page of memory begins, as the flag asks for
    with _opened(source, os.O_RDONLY | flags) as read, _opened(target, _NEW | flags) as written:
        done = 0
        while done < whole:
            count = os.preadv(read, [view[: min(_COPIED_BYTES, whole - done)]], done)
            if not count or os.pwrite(written, view[:count], done) != count:
                raise OSError(errno.EIO, "a block was cut", str(source))
            done += count
    with source.open("rb") as rest, target.open("r+b") as end:
        rest.seek(whole)
        end.seek(whole)
        shutil.copyfileobj(rest, end)


def _copy_in_kernel(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        left = os.fstat(read.fileno()).st_size
        while left and (count := os.copy_file_range(read.fileno(), written.fileno(), left)):
            left -= count
        if left:
            raise OSError(errno.EIO, "a file was cut", str(source))


@contextmanager
def _opened(path: Path, flags: int) -> Iterator[int]:
    descriptor = os.open(path, flags, 0o666)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


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
    made = [*_size_and_time(build), *_content(build)]
    write(settings.seals, json.dumps([made, *(s for s in _seals(settings) if s != made)][:_KEPT_SEALS]))


def is_sealed(settings: Settings, build: Path) -> bool:
    """Whether the build is as it was switched in: nobody wrote to it since."""
    if not build.exists() or log(build).exists():
        return False
    seals, (size, time_ns) = _seals(settings), _size_and_time(build)
    if any(seal[:2] == [size, time_ns] for seal in seals):
        return True
    content = _content(build)  # the folder was copied or brought back without the times of its files
    return bool(content) and any([seal[0], *seal[2:]] == [size, *content] for seal in seals)


def is_trusted(settings: Settings, build: Path) -> bool:
    """Whether the build may be put back one day: it is sealed, or from before there were seals."""
    return is_sealed(settings, build) or (build.exists() and not settings.seals.exists())


def _size_and_time(build: Path) -> list[Any]:
    found = build.stat()
    return [found.st_size, found.st_mtime_ns]


def _content(build: Path) -> list[Any]:
    """What tells a build from all others and from itself after a client wrote to it, at the cost of opening it: when it
    was built, and the head of the file, where DuckDB counts the times that it wrote to it. Empty where it cannot be
    read."""
    row = first_row(build, "SELECT built_at::VARCHAR FROM published_build")
    if row is None:
        return []
    with build.open("rb") as file:
        return [hashlib.sha256(file.read(_HEAD_BYTES)).hexdigest(), row[0]]


def _seals(settings: Settings) -> list[list[Any]]:
    """Size and time of each sealed build, then its content; an older version kept size and time alone."""
    try:
        return list(json.loads(settings.seals.read_text("utf-8")))
    except (FileNotFoundError, ValueError):
        return []
    except OSError as error:  # without it every build would look as if somebody had written to it
        raise WarehouseError(
            f"{settings.seals} cannot be read ({error.strerror}): it tells whether somebody wrote to a published file; "
            "let the account that runs jianbao read it"
        ) from error


def write(path: Path, text: str) -> None:
    """Write a small file whole: whoever reads it meanwhile finds the old one."""
    unfinished = path.with_suffix(f".{os.getpid()}.unfinished")
    unfinished.write_text(text, "utf-8")
    sync(unfinished)
    unfinished.replace(path)


_OLD_SECONDS = 3600.0


def forget_unfinished(folder: Path) -> None:
    """Remove what writers left in ``folder`` that were killed half-way, an hour ago or more: nobody finishes it."""
    for left in folder.glob("*.unfinished"):
        with suppress(FileNotFoundError):  # whoever writes it has just finished
            if time.time() - left.stat().st_mtime > _OLD_SECONDS:
                left.unlink()


def why_unreadable(published: Path) -> str:
    """Why a published file that is there cannot be read, in one line; empty where it can, or where there is none."""
    if not published.exists():
        return ""
    try:
        with duckdb.connect(published, read_only=True) as connection:
            connection.execute("FROM published_build")
    except duckdb.Error as error:
        return str(error).splitlines()[0]
    return ""


def first_row(published: Path, query: str) -> tuple[Any, ...] | None:
    """The first row that a published file gives; None where there is no file, or none that can be read so.

    A run asks the same of the same file some twenty times: while file and head are those of before, so is the answer.
    """
    if not published.exists():
        return None
    try:
        found = published.stat()
        with published.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        return _first_row(published, query, (found.st_ino, found.st_size, found.st_mtime_ns, head))
    except (duckdb.Error, OSError):
        return None


@lru_cache(maxsize=16)
def _first_row(published: Path, query: str, _file: tuple[int, int, int, bytes]) -> tuple[Any, ...] | None:
    with duckdb.connect(published, read_only=True) as connection:
        return connection.execute(query).fetchone()
