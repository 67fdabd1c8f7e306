"""``jianbao export DIR``: tables and marts of the published file as Parquet, or as CSV that Excel opens.

Parquet is the data as it is. CSV is for spreadsheets: UTF-8 with its mark, lists joined by 、, and an apostrophe
before text that a spreadsheet would run as a formula. Each file stands whole under its name or not at all.
"""

from __future__ import annotations

from pathlib import Path

import click
import duckdb

from flows.opening import open_published, refuse_own_folder, warehouse_option
from flows.terminal import safe
from warehouse.sqltext import literal, quoted

MARK = b"\xef\xbb\xbf"
"""Excel reads a CSV as UTF-8 only with this before it."""

MOST_EXCEL_ROWS = 1_048_575
"""Rows below the head that a sheet of Excel takes."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.argument("names", metavar="[TABLE]...", nargs=-1)
@warehouse_option
@click.option("--csv", "form", flag_value="csv", help="CSV for spreadsheets, instead of Parquet.")
@click.option("--parquet", "form", flag_value="parquet", default=True, help="Parquet (default).")
def command(folder: Path, names: tuple[str, ...], warehouse: Path | None, form: str) -> int:
    """Write every table and mart, or only TABLE..., as files into DIR."""
    refuse_own_folder(folder, warehouse)
    with open_published(warehouse) as connection:
        there = _tables(connection)
        unknown = sorted(set(names) - set(there))
        if unknown:
            raise click.ClickException(f"there is no table {', '.join(unknown)}; see  jianbao tables")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.ClickException(safe(f"the folder {folder} cannot be made ({error.strerror})")) from error
        for name in names or there:
            target = folder / f"{name}.{form}"
            try:
                rows = _export(connection, name, target, form)
            except (duckdb.Error, OSError) as error:
                raise click.ClickException(safe(f"{target} cannot be written ({error})")) from error
            click.echo(safe(f"{target}  {rows:,} rows"))
            if form == "csv" and rows > MOST_EXCEL_ROWS:
                click.echo(f"  more than a sheet of Excel takes ({MOST_EXCEL_ROWS:,}): use --parquet", err=True)
    return 0


def _tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    return [
        name
        for (name,) in connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE NOT internal "
            "UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1"
        ).fetchall()
    ]


def _export(connection: duckdb.DuckDBPyConnection, name: str, target: Path, form: str) -> int:
    partial = target.with_name(f".{target.name}.partial")
    options = "FORMAT parquet, COMPRESSION zstd" if form == "parquet" else "FORMAT csv, HEADER"
    query = f"FROM {quoted(name)}" if form == "parquet" else _for_spreadsheets(connection, name)
    try:
        written = connection.execute(f"COPY ({query}) TO {literal(str(partial))} ({options})").fetchone()
        if form == "csv":
            _mark(partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return int(written[0]) if written else 0


def _for_spreadsheets(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    """A query of the same rows whose text no spreadsheet runs (OWASP, CSV injection)."""
    shown = []
    for column, kind, *_ in connection.execute(f"DESCRIBE {quoted(name)}").fetchall():
        text = quoted(column)
        if kind == "VARCHAR[]":
            text = f"array_to_string({text}, '、')"
        elif kind != "VARCHAR":
            shown.append(text)
            continue
        shown.append(f"if(regexp_matches({text}, '^[=+@\\t\\r-]'), '''' || {text}, {text}) AS {quoted(column)}")
    return f"SELECT {', '.join(shown)} FROM {quoted(name)}"


def _mark(path: Path) -> None:
    """Put the mark before what is written, without holding it in memory."""
    marked = path.with_name(f"{path.name}.marked")
    try:
        with path.open("rb") as source, marked.open("wb") as target:
            target.write(MARK)
            while block := source.read(1 << 20):
                target.write(block)
        marked.replace(path)
    finally:
        marked.unlink(missing_ok=True)
