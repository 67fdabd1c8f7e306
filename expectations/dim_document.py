"""Checks on ``dim_document``: a source file is known by its bytes and every one of them has its text and articles."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, once_in_warehouse, unique

KEY = ("document_id", "uri")

CHECKS = (
    not_null("document_id", "Every row of the warehouse is traced to its file by this key."),
    unique("document_id", "A file counted twice doubles every figure in it."),
    once_in_warehouse("dim_document", ["document_id"], "A file loaded on top of itself doubles every figure in it."),
    no_rows(
        "document_id_is_sha256",
        "select document_id, uri from batch "
        "where not regexp_full_match(document_id, '[0-9a-f]+') or length(document_id) <> 64",
        "The key is the hash of the bytes: only so can a reader verify that this is the file.",
        column="document_id",
    ),
    not_null("uri", "Without its place nobody finds the file again."),
    not_null("encoding", "The raw offsets are those of the text decoded so."),
    between("char_count", 1, None, "A document without text is quarantined, never loaded."),
    no_rows(
        "bytes_hold_the_characters",
        "select document_id, uri, byte_count, char_count from batch where byte_count < char_count",
        "No encoding writes a character in less than a byte: a count is wrong.",
        column="byte_count",
    ),
    no_rows(
        "document_has_its_text",
        "select d.document_id, d.uri from batch d anti join {rows}.document_text t using (document_id) "
        "where d.document_id is not null",
        "Offsets of spans, metrics and repairs point into the text.",
        column="document_id",
    ),
    no_rows(
        "document_has_an_issue",
        "select d.document_id, d.uri from batch d anti join {rows}.dim_issue i using (document_id) "
        "where d.document_id is not null",
        "Articles are found by periodical and date through the issue.",
        column="document_id",
    ),
    no_rows(
        "document_has_articles",
        "select d.document_id, d.uri, d.char_count from batch d anti join {rows}.fact_article a using (document_id) "
        "where d.char_count >= 500 and d.document_id is not null",
        "A file of some length in which no article was found was probably not understood.",
        "warning",
        "document_id",
    ),
    no_rows(
        "run_finds_articles",
        "select count(*) as documents, sum(length(clean_text) - length(replace(clean_text, '。', ''))) as sentences "
        "from {rows}.document_text where not exists (select 1 from {rows}.fact_article) "
        "having count(*) >= 5 and sentences >= 200",
        "Much prose and not one article: a step is broken, and publishing would hide it.",
    ),
)
