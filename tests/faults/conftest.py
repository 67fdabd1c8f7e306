"""What the fault tests share; ``JIANBAO_FAULTS=full`` runs them in full (see README.md)."""

import multiprocessing
import shutil
from collections.abc import Callable, Iterator
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import duckdb
import pytest

from tests.faults import run_once
from tests.faults.run_once import STATES
from tests.warehouse.fabricate import load
from tests.warehouse.light import light
from warehouse import schema
from warehouse.settings import Settings

_PROCESSES = multiprocessing.get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.faults.run_once"])

CONTENT = (*schema.REFERENCE, *schema.FACTS)
BY_RUN = {"first_run_id", "ingested_at", "loaded_run_id", "missing_since"}
"""Columns that name a run or a time: they differ between a calm load and one made up for later."""


def content(path: Path) -> dict[str, str]:
    """A hash of every table of documents and reference data, ordered, and of what each path holds."""
    with duckdb.connect(path, read_only=True) as connection:
        hashes = {}
        for name in CONTENT:
            columns = ", ".join(c.name for c in schema.tables()[name].columns if c.name not in BY_RUN)
            ordered = (
                f"SELECT string_agg(r::VARCHAR, chr(10) ORDER BY r::VARCHAR) FROM (SELECT {columns} FROM {name}) AS r"
            )
            hashes[name] = str(connection.execute(f"SELECT md5(({ordered}))").fetchone())
        held = (
            "SELECT uri, document_id, valid_to_run IS NULL, missing_since IS NULL FROM document_validity ORDER BY ALL"
        )
        hashes["held"] = str(connection.execute(held).fetchall())
    return hashes


def run_process(settings: Settings, run_id: str, state: str, *death: str | float) -> ForkServerProcess:
    """A run in a process of its own, begun: the copy of one that has its imports behind it, which take seconds.

    ``death``: the step at which it dies, and the seconds that it lives on after that."""
    process = _PROCESSES.Process(target=run_once.main, args=(str(settings.root), run_id, state, *death))
    process.start()
    return process


@pytest.fixture(scope="module", autouse=True)
def cheap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with light(memory=tmp_path_factory.mktemp("memory")):
        yield


@pytest.fixture(scope="module")
def first_state(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A published warehouse that holds the first state."""
    settings = Settings(tmp_path_factory.mktemp("first"))
    load(settings, "r0", STATES["before"], publish_it=False)
    load(settings, "r1", STATES["first"])
    return settings


@pytest.fixture(scope="module")
def undisturbed(first_state: Settings, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    """The content of both states, loaded without any disturbance."""
    settings = Settings(tmp_path_factory.mktemp("undisturbed") / "warehouse")
    shutil.copytree(first_state.root, settings.root)
    before = content(settings.published)
    load(settings, "r2", STATES["second"])
    return {"first": before, "second": content(settings.published)}


@pytest.fixture
def warehouses(first_state: Settings, tmp_path: Path) -> Callable[[str], Settings]:
    """Copies of the warehouse in its first state, by name."""

    def copy(name: str) -> Settings:
        shutil.copytree(first_state.root, tmp_path / name)
        return Settings(tmp_path / name)

    return copy
