"""Text from bulletins on a web page: shown as the characters that it is, never as HTML, Markdown or a formula.

>>> marked("<b>", "3", "&")
'&lt;b&gt;<mark>3</mark>&amp;'
"""

from __future__ import annotations

from html import escape

import polars as pl
import streamlit as st

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""With these a cell becomes a formula where a spreadsheet opens the CSV (OWASP, CSV injection)."""


def marked(before: str, number: str, after: str) -> str:
    """HTML of a text with one stretch marked, everything in it escaped."""
    return f"{escape(before)}<mark>{escape(number)}</mark>{escape(after)}"


def show_text(escaped: str, style: str = "") -> None:
    """Show escaped text with its line breaks; ``style`` is ours, never from a bulletin."""
    st.html(f'<div class="bulletin" style="white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.8;{style}">'
            f"{escaped}</div>")  # fmt: skip


def heading(text: str) -> None:
    """A title from a bulletin."""
    show_text(escape(text), "font-size:1.35rem;font-weight:600")


def csv_bytes(frame: pl.DataFrame) -> bytes:
    """A frame as CSV that Excel opens as it is: UTF-8 with its mark, lists joined, no cell a formula."""
    columns = []
    for name, kind in frame.schema.items():
        column = pl.col(name)
        if isinstance(kind, pl.List):
            column = column.cast(pl.List(pl.String)).list.join("、")
        elif kind != pl.String:
            columns.append(column)
            continue
        starts = pl.any_horizontal(column.str.starts_with(sign) for sign in FORMULA_STARTS)
        columns.append(pl.when(starts).then("'" + column).otherwise(column).alias(name))
    return b"\xef\xbb\xbf" + frame.select(columns).write_csv().encode()
