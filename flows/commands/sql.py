"""``jianbao sql "select …"``: one query against the published file, read-only, as a table or a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import click
import duckdb

from flows.opening import open_published, warehouse_option
from flows.terminal import safe
from warehouse.schema import literal
from warehouse.settings import Settings

_FORMATS = {"csv": "(FORMAT csv, HEADER)", "json": "(FORMAT json, ARRAY true)", "parquet": "(FORMAT parquet)"}


@click.command()
@click.argument("query", required=False)
@warehouse_option
@click.option("--csv", "form", flag_value="csv", help="Write CSV.")
@click.option("--json", "form", flag_value="json", help="Write a JSON array.")
@click.option("--parquet", "form", flag_value="parquet", help="Write Parquet (needs --out).")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write to, instead of stdout.")
def command(query: str | None, warehouse: Path | None, form: str | None, out: Path | None) -> int:
    """Run QUERY on the published warehouse, read-only; without one open DuckDB's own prompt.

    The prompt has completion and history. Nothing typed here can change the warehouse.
    """
    if query is None:
        return _prompt(warehouse)
    if form == "parquet" and out is None:
        raise click.ClickException("Parquet is no text: say where to write it with --out FILE.parquet")
    with open_published(warehouse) as connection:
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
    program = shutil.which("duckdb")
    if program is None:
        raise click.ClickException("the duckdb prompt is not installed; run  uv sync  or give a query")
    published = Settings.at(warehouse).published
    return subprocess.run([program, "-readonly", os.fspath(published)], check=False).returncode
