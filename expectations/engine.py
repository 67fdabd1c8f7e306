"""Great Expectations over a DuckDB connection that is already open: the one module that imports it (6 seconds).

In:  the open connection, suites as plain data, the schemas to judge.
Out: a ``CheckResult`` a check.
It never begins, commits, rolls back or closes anything on the connection it borrows, writes no file and sends
nothing anywhere: what it sees is what the caller's transaction sees, uncommitted rows included.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, ClassVar

import duckdb
import great_expectations as gx
import great_expectations.expectations as gxe
import sqlalchemy as sa
from duckdb_engine import ConnectionWrapper
from great_expectations.core import ExpectationSuite
from great_expectations.data_context.types.base import (
    DataContextConfig,
    InMemoryStoreBackendDefaults,
    ProgressBarsConfig,
)
from great_expectations.expectations.core.unexpected_rows_expectation import UnexpectedRowsExpectation
from great_expectations.expectations.metadata_types import FailureSeverity
from sqlalchemy.engine.cursor import FullyBufferedCursorFetchStrategy
from sqlalchemy.pool import StaticPool

from expectations.result import EXAMPLES, CheckResult
from expectations.suite import Check, Suite

_BUFFERED_ROWS = 100
"""Rows kept of a result. Great Expectations asks for counts and samples, and once for ``select *`` to learn
the columns: reading that to its end would copy the table."""

FEW = 500_000
"""Rows of a table whose checks are asked together: of more, one at a time keeps the memory that they need small."""

_NUMBER = "number"

_SHOWN_CHARACTERS = 120
"""Longer values are cut in examples."""


def ephemeral_context() -> Any:
    """A context in memory: no folder (not even a temporary one), no progress bars, no word in the log."""
    stores = InMemoryStoreBackendDefaults(init_temp_docs_sites=False)
    context = gx.get_context(
        mode="ephemeral", project_config=DataContextConfig(store_backend_defaults=stores, analytics_enabled=False)
    )
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context


class NoSuchRowsExpectation(UnexpectedRowsExpectation):
    """A query that must find nothing: counts in the database and fetches a few rows only where it found some."""

    metric_dependencies: ClassVar[tuple[str, ...]] = ("unexpected_rows_query.row_count",)

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG002
        execution_engine: Any = None,  # noqa: ARG002
    ) -> dict[str, Any]:
        count = metrics["unexpected_rows_query.row_count"]
        return {"success": count == 0, "result": {"observed_value": count, "unexpected_count": count}}


class _Borrowed(ConnectionWrapper):
    """The caller's connection, whose transaction belongs to the caller."""

    def close(self) -> None:
        """Leave it open."""

    def begin(self) -> None:
        """Stay in the caller's transaction."""

    def commit(self) -> None:
        """Leave the caller's rows uncommitted."""

    def rollback(self) -> None:
        """Leave the caller's rows standing."""


