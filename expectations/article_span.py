"""Checks on ``article_span``: every non-blank character of a raw text stands in exactly one span."""

from __future__ import annotations

from expectations.suite import no_rows, not_null, once_in_warehouse, one_of, refers_to
from transforms.records import ROLES

KEY = ("document_id", "char_start", "char_end", "role")

CHECKS = (
    not_null("document_id", "A span belongs to a text."),
    refers_to("document_id", "dim_document", "document_id", "A span belongs to a text."),
    refers_to("article_id", "fact_article", "article_id", "Words of an article that is not there are lost."),
    not_null("role", "Every line of a bulletin ends in a named role."),
    one_of("role", ROLES, "Every line of a bulletin ends in a named role; other words are known to nobody."),
    once_in_warehouse(
        "article_span",
        ["document_id", "char_start"],
        "The same words would be counted twice.",
        with_document=True,
    ),
    no_rows(
        "span_lies_in_text",
        "select s.document_id, s.role, s.char_start, s.char_end, d.char_count "
        "from batch s join {rows}.dim_document d using (document_id) "
        "where (s.char_start >= 0 and s.char_start < s.char_end and s.char_end <= d.char_count) is not true",
        "Offsets are half-open and count in the raw text: these point at nothing.",
        column="char_end",
    ),
    no_rows(
        "spans_tile",
        "select * from (select s.document_id, check_tiling_fault(t.raw_text, s.starts, s.ends) as first_fault_at from "
        "(select document_id, list(char_start) as starts, list(char_end) as ends from batch "
        "where char_start is not null and char_end is not null group by 1) s "
        "join {rows}.document_text t using (document_id)) where first_fault_at is not null",
        "Every non-blank character lies in exactly one span: otherwise words are lost or told twice.",
        column="char_start",
    ),
    no_rows(
        "document_has_spans",
        "select t.document_id from {rows}.document_text t anti join batch s using (document_id)",
        "A text without spans is a text of which nothing was read.",
        column="document_id",
    ),
)
