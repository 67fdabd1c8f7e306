"""Rows that would mislead a reader of a mart: each case adds them to the invented ones and takes them back."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from tests.sql.test_marts import METRIC, opened


@pytest.fixture(scope="module")
def file() -> Iterator[duckdb.DuckDBPyConnection]:
    with opened() as connection:
        yield connection


def metric(key: str, place: str, said: str, stretch: str, high: str = "NULL") -> str:
    """A metric: ``place`` is article and document, ``said`` subject, indicator, value, unit, kind, ``stretch`` its
    period."""
    article, document = place.split()
    subject, indicator, value, unit, kind = said.split()
    start, end = stretch.split()
    return (
        f"INSERT INTO fact_metric {METRIC} VALUES ('{key}', '{article}', '{document}', 1, {value}, {high}, '{unit}', "
        f"'', '{indicator}', '{subject}', NULL, NULL, DATE '{start}', DATE '{end}', '{kind}', 'q', 's', 0, 1, .4)"
    )


NOWHERE = ["UPDATE fact_article SET place = NULL WHERE article_id = 'a4'",
           "INSERT INTO dim_issue (issue_id, document_id) VALUES ('i5', 'd5')",
           "INSERT INTO fact_article (article_id, document_id, issue_id, seq, kind, title, body, char_count, "
           "metric_count) "
           "VALUES ('a9', 'd5', 'i5', 1, 'article', '题', '正文', 2, 1)"]  # fmt: skip
"""Two documents of which neither says what region it is of: d3 and d5."""

YEAR, DECEMBER, LAST_DAY = "2019-01-01 2019-12-31", "2019-12-01 2019-12-31", "2019-12-31 2019-12-31"
JOBS = "SELECT target, actual FROM metric_target_and_actual WHERE indicator = '新增就业人数' ORDER BY ALL"

CASES = {
    "targets and results of two unknown counties are no pair": (
        [*NOWHERE, metric("t1", "a4 d3", "全县 新增就业人数 1000 人 target", YEAR),
         metric("t2", "a9 d5", "全县 新增就业人数 90 人 actual", YEAR)],
        JOBS, [],
    ),
    "of one unknown county they are": (
        [*NOWHERE, metric("t1", "a4 d3", "全县 新增就业人数 1000 人 target", YEAR),
         metric("t2", "a4 d3", "全县 新增就业人数 900 人 actual", YEAR)],
        JOBS, [(1000.0, 900.0)],
    ),
    "what December brought is no result of the year": (
        [metric("t1", "a2 d2", "全市 新增就业人数 1200 人 target", YEAR),
         metric("t2", "a2 d2", "全市 新增就业人数 100 人 actual", DECEMBER)],
        JOBS, [],
    ),
    "what there is at the end of the year is": (
        [metric("t1", "a2 d2", "全市 新增就业人数 1200 人 target", YEAR),
         metric("t2", "a2 d2", "全市 新增就业人数 1300 人 actual", LAST_DAY)],
        JOBS, [(1200.0, 1300.0)],
    ),
    "an office that is affiliation and author of one article is counted once": (
        ["UPDATE fact_article SET authors = [affiliation] WHERE article_id = 'a1'"],
        "SELECT organisation, articles, characters, metrics, authors FROM organisation_output "
        "WHERE region = '山川县' AND organisation = '山川县委组织部'",
        [("山川县委组织部", 1, 100, 2, ["山川县委组织部"])],
    ),
    "a name that stands twice in one byline is counted once": (
        ["UPDATE fact_article SET authors = ['双名', '双名'] WHERE article_id = 'a1'"],
        "SELECT articles, characters FROM author_output WHERE author = '双名'",
        [(1, 100)],
    ),
    "a level and a growth that are ranges say so, and a fall is from the deepest": (
        ["UPDATE fact_metric SET value_high = 9 WHERE metric_id = 'n6'",
         "UPDATE fact_metric SET value_high = 5 WHERE metric_id = 'n5'",
         "UPDATE fact_metric SET value_high = 7 WHERE metric_id = 'm2'"],
        "SELECT indicator, actual, actual_high, growth, growth_high FROM metric_level_and_growth ORDER BY document_id",
        [("集体经济收入", 20.0, None, 5.0, 7.0), ("出口", 8.0, 9.0, -5.0, -3.0)],
    ),
    "the first of a month may be any day of it, another day is that day": (
        ["UPDATE dim_issue SET published = DATE '2021-09-15' WHERE issue_id = 'i2'"],
        "SELECT DISTINCT published, earliest, latest FROM article_in_context WHERE published IS NOT NULL ORDER BY ALL",
        [(date(2017, 3, 1), date(2017, 3, 1), date(2017, 3, 31)), tuple([date(2021, 9, 15)] * 3)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_would_mislead_is_not_shown(file: duckdb.DuckDBPyConnection, name: str) -> None:
    changes, query, answer = CASES[name]
    file.execute("BEGIN")
    try:
        for change in changes:
            file.execute(change)
        assert file.execute(query).fetchall() == answer
    finally:
        file.execute("ROLLBACK")
