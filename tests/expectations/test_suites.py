"""Every expectation sees its own fault, planted in a copy of a healthy warehouse, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import pytest

from expectations import volume
from expectations.checkpoint import suites
from expectations.result import CheckResult
from tests.expectations.faults import FAULTS, NIGHT_FAULTS, WITH_DOCUMENT, Fault, twin

ENVELOPES = [
    {"publication": "云溪简报", "articles_low": "1", "metrics_low": "3", "months_between": "1200"},
    {"publication": "南屏党建", "articles_low": "1", "metrics_low": "3", "months_between": "2"},
]
OF_TABLES = [suite for suite in suites() if suite.name == suite.table]
SUITES = {suite.name: suite for suite in [*OF_TABLES, *volume.suites(ENVELOPES)]}
CHECKS = {(suite.name, check.expectation, check.column): check for suite in SUITES.values() for check in suite.checks}


def found(judge: Any, table: str, rows: str = "main") -> list[CheckResult]:
    """What the table's suite reports as broken."""
    results = judge.judge(SUITES[table], rows, "run", lambda _result: None)
    return [result for result in results if not result.success]


@contextmanager
def planted(warehouse: duckdb.DuckDBPyConnection, statements: list[str]) -> Iterator[None]:
    """The fault stands in an open transaction: checks must see it there, and it is gone afterwards."""
    warehouse.begin()
    try:
        for statement in statements:
            warehouse.execute(statement)
        yield
    finally:
        warehouse.rollback()


def test_every_expectation_has_a_fault() -> None:
    with_fault = set(FAULTS) | {key for key in CHECKS if key[1] == "key_once_in_warehouse" and key[0] in NIGHT_FAULTS}
    assert with_fault == set(CHECKS)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: " ".join(filter(None, f)))
def test_exactly_the_expectation_of_a_fault_fails(
    fault: Fault, warehouse: duckdb.DuckDBPyConnection, judge: Any
) -> None:
    table, expectation, column = fault
    with planted(warehouse, FAULTS[fault]):
        broken = found(judge, table)
    assert [(r.expectation, r.column_name) for r in broken] == [(expectation, column)], [r.observed for r in broken]
    assert broken[0].severity == CHECKS[fault].severity
    assert broken[0].unexpected_count > 0
    assert broken[0].examples


@pytest.mark.parametrize("table", NIGHT_FAULTS)
def test_an_old_copy_of_the_nights_rows_is_seen(table: str, warehouse: duckdb.DuckDBPyConnection, judge: Any) -> None:
    with planted(warehouse, NIGHT_FAULTS[table]):
        broken = found(judge, table, "staged")
    assert [r.expectation for r in broken] == ["key_once_in_warehouse"]


@pytest.mark.parametrize("table", WITH_DOCUMENT)
def test_rows_of_an_old_document_that_a_night_does_not_bring_are_refused(
    table: str, warehouse: duckdb.DuckDBPyConnection, judge: Any
) -> None:
    brought = f"create or replace view staged.{table} as select distinct * from main.{table}"
    with planted(warehouse, [brought, twin(table, "true")]):
        broken = found(judge, table, "staged")
    assert any("_id_stands_in_" in r.expectation and r.severity == "error" for r in broken)


@pytest.mark.parametrize("table", ["article_span", "fact_repair"])
def test_a_row_that_the_night_brings_twice_is_seen(
    table: str, warehouse: duckdb.DuckDBPyConnection, judge: Any
) -> None:
    of_night = f"from main.{table} where document_id = (select document_id from staged.dim_document)"
    with planted(warehouse, [f"create or replace view staged.{table} as {of_night} union all {of_night}"]):
        broken = found(judge, table, "staged")
    assert "key_once_in_warehouse" in [r.expectation for r in broken]


@pytest.mark.parametrize("rows", ["main", "staged"])
def test_a_healthy_warehouse_passes_everything(rows: str, warehouse: duckdb.DuckDBPyConnection, judge: Any) -> None:
    assert [
        r
        for table in SUITES
        for r in found(judge, table, rows if table in NIGHT_FAULTS or table == "volume" else "main")
    ] == []


@pytest.mark.parametrize("key", CHECKS, ids=lambda k: " ".join(filter(None, k)))
def test_a_check_says_why_in_a_sentence(key: Fault) -> None:
    why = CHECKS[key].why
    assert len(why) > 15
    assert why.endswith(".")
    assert why[0].isupper()


def test_names_of_checks_are_unique_within_a_suite() -> None:
    assert len(CHECKS) == sum(len(suite.checks) for suite in SUITES.values())
    assert set(SUITES) == {suite.name for suite in suites()}
