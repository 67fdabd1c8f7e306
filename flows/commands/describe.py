"""``jianbao describe TABLE``: the columns of a table and what they mean, from the file's own comments."""

from __future__ import annotations

from pathlib import Path

import click

from flows.opening import open_published, warehouse_option
from warehouse.sqltext import literal


@click.command()
@click.argument("name", metavar="TABLE")
@warehouse_option
def command(name: str, warehouse: Path | None) -> int:
    """Describe the columns of TABLE."""
    from rich.console import Console
    from rich.table import Table

    with open_published(warehouse) as connection:
        rows = connection.execute(
            "select column_name, data_type, comment from duckdb_columns() where "
            f"table_name = {literal(name)} and not internal order by column_index"
        ).fetchall()
    if not rows:
        raise click.ClickException(f"there is no table {name!r}; see  jianbao tables")
    table = Table("column", "type", "meaning", box=None)
    for column, kind, comment in rows:
        table.add_row(column, kind, comment or "")
    Console(highlight=False).print(table)
    return 0
