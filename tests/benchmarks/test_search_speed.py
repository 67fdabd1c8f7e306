"""How long a search takes over 100,000 articles (issue figure: 300 ms), in a plain DuckDB client on one thread.

Run with ``uv run pytest tests/benchmarks/test_search_speed.py -n 0 -o addopts= -s``; it makes the warehouse first, or
takes the one in the folder that ``JIANBAO_LARGE`` names. Processor time on one thread is what the clock shows on an
idle machine at most, and the same on a busy one.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.dashboards.large import make

SECONDS = 0.3

QUERIES = {
    "two words": "SELECT * FROM search('集体经济 增收')",
    "two of the commonest words": "SELECT * FROM search('工作 发展')",
    "a phrase": """SELECT * FROM search('"红色物业"')""",
    "a word of the title": "SELECT * FROM search('title:集体 食堂')",
    "a word that the vocabulary does not know": "SELECT * FROM search('没有的词')",
    "with filters": "SELECT * FROM search('食堂', in_publication := '简报1', in_region := '县7', since := '2015-01-01')",  # noqa: E501
}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    given = os.environ.get("JIANBAO_LARGE")
    path = Path(given) / "jianbao.duckdb" if given else make(tmp_path_factory.mktemp("large"))
    settings = {"threads": "1", "autoload_known_extensions": "false", "autoinstall_known_extensions": "false"}
    with duckdb.connect(path, read_only=True, config=settings) as connection:
        yield connection


@pytest.mark.parametrize("name", QUERIES)
def test_a_search(file: duckdb.DuckDBPyConnection, name: str) -> None:
    spent, shown = [], []
    for _ in range(5):
        before, began = time.process_time(), time.perf_counter()
        file.execute(QUERIES[name]).fetchall()
        spent.append(time.process_time() - before)
        shown.append(time.perf_counter() - began)
    print(f"\n{name}: {min(spent):.3f} s of processor time, {min(shown):.3f} s on the clock")
    assert min(spent) < SECONDS
