"""A real Prefect server for the flow tests, one per test session, and the command as a user runs it."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from prefect import Flow, Task

from expectations import checkpoint, refusal
from expectations.suite import Suite
from flows import artifacts, ingest
from flows.batches import BatchResult, transform_files
from flows.cli import main
from flows.discover import SourceFile
from tests.warehouse.light import light

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def prefect_server() -> Iterator[str]:
    """A Prefect server in a process of its own; in-process flow calls and ``jianbao`` below use it."""
    from prefect.settings import get_current_settings
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        url = get_current_settings().api.url
        assert url
        yield url


LIGHT_CHECKS = {"money_is_possible", "expect_column_values_to_be_between"}
"""Those of ``fact_metric`` that a night with ``light_runs`` asks: one of each kind, both of severity error."""


@contextmanager
def light_nights() -> Iterator[None]:
    """For runs of this process whose subject is neither the checks nor the divisions nor the judge of builds: two
    checks of metrics, no page of them, few divisions, one thread and a judge in this process, which saves a third of
    what a run of a few files costs. Whole runs: ``loaded`` in ``test_ingest.py``, ``test_four_nights``, and every run
    that is a process."""
    suites = checkpoint.suites

    def few_checks() -> tuple[Suite, ...]:
        return tuple(
            replace(suite, checks=tuple(check for check in suite.checks if check.expectation in LIGHT_CHECKS))
            for suite in suites()
            if suite.table == "fact_metric"
        )

    with light(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(checkpoint, "suites", few_checks)
        patch.setattr(ingest, "build_docs", lambda *_of: None)
        yield


@pytest.fixture
def light_runs() -> Iterator[None]:
    with light_nights():
        yield


def _transformed_here(load: Sequence[SourceFile], run_dir: str, quarantine: str, _: object) -> Iterator[BatchResult]:
    if load:
        yield transform_files(load, run_dir, 0, Path(quarantine))


@pytest.fixture
def plain_runs(light_runs: None) -> Iterator[None]:
    """For light runs whose subject is what becomes of documents: flows and tasks are called as the functions that they
    are, of which no server is told: half of what a run costs is saved with it."""
    with pytest.MonkeyPatch.context() as patch:
        for kind in (Flow, Task):
            patch.setattr(kind, "__call__", lambda self, *given, **named: self.fn(*given, **named))
        patch.setattr(ingest, "transformed", _transformed_here)
        patch.setattr(artifacts, "leave", lambda _summary: None)
        yield


@pytest.fixture
def to_the_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """No document is refused for what it states: so that a check of severity error fails. For runs of this process."""
    monkeypatch.setattr(refusal, "why_refused", lambda _rows: None)


Locking = Callable[..., None]


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> Locking:
    """Make just these folders unreadable, also for an administrator, whom permissions do not bind: to list them fails
    as it does for everybody else."""
    closed: set[Path] = set()
    scandir = os.scandir

    def refusing(path: Any = ".") -> Any:
        if not isinstance(path, int) and Path(path) in closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
        return scandir(path)

    def lock(*folders: Path) -> None:
        closed.clear()
        closed.update(folders)

    monkeypatch.setattr(os, "scandir", refusing)
    return lock


@dataclass(frozen=True)
class Finished:
    """A ``jianbao`` call that has ended."""

    status: int
    stdout: str
    stderr: str

    @property
    def summary(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        summary: dict[str, Any] = json.loads(self.stdout)
        return summary


@pytest.fixture(scope="session")
def jianbao(prefect_server: str) -> Callable[..., Finished]:
    """Call the ``jianbao`` command in this process, which has its heavy imports behind it."""

    def run(*arguments: str | Path) -> Finished:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            try:
                main([str(argument) for argument in arguments])
            except SystemExit as ended:
                return Finished(int(ended.code or 0), out.getvalue(), err.getvalue())

    return run


def jianbao_process(*arguments: str | Path, env: dict[str, str] | None = None, cwd: Path = ROOT) -> Finished:
    """Call the ``jianbao`` command as a user does, in a process of its own."""
    process = subprocess.run(
        [Path(sys.executable).parent / "jianbao", *map(str, arguments)],
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        timeout=300,
        cwd=cwd,
        check=False,
    )
    return Finished(process.returncode, process.stdout, process.stderr)
