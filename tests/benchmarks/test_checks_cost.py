"""What the checks cost: a warehouse of a million metrics, judged whole (issue figure: below 30 s and 1 GB).

Run with ``uv run pytest tests/benchmarks/test_checks_cost.py -n 0 --benchmark-enable -s``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

METRICS = 1_000_000

PROGRAM = r"""
import json, re, sys, time
from pathlib import Path
import duckdb
from expectations import engine  # its import is not part of the figure
from expectations.checkpoint import run_checks

def peak_megabytes():
    # of this program alone: ru_maxrss would begin with what the parent process held
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) // 1024

with duckdb.connect(sys.argv[1], read_only=True, config={"threads": 2, "memory_limit": "500MB"}) as connection:
    before = peak_megabytes()
    started = time.perf_counter()
    results = run_checks(connection, "main", "run")
    seconds = time.perf_counter() - started
slowest = sorted(results, key=lambda r: -r.seconds)[:8]
print(json.dumps({
    "seconds": seconds, "peak_megabytes": peak_megabytes(), "before_megabytes": before, "checks": len(results),
    "failed": [(r.table_name, r.expectation, r.observed) for r in results if not r.success],
    "slowest": [(r.table_name, r.expectation, r.column_name, round(r.seconds, 2)) for r in slowest],
}))
"""


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published file of copies of the healthy documents, each with keys and text of its own length."""
    from tests.expectations.conftest import healthy_warehouse

    file = tmp_path_factory.mktemp("million") / "published.duckdb"
    copies = METRICS // 14 // 50
    with healthy_warehouse() as connection:
        connection.execute(f"attach '{file}' as published")
        # a document of 50 copies of the two bulletins, as long as a real issue: 350 metrics, 100 articles
        connection.execute(
            f"""
            create table copy as select range as n, range // 50 as d, range % 50 as k from range({copies * 50});
            create view texts as select document_id, length(raw_text) + 1 as stride from document_text;
            """
        )
        new_document = "sha256(i.document_id || d)"
        offsets = "char_start + k * stride as char_start, char_end + k * stride as char_end"
        many = {
            "dim_document": f"select i.* replace ({new_document} as document_id, uri || d as uri, "
            "byte_count * 50 + 49 as byte_count, char_count * 50 + 49 as char_count) "
            "from dim_document i, copy where k = 0",
            "document_text": f"select {new_document}, repeat(raw_text || ' ', 49) || raw_text, "
            "repeat(clean_text || ' ', 49) || clean_text from document_text i, copy where k = 0",
            "dim_issue": f"select i.* replace ({new_document} as document_id, md5(issue_id || d) as issue_id) "
            "from dim_issue i, copy where k = 0",
            "contents_entry": "select i.* replace (md5(issue_id || d) as issue_id, k as seq, "
            "md5(article_id || n) as article_id) from contents_entry i, copy",
            "fact_article": f"select i.* replace ({new_document} as document_id, md5(issue_id || d) as issue_id, "
            "md5(article_id || n) as article_id, k * 2 + seq as seq) from fact_article i, copy",
            "article_span": f"select i.* replace ({new_document} as document_id, "
            f"md5(article_id || n) as article_id, {offsets}) from article_span i join texts using (document_id), copy",
            "fact_metric": f"select i.* replace ({new_document} as document_id, "
            f"md5(article_id || n) as article_id, md5(metric_id || n) as metric_id, {offsets}) "
            "from fact_metric i join texts using (document_id), copy",
            "fact_repair": f"select i.* replace ({new_document} as document_id, "
            "char_start + k * stride as char_start) from fact_repair i join texts using (document_id), copy",
            "article_term": "select md5(article_id || n), term || w, tf, tfidf from article_term i, copy, "
            "range(10) as words(w)",
        }
        for (table,) in connection.execute(
            "select table_name from duckdb_tables() where database_name = 'memory' and table_name <> 'copy'"
        ).fetchall():
            connection.execute(f"create table published.{table} as from main.{table} limit 0")
            connection.execute(f"insert into published.{table} {many.get(table, f'from main.{table}')}")
    return file


def test_a_million_metrics_are_judged_in_half_a_minute_and_a_gigabyte(million: Path) -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(million)], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    print("", *(f"{name}: {value}" for name, value in told.items()), sep="\n")
    assert told["failed"] == []
    assert told["seconds"] < 30
    assert told["peak_megabytes"] < 1024
