"""``jianbao export`` writes what the published file holds, for tools and for spreadsheets."""

from pathlib import Path

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner

from flows.commands.export import command

HOSTILE = "=cmd|' /C calc'!A0"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    folder = tmp_path / "warehouse"
    folder.mkdir()
    with duckdb.connect(folder / "jianbao.duckdb") as connection:
        connection.execute("CREATE TABLE fact (title VARCHAR, authors VARCHAR[], value DOUBLE, day DATE)")
        connection.execute(
            "INSERT INTO fact VALUES (?, ['甲', '乙'], -3.6, '2021-05-10'), ('渔港', [], 2, NULL)", [HOSTILE]
        )
        connection.execute("CREATE VIEW mart AS SELECT title FROM fact WHERE value > 0")
    return folder


def run(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(command, [str(a) for a in arguments])
    return done.exit_code, done.output


def test_parquet_is_the_data_as_it_is(warehouse: Path, tmp_path: Path) -> None:
    status, told = run(tmp_path / "out", "--warehouse", warehouse)
    assert (status, told.count("rows")) == (0, 2)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["fact.parquet", "mart.parquet"]
    fact = pl.read_parquet(tmp_path / "out" / "fact.parquet")
    assert fact["title"].to_list() == [HOSTILE, "渔港"]
    assert fact["authors"].to_list() == [["甲", "乙"], []]


def test_csv_is_for_spreadsheets(warehouse: Path, tmp_path: Path) -> None:
    assert run(tmp_path, "fact", "--csv", "--warehouse", warehouse)[0] == 0
    written = (tmp_path / "fact.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    fact = pl.read_csv(written)
    assert fact["title"].to_list() == ["'" + HOSTILE, "渔港"]
    assert fact["authors"].to_list()[0] == "甲、乙"
    assert fact["value"].to_list() == [-3.6, 2.0]
    assert not (tmp_path / "mart.csv").exists()


def test_a_table_that_is_not_there_is_named(warehouse: Path, tmp_path: Path) -> None:
    status, told = run(tmp_path / "out", "facts", "--warehouse", warehouse)
    assert status == 1
    assert "there is no table facts" in told
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_written_leaves_what_was_there(warehouse: Path, tmp_path: Path) -> None:
    run(tmp_path, "fact", "--warehouse", warehouse)
    before = (tmp_path / "fact.parquet").read_bytes()
    (tmp_path / ".fact.parquet.partial").mkdir()
    status, told = run(tmp_path, "fact", "--warehouse", warehouse)
    assert status == 1
    assert "cannot be written" in told
    assert (tmp_path / "fact.parquet").read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    status, told = run(tmp_path / "file" / "out", "--warehouse", warehouse)
    assert (status, "out cannot be made (Not a directory)" in told) == (1, True)


def test_nothing_is_written_among_the_warehouses_own_files(warehouse: Path) -> None:
    before = sorted(warehouse.rglob("*"))
    for folder in (warehouse, warehouse / "lake" / "data"):
        status, told = run(folder, "--warehouse", warehouse)
        assert (status, "lies in the warehouse's own folder" in told) == (1, True)
    assert sorted(warehouse.rglob("*")) == before
