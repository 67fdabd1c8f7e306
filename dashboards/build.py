"""The published file as the web page reads it: read-only, the newest build, never locked against the next one.

In:  the path of ``jianbao.duckdb``. Out: ``Build``, whose ``ask`` gives polars frames.
A publish puts a new file in the place of the old one; ``current`` notices by inode and time and opens it, while
whoever still asks the old one gets its answer. The file is attached to a database in memory: DuckDB would hand
out the old file for a path that it has open already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl
import streamlit as st

from warehouse.sqltext import literal

Identity = tuple[str, int, int]
"""Path, inode and time of change in nanoseconds: what tells one build from the next."""

MOST_ANSWERS = 400
"""Answers kept in memory for all visitors together."""


@dataclass(frozen=True, slots=True)
class Build:
    """One build of the published file."""

    identity: Identity

    def ask(self, query: str, parameters: Sequence[object] = ()) -> pl.DataFrame:
        """The answer of a query, remembered for as long as this build is the newest."""
        return _remembered(self.identity, query, tuple(parameters))

    def one(self, query: str, parameters: Sequence[object] = ()) -> dict[str, object]:
        """The first row of an answer by column, or {}."""
        rows = self.ask(query, parameters).head(1).to_dicts()
        return rows[0] if rows else {}


def identity_of(path: Path) -> Identity | None:
    """Which build is there now; None where nothing has been published."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return (str(path), found.st_ino, found.st_mtime_ns)


def current(path: Path) -> Build | None:
    """The newest build, or None where nothing has been published."""
    identity = identity_of(path)
    return Build(identity) if identity else None


@st.cache_resource(max_entries=2, show_spinner=False)
def _opened(identity: Identity) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"autoload_known_extensions": "false", "autoinstall_known_extensions": "false"})
    connection.execute(f"ATTACH {literal(identity[0])} AS published (READ_ONLY)")
    connection.execute("SET enable_external_access = false")
    return connection


@st.cache_data(max_entries=MOST_ANSWERS, show_spinner=False)
def _remembered(identity: Identity, query: str, parameters: tuple[object, ...]) -> pl.DataFrame:
    with _opened(identity).cursor() as cursor:
        cursor.execute("USE published")
        return cursor.execute(query, list(parameters)).pl()
