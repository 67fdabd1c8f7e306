"""Checks on ``quarantined_document``: what was refused can be understood and mended."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, one_of

KEY = ("uri", "stage", "reason")

CHECKS = (
    not_null("uri", "Somebody must find the file."),
    one_of("resolution", ("loaded", "gone"), "What was refused once either waits, or it is known how it ended."),
    no_rows(
        "refusal_has_a_reason",
        "select uri, stage from batch where coalesce(trim(stage), '') = '' or coalesce(trim(reason), '') = ''",
        "Somebody must mend the file: stage and reason say where and how.",
        column="reason",
    ),
    no_rows(
        "refused_is_not_loaded",
        "select q.uri, q.sha256 from batch q join {all}.dim_document d on d.document_id = q.sha256 "
        "where q.resolved_at is null",
        "A file that is both refused and loaded: one of the two is false.",
        "warning",
        "sha256",
    ),
)
