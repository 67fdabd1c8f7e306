"""Ranking (地区排名): regions by the value of an indicator, or by how much they report."""

from __future__ import annotations

import streamlit as st

from dashboards.build import Build
from dashboards.parts import bars, choice, table
from dashboards.screens.metrics import chosen_indicator, sorted_values
from dashboards.words import say

MOST_BARS = 40

_PLACED = """
SELECT metric.* REPLACE (coalesce(division.full_name, metric.region) AS region)
FROM metric_in_context AS metric LEFT JOIN dim_region AS division ON metric.region_code = division.region_code
WHERE metric.region IS NOT NULL
"""

_BY_COUNT = f"""
SELECT region, count(*) AS metrics, count(DISTINCT article_id) AS articles, count(DISTINCT indicator) AS indicators
FROM ({_PLACED}) GROUP BY region
"""

_UNITS = "SELECT DISTINCT base_unit, period_year FROM metric_in_context WHERE indicator = ? AND kind = ?"

_BY_VALUE = f"""
SELECT
    region, base_value AS value, base_unit AS unit, qualifier, subject, period_text, period_end, region_from,
    confidence, sentence
FROM ({_PLACED})
WHERE indicator = ? AND kind = ? AND base_unit = ? AND (? IS NULL OR period_year = ?)
QUALIFY
    row_number() OVER (PARTITION BY region ORDER BY period_end DESC NULLS LAST, confidence DESC, metric_id ASC) = 1
ORDER BY value DESC, region
"""


def _measure(name: str) -> str:
    return say("ranking_metrics" if name == "metrics" else name)


def show(build: Build) -> None:
    """Draw the page."""
    measure = st.radio(
        say("rank_by"), ["metrics", "articles", "by_indicator"], format_func=_measure, horizontal=True, key="ranking-by"
    )
    if measure != "by_indicator":
        top = build.ask(_BY_COUNT).sort(measure, "region", descending=[True, False])
        if top.is_empty():
            st.info(say("no_region"))
            return
        bars(top.head(MOST_BARS).select("region", measure), "region", measure)
        table(build, _BY_COUNT, [], "ranking", pick=lambda f: f.sort(measure, "region", descending=[True, False]))
        return
    indicator = chosen_indicator(build, "ranking")
    if indicator is None:
        return
    columns = st.columns(3)
    kind = columns[0].selectbox(
        say("kinds_filter"), ["actual", "target", "growth"], format_func=say, key="ranking-kind"
    )
    parts = build.ask(_UNITS, [indicator, kind])
    if parts.is_empty():
        st.info(say("nothing"))
        return
    unit = columns[1].selectbox(say("unit_of_chart"), sorted_values(parts, "base_unit"), key="ranking-unit")
    with columns[2]:
        year = choice(say("years_filter"), [str(y) for y in sorted_values(parts, "period_year")], "ranking-year")
    number = int(year) if year else None
    parameters = [indicator, kind, unit, number, number]
    top = build.ask(f"SELECT region, value, period_text, region_from FROM ({_BY_VALUE}) LIMIT {MOST_BARS}", parameters)
    if top.is_empty():
        st.info(say("no_region"))
        return
    bars(top, "region", "value")
    st.caption(say("ranking_note"))
    table(build, _BY_VALUE, parameters, "ranking-values")
    st.caption(say("region_note"))
