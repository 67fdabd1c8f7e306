"""Checks on ``document_outcome``: what became of every input, successes included."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, one_of
from warehouse.records import OUTCOMES

KEY = ("run_id", "uri", "outcome")

CHECKS = (
    not_null("run_id", "An outcome belongs to a run."),
    not_null("uri", "An outcome without its file tells nobody anything."),
    not_null("outcome", "No input is lost without a word."),
    one_of("outcome", OUTCOMES, "Inputs are counted by these words: another would fall out of the sum."),
    no_rows(
        "quarantine_has_a_reason",
        "select run_id, uri, stage from batch where outcome = 'quarantined' and coalesce(trim(reason), '') = ''",
        "Somebody must mend the file: the reason says how.",
        column="reason",
    ),
)
