"""One writer at a time, across processes and machines that share the warehouse's folder.

The lock is the operating system's on ``writer.lock``, so that it goes with the process that held it, however
that ended. A note beside it says who writes and since when; a note whose lock is free is a dead writer's.
A network folder may keep locks to each machine: the writer touches its note every few seconds, and a note of another
machine that is touched while the lock is free is a living writer's. Times of files are compared with one another, so
that no clock matters.
Where the catalog is a PostgreSQL, writers in other folders share it: they are kept apart by an advisory lock
there, which goes with the connection that holds it.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from warehouse.errors import LakeUnavailableError, LockHeldError, WarehouseError
from warehouse.extensions import connect, load
from warehouse.records import utc_now
from warehouse.settings import Settings
from warehouse.sqltext import literal

try:
    import fcntl
except ImportError:  # a system without it
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes: ``since`` is in UTC, ``run`` the run that it works on, empty before it has one."""

    host: str
    pid: int
    since: str
    run: str = ""

    def __str__(self) -> str:
        return f"process {self.pid} on {self.host} since {self.since} UTC"


@contextmanager
def writer_lock(settings: Settings, wait_seconds: float = 0.0) -> Iterator[Holder | None]:
    """Be the one writer. Gives the dead writer whose note was still there, if any.

    Raises:
        LockHeldError: when another process still writes after ``wait_seconds``.
        WarehouseError: when the folder cannot be written, or has a name that DuckDB cannot build in.
    """
    _refuse_folder_of(settings.root)
    deadline = time.monotonic() + wait_seconds
    try:
        settings.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(settings.lock_file, timeout=wait_seconds, poll_interval=0.1, fallback_to_soft=False)
        try:
            lock.acquire(timeout=min(wait_seconds, SILENT_SECONDS))
        except Timeout:
            if wait_seconds <= SILENT_SECONDS:
                raise
            _say_who(str(_read(_note(settings)) or "it left no name"), wait_seconds)
            lock.acquire(timeout=max(0.0, deadline - time.monotonic()))
    except Timeout as error:
        raise _held(settings, wait_seconds) from error
    except OSError as error:
        raise _unwritable(settings, error) from error
    try:
        died = _read(_note(settings))
        while died and died.host != socket.gethostname() and _is_touched(_note(settings)):
            if time.monotonic() > deadline:
                raise _held(settings, wait_seconds)
        with _named(settings), _catalog_lock(settings, wait_seconds):
            yield died
    finally:
        lock.release()


def _refuse_folder_of(root: Path) -> None:
    """DuckDB takes what follows a ``?`` for options of its own: it puts the log of a file that it writes in front."""
    if "?" in str(root):
        raise WarehouseError(
            f"{root} cannot be a warehouse: DuckDB cannot write a file whose path holds the character ?; give a folder "
            "whose path does without. Nothing was loaded"
        )


SILENT_SECONDS = 5.0
"""How long a run waits for another one without a word."""


def _say_who(holder: str, wait_seconds: float) -> None:
    sys.stderr.write(
        f"jianbao: another run is writing to this warehouse: {holder}; waiting for it to end, at most "
        f"{wait_seconds:g} s\n"
    )
    sys.stderr.flush()


TOUCH_SECONDS = 5.0
"""How often a writer touches its note."""


@contextmanager
def _named(settings: Settings) -> Iterator[None]:
    """The note of this process, touched while it writes; it stays behind only where the process is killed."""
    note, over = _note(settings), threading.Event()
    me = Holder(socket.gethostname(), os.getpid(), utc_now().isoformat(" ", "seconds"))

    def touch() -> None:
        while not over.wait(TOUCH_SECONDS):
            with suppress(OSError):  # a folder that is away for a moment
                os.utime(note)

    _leave(settings, me)
    toucher = threading.Thread(target=touch, name="jianbao-writer-note", daemon=True)
    toucher.start()
    try:
        yield
    finally:
        over.set()
        toucher.join()
        with suppress(OSError):
            note.unlink(missing_ok=True)


def name_run(settings: Settings, run_id: str) -> None:
    """Add to the note of this process, where it is the writer, which run it works on: should it be killed, that tells
    whether the run was published, whatever the clocks say."""
    me = holder(settings)
    if me is not None and (me.host, me.pid) == (socket.gethostname(), os.getpid()):
        _leave(settings, replace(me, run=run_id))


def _leave(settings: Settings, me: Holder) -> None:
    try:
        _note(settings).write_text(json.dumps(asdict(me)), "utf-8")
    except OSError as error:
        raise _unwritable(settings, error) from error


