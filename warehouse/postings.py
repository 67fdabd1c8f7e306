"""The words of the published file in numbers: which word stands in which article, how often.

In:  ``article_term`` rows (article_id, term, tf) of the lake, and the build that they go into; it has ``fact_article``.
Out: three tables of the build; ``article_term`` is a view over them (``sql/marts/article_term.sql``).

    term_number     (term_nr, term)                                 one word
    article_number  (article_nr, article_id, char_count, in_order)  one article, with words or without
    term_posting    (term_nr, article_nr, tf, in_title)             sorted by term_nr, then article_nr

Sorted numbers take a tenth of the place that words and keys take, and a reader who asks for one word reads only the
blocks that hold it: a search is quick in any DuckDB client, without an index that would need an extension. A night's
rows stand behind the sorted ones (``in_order`` is false) until a build from nothing is due (``warehouse.wear``).
A number means something within one build only.
"""

from __future__ import annotations

import duckdb

TABLES = """
CREATE TABLE {schema}term_number (term_nr INTEGER NOT NULL, term VARCHAR NOT NULL);
CREATE TABLE {schema}article_number (article_nr INTEGER NOT NULL, article_id VARCHAR NOT NULL, char_count INTEGER,
    in_order BOOLEAN);
CREATE TABLE {schema}term_posting (term_nr INTEGER NOT NULL, article_nr INTEGER NOT NULL, tf INTEGER NOT NULL,
    in_title BOOLEAN);
COMMENT ON TABLE {schema}term_number IS 'Number of one word within this build; article_term has the words themselves.';
COMMENT ON TABLE {schema}article_number IS 'Number of one article within this build, for term_posting.';
COMMENT ON TABLE {schema}term_posting IS 'One word of one article in numbers: what search and article_term read.';
"""

_POSTING = "term_nr, article_nr, tf, coalesce(contains(lower(title), term), FALSE) AS in_title"


def create(connection: duckdb.DuckDBPyConnection, rows: str, schema: str = "build.") -> None:
    """Make the three tables and fill them from the query ``rows`` (article_id, term, tf)."""
    connection.execute(TABLES.format(schema=schema))
    add(connection, rows, schema, in_order=True)


def add(
    connection: duckdb.DuckDBPyConnection,
    rows: str,
    schema: str = "build.",
    *,
    in_order: bool = False,
    articles: str = "TRUE",
) -> None:
    """Append the rows of articles that have none yet; ``articles`` is a condition that all of these meet."""
    among = f"(SELECT article_id, title, char_count FROM {schema}fact_article WHERE {articles})"
    new_articles = f"FROM {among} ANTI JOIN {schema}article_number USING (article_id)"
    new_terms = f"SELECT DISTINCT term FROM ({rows}) ANTI JOIN {schema}term_number USING (term)"
    connection.execute(
        f"INSERT INTO {schema}article_number SELECT row_number() OVER (ORDER BY article_id) + "
        f"(SELECT coalesce(max(article_nr), 0) FROM {schema}article_number), article_id, char_count, {in_order} "
        f"{new_articles}"
    )
    connection.execute(
        f"INSERT INTO {schema}term_number SELECT row_number() OVER (ORDER BY term) + "
        f"(SELECT coalesce(max(term_nr), 0) FROM {schema}term_number), term FROM ({new_terms})"
    )
    connection.execute(
        f"INSERT INTO {schema}term_posting SELECT {_POSTING} FROM ({rows}) JOIN {schema}term_number USING (term) "
        f"JOIN {schema}article_number USING (article_id) JOIN {among} USING (article_id) ORDER BY ALL"
    )


def remove(connection: duckdb.DuckDBPyConnection, articles: str, schema: str = "build.") -> None:
    """Take out the rows of the articles that the query ``articles`` gives, and words that no article is left with."""
    connection.execute(
        f"DELETE FROM {schema}term_posting WHERE article_nr IN "
        f"(SELECT article_nr FROM {schema}article_number WHERE article_id IN ({articles}))"
    )
    gone = connection.execute(f"DELETE FROM {schema}article_number WHERE article_id IN ({articles})").fetchone()
    if gone and gone[0]:
        connection.execute(
            f"DELETE FROM {schema}term_number WHERE term_nr NOT IN (SELECT term_nr FROM {schema}term_posting)"
        )


def views(rows: str) -> str:
    """The same three tables as views over the query ``rows`` and ``fact_article``, for a state of the lake."""
    return f"""
    CREATE OR REPLACE VIEW term_number AS
    SELECT row_number() OVER (ORDER BY term)::INTEGER AS term_nr, term FROM (SELECT DISTINCT term FROM ({rows}));
    CREATE OR REPLACE VIEW article_number AS
    SELECT row_number() OVER (ORDER BY article_id)::INTEGER AS article_nr, article_id, char_count,
        TRUE AS in_order
    FROM fact_article;
    CREATE OR REPLACE VIEW term_posting AS
    SELECT {_POSTING} FROM ({rows}) JOIN term_number USING (term) JOIN article_number USING (article_id)
    JOIN fact_article USING (article_id);
    """
