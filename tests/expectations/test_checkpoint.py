"""The checks over a connection that belongs to somebody else: a night before its commit, a published file."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import duckdb
import polars as pl
import pytest

from expectations.checkpoint import NoTablesError, run_checks, suites
from expectations.result import CheckResult, failed_errors, failed_warnings
from expectations.suite import Suite, no_rows
from tests.conftest import ROOT
from tests.expectations.conftest import FACTS, bulletin, healthy_warehouse
from warehouse import schema, staging
from warehouse.lake import Lake
from warehouse.records import Outcome, RunRecord, utc_now
from warehouse.settings import Settings


def only(*tables: str) -> list[Suite]:
    return [suite for suite in suites() if suite.table in tables]


def broken(results: list[CheckResult]) -> list[tuple[str, str]]:
    return [(r.table_name, r.expectation) for r in results if not r.success]


def test_a_healthy_warehouse_has_a_passed_result_for_every_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with healthy_warehouse() as connection:
        heard: list[CheckResult] = []
        results = run_checks(connection, "main", "run7", done=heard.append)
    assert broken(results) == []
    assert heard == results
    in_whole = [check for suite in suites() for check in suite.checks if not check.night_only]
    assert [(r.expectation, r.column_name) for r in results] == [(c.expectation, c.column) for c in in_whole]
    assert {r.run_id for r in results} == {"run7"}
    assert list(tmp_path.iterdir()) == [], "checking leaves no file behind"
    assert capfd.readouterr() == ("", ""), "checking is silent: progress is the caller's"


def test_the_transaction_of_the_caller_is_seen_and_left_alone() -> None:
    with healthy_warehouse() as connection:
        connection.begin()
        connection.execute("update fact_metric set value_high = 0 where metric_id = 'metric213'")
        results = run_checks(connection, "main", "run", "staged", only=only("fact_metric"))
        assert broken(results) == [("fact_metric", "range_is_ordered")]
        connection.rollback()
        assert connection.sql("select count(value_high) from fact_metric").fetchall() == [(0,)]
        with pytest.raises(duckdb.CatalogException, match="check_tiling_fault"):
            connection.sql("select check_tiling_fault('', [], [])")


def test_a_night_is_judged_by_its_own_rows() -> None:
    with healthy_warehouse() as connection:
        connection.execute("update fact_metric set value_high = 0 where metric_id = 'metric113'")
        assert broken(run_checks(connection, "main", "run", "staged", only=only("fact_metric"))) == []
        whole = run_checks(connection, "main", "run", only=only("fact_metric"))
        assert broken(whole) == [("fact_metric", "range_is_ordered")]


def test_a_result_shows_the_rows_that_failed() -> None:
    with healthy_warehouse() as connection:
        connection.execute("update fact_metric set value_high = 0, confidence = 2 where metric_id = 'metric113'")
        results = run_checks(connection, "main", "run", only=only("fact_metric"))
    confidence, ordered = (r for r in results if not r.success)
    assert ordered.observed == confidence.observed == "1 of 14 rows"
    assert ordered.examples[0].startswith("file=1.txt, metric_id=metric113")
    assert "quote=120万元" in ordered.examples[0]
    assert "metric_id=metric113" in confidence.examples[0]
    assert failed_errors(results) == [confidence, ordered]
    assert failed_warnings(results) == []


def test_examples_are_few_and_short() -> None:
    with healthy_warehouse() as connection:
        connection.execute(
            "insert into fact_repair select document_id, n, '云', '云', 'founder_shift', 1 "
            "from document_text, range(30) as places(n)"
        )
        connection.execute("update contents_entry set title = repeat('长', 900) where issue_id = 'issue1'")
        results = run_checks(connection, "main", "run", only=only("fact_repair", "contents_entry"))
    by_name = {r.expectation: r for r in results}
    assert len(by_name["repair_changes_something"].examples) == 20
    assert by_name["repair_changes_something"].unexpected_count == 60
    assert len(by_name["title_is_short"].examples[0]) < 250


def test_a_check_that_cannot_run_is_an_error_and_not_a_pass() -> None:
    check = no_rows("moon_is_full", "select phase from moon", "The moon matters.", "warning")
    suite = Suite("fact_metric", "fact_metric", ("metric_id",), (check,))
    with healthy_warehouse() as connection:
        (result,) = run_checks(connection, "main", "run", only=[suite])
        assert connection.sql("select 1").fetchall() == [(1,)]
    assert (result.success, result.severity) == (False, "error")
    assert result.observed.startswith("the check could not run")
    assert "moon" in result.observed


def test_checks_asked_together_say_what_they_say_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """And one that cannot run takes no other with it."""
    from expectations import engine

    moon = no_rows("moon_is_full", "select phase from moon", "The moon matters.", "warning")
    (suite,) = only("fact_metric")
    asked = [replace(suite, checks=(suite.checks[0], moon, *suite.checks[1:])), *only("article_span", "dim_issue")]

    def said(connection: duckdb.DuckDBPyConnection) -> list[CheckResult]:
        return [replace(r, seconds=0.0) for r in run_checks(connection, "main", "run", only=asked)]

    with healthy_warehouse() as connection:
        connection.execute("update fact_metric set value_high = 0, confidence = 2 where metric_id = 'metric113'")
        together = said(connection)
        monkeypatch.setattr(engine, "FEW", -1)
        assert said(connection) == together
    assert [r.expectation for r in together if not r.success and r.table_name == "fact_metric"] == [
        "moon_is_full", "expect_column_values_to_be_between", "range_is_ordered"
    ]  # fmt: skip


def test_a_missing_table_is_an_error_unless_a_night_writes_it_last() -> None:
    with healthy_warehouse() as connection:
        connection.execute("drop view staged.fact_repair; drop table fact_repair; drop table check_result")
        results = run_checks(connection, "main", "run", only=only("fact_repair", "check_result"))
    assert broken(results) == [("fact_repair", "table_exists")]


def test_a_schema_without_tables_is_refused() -> None:
    with duckdb.connect() as connection, pytest.raises(NoTablesError, match="'main' holds no table"):
        run_checks(connection, "main", "run")


def test_a_published_file_is_checked_read_only(tmp_path: Path) -> None:
    file = tmp_path / "published.duckdb"
    with healthy_warehouse() as connection:
        connection.execute(f"attach '{file}' as published")
        for (table,) in connection.execute(
            "select table_name from duckdb_tables() where database_name = 'memory'"
        ).fetchall():
            connection.execute(f"create table published.{table} as from memory.main.{table}")
    with duckdb.connect(file, read_only=True) as connection:
        assert broken(run_checks(connection, "main", "run", only=only("article_span", "fact_repair"))) == []


@pytest.mark.parametrize("damaged", [False, True], ids=["healthy", "damaged"])
def test_a_night_over_the_lake_is_judged_before_its_commit(tmp_path: Path, damaged: bool) -> None:
    rows = bulletin(2)
    for table in ("fact_article", "dim_issue", "fact_metric"):  # the divisions of the samples are not in the real table
        for row in rows[table]:
            row.pop("region_code")
    if damaged:
        rows["fact_repair"].pop()
    settings = Settings(tmp_path)
    document = rows["dim_document"][0]["document_id"]
    frames = {
        table: pl.DataFrame(
            [[row.get(name) for name in schema.tables()[table].polars_schema] for row in rows[table]],
            schema.tables()[table].polars_schema,
            orient="row",
        )
        for table in FACTS
    }
    with Lake(settings) as lake:
        staging.stage(staging.run_folder(settings, "run"), "0", frames)
        run = RunRecord("run", utc_now(), "1", [Outcome("2.txt", document, "commit", "loaded", None, 0.1, "/in")])
        staging.staged_views(lake, run)
        results = run_checks(lake.connection, "would_be", "run", "staged")
        assert lake.connection.execute("select count(*) from lake.fact_article").fetchone() == (0,)
    assert broken(failed_errors(results)) == ([("fact_repair", "repairs_replay")] if damaged else [])


def test_checking_says_nothing_in_the_log_and_leaves_no_temporary_folder(tmp_path: Path) -> None:
    program = (
        "import logging; logging.basicConfig(level=logging.INFO)\n"
        "from tests.expectations.conftest import healthy_warehouse\n"
        "from expectations.checkpoint import run_checks, suites\n"
        "with healthy_warehouse() as connection:\n"
        "    run_checks(connection, 'main', 'run', only=suites()[:1])\n"
    )
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True, check=True,
        cwd=ROOT, env={**os.environ, "TMPDIR": str(tmp_path)},
    )  # fmt: skip
    assert "great_expectations" not in said.stderr
    assert list(tmp_path.iterdir()) == []
