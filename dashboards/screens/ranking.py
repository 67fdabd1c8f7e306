"""Ranking (地区排名): regions by the value of an indicator, or by how much they report."""

from __future__ import annotations

import streamlit as st

from dashboards.build import Build
from dashboards.parts import bars, choice, in_words, one_of, table, with_amounts
from dashboards.screens.metrics import chosen_indicator, sorted_values, units_of
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

_UNITS = """
SELECT DISTINCT base_unit, period_year FROM metric_in_context WHERE indicator = ? AND confidence >= ? AND kind = ?
"""

_LATEST = f"""
SELECT
    region, base_value AS value, base_value_high AS value_high, base_unit AS unit, qualifier, subject, period_text,
    period_end, confidence, region_from, sentence, metric_id
FROM ({_PLACED})
WHERE indicator = ? AND confidence >= ? AND kind = ? AND base_unit = ? AND (? IS NULL OR period_year = ?)
QUALIFY
    rank() OVER (
        PARTITION BY region
        ORDER BY period_end DESC NULLS LAST, coalesce(subject, '') <> '' AND ends_with(region, subject) DESC
    ) = 1
"""
"""What each region states for its latest period, of itself rather than of others in it."""

_COLUMNS = "SELECT * EXCLUDE (metric_id)"

_BY_VALUE = f"""
{_COLUMNS} FROM (
    FROM ({_LATEST}) WINDOW of_region AS (PARTITION BY region)
    QUALIFY min((value, value_high)) OVER of_region = max((value, value_high)) OVER of_region
    AND row_number() OVER (PARTITION BY region ORDER BY confidence DESC, metric_id) = 1
) ORDER BY value DESC, region
"""

_SEVERAL = f"""
{_COLUMNS} FROM (
    FROM ({_LATEST}) WINDOW of_region AS (PARTITION BY region)
    QUALIFY min((value, value_high)) OVER of_region <> max((value, value_high)) OVER of_region
) ORDER BY region, value DESC, subject
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
    asked = chosen_indicator(build, "ranking")
    if asked is None:
        return
    columns = st.columns(3)
    with columns[0]:
        kind = one_of(say("kinds_filter"), ["actual", "target", "growth"], "ranking-kind", "all")
    parts = build.ask(_UNITS, [*asked, kind])
    if parts.is_empty():
        st.info(say("nothing"))
        return
    with columns[1]:
        unit = one_of(say("unit_of_chart"), units_of(parts), "ranking-unit", "no_unit")
    with columns[2]:
        year = choice(say("years_filter"), [str(y) for y in sorted_values(parts, "period_year")], "ranking-year")
    number = int(year) if year else None
    parameters = [*asked, kind, unit, number, number]
    top = build.ask(
        f"SELECT region, value, value_high, unit, period_text, region_from FROM ({_BY_VALUE}) LIMIT {MOST_BARS}",
        parameters,
    )
    several = build.one(f"SELECT count(DISTINCT region) AS n FROM ({_SEVERAL})", parameters)["n"]
    if top.is_empty() and not several:
        st.info(say("no_region"))
        return
    if not top.is_empty():
        bars(in_words(with_amounts(top)), "region", "value")
        st.caption(say("ranking_note"))
        table(build, _BY_VALUE, parameters, "ranking-values")
    if several:
        st.info(say("several_unranked", n=several))
        table(build, _SEVERAL, parameters, "ranking-several")
    st.caption(say("region_note"))
