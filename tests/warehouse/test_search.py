"""Search by BM25: the better match first, phrases, titles, filters, words that the vocabulary does not know."""

from collections.abc import Iterator

import duckdb
import pytest

from warehouse import postings, schema

ARTICLES = {
    "a1": ("集体经济增收", "村集体经济连年增收，集体经济收入翻番。", "山川简报", "山川县", "2018-03-01"),
    "a2": ("党员进社区", "社区物业由党员管起来，红色物业得民心，居民增收。", "山川简报", "山川县", "2019-03-01"),
    "a3": ("物业那点事", "红色的砖墙，物业在修。集体经济另说。", "海潮简报", "海潮市", "2019-05-01"),
    "a4": ("WiFi进村", "村村通WiFi，'引号'和100%都不怕。", "海潮简报", "海潮市", "2019-06-01"),
    "a5": ("只知年份", "连名带姓写了食堂。", "湖光简报", "湖光市", None),
}
VOCABULARY = ("集体", "经济", "集体经济", "增收", "收入", "党员", "社区", "物业", "红色", "wifi", "村村通", "食堂")


@pytest.fixture(scope="module")
def file() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"autoload_known_extensions": False}) as connection:
        for name in ("fact_article", "dim_issue", "dim_region"):
            columns = ", ".join(f"{c.name} {c.type}" for c in schema.tables()[name].columns)
            connection.execute(f"CREATE TABLE {name} ({columns})")
        connection.execute("CREATE TEMP TABLE word (article_id VARCHAR, term VARCHAR, tf INTEGER)")
        for key, (title, body, publication, region, published) in ARTICLES.items():
            connection.execute(
                "INSERT INTO fact_article BY NAME SELECT $1 AS article_id, $1 AS issue_id, $2 AS title, $3 AS body, "
                "length($3) AS char_count",
                [key, title, body],
            )
            connection.execute(
                "INSERT INTO dim_issue BY NAME SELECT $1 AS issue_id, $2 AS publication, $3 AS region, "
                "$4::DATE AS published, '2012年第4期' AS issue_label",
                [key, publication, region, published],
            )
            counts = [(key, term, f"{title}{body}".lower().count(term)) for term in VOCABULARY]
            connection.executemany("INSERT INTO word VALUES (?, ?, ?)", [row for row in counts if row[2]])
        postings.create(connection, "FROM word", "main.")
        connection.execute(next(text for text in schema.marts() if "VIEW article_in_context" in text))
        connection.execute((schema.SQL / "macros" / "search.sql").read_text("utf-8"))
        yield connection


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("集体经济 增收", ["a1", "a3", "a2"]),
        ("集体经济", ["a1", "a3"]),
        ("红色物业", ["a3", "a2"]),
        ('"红色物业"', ["a2"]),
        ("title:物业", ["a3"]),
        ('title:"红色物业"', []),
        ("wifi", ["a4"]),
        ("WIFI", ["a4"]),
        ("砖墙", ["a3"]),
        ("得民心", ["a2"]),
        ("没有这个词", []),
        ("收入来自银杏叶加工", []),
        ("银杏物业党员社区", ["a2"]),
        ("的砖墙，物业", ["a3"]),
        ("'引号'", ["a4"]),
        ("", []),
        ("   ", []),
        ('"', []),
    ],
)
def test_what_is_found_in_which_order(file: duckdb.DuckDBPyConnection, query: str, found: list[str]) -> None:
    assert [row[0] for row in file.execute("SELECT article_id FROM search(?)", [query]).fetchall()] == found


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ("in_publication := '海潮'", ["a3"]),
        ("in_region := '山川县'", ["a1"]),
        ("since := '2019-01-01'", ["a3"]),
        ("until := '2018-12-31'", ["a1"]),
        ("most := 1", ["a1"]),
    ],
)
def test_filters(file: duckdb.DuckDBPyConnection, filters: str, found: list[str]) -> None:
    rows = file.execute(f"SELECT article_id FROM search('集体经济', {filters})").fetchall()
    assert [row[0] for row in rows] == found


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("since := '2012-06-01'", 1),
        ("until := '2012-06-01'", 1),
        ("since := '2013-01-01'", 0),
        ("until := '2011-12-31'", 0),
    ],
)
def test_an_issue_without_a_date_is_kept_where_its_year_may_lie_within(
    file: duckdb.DuckDBPyConnection, dates: str, found: int
) -> None:
    assert len(file.execute(f"SELECT * FROM search('食堂', {dates})").fetchall()) == found


HOSTILE = ["'; DROP TABLE fact_article; --", "%", "_", "\\", "title:", 'title:"', "(", "[", "*", "a" * 5000, "字" * 300]


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: words[:12])
def test_whatever_is_typed_is_looked_for_and_nothing_else(file: duckdb.DuckDBPyConnection, words: str) -> None:
    rows = file.execute("SELECT title FROM search(?)", [words]).fetchall()
    assert rows == ([("WiFi进村",)] if words == "%" else [])
    assert file.execute("SELECT count(*) FROM fact_article").fetchone() == (len(ARTICLES),)


def test_the_snippet_shows_the_hit(file: duckdb.DuckDBPyConnection) -> None:
    assert file.execute("SELECT snippet, words_found FROM search('红色物业 民心')").fetchone() == (ARTICLES["a2"][1], 2)


def test_the_snippet_stands_around_what_was_asked_for_not_around_a_piece(file: duckdb.DuckDBPyConnection) -> None:
    body = "物业" + "很长的开头" * 40 + "这里才有红色物业。"
    file.execute("BEGIN")
    file.execute("UPDATE fact_article SET body = ? WHERE article_id = 'a2'", [body])
    (snippet,) = file.execute("SELECT snippet FROM search('红色物业 员') WHERE article_id = 'a2'").fetchone() or ("",)
    file.execute("ROLLBACK")
    assert "红色物业" in snippet
