"""Metrics (指标): one indicator over regions and periods; each row opens the words that state it."""

from __future__ import annotations

import altair as alt
import polars as pl
import streamlit as st

from dashboards import evidence
from dashboards.build import Build
from dashboards.parts import amount, choice, draw, floor, number_axis, one_of, spoken, table
from dashboards.words import say

MOST_INDICATORS = 300
MOST_POINTS = 3000

_INDICATORS = f"""
SELECT indicator, count(*) AS metrics FROM fact_metric
WHERE indicator <> '' AND contains(indicator, ?) AND confidence >= ?
GROUP BY indicator
ORDER BY
    2 * count(*) FILTER (WHERE unit <> '') >= metrics DESC, min(period_end) < max(period_end) DESC NULLS LAST,
    metrics DESC, indicator
LIMIT {MOST_INDICATORS}
"""
"""What has a unit comes first: under one name a ratio is a row for each of its parts."""

_OF_INDICATOR = """
SELECT DISTINCT region, kind, base_unit, period_year FROM metric_in_context WHERE indicator = ? AND confidence >= ?
"""

_HIDDEN = "SELECT count(*) AS n FROM fact_metric WHERE indicator = ? AND confidence < ?"

_ROWS = """
SELECT
    metric_id, region, subject, qualifier, value, value_high, unit, period_text, kind, confidence, sentence, period_end,
    base_value, base_value_high, base_unit, region_from, publication, issue_label, period_start
FROM metric_in_context
WHERE
    indicator = ? AND confidence >= ? AND base_unit = ?
    AND (?::VARCHAR IS NULL OR region = ?) AND (?::VARCHAR IS NULL OR kind = ?)
    AND (?::INTEGER IS NULL OR period_year BETWEEN ? AND ?)
ORDER BY period_end DESC NULLS LAST, region, metric_id
"""


_SEVERAL = f"""
SELECT count(*) AS n FROM (
    SELECT 1 FROM ({_ROWS}) GROUP BY region, subject, kind, period_start, period_end
    HAVING count(DISTINCT (base_value, base_value_high)) > 1
)
"""


def chosen_indicator(build: Build, key: str) -> tuple[str, float] | None:
    """Let the visitor look for an indicator by a part of its name, and say how far its figures must be trusted."""
    left, right, last = st.columns([3, 3, 1])
    part = left.text_input(say("find_indicator"), key=f"{key}-find")
    with last:
        least = floor(f"{key}-floor")
    found = build.ask(_INDICATORS, [part.strip(), least])
    if found.is_empty():
        st.info(say("none_trusted" if least else "nothing"))
        return None
    counts = dict(found.iter_rows())
    chosen: str | None = right.selectbox(
        say("indicator"), list(counts), format_func=lambda name: f"{name}（{counts.get(name, 0):,}）", key=f"{key}-one",
        placeholder=say("choose"),
    )  # fmt: skip
    if chosen is None:
        return None
    hidden = build.one(_HIDDEN, [chosen, least])["n"]
    if hidden:
        st.caption(say("less_trusted", n=f"{hidden:,}"))
    return chosen, least


def sorted_values(frame: pl.DataFrame, column: str) -> list[str]:
    """The values of a column, once each, in order, without the empty one."""
    return sorted(frame[column].drop_nulls().unique().to_list())


def units_of(parts: pl.DataFrame) -> list[str]:
    """The units in which an indicator is stated, the empty one last."""
    return sorted(sorted_values(parts, "base_unit"), key=lambda unit: not unit)


_CHARTED = ("base_value", "base_value_high", "base_unit", "period_start")
"""Columns that only the chart needs."""


def show(build: Build) -> None:
    """Draw the page."""
    linked = st.query_params.get("metric")
    asked = chosen_indicator(build, "metrics")
    if asked is None:
        if linked:
            evidence.show(build, linked)
        return
    parts = build.ask(_OF_INDICATOR, asked)
    columns = st.columns(4)
    with columns[0]:
        unit = one_of(say("unit_of_chart"), units_of(parts), "metrics-unit", "no_unit")
    with columns[1]:
        region = choice(say("regions_filter"), sorted_values(parts, "region"), "metrics-region")
    with columns[2]:
        kind = one_of(say("kinds_filter"), ["", *sorted_values(parts, "kind")], "metrics-kind", "all")
    years = parts["period_year"].drop_nulls()
    span: tuple[int | None, int | None] = (None, None)
    with columns[3]:
        if years.n_unique() > 1:
            whole = (int(years.min()), int(years.max()))  # type: ignore[arg-type]
            chosen = st.slider(say("years_filter"), *whole, value=whole, key="metrics-years")
            span = (None, None) if chosen == whole else chosen
    parameters: list[object] = [*asked, unit, region, region, kind or None, kind or None, span[0], *span]
    _chart(build, parameters, unit)
    several = build.one(_SEVERAL, parameters)["n"]
    if several:
        st.caption(say("several_values", n=several))
    chosen_id = table(build, _ROWS, parameters, "metrics", hidden=["metric_id", *_CHARTED], choose="metric_id")
    if chosen_id or linked:
        evidence.show(build, str(chosen_id or linked))
    st.caption(say("region_note"))


def _chart(build: Build, parameters: list[object], unit: str) -> None:
    points = build.ask(
        "SELECT region, subject, kind, base_value, base_value_high, base_unit, period_text, period_end "
        f"FROM ({_ROWS}) "
        f"WHERE period_end IS NOT NULL LIMIT {MOST_POINTS}",
        parameters,
    )
    if points.is_empty():
        st.info(say("no_period"))
        return
    regions = points["region"].n_unique()
    ends = points.select("base_value", "base_value_high", "base_unit").iter_rows()
    points = points.with_columns(pl.Series("amount", [amount(*end) for end in ends], pl.String))
    draw(
        alt.Chart(points.with_columns(kind=pl.col("kind").replace(spoken("kind"))))
        .mark_point(filled=True, size=90)
        .encode(
            x=alt.X(
                "period_end:T", title=say("period_end"), axis=alt.Axis(format="%Y-%m"), scale=alt.Scale(padding=24)
            ),
            y=alt.Y(
                "base_value:Q",
                title=f"{say('value')}（{unit}）" if unit else say("value"),
                scale=alt.Scale(zero=False, padding=24),
                axis=number_axis(),
            ),
            color=alt.Color("region:N", title=say("region"), legend=alt.Legend() if regions <= 20 else None),
            shape=alt.Shape("kind:N", title=say("kind")),
            tooltip=[
                alt.Tooltip("region:N", title=say("region")),
                alt.Tooltip("subject:N", title=say("subject")),
                alt.Tooltip("amount:N", title=say("amount")),
                alt.Tooltip("period_text:N", title=say("period_text")),
                alt.Tooltip("kind:N", title=say("kind")),
            ],
        )
        .interactive()
    )
    every = build.one(f"SELECT count(*) AS n FROM ({_ROWS})", parameters)["n"]
    st.caption(say("charted", charted=f"{points.height:,}", all=f"{every:,}"))
