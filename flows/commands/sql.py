"""``jianbao sql "select …"``: one query against the published file, read-only, as a table or a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import duckdb

from flows.opening import open_published, warehouse_option
from flows.terminal import safe
from warehouse.settings import Settings
from warehouse.sqltext import literal

_FORMATS = {"csv": "(FORMAT csv, HEADER)", "json": "(FORMAT json, ARRAY true)", "parquet": "(FORMAT parquet)"}


class _QueryCommand(click.Command):
    """A command whose argument may open with a comment of SQL (``-- 8. How large is it?``): that is no option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [f"\n{word}" if word.startswith(("-- ", "--\n")) else word for word in args])


@click.command(cls=_QueryCommand)
@click.argument("query", required=False)
@warehouse_option
@click.option("--csv", "form", flag_value="csv", help="Write CSV.")
@click.option("--json", "form", flag_value="json", help="Write a JSON array.")
@click.option("--parquet", "form", flag_value="parquet", help="Write Parquet (needs --out).")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to, instead of stdout.")
@click.option(
    "--at",
    metavar="TIME",
    help="Ask the tables as they were: 2018-08-01 (the end of that day) or 2018-08-01T12:00, UTC unless it says so.",
)
def command(query: str | None, warehouse: Path | None, form: str | None, out: Path | None, at: str | None) -> int:
    """Run QUERY on the published warehouse, read-only; without one open DuckDB's own prompt.

    The prompt has completion and history. Nothing typed here can change the warehouse.
    """
    if query is None:
        if at is not None:
            raise click.ClickException("an old state is asked with a query: jianbao sql --at TIME QUERY")
        return _prompt(warehouse)
    if form == "parquet" and out is None:
        raise click.ClickException("Parquet is no text: say where to write it with --out FILE.parquet")
    with _opened(warehouse, at) as connection:
        try:
            relation = connection.sql(query)
            if relation is None:
                raise click.ClickException("that statement gives no rows; ask with SELECT")
            if form is None and out is None:
                click.echo(safe(str(relation)))
            else:
                _write(relation, form or (out.suffix.lstrip(".") if out else "csv"), out)
        except duckdb.Error as error:
            raise click.ClickException(safe(str(error))) from error
    return 0


@contextmanager
def _opened(warehouse: Path | None, at: str | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file, or the same tables as they were at ``at``."""
    if at is None:
        with open_published(warehouse) as connection:
            yield connection
        return
    # The lake and its extensions are loaded only for whoever asks for an old state.
    from warehouse.errors import WarehouseError
    from warehouse.history import as_of

    try:
        with as_of(Settings.at(warehouse), moment_of(at)) as connection:
            yield connection
    except WarehouseError as error:
        raise click.ClickException(str(error)) from error


def moment_of(text: str) -> datetime:
    """The moment meant, naive and in UTC; of a day alone its last.

    >>> str(moment_of("2018-08-01T08:00+08:00"))
    '2018-08-01 00:00:00'
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.ClickException(
            f"{text!r} is no time; write 2018-08-01, 2018-08-01T12:00 or 2018-08-01T20:00+08:00"
        ) from error
    if len(text) == len("2018-08-01"):
        return moment + timedelta(days=1, microseconds=-1)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _write(relation: duckdb.DuckDBPyRelation, form: str, out: Path | None) -> None:
    if form not in _FORMATS:
        raise click.ClickException(f"{form!r} is no format this command writes; use --csv, --json or --parquet")
    if out is not None:
        _copy(relation, form, out)
        return
    with tempfile.TemporaryDirectory() as folder:
        # DuckDB cuts off what it is told to write to, and standard output may be a file that others write to as well.
        answer = Path(folder) / "answer"
        _copy(relation, form, answer)
        with answer.open(encoding="utf-8") as lines:
            for line in lines:
                click.echo(line, nl=False)


def _copy(relation: duckdb.DuckDBPyRelation, form: str, path: Path) -> None:
    relation.query("answer", f"COPY answer TO {literal(str(path))} {_FORMATS[form]}")


def _prompt(warehouse: Path | None) -> int:
    open_published(warehouse).close()
    # Beside our own Python first: a shell that has not activated the environment does not know it.
    program = shutil.which("duckdb", path=os.fspath(Path(sys.executable).parent)) or shutil.which("duckdb")
    if program is None:
        raise click.ClickException("the duckdb prompt is not installed; run  uv sync  or give a query")
    published = Settings.at(warehouse).published
    return subprocess.run([program, "-readonly", os.fspath(published)], check=False).returncode
