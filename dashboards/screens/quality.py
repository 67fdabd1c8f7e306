"""Quality (质量): checks over time, quarantine, repairs by rule, contents lists against the articles found."""

from __future__ import annotations

import altair as alt
import polars as pl
import streamlit as st

from dashboards.build import Build
from dashboards.parts import bars, draw, spoken, table
from dashboards.words import say

_CHECKS = """
SELECT strftime(started_at, '%m-%d %H:%M') AS started_at, unnest(['passed', 'failed']) AS status,
    unnest([passed, failed]) AS checks
FROM (SELECT started_at, sum(passed)::BIGINT AS passed, sum(failed)::BIGINT AS failed
      FROM check_by_run GROUP BY started_at ORDER BY started_at DESC LIMIT 60) ORDER BY started_at
"""

_FAILED = """
SELECT severity, table_name, column_name, expectation, observed FROM check_result
WHERE NOT success AND run_id = (SELECT run_id FROM check_by_run ORDER BY started_at DESC LIMIT 1)
ORDER BY severity, table_name
"""

_QUARANTINE = """
SELECT uri, stage, reason, first_seen_at FROM quarantined_document WHERE resolved_at IS NULL ORDER BY first_seen_at DESC
"""

_REPAIRS = (
    "SELECT rule, sum(repairs)::BIGINT AS repairs FROM repair_by_rule GROUP BY rule ORDER BY repairs DESC LIMIT 40"
)

_ISSUES = """
SELECT publication, issue_label, published, announced, announced_and_found, articles, metrics, doubtful_metrics,
    repairs, round(repairs_per_1000_characters, 1) AS repairs_per_1000_characters, missing_facts, uri
FROM quality_by_issue ORDER BY announced - announced_and_found DESC, missing_facts DESC NULLS LAST, uri
"""


def show(build: Build) -> None:
    """Draw the page."""
    st.subheader(say("checks_over_time"), anchor=False)
    checks = build.ask(_CHECKS)
    if checks.is_empty():
        st.info(say("no_checks"))
    else:
        draw(
            alt.Chart(checks)
            .mark_bar()
            .encode(
                x=alt.X("started_at:N", title=say("started_at"), sort=None, axis=alt.Axis(labelAngle=-40)),
                y=alt.Y("checks:Q", title=say("count")),
                color=alt.Color(
                    "status:N",
                    title=say("status"),
                    scale=alt.Scale(domain=["passed", "failed"], range=["#4c9f70", "#d1495b"]),
                    legend=alt.Legend(labelExpr=f"datum.label == 'passed' ? '{say('passed')}' : '{say('failed')}'"),
                ),
                tooltip=["started_at", "status", "checks"],
            ),
            height=320,
        )
        st.subheader(say("failed_now"), anchor=False)
        table(build, _FAILED, [], "failed-checks", empty="all_passed")
    st.subheader(say("quarantine"), anchor=False)
    table(build, _QUARANTINE, [], "quarantine", empty="no_quarantine")
    st.subheader(say("repairs_by_rule"), anchor=False)
    repairs = build.ask(_REPAIRS)
    if repairs.is_empty():
        st.info(say("no_repairs"))
    else:
        bars(repairs.with_columns(pl.col("rule").replace(spoken("rule"))), "rule", "repairs")
    st.subheader(say("reconciliation"), anchor=False)
    table(build, _ISSUES, [], "issues")
