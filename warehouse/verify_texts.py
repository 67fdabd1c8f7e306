"""Is every text what its file says, and does every row stand where it says it stands?

In:  an attached lake, and the raw files where they still are. Out: each lie about a document, a sentence each.
Documents are read in batches, so that memory stays bounded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from transforms.aligned import AlignedText, Repair, RepairMismatchError
from warehouse.lake import Lake
from warehouse.lie import Lie

BATCH = 200
MAX_BYTES = 64 * 1024 * 1024
"""What stands at a path now may be anything; a document is smaller."""

REVERSIBLE = ("utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le")
"""Codecs in which a text has one writing, so that the text gives the bytes of its file again."""


def texts(lake: Lake) -> Iterator[Lie]:
    """All lies about documents and their texts."""
    connection = lake.connection
    ids = [row[0] for row in connection.execute("SELECT document_id FROM lake.dim_document ORDER BY 1").fetchall()]
    places: dict[str, list[Path]] = {}
    for document, root, uri in connection.execute(
        "SELECT document_id, source_root, uri FROM lake.document_validity WHERE valid_to_run IS NULL "
        "AND source_root IS NOT NULL"
    ).fetchall():
        places.setdefault(document, []).append(Path(root) / uri)
    for at in range(0, len(ids), BATCH):
        batch = ids[at : at + BATCH]
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
            here = yield from _files(document, places.get(document, []), places.keys())
            yield from _bytes(document, uri, encoding, byte_count, raw, here)
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


def _files(
    document: str, places: Sequence[Path], loaded: Collection[str]
) -> Generator[Lie, None, tuple[Path, bytes] | None]:
    """No file holds another of the ``loaded`` documents than the record says: no bytes are new, and yet the published
    text is not the file's. Gives a file that holds ``document``, with its bytes, where one does."""
    here = None
    for place in places:
        data = place.read_bytes() if place.is_file() and place.stat().st_size <= MAX_BYTES else b""
        found = hashlib.sha256(data).hexdigest()
        if found == document:
            here = place, data
        elif found in loaded:
            what = f"holds document {found[:12]}, the record says {document[:12]}; jianbao ingest brings it in"
            yield Lie("places", str(place), what)
    return here


def _bytes(
    document: str, uri: str, encoding: str, byte_count: int, raw: str, here: tuple[Path, bytes] | None
) -> Iterator[Lie]:
    """The raw text is that of the file: of the file itself where it still stands, else of the text written out."""
    codec = "utf-8" if encoding == "utf-8-sig" else encoding
    try:
        if here is not None:
            place, data = here
            if data.decode(codec) != raw:
                yield Lie("texts", uri, f"its raw text is not what {place} says")
        else:
            if encoding not in REVERSIBLE:
                return
            data = raw.encode(codec)
            if hashlib.sha256(data).hexdigest() != document:
                yield Lie("texts", uri, f"its raw text written in {encoding} does not have the hash {document}")
    except (UnicodeError, LookupError) as error:
        yield Lie("texts", uri, f"its text is not in {encoding} ({error})")
        return
    if len(data) != byte_count:
        yield Lie("texts", uri, f"its file has {len(data)} bytes, dim_document says {byte_count}")


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
