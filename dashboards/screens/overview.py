"""Overview (总览): how much there is, over time, by periodical; how the last run went."""

from __future__ import annotations

import altair as alt
import streamlit as st

from dashboards.build import Build
from dashboards.parts import draw, number_axis, table
from dashboards.words import say

_COUNTS = """
SELECT
    (SELECT count(*) FROM dim_document) AS documents,
    (SELECT count(*) FROM dim_issue) AS issues,
    (SELECT count(*) FROM fact_article) AS articles,
    (SELECT count(*) FROM fact_metric) AS metrics,
    (SELECT count(*) FROM dim_issue WHERE published IS NULL) AS undated,
    (SELECT strftime(built_at, '%Y-%m-%d %H:%M') FROM published_build) AS built
"""

_BY_MONTH = """
SELECT month, sum(articles)::BIGINT AS articles, sum(metrics)::BIGINT AS metrics, sum(characters)::BIGINT AS characters
FROM article_by_publication WHERE month IS NOT NULL GROUP BY month ORDER BY month
"""

_BY_PUBLICATION = """
SELECT
    issue.publication, issue.region, count(DISTINCT issue.issue_id) AS issues, count(article.article_id) AS articles,
    sum(article.metric_count)::BIGINT AS metrics,
    min(issue.published) AS first_issue, max(issue.published) AS last_issue
FROM dim_issue AS issue LEFT JOIN fact_article AS article ON issue.issue_id = article.issue_id
GROUP BY issue.publication, issue.region ORDER BY articles DESC, issue.publication
"""

_LAST_RUN = """
SELECT
    run.status, strftime(run.started_at, '%Y-%m-%d %H:%M') AS started_at, run.documents_loaded,
    run.documents_quarantined,
    (SELECT count(*) FROM check_result AS r WHERE r.run_id = run.run_id AND NOT r.success) AS checks_failed
FROM load_run AS run ORDER BY run.started_at DESC LIMIT 1
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
    months = build.ask(_BY_MONTH)
    if months.is_empty():
        st.info(say("nothing"))
    else:
        draw(
            alt.Chart(months)
            .mark_bar()
            .encode(
                x=alt.X("yearmonth(month):T", title=say("month"), axis=alt.Axis(format="%Y-%m")),
                y=alt.Y(f"{measure}:Q", title=say(measure), axis=number_axis()),
                tooltip=[alt.Tooltip("month:T", format="%Y-%m", title=say("month")), alt.Tooltip(measure, format=",")],
            )
        )
    if counts["undated"]:
        st.caption(say("undated", n=counts["undated"]))
    st.subheader(say("last_run"), anchor=False)
    run = build.one(_LAST_RUN)
    if run:
        numbers = ("documents_loaded", "documents_quarantined", "checks_failed")
        for column, name in zip(st.columns(len(numbers)), numbers, strict=True):
            column.metric(say(name), f"{run[name]:,}")
        st.caption(f"{say('started_at')} {run['started_at']} (UTC) · {say('status')} {say(str(run['status']))}")
    else:
        st.info(say("no_runs"))
    st.subheader(say("by_publication"), anchor=False)
    table(build, _BY_PUBLICATION, [], "publications")
