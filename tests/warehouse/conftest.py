"""A warehouse in a folder of its own for each test."""

from pathlib import Path

import pytest

from warehouse.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "warehouse")
