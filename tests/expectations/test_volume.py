"""What an issue brings at least is proposed from issues that were healthy."""

from __future__ import annotations

from datetime import date

from expectations.checkpoint import run_checks
from expectations.volume import overdue, suggest, suites, too_few
from tests.expectations.conftest import healthy_warehouse, insert


def test_a_floor_is_half_of_the_poorest_issue_that_was_understood() -> None:
    with healthy_warehouse() as connection:
        for number, articles in enumerate((8, 9, 6, 10, 1), 1):
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
        assert too_few(connection) == ["云溪简报"]
    assert proposed == [
        {
            "publication": "南屏党建",
            "articles_low": "3",
            "metrics_low": "15",
            "months_between": "2",
            "reason": "half of the poorest of 4 healthy issues",
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


def test_an_issue_below_the_floor_that_was_proposed_is_warned_of() -> None:
    with healthy_warehouse() as connection:
        for number in range(4):
            insert(connection, "dim_issue", {"issue_id": f"n{number}", "publication": "南屏党建"})
            for seq in range(6):
                row = {"article_id": f"n{number}-{seq}", "issue_id": f"n{number}", "metric_count": 5}
                insert(connection, "fact_article", row)
        floor = suites(suggest(connection))
        assert [r.expectation for r in run_checks(connection, "main", "run", only=floor) if not r.success] == []
        connection.execute("delete from fact_article where issue_id = 'n3' and article_id > 'n3-1'")
        (warned,) = (r for r in run_checks(connection, "main", "run", only=floor) if not r.success)
    assert (warned.expectation, warned.severity) == ("issue_reaches_its_floor", "warning")
    assert "articles=2, metrics=10, articles_low=3, metrics_low=15" in warned.examples[0]


def test_a_periodical_is_overdue_when_its_month_and_a_month_of_grace_have_passed() -> None:
    every_two = [{"publication": "南屏党建", "articles_low": "1", "metrics_low": "1", "months_between": "2"}]
    with healthy_warehouse() as connection:
        connection.execute("update dim_issue set publication = '南屏党建', published = current_date - interval 2 month")
        assert overdue(connection, envelopes=every_two) == []
        connection.execute("update dim_issue set published = current_date - interval 4 month")
        ((name, _last, months),) = overdue(connection, envelopes=every_two)
    assert (name, months) == ("南屏党建", 2)
