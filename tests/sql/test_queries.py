"""The worked examples run over the samples and still give what their pictures show."""

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.conftest import ROOT
from tests.sql.pictures import QUERIES, draw, picture_of, publish_samples


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(publish_samples(tmp_path_factory.mktemp("samples")), read_only=True) as connection:
        yield connection


def test_there_are_fifteen_numbered_from_easy_to_hard() -> None:
    assert [int(query.name[:2]) for query in QUERIES] == list(range(1, 16))


@pytest.mark.parametrize("query", QUERIES, ids=lambda p: p.stem)
def test_an_example_gives_what_its_picture_shows(published: duckdb.DuckDBPyConnection, query: Path) -> None:
    """The columns are exact. Rules that read better move some rows; where most have moved the picture is drawn anew."""
    text = query.read_text("utf-8")
    assert text.startswith(f"-- {int(query.name[:2])}. "), "the question stands above its query"
    kept, now = picture_of(query).read_text("utf-8").splitlines(), draw(published, text).splitlines()
    assert [name.strip() for name in now[0].split("|")] == [name.strip() for name in kept[0].split("|")]
    values = [{cell.strip() for line in lines[2:] for cell in line.split("|")} for lines in (kept, now)]
    assert len(now) > 2, "an example that finds nothing teaches nothing"
    assert len(values[0] & values[1]) * 2 >= len(values[0]), (
        f"draw {picture_of(query).name} anew (tests/sql/pictures.py)"
    )


COUNTED_ONCE = {
    "metric_in_context": "(SELECT count(*) FROM metric_in_context), (SELECT count(*) FROM fact_metric)",
    "metric_distinct": "(SELECT sum(times_stated) FROM metric_distinct), (SELECT count(*) FROM fact_metric)",
    "article_in_context": "(SELECT count(*) FROM article_in_context), (SELECT count(*) FROM fact_article)",
    "article_by_publication": "(SELECT sum(articles) FROM article_by_publication), "
    "(SELECT count(*) FROM fact_article WHERE kind <> 'editor_note')",
    "metrics of article_by_publication": "(SELECT sum(metrics) FROM article_by_publication), "
    "(SELECT sum(metric_count) FROM fact_article WHERE kind <> 'editor_note')",
    "indicator_summary": "(SELECT sum(metrics) FROM indicator_summary), "
    "(SELECT count(*) FROM fact_metric WHERE indicator <> '')",
    "quality_by_issue": "(SELECT sum(repairs) FROM quality_by_issue), (SELECT count(*) FROM fact_repair)",
    "repair_by_rule": "(SELECT sum(repairs) FROM repair_by_rule), (SELECT count(*) FROM fact_repair)",
    "article_term": "(SELECT sum(tf) FROM article_term), (SELECT sum(tf) FROM term_posting)",
}


@pytest.mark.parametrize("mart", COUNTED_ONCE)
def test_a_mart_counts_everything_and_nothing_twice(published: duckdb.DuckDBPyConnection, mart: str) -> None:
    counted, there = published.execute(f"SELECT {COUNTED_ONCE[mart]}").fetchone() or (None, None)
    assert counted == there
    assert there


def test_what_fell_is_not_ranked_among_what_grew(published: duckdb.DuckDBPyConnection) -> None:
    """A fall is a number without a minus: the query that the README prints leaves it out."""
    query = re.findall(r"```sql\n(.*?)limit 5;", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)[0]
    named = [row[0] for row in published.execute(query).fetchall()]
    assert named
    assert [indicator for indicator in named if indicator.endswith(("降幅", "跌幅"))] == []


def test_a_division_that_was_abolished_says_until_when(published: duckdb.DuckDBPyConnection) -> None:
    """崇文区 of 北京 was listed up to 2009; 东城区 still is."""
    years = published.execute("SELECT last_year FROM dim_region WHERE region_code IN ('110101', '110103') ORDER BY ALL")
    assert years.fetchall() == [(2009,), (None,)]
