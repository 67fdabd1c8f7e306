"""Paths that tests share. Tests that need the real bulletins use them wherever they exist."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# The same draws in every default run, whatever the machine is busy with; JIANBAO_FAULTS=full draws new ones.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, database=None)
if os.environ.get("JIANBAO_FAULTS") != "full":
    hypothesis.settings.load_profile("steady")

# The tests start more than a hundred processes: without compiled bytecode each compiles Prefect again (two seconds).
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
         "--disable-component-update", "--no-first-run")  # fmt: skip


SLOW_ROOMS = ("flows", "faults", "warehouse", "expectations", "dashboards")
"""Slowest first: whole files go to a worker, and one that is begun last would keep the others waiting."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def turn(item: pytest.Item) -> int:
        room = item.path.relative_to(ROOT / "tests").parts[0]
        return SLOW_ROOMS.index(room) if room in SLOW_ROOMS else len(SLOW_ROOMS)

    items.sort(key=turn)


@contextmanager
def trusting_extensions() -> Iterator[None]:
    """DuckDB without the check of its extensions' signatures, which hashes 70 MB whenever a lake is opened.

    It is .17 s of processor time each, hundreds of times. Processes that tests start have them checked.
    """
    import duckdb

    connect = duckdb.connect

    def trusting(database: str | Path = ":memory:", *arguments: Any, **options: Any) -> duckdb.DuckDBPyConnection:
        if database == ":memory:":
            options["config"] = {"allow_unsigned_extensions": "true", **options.get("config", {})}
        return connect(database, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duckdb, "connect", trusting)
        yield


@pytest.fixture(scope="session", autouse=True)
def extensions_are_trusted() -> Iterator[None]:
    with trusting_extensions():
        yield


@pytest.fixture(scope="session", autouse=True)
def readings_are_shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What one worker of this run has read of a bulletin the others do not read again."""
    from tests.transforms import reading

    of_worker = tmp_path_factory.getbasetemp()
    folder = (of_worker.parent if "PYTEST_XDIST_WORKER" in os.environ else of_worker) / "readings"
    folder.mkdir(exist_ok=True)
    reading.KEPT.append(folder)
    yield
    reading.KEPT.clear()


@pytest.fixture(scope="session")
def bulletins() -> Path:
    """The folder of real bulletins, or a skip that says what is missing."""
    folder = SHARED / "bulletins"
    if not folder.is_dir():
        pytest.skip("real bulletins are not on this machine (../shared/bulletins)")
    return folder


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of hand-made gold, or a skip that says what is missing."""
    folder = SHARED / "gold"
    if not folder.is_dir():
        pytest.skip("hand-made gold is not on this machine (../shared/gold)")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The bulletins written for this project."""
    return ROOT / "data" / "samples"


@pytest.fixture(scope="session")
def browser_program() -> str:
    """Where the browser is, or a skip that says how to get one."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no browser on this machine: apt-get install chromium fonts-noto-cjk")
    return program


@pytest.fixture(scope="module")
def chromium(browser_program: str) -> Iterator[Any]:
    """A browser for the tests of one file: while it is open an event loop runs, in which Prefect's tests cannot."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program, args=list(FLAGS))
        yield browser
        browser.close()
