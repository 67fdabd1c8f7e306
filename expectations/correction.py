"""Checks on ``correction``: what was put right by hand is still found where it was."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, one_of

KEY = ("row_id", "column_name")

CHECKS = (
    not_null("reason", "A value changed by hand says why."),
    not_null("checked_by", "A value changed by hand says who held it against the paper."),
    one_of(
        "state",
        ("applied", "needless", "unmatched", "pending", "withdrawn"),
        "Entries are followed by what became of them.",
    ),
    no_rows(
        "corrections_match",
        "select document_id, table_name, row_id, column_name, was, value from batch where state = 'unmatched'",
        "An entry of corrections.csv that matches nothing leaves the known error in place: mend or remove the entry.",
        column="state",
    ),
)
