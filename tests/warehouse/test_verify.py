"""Every kind of lie is found, and a true warehouse has none."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import load, raw_of
from warehouse import verify as verify_module
from warehouse.lake import Lake
from warehouse.lie import Lie
from warehouse.quarantine import keep
from warehouse.settings import Settings
from warehouse.verify import verify
from warehouse.verify_texts import texts

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
        ("UPDATE lake.dim_document SET byte_count = byte_count + 1", "texts"),
        ("UPDATE lake.dim_document SET encoding = 'ascii'", "texts"),
        ("UPDATE lake.dim_document SET encoding = 'no such'", "texts"),
        ("UPDATE lake.dim_document SET uri = 'b.txt'", "history"),
        (
            "INSERT INTO lake.document_validity SELECT * REPLACE ('r0' AS valid_from_run) FROM lake.document_validity",
            "history",
        ),
        ("UPDATE lake.document_validity SET valid_to = valid_from", "history"),
        ("DELETE FROM lake.load_run", "history"),
        ("UPDATE lake.fact_article SET metric_count = 2", "counts"),
        ("UPDATE lake.load_run SET documents_loaded = 2", "counts"),
        ("DELETE FROM lake.document_outcome", "counts"),
        ("UPDATE lake.document_outcome SET outcome = 'quarantined'", "quarantine"),
        (
            "INSERT INTO lake.correction SELECT document_id, 'fact_metric', metric_id, 'value', '1', '2', 'x', 'x', "
            "'applied' FROM lake.fact_metric LIMIT 1",
            "corrections",
        ),
    ],
    ids=lambda value: value.split(" SET ")[0][-24:] if " " in value else value,
)
def test_a_lie_in_the_lake_is_found(copy: Settings, statement: str, check: str) -> None:
    with Lake(copy) as lake:
        lake.connection.execute(statement)
    with Lake(copy, read_only=True) as lake:
        assert any(lie.check == check for lie in verify(lake))


def test_a_file_that_is_gone_or_damaged_is_found(copy: Settings) -> None:
    (parquet,) = Path(copy.data).glob("main/fact_metric/*.parquet")
    data = parquet.read_bytes()
    parquet.write_bytes(data[: len(data) // 2])
    assert lies(copy) == {"files"}
    parquet.unlink()
    assert lies(copy) == {"files"}


@pytest.mark.parametrize(
    "statement",
    ["UPDATE ducklake_data_file SET record_count = record_count + 1", "DELETE FROM ducklake_data_file"],
    ids=["another count", "no files"],
)
def test_a_catalog_that_says_something_else_than_its_files_is_found(copy: Settings, statement: str) -> None:
    with closing(sqlite3.connect(copy.catalog_file)) as catalog:
        catalog.execute(statement)
        catalog.commit()
    assert lies(copy)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE fact_metric SET value = value + 1",
        "CREATE OR REPLACE VIEW author_output AS SELECT 1 AS author",
        "DROP VIEW metric_distinct",
        "CREATE OR REPLACE MACRO search(words) AS TABLE SELECT * FROM fact_article",
        "COMMENT ON COLUMN fact_metric.value IS 'in thousands'",
        "CREATE VIEW fact_metric_2018 AS FROM fact_metric WHERE false",
    ],
)
def test_a_published_file_that_says_something_else_is_found(copy: Settings, statement: str) -> None:
    copy.published.chmod(0o644)
    with duckdb.connect(copy.published) as file:
        file.execute(statement)
    assert lies(copy) == {"published"}


def test_a_published_file_that_is_gone_or_names_no_state_is_found(copy: Settings) -> None:
    copy.published.chmod(0o644)
    with duckdb.connect(copy.published) as file:
        file.execute(
            "CREATE OR REPLACE VIEW published_build AS "
            "SELECT 99 AS snapshot_id, now()::TIMESTAMP AS built_at, 'x' AS schema_fingerprint"
        )
    assert lies(copy) == {"published"}
    copy.published.unlink()
    assert lies(copy) == {"published"}


def test_kept_bytes_that_are_others_are_found(copy: Settings) -> None:
    kept = keep(copy.quarantine, b"no text")
    assert lies(copy) == set()
    kept.write_bytes(b"another text")
    assert lies(copy) == {"quarantine"}


def test_a_file_that_holds_another_loaded_document_is_found_and_one_with_new_bytes_is_news(
    settings: Settings, tmp_path: Path
) -> None:
    files = {"a.txt": "甲文", "b.txt": "乙文", "c.txt": "乙文"}
    for name, text in files.items():
        (tmp_path / name).write_text(raw_of(text), "utf-8")
    load(settings, "r1", files, root=str(tmp_path))
    (tmp_path / "a.txt").write_text(raw_of("丙文"), "utf-8")
    assert lies(settings) == set()
    (tmp_path / "c.txt").write_text(raw_of("甲文"), "utf-8")
    with Lake(settings, read_only=True) as lake:
        (lie,) = verify(lake)
    assert str(tmp_path / "c.txt") in str(lie)
    assert lie.check == "places"
    load(settings, "r2", {"a.txt": "丙文", "b.txt": "乙文", "c.txt": "甲文"}, root=str(tmp_path))
    assert lies(settings) == set()


def test_a_run_that_commits_meanwhile_is_no_lie(copy: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two looks at the record its rows change."""

    def commit_then_look(lake: Lake) -> Iterator[Lie]:
        load(copy, "r2", {"a.txt": "乙文", "b.txt": "丙文"})
        return texts(lake)

    monkeypatch.setattr(verify_module, "texts", commit_then_look)
    assert [str(lie) for lie in verify_module.whole(copy)] == []