class Judge:
    """Runs checks over one connection; made by :func:`judging`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, whole: str) -> None:
        self._connection = connection
        self._whole = whole
        context = ephemeral_context()
        borrowed = _Borrowed(connection)
        add: Any = context.data_sources.add_sql  # its stub omits `kwargs`
        self._source = add(
            "warehouse",
            connection_string="duckdb:///:memory:",
            kwargs={"creator": lambda: borrowed, "poolclass": StaticPool},
        )
        self._engine: sa.Engine = self._source.get_execution_engine().engine
        self._batches: dict[str, Any] = {}
        sa.event.listen(self._engine, "after_cursor_execute", _keep_result)

    def close(self) -> None:
        """Give the connection back."""
        sa.event.remove(self._engine, "after_cursor_execute", _keep_result)
        self._engine.dispose()

    def judge(self, suite: Suite, rows: str, run_id: str, done: Callable[[CheckResult], None]) -> list[CheckResult]:
        """Run ``suite`` over ``rows.<table>``; ``done`` hears of each result as it comes."""
        table = f"{rows}.{suite.table}"
        total = self._one(f"select count(*) from {table}")
        checks = [check for check in suite.checks if not (check.night_only and rows == self._whole)]
        asked = [(check, _query(check, rows, self._whole)) for check in checks]
        results = []
        for (check, sql), (validation, seconds) in zip(asked, self._validated(suite, table, asked, total), strict=True):
            started = time.perf_counter()
            result = self._result(validation, check, suite, run_id, total, table, sql)
            results.append(replace(result, seconds=seconds + time.perf_counter() - started))
            done(results[-1])
        return results

    def _validated(
        self, suite: Suite, table: str, asked: Sequence[tuple[Check, str | None]], total: int
    ) -> Iterator[tuple[Any, float]]:
        """What Great Expectations says of each check, and the seconds it took.

        The checks of a table of few rows are asked together, which saves a quarter of what asking costs; each then
        took its share. At first they are only asked whether they pass, which is half of the queries: one that does
        not is asked again alone, with examples, and so is one that cannot run, which may take others with it.
        """
        batch = self._batch(table)
        together: dict[int, Any] = {}
        started = time.perf_counter()
        if total <= FEW:
            said = ExpectationSuite(suite.name, expectations=[])
            for number, (check, sql) in enumerate(asked):
                said.expectations.append(expectation_of(check, sql, number))
            for validation in batch.validate(said, result_format=_WHETHER).results:
                if _passed(validation):
                    together[validation.expectation_config.meta[_NUMBER]] = validation
        share = (time.perf_counter() - started) / max(1, len(together))
        for number, (check, sql) in enumerate(asked):
            if number in together:
                yield together[number], share
                continue
            started = time.perf_counter()
            expectation = expectation_of(check, sql)
            validation = batch.validate(expectation, result_format=_WHETHER) if total > FEW else None
            if not _passed(validation):
                validation = batch.validate(expectation, result_format=_result_format(suite))
            yield validation, time.perf_counter() - started

    def _result(
        self, validation: Any, check: Check, suite: Suite, run_id: str, total: int, table: str, sql: str | None
    ) -> CheckResult:
        fault = _fault(validation.exception_info)
        found = validation.result
        count = int(found.get("unexpected_count") or 0)
        broken: list[dict[str, Any]] = []
        if fault is None and not validation.success:
            if sql is not None:
                broken = self._rows(f"with batch as not materialized (select * from {table}) {sql}")
            else:
                broken = found.get("partial_unexpected_index_list") or found.get("partial_unexpected_list") or []
        return CheckResult(
            run_id=run_id,
            suite=suite.name,
            expectation=check.expectation,
            table_name=suite.table,
            column_name=check.column,
            # a check that cannot run has not been passed: it stops publishing whatever its severity
            severity=check.severity if fault is None else "error",
            success=fault is None and bool(validation.success),
            observed=f"{count:,} of {total:,} rows" if fault is None else f"the check could not run: {fault}",
            unexpected_count=count,
            row_count=total,
            why=check.why,
            examples=tuple(map(_shown, self._with_files(broken))),
        )

    def _batch(self, table: str) -> Any:
        if table not in self._batches:
            asset = self._source.add_query_asset(table, f"select * from {table}")
            self._batches[table] = asset.add_batch_definition_whole_table("all rows").get_batch()
        return self._batches[table]

    def _one(self, sql: str) -> int:
        row = self._connection.execute(sql).fetchone()
        return int(row[0]) if row else 0

    def _rows(self, sql: str) -> list[dict[str, Any]]:
        found = self._connection.execute(f"select * from ({sql}) limit {EXAMPLES}")
        columns = [column[0] for column in found.description]
        return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]

    def _with_files(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """``rows`` with the name of their file: somebody must open it, and knows it by no hash."""
        for key, source in _FILE_OF.items():
            ids = sorted({row[key] for row in rows if row.get(key)})
            if ids:
                query = (
                    f"select {key}, uri from {source.replace('{all}', self._whole)} where {key} in (select unnest(?))"
                )
                try:
                    files = dict(self._connection.execute(query, [ids]).fetchall())
                except duckdb.CatalogException:  # no such table: a result of its own says so
                    return rows
                return [_with_file(row, files.get(row.get(key))) for row in rows]
        return rows


_FILE_OF = {
    "document_id": "{all}.dim_document",
    "article_id": "{all}.fact_article join {all}.dim_document using (document_id)",
    "issue_id": "{all}.dim_issue join {all}.dim_document using (document_id)",
}
"""Where the file of a row is found, by the first of these columns that the row has."""


def _with_file(row: dict[str, Any], file: str | None) -> dict[str, Any]:
    return row if file is None else {"file": file} | {k: v for k, v in row.items() if k not in ("document_id", "uri")}


@contextmanager
def judging(connection: duckdb.DuckDBPyConnection, whole: str) -> Iterator[Judge]:
    """A judge over ``connection``; ``whole`` is the schema of the tables as they would be published."""
    judge = Judge(connection, whole)
    try:
        yield judge
    finally:
        judge.close()


def _keep_result(
    _connection: Any, cursor: Any, _statement: str, _parameters: Any, context: Any, _executemany: bool
) -> None:
    """Great Expectations reads results after it has given the connection back: keep them."""
    if cursor.description:
        context.cursor_fetch_strategy = FullyBufferedCursorFetchStrategy(
            cursor, initial_buffer=cursor.fetchmany(_BUFFERED_ROWS)
        )


def _query(check: Check, rows: str, whole: str) -> str | None:
    return None if check.sql is None else check.sql.replace("{rows}", rows).replace("{all}", whole)


def expectation_of(check: Check, sql: str | None, number: int = 0) -> Any:
    """``check`` in the words of Great Expectations; ``sql`` is its query with the schemas filled in, ``number`` its
    place in its suite, by which its result is known again."""
    severity = FailureSeverity.CRITICAL if check.severity == "error" else FailureSeverity.WARNING
    meta = {_NUMBER: number}
    if sql is None:
        kind = getattr(gxe, str(check.builtin))
        return kind(**check.arguments, description=check.why, severity=severity, meta=meta)
    braces = sql.replace("{", "{{").replace("}", "}}")
    return NoSuchRowsExpectation(
        unexpected_rows_query=f"with batch as not materialized (select * from {{batch}}) {braces}",
        description=check.why,
        severity=severity,
        meta=meta,
    )


def _result_format(suite: Suite) -> dict[str, Any]:
    return {
        "result_format": "SUMMARY",
        "partial_unexpected_count": EXAMPLES,
        "unexpected_index_column_names": list(suite.key),
    }


_WHETHER = "BOOLEAN_ONLY"
"""The form of a result that only says whether the check passes."""


def _passed(validation: Any) -> bool:
    return validation is not None and validation.success and _fault(validation.exception_info) is None


def _fault(info: dict[str, Any]) -> str | None:
    """The last line of what went wrong inside Great Expectations, or None."""
    for entry in info.values() if "raised_exception" not in info else (info,):
        if entry.get("raised_exception"):
            return " ".join(str(entry.get("exception_message")).split())
    return None


def _shown(row: dict[str, Any]) -> str:
    def text(value: Any) -> str:
        words = " ".join(str(value).split()) or repr(value)  # blanks are shown as what they are
        return words if len(words) <= _SHOWN_CHARACTERS else words[:_SHOWN_CHARACTERS] + "…"

    return ", ".join(f"{column}={text(value)}" for column, value in row.items())
