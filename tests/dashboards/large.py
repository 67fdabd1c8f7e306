"""A published file of 100,000 articles and a million metrics, made by DuckDB alone in about a minute.

``uv run python -m tests.dashboards.large /tmp/large`` leaves it as ``/tmp/large/jianbao.duckdb``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb

from warehouse import schema
from warehouse.build import STORED_AS

ARTICLES_PER_ISSUE = 25
METRICS_PER_ARTICLE = 10
TERMS_PER_ARTICLE = 120
BODY = "全县推行“红色物业{n}”，新建食堂12个，服务老人3500人，集体经济收入达到20万元，带动农户增收。"


def make(folder: Path, articles: int = 100_000) -> Path:
    """Make the file in ``folder`` and say where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "jianbao.duckdb"
    sizes = {
        "{articles}": str(articles),
        "{issues}": str(articles // ARTICLES_PER_ISSUE),
        "{metrics}": str(articles * METRICS_PER_ARTICLE),
        "{terms}": str(TERMS_PER_ARTICLE),
        "{body}": BODY,
    }
    rows = Path(__file__).with_suffix(".sql").read_text("utf-8")
    for place, value in sizes.items():
        rows = rows.replace(place, value)
    with duckdb.connect(path) as connection:
        for name, table in schema.tables().items():
            stored = STORED_AS.get(name, name)
            connection.execute(schema.ddl(table, stored, table.lake_columns))
        connection.execute(rows)
        connection.execute("CREATE VIEW published_build AS SELECT 1 AS snapshot_id, now()::TIMESTAMP AS built_at")
        for room in ("marts", "macros"):
            for file in sorted((schema.SQL / room).glob("*.sql")):
                connection.execute(file.read_text("utf-8"))
        connection.execute("CHECKPOINT")
    return path


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
