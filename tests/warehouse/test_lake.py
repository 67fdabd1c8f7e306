"""The lake has the declared tables, says what is loaded and plans what is left to do."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import load, sha256
from warehouse import catalog, schema
from warehouse.errors import LakeUnavailableError
from warehouse.lake import Lake
from warehouse.settings import Settings


def test_a_new_lake_has_all_tables_and_comments(settings: Settings) -> None:
    with Lake(settings) as lake:
        real = schema.read_tables(lake.connection, "lake")
    for name, table in schema.tables().items():
        assert real[name].columns == table.lake_columns, name
        assert real[name].comment == table.comment


def test_reading_a_lake_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LakeUnavailableError, match="jianbao ingest"), Lake(Settings(tmp_path), read_only=True):
        pytest.fail("nothing to read")


def test_a_lake_made_by_an_older_version_gets_the_columns_it_lacks(settings: Settings) -> None:
    with Lake(settings) as lake:
        lake.connection.execute("ALTER TABLE lake.document_outcome DROP COLUMN source_root")
    with Lake(settings) as lake:
        assert "source_root" in {
            c.name for c in schema.read_tables(lake.connection, "lake")["document_outcome"].columns
        }


def test_bytes_are_transformed_once_whatever_their_path(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"}, publish_it=False)
    with Lake(settings) as lake:
        plan = lake.plan(
            [("a.txt", sha256("甲文")), ("b.txt", sha256("丙文")), ("c.txt", sha256("丙文")), ("d.txt", sha256("乙文"))]
        )
        assert plan.load == ("b.txt",)
        assert plan.known == {
            "a.txt": None,
            "c.txt": "the same bytes as b.txt",
            "d.txt": "the same bytes are loaded under another path",
        }
        assert plan.moved == ("d.txt",)
        assert lake.plan([("a.txt", sha256("甲文"))], reprocess_below="2").load == ("a.txt",)
        assert lake.plan([("a.txt", sha256("甲文"))], reprocess_below="1").load == ()


def test_an_old_snapshot_stays_readable(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    with Lake(settings) as lake:
        first = lake.snapshot_id
    load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
    with Lake(settings, at=first) as lake:
        assert lake.current_documents() == {"a.txt": sha256("甲文")}
        assert lake.read_only


def test_a_reader_of_the_record_never_keeps_a_writer_waiting(settings: Settings) -> None:
    """An open transaction on the SQLite file itself would: a commit under it fails with «database is locked»."""
    load(settings, "r1", {"a.txt": "甲文"})
    with Lake(settings, read_only=True) as reader:
        reader.connection.execute("BEGIN")
        assert reader.current_documents() == {"a.txt": sha256("甲文")}
        began = time.monotonic()
        load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
        assert time.monotonic() - began < catalog.WRITER_WAITS_SECONDS / 2
        reader.connection.execute("COMMIT")
        assert reader.current_documents() == {"a.txt": sha256("甲文")}, "a reader reads one state throughout"
        copied = Path(str(reader._copy and reader._copy.name))
        assert copied.exists()
    assert not copied.exists()


FOREIGN = """
import sqlite3, sys, time
client = sqlite3.connect(sys.argv[1], isolation_level=None)
client.execute("BEGIN")
client.execute("SELECT count(*) FROM ducklake_snapshot").fetchall()
print("reads", flush=True)
time.sleep(8)
"""


def test_a_commit_waits_for_a_client_that_has_the_catalog_file_itself_open(settings: Settings) -> None:
    """Longer than the five seconds after which DuckDB gives up."""
    load(settings, "r1", {"a.txt": "甲文"})
    command = [sys.executable, "-c", FOREIGN, str(settings.catalog_file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as foreign:
        assert foreign.stdout is not None
        assert foreign.stdout.readline() == b"reads\n"
        load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
        assert foreign.poll() is not None, "the commit came through while the other read"


@pytest.mark.parametrize("place", ["catalog.sqlite", "."])
def test_a_catalog_that_cannot_be_written_is_named_before_any_work(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    locked = settings.lake / place
    monkeypatch.setattr(os, "access", lambda path, _mode: path != locked)  # an administrator may always
    with pytest.raises(LakeUnavailableError, match=f"^{locked} cannot be written; let"), Lake(settings):
        pytest.fail("it would fail at the commit")
    with Lake(settings, read_only=True) as lake:
        assert lake.current_documents().keys() == {"a.txt"}


def test_a_data_path_that_does_not_hold_the_rows_is_refused(settings: Settings, tmp_path: Path) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    elsewhere = replace(settings, data_path=str(tmp_path / "elsewhere"))
    with pytest.raises(LakeUnavailableError, match="JIANBAO_DATA_PATH"), Lake(elsewhere):
        pytest.fail("its rows would be written away from the others")
    assert not (tmp_path / "elsewhere").exists()


def test_a_record_whose_files_are_gone_is_told_in_a_sentence(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    for path in Path(settings.data).glob("main/document_validity/*.parquet"):
        path.unlink()
    with pytest.raises(LakeUnavailableError, match="could not be read or written"), Lake(settings) as lake:
        lake.plan([])


@pytest.mark.parametrize(
    ("error", "away"),
    [
        (duckdb.IOException("IO Error: Cannot open file"), True),
        (duckdb.TransactionException("TransactionContext Error: Failed to commit"), True),
        (duckdb.Error('Failed to execute query "COMMIT": server closed the connection unexpectedly'), True),
        (duckdb.BinderException("Binder Error: Failed to get data file list from DuckLake: Failed to describe"), True),
        (duckdb.BinderException('Binder Error: Referenced column "DuckLake" not found in FROM clause'), False),
        (duckdb.OutOfMemoryException("Out of Memory Error: failed to allocate data"), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else None,
)
def test_a_lake_that_is_away_is_told_from_a_statement_that_is_wrong(
    settings: Settings, error: duckdb.Error, away: bool
) -> None:
    with pytest.raises(LakeUnavailableError if away else type(error)), Lake(settings):
        raise error


def test_a_reader_bears_what_a_killed_writer_left_in_the_catalog(settings: Settings) -> None:
    """A hot journal: SQLite ends or undoes it when the file is opened next, also by a reader."""
    load(settings, "r1", {"a.txt": "甲文"})
    script = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('DELETE FROM ducklake_data_file'); c.execute('DELETE FROM ducklake_column')\n"
        "c.execute('CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
        " SELECT i, hex(randomblob(50)) FROM n')\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(settings.catalog_file)], check=False)
    assert settings.catalog_file.with_name("catalog.sqlite-journal").exists()
    with Lake(settings, read_only=True) as lake:
        assert lake.current_documents() == {"a.txt": sha256("甲文")}
