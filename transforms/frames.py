"""Batches as polars frames: the columns of the warehouse tables that a document fills.

In:  rows (tuples in column order) collected by ``transforms.pipeline``.
Out: one ``polars.DataFrame`` a table, typed as ``SCHEMAS`` says, which DuckDB reads through Arrow without a copy.
What a column means is written in ``sql/schema/``; a test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

Rows = dict[str, list[tuple[Any, ...]]]

_TEXTS = pl.List(pl.String)

SCHEMAS: dict[str, dict[str, pl.DataType | type[pl.DataType]]] = {
    "dim_document": {
        "document_id": pl.String,
        "uri": pl.String,
        "media_type": pl.String,
        "encoding": pl.String,
        "byte_count": pl.Int64,
        "char_count": pl.Int64,
    },
    "document_text": {"document_id": pl.String, "raw_text": pl.String, "clean_text": pl.String},
    "dim_issue": {
        "issue_id": pl.String,
        "document_id": pl.String,
        "publication": pl.String,
        "issuer": pl.String,
        "region": pl.String,
        "region_code": pl.String,
        "province": pl.String,
        "issue_label": pl.String,
        "total_issue": pl.Int32,
        "published": pl.Date,
        "phone": pl.String,
        "email": pl.String,
        "address": pl.String,
        "postcode": pl.String,
        "permit": pl.String,
        "inferred": _TEXTS,
    },
    "contents_entry": {
        "issue_id": pl.String,
        "seq": pl.Int32,
        "section": pl.String,
        "title": pl.String,
        "authors": _TEXTS,
        "page": pl.Int32,
        "source_publication": pl.String,
        "article_id": pl.String,
    },
    "fact_article": {
        "article_id": pl.String,
        "document_id": pl.String,
        "issue_id": pl.String,
        "seq": pl.Int32,
        "kind": pl.String,
        "title": pl.String,
        "subtitle": pl.String,
        "place": pl.String,
        "region_code": pl.String,
        "section": pl.String,
        "authors": _TEXTS,
        "affiliation": pl.String,
        "source_publication": pl.String,
        "page": pl.Int32,
        "body": pl.String,
        "char_count": pl.Int32,
        "metric_count": pl.Int32,
    },
    "article_span": {
        "article_id": pl.String,
        "document_id": pl.String,
        "role": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
    },
    "fact_metric": {
        "metric_id": pl.String,
        "article_id": pl.String,
        "document_id": pl.String,
        "seq": pl.Int32,
        "value": pl.Float64,
        "value_high": pl.Float64,
        "unit": pl.String,
        "qualifier": pl.String,
        "indicator": pl.String,
        "subject": pl.String,
        "region_code": pl.String,
        "period_text": pl.String,
        "period_start": pl.Date,
        "period_end": pl.Date,
        "kind": pl.String,
        "quote": pl.String,
        "sentence": pl.String,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "confidence": pl.Float64,
    },
    "fact_repair": {
        "document_id": pl.String,
        "char_start": pl.Int64,
        "before": pl.String,
        "after": pl.String,
        "rule": pl.String,
        "confidence": pl.Float64,
    },
    "article_term": {"article_id": pl.String, "term": pl.String, "tf": pl.Int32},
}


def frames_of(documents: Iterable[Mapping[str, list[tuple[Any, ...]]]]) -> dict[str, pl.DataFrame]:
    """One frame a table from the rows of many documents; a table without rows is an empty, typed frame."""
    gathered: Rows = {table: [] for table in SCHEMAS}
    for document in documents:
        for table, rows in document.items():
            gathered[table].extend(rows)
    return {table: _frame(SCHEMAS[table], rows) for table, rows in gathered.items()}


def _frame(schema: Mapping[str, pl.DataType | type[pl.DataType]], rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    """A frame built column by column: polars reads a column of one type at several times the speed of rows."""
    if not rows:
        return pl.DataFrame(schema=schema)
    columns = zip(schema.items(), zip(*rows, strict=True), strict=True)
    return pl.DataFrame([pl.Series(name, values, dtype, strict=True) for (name, dtype), values in columns])
