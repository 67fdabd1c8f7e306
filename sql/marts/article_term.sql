CREATE VIEW term_stat AS
SELECT
    word.term,
    count(*) AS article_count
FROM term_posting AS posting
INNER JOIN term_number AS word ON posting.term_nr = word.term_nr
GROUP BY word.term;

COMMENT ON VIEW term_stat IS 'One word and the number of articles that hold it.';
COMMENT ON COLUMN term_stat.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN term_stat.article_count IS 'Articles that hold it in title or body.';

CREATE VIEW article_term AS
WITH corpus AS (
    SELECT count(*) AS articles FROM fact_article
),

counted AS (
    SELECT
        term_nr,
        count(*) AS article_count
    FROM term_posting
    GROUP BY term_nr
)

SELECT
    article.article_id,
    word.term,
    posting.tf,
    posting.tf * ln((1 + corpus.articles) / (1 + counted.article_count)) AS tfidf
FROM term_posting AS posting
INNER JOIN term_number AS word ON posting.term_nr = word.term_nr
INNER JOIN article_number AS article ON posting.article_nr = article.article_nr
INNER JOIN counted ON posting.term_nr = counted.term_nr
CROSS JOIN corpus;
