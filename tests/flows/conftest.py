"""A real Prefect server for the flow tests, one per test session, and the command as a user runs it."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from expectations import checkpoint, refusal
from flows import ingest
from flows.cli import main
from tests.warehouse.light import few
from warehouse import changes

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


@pytest.fixture
def light_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """For runs of this process whose subject is neither the checks nor the divisions: only the checks of metrics, no
    page of them, and few divisions, which is half of what a run of a few files costs. Whole runs: ``loaded`` in
    ``test_ingest.py``, ``test_four_nights``, and every run that is a process."""
    suites = checkpoint.suites
    monkeypatch.setattr(checkpoint, "suites", lambda: tuple(s for s in suites() if s.table == "fact_metric"))
    monkeypatch.setattr(ingest, "build_docs", lambda *_of: None)
    monkeypatch.setattr(changes, "reference_table", few)


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
