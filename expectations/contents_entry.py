"""Checks on ``contents_entry``: the printed list of contents (目录) against the articles that were found."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, once_in_warehouse, refers_to, unique_together

KEY = ("issue_id", "seq", "title")

CHECKS = (
    not_null("issue_id", "A line of contents belongs to an issue."),
    unique_together(["issue_id", "seq"], "Two lines in one place: the order of the list is lost."),
    once_in_warehouse("contents_entry", ["issue_id", "seq"], "A list loaded twice counts each article twice."),
    refers_to("issue_id", "dim_issue", "issue_id", "A line of contents belongs to an issue."),
    refers_to("article_id", "fact_article", "article_id", "A line that points to no article leads the reader nowhere."),
    no_rows(
        "entry_has_a_title",
        "select issue_id, seq, page from batch where coalesce(trim(title), '') = ''",
        "A line of contents without a title announces nothing: the list was not understood there.",
        "warning",
        "title",
    ),
    between("page", 1, 2000, "A page beyond any bulletin is a number of another kind.", "warning"),
    no_rows(
        "title_is_short",
        "select issue_id, seq, title from batch where length(title) > 120",
        "A title as long as a paragraph is several lines run together.",
        "warning",
        "title",
    ),
    no_rows(
        "entry_finds_its_article",
        "select issue_id, seq, title, page from batch where article_id is null "
        "and title is distinct from section and coalesce(section, '') not in ('封面', '封底', '封二', '封三')",
        "What the list announces and the file does not hold was cut away, or was not recognised as an article.",
        "warning",
        "article_id",
    ),
)
