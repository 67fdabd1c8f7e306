"""Checks on ``build_difference``: what changed from build to build, table by table."""

from __future__ import annotations

from expectations.suite import between, not_null, unique_together

KEY = ("run_id", "table_name")

CHECKS = (
    not_null("run_id", "A difference belongs to a run."),
    not_null("table_name", "A difference is one of a table."),
    unique_together(["run_id", "table_name"], "Two differences of one table in one run: either could be believed."),
    between("rows_added", 0, None, "A count is never negative."),
    between("rows_changed", 0, None, "A count is never negative."),
    between("rows_removed", 0, None, "A count is never negative."),
)
