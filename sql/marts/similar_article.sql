-- Similarity is the Jaccard index over the words of two articles: DuckDB joins and counts them by itself. A view of
-- all pairs and a macro for one article: the macro answers at once in a large warehouse.
CREATE MACRO similar_to(of_article, at_least := 0.2) AS TABLE
    WITH own AS (
        SELECT posting.term
        FROM term_posting AS posting
        WHERE posting.article_id = of_article -- noqa
    ),

    shared AS (
        SELECT
            posting.article_id,
            count(*) AS terms
        FROM term_posting AS posting
        WHERE posting.term IN (SELECT own.term FROM own) AND posting.article_id <> of_article -- noqa
        GROUP BY posting.article_id
        HAVING count(*) >= 3
        ORDER BY terms DESC, posting.article_id ASC
        LIMIT 200
    ),

    sized AS (
        SELECT
            posting.article_id,
            count(*) AS terms
        FROM term_posting AS posting
        WHERE posting.article_id IN (SELECT shared.article_id FROM shared)
        GROUP BY posting.article_id
    )

    SELECT
        article.article_id,
        article.title,
        coalesce(article.place, issue.region) AS region,
        issue.publication,
        issue.issue_label,
        issue.published,
        shared.terms AS shared_terms,
        shared.terms / (sized.terms + (SELECT count(*) FROM own) - shared.terms) AS similarity
    FROM shared
    INNER JOIN sized ON shared.article_id = sized.article_id
    INNER JOIN fact_article AS article ON shared.article_id = article.article_id
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
    WHERE shared.terms / (sized.terms + (SELECT count(*) FROM own) - shared.terms) >= at_least -- noqa: RF02
    ORDER BY similarity DESC, article.article_id ASC;

CREATE VIEW similar_article AS
WITH rare AS (
    SELECT
        posting.article_id,
        posting.term
    FROM term_posting AS posting
    INNER JOIN term_stat ON posting.term = term_stat.term
    WHERE term_stat.article_count <= 30
),

candidate AS (
    SELECT
        one.article_id,
        other.article_id AS other_id
    FROM rare AS one
    INNER JOIN rare AS other ON one.term = other.term AND one.article_id < other.article_id
    GROUP BY one.article_id, other.article_id
    HAVING count(*) >= 5
),

sized AS (
    SELECT
        article_id,
        count(*) AS terms
    FROM term_posting
    GROUP BY article_id
),

shared AS (
    SELECT
        candidate.article_id,
        candidate.other_id,
        count(*) AS terms
    FROM candidate
    INNER JOIN term_posting AS one ON candidate.article_id = one.article_id
    INNER JOIN term_posting AS other ON candidate.other_id = other.article_id AND one.term = other.term
    GROUP BY candidate.article_id, candidate.other_id
)

SELECT
    shared.article_id,
    shared.other_id,
    one.title,
    other.title AS other_title,
    coalesce(one.place, one_issue.region) AS region,
    coalesce(other.place, other_issue.region) AS other_region,
    shared.terms AS shared_terms,
    shared.terms / (own.terms + their.terms - shared.terms) AS similarity
FROM shared
INNER JOIN sized AS own ON shared.article_id = own.article_id
INNER JOIN sized AS their ON shared.other_id = their.article_id
INNER JOIN fact_article AS one ON shared.article_id = one.article_id
INNER JOIN fact_article AS other ON shared.other_id = other.article_id
INNER JOIN dim_issue AS one_issue ON one.issue_id = one_issue.issue_id
INNER JOIN dim_issue AS other_issue ON other.issue_id = other_issue.issue_id
WHERE shared.terms / (own.terms + their.terms - shared.terms) >= 0.2;

COMMENT ON VIEW similar_article IS
'A pair of articles that share many of their words: near-duplicates, reprints, the same practice reported elsewhere. Pairs that share fewer than five words known to at most thirty articles are not looked at; similar_to(article_id) looks at all.';
COMMENT ON COLUMN similar_article.article_id IS 'One article (fact_article).';
COMMENT ON COLUMN similar_article.other_id IS 'The other, whose key is greater.';
COMMENT ON COLUMN similar_article.title IS 'Title of the one.';
COMMENT ON COLUMN similar_article.other_title IS 'Title of the other.';
COMMENT ON COLUMN similar_article.region IS 'Place label of the one, else the region of its issue.';
COMMENT ON COLUMN similar_article.other_region IS 'The same of the other.';
COMMENT ON COLUMN similar_article.shared_terms IS 'Words that both hold.';
COMMENT ON COLUMN similar_article.similarity IS 'Those words over all words of either (Jaccard index), 0.2 to 1.';
