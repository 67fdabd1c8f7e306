"""``jianbao check``: every check with its result and cost, and a status that monitoring can use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows.cli import cli
from flows.commands import expectations
from tests.expectations.conftest import healthy_warehouse
from transforms import reference


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """A folder with a published file of invented rows."""
    with healthy_warehouse() as connection:
        connection.execute("drop schema staged cascade")
        connection.execute(f"attach '{tmp_path / 'jianbao.duckdb'}' as published")
        connection.execute("copy from database memory to published")
    return tmp_path


def change(warehouse: Path, statement: str) -> None:
    with duckdb.connect(warehouse / "jianbao.duckdb") as connection:
        connection.execute(statement)


def check(warehouse: Path, *options: str) -> int:
    return int(cli.main(["check", "--warehouse", str(warehouse), *options], standalone_mode=False))


def test_a_healthy_warehouse_is_fit(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(warehouse) == 0
    said = capsys.readouterr().out
    assert "quote_is_raw_text" in said
    assert "0 of 14 rows" in said
    assert "0 warned, 0 failed" in said
    assert [path.name for path in warehouse.iterdir()] == ["jianbao.duckdb"], "checking writes nothing"


def test_a_failed_error_check_is_status_1_with_the_rows(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(warehouse, "update fact_metric set value_high = 0 where metric_id = 'metric113'")
    assert check(warehouse) == 1
    said = capsys.readouterr().out
    assert "error: fact_metric, range_is_ordered: 1 of 14 rows." in said
    assert "metric_id=metric113" in said


def test_a_warning_is_shown_and_is_status_0(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(warehouse, "update fact_article set title = '' where article_id = 'article11'")
    assert check(warehouse) == 0
    assert "warning: fact_article, article_has_a_title: 1 of 4 rows." in capsys.readouterr().out


def test_results_as_json_are_one_array(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(warehouse, "--json") == 0
    results = json.loads(capsys.readouterr().out)
    assert len(results) > 150
    assert all(result["success"] and result["seconds"] >= 0 and result["why"] for result in results)


def test_data_docs_are_written_on_demand(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(warehouse, "--docs") == 0
    page = warehouse / "quality" / "index.html"
    assert page.exists()
    assert str(page) in capsys.readouterr().out.replace("\n", "")


def test_results_are_shown_though_their_pages_cannot_be_written(
    warehouse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (warehouse / "quality.building").write_text("in the way")
    assert check(warehouse, "--docs", "--json") == 1
    said = capsys.readouterr()
    assert len(json.loads(said.out)) > 150
    assert f"cannot be written to {warehouse / 'quality'} (File exists); let the account" in said.err


@pytest.fixture
def table_of_floors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A reviewed table with one row, in place of ours."""
    folder = tmp_path / "reference"
    folder.mkdir()
    file = folder / "volume_envelopes.csv"
    file.write_text("publication,articles_low,metrics_low,months_between,reason\n松屏党建,2,9,1,reviewed\n", "utf-8")
    monkeypatch.setattr(reference, "REFERENCE", folder)
    monkeypatch.setattr(expectations, "ENVELOPES", file)
    reference.table.cache_clear()
    yield file
    reference.table.cache_clear()


def test_floors_are_proposed_as_lines_of_the_reviewed_table(
    warehouse: Path, table_of_floors: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(
        warehouse,
        "insert into dim_issue select i.* replace (issue_id || n as issue_id, "
        "(published + to_months(n::integer))::date as published) "
        "from dim_issue i, range(2, 8, 2) as more(n) where issue_id = 'issue1'",
    )
    change(
        warehouse,
        "insert into fact_article select a.* replace (issue_id || n as issue_id) from fact_article a, "
        "range(2, 8, 2) as more(n) where issue_id = 'issue1'",
    )
    assert suggest(warehouse) == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "publication,articles_low,metrics_low,months_between,reason",
        "云溪简报,1,3,2,half of the poorest of 5 healthy issues",
    ]
    assert "1 publications proposed, 1 in the table already" in said.err
    assert "review these lines" in said.err
    assert suggest(warehouse, "--write") == 0
    assert table_of_floors.read_text("utf-8").splitlines() == [
        "publication,articles_low,metrics_low,months_between,reason",
        "松屏党建,2,9,1,reviewed",
        "云溪简报,1,3,2,half of the poorest of 5 healthy issues",
    ]
    reference.table.cache_clear()
    capsys.readouterr()
    assert suggest(warehouse, "--write") == 0
    assert "0 publications proposed, 2 in the table already" in capsys.readouterr().err


def test_too_few_issues_are_said_to_be_too_few(warehouse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert suggest(warehouse) == 0
    assert "1 have fewer than 4 issues, too few to say what is usual: 云溪简报" in capsys.readouterr().err


def suggest(warehouse: Path, *options: str) -> int:
    return int(cli.main(["expectations", "suggest", "--warehouse", str(warehouse), *options], standalone_mode=False))
