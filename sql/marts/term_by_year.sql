CREATE VIEW term_by_year AS
WITH dated AS (
    SELECT
        number.article_nr,
        article.year
    FROM article_number AS number
    INNER JOIN article_in_context AS article ON number.article_id = article.article_id
    WHERE article.year IS NOT NULL
),

whole AS (
    SELECT
        year,
        count(*) AS all_articles
    FROM dated
    GROUP BY year
),

counted AS (
    -- Grouped by the word itself: who asks for one word reads the postings of that word only.
    SELECT
        word.term,
        dated.year,
        count(*) AS articles,
        sum(posting.tf)::BIGINT AS occurrences
    FROM term_posting AS posting
    INNER JOIN term_number AS word ON posting.term_nr = word.term_nr
    INNER JOIN dated ON posting.article_nr = dated.article_nr
    GROUP BY word.term, dated.year
)

SELECT
    counted.term,
    counted.year,
    counted.articles,
    counted.occurrences,
    whole.all_articles,
    counted.articles / whole.all_articles AS share
FROM counted
INNER JOIN whole ON counted.year = whole.year;

COMMENT ON VIEW term_by_year IS 'One word in one year of publication; the year is known for many issues that print no date.';
COMMENT ON COLUMN term_by_year.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN term_by_year.year IS 'Year of publication.';
COMMENT ON COLUMN term_by_year.articles IS 'Articles of the year that hold it.';
COMMENT ON COLUMN term_by_year.occurrences IS 'How often it occurs in them.';
COMMENT ON COLUMN term_by_year.all_articles IS 'All articles of the year: where they are few, a share says little.';
COMMENT ON COLUMN term_by_year.share IS 'Share of the articles of the year that hold it, 0 to 1.';
