"""The data dictionary: ``sql/DICTIONARY.md``, written from the COMMENTs in ``sql/`` and nowhere else.

In:  an empty file made as a published one is. Out: its tables, marts and macros as Markdown.
``python -m warehouse.dictionary`` writes it; a test fails when the file and the comments differ.
"""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from warehouse import build
from warehouse.schema import SQL, Table, read_tables, tables
from warehouse.sqltext import literal

DICTIONARY = SQL / "DICTIONARY.md"

_HEAD = """# Data dictionary (数据字典)

Written by `uv run python -m warehouse.dictionary` from the comments in `sql/`; do not edit it here.
The same comments are in the published file: `SELECT * FROM duckdb_columns()`.
"""

_GROUPS = {
    "Tables": "What was loaded. A column may be empty where it says so.",
    "Words in numbers": f"What `{build.TERMS}`, search and the marts of words read: quick, and of one build only.",
    "Marts": "Views that answer the usual questions.",
    "Macros": "Called in place of a table; parameters after the first are named, `most := 20`, and may be left out.",
}


def dictionary() -> str:
    """The whole dictionary as Markdown."""
    with duckdb.connect() as connection:
        build.empty(connection)
        real = read_tables(connection)
        views = {name for (name,) in connection.execute("SELECT view_name FROM duckdb_views()").fetchall()}
        macros = list(_macros(connection))
    made = {name: table for name, table in sorted(real.items()) if name not in tables()}
    sections = {
        "Tables": [_section(table, view=name in views) for name, table in tables().items()],
        "Words in numbers": [_section(table) for name, table in made.items() if name not in views],
        "Marts": [_section(table, view=True) for name, table in made.items() if name in views],
        "Macros": macros,
    }
    parts = [_HEAD]
    for name, said in _GROUPS.items():
        parts += [f"# {name}\n\n{said}\n", *sections[name]]
    return "\n".join(parts)


def _section(table: Table, *, view: bool = False) -> str:
    key = f" Key: {', '.join(f'`{k}`' for k in table.key)}." if table.key else ""
    kind = " A view." if view and table.name in tables() else ""
    lines = [f"## {table.name}", "", f"{table.comment}{key}{kind}", "", "| column | type | meaning |", "|---|---|---|"]
    may_be_empty = {c.name: "" if c.required or (view and table.name not in tables()) else ", may be empty"
                    for c in table.columns}  # fmt: skip
    lines += [f"| `{c.name}` | {c.type}{may_be_empty[c.name]} | {c.comment} |" for c in table.columns]
    return "\n".join(lines) + "\n"


def _macros(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """Each table macro: its parameters, what it gives, and its comment."""
    rows = connection.execute(
        "SELECT function_name, parameters, comment FROM duckdb_functions() "
        "WHERE NOT internal AND function_type = 'table_macro' ORDER BY function_name"
    ).fetchall()
    for name, parameters, comment in rows:
        gives = connection.execute(f"DESCRIBE SELECT * FROM {name}({literal('x')})").fetchall()
        columns = ", ".join(f"`{column}`" for column, *_ in gives)
        yield f"## {name}({', '.join(parameters)})\n\n{comment}\n\nIts columns: {columns}.\n"


if __name__ == "__main__":
    DICTIONARY.write_text(dictionary(), "utf-8")
