"""Checks on ``load_run``: the runs of the pipeline add up."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, unique

KEY = ("run_id", "status")

CHECKS = (
    not_null("run_id", "Rows name the run that made them."),
    unique("run_id", "Two runs of one name cannot be told apart."),
    no_rows(
        "run_ends_after_its_start",
        "select run_id, started_at, finished_at from batch where finished_at < started_at",
        "A run that ends before it starts makes every duration wrong: the machine's clock was set back.",
        "warning",
        "finished_at",
    ),
    between("documents_seen", 0, None, "A count is never negative."),
    no_rows(
        "documents_add_up",
        "select run_id, documents_seen, documents_loaded, documents_skipped, documents_quarantined from batch "
        "where documents_loaded + documents_skipped + documents_quarantined > documents_seen",
        "More outcomes than inputs: a document was counted twice.",
        column="documents_seen",
    ),
)
