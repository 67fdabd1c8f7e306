"""Every kind of lie is found, and a true warehouse has none."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import load, raw_of
from warehouse.lake import Lake
from warehouse.settings import Settings
from warehouse.verify import verify

FILES = {"a.txt": "甲文"}


@pytest.fixture(scope="module")
def true_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("true")
    settings = Settings(folder / "warehouse")
    for name, text in FILES.items():
        (folder / name).write_text(raw_of(text), "utf-8")
    load(settings, "r1", FILES, root=str(folder))
    return settings


@pytest.fixture
def copy(true_warehouse: Settings, tmp_path: Path) -> Settings:
    shutil.copytree(true_warehouse.root, tmp_path / "copy")
    return Settings(tmp_path / "copy")


def lies(settings: Settings) -> set[str]:
    with Lake(settings, read_only=True) as lake:
        return {lie.check for lie in verify(lake)}


def test_a_true_warehouse_has_no_lie(true_warehouse: Settings) -> None:
    with Lake(true_warehouse, read_only=True) as lake:
        assert [str(lie) for lie in verify(lake)] == []


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("UPDATE lake.document_text SET raw_text = replace(raw_text, '20', '30')", "texts"),
        ("UPDATE lake.dim_document SET char_count = char_count + 1", "texts"),
        ("DELETE FROM lake.document_text", "texts"),
        ("UPDATE lake.document_text SET clean_text = clean_text || '。'", "repairs"),
        ("UPDATE lake.fact_repair SET before = 'x'", "repairs"),
        ("UPDATE lake.article_span SET char_end = char_end - 1", "spans"),
        ("INSERT INTO lake.article_span SELECT * REPLACE (1 AS char_start) FROM lake.article_span", "spans"),
        ("UPDATE lake.fact_metric SET quote = '30万元'", "quotes"),
        ("INSERT INTO lake.fact_metric FROM lake.fact_metric", "keys"),
        ("UPDATE lake.fact_metric SET article_id = 'nowhere'", "references"),
        ("UPDATE lake.contents_entry SET article_id = 'nowhere'", "references"),
    ],
    ids=lambda value: value.split(" SET ")[0][-24:] if " " in value else value,
)
def test_a_lie_in_the_lake_is_found(copy: Settings, statement: str, check: str) -> None:
    with Lake(copy) as lake:
        lake.connection.execute(statement)
    assert check in lies(copy)


def test_a_file_that_is_gone_or_damaged_is_found(copy: Settings) -> None:
    (parquet,) = Path(copy.data).glob("main/fact_metric/*.parquet")
    data = parquet.read_bytes()
    parquet.write_bytes(data[: len(data) // 2])
    assert lies(copy) == {"files"}
    parquet.unlink()
    assert lies(copy) == {"files"}


def test_a_published_file_that_says_something_else_is_found(copy: Settings) -> None:
    with duckdb.connect(copy.published) as file:
        file.execute("UPDATE fact_metric SET value = value + 1")
    assert lies(copy) == {"published"}
    copy.published.unlink()
    assert lies(copy) == {"published"}
