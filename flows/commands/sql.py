"""``jianbao sql "select …"``: one query against the published file, read-only, as a table or a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

import click
import duckdb

from flows.opening import open_published, refuse_own_folder, warehouse_option
from flows.terminal import safe
from warehouse.settings import Settings
from warehouse.sqltext import literal, quoted

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

    The prompt has completion and history. QUERY is one SELECT: it can write nothing. At the prompt the warehouse is
    read-only, but COPY … TO writes wherever it is told to: never name the published file there.
    """
    if query is None:
        if at is not None:
            raise click.ClickException("an old state is asked with a query: jianbao sql --at TIME QUERY")
        return _prompt(warehouse)
    if form == "parquet" and out is None:
        raise click.ClickException("Parquet is no text: say where to write it with --out FILE.parquet")
    if out is not None:
        refuse_own_folder(out, warehouse)
    with _opened(warehouse, at) as connection:
        try:
            _refuse_what_asks_nothing(connection, query)
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


_ASKS = frozenset({duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.CALL})
_PREPARES = frozenset({duckdb.StatementType.SET, duckdb.StatementType.CREATE})
"""What may stand in front of a question: SET, and the type that DuckDB makes for a PIVOT."""


def _refuse_what_asks_nothing(connection: duckdb.DuckDBPyConnection, query: str) -> None:
    """Refuse statements that write files or tables, before any of them is run, and several questions at once."""
    kinds = [statement.type for statement in connection.extract_statements(query)]
    if not kinds or kinds[-1] not in _ASKS or not _PREPARES.issuperset(kinds[:-1]):
        several = not _ASKS.isdisjoint(kinds[-1:]) and (_ASKS | _PREPARES).issuperset(kinds)
        raise click.ClickException(
            "one question at a time: only the last of several SELECTs would be answered"
            if several
            else "that statement gives no rows; ask with SELECT (rows are written to a file with --out FILE)"
        )


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

    >>> str(moment_of("2018-08-01T08:00+08:00")), str(moment_of("20180801"))
    ('2018-08-01 00:00:00', '2018-08-01 23:59:59.999999')
    """
    with suppress(ValueError):
        return datetime.combine(date.fromisoformat(text), time.max)
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError) as error:
        raise click.ClickException(
            f"{text!r} is no time; write 2018-08-01, 2018-08-01T12:00 or 2018-08-01T20:00+08:00"
        ) from error


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
    answer = "answer" if form != "json" else f"(SELECT {_for_json(relation)} FROM answer)"
    relation.query("answer", f"COPY {answer} TO {literal(str(path))} {_FORMATS[form]}")


def _for_json(relation: duckdb.DuckDBPyRelation) -> str:
    """The columns, an infinite number or one that is none as null: JSON has no word for these."""
    kinds = zip(relation.columns, map(str, relation.types), strict=True)
    floating = [quoted(name) for name, kind in kinds if kind in ("DOUBLE", "FLOAT")]
    return f"* REPLACE ({', '.join(f'if(isfinite({c}), {c}, NULL) AS {c}' for c in floating)})" if floating else "*"


def _prompt(warehouse: Path | None) -> int:
    open_published(warehouse).close()
    # Beside our own Python first: a shell that has not activated the environment does not know it.
    program = shutil.which("duckdb", path=os.fspath(Path(sys.executable).parent)) or shutil.which("duckdb")
    if program is None:
        raise click.ClickException("the duckdb prompt is not installed; run  uv sync  or give a query")
    published = Settings.at(warehouse).published
    return subprocess.run([program, "-readonly", os.fspath(published)], check=False).returncode
