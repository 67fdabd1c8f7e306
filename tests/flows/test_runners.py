"""The rows are the same however many workers transform the documents, wherever, and whoever of them dies meanwhile."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import distributed
import duckdb
import psutil
import pytest
from prefect import flow

from flows import runners
from flows.batches import BatchResult
from flows.discover import SourceFile, SourceNotFoundError, discover
from flows.errors import WorkersError
from flows.runners import SMALLEST_BATCH_BYTES, Crew, Workers, transformed
from tests.conftest import ROOT
from warehouse import schema
from warehouse.records import RunRecord, utc_now
from warehouse.settings import Settings
from warehouse.staging import run_folder, staged_files


@flow(name="transform-only", persist_result=False)
def transform_only(sources: list[SourceFile], settings: Settings, workers: Workers) -> list[BatchResult]:
    folder = run_folder(settings, "r1")
    return list(transformed(sources, folder, str(settings.quarantine), workers))


def content(settings: Settings, done: list[BatchResult]) -> dict[str, object]:
    """An ordered hash of the rows of each table, over the files that the results name."""
    staged = [path for result in done for path in result.staged]
    files = staged_files(settings, RunRecord("r1", utc_now(), "1", staged=staged))
    found: dict[str, object] = {}
    with duckdb.connect() as connection:
        for name in schema.FACTS:
            found[name] = connection.execute(
                "SELECT count(*), md5(string_agg(r::VARCHAR, chr(10) ORDER BY r::VARCHAR)) FROM read_parquet(?) AS r",
                [files[name]],
            ).fetchone()
    return found


@pytest.fixture
def sources(samples: Path, monkeypatch: pytest.MonkeyPatch) -> list[SourceFile]:
    """The samples and a file that is refused, cut into a batch for each file or two."""
    monkeypatch.setattr(runners, "SMALLEST_BATCH_BYTES", 1024)
    return [*discover([samples]), SourceFile("nowhere.txt", "nowhere.txt", "", "text/plain", 10, "0" * 64)]


class Trap:
    """A pipe in place of a file: whoever reads it waits, is known by its open file, and is killed once."""

    def __init__(self, source: SourceFile, folder: Path) -> None:
        self._real = Path(source.path).read_bytes()
        self._path = folder / "trap.txt"
        os.mkfifo(self._path)
        self.source = replace(source, path=str(self._path))
        self.killed: list[int] = []
        self._thread = threading.Thread(target=self._wait, daemon=True)

    def set(self) -> None:
        self._thread.start()

    def _wait(self) -> None:
        with self._path.open("wb"):  # opens when a worker has opened the other end
            victim = next(child for child in descendants() if child.pid != os.getpid() and self._holds(child.pid))
            victim.kill()
            while self._holds(victim.pid):  # not `wait`: it would take the end of a child from the pool, which spins
                time.sleep(0.01)
            self.killed.append(victim.pid)
            self._path.unlink()
            self._path.write_bytes(self._real)

    def _holds(self, pid: int) -> bool:
        try:
            return any(os.path.realpath(fd) == str(self._path) for fd in Path(f"/proc/{pid}/fd").iterdir())
        except FileNotFoundError:  # it ended meanwhile
            return False


def descendants() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


def _started(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "dask", *arguments], stderr=subprocess.DEVNULL)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[str]:
    """The address of a Dask scheduler that runs beside the tests, as on another machine, with two workers."""
    where = tmp_path / "scheduler.json"
    with ExitStack() as stack:
        commands = [
            ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(where)]
        ]
        commands += [["worker", "--scheduler-file", str(where), "--nthreads", "1", "--no-dashboard"]] * 2
        for command in commands:
            process = stack.enter_context(_started(*command))
            stack.callback(process.send_signal, signal.SIGTERM)
        until = time.monotonic() + 60
        while not where.exists() and time.monotonic() < until:
            time.sleep(0.1)
        address = json.loads(where.read_text())["address"]
        with distributed.Client(address) as client:
            client.wait_for_workers(2, timeout=60)
        yield address.replace("tcp://", "dask://")


@pytest.mark.skipif(sys.platform != "linux", reason="the worker to kill is found by its open files in /proc")
@pytest.mark.parametrize(
    "runner",
    [
        "local",
        pytest.param("dask", marks=pytest.mark.long),
        pytest.param("dask://", marks=pytest.mark.long),
    ],
)
def test_a_worker_killed_in_the_middle_changes_nothing(
    runner: str, prefect_server: str, sources: list[SourceFile], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """In a pool, on a cluster for the time of the run, and on a scheduler that runs."""
    if runner == "dask://":
        runner = request.getfixturevalue("cluster")
    for folder in ("alone", "together"):
        (tmp_path / folder).mkdir()
    alone = Settings(tmp_path / "alone")
    expected = content(alone, transform_only(sources, alone, Workers(1)))
    trap = Trap(sources[0], tmp_path)
    together = Settings(tmp_path / "together")
    trap.set()
    done = transform_only([trap.source, *sources[1:]], together, Workers(2, runner))
    assert len(trap.killed) == 1
    assert len(done) > 2
    assert content(together, done) == expected
    outcomes = sorted((o.uri, o.outcome) for result in done for o in result.outcomes)
    assert outcomes == sorted((s.uri, "quarantined" if s.path == "nowhere.txt" else "loaded") for s in sources)


@flow(name="two-commits", persist_result=False)
def two_commits(sources: list[SourceFile], settings: Settings) -> list[list[BatchResult]]:
    """A crew's work for two commits, between which one of it is killed."""
    done: list[list[BatchResult]] = []
    with Crew(Workers(2)) as crew:
        for _ in range(2):
            done.append(list(transformed(sources, run_folder(settings, "r1"), str(settings.quarantine), crew)))
            victim = multiprocessing.active_children()[0]
            victim.kill()
            victim.join(20)
    return done


