"""Words in numbers: what goes in comes out by ``article_term``, whatever was added, removed and sorted between."""

from collections.abc import Iterator

import duckdb
import pytest

from warehouse import postings, schema

ROWS = {("a1", "红色", 2), ("a1", "物业", 1), ("a2", "物业", 3), ("a3", "渔港", 1)}


@pytest.fixture
def build() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE fact_article (article_id VARCHAR, title VARCHAR, char_count INTEGER)")
        connection.execute(
            "INSERT INTO fact_article VALUES ('a1', '红色墙', 9), ('a2', '题', 8), ('a3', '题', 7), ('silent', NULL, 0)"
        )
        postings.create(connection, values(ROWS), "main.")
        connection.execute(next(text for text in schema.marts() if "VIEW article_term" in text))
        yield connection


def values(rows: set[tuple[str, str, int]]) -> str:
    return f"FROM (VALUES {', '.join(map(str, sorted(rows)))}) AS t (article_id, term, tf)"


def rows(build: duckdb.DuckDBPyConnection) -> set[tuple[str, str, int]]:
    return set(build.execute("SELECT article_id, term, tf FROM article_term").fetchall())


def stored(build: duckdb.DuckDBPyConnection) -> list[tuple[int, int]]:
    return build.execute("SELECT term_nr, article_nr FROM term_posting").fetchall()


def test_what_goes_in_comes_out_and_stands_in_order(build: duckdb.DuckDBPyConnection) -> None:
    assert rows(build) == ROWS
    assert stored(build) == sorted(stored(build))


def test_an_article_without_words_has_a_number(build: duckdb.DuckDBPyConnection) -> None:
    assert build.execute("SELECT count(*) FROM article_number WHERE article_id = 'silent'").fetchone() == (1,)


def test_a_word_of_the_title_is_marked(build: duckdb.DuckDBPyConnection) -> None:
    marked = "SELECT term, article_id FROM term_posting JOIN term_number USING (term_nr) JOIN article_number "
    assert build.execute(f"{marked} USING (article_nr) WHERE in_title").fetchall() == [("红色", "a1")]


def test_a_night_adds_and_removes(build: duckdb.DuckDBPyConnection) -> None:
    postings.remove(build, "SELECT 'a3'", "main.")
    build.execute("DELETE FROM fact_article WHERE article_id = 'a3'")
    build.execute("INSERT INTO fact_article VALUES ('a4', '题', 1)")
    come = {("a4", "物业", 1), ("a4", "新船", 1)}
    postings.add(build, values(come), "main.")
    assert rows(build) == {row for row in ROWS if row[0] != "a3"} | come
    assert build.execute("SELECT term FROM term_number ORDER BY term").fetchall() == [("新船",), ("物业",), ("红色",)]
    assert build.execute("SELECT count(*), count(DISTINCT article_nr) FROM article_number").fetchone() == (4, 4)


def test_the_same_tables_as_views_of_other_rows(build: duckdb.DuckDBPyConnection) -> None:
    with duckdb.connect() as lake:
        lake.execute("CREATE TABLE fact_article (article_id VARCHAR, title VARCHAR, char_count INTEGER)")
        lake.execute("INSERT INTO fact_article VALUES ('a1', '题', 9), ('a2', '题', 8), ('a3', '题', 7)")
        lake.execute(postings.views(values(ROWS)))
        lake.execute(next(text for text in schema.marts() if "VIEW article_term" in text))
        assert rows(lake) == ROWS
