"""Checks on ``document_validity``: the history of what each source path held has no gaps and no overlaps."""

from __future__ import annotations

from expectations.suite import no_rows, not_null

KEY = ("uri", "document_id", "valid_from_run")

CHECKS = (
    not_null("uri", "History is told by path."),
    not_null("valid_from", "A stretch without a beginning cannot be put in order."),
    no_rows(
        "stretch_ends_after_its_start",
        "select uri, document_id, valid_from, valid_to from batch where valid_to < valid_from",
        "A stretch that ends before it starts hides the document from every question about the past: the machine's "
        "clock was set back between two runs.",
        "warning",
        "valid_to",
    ),
    no_rows(
        "one_document_is_current",
        "select uri, source_root, count(*) as open_stretches from batch where valid_to is null "
        "group by uri, source_root having count(*) > 1",
        "Two current versions of one file: its figures are counted twice.",
        column="uri",
    ),
)
