"""A warehouse in a folder of its own for each test; its empty lake is made once and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.light import light
from warehouse.lake import Lake
from warehouse.settings import Settings


@pytest.fixture(scope="module", autouse=True)
def cheap(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    module = request.module.__name__.rpartition(".")[2]
    memory = None if module == "test_corrections" else tmp_path_factory.mktemp("memory")
    with light(judging_here=module != "test_publish", memory=memory):
        yield


@pytest.fixture(scope="session")
def empty_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings(tmp_path_factory.mktemp("empty"))
    with Lake(settings):
        pass
    return settings.root


@pytest.fixture
def settings(tmp_path: Path, empty_lake: Path) -> Settings:
    shutil.copytree(empty_lake, tmp_path / "warehouse")
    return Settings(tmp_path / "warehouse")
