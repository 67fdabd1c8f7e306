"""What an issue brings at least is proposed from issues that were healthy."""

from __future__ import annotations

from datetime import date

from expectations.volume import suggest
from tests.expectations.conftest import healthy_warehouse, insert


def test_a_floor_is_half_of_the_poorest_issue() -> None:
    with healthy_warehouse() as connection:
        for number, articles in enumerate((8, 9, 6, 10), 1):
            issue = f"new{number}"
            insert(
                connection,
                "dim_issue",
                {"issue_id": issue, "publication": "南屏党建", "published": date(2020, 2 * number, 1)},
            )
            for seq in range(articles):
                insert(
                    connection, "fact_article", {"article_id": f"{issue}-{seq}", "issue_id": issue, "metric_count": 5}
                )
        proposed = suggest(connection)
    assert proposed == [
        {
            "publication": "南屏党建",
            "articles_low": "3",
            "metrics_low": "15",
            "months_between": "2",
            "reason": "half of the poorest of 4 issues",
        }
    ], "云溪简报 has two issues: nothing can be said of it"


def test_a_compilation_without_rhythm_has_no_due_date() -> None:
    with healthy_warehouse() as connection:
        for year in (2001, 2004, 2008, 2012):
            insert(
                connection, "dim_issue", {"issue_id": f"i{year}", "publication": "荟萃", "published": date(year, 1, 1)}
            )
            insert(connection, "fact_article", {"article_id": f"a{year}", "issue_id": f"i{year}", "metric_count": 9})
        (proposed,) = suggest(connection)
    assert proposed["months_between"] == ""
