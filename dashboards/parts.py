"""What every page is made of: tables whose rows can be chosen, charts, explained empty states, downloads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import polars as pl
import streamlit as st

from dashboards.build import Build
from dashboards.untrusted import csv_bytes
from dashboards.words import say

MOST_ROWS = 500
"""Rows of a table that are sent to the browser; the download has them all."""


def choice(label: str, options: Sequence[str], key: str) -> str | None:
    """One of ``options`` or, by the first entry, None for all of them."""
    chosen = st.selectbox(label, ["", *options], key=key, format_func=lambda option: option or say("all"))
    return chosen or None


def table(
    build: Build,
    query: str,
    parameters: Sequence[object],
    key: str,
    *,
    hidden: Sequence[str] = (),
    choose: str | None = None,
    empty: str = "nothing",
) -> Any:
    """The answer of a query as a table with a download; with ``choose``, the value of that column in the row chosen."""
    frame = build.ask(f"SELECT * FROM ({query}) LIMIT {MOST_ROWS + 1}", parameters)
    if frame.is_empty():
        st.info(say(empty))
        return None
    shown = frame.head(MOST_ROWS)
    labels = {
        name: None if name in hidden else say("article_title" if name == "title" else name) for name in shown.columns
    }
    if choose is None:
        st.dataframe(shown, column_config=labels, hide_index=True, key=key)
        row = None
    else:
        st.caption(say("click_row"))
        event = st.dataframe(
            shown, column_config=labels, hide_index=True, on_select="rerun", selection_mode="single-row", key=key
        )
        chosen = [number for number in event["selection"]["rows"] if number < shown.height]
        row = shown[choose][chosen[0]] if chosen else None
    if frame.height > MOST_ROWS:
        st.caption(say("rows_shown", shown=MOST_ROWS))
    st.download_button(
        say("download"),
        lambda: csv_bytes(build.ask(query, parameters)),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"{key}-csv",
        on_click="ignore",
    )
    return row


def values_label(kinds: Sequence[str]) -> str:
    """Vega's expression that prints closed-list values in the visitor's language."""
    words = "".join(f"datum.label == '{kind}' ? '{say(kind)}' : " for kind in kinds)
    return f"{words}datum.label"


def draw(chart: alt.Chart | alt.LayerChart, height: int = 320) -> None:
    """Show a chart over the whole width, with zoom and tooltips."""
    st.altair_chart(chart.properties(height=height).configure_axis(labelLimit=200), width="stretch")


def bars(frame: pl.DataFrame, category: str, value: str, *, color: str | None = None) -> None:
    """Horizontal bars, longest first, tall enough to read each name."""
    encodings: dict[str, Any] = {
        "x": alt.X(f"{value}:Q", title=say(value)),
        "y": alt.Y(f"{category}:N", sort="-x", title=None),
        "tooltip": [alt.Tooltip(f"{name}", title=say(name)) for name in frame.columns],
    }
    if color:
        encodings["color"] = alt.Color(f"{color}:N", title=say(color))
    draw(alt.Chart(frame).mark_bar().encode(**encodings), height=max(120, 24 * frame[category].n_unique() + 60))
