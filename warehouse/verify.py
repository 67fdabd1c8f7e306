"""Is everything true? A whole warehouse re-checked against its raw files, its catalog and itself.

In:  settings, or an attached lake. Out: each lie found, a sentence each; none where all is well.
It never writes. It reads every row once, documents in batches, so that memory stays bounded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import duckdb

from warehouse import catalog, corrections, schema
from warehouse.lake import Lake
from warehouse.lie import Lie
from warehouse.settings import Settings
from warehouse.sqltext import literal, quoted
from warehouse.verify_published import published
from warehouse.verify_texts import texts

FOREIGN_KEYS = (
    ("document_text", "document_id", "dim_document", "document_id"),
    ("document_validity", "document_id", "dim_document", "document_id"),
    ("dim_issue", "document_id", "dim_document", "document_id"),
    ("contents_entry", "issue_id", "dim_issue", "issue_id"),
    ("contents_entry", "article_id", "fact_article", "article_id"),
    ("fact_article", "document_id", "dim_document", "document_id"),
    ("fact_article", "issue_id", "dim_issue", "issue_id"),
    ("article_span", "document_id", "dim_document", "document_id"),
    ("article_span", "article_id", "fact_article", "article_id"),
    ("fact_metric", "article_id", "fact_article", "article_id"),
    ("fact_metric", "document_id", "dim_document", "document_id"),
    ("fact_repair", "document_id", "dim_document", "document_id"),
    ("article_term", "article_id", "fact_article", "article_id"),
    ("document_outcome", "run_id", "load_run", "run_id"),
    ("quarantined_document", "run_id", "load_run", "run_id"),
    ("check_result", "run_id", "load_run", "run_id"),
    ("build_difference", "run_id", "load_run", "run_id"),
)
"""Child table and column, parent table and column; an empty child value points nowhere and is fine."""


def whole(settings: Settings) -> Iterator[Lie]:
    """All lies of the warehouse in one state, whatever a run commits meanwhile."""
    with Lake(settings, read_only=True) as now:
        if catalog.is_file(settings):  # a copy of the catalog: one state throughout
            yield from verify(now)
            return
        snapshot_id = now.snapshot_id
    with Lake(settings, at=snapshot_id) as then:
        yield from verify(then)


def verify(lake: Lake) -> Iterator[Lie]:
    """All lies, cheapest checks first; the caller may stop at the first."""
    yield from _files(lake)
    there = schema.columns_of(lake.connection, "lake")
    for name in there.keys() & schema.tables().keys():
        try:
            yield from _keys(lake, there[name], name)
        except duckdb.Error as error:
            yield Lie("files", name, f"its rows cannot be read ({error})")
            return
    for child, column, parent, key in FOREIGN_KEYS:
        yield from _foreign_key(lake, child, column, parent, key)
    for check, about, query in _NONE:
        row = lake.connection.execute(f"SELECT count(*), any_value(t::VARCHAR) FROM ({query}) AS t").fetchone()
        if row and row[0]:
            yield Lie(check, about, f"{row[0]} rows such as {row[1]}")
    yield from _corrections(lake)
    yield from _quarantined_bytes(lake.settings)
    yield from texts(lake)
    yield from published(lake.settings)


_NONE = (
    (
        "history",
        "document_validity: a path holds two documents at once",
        "SELECT uri FROM lake.document_validity WHERE valid_to_run IS NULL GROUP BY uri HAVING count(*) > 1",
    ),
    (
        "history",
        "document_validity: a stretch ends before it begins, or ends in no run",
        "SELECT uri, valid_from, valid_to, valid_to_run FROM lake.document_validity "
        "WHERE valid_to < valid_from OR (valid_to IS NULL) <> (valid_to_run IS NULL)",
    ),
    (
        "history",
        "document_validity: a run that is not in the record",
        "SELECT uri, run FROM (SELECT uri, unnest([valid_from_run, valid_to_run]) AS run FROM lake.document_validity) "
        "WHERE run IS NOT NULL AND run NOT IN (SELECT run_id FROM lake.load_run WHERE status = 'loaded')",
    ),
    (
        "history",
        "dim_document: a document under a path that never held it",
        "SELECT document_id, uri FROM lake.dim_document ANTI JOIN lake.document_validity USING (document_id, uri)",
    ),
    (
        "counts",
        "fact_article.metric_count",
        "SELECT article_id, metric_count, count(m.metric_id) AS metrics FROM lake.fact_article "
        "LEFT JOIN lake.fact_metric AS m USING (article_id) GROUP BY ALL HAVING metric_count <> count(m.metric_id)",
    ),
    (
        "counts",
        "load_run: inputs seen, loaded, known and refused",
        "SELECT run_id, documents_seen, count(o.uri) AS told FROM lake.load_run LEFT JOIN lake.document_outcome AS o "
        "USING (run_id) GROUP BY run_id, documents_seen, documents_loaded, documents_skipped, documents_quarantined "
        "HAVING documents_seen <> count(o.uri) "
        "OR documents_loaded <> count(*) FILTER (o.outcome IN ('loaded', 'superseded')) "
        "OR documents_skipped <> count(*) FILTER (o.outcome = 'unchanged') "
        "OR documents_quarantined <> count(*) FILTER (o.outcome = 'quarantined')",
    ),
    (
        "quarantine",
        "an input that was refused in a run without a refusal that says why, or the other way round",
        "SELECT run_id, uri FROM (SELECT run_id, uri FROM lake.document_outcome JOIN lake.load_run USING (run_id) "
        "WHERE outcome = 'quarantined' AND status = 'loaded') AS o "
        "FULL JOIN (SELECT run_id, uri, true AS refused FROM lake.quarantined_document) AS q USING (run_id, uri) "
        "WHERE q.refused IS NULL OR o.uri IS NULL",
    ),
)
"""Check, what it is about, and a query that gives no row where all is true."""


def _files(lake: Lake) -> Iterator[Lie]:
    """Every Parquet file that the catalog names is there and has the rows that the catalog says."""
    counted = dict(
        lake.connection.execute("SELECT path, record_count FROM __ducklake_metadata_lake.ducklake_data_file").fetchall()
    )
    for name in schema.tables():
        paths = lake.connection.execute(
            f"SELECT data_file FROM ducklake_list_files('lake', {literal(name)})"
        ).fetchall()
        for (path,) in paths:
            wanted = counted.get(path.rsplit("/", 1)[-1], counted.get(path))
            try:
                row = lake.connection.execute(f"SELECT num_rows FROM parquet_file_metadata({literal(path)})").fetchone()
            except duckdb.Error as error:
                yield Lie("files", name, f"{path} cannot be read ({error})")
                continue
            if row is None or row[0] != wanted:
                yield Lie("files", name, f"{path} has {row and row[0]} rows, the catalog says {wanted}")


def _keys(lake: Lake, there: tuple[str, ...], name: str) -> Iterator[Lie]:
    table = schema.tables()[name]
    key = ", ".join(quoted(k) for k in table.key) or ", ".join(map(quoted, there))
    if not table.key:  # no key: reading all rows is the check
        lake.connection.execute(f"SELECT bit_xor(hash({key})) FROM lake.{name}").fetchone()
        return
    twice = f"SELECT {key} FROM lake.{name} GROUP BY ALL HAVING count(*) > 1"
    row = lake.connection.execute(f"SELECT count(*), any_value(t::VARCHAR) FROM ({twice}) AS t").fetchone()
    if row and row[0]:
        yield Lie("keys", name, f"{row[0]} keys occur more than once, such as {row[1]}")


def _foreign_key(lake: Lake, child: str, column: str, parent: str, key: str) -> Iterator[Lie]:
    row = lake.connection.execute(
        f"SELECT count(*), any_value(c.{column}) FROM lake.{child} AS c ANTI JOIN lake.{parent} AS p "
        f"ON c.{column} = p.{key} WHERE c.{column} IS NOT NULL"
    ).fetchone()
    if row and row[0]:
        yield Lie("references", f"{child}.{column}", f"{row[0]} rows point to no row of {parent}, such as {row[1]}")


def _corrections(lake: Lake) -> Iterator[Lie]:
    """What is said to have been put right is right."""
    said = lake.connection.execute(
        "SELECT DISTINCT table_name, column_name FROM lake.correction WHERE state IN ('applied', 'needless')"
    ).fetchall()
    for table, column in said:
        kind = next(c for c in schema.tables()[table].columns if c.name == column)
        value = "string_split(c.value, '、')" if kind.type == "VARCHAR[]" else f"TRY_CAST(c.value AS {kind.type})"
        if kind.required and kind.type == "VARCHAR":
            value = f"coalesce({value}, '')"
        row = lake.connection.execute(
            f"SELECT count(*), any_value(c.row_id) FROM lake.correction AS c LEFT JOIN lake.{table} AS t "
            f"ON t.{corrections.KEYS[table]} = c.row_id WHERE c.table_name = {literal(table)} "
            f"AND c.column_name = {literal(column)} AND c.state IN ('applied', 'needless') "
            f"AND t.{quoted(column)} IS DISTINCT FROM {value}"
        ).fetchone()
        if row and row[0]:
            yield Lie("corrections", f"{table}.{column}", f"{row[0]} rows do not have the value that was put right, "
                      f"such as {row[1]}")  # fmt: skip


def _quarantined_bytes(settings: Settings) -> Iterator[Lie]:
    """Bytes that were kept are those that were refused."""
    for path in settings.quarantine.glob("??/*"):
        if path.suffix != ".unfinished" and hashlib.sha256(path.read_bytes()).hexdigest() != path.name:
            yield Lie("quarantine", path.name, "the bytes kept under this hash have another one")
