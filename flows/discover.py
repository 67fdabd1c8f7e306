"""Find the input files: PATHs in, one ``SourceFile`` a file out, with its hash and the ``uri`` it is known by.

A folder is read recursively; its ``uri`` is the path relative to the PATH given, so that the same folder
loads the same way from anywhere. Nothing outside the PATHs is read: a symbolic link that leads out of its
folder is refused, not followed. Hidden files and folders are left alone.
"""

from __future__ import annotations

import hashlib
import heapq
import mimetypes
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MAX_DOCUMENT_BYTES = 32 * 1024 * 1024
"""Larger files are refused: a printed issue is below one MiB, and memory per worker must stay bounded."""


class SourceNotFoundError(Exception):
    """A PATH that is not there: nothing is loaded, since a missing folder must not look like an empty one."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input. ``refusal`` says why it cannot be loaded, where that is known before it is read."""

    path: str
    uri: str
    source_root: str
    media_type: str
    byte_count: int
    sha256: str | None
    refusal: str | None = None


def discover(paths: Iterable[str | Path]) -> list[SourceFile]:
    """All input files under ``paths``, ordered by ``uri``; a file named twice is listed once.

    Raises:
        SourceNotFoundError: when one of ``paths`` is not there or not readable.
    """
    found: dict[str, SourceFile] = {}
    seen: set[str] = set()
    for given in paths:
        for root, path in _walk(Path(given)):
            real = os.path.realpath(path)  # unlike resolve() it bears a link that leads to itself
            if real in seen:
                continue
            source = _source(root, path)
            seen.add(real)
            first = found.get(source.uri)
            if first is not None and first.sha256 != source.sha256:
                reason = (
                    f"{_printable(path)} and {first.path} would both be known as {source.uri}; give the folder above "
                    "the two as one PATH, or load them into two warehouses"
                )
                source = SourceFile(
                    source.path, f"{source.uri}#{len(found)}", source.source_root, source.media_type,
                    source.byte_count, source.sha256, reason,
                )  # fmt: skip
            found.setdefault(source.uri, source)
    return [found[uri] for uri in sorted(found)]


def _walk(given: Path) -> Iterator[tuple[Path, Path]]:
    if given.is_file():
        yield given.parent, given
        return
    if not given.is_dir():
        raise SourceNotFoundError(
            f"{_printable(given)} is neither a file nor a folder; check the path, or whether its network folder is "
            "mounted"
        )

    def unreadable(error: OSError) -> None:
        raise SourceNotFoundError(f"{error.filename} cannot be read ({error.strerror}); nothing was loaded") from error

    for folder, folders, files in os.walk(given, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                yield given, Path(folder) / name


def _source(root: Path, path: Path) -> SourceFile:
    uri = _printable(path.relative_to(root))
    media_type = mimetypes.guess_type(path.name)[0] or "text/plain"
    source_root = _printable(root.resolve())
    refusal = sha256 = None
    size = 0
    try:
        size = path.stat().st_size
        if not path.resolve().is_relative_to(root.resolve()):
            refusal = (
                "a symbolic link that leads out of the source folder is not followed; copy the file into the folder"
            )
        elif not path.is_file():
            refusal = "not a regular file (a pipe, socket or device); only files are read"
        elif size > MAX_DOCUMENT_BYTES:
            refusal = (
                f"the file has {size:,} bytes and the limit is {MAX_DOCUMENT_BYTES:,}: one file should hold one issue; "
                "split it"
            )
        else:
            with path.open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        refusal = f"the file cannot be read ({error.strerror}); check its permissions or that it still exists"
    return SourceFile(str(path), uri, source_root, media_type, size, sha256, refusal)


def _printable(path: Path) -> str:
    """The path with forward slashes; bytes of a name that are no UTF-8 are written as ``\\xNN``."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def cut_batches(sources: Iterable[SourceFile], number: int) -> list[list[SourceFile]]:
    """At most ``number`` batches of about equal bytes, the largest first: batches, not documents, are tasks.

    The largest file goes first into the emptiest batch (Graham's rule: the largest batch has at most 4/3 of the
    least possible); within a batch files keep the order given.
    """
    listed = list(sources)
    batches: list[list[int]] = [[] for _ in range(max(1, min(number, len(listed))))]
    emptiest = [(0, place) for place in range(len(batches))]
    for at in sorted(range(len(listed)), key=lambda at: -listed[at].byte_count):
        size, place = heapq.heappop(emptiest)
        batches[place].append(at)
        heapq.heappush(emptiest, (size + listed[at].byte_count, place))
    full = [batches[place] for _, place in sorted(emptiest, key=lambda filled: (-filled[0], filled[1]))]
    return [[listed[at] for at in sorted(batch)] for batch in full if batch]
