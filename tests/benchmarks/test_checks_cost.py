"""What the checks cost: a warehouse of a million metrics, judged whole (issue figure: below 30 s and 1 GB).

Run with ``uv run pytest tests/benchmarks/test_checks_cost.py -n 0 --benchmark-enable -s``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

METRICS = 1_000_000

PROGRAM = r"""
import json, re, sys, time
from pathlib import Path
import duckdb
from expectations import engine  # its import is not part of the figure
from expectations.checkpoint import run_checks
from warehouse.schema import FACTS

def peak_megabytes():
    # of this program alone: ru_maxrss would begin with what the parent process held
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) // 1024

with duckdb.connect(config={"threads": 2, "memory_limit": "500MB"}) as connection:
    connection.execute(f"attach '{sys.argv[1]}' as published (read_only)")
    connection.execute("use published")
    before = peak_megabytes()
    if "--night" in sys.argv:
        connection.execute("create schema memory.staged; create schema memory.would_be")
        tables = [name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()]
        connection.execute("create table memory.chosen as from dim_document order by document_id limit 20")
        own = {
            "contents_entry": "issue_id in "
            "(select issue_id from dim_issue semi join memory.chosen using (document_id))",
            "article_term": "article_id in "
            "(select article_id from fact_article semi join memory.chosen using (document_id))",
        }
        for table in tables:
            connection.execute(f"create view memory.would_be.{table} as from published.{table}")
            if table in FACTS:
                mine = own.get(table, "document_id in (select document_id from memory.chosen)")
                connection.execute(f"create table memory.staged.{table} as from {table} where {mine}")
        connection.execute("use memory")
    started, processor = time.perf_counter(), time.process_time()
    results = run_checks(connection, *(("would_be", "run", "staged") if "--night" in sys.argv else ("main", "run")))
    seconds, processor = time.perf_counter() - started, time.process_time() - processor
slowest = sorted(results, key=lambda r: -r.seconds)[:8]
print(json.dumps({
    "seconds": seconds, "processor_seconds": processor,
    "peak_megabytes": peak_megabytes(), "before_megabytes": before, "checks": len(results),
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
            "dim_issue": f"select i.* replace ({new_document} as document_id, md5(issue_id || d) as issue_id, "
            "issue_label || d as issue_label) from dim_issue i, copy where k = 0",
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


def judged(*arguments: str) -> Any:
    done = subprocess.run([sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    print("", *(f"{name}: {value}" for name, value in told.items()), sep="\n")
    assert told["failed"] == []
    return told


def test_a_million_metrics_are_judged_in_half_a_minute_and_a_gigabyte(million: Path) -> None:
    told = judged(str(million))
    assert min(told["seconds"], told["processor_seconds"]) < 30, "processor time where others share the machine"
    assert told["peak_megabytes"] < 1024


def test_a_night_of_twenty_documents_does_not_pay_for_the_million(million: Path) -> None:
    told = judged(str(million), "--night")
    assert min(told["seconds"], told["processor_seconds"]) < 5
