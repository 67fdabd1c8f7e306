"""Where batches of documents are transformed: in this process, in several, or on a Dask cluster.

In:  source files and ``Workers`` (how many, and on which runner).
Out: one ``BatchResult`` a batch, as they end. Rows never come here: a worker stages them as Parquet.
A worker that dies in the middle of a batch (out of memory, killed, machine lost) costs that batch's time: the batch
is given to another one. What the dead one wrote is not named in any result, so nothing is lost or doubled.
This module is what a worker imports: it knows nothing of checks, commits or the published file.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Self, cast
from urllib.parse import urlsplit

from prefect import task, unmapped
from prefect.cache_policies import NO_CACHE
from prefect.task_runners import ProcessPoolTaskRunner, TaskRunner, ThreadPoolTaskRunner

from flows.batches import BatchResult, transform_files
from flows.discover import SourceFile, cut_batches
from flows.errors import WorkersError
from flows.interruption import is_interruption

BATCH_BYTES = 4 * 1024 * 1024
"""A task costs about 10 ms and a document takes a few: a batch of this size makes the task's cost disappear."""

SMALLEST_BATCH_BYTES = 256 * 1024
"""Below this a batch is not cut further to give every worker its share."""

BYTES_WORTH_A_WORKER = 8 * 1024 * 1024
"""A process takes some five seconds to start: unless told, there is one for so many bytes of documents."""

STOP_SECONDS = 10.0
"""How long threads of this process are asked to leave their batch when a run is stopped: they do between two
instructions of Python, a call of a library (a file that is written) ends first."""

ATTEMPTS = 3
"""How often a batch is tried whose worker dies: a batch that kills every worker must not go on for ever."""


