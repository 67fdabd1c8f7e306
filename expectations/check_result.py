"""Checks on ``check_result``: the history of the checks themselves."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, one_of
from warehouse.records import SEVERITIES

KEY = ("run_id", "suite", "expectation")

CHECKS = (
    not_null("run_id", "A result belongs to a run."),
    not_null("expectation", "A result without its check tells nobody anything."),
    one_of("severity", SEVERITIES, "Whether a build was published is explained by these two words."),
    not_null("success", "A check has passed or failed."),
    between("unexpected_count", 0, None, "A count is never negative."),
    no_rows(
        "published_past_no_error",
        "select c.run_id, c.suite, c.expectation, c.observed from batch c join {all}.load_run r using (run_id) "
        "where r.status <> 'failed' and c.severity = 'error' and not c.success",
        "A build is never published past a failed error check.",
        column="success",
    ),
)
