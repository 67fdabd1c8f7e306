"""Is everything true? A whole warehouse re-checked against its raw files, its catalog and itself.

In:  an attached lake. Out: each lie found, a sentence each; none where all is well.
It never writes. It reads every row once, documents in batches, so that memory stays bounded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from transforms.aligned import AlignedText, Repair, RepairMismatchError
from warehouse import build, schema
from warehouse.lake import Lake
from warehouse.publish import build_info
from warehouse.sqltext import literal, quoted

_BATCH = 200
_REVERSIBLE = ("utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le")
"""Codecs in which a text has one writing, so that the text gives the bytes of its file again."""

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


@dataclass(frozen=True, slots=True)
class Lie:
    """Something the warehouse says that is not so: which check, about what, how."""

    check: str
    about: str
    what: str

    def __str__(self) -> str:
        return f"{self.check}: {self.about}: {self.what}"


def verify(lake: Lake) -> Iterator[Lie]:
    """All lies, cheapest checks first; the caller may stop at the first."""
    yield from _files(lake)
    for name in schema.tables():
        try:
            yield from _keys(lake, name)
        except duckdb.Error as error:
            yield Lie("files", name, f"its rows cannot be read ({error})")
            return
    for child, column, parent, key in FOREIGN_KEYS:
        yield from _foreign_key(lake, child, column, parent, key)
    yield from _documents(lake)
    yield from _published(lake)


def _files(lake: Lake) -> Iterator[Lie]:
    """Every Parquet file that the catalog names is there and has the rows that the catalog says."""
    counted = dict(
        lake.connection.execute(
            "SELECT f.path, f.record_count FROM __ducklake_metadata_lake.ducklake_data_file AS f "
            "WHERE f.end_snapshot IS NULL"
        ).fetchall()
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


def _keys(lake: Lake, name: str) -> Iterator[Lie]:
    table = schema.tables()[name]
    key = ", ".join(quoted(k) for k in table.key) or table.names()
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


def _documents(lake: Lake) -> Iterator[Lie]:
    connection = lake.connection
    ids = [row[0] for row in connection.execute("SELECT document_id FROM lake.dim_document ORDER BY 1").fetchall()]
    places: dict[str, list[Path]] = {}
    for document, root, uri in connection.execute(
        "SELECT document_id, source_root, uri FROM lake.document_validity WHERE valid_to_run IS NULL "
        "AND source_root IS NOT NULL"
    ).fetchall():
        places.setdefault(document, []).append(Path(root) / uri)
    for at in range(0, len(ids), _BATCH):
        batch = ids[at : at + _BATCH]
        repairs = _by_document(connection, "fact_repair", "char_start, before, after, rule, confidence", batch)
        spans = _by_document(connection, "article_span", "char_start, char_end", batch)
        metrics = _by_document(connection, "fact_metric", "metric_id, char_start, char_end, quote", batch)
        rows = connection.execute(
            "SELECT document_id, uri, encoding, byte_count, char_count, raw_text, clean_text FROM lake.dim_document "
            "LEFT JOIN lake.document_text USING (document_id) WHERE document_id IN (SELECT unnest(?))", [batch],
        ).fetchall()  # fmt: skip
        for document, uri, encoding, byte_count, char_count, raw, clean in rows:
            if raw is None:
                yield Lie("texts", uri, "its text is missing")
                continue
            if len(raw) != char_count:
                yield Lie("texts", uri, f"its raw text has {len(raw)} characters, dim_document says {char_count}")
            yield from _bytes(document, uri, encoding, byte_count, raw, places.get(document, []))
            yield from _replay(uri, raw, clean, repairs.get(document, []))
            yield from _tiles(uri, raw, spans.get(document, []))
            for metric, start, end, quote in metrics.get(document, []):
                if raw[start:end] != quote:
                    yield Lie("quotes", uri, f"metric {metric} quotes «{quote}», the raw text says «{raw[start:end]}»")


def _by_document(
    connection: duckdb.DuckDBPyConnection, table: str, columns: str, documents: Sequence[str]
) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = {}
    query = (
        f"SELECT document_id, {columns} FROM lake.{table} WHERE document_id IN (SELECT unnest(?)) ORDER BY char_start"
    )
    for document, *values in connection.execute(query, [documents]).fetchall():
        found.setdefault(document, []).append(tuple(values))
    return found


def _bytes(document: str, uri: str, encoding: str, byte_count: int, raw: str, places: Sequence[Path]) -> Iterator[Lie]:
    """The raw text is that of the file: of the file itself where it still stands, else of the text written out."""
    for place in places:
        data = place.read_bytes() if place.is_file() and place.stat().st_size == byte_count else None
        if data is not None and hashlib.sha256(data).hexdigest() == document:
            if data.decode("utf-8" if encoding == "utf-8-sig" else encoding) != raw:
                yield Lie("texts", uri, f"its raw text is not what {place} says")
            return
    if encoding not in _REVERSIBLE:
        return
    data = raw.encode("utf-8" if encoding == "utf-8-sig" else encoding)
    if hashlib.sha256(data).hexdigest() != document:
        yield Lie("texts", uri, f"its raw text written in {encoding} does not have the hash {document}")


def _replay(uri: str, raw: str, clean: str, repairs: Sequence[tuple[Any, ...]]) -> Iterator[Lie]:
    try:
        replayed = AlignedText.from_repairs(raw, [Repair(*values) for values in repairs]).text
    except RepairMismatchError as error:
        yield Lie("repairs", uri, str(error))
        return
    if replayed != clean:
        yield Lie("repairs", uri, "its repairs applied to the raw text do not give the clean text")


def _tiles(uri: str, raw: str, spans: Sequence[tuple[int, int]]) -> Iterator[Lie]:
    at = 0
    for start, end in [*spans, (len(raw), len(raw))]:
        if start < at:
            yield Lie("spans", uri, f"two stretches hold the character at {start}")
        elif raw[at:start].strip():
            yield Lie("spans", uri, f"the characters from {at} to {start} have no role")
        at = max(at, end)


def _published(lake: Lake) -> Iterator[Lie]:
    """Every published table has the rows of the lake's snapshot that it was built from."""
    path = lake.settings.published
    info = build_info(path)
    if info is None:
        yield Lie("published", path.name, "it is not there or cannot be read")
        return
    with Lake(lake.settings, at=info.snapshot_id) as then, duckdb.connect(path, read_only=True) as file:
        for name in schema.tables():
            content = "SELECT count(*), bit_xor(hash(r)), sum(hash(r) >> 20) FROM ({}) AS r"
            table = schema.tables()[name]
            here = file.execute(content.format(f"SELECT {table.names()} FROM {name}")).fetchone()
            there = then.connection.execute(content.format(build.published_rows(name))).fetchone()
            if here != there:
                yield Lie("published", name, f"its rows {here} are not those of snapshot {info.snapshot_id}: {there}")
