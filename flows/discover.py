"""Find the input files: PATHs in, one ``SourceFile`` a file out, with its hash and the ``uri`` it is known by.

A folder is read recursively; its ``uri`` is the path relative to the PATH given, so that the same folder
loads the same way from anywhere. Nothing outside the PATHs is read: a symbolic link that leads out of its
folder is refused, not followed. No link to a folder is followed: it is refused, or told of where the folder is read
under its own path anyhow. A folder in a PATH that cannot be read is refused alone. Hidden files and folders are left
alone.
"""

from __future__ import annotations

import hashlib
import heapq
import mimetypes
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import NamedTuple

MAX_DOCUMENT_BYTES = 32 * 1024 * 1024
"""Larger files are refused: a printed issue is below one MiB, and memory per worker must stay bounded."""

_FOLDER = "inode/directory"
"""Media type of a folder that is listed because it was not entered."""


class SourceNotFoundError(Exception):
    """A PATH that is not there: nothing is loaded, since a missing folder must not look like an empty one."""


class Written(NamedTuple):
    """What tells that a file was written to: its inode, its bytes, when it was last changed (in nanoseconds)."""

    inode: int
    byte_count: int
    changed: int

    @classmethod
    def of(cls, stat: os.stat_result) -> Written:
        """Of a file as ``stat`` gives it."""
        return cls(stat.st_ino, stat.st_size, stat.st_mtime_ns)

    def goes_on(self, now: Written) -> bool:
        """Whether the same file was written to since; another put in its place at once (a rename) is whole."""
        return now.inode == self.inode and now != self


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One input. ``refusal`` says why it cannot be loaded, where that is known before it is read; then it may also be
    a folder that was not entered."""

    path: str
    uri: str
    source_root: str
    media_type: str
    byte_count: int
    sha256: str | None
    refusal: str | None = None
    written: Written | None = None
    """How the file stood when it was hashed; None where it was not, or where its bytes are kept and never written."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found. ``whole`` names the folders given of which every file was seen: what is not among ``sources`` is
    gone from them. ``warnings`` say what was passed over though nothing is lost by it."""

    sources: tuple[SourceFile, ...]
    whole: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Met:
    """A path on the way: a file, or a folder that is not entered, for the reason ``refusal`` or as a ``link``."""

    path: Path
    refusal: str | None = None
    link: bool = False


def discover(paths: Iterable[str | Path]) -> list[SourceFile]:
    """All input files under ``paths``; see ``list_inputs``."""
    return list(list_inputs(paths).sources)


def list_inputs(paths: Iterable[str | Path], warehouse: Path | None = None) -> Listing:
    """All input files under ``paths``, ordered by ``uri``; a file named twice is listed once. What lies in the folder
    of the ``warehouse`` is left alone.

    A folder in which there is no file says nothing of those that it once had: a network folder that is not mounted
    looks like it.

    Raises:
        SourceNotFoundError: when one of ``paths`` is not there, not readable or in the warehouse's own folder.
    """
    listed = [Path(given) for given in paths]
    own = warehouse.resolve() if warehouse else None
    for given in listed:
        if own and given.resolve().is_relative_to(own):
            raise SourceNotFoundError(
                f"{_printable(given)} is or lies in the folder of the warehouse ({_printable(own)}): it would load its "
                "own files; keep the bulletins in another folder"
            )
    roots = {given: given.resolve() for given in listed if given.is_dir()}
    found: dict[str, SourceFile] = {}
    namesakes: list[SourceFile] = []
    seen: dict[str, Path] = {}
    warnings: list[str] = []
    filled: set[Path] = set()
    unread: list[Path] = []
    partly: set[Path] = set()
    met_in = [(given if given in roots else given.parent, met) for given in listed for met in _walk(given, own)]
    # A file is known by its own path before a link to it is met.
    for root, met in sorted(met_in, key=lambda item: os.path.islink(item[1].path)):  # noqa: PTH114 (never raises)
        is_folder = met.link or met.refusal is not None
        # Unlike resolve(), realpath bears a link that leads to itself.
        real = _own_place(met.path) if is_folder else os.path.realpath(met.path)
        if met.refusal is not None:
            unread.append(Path(real))
        if real in seen:
            if seen[real] != root.resolve():  # known from another folder: what is known from this one is not all here
                partly.add(root.resolve())
            continue
        seen[real] = root.resolve()
        if met.link and (place := _read_as(met.path, roots.values())) is not None:
            uri = _printable(met.path.relative_to(root))
            warnings.append(f"{uri} is a symbolic link to a folder and not followed: its files are read in {place}")
            continue
        source = _refused_folder(root, met) if is_folder else source_at(root, met.path)
        if source.uri not in found:
            found[source.uri] = source
        elif source.sha256 is None or found[source.uri].sha256 != source.sha256:  # the same bytes may be known once
            namesakes.append(source)
        if not is_folder:
            filled.add(root.resolve())
    for source in namesakes:  # now that every name that a file really has is given
        refused = _namesake(source, found)
        found[refused.uri] = refused
    whole = [
        _printable(root)
        for root in roots.values()
        if root in filled - partly and not any(folder.is_relative_to(root) for folder in unread)
    ]
    return Listing(tuple(found[uri] for uri in sorted(found)), tuple(whole), tuple(warnings))


def _walk(given: Path, own: Path | None) -> Iterator[_Met]:
    """The files and links below ``given``, without what lies in the folder ``own``."""
    if given.is_file():
        yield _Met(given)
        return
    if not given.is_dir():
        raise SourceNotFoundError(
            f"{_printable(given)} is neither a file nor a folder; check the path, or whether its network folder is "
            "mounted"
        )
    unread: list[_Met] = []

    def unreadable(error: OSError) -> None:
        folder = Path(error.filename)
        if folder == given or not os.path.isdir(given):  # noqa: PTH112 (never raises)
            raise SourceNotFoundError(
                f"{_printable(folder)} cannot be read ({error.strerror}); nothing was loaded"
            ) from error
        reason = (
            f"the folder cannot be read ({error.strerror}), none of its files was looked at; let the account that runs "
            "jianbao read it, or move it out of the source folder"
        )
        unread.append(_Met(folder, reason))

    for folder, folders, files in os.walk(given, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if own is not None and own.name in folders and (Path(folder) / own.name).resolve() == own:
            folders.remove(own.name)
        for name in folders:
            if (Path(folder) / name).is_symlink():
                yield _Met(Path(folder) / name, link=True)
        for name in sorted(files):
            if not name.startswith("."):
                yield _Met(Path(folder) / name)
    yield from unread


def _own_place(path: Path) -> str:
    """Where a path itself is, not where it leads."""
    return str(Path(os.path.realpath(path.parent)) / path.name)


def _read_as(link: Path, roots: Iterable[Path]) -> str | None:
    """The folder to which ``link`` leads, from the one of ``roots`` with which it is read; None where it is not."""
    target = Path(os.path.realpath(link))
    for root in roots:
        if target.is_relative_to(root):
            inside = target.relative_to(root)
            if not any(name.startswith(".") for name in inside.parts):
                return _printable(inside) if inside.parts else _printable(root)
    return None


def _refused_folder(root: Path, met: _Met) -> SourceFile:
    reason = met.refusal or (
        "a symbolic link to a folder is not followed, and what it leads to is not read; copy the folder into the "
        "source folder, or give it as a PATH of its own"
    )
    return SourceFile(
        str(met.path), _printable(met.path.relative_to(root)), _printable(root.resolve()), _FOLDER, 0, None,
        reason,
    )  # fmt: skip


def _namesake(source: SourceFile, found: Mapping[str, SourceFile]) -> SourceFile:
    """The refusal of ``source``, since another file is known by its ``uri``, under a name that none has."""
    first = found[source.uri]
    reason = (
        f"{_printable(Path(source.path))} and {_printable(Path(first.path))} would both be known as {source.uri}; give "
        "the folder above the two as one PATH, or load them into two warehouses"
    )
    uri = next(uri for number in count(2) if (uri := f"{source.uri}#{number}") not in found)
    return replace(source, uri=uri, refusal=source.refusal or reason)


def source_at(root: Path, path: Path) -> SourceFile:
    """The file at ``path`` in the source folder ``root``, hashed, or with the reason why it cannot be read."""
    uri = _printable(path.relative_to(root))
    media_type = mimetypes.guess_type(path.name)[0] or "text/plain"
    source_root = _printable(root.resolve())
    refusal = sha256 = written = None
    size = 0
    try:
        if path.is_symlink() and not path.exists():
            leads = "leads back to itself" if os.path.islink(os.path.realpath(path)) else "is not there"  # noqa: PTH114
            refusal = (
                f"it is a symbolic link to {_printable(path.readlink())}, which {leads}; mend the link, or copy the "
                "file into the folder"
            )
            return SourceFile(str(path), uri, source_root, media_type, size, sha256, refusal)
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
                written = Written.of(os.fstat(stream.fileno()))
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        refusal = f"the file cannot be read ({error.strerror}); check its permissions or that it still exists"
    return SourceFile(str(path), uri, source_root, media_type, size, sha256, refusal, written)


def looked_at_again(sources: Iterable[SourceFile]) -> list[SourceFile]:
    """``sources`` as they are now, without those that are gone since they were listed.

    Folders that were not entered, and files refused for their name, stay as they were found.

    Raises:
        SourceNotFoundError: when not a file but its whole folder is gone.
    """
    found = []
    for source in sources:
        path = Path(source.path)
        root = path.parents[source.uri.count("/")]
        if not root.is_dir():
            raise SourceNotFoundError(f"{_printable(root)} is gone; check whether its network folder is mounted")
        if not os.path.lexists(path):
            continue
        now = source_at(root, path)
        found.append(now if now.uri == source.uri and source.media_type != _FOLDER else source)
    return found


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
