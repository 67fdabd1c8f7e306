"""Checks on ``contents_entry``: the printed list of contents (目录) against the articles that were found."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, once_in_warehouse, refers_to, unique_together

KEY = ("issue_id", "seq", "title")

_LIKELY = """case
    when c.seq > f.last_found then 'the file ends before it'
    when exists (select 1 from {rows}.fact_article a where a.issue_id = c.issue_id and a.section = c.section
        and not list_contains(f.listed, a.article_id))
        then 'it names a group of articles that have titles of their own'
    else 'left out of the file, or its title was not recognised' end"""
"""Why an entry has no article, as far as the tables tell."""

CHECKS = (
    not_null("issue_id", "A line of contents belongs to an issue."),
    unique_together(["issue_id", "seq"], "Two lines in one place: the order of the list is lost."),
    once_in_warehouse(
        "contents_entry",
        ["issue_id", "seq"],
        "A list loaded twice counts each article twice.",
        with_document=True,
    ),
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
        f"select c.issue_id, c.seq, c.title, c.page, {_LIKELY} as likely from batch c left join (select issue_id, "
        "max(seq) filter (article_id is not null) as last_found, list(article_id) as listed from batch group by 1) f "
        "using (issue_id) where c.article_id is null "
        "and c.title is distinct from c.section and coalesce(c.section, '') not in ('封面', '封底', '封二', '封三')",
        "The printed list of contents (目录) announces an article that was not found under this title. Often the file "
        "holds only a part of the issue, then nothing is wrong; count the articles in fact_article.",
        "warning",
        "article_id",
    ),
)
