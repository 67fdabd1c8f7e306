"""Checks on ``fact_article``: every article has its place, its words and its numbers."""

from __future__ import annotations

from expectations.document_text import remaining_damage
from expectations.suite import (
    between,
    no_rows,
    not_null,
    once_in_warehouse,
    one_of,
    refers_to,
    unique,
    unique_together,
)
from transforms.records import ARTICLE_KINDS

KEY = ("article_id", "document_id", "seq", "title")

CHECKS = (
    not_null("article_id", "Metrics, spans and terms hang on this key."),
    unique("article_id", "An article counted twice doubles its metrics in every join."),
    once_in_warehouse("fact_article", ["article_id"], "An article counted twice doubles its metrics in every join."),
    not_null("document_id", "Without its file nobody can verify the article."),
    refers_to("document_id", "dim_document", "document_id", "Without its file nobody can verify the article."),
    not_null("issue_id", "Without its issue an article has no date and no place."),
    refers_to("issue_id", "dim_issue", "issue_id", "Without its issue an article has no date and no place."),
    refers_to("region_code", "dim_region", "region_code", "A code that no division bears drops out of every map."),
    one_of("kind", ARTICLE_KINDS, "Counts by kind must add up: a new word would fall out of them."),
    not_null("kind", "Counts by kind must add up."),
    unique_together(["document_id", "seq"], "Two articles in one place: the reading order is lost."),
    between("seq", 1, None, "Reading order counts from 1."),
    no_rows(
        "char_count_is_length_of_body",
        "select article_id, char_count, length(body) as characters from batch "
        "where char_count is distinct from length(body)",
        "Shares and densities are taken of this count.",
        column="char_count",
    ),
    no_rows(
        "metric_count_is_count_of_metrics",
        "select a.article_id, a.metric_count, coalesce(m.metrics, 0) as metrics from batch a left join "
        "(select article_id, count(*) as metrics from {rows}.fact_metric group by 1) m using (article_id) "
        "where a.metric_count is distinct from coalesce(m.metrics, 0)",
        "Two answers to one question: an analyst would get either.",
        column="metric_count",
    ),
    no_rows(
        "article_has_a_title",
        "select article_id, document_id, seq, left(body, 40) as begins from batch "
        "where kind <> 'editor_note' and coalesce(trim(title), '') = ''",
        "An article without a title is hard to find, and its title may stand in a body.",
        "warning",
        "title",
    ),
    no_rows(
        "title_is_short",
        "select article_id, document_id, seq, title from batch where length(title) > 100 or contains(title, chr(10))",
        "A title as long as a paragraph has swallowed a piece of the body.",
        "warning",
        "title",
    ),
    no_rows(
        "title_stands_once",
        "select document_id, title, count(*) as articles, list(seq order by seq) as places from batch "
        "where length(title) >= 8 group by 1, 2 having count(*) > 1",
        "One title over two articles: a running head was taken for a title, or one article was cut in two.",
        "warning",
        "title",
    ),
    no_rows(
        "article_has_a_body",
        "select article_id, document_id, seq, title from batch where coalesce(trim(body), '') = ''",
        "A title without words: its body may stand under another title.",
        "warning",
        "body",
    ),
    no_rows(
        "body_is_of_possible_length",
        "select article_id, document_id, title, length(body) as characters from batch where length(body) > 50000",
        "An article as long as an issue has swallowed its neighbours.",
        "warning",
        "body",
    ),
    no_rows(
        "paragraphs_are_clean",
        "select article_id, document_id, title from batch where contains(body, chr(10) || chr(10)) "
        "or starts_with(body, chr(10)) or ends_with(body, chr(10)) or contains(body, chr(13))",
        "Paragraphs are separated by one newline: whoever splits the body gets empty paragraphs.",
        "warning",
        "body",
    ),
    no_rows(
        "body_is_mostly_han",
        "select * from (select article_id, document_id, title, length(body) as characters, "
        r"length(regexp_replace(body, '[^\p{Han}]', '', 'g')) as han from batch) "
        "where characters >= 100 and han < characters * 0.4",
        "Chinese prose is four fifths Han characters: this is a table, a foreign text or rubbish.",
        "warning",
        "body",
    ),
    no_rows(
        "no_control_characters",
        r"select article_id, document_id, title from batch where "
        r"regexp_matches(concat_ws(' ', title, subtitle, body), '[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\x{FFFD}]')",
        "Control characters are dirt of a conversion: they break exports and searches.",
        "warning",
        "body",
    ),
    no_rows(
        "little_damage_remains",
        "select article_id, document_id, title, regexp_extract(body, '.{0,20}袁.{0,20}') as near_by from batch "
        f"where {remaining_damage('body')}",
        "So many 袁, 遥 and 尧 are commas, full stops and pauses that were not mended.",
        "warning",
        "body",
    ),
    no_rows(
        "authors_are_names",
        "select article_id, title, authors from batch "
        "where len(list_filter(authors, lambda name: length(trim(name)) < 2 or length(name) > 40)) > 0",
        "A line taken for a byline makes an author who never wrote.",
        "warning",
        "authors",
    ),
    no_rows(
        "region_lies_in_province_of_issue",
        "select a.article_id, a.title, a.place, a.region_code, i.region_code as issue_region_code "
        "from batch a join {rows}.dim_issue i using (issue_id) where left(a.region_code, 2) <> left(i.region_code, 2)",
        "A county of another province in a city's bulletin: a namesake was taken, or the place is news from afar.",
        "warning",
        "region_code",
    ),
    no_rows(
        "articles_hold_metrics",
        "select count(*) as articles from batch where not exists (select 1 from {rows}.fact_metric) "
        r"and regexp_matches(body, '\d(万元|亿元|公里|亩|名|户|人|%)') having count(*) >= 20",
        "Many articles with figures and not one metric: a step is broken, and publishing would hide it.",
    ),
)
