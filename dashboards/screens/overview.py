"""Overview (总览): how much there is, over time, by periodical; how the last run went."""

from __future__ import annotations

import altair as alt
import streamlit as st

from dashboards.build import Build
from dashboards.parts import draw, number_axis, table, year_axis
from dashboards.screens.quality import STANDING
from dashboards.words import say

_COUNTS = """
SELECT
    (SELECT count(*) FROM dim_document) AS documents,
    (SELECT count(*) FROM dim_issue) AS issues,
    (SELECT count(*) FROM fact_article) AS articles,
    (SELECT count(*) FROM fact_metric) AS metrics,
    (SELECT count(DISTINCT issue_id) FROM article_in_context WHERE year IS NULL) AS undated,
    (SELECT strftime(built_at, '%Y-%m-%d %H:%M') FROM published_build) AS built
"""

_BY_YEAR = """
SELECT year, sum(articles)::BIGINT AS articles, sum(metrics)::BIGINT AS metrics, sum(characters)::BIGINT AS characters
FROM article_by_publication WHERE year IS NOT NULL GROUP BY year ORDER BY year
"""

_BY_PUBLICATION = """
SELECT
    issue.publication, issue.region, count(DISTINCT issue.issue_id) AS issues, count(article.article_id) AS articles,
    sum(article.metric_count)::BIGINT AS metrics, min(article.year) AS first_year, max(article.year) AS last_year
FROM dim_issue AS issue LEFT JOIN article_in_context AS article ON issue.issue_id = article.issue_id
GROUP BY issue.publication, issue.region ORDER BY articles DESC, issue.publication
"""

_LAST_RUN = """
SELECT
    run.status, strftime(run.started_at, '%Y-%m-%d %H:%M') AS started_at, run.documents_loaded,
    run.documents_quarantined,
    count(failed.run_id) FILTER (WHERE failed.severity = 'error') AS errors,
    count(failed.run_id) FILTER (WHERE failed.severity <> 'error') AS warnings
FROM (SELECT * FROM load_run ORDER BY snapshot_id DESC, started_at DESC LIMIT 1) AS run
LEFT JOIN check_result AS failed ON run.run_id = failed.run_id AND NOT failed.success
GROUP BY ALL
"""


def show(build: Build) -> None:
    """Draw the page."""
    counts = build.one(_COUNTS)
    for column, name in zip(st.columns(4), ("documents", "issues", "articles", "metrics"), strict=True):
        column.metric(say(name), f"{counts[name]:,}")
    st.caption(say("built", built=counts["built"]))
    st.subheader(say("over_time"), anchor=False)
    measure = st.radio(
        say("measure"), ["metrics", "articles", "characters"], format_func=say, horizontal=True, key="overview-measure"
    )
    years = build.ask(_BY_YEAR)
    if years.is_empty():
        st.info(say("nothing"))
    else:
        draw(
            alt.Chart(years)
            .mark_bar(size=18)
            .encode(
                x=year_axis(years),
                y=alt.Y(f"{measure}:Q", title=say(measure), axis=number_axis()),
                tooltip=[
                    alt.Tooltip("year:Q", title=say("year")),
                    alt.Tooltip(measure, format=",", title=say(measure)),
                ],
            )
        )
    if counts["undated"]:
        st.caption(say("undated", n=counts["undated"]))
    st.subheader(say("last_run"), anchor=False)
    run = build.one(_LAST_RUN)
    if run:
        numbers = ("documents_loaded", "documents_quarantined", "errors", "warnings")
        for column, name in zip(st.columns(len(numbers)), numbers, strict=True):
            column.metric(say(name), f"{run[name]:,}")
        st.caption(f"{say('started_at')} {run['started_at']} (UTC) · {say('status')} {say(str(run['status']))}")
        standing = build.one(f"SELECT count(*) AS n FROM ({STANDING})")["n"]
        if standing:
            st.caption(say("standing_elsewhere", n=standing))
    else:
        st.info(say("no_runs"))
    st.subheader(say("by_publication"), anchor=False)
    table(build, _BY_PUBLICATION, [], "publications")
