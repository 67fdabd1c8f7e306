"""``jianbao check``: every data quality check over the published file, with its cost."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
import duckdb

from flows.opening import open_published, warehouse_option
from flows.terminal import safe
from warehouse.errors import WarehouseError
from warehouse.settings import Settings

if TYPE_CHECKING:
    from rich.console import Console

    from expectations.result import CheckResult

MEMORY_LIMIT = "500MB"
"""With Great Expectations itself (300 MB) a million metrics are checked within a gigabyte."""


@click.command()
@warehouse_option
@click.option("--docs", is_flag=True, help="Also write the Data Docs: quality/index.html in the warehouse folder.")
@click.option("--json", "as_json", is_flag=True, help="Print the results as one JSON array on stdout, nothing else.")
def command(warehouse: Path | None, docs: bool, as_json: bool) -> int:
    """Run all data quality checks over the published warehouse.

    Exit status: 0 no error (there may be warnings), 1 a check of severity error failed, or the pages of --docs could
    not be written.
    """
    from expectations.checkpoint import run_checks
    from expectations.docs import build_docs
    from expectations.result import failed_errors

    with open_published(warehouse) as connection, _spilling_elsewhere(connection), _progress() as done:
        results = run_checks(connection, "main", "check", done=done)
    page, unwritten = None, ""
    try:
        page = build_docs(results, Settings.at(warehouse).root / "quality" / "index.html") if docs else None
    except WarehouseError as error:  # the results are worth minutes: they are shown all the same
        unwritten = str(error)
    if as_json:
        json.dump([asdict(result) for result in results], sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
    else:
        _print(results, page)
    if unwritten:
        click.echo(safe(f"jianbao: {unwritten}"), err=True)
    return 1 if unwritten or failed_errors(results) else 0


@contextmanager
def _spilling_elsewhere(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Bounded memory, and what does not fit goes to the system's temporary folder, not beside the published file."""
    with tempfile.TemporaryDirectory(prefix="jianbao-check-", ignore_cleanup_errors=True) as folder:
        connection.execute(f"set memory_limit = '{MEMORY_LIMIT}'")
        connection.execute("set temp_directory = $folder", {"folder": folder})
        yield


@contextmanager
def _progress() -> Iterator[Callable[[CheckResult], None]]:
    """A line on standard error that names the check at work (silence where that is no terminal)."""
    from rich.console import Console

    console = Console(file=sys.stderr)
    with console.status("starting Great Expectations") as status:
        yield lambda result: status.update(f"{result.table_name}: {result.expectation}")


def _print(results: Sequence[CheckResult], page: Path | None) -> None:
    from rich.console import Console

    from flows.terminal import plain

    console = Console(highlight=False, emoji=False)
    heading = f"{'result':8} {'cost':>9}  {'table':20}  {'rows that break it':22}  check (column)"
    console.print(plain(heading, "dim"), soft_wrap=True)
    for result in results:
        mark, colour = _mark(result)
        name = f"{result.expectation} ({result.column_name})" if result.column_name else result.expectation
        line = f"{mark:8} {result.seconds:7.3f} s  {result.table_name:20}  {result.observed:22}  {name}"
        console.print(plain(line, colour), soft_wrap=True)
    for result in sorted((r for r in results if not r.success), key=lambda r: r.severity):
        _print_failure(console, result)
    passed, seconds = sum(r.success for r in results), sum(r.seconds for r in results)
    errors = sum(r.severity == "error" and not r.success for r in results)
    warned = len(results) - passed - errors
    said = f"\n{len(results)} checks: {passed} passed, {warned} warned, {errors} failed; {seconds:.1f} s"
    console.print(plain(said, "bold"))
    if page:
        console.print(plain(f"Pages: {page}"), soft_wrap=True)


def _print_failure(console: Console, result: CheckResult) -> None:
    from flows.terminal import plain

    colour = _mark(result)[1]
    said = f"\n{result.severity}: {result.table_name}, {result.expectation}: {result.observed}. {result.why}"
    console.print(plain(said, colour), soft_wrap=True)
    for example in result.examples:
        console.print(plain(f"    {example}", "dim"), soft_wrap=True)


def _mark(result: CheckResult) -> tuple[str, str]:
    """The word before a result and its colour."""
    if result.success:
        return "ok", ""
    return result.severity, "red" if result.severity == "error" else "yellow"
