"""Every table has a suite, and whoever adds a table is told."""

from __future__ import annotations

from expectations.checkpoint import LEDGER, TABLES, suites
from warehouse import schema


def test_every_table_is_judged() -> None:
    assert sorted(TABLES) == sorted(schema.tables())


def test_what_a_night_may_lack_is_what_runs_write() -> None:
    assert set(schema.RUNS) == LEDGER


def test_columns_that_checks_name_exist() -> None:
    for suite in suites():
        columns = {column.name for column in schema.tables()[suite.table].columns}
        assert set(suite.key) <= columns, suite.name
        for check in suite.checks:
            assert set((check.column or "").split(", ")) - {""} <= columns, (suite.name, check.expectation)
