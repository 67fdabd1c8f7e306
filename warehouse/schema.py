"""The tables as ``sql/schema/`` declares them: the one place where columns, types and meanings are written.

In:  the DDL files, run in an empty DuckDB in memory, so that DuckDB itself reads them.
Out: ``tables()``: name → ``Table`` with columns, types, keys and comments.
It never touches a warehouse.

>>> tables()["dim_document"].key
('document_id',)
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from warehouse.errors import StagedRowsError
from warehouse.sqltext import literal, quoted

if TYPE_CHECKING:
    import polars as pl

SQL = Path(__file__).resolve().parent.parent / "sql"

DERIVED: Mapping[str, frozenset[str]] = {"article_term": frozenset({"tfidf"})}
"""Columns that follow from the whole corpus: the published file works them out, the lake does not hold them."""

COMMIT_ADDS: Mapping[str, frozenset[str]] = {
    "dim_document": frozenset({"first_run_id", "ingested_at", "loaded_run_id", "code_version", "missing_since"})
}
"""Columns that the commit fills: the frames that transforms hand over do not have them."""

FACTS = (
    "dim_document", "document_text", "dim_issue", "contents_entry", "fact_article",
    "article_span", "fact_metric", "fact_repair", "article_term",
)  # fmt: skip
"""Tables whose rows come from one document each: staged by transforms, replaced with their document."""

REFERENCE = ("dim_region", "dim_unit")
"""Tables filled from ``data/reference/``."""

RUNS = (
    "document_validity", "correction", "document_outcome", "build_difference", "load_run", "quarantined_document",
    "check_result",
)  # fmt: skip
"""Tables that the runs themselves write."""

OWNED_BY = {
    "contents_entry": "issue_id IN (SELECT issue_id FROM {schema}.dim_issue WHERE document_id IN ({documents}))",
    "article_term": "article_id IN (SELECT article_id FROM {schema}.fact_article WHERE document_id IN ({documents}))",
}
"""How the rows of a document are found in a table without a ``document_id``."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; ``type`` is DuckDB's name of it."""

    name: str
    type: str
    required: bool
    comment: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table; ``key`` names the columns that are unique together, () where none are."""

    name: str
    comment: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def lake_columns(self) -> tuple[Column, ...]:
        """The columns that the lake holds: all but those that follow from the whole corpus."""
        return tuple(c for c in self.columns if c.name not in DERIVED.get(self.name, ()))

    @property
    def staged_columns(self) -> tuple[Column, ...]:
        """The columns that a frame from the transforms has."""
        return tuple(c for c in self.lake_columns if c.name not in COMMIT_ADDS.get(self.name, ()))

    @property
    def polars_schema(self) -> dict[str, pl.DataType | type[pl.DataType]]:
        """The schema of such a frame."""
        return polars_schema(self.staged_columns)

    def names(self, columns: tuple[Column, ...] | None = None) -> str:
        """Comma-separated column names, those of the lake unless told."""
        return ", ".join(quoted(c.name) for c in (self.lake_columns if columns is None else columns))

    def rows_of(self, documents: str, schema: str) -> str:
        """A condition: the rows of the documents that the query ``documents`` gives."""
        condition = OWNED_BY.get(self.name, "document_id IN ({documents})")
        return condition.format(schema=schema, documents=documents)


def polars_schema(columns: Iterable[Column]) -> dict[str, pl.DataType | type[pl.DataType]]:
    """The schema of a frame with ``columns``."""
    import polars as pl  # a fifth of a second, which a night with nothing new does without

    types: dict[str, pl.DataType | type[pl.DataType]] = {
        "VARCHAR": pl.String,
        "VARCHAR[]": pl.List(pl.String),
        "INTEGER": pl.Int32,
        "BIGINT": pl.Int64,
        "DOUBLE": pl.Float64,
        "BOOLEAN": pl.Boolean,
        "DATE": pl.Date,
        "TIMESTAMP": pl.Datetime("us"),
    }
    return {c.name: types[c.type] for c in columns}


@cache
def tables() -> dict[str, Table]:
    """All tables, dimensions first, in an order in which parents come before children."""
    with duckdb.connect() as connection:
        for path in sorted((SQL / "schema").glob("*.sql")):
            connection.execute(path.read_text("utf-8"))
        read = read_tables(connection)
    return {name: read[name] for name in (*REFERENCE, *FACTS, *RUNS)}


def columns_of(connection: duckdb.DuckDBPyConnection, database: str | None = None) -> dict[str, tuple[str, ...]]:
    """The names of the tables that a DuckDB database really has and of their columns.

    For who needs no more: of a lake, what ``read_tables`` asks beyond it (keys, comments, sizes) takes twice as long,
    whenever the lake is opened.
    """
    columns: dict[str, tuple[str, ...]] = {}
    for table, column in connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() "
        f"WHERE {_of_database(database)} ORDER BY table_name, column_index"
    ).fetchall():
        columns[table] = (*columns.get(table, ()), column)
    return columns


def _of_database(database: str | None) -> str:
    name = literal(database) if database else "current_database()"
    return f"database_name = {name} AND schema_name = 'main' AND NOT internal"


def read_tables(connection: duckdb.DuckDBPyConnection, database: str | None = None) -> dict[str, Table]:
    """The tables and views that a DuckDB database really has, by the same description."""
    name = literal(database) if database else "current_database()"
    of_database = _of_database(database)
    comments = dict(
        connection.execute(
            f"SELECT table_name, comment FROM duckdb_tables() WHERE {of_database} "
            f"UNION ALL SELECT view_name, comment FROM duckdb_views() WHERE {of_database}"
        ).fetchall()
    )
    keys = dict(
        connection.execute(
            "SELECT table_name, constraint_column_names FROM duckdb_constraints() "
            f"WHERE constraint_type = 'PRIMARY KEY' AND database_name = {name}"
        ).fetchall()
    )
    columns: dict[str, list[Column]] = {name: [] for name in comments}
    for table, column, kind, nullable, comment in connection.execute(
        "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns() "
        f"WHERE {of_database} ORDER BY table_name, column_index"
    ).fetchall():
        columns[table].append(Column(column, kind, not nullable, comment or ""))
    return {
        name: Table(name, comment or "", tuple(columns[name]), tuple(keys.get(name, ())))
        for name, comment in comments.items()
    }


def ddl(table: Table, target: str, columns: tuple[Column, ...], with_key: bool = False) -> str:
    """``CREATE TABLE`` with the given columns and, on demand, the primary key."""
    lines = [f"{quoted(c.name)} {c.type}{' NOT NULL' if c.required else ''}" for c in columns]
    if with_key and table.key:
        lines.append(f"PRIMARY KEY ({', '.join(quoted(k) for k in table.key)})")
    return f"CREATE TABLE IF NOT EXISTS {target} ({', '.join(lines)})"


def comments(table: Table, target: str, kind: str = "TABLE") -> list[str]:
    """``COMMENT ON`` statements for a table or view and its columns."""
    statements = [f"COMMENT ON {kind} {target} IS {literal(table.comment)}"]
    return statements + [f"COMMENT ON COLUMN {target}.{quoted(c.name)} IS {literal(c.comment)}" for c in table.columns]


def check_frame(name: str, frame: pl.DataFrame) -> None:
    """Hold a frame against its table.

    Raises:
        StagedRowsError: when columns, their order or their types differ, or a required value is missing.
    """
    table = tables()[name]
    wanted = table.polars_schema
    if dict(frame.schema) != wanted or list(frame.columns) != list(wanted):
        raise StagedRowsError(
            f"the frame for {name} has the columns {dict(frame.schema)}, the table needs {wanted}; "
            f"bring the transform and sql/schema/{name}.sql together"
        )
    for column in table.staged_columns:
        if column.required and frame.get_column(column.name).null_count():
            raise StagedRowsError(
                f"{name}.{column.name} is empty in {frame.get_column(column.name).null_count()} rows and must not be"
            )


@cache
def marts() -> tuple[str, ...]:
    """SQL of all marts and macros, each after those that it reads."""
    texts = [path.read_text("utf-8") for room in ("marts", "macros") for path in sorted((SQL / room).glob("*.sql"))]
    maker = {name: text for text in texts for name in re.findall(r"CREATE (?:VIEW|MACRO) (\w+)", text)}
    reads = {
        text: {maker[word] for word in re.findall(r"\w+", text.split("COMMENT ON")[0]) if word in maker} - {text}
        for text in texts
    }
    return tuple(TopologicalSorter(reads).static_order())


@cache
def fingerprint() -> str:
    """A hash over all SQL that makes a build: a published file with another one is rebuilt from nothing."""
    digest = hashlib.sha256()
    for folder in ("schema", "marts", "macros"):
        for path in sorted((SQL / folder).glob("*.sql")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
