"""``jianbao tables``: the tables of the published file with their meaning and size."""

from __future__ import annotations

from pathlib import Path

import click

from flows.opening import open_published, warehouse_option


@click.command()
@warehouse_option
def command(warehouse: Path | None) -> int:
    """List the tables, views and macros of the published warehouse, what one row is, and how many there are."""
    from rich.console import Console
    from rich.table import Table

    with open_published(warehouse) as connection:
        rows = connection.sql(
            "select table_name, comment, estimated_size from duckdb_tables() where not internal "
            "union all select view_name, comment, null from duckdb_views() where not internal order by all"
        ).fetchall()
        macros = connection.sql(
            "select distinct function_name || '(…)', comment from duckdb_functions() "
            "where not internal and function_type = 'table_macro' order by all"
        ).fetchall()
    table = Table("table", "rows", "one row is", box=None)
    for name, comment, size in rows:
        table.add_row(name, "view" if size is None else f"{size:,}", comment or "")
    for name, comment in macros:
        table.add_row(name, "macro", comment or "")
    Console(highlight=False).print(table)
    return 0
