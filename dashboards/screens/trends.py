"""Trends (趋势): words over the years, rising and falling, and practices that several regions report."""

from __future__ import annotations

import altair as alt
import polars as pl
import streamlit as st

from dashboards.build import Build
from dashboards.parts import draw, table, year_axis
from dashboards.words import say

_TERMS = """
WITH found AS (SELECT term, year, articles, share FROM term_by_year WHERE term IN ({places})),
whole AS (SELECT year, count(*) AS all_articles FROM article_in_context WHERE year IS NOT NULL GROUP BY year)
SELECT term, year, coalesce(found.articles, 0) AS articles, whole.all_articles, coalesce(found.share, 0) AS share
FROM (SELECT DISTINCT term FROM found) CROSS JOIN whole LEFT JOIN found USING (term, year) ORDER BY year, term
"""

_COMPARED = """
WITH since AS (SELECT max(earliest) - INTERVAL 12 MONTHS AS day FROM article_in_context)
SELECT count(*) FILTER (WHERE earliest > day) AS recent, count(*) FILTER (WHERE latest <= day) AS earlier
FROM article_in_context CROSS JOIN since
"""

_TREND = """
SELECT term, recent_articles, earlier_articles, change FROM term_trend
WHERE length(term) >= 2
QUALIFY
    row_number() OVER (ORDER BY change DESC, term) <= 30
    OR row_number() OVER (ORDER BY change, term) <= 30
"""

_INITIATIVES = """
SELECT initiative, articles, publications, regions, region_names, first_year, last_year, first_region
FROM recurring_initiative ORDER BY publications DESC, regions DESC, articles DESC, initiative LIMIT 200
"""

_USUAL = """
WITH latest AS (
    SELECT article_nr FROM article_in_context INNER JOIN article_number USING (article_id)
    ORDER BY earliest DESC NULLS LAST, article_nr LIMIT 100
),
counted AS (
    SELECT term_nr, count(*) AS articles FROM term_posting WHERE article_nr IN (FROM latest) GROUP BY term_nr
)
SELECT term FROM counted INNER JOIN term_number USING (term_nr)
WHERE length(term) >= 2 ORDER BY articles DESC, term LIMIT 3
"""
"""Words to begin with: those that most of the latest articles hold."""


FEWEST_ARTICLES = 5
"""A year with fewer says nothing in shares: one article of one is 100 %."""


def show(build: Build) -> None:
    """Draw the page."""
    words = st.text_input(say("terms_box"), " ".join(build.ask(_USUAL)["term"]), key="trends-words").split()
    years = build.ask(_TERMS.format(places=", ".join("?" * len(words))), words) if words else pl.DataFrame()
    if years.is_empty():
        st.info(say("unknown_terms"))
    else:
        _lines(years)
        if years["year"].n_unique() == 1:
            st.caption(say("one_year"))
    st.caption(say("trend_note", **build.one(_COMPARED)))
    left, right = st.columns(2)
    with left:
        st.subheader(say("rising"), anchor=False)
        table(build, _TREND, [], "rising", empty="no_trend", pick=_rising)
    with right:
        st.subheader(say("falling"), anchor=False)
        table(build, _TREND, [], "falling", empty="no_trend", pick=_falling)
    st.subheader(say("initiatives"), anchor=False)
    st.caption(say("initiatives_note"))
    table(build, _INITIATIVES, [], "initiatives", empty="no_initiatives")


def _lines(years: pl.DataFrame) -> None:
    """A line a word over the years with articles enough, grey points for the others."""
    base = alt.Chart(years).encode(
        x=year_axis(years),
        y=alt.Y("share:Q", title=say("share_axis"), axis=alt.Axis(format="%"), scale=alt.Scale(domainMax=1.05)),
        tooltip=[
            alt.Tooltip("term:N", title=say("term")),
            alt.Tooltip("year:Q", title=say("year")),
            alt.Tooltip("share:Q", format=".1%", title=say("share_axis")),
            alt.Tooltip("articles:Q", title=say("articles")),
            alt.Tooltip("all_articles:Q", title=say("all_articles")),
        ],
    )
    enough = alt.datum.all_articles >= FEWEST_ARTICLES
    lines = base.transform_filter(enough).mark_line(point=alt.OverlayMarkDef(size=70))
    thin = base.transform_filter(~enough).mark_point(filled=True, size=70, color="#bbbbbb")
    draw(lines.encode(color=alt.Color("term:N", title=say("term"))) + thin)
    if years.filter(pl.col("all_articles") < FEWEST_ARTICLES).height:
        st.caption(say("thin_years", fewest=FEWEST_ARTICLES))


def _rising(trend: pl.DataFrame) -> pl.DataFrame:
    return trend.filter(pl.col("change") > 0).sort("change", "term", descending=[True, False]).head(30)


def _falling(trend: pl.DataFrame) -> pl.DataFrame:
    return trend.filter(pl.col("change") < 0).sort("change", "term").head(30)
