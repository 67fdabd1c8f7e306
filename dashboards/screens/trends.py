"""Trends (趋势): words over the months, rising and falling, and practices that several regions report."""

from __future__ import annotations

import altair as alt
import polars as pl
import streamlit as st

from dashboards.build import Build
from dashboards.parts import draw, table
from dashboards.words import say

_TERMS = """
WITH found AS (SELECT term, month, articles, share FROM term_by_month WHERE term IN ({places})),
months AS (SELECT DISTINCT month FROM article_by_publication WHERE month IS NOT NULL)
SELECT term, month, coalesce(found.articles, 0) AS articles, coalesce(found.share, 0) AS share
FROM (SELECT DISTINCT term FROM found) CROSS JOIN months LEFT JOIN found USING (term, month) ORDER BY month, term
"""

_TREND = """
SELECT term, recent_articles, earlier_articles, change FROM term_trend
WHERE length(term) >= 2
QUALIFY
    row_number() OVER (ORDER BY change DESC, term) <= 30
    OR row_number() OVER (ORDER BY change, term) <= 30
"""

_INITIATIVES = """
SELECT initiative, articles, regions, region_names, first_region AS region, first_published, last_published
FROM recurring_initiative ORDER BY regions DESC, articles DESC, initiative LIMIT 200
"""

_USUAL = """
WITH latest AS (
    SELECT article_id FROM fact_article INNER JOIN dim_issue USING (issue_id)
    ORDER BY published DESC NULLS LAST, article_id LIMIT 100
)
SELECT term FROM term_posting WHERE length(term) >= 2 AND article_id IN (FROM latest)
GROUP BY term ORDER BY count(*) DESC, term LIMIT 3
"""
"""Words to begin with: those that most of the latest articles hold."""


def show(build: Build) -> None:
    """Draw the page."""
    words = st.text_input(say("terms_box"), " ".join(build.ask(_USUAL)["term"]), key="trends-words").split()
    months = build.ask(_TERMS.format(places=", ".join("?" * len(words))), words) if words else pl.DataFrame()
    if months.is_empty():
        st.info(say("unknown_terms"))
    else:
        draw(
            alt.Chart(months)
            .mark_line(point=True)
            .encode(
                x=alt.X("month:T", title=say("month"), axis=alt.Axis(format="%Y-%m")),
                y=alt.Y("share:Q", title=say("share_axis"), axis=alt.Axis(format="%")),
                color=alt.Color("term:N", title=say("term")),
                tooltip=[
                    alt.Tooltip("term:N", title=say("term")),
                    alt.Tooltip("month:T", format="%Y-%m", title=say("month")),
                    alt.Tooltip("share:Q", format=".1%", title=say("share_axis")),
                    alt.Tooltip("articles:Q", title=say("articles")),
                ],
            )
            .interactive()
        )
    st.caption(say("trend_note"))
    left, right = st.columns(2)
    with left:
        st.subheader(say("rising"), anchor=False)
        table(build, _TREND, [], "rising", empty="no_trend", pick=_rising)
    with right:
        st.subheader(say("falling"), anchor=False)
        table(build, _TREND, [], "falling", empty="no_trend", pick=_falling)
    st.subheader(say("initiatives"), anchor=False)
    table(build, _INITIATIVES, [], "initiatives", empty="no_initiatives")


def _rising(trend: pl.DataFrame) -> pl.DataFrame:
    return trend.filter(pl.col("change") > 0).sort("change", "term", descending=[True, False]).head(30)


def _falling(trend: pl.DataFrame) -> pl.DataFrame:
    return trend.filter(pl.col("change") < 0).sort("change", "term").head(30)
