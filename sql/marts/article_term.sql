CREATE VIEW term_stat AS
SELECT
    term,
    count(*) AS article_count
FROM term_posting
GROUP BY term;

COMMENT ON VIEW term_stat IS 'One word and the number of articles that hold it.';

CREATE VIEW article_term AS
WITH corpus AS (
    SELECT count(*) AS articles FROM fact_article
)

SELECT
    posting.article_id,
    posting.term,
    posting.tf,
    posting.tf * ln((1 + corpus.articles) / (1 + stat.article_count)) AS tfidf
FROM term_posting AS posting
INNER JOIN term_stat AS stat ON posting.term = stat.term
CROSS JOIN corpus;
