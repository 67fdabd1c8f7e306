"""All checks over an open warehouse: what Great Expectations says, one ``CheckResult`` a check.

In:  a DuckDB connection with the tables under a schema, as they would be published, and the schema of the rows
     to be judged (the night's rows; everything where none is named).
Out: results in the order of ``SUITES``; whether to publish is ``expectations.result.failed_errors`` being empty.
It never changes the connection's transaction, never copies a table, and judges row by row only the night's rows:
keys and references alone look at the whole warehouse.

    results = run_checks(connection, "would_be", run_id, scope="staged")   # a night, before its commit
    results = run_checks(connection, "main", run_id)                       # a published file
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

import duckdb

from expectations import volume
from expectations.result import CheckResult
from expectations.suite import Suite

TABLES: tuple[str, ...] = (
    "dim_document",
    "document_text",
    "dim_issue",
    "fact_article",
    "article_span",
    "fact_metric",
    "fact_repair",
    "contents_entry",
    "article_term",
    "dim_region",
    "dim_unit",
    "document_validity",
    "correction",
    "document_outcome",
    "load_run",
    "quarantined_document",
    "build_difference",
    "check_result",
)
"""The tables in the order in which a person reads the results; each has a module of its name."""

LEDGER = frozenset(
    {
        "document_validity",
        "correction",
        "document_outcome",
        "load_run",
        "quarantined_document",
        "build_difference",
        "check_result",
    }
)
"""What runs write about themselves: judged where present, since a night writes it last."""


class NoTablesError(ValueError):
    """The schema named holds no table: the checks would pass by seeing nothing."""


def suites() -> tuple[Suite, ...]:
    """Every table's suite, then volume and freshness."""
    of_tables = tuple(
        Suite(name, name, module.KEY, module.CHECKS)
        for name in TABLES
        for module in (import_module(f"expectations.{name}"),)
    )
    return of_tables + volume.suites()


def run_checks(
    connection: duckdb.DuckDBPyConnection,
    schema: str,
    run_id: str,
    scope: str | None = None,
    *,
    only: Sequence[Suite] | None = None,
    done: Callable[[CheckResult], None] = lambda _result: None,
) -> list[CheckResult]:
    """Run every suite (or ``only`` those given) through Great Expectations.

    Args:
        connection: open; read-only is enough. Uncommitted rows of its transaction are seen.
        schema: where each table stands as it would be published (``main`` in a published file).
        run_id: written into every result.
        scope: the schema of the rows to judge, where a table is absent there it is judged in ``schema``.
        done: called with each result as it comes, for progress.

    Raises:
        NoTablesError: when ``schema`` holds no table.
    """
    from expectations import engine, functions  # Great Expectations takes seconds to import

    rows = scope or schema
    present, fresh = _tables(connection, schema), _tables(connection, rows)
    if not present:
        raise NoTablesError(f"schema {schema!r} holds no table to check: name the schema that holds the warehouse")
    results: list[CheckResult] = []
    with functions.registered(connection), engine.judging(connection, schema) as judge:
        for suite in suites() if only is None else only:
            if suite.table in fresh and not suite.whole:
                results += judge.judge(suite, rows, run_id, done)
            elif suite.table in present:
                results += judge.judge(suite, schema, run_id, done)
            elif suite.table not in LEDGER:
                results.append(_absent(suite, schema, run_id))
                done(results[-1])
    return results


def _tables(connection: duckdb.DuckDBPyConnection, schema: str) -> set[str]:
    found = connection.execute(
        "select table_name from information_schema.tables "
        "where table_schema = ? and table_catalog = current_database()",
        [schema],
    )
    return {name for (name,) in found.fetchall()}


def _absent(suite: Suite, schema: str, run_id: str) -> CheckResult:
    return CheckResult(
        run_id=run_id,
        suite=suite.name,
        expectation="table_exists",
        table_name=suite.table,
        column_name=None,
        severity="error",
        success=False,
        observed=f"schema {schema} holds no table {suite.table}",
        unexpected_count=1,
        why="Analysts and dashboards read this table.",
    )
