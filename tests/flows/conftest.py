"""A real Prefect server for the flow tests, one per test session, and the command as a user runs it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

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


@pytest.fixture(scope="session")
def jianbao(prefect_server: str) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the ``jianbao`` command in a process of its own, against the test server unless told otherwise."""

    def run(*arguments: str | Path, env: dict[str, str] | None = None, cwd: Path = ROOT) -> Any:
        return subprocess.run(
            [Path(sys.executable).parent / "jianbao", *map(str, arguments)],
            env={**os.environ, "PREFECT_API_URL": prefect_server, **(env or {})},
            capture_output=True,
            text=True,
            timeout=300,
            cwd=cwd,
            check=False,
        )

    return run


def summary_of(process: "subprocess.CompletedProcess[str]") -> dict[str, Any]:
    """The one JSON object on stdout."""
    summary: dict[str, Any] = json.loads(process.stdout)
    return summary