@pytest.mark.long
def test_a_worker_killed_between_two_commits_changes_nothing(
    prefect_server: str, sources: list[SourceFile], tmp_path: Path
) -> None:
    settings = Settings(tmp_path)
    first, second = two_commits(sources, settings)
    assert content(settings, first) == content(settings, second)
    assert not multiprocessing.active_children()


TRANSFORMING = """
import sys
from pathlib import Path
from flows.discover import SourceFile
from flows.runners import Workers
from tests.flows.test_runners import transform_only
from warehouse.settings import Settings
folder = Path(sys.argv[1])
pipes = [SourceFile(str(folder / name), name, str(folder), "text/plain", 2**20, "0" * 64) for name in ("a", "b")]
transform_only(pipes, Settings(folder), Workers(2))
"""


@pytest.mark.long
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the workers are held by a pipe in place of a file")
def test_workers_do_not_outlive_a_run_that_is_killed(prefect_server: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        os.mkfifo(tmp_path / name)
    process = subprocess.Popen(
        [sys.executable, "-c", TRANSFORMING, tmp_path], cwd=ROOT, env={**os.environ, "PREFECT_API_URL": prefect_server}
    )
    try:
        with (tmp_path / "a").open("wb"), (tmp_path / "b").open("wb"):  # each opens once a worker reads it
            workers = [
                child for child in psutil.Process(process.pid).children() if "spawn_main" in str(child.cmdline())
            ]
            assert len(workers) == 2
            process.kill()
            process.wait()
            assert not psutil.wait_procs(workers, 30)[1]
    finally:
        process.kill()


def test_a_part_gets_as_many_workers_as_the_whole_is_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners, "_cores", lambda: 4)
    part = SourceFile("1", "1", "", "text/plain", 2**24, "")
    assert Workers().for_all_of([part]).number_for(1) == 3
    assert Workers().for_all_of([part] * 9).number_for(1) == 4
    assert Workers(2).for_all_of([part] * 9).number_for(1) == 2


def test_a_folder_that_is_not_there_is_told_and_refuses_no_file(
    prefect_server: str, sources: list[SourceFile], tmp_path: Path
) -> None:
    """Neither a worker's machine without the network folder nor a source that vanishes may look like bad files."""
    gone = replace(sources[0], path="/nowhere/at/all/a.txt", source_root="/nowhere/at/all")
    settings = Settings(tmp_path)
    with pytest.raises(SourceNotFoundError, match="/nowhere/at/all is gone, or was never there, as seen from"):
        transform_only([gone], settings, Workers(1))
    with pytest.raises(WorkersError, match="the folder of the warehouse, is not there as seen from"):
        transform_only(sources[:1], Settings(tmp_path / "not" / "mounted"), Workers(1))


def test_workers_follow_the_work_and_share_it_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runners, "_cores", lambda: 4)
    assert [Workers().number_for(mb * 2**20) for mb in (0, 7, 8, 20, 900)] == [1, 1, 2, 3, 4]
    assert Workers(3).number_for(1) == 3
    files = [SourceFile(str(i), str(i), "", "text/plain", 100_000, "") for i in range(300)]
    batches = Workers(4).cut(files)
    sizes = [sum(s.byte_count for s in batch) for batch in batches]
    assert len(batches) % 4 == 0
    assert max(sizes) - min(sizes) <= 100_000
    assert min(sizes) >= SMALLEST_BATCH_BYTES
    assert [len(batch) for batch in Workers(1).cut(files)] == [38] * 4 + [37] * 4


@pytest.mark.parametrize("runner", ["ray", "dask://", "dask://host", "http://host:1"])
def test_a_runner_that_does_not_exist_is_told(runner: str) -> None:
    with pytest.raises(WorkersError, match="give local, dask"):
        Workers(1, runner)


def test_dask_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "prefect_dask.task_runners", None)
    with pytest.raises(WorkersError, match="uv sync --extra dask"):
        Workers(2, "dask").start(1)


def test_a_scheduler_that_does_not_answer_is_told(
    prefect_server: str, sources: list[SourceFile], tmp_path: Path
) -> None:
    import dask

    with (
        dask.config.set({"distributed.comm.timeouts.connect": "1s"}),
        pytest.raises(WorkersError, match=r"no Dask scheduler answers at dask://127\.0\.0\.1:9"),
    ):
        transform_only(sources, Settings(tmp_path), Workers(2, "dask://127.0.0.1:9"))
