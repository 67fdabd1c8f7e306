"""What every page is made of: tables whose rows can be chosen, charts, explained empty states, downloads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from zlib import crc32

import altair as alt
import polars as pl
import streamlit as st

from dashboards.build import Build
from dashboards.untrusted import csv_bytes
from dashboards.words import RULES, is_chinese, say

MOST_ROWS = 500
"""Rows of a table that are sent to the browser; the download has them all."""

SPOKEN = {
    "kind": {name: name for name in ("actual", "target", "growth", "article", "brief", "editor_note")},
    "region_from": {name: f"region_from_{name}" for name in ("sentence", "article", "issue")},
    "severity": {name: name for name in ("error", "warning")},
    "rule": {name: name for name in RULES},
}
"""Columns whose values are a closed list: value → key of its words."""

PERCENT = frozenset({"change", "similarity"})
VALUES = frozenset({"value", "value_high"})
YEARS = frozenset({"year", "first_year", "last_year"})


def amount(value: float | None, high: float | None = None, unit: str | None = "") -> str:
    """A value as people write it: 119.62亿元, 5万–8万元, 3,612人; in English 11,962,000,000 元.

    万 is used where it takes two decimals at most, so that no digit is lost or hard to read.
    """
    if value is None:
        return ""
    numbers = "–".join(_number(number) for number in (value, high) if number is not None)
    return f"{numbers}{'' if is_chinese() else ' '}{unit or ''}".strip()


def _number(value: float) -> str:
    if is_chinese() and abs(value) >= 1e8:
        return f"{float(f'{value / 1e8:.10g}'):,.10g}亿"
    if is_chinese() and abs(value) >= 1e4 and value % 100 == 0:
        return f"{value / 1e4:,.10g}万"
    return f"{round(value, 4):,.15g}" if abs(value) >= 0.01 else f"{value:.4g}"


def with_amounts(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with ``amount`` in the place of value, upper end and unit; the bare value goes to the end, to sort by."""
    if not {"value", "unit"} <= set(rows.columns):
        return rows
    high = "value_high" if "value_high" in rows.columns else None
    said = [
        amount(row["value"], row[high] if high else None, row["unit"])
        for row in rows.select("value", "unit", *([high] if high else [])).to_dicts()
    ]
    before = [name for name in rows.columns if name not in ("value", "value_high", "unit")]
    before.insert(rows.columns.index("value"), "amount")
    return rows.with_columns(pl.Series("amount", said, pl.String)).select(*before, "value")


def one_of(label: str, options: Sequence[str], key: str, empty: str) -> str:
    """One of ``options``; the empty one is called by the words for ``empty``."""
    chosen: str | None = st.selectbox(
        label,
        options,
        key=key,
        format_func=lambda option: say(option) if option else say(empty),
        placeholder=say("choose"),
    )
    return chosen or ""


def choice(label: str, options: Sequence[str], key: str) -> str | None:
    """One of ``options`` or, by the first entry, None for all of them."""
    chosen = st.selectbox(label, ["", *options], key=key, format_func=lambda option: option or say("all"),
                          placeholder=say("choose"))  # fmt: skip
    return chosen or None


FLOORS = (0.7, 0.5, 0.0)
"""How much a figure must be trusted to be shown; the first is where a page begins."""


def floor(key: str) -> float:
    """The least ``confidence`` that the visitor wants to see."""
    chosen: float | None = st.selectbox(
        say("confidence_filter"), FLOORS, key=key, format_func=lambda least: f"≥ {least}" if least else say("all"),
        help=say("confidence_help"),
    )  # fmt: skip
    return chosen or 0.0


def table(
    build: Build,
    query: str,
    parameters: Sequence[object],
    key: str,
    *,
    hidden: Sequence[str] = (),
    choose: str | None = None,
    empty: str = "nothing",
    invite: str = "click_row",
    pick: Callable[[pl.DataFrame], pl.DataFrame] | None = None,
) -> Any:
    """The answer of a query as a table with a download; with ``choose``, the value of that column in the row chosen.

    ``pick`` takes what is shown from the whole answer, where several tables or orders come from one.
    """
    if pick:
        frame = pick(build.ask(query, parameters))
    else:
        frame = build.ask(f"SELECT * FROM ({query}) LIMIT {MOST_ROWS + 1}", parameters)
    if frame.is_empty():
        st.info(say(empty))
        return None
    rows = frame.head(MOST_ROWS)
    shown = with_amounts(in_words(rows))
    labels = columns_of(shown, hidden)
    row = None
    if choose is None:
        st.dataframe(shown, column_config=labels, hide_index=True, placeholder="", key=key)
    else:
        st.caption(say(invite))
        # A row that was chosen in one answer is another thing in the next: what was asked is a part of the key.
        asked = crc32(repr((build.identity, query, parameters)).encode())
        with st.container(key=key):
            event = st.dataframe(
                shown, column_config=labels, hide_index=True, placeholder="", on_select="rerun",
                selection_mode="single-row", key=f"{key}-rows-{asked:08x}",
            )  # fmt: skip
        chosen = [number for number in event["selection"]["rows"] if number < rows.height]
        row = rows[choose][chosen[0]] if chosen else None
    if frame.height > MOST_ROWS:
        st.caption(say("rows_shown", shown=MOST_ROWS))
    st.download_button(
        say("download"),
        lambda: csv_bytes((pick or pl.DataFrame.clone)(build.ask(query, parameters))),
        file_name=f"{key}.csv",
        mime="text/csv",
        key=f"{key}-csv",
        on_click="ignore",
    )
    return row