def _unwritable(settings: Settings, error: OSError) -> WarehouseError:
    """Names the file or folder that refused; a disk that is full names none."""
    where = error.filename or settings.root
    return WarehouseError(f"{where} cannot be written ({error.strerror}); check its permissions and free space")


def _is_touched(note: Path) -> bool:
    """Whether somebody touches the note within three of the intervals in which a writer does."""
    until = time.monotonic() + 3 * TOUCH_SECONDS
    with suppress(FileNotFoundError):
        first = note.stat().st_mtime_ns
        while time.monotonic() < until:
            time.sleep(TOUCH_SECONDS / 20)
            if note.stat().st_mtime_ns != first:
                return True
    return False


def _held(settings: Settings, wait_seconds: float) -> LockHeldError:
    return LockHeldError(
        f"another run is writing to {settings.root}: {_read(_note(settings)) or 'it left no name'}; waited "
        f"{wait_seconds:g} s. Wait for it to end, or give a longer --wait"
    )


_CATALOG_KEY = 7_441_203_018
"""The number under which writers meet in PostgreSQL; any number that nobody else uses in that database."""


@contextmanager
def _catalog_lock(settings: Settings, wait_seconds: float) -> Iterator[None]:
    """Be the one writer to a catalog in PostgreSQL; nothing to do for a catalog in the folder itself.

    The session that holds the lock is idle, in no transaction: servers end idle transactions, and where one is gone
    DuckDB aborts the process that closes it. A session that ends takes the lock with it, and harms nothing: a commit
    is refused where another came in between (``warehouse.commit``).
    """
    if settings.catalog is None:
        yield
        return
    with connect() as connection:
        load(connection, "postgres_scanner")
        try:
            connection.execute(f"ATTACH {literal(settings.catalog)} AS catalog (TYPE postgres)")
            connection.execute("BEGIN")  # DuckDB's, which keeps one session for itself: none begins in PostgreSQL
            _ask(connection, "select set_config(name, '0', false) from pg_settings where name = 'idle_session_timeout'")
            began, told = time.monotonic(), False
            deadline = began + wait_seconds
            while not _ask(connection, f"select pg_try_advisory_lock({_CATALOG_KEY})")[0]:
                if time.monotonic() > deadline:
                    raise LockHeldError(
                        f"another run is writing through the same catalog: {_catalog_holder(connection)}; waited "
                        f"{wait_seconds:g} s. Wait for it to end, or give a longer --wait"
                    )
                if not told and time.monotonic() > began + SILENT_SECONDS:
                    _say_who(_catalog_holder(connection), wait_seconds)
                    told = True
                time.sleep(0.1)
        except duckdb.Error as error:
            raise LakeUnavailableError(
                f"the catalog in PostgreSQL cannot be reached ({error}); check JIANBAO_CATALOG and the server"
            ) from error
        yield


def _catalog_holder(connection: duckdb.DuckDBPyConnection) -> str:
    high, low = divmod(_CATALOG_KEY, 2**32)
    row = _ask(
        connection,
        "select coalesce(host(a.client_addr), 'its own machine') as place, a.pid as process, "
        "a.query_start::text as since from pg_locks as l join pg_stat_activity as a using (pid) "
        f"where l.locktype = 'advisory' and l.granted and l.classid = {high} and l.objid = {low}",
    )
    return f"a client at {row[0]} (server process {row[1]}) since {row[2]}" if row else "it has just ended"


def _ask(connection: duckdb.DuckDBPyConnection, query: str) -> tuple[object, ...]:
    call = f"FROM postgres_query('catalog', {literal(query)}, use_transaction => false)"
    return connection.execute(call).fetchone() or ()


def holder(settings: Settings) -> Holder | None:
    """Who the note names: the writer, or a dead one whose lock is free; None where nobody writes."""
    return _read(_note(settings))


def lives(settings: Settings, holder: Holder) -> bool:
    """Whether the one whom the note names still writes: it holds the lock, on whichever machine it runs."""
    if fcntl is None:
        return holder.host != socket.gethostname() or _runs(holder.pid)
    try:
        with settings.lock_file.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # no such file, or a folder without locks
        return False
    return holder.host != socket.gethostname() and _is_touched(_note(settings))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _note(settings: Settings) -> Path:
    return settings.lock_file.with_suffix(".json")


def _read(path: Path) -> Holder | None:
    try:
        return Holder(**json.loads(path.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):  # half a note of a killed writer is no note
        return None
