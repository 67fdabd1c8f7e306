-- Similarity is the Jaccard index over the words of two articles: DuckDB joins and counts them by itself. A view of
-- all pairs and a macro for one article: the macro answers at once in a large warehouse. It weighs articles that share
-- three or more of the 48 rarest words of the one: so few words are read block by block from the sorted postings.
CREATE MACRO similar_to(of_article, at_least := 0.2) AS TABLE
    WITH own AS MATERIALIZED (
        SELECT posting.term_nr
        FROM term_posting AS posting
        WHERE
            posting.article_nr = (
                SELECT number.article_nr FROM article_number AS number
                WHERE number.article_id = of_article -- noqa
            )
    ),

    telling AS MATERIALIZED (
        SELECT posting.term_nr
        FROM term_posting AS posting
        WHERE posting.term_nr IN (SELECT own.term_nr FROM own)
        GROUP BY posting.term_nr
        HAVING count(*) > 1
        ORDER BY count(*) ASC, posting.term_nr ASC
        LIMIT 48
    ),

    candidate AS MATERIALIZED (
        SELECT posting.article_nr
        FROM term_posting AS posting
        WHERE posting.term_nr IN (SELECT telling.term_nr FROM telling)
        GROUP BY posting.article_nr
        HAVING count(*) >= 3
        ORDER BY count(*) DESC, posting.article_nr ASC
        LIMIT 200
    ),

    compared AS (
        SELECT
            posting.article_nr,
            count(*) AS terms,
            count(own.term_nr) AS shared_terms
        FROM term_posting AS posting
        LEFT JOIN own ON posting.term_nr = own.term_nr
        WHERE posting.article_nr IN (SELECT candidate.article_nr FROM candidate)
        GROUP BY posting.article_nr
    )

    SELECT
        article.article_id,
        article.title,
        article.region,
        article.publication,
        article.issue_label,
        article.published,
        compared.shared_terms,
        compared.shared_terms
        / (compared.terms + (SELECT count(*) FROM own) - compared.shared_terms) AS similarity
    FROM compared
    INNER JOIN article_number AS number ON compared.article_nr = number.article_nr
    INNER JOIN article_in_context AS article ON number.article_id = article.article_id
    WHERE article.article_id <> of_article AND similarity >= at_least -- noqa
    ORDER BY similarity DESC, article.article_id ASC;

-- Materialized step by step: left to itself the planner joins all postings with all postings.
CREATE VIEW similar_article AS
WITH rare AS MATERIALIZED (
    SELECT
        term_nr,
        list(article_nr) AS articles
    FROM term_posting
    GROUP BY term_nr
    HAVING count(*) BETWEEN 2 AND 30
),

single AS MATERIALIZED (
    SELECT
        term_nr,
        unnest(articles) AS article_nr
    FROM rare
),

candidate AS MATERIALIZED (
    SELECT
        one.article_nr,
        other.article_nr AS other_nr
    FROM single AS one
    INNER JOIN single AS other ON one.term_nr = other.term_nr AND one.article_nr < other.article_nr
    GROUP BY one.article_nr, other.article_nr
    HAVING count(*) >= 5
),

involved AS (
    SELECT candidate.article_nr FROM candidate
    UNION
    SELECT candidate.other_nr AS article_nr FROM candidate
),

word AS MATERIALIZED (
    SELECT
        article_nr,
        list(term_nr) AS terms
    FROM term_posting
    WHERE article_nr IN (SELECT involved.article_nr FROM involved)
    GROUP BY article_nr
),

compared AS (
    SELECT
        candidate.article_nr,
        candidate.other_nr,
        len(own.terms) AS own_terms,
        len(their.terms) AS their_terms,
        len(list_intersect(own.terms, their.terms)) AS shared_terms
    FROM candidate
    INNER JOIN word AS own ON candidate.article_nr = own.article_nr
    INNER JOIN word AS their ON candidate.other_nr = their.article_nr
)

SELECT
    one.article_id,
    other.article_id AS other_id,
    one.title,
    other.title AS other_title,
    one.region,
    other.region AS other_region,
    compared.shared_terms,
    compared.shared_terms / (compared.own_terms + compared.their_terms - compared.shared_terms) AS similarity
FROM compared
INNER JOIN article_number AS one_number ON compared.article_nr = one_number.article_nr
INNER JOIN article_number AS other_number ON compared.other_nr = other_number.article_nr
INNER JOIN article_in_context AS one ON one_number.article_id = one.article_id
INNER JOIN article_in_context AS other ON other_number.article_id = other.article_id
WHERE similarity >= 0.2;

COMMENT ON VIEW similar_article IS
'A pair of articles that share many of their words: near-duplicates, reprints, the same practice reported elsewhere. Pairs that share fewer than five words known to at most thirty articles are not looked at; similar_to(article_id) goes by the rarest words of one article instead.';
COMMENT ON COLUMN similar_article.article_id IS 'One article (fact_article).';
COMMENT ON COLUMN similar_article.other_id IS 'The other; each pair is one row.';
COMMENT ON COLUMN similar_article.title IS 'Title of the one.';
COMMENT ON COLUMN similar_article.other_title IS 'Title of the other.';
COMMENT ON COLUMN similar_article.region IS 'Region of the one: its label, else that of its issue.';
COMMENT ON COLUMN similar_article.other_region IS 'The same of the other.';
COMMENT ON COLUMN similar_article.shared_terms IS 'Words that both hold.';
COMMENT ON COLUMN similar_article.similarity IS 'Those words over all words of either (Jaccard index), 0.2 to 1.';

COMMENT ON MACRO TABLE similar_to IS -- noqa: PRS
'The articles most like one: select title, region, similarity from similar_to(''ARTICLE_ID''). similarity is the share of all words of either that both hold (Jaccard index), at_least (0.2) the smallest that is shown.';
