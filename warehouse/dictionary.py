"""The data dictionary: ``sql/DICTIONARY.md``, written from the COMMENTs in ``sql/schema/`` and nowhere else.

``python -m warehouse.dictionary`` writes it; a test fails when the file and the comments differ.
"""

from __future__ import annotations

from warehouse.schema import SQL, Table, tables

DICTIONARY = SQL / "DICTIONARY.md"

_HEAD = """# Data dictionary (数据字典)

Written by `uv run python -m warehouse.dictionary` from the comments in `sql/schema/`; do not edit it here.
The same comments are in the published file: `SELECT * FROM duckdb_columns()`.
"""


def dictionary() -> str:
    """The whole dictionary as Markdown."""
    return "\n".join([_HEAD, *(_section(table) for table in tables().values())])


def _section(table: Table) -> str:
    key = f" Key: {', '.join(f'`{k}`' for k in table.key)}." if table.key else ""
    lines = [f"## {table.name}", "", f"{table.comment}{key}", "", "| column | type | meaning |", "|---|---|---|"]
    lines += [f"| `{c.name}` | {c.type}{'' if c.required else ', may be empty'} | {c.comment} |" for c in table.columns]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    DICTIONARY.write_text(dictionary(), "utf-8")
