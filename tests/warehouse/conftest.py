"""A warehouse in a folder of its own for each test; its empty lake is made once and copied."""

import shutil
from pathlib import Path

import pytest

from warehouse.lake import Lake
from warehouse.settings import Settings


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