@dataclass(frozen=True, slots=True)
class Workers:
    """How many (None: as many as the work is worth, at most one a core) on which runner (``local`` unless told).

    ``runner``: ``local``, ``dask`` (a cluster of processes for the time of the run) or ``dask://host:port`` (a
    running scheduler, whose workers see the sources and the warehouse under the same paths as this process).
    """

    count: int | None = None
    runner: str = "local"

    def __post_init__(self) -> None:
        place = urlsplit(self.runner)
        if self.runner not in ("local", "dask") and not (place.scheme == "dask" and place.hostname and place.port):
            raise WorkersError(
                f"there is no runner {self.runner!r}; give local, dask (a cluster on this machine for the time of the "
                "run) or dask://HOST:PORT (a Dask scheduler that runs)"
            )

    def number_for(self, byte_count: int) -> int:
        """How many workers share ``byte_count`` of documents."""
        if self.count is not None:
            return max(1, self.count)
        return 1 + min(byte_count // BYTES_WORTH_A_WORKER, _cores() - 1)

    def for_all_of(self, sources: Sequence[SourceFile]) -> Workers:
        """As many for each part of ``sources`` as they are worth together: a pool that is kept starts once."""
        number = self.number_for(sum(source.byte_count for source in sources))
        return replace(self, count=number) if number > 1 else self

    def cut(self, sources: Sequence[SourceFile]) -> list[list[SourceFile]]:
        """Batches of about equal bytes: a multiple of the number of workers, so that they end together."""
        total = sum(source.byte_count for source in sources)
        number = self.number_for(total)
        if number == 1:
            return cut_batches(sources, -(-total // BATCH_BYTES))
        of_size = -(-total // BATCH_BYTES)
        several = min(4 * number, total // SMALLEST_BATCH_BYTES)
        rounds = -(-max(of_size, several, number) // number)
        return cut_batches(sources, rounds * number)

    def start(self, byte_count: int) -> TaskRunner[Any]:
        """The task runner for ``byte_count`` of documents; a context manager.

        Raises:
            WorkersError: when the extra that it needs is not installed.
        """
        number = self.number_for(byte_count)
        if self.runner != "local":
            return _dask(self.runner, number if self.count or number > 1 else _cores())
        if number == 1:
            return ThreadPoolTaskRunner(max_workers=1)
        return ProcessPoolTaskRunner(max_workers=number, initializer=end_with_parent)


def end_with_parent() -> None:
    """Have this process of a pool end when the one that started it is gone, however that was ended.

    A pool's process waits for work on a pipe of which it holds both ends, and so never learns of that. The kernel's
    signal (``flows.api``) would come with the end of the thread that started the process, which is one of Prefect's.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), name="jianbao-end-with-parent", daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)  # not by an exception: this is no thread that the process would end with


class Crew:
    """``workers`` with the pool in which they work, for as long as the block: a run, or all commits of a backfill.

    The pool is started with the first work, and anew after one of its processes died.
    """

    def __init__(self, workers: Workers) -> None:
        self.workers = workers
        self._runner: TaskRunner[Any] | None = None
        self._others: frozenset[BaseProcess] = frozenset()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is not None and (is_interruption(error) or isinstance(error, GeneratorExit)):
            self._stop_work()
        self.dismiss()

    def runner(self, byte_count: int) -> TaskRunner[Any]:
        """The task runner that works; one for ``byte_count`` of documents is started where none does.

        Raises:
            WorkersError: when the extra that it needs is not installed.
        """
        if self._runner is None:
            self._others = frozenset(multiprocessing.active_children())
            self._runner = self.workers.start(byte_count)
            self._runner.__enter__()
        return self._runner

    def dismiss(self) -> None:
        """End the pool; the next work starts another."""
        runner, self._runner = self._runner, None
        if runner is not None:
            runner.__exit__(None, None, None)

    def _stop_work(self) -> None:
        """End what the workers do on this machine: nobody waits for it any more, and a long document takes minutes."""
        if self._runner is None:
            return
        for process in frozenset(multiprocessing.active_children()) - self._others:
            process.kill()
        until = time.monotonic() + STOP_SECONDS
        while _interrupt_batches() and time.monotonic() < until:
            time.sleep(0.05)


_at_work: set[int] = set()
"""The threads of this process in which a batch is transformed."""

_at_work_lock = threading.Lock()


@contextmanager
def _interruptible() -> Iterator[None]:
    """The block, in this thread, is left with a KeyboardInterrupt when the run is stopped."""
    me = threading.get_ident()
    with _at_work_lock:
        _at_work.add(me)
    try:
        yield
    finally:
        with _at_work_lock:
            _at_work.discard(me)


def _interrupt_batches() -> bool:
    """Raise a KeyboardInterrupt in the threads that transform a batch; gives whether there are any.

    Python gives an interruption to the main thread alone, and the pool waits for the others without end.
    """
    with _at_work_lock:
        for thread in _at_work:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(KeyboardInterrupt))
        return bool(_at_work)


@contextmanager
def at_work(workers: Workers | Crew) -> Iterator[Crew]:
    """A crew for the block; one that works already is not dismissed at its end."""
    if isinstance(workers, Crew):
        yield workers
        return
    with Crew(workers) as crew:
        yield crew


@task(name="transform", task_run_name="transform batch {batch_id}", retries=1, cache_policy=NO_CACHE)
def transform_batch(batch: Sequence[SourceFile], batch_id: int, run_dir: str, quarantine: str) -> BatchResult:
    """Transform one batch of documents, stage its rows, keep the bytes of what is refused."""
    if not Path(quarantine).parent.is_dir():
        raise WorkersError(
            f"{Path(quarantine).parent}, the folder of the warehouse, is not there as seen from "
            f"{socket.gethostname()}; mount it, and the sources, under the same path on every machine that has workers"
        )
    with _interruptible():
        return transform_files(batch, run_dir, batch_id, Path(quarantine))


def transformed(
    sources: Sequence[SourceFile], run_dir: str, quarantine: str, workers: Workers | Crew
) -> Iterator[BatchResult]:
    """Transform ``sources`` on ``workers``; gives what became of each batch as it ends.

    Raises:
        WorkersError: when there are no workers, or a batch killed the worker in each of ``ATTEMPTS`` tries.
    """
    with at_work(workers) as crew:
        waiting = dict(enumerate(crew.workers.cut(sources)))
        for _ in range(ATTEMPTS):
            if not waiting:
                return
            numbers = list(waiting)
            futures = _submit(crew, [waiting[n] for n in numbers], numbers, run_dir, quarantine)
            number_of = dict(zip(futures, numbers, strict=True))
            for future in _as_they_end(futures):
                try:
                    result = future.result()
                except _died():
                    continue
                del waiting[number_of[future]]
                yield result
            if waiting:
                crew.dismiss()
    if waiting:
        names = ", ".join(source.uri for source in next(iter(waiting.values()))[:3])
        raise WorkersError(
            f"{len(waiting)} batches killed their worker {ATTEMPTS} times, the first with {names}; nothing was "
            "committed. Is there memory for each worker (about 0.5 GB)? Try fewer --workers"
        )


def _as_they_end(futures: Sequence[Any]) -> Iterator[Any]:
    """``futures`` in the order in which they end.

    Looks up each second: Ctrl-C may reach the process in another thread, and is acted on once this one does something.
    """
    ended: SimpleQueue[Any] = SimpleQueue()
    for future in futures:
        future.add_done_callback(ended.put)
    left = len(futures)
    while left:
        try:
            future = ended.get(timeout=1.0)
        except Empty:
            continue
        left -= 1
        yield future


def _submit(
    crew: Crew, batches: list[list[SourceFile]], numbers: list[int], run_dir: str, quarantine: str
) -> list[Any]:
    parameters = {
        "batch": batches,
        "batch_id": numbers,
        "run_dir": unmapped(run_dir),
        "quarantine": unmapped(quarantine),
    }
    runner, where = crew.runner(sum(source.byte_count for batch in batches for source in batch)), crew.workers.runner
    try:
        return list(runner.map(cast(Any, transform_batch), parameters))
    except OSError as error:  # a Dask client connects with its first task
        if where == "local":
            raise
        raise WorkersError(
            f"no Dask scheduler answers at {where} ({error}); start one with  dask scheduler  and workers "
            "with  dask worker HOST:8786, or use --runner dask for a cluster on this machine"
        ) from error


def _dask(runner: str, number: int) -> TaskRunner[Any]:
    try:
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError as error:
        raise WorkersError(
            f"--runner {runner} needs Dask, which is not installed: uv sync --extra dask, or "
            "pip install 'jianbao[dask]'"
        ) from error
    if runner == "dask":
        return DaskTaskRunner(
            cluster_kwargs={"n_workers": number, "threads_per_worker": 1, "dashboard_address": None},
        )
    return DaskTaskRunner(address=f"tcp://{urlsplit(runner).netloc}")


def _died() -> tuple[type[BaseException], ...]:
    """What a future raises whose worker is dead."""
    try:
        from distributed import KilledWorker
    except ImportError:
        return (BrokenProcessPool,)
    return (BrokenProcessPool, KilledWorker)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
