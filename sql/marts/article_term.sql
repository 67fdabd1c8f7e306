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

COMMENT ON COLUMN term_number.term_nr IS 'Number of the word; means something within one build only.';
COMMENT ON COLUMN term_number.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN article_number.article_nr IS 'Number of the article; means something within one build only.';
COMMENT ON COLUMN article_number.article_id IS 'Article (fact_article).';
COMMENT ON COLUMN article_number.char_count IS 'Length of its body.';
COMMENT ON COLUMN article_number.in_order IS 'Whether its rows stand in the sorted part of term_posting.';
COMMENT ON COLUMN term_posting.term_nr IS 'Word (term_number).';
COMMENT ON COLUMN term_posting.article_nr IS 'Article (article_number).';
COMMENT ON COLUMN term_posting.tf IS 'How often it occurs in title and body.';
COMMENT ON COLUMN term_posting.in_title IS 'Whether the title holds it.';
