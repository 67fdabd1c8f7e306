"""Checks on ``article_term``: the words that search and trends count."""

from __future__ import annotations

from expectations.suite import between, no_rows, not_null, once_in_warehouse, refers_to

KEY = ("article_id", "term")

CHECKS = (
    not_null("article_id", "A word belongs to an article."),
    refers_to("article_id", "fact_article", "article_id", "A word of no article is counted and never found."),
    not_null("term", "A word is not nothing."),
    no_rows(
        "word_stands_once_in_article",  # ten words a metric: compared by hash first, in a tenth of the memory
        "select article_id, term, count(*) as copies from batch where hash(article_id, term) in "
        "(select hash(article_id, term) from batch group by 1 having count(*) > 1) "
        "group by article_id, term having count(*) > 1",
        "A word listed twice doubles its weight in the search.",
        column="article_id, term",
    ),
    once_in_warehouse(
        "article_term",
        ["article_id", "term"],
        "A word listed twice doubles its weight in the search.",
        with_document=True,
    ),
    between("tf", 1, None, "A word that is listed occurs."),
    no_rows(
        "term_is_a_word",
        "select article_id, term from batch where trim(term) = '' or length(term) > 30",
        "Blanks and whole sentences are no words: they fill the index and are never asked for.",
        "warning",
        "term",
    ),
)
