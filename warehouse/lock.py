"""One writer at a time, across processes and machines that share the warehouse's folder.

The lock is the operating system's on ``writer.lock``, so that it goes with the process that held it, however
that ended. A note beside it says who writes and since when; a note whose lock is free is a dead writer's.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from warehouse.errors import LockHeldError, WarehouseError
from warehouse.records import utc_now
from warehouse.settings import Settings


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes: ``since`` is in UTC."""

    host: str
    pid: int
    since: str

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host} since {self.since} UTC"


@contextmanager
def writer_lock(settings: Settings, wait_seconds: float = 0.0) -> Iterator[Holder | None]:
    """Be the one writer. Gives the dead writer whose note was still there, if any.

    Raises:
        LockHeldError: when another process still writes after ``wait_seconds``.
        WarehouseError: when the folder cannot be written.
    """
    try:
        settings.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(settings.lock_file, timeout=wait_seconds, poll_interval=0.1, fallback_to_soft=False)
        lock.acquire()
    except Timeout as error:
        holder = _read(_note(settings))
        raise LockHeldError(
            f"another run is writing to {settings.root}: {holder or 'it left no name'}; waited {wait_seconds:g} s. "
            "Wait for it to end, or give a longer --wait"
        ) from error
    except OSError as error:
        raise WarehouseError(
            f"{settings.root} cannot be written ({error.strerror}); check its permissions and free space"
        ) from error
    try:
        died = _read(_note(settings))
        me = Holder(socket.gethostname(), os.getpid(), utc_now().isoformat(" ", "seconds"))
        _note(settings).write_text(json.dumps(asdict(me)), "utf-8")
        yield died
        _note(settings).unlink(missing_ok=True)
    finally:
        lock.release()


def _note(settings: Settings) -> Path:
    return settings.lock_file.with_suffix(".json")


def _read(path: Path) -> Holder | None:
    try:
        return Holder(**json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):  # half a note of a killed writer is no note
        return None
