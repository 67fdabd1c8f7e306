"""A reader of the published file, as an analyst's client or a dashboard is one: a process that knows only DuckDB.

``python reader.py FILE STOP HABIT PAUSE``: asks again and again until the file STOP is there, then prints as JSON how
often it asked and what each build said. HABIT: ``reopens`` for each question, ``holds`` one connection throughout, or
``rests`` on a connection for some questions before it opens the file again. It ends with an error where a question
fails, where one question's numbers do not belong together, or where a held file changes.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
import time
from pathlib import Path

import duckdb

QUESTION = (
    "SELECT (SELECT snapshot_id FROM published_build), (SELECT count(*) FROM dim_document), "
    "(SELECT count(*) FROM fact_article), (SELECT count(*) FROM fact_metric), "
    "(SELECT coalesce(sum(metric_count), 0)::BIGINT FROM fact_article), "
    "(SELECT max(snapshot_id) FROM load_run)"
)
RESTS_FOR = 7


def main(path: Path, stop: Path, habit: str, pause: float) -> None:
    asked, said = 0, {}
    held: duckdb.DuckDBPyConnection | None = None
    since: tuple[int, ...] | None = None
    for k in itertools.count():
        if stop.exists() and asked:
            break
        if held is not None and (habit == "reopens" or (habit == "rests" and k % RESTS_FOR == 0)):
            held.close()
            held = since = None
        if held is None:
            held = duckdb.connect(path, read_only=True, config={"threads": 1})
        row = held.execute(QUESTION).fetchone()
        assert row is not None
        assert since is None or row == since, (row, since)
        since = row
        snapshot, documents, articles, metrics, stated, newest_run = row
        assert articles == metrics == stated == 2 * documents, row
        assert newest_run == snapshot, row
        assert said.setdefault(snapshot, documents) == documents, (row, said)
        asked += 1
        time.sleep(pause * random.uniform(0.2, 1.8))
    sys.stdout.write(json.dumps({"asked": asked, "said": said}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], float(sys.argv[4]))
