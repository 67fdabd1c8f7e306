"""A small healthy warehouse of invented rows, and one judge over it for a whole test session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

import duckdb
import pytest

from expectations import functions
from tests.conftest import ROOT
from transforms.aligned import AlignedText, Repair

BLANKS = "\n\n"

FACTS = (
    "dim_document", "document_text", "dim_issue", "contents_entry", "fact_article",
    "article_span", "fact_metric", "fact_repair", "article_term",
)  # fmt: skip


def bulletin(number: int) -> dict[str, list[dict[str, Any]]]:
    """The rows of one invented document that meets every expectation."""
    pieces = [
        ("masthead", None, f"云溪简报 2021年第{number}期"),
        ("contents", None, "春耕走进田间 …… 1"),
        ("title", 1, "春耕走进田间"),
        ("byline", 1, "林小满"),
        ("body", 1, f"云溪县组织党员 {number}0名袁帮助农户整修水渠3.5公里。投入资金120万元，覆盖率达到95%。"),
        ("title", 2, "夜校开课"),
        ("body", 2, "夜校同比增长150%，学员平均2.5人一组，计划明年办5期。"),
    ]
    quotes = {
        1: [
            (f" {number}0名", number * 10, "名", "党员", "actual", ""),
            ("3.5公里", 3.5, "公里", "水渠", "actual", ""),
            ("120万元", 1.2e6, "元", "资金", "actual", ""),
            ("95%", 95, "%", "覆盖率", "actual", "达"),
        ],
        2: [
            ("150%", 150, "%", "夜校", "growth", ""),
            ("平均2.5人", 2.5, "人", "学员", "actual", "平均"),
            ("5期", 5, "期", "夜校", "target", ""),
        ],
    }
    raw = BLANKS.join(text for _, _, text in pieces)
    document = sha256(raw.encode()).hexdigest()
    issue = f"issue{number}"
    repairs = [
        Repair(raw.index(f"员 {number}0名") + 1, " ", "", "han_digit_space"),
        Repair(raw.index("袁"), "袁", "，", "founder_shift", 0.99),
    ]
    clean = AlignedText.from_repairs(raw, repairs)
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in FACTS}
    rows["dim_document"].append(
        {
            "document_id": document, "uri": f"{number}.txt", "media_type": "text/plain", "encoding": "utf-8",
            "byte_count": len(raw.encode()), "char_count": len(raw), "first_run_id": "run1",
            "loaded_run_id": "run1", "ingested_at": "2021-04-01",
        }
    )  # fmt: skip
    rows["document_text"].append({"document_id": document, "raw_text": raw, "clean_text": clean.text})
    rows["dim_issue"].append(
        {
            "issue_id": issue, "document_id": document, "publication": "云溪简报", "issuer": "云溪县委组织部",
            "region": "云溪县", "region_code": "990101", "province": "海东省", "issue_label": f"2021年第{number}期",
            "published": date(2021, number, 1), "phone": "0000-12345678", "email": "jb@example.org",
            "postcode": "990101",
        }
    )  # fmt: skip
    rows["contents_entry"].append(
        {"issue_id": issue, "seq": 1, "title": "春耕走进田间", "page": 1, "article_id": f"article{number}1"}
    )
    rows["fact_repair"] = [
        {"document_id": document, "char_start": r.char_start, "before": r.before, "after": r.after, "rule": r.rule,
         "confidence": r.confidence}
        for r in repairs
    ]  # fmt: skip
    at = 0
    for role, article, text in pieces:
        start = raw.index(text, at)
        at = start + len(text)
        rows["article_span"].append(
            {"document_id": document, "role": role, "char_start": start, "char_end": at,
             "article_id": f"article{number}{article}" if article else None}
        )  # fmt: skip
        if role != "body":
            continue
        body = text.replace("员 ", "员").replace("袁", "，")
        rows["fact_article"].append(
            {
                "article_id": f"article{number}{article}", "document_id": document, "issue_id": issue, "seq": article,
                "kind": "article", "title": pieces[2 if article == 1 else 5][2], "authors": ["林小满"],
                "place": "云溪县", "region_code": "990101", "body": body, "char_count": len(body),
                "metric_count": len(quotes[article or 0]),
            }
        )  # fmt: skip
        for term in ("云溪", f"田间{number}"):
            rows["article_term"].append({"article_id": f"article{number}{article}", "term": term, "tf": 1})
        for seq, (quote, value, unit, indicator, kind, qualifier) in enumerate(quotes[article or 0], 1):
            begins = raw.index(quote, start)
            rows["fact_metric"].append(
                {
                    "metric_id": f"metric{number}{article}{seq}", "article_id": f"article{number}{article}",
                    "document_id": document, "seq": seq, "value": value, "unit": unit, "qualifier": qualifier,
                    "indicator": indicator, "kind": kind, "quote": quote, "sentence": body, "char_start": begins,
                    "char_end": begins + len(quote), "confidence": 0.9, "region_code": "990101",
                    "period_start": date(2021, 1, 1), "period_end": date(2021, 12, 31),
                }
            )  # fmt: skip
    return rows


LEDGER: dict[str, list[dict[str, Any]]] = {
    "dim_region": [
        {"region_code": "990000", "name": "海东省", "full_name": "海东省", "level": "province"},
        {"region_code": "990100", "name": "南屏市", "full_name": "海东省南屏市", "level": "prefecture",
         "parent_code": "990000"},
        {"region_code": "990101", "name": "云溪县", "full_name": "海东省南屏市云溪县", "level": "county",
         "parent_code": "990100"},
        {"region_code": "980000", "name": "西岭省", "full_name": "西岭省", "level": "province"},
    ],
    "dim_unit": [
        {"unit": unit, "dimension": dimension, "base_unit": base, "factor": factor}
        for unit, dimension, base, factor in (
            ("元", "money", "元", 1), ("名", "people", "人", 1), ("人", "people", "人", 1), ("%", "share", "%", 1),
            ("公里", "length", "公里", 1), ("期", "count", None, None),
        )
    ],
    "document_validity": [
        {"uri": "1.txt", "document_id": "d1", "source_root": "/in", "valid_from_run": "run1",
         "valid_from": "2021-04-01"}
    ],
    "correction": [
        {"document_id": "d1", "table_name": "fact_metric", "row_id": "m1", "column_name": "value", "was": "1",
         "value": "2", "reason": "the scan says so", "checked_by": "a reader", "state": "applied"}
    ],
    "document_outcome": [{"run_id": "run1", "uri": "1.txt", "stage": "commit", "outcome": "loaded"}],
    "load_run": [
        {"run_id": "run1", "started_at": "2021-04-01 02:00:00", "finished_at": "2021-04-01 02:01:00",
         "status": "loaded", "documents_seen": 3, "documents_loaded": 2, "documents_skipped": 0,
         "documents_quarantined": 1, "articles": 4, "metrics": 14, "code_version": "1"}
    ],
    "quarantined_document": [
        {"run_id": "run1", "uri": "bad.txt", "sha256": "ab", "stage": "decode", "reason": "holds no text",
         "first_seen_at": "2021-04-01"}
    ],
    "build_difference": [
        {"run_id": "run1", "table_name": "fact_metric", "rows_added": 14, "rows_changed": 0, "rows_removed": 0}
    ],
    "check_result": [
        {"run_id": "run1", "suite": "fact_metric", "expectation": "value_is_finite", "severity": "error",
         "success": True, "unexpected_count": 0}
    ],
}  # fmt: skip


def healthy_warehouse() -> duckdb.DuckDBPyConnection:
    """Two documents in ``main``, the second also in ``staged``; no constraints, so that faults can be planted."""
    connection = duckdb.connect()
    connection.execute("create schema declared; use declared")
    for path in sorted((ROOT / "sql" / "schema").glob("*.sql")):
        connection.execute(path.read_text("utf-8"))
    connection.execute("use main")
    declared = [name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()]
    for table in declared:
        connection.execute(f"create table main.{table} as from declared.{table} limit 0")
    old, new = bulletin(1), bulletin(2)
    for rows in (LEDGER, old, new):
        for table, records in rows.items():
            for record in records:
                insert(connection, table, record)
    connection.execute("drop schema declared cascade; create schema staged")
    documents = f"document_id = '{new['dim_document'][0]['document_id']}'"
    for table in FACTS:
        of_document = {"contents_entry": "issue_id = 'issue2'", "article_term": "article_id like 'article2_'"}
        where = of_document.get(table, documents)
        connection.execute(f"create view staged.{table} as select distinct * from main.{table} where {where}")
    return connection


def insert(connection: duckdb.DuckDBPyConnection, table: str, record: dict[str, Any]) -> None:
    """Put one record into a table of ``main``."""
    connection.execute(
        f"insert into main.{table} ({', '.join(record)}) values ({', '.join('?' * len(record))})", list(record.values())
    )


@pytest.fixture(scope="session")
def warehouse() -> Iterator[duckdb.DuckDBPyConnection]:
    """The healthy warehouse with the functions that checks call."""
    with healthy_warehouse() as connection, functions.registered(connection):
        yield connection


@pytest.fixture(scope="session")
def judge(warehouse: duckdb.DuckDBPyConnection) -> Iterator[Any]:
    """One judge for all tests: Great Expectations takes seconds to import."""
    from expectations import engine

    with engine.judging(warehouse, "main") as judge:
        yield judge
