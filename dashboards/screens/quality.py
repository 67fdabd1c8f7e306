"""Quality (质量): checks over time, quarantine, repairs by rule, contents lists against the articles found."""

from __future__ import annotations

import altair as alt
import polars as pl
import streamlit as st

from dashboards.build import Build
from dashboards.parts import bars, draw, spoken, table
from dashboards.words import say

_CHECKS = """
WITH counted AS (
    SELECT run_id, run.snapshot_id, sum(passed)::BIGINT AS passed, sum(failed)::BIGINT AS failed,
        strftime(run.started_at, '%m-%d %H:%M:%S') AS begun
    FROM check_by_run INNER JOIN load_run AS run USING (run_id)
    GROUP BY run_id, run.snapshot_id, run.started_at ORDER BY run.snapshot_id DESC, run_id DESC LIMIT 60
),
told_apart AS (
    SELECT *, begun || if(count(*) OVER (PARTITION BY begun) > 1,
        ' #' || row_number() OVER (PARTITION BY begun ORDER BY snapshot_id, run_id), '') AS run
    FROM counted
)
SELECT run_id, run, unnest(['passed', 'failed']) AS status, unnest([passed, failed]) AS checks
FROM told_apart ORDER BY snapshot_id, run_id
"""
"""Two bars a run, in the order of commits; runs that start at the same time are told apart by a number."""

_LAST = """(
    SELECT run_id FROM load_run WHERE run_id IN (SELECT run_id FROM check_result)
    ORDER BY snapshot_id DESC, started_at DESC, run_id DESC LIMIT 1
)"""
"""By the commit, not by the clock, which may have been set back."""

_JUDGED = f"""
SELECT strftime(started_at, '%Y-%m-%d %H:%M') AS started_at, documents_loaded FROM load_run WHERE run_id = {_LAST}
"""

_FAILED = f"""
SELECT severity, table_name, column_name, expectation, observed FROM check_result
WHERE NOT success AND run_id = {_LAST}
ORDER BY severity, table_name
"""

STANDING = f"""
SELECT run.started_at, severity, table_name, column_name, expectation, observed, unexpected_count
FROM check_result AS outcome INNER JOIN load_run AS run USING (run_id)
WHERE NOT outcome.success AND run.status = 'loaded' AND run_id <> {_LAST}
    AND run_id IN (SELECT loaded_run_id FROM dim_document)
ORDER BY run.started_at DESC, severity, table_name, expectation
"""
"""What earlier runs found in files whose rows are still as these runs wrote them."""

_QUARANTINE = """
SELECT waiting.uri, stage, reason, first_seen_at
FROM quarantined_document AS waiting INNER JOIN load_run AS run USING (run_id) WHERE resolved_at IS NULL
QUALIFY row_number() OVER (PARTITION BY waiting.uri ORDER BY run.snapshot_id DESC) = 1
ORDER BY first_seen_at DESC, waiting.uri
"""
"""The latest refusal of each path: every run that commits refuses it once more."""

_REPAIRS = (
    "SELECT rule, sum(repairs)::BIGINT AS repairs FROM repair_by_rule GROUP BY rule ORDER BY repairs DESC LIMIT 40"
)

_ISSUES = """
SELECT publication, issue_label, published, announced, announced_and_found, articles, metrics, doubtful_metrics,
    repairs, round(repairs_per_1000_characters, 1) AS repairs_per_1000_characters,
    round(garbled_per_1000_characters, 1) AS garbled_per_1000_characters, missing_facts, uri
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
                x=alt.X("run:N", title=say("started_at"), sort=None, axis=alt.Axis(labelAngle=-40)),
                y=alt.Y("checks:Q", title=say("count")),
                color=alt.Color(
                    "status:N",
                    title=say("status"),
                    scale=alt.Scale(domain=["passed", "failed"], range=["#4c9f70", "#d1495b"]),
                    legend=alt.Legend(labelExpr=f"datum.label == 'passed' ? '{say('passed')}' : '{say('failed')}'"),
                ),
                tooltip=[
                    alt.Tooltip("run:N", title=say("started_at")),
                    alt.Tooltip("run_id:N", title=say("run")),
                    alt.Tooltip("status:N", title=say("status")),
                    alt.Tooltip("checks:Q", title=say("count")),
                ],
            ),
            height=320,
        )
        st.subheader(say("failed_now"), anchor=False)
        st.caption(say("judged", **build.one(_JUDGED)))
        table(build, _FAILED, [], "failed-checks", empty="all_passed")
        st.subheader(say("failed_before"), anchor=False)
        table(build, STANDING, [], "standing-checks", empty="none_before")
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
