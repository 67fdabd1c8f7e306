"""Folders of files that a run writes, on a disk or in an object store, by one set of calls.

In:  addresses: a path, or ``s3://bucket/folder`` (keys and endpoint from the usual ``AWS_…`` variables).
Out: what is there, what is removed, and a file under a second name without its bytes passing through here.
It never reads a file.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

import duckdb

from warehouse.extensions import load
from warehouse.sqltext import literal

if TYPE_CHECKING:
    from pyarrow.fs import S3FileSystem


def is_remote(address: str) -> bool:
    """Whether ``address`` is a place in an object store."""
    return urlsplit(address).scheme in ("s3", "s3a", "gs", "r2")


def open_to(connection: duckdb.DuckDBPyConnection) -> None:
    """Let ``connection`` read and write the object store."""
    load(connection, "httpfs")
    parts = ["TYPE s3"] + [f"{name} {literal(value)}" for name, value in _keys().items() if value]
    endpoint = _endpoint()
    if endpoint.netloc:
        tls = "true" if endpoint.scheme == "https" else "false"
        parts += [f"ENDPOINT {literal(endpoint.netloc)}", "URL_STYLE 'path'", f"USE_SSL {tls}"]
    connection.execute(f"CREATE OR REPLACE SECRET object_store ({', '.join(parts)})")


def folders(address: str) -> list[str]:
    """Names of the folders right under ``address``, sorted; none where it is not there."""
    if not is_remote(address):
        return sorted(path.name for path in Path(address).glob("*"))
    return sorted({name for path in _remote_files(address) for name in path.split("/", 1)[:1]})


def files(address: str, suffix: str) -> list[str]:
    """Addresses of all files under ``address`` that end in ``suffix``, sorted."""
    if not is_remote(address):
        return sorted(path.as_posix() for path in Path(address).rglob(f"*{suffix}"))
    return sorted(f"{address}/{path}" for path in _remote_files(address) if path.endswith(suffix))


def remove(address: str) -> None:
    """Remove a folder with all that it holds."""
    if not is_remote(address):
        path = Path(address)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        return
    _s3().delete_dir(_key(address))


def discard(address: str) -> None:
    """Remove one file, if it is there."""
    if not is_remote(address):
        Path(address).unlink(missing_ok=True)
        return
    try:
        _s3().delete_file(_key(address))
    except FileNotFoundError:
        return


@contextmanager
def written(address: str) -> Iterator[Path | BytesIO]:
    """Where the block writes one file: its path, or a buffer that goes to the object store when the block ends."""
    if not is_remote(address):
        path = Path(address)
        path.parent.mkdir(parents=True, exist_ok=True)
        yield path
        return
    buffer = BytesIO()
    yield buffer
    with _s3().open_output_stream(_key(address)) as stream:
        stream.write(buffer.getbuffer())


def give(source: str, target: str) -> None:
    """Put the file ``source`` also under the name ``target``: a hard link, or a copy that the object store makes."""
    if is_remote(target):
        _s3().copy_file(_key(source), _key(target))
        return
    path = Path(target)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, path)
    except OSError:  # a file system without hard links, or another one than the source's
        shutil.copyfile(source, path)


def _remote_files(address: str) -> list[str]:
    """Paths of all files under ``address``, relative to it."""
    from pyarrow.fs import FileSelector, FileType

    base = _key(address)
    found = _s3().get_file_info(FileSelector(base, allow_not_found=True, recursive=True))
    return [info.path[len(base) + 1 :] for info in found if info.type == FileType.File]


def _s3() -> S3FileSystem:
    from pyarrow.fs import S3FileSystem

    keys, endpoint = _keys(), _endpoint()
    return S3FileSystem(
        access_key=keys["KEY_ID"] or None,
        secret_key=keys["SECRET"] or None,
        session_token=keys["SESSION_TOKEN"] or None,
        region=keys["REGION"],
        endpoint_override=endpoint.netloc or None,
        scheme=endpoint.scheme or "https",
    )


def _key(address: str) -> str:
    """Bucket and path, as the object store's client names a file."""
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/")


def _keys() -> dict[str, str]:
    return {
        "KEY_ID": os.environ.get("AWS_ACCESS_KEY_ID", ""),
        "SECRET": os.environ.get("AWS_SECRET_ACCESS_KEY", ""),
        "SESSION_TOKEN": os.environ.get("AWS_SESSION_TOKEN", ""),
        "REGION": os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or "us-east-1",
    }


def _endpoint() -> SplitResult:
    return urlsplit(os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL") or "")
