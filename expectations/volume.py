"""Volume and freshness: a periodical brings about as much as it always did, and it comes when it is due.

In:  ``data/reference/volume_envelopes.csv``: what an issue of a publication brings at least, and every how many
     months one is due (empty: no saying). ``suggest`` proposes its rows from the issues in a warehouse.
Out: two suites over ``dim_issue``.
They never stop publishing: a thin issue may be thin, but somebody should look.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import duckdb

from expectations.suite import Check, Suite, no_rows
from transforms.reference import table
from warehouse.sqltext import literal

ENVELOPE = ("publication", "articles_low", "metrics_low", "months_between", "reason")
"""The columns of ``volume_envelopes.csv``."""

GRACE_MONTHS = 1
"""Bulletins are dated by the month they are for and reach us later."""

LONG_CHARACTERS = 10_000
"""A file from which articles and numbers may be expected; a notice is shorter."""

CHARACTERS_AN_ARTICLE, CHARACTERS_A_METRIC = 20_000, 5_000
"""Generous: work bulletins have a metric every 100 to 500 characters."""

FEWEST_ISSUES = 4
"""From so many issues on it can be said what is usual."""

FEWEST_ARTICLES, FEWEST_METRICS = 4, 20
"""Where fewer are usual, a quarter of them is chance."""

_COUNTED = (
    "(select i.issue_id, i.document_id, i.publication, i.issue_label, coalesce(a.articles, 0) as articles, "
    "coalesce(a.metrics, 0) as metrics from {issues} i left join (select issue_id, count(article_id) as articles, "
    "sum(metric_count) as metrics from {schema}.fact_article group by 1) a using (issue_id))"
)

_OF_NIGHT = _COUNTED.format(issues="batch", schema="{rows}")


def suites(envelopes: Iterable[Mapping[str, str]] | None = None) -> tuple[Suite, Suite]:
    """Suites ``volume`` and ``freshness``; ``envelopes`` are the reviewed rows unless given."""
    rows = table("volume_envelopes") if envelopes is None else tuple(envelopes)
    return (
        Suite("volume", "dim_issue", ("issue_id", "publication"), _volume(_values(rows))),
        Suite("freshness", "dim_issue", ("issue_id", "publication"), (_freshness(_values(rows)),), whole=True),
    )


FLOOR = "issue_reaches_its_floor"


def _volume(envelopes: str) -> tuple[Check, ...]:
    return (
        no_rows(
            FLOOR,
            f"select n.*, e.articles_low, e.metrics_low from {_OF_NIGHT} n join {envelopes} using (publication) "
            "where n.articles < e.articles_low or n.metrics < e.metrics_low",
            "Fewer articles or metrics than this publication ever has: a part of the file was not understood.",
            "warning",
            "publication",
        ),
        no_rows(
            "issue_brings_what_is_usual",
            f"select n.*, s.usual_articles, s.usual_metrics from {_OF_NIGHT} n join (select publication, "
            "median(articles) as usual_articles, median(metrics) as usual_metrics from "
            f"{_COUNTED.format(issues='{all}.dim_issue', schema='{all}')} where publication in "
            f"(select publication from batch) group by 1 having count(*) >= {FEWEST_ISSUES}) s using (publication) "
            f"where n.articles * 4 < s.usual_articles and s.usual_articles >= {FEWEST_ARTICLES} "
            f"or n.metrics * 4 < s.usual_metrics and s.usual_metrics >= {FEWEST_METRICS}",
            "Less than a quarter of what its other issues bring: a part of the file was not understood.",
            "warning",
            "publication",
        ),
        no_rows(
            "long_file_is_not_empty",
            f"select n.*, d.char_count from {_OF_NIGHT} n join {{rows}}.dim_document d using (document_id) "
            f"where d.char_count >= {LONG_CHARACTERS} and (n.articles * {CHARACTERS_AN_ARTICLE} < d.char_count "
            f"or n.metrics * {CHARACTERS_A_METRIC} < d.char_count)",
            "So much text with so few articles or numbers was probably not understood.",
            "warning",
            "issue_id",
        ),
    )


FRESHNESS = "next_issue_has_come"
FRESHNESS_MATTERS = "An issue is due and has not come: the source may have moved, or the collection stopped."


def overdue(
    connection: duckdb.DuckDBPyConnection, schema: str = "main", envelopes: Iterable[Mapping[str, str]] | None = None
) -> list[tuple[str, date, int]]:
    """What the check of freshness finds today: publication, its last issue's date, months between issues."""
    rows = table("volume_envelopes") if envelopes is None else tuple(envelopes)
    sql = _freshness(_values(rows)).sql
    return connection.execute(f"with batch as (select * from {schema}.dim_issue) {sql} order by 1").fetchall()


def _freshness(envelopes: str) -> Check:
    return no_rows(
        FRESHNESS,
        f"select i.publication, max(i.published) as last_published, e.months_between from batch i join {envelopes} "
        "using (publication) group by i.publication, e.months_between having max(i.published) + "
        f"to_months((e.months_between + {GRACE_MONTHS})::integer) < current_date",
        FRESHNESS_MATTERS,
        "warning",
        "published",
    )


def _values(rows: Iterable[Mapping[str, str]]) -> str:
    """The envelopes as a table ``e`` in SQL."""
    lines = [
        f"({literal(row['publication'])}, {_number(row['articles_low'])}, {_number(row['metrics_low'])}, "
        f"{_number(row['months_between'])})"
        for row in rows
    ] or ["('', 0, 0, null)"]
    return f"(values {', '.join(lines)}) e(publication, articles_low, metrics_low, months_between)"


def _number(text: str) -> str:
    return str(int(text)) if text else "null"


def suggest(connection: duckdb.DuckDBPyConnection, schema: str = "main") -> list[dict[str, str]]:
    """Rows for ``volume_envelopes.csv``: half of the poorest healthy issue, for publications with enough of them.

    An issue with less than a quarter of the usual articles is not healthy: it would lower the floor to nothing.
    ``months_between`` is the usual distance of two issues, where that is at most a year.
    """
    counted = _COUNTED.format(issues=f"{schema}.dim_issue", schema=schema)
    found = connection.execute(
        f"""
        with gaps as (
            select publication, datediff('month', lag(published) over (partition by publication order by published),
                published) as months
            from {schema}.dim_issue where published is not null
        ),
        rhythm as (select publication, median(months) as months from gaps where months > 0 group by 1),
        counted as (
            select *, median(articles) over (partition by publication) as usual from {counted}
        )
        select c.publication, min(c.articles) // 2, min(c.metrics) // 2, any_value(r.months), count(*)
        from counted c left join rhythm r using (publication)
        where c.publication is not null and c.articles > 0 and c.articles * 4 >= c.usual
        group by c.publication having count(*) >= {FEWEST_ISSUES} order by c.publication
        """
    ).fetchall()
    return [
        {
            "publication": publication,
            "articles_low": str(int(articles)),
            "metrics_low": str(int(metrics)),
            "months_between": str(round(months)) if months and months <= 12 else "",
            "reason": f"half of the poorest of {issues} healthy issues",
        }
        for publication, articles, metrics, months, issues in found
    ]


def too_few(connection: duckdb.DuckDBPyConnection, schema: str = "main") -> list[str]:
    """Publications with fewer issues than ``FEWEST_ISSUES``: nothing can be said of them yet."""
    found = connection.execute(
        f"select publication from {schema}.dim_issue where publication is not null group by 1 "
        f"having count(*) < {FEWEST_ISSUES} order by 1"
    ).fetchall()
    return [name for (name,) in found]