def spoken(column: str) -> dict[str, str]:
    """The closed list of a column in the visitor's language."""
    return {value: say(key) for value, key in SPOKEN[column].items()}


def in_words(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with the values of closed lists in the visitor's language."""
    return rows.with_columns(pl.col(name).replace(spoken(name)) for name in SPOKEN if name in rows.columns)


def columns_of(frame: pl.DataFrame, hidden: Sequence[str]) -> dict[str, Any]:
    """How each column is headed and printed; those of ``hidden`` and those without any value are left out."""
    config: dict[str, Any] = {}
    for name, kind in frame.schema.items():
        label = say("article_title" if name == "title" else name)
        if name in hidden or frame[name].null_count() == frame.height:
            config[name] = None
        elif kind == pl.Date:
            config[name] = st.column_config.DateColumn(label, format="YYYY-MM-DD")
        elif kind.is_temporal():
            config[name] = st.column_config.DatetimeColumn(label, format="YYYY-MM-DD HH:mm")
        elif name in PERCENT:
            config[name] = st.column_config.NumberColumn(label, format="percent")
        elif name == "confidence":
            config[name] = st.column_config.NumberColumn(label, format="%.2f")
        elif name == "value" and "amount" in frame.columns:
            config[name] = st.column_config.NumberColumn(say("value_to_sort"), format="localized", width=150)
        elif name in YEARS:
            config[name] = st.column_config.NumberColumn(label, format="%d")
        elif kind.is_numeric():
            # Without a width of its own a long value is cut at its front, and reads as another number.
            config[name] = st.column_config.NumberColumn(
                label, format="localized", width=150 if name in VALUES else None
            )
        else:
            config[name] = label
    return config


def number_axis() -> alt.Axis:
    """An axis that counts in 万 and 亿 in Chinese, in k, M and G in English."""
    if say("count") == "count":
        return alt.Axis(format="~s")
    return alt.Axis(
        labelExpr="abs(datum.value) >= 1e8 ? format(datum.value / 1e8, ',~g') + '亿' : "
        "abs(datum.value) >= 1e4 ? format(datum.value / 1e4, ',~g') + '万' : format(datum.value, ',~g')"
    )


def year_axis(years: pl.DataFrame) -> alt.X:
    """Whole years from the first to the last of the column ``year``, empty ones between them included."""
    first, last = int(years["year"].min() or 0), int(years["year"].max() or 0)  # type: ignore[arg-type]
    every = max(1, (last - first) // 12)
    return alt.X(
        "year:Q",
        title=say("year"),
        scale=alt.Scale(domain=[first - 0.6, last + 0.6], nice=False),
        axis=alt.Axis(format="d", values=list(range(first, last + 1, every)), grid=False),
    )


def draw(chart: alt.Chart | alt.LayerChart, height: int = 300) -> None:
    """Show a chart over the whole width, with zoom and tooltips."""
    st.altair_chart(
        chart.properties(height=height).configure_axis(labelLimit=200).configure_legend(orient="bottom"),
        width="stretch",
    )


def bars(frame: pl.DataFrame, category: str, value: str, *, color: str | None = None) -> None:
    """Horizontal bars, longest first, tall enough to read each name."""
    encodings: dict[str, Any] = {
        "x": alt.X(f"{value}:Q", title=say(value), axis=number_axis()),
        "y": alt.Y(f"{category}:N", sort="-x", title=None),
        "tooltip": [
            alt.Tooltip(name, title=say(name))
            for name in frame.columns
            if name != value or "amount" not in frame.columns
        ],
    }
    if color:
        encodings["color"] = alt.Color(f"{color}:N", title=say(color))
    draw(alt.Chart(frame).mark_bar().encode(**encodings), height=max(120, 24 * frame[category].n_unique() + 60))
