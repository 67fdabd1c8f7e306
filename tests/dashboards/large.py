"""A published file of 100,000 articles and a million metrics, made by DuckDB alone in about two minutes.

``uv run python -m tests.dashboards.large /tmp/large`` leaves it as ``/tmp/large/jianbao.duckdb``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb

from warehouse import postings, schema
from warehouse.build import TERMS

ARTICLES_PER_ISSUE = 25
METRICS_PER_ARTICLE = 10
WORDS_PER_ARTICLE = 340
VOCABULARY = 200_000
BODY = "全县推行“红色物业{n}”，新建食堂12个，服务老人3500人，集体经济收入达到20万元，带动农户增收。"

WORDS = """
CREATE TEMP TABLE word AS
WITH drawn AS (
    SELECT i, exp(hash(i, j) / 18446744073709551615.0 * ln({vocabulary}))::INTEGER AS rank
    FROM range({articles}) AS a (i), range({words}) AS w (j)
)
SELECT
    md5('a' || i) AS article_id,
    coalesce(
        map {5: '工作', 12: '发展', 45: '集体', 80: '经济', 200: '增收', 800: '食堂', 900: '红色', 1000: '物业'}[rank],
        '词' || rank
    ) AS term,
    count(*)::INTEGER AS tf
FROM drawn GROUP BY i, rank
"""
"""Words by Zipf's law, as in the bulletins: the commonest stand in nearly every article, most in very few."""


def make(folder: Path, articles: int = 100_000) -> Path:
    """Make the file in ``folder`` and say where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "jianbao.duckdb"
    sizes = {
        "{articles}": str(articles),
        "{issues}": str(articles // ARTICLES_PER_ISSUE),
        "{metrics}": str(articles * METRICS_PER_ARTICLE),
        "{words}": str(WORDS_PER_ARTICLE),
        "{vocabulary}": str(VOCABULARY),
        "{body}": BODY,
    }
    rows = f"{Path(__file__).with_suffix('.sql').read_text('utf-8')};{WORDS}"
    for place, value in sizes.items():
        rows = rows.replace(place, value)
    with duckdb.connect(path) as connection:
        for name, table in schema.tables().items():
            if name != TERMS:
                connection.execute(schema.ddl(table, name, table.lake_columns))
        connection.execute(rows)
        postings.create(connection, "FROM word", "main.")
        connection.execute("CREATE VIEW published_build AS SELECT 1 AS snapshot_id, now()::TIMESTAMP AS built_at")
        for text in schema.marts():
            connection.execute(text)
        connection.execute("CHECKPOINT")
    return path


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
