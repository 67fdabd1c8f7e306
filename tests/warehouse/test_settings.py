"""A folder given beats the environment, the environment beats the default."""

from pathlib import Path

import pytest

from warehouse.settings import Settings


def test_default_folder_is_below_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JIANBAO_WAREHOUSE", raising=False)
    monkeypatch.chdir(tmp_path)
    assert Settings.at().published == tmp_path / "data" / "warehouse" / "jianbao.duckdb"


def test_environment_names_folder_catalog_and_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JIANBAO_WAREHOUSE", str(tmp_path))
    monkeypatch.setenv("JIANBAO_CATALOG", "postgres://host/name")
    monkeypatch.setenv("JIANBAO_DATA_PATH", "s3://bucket/lake")
    settings = Settings.at()
    assert (settings.root, settings.catalog, settings.data) == (tmp_path, "postgres://host/name", "s3://bucket/lake")
    assert Settings.at(tmp_path / "other").root == tmp_path / "other"
