CREATE VIEW term_by_month AS
WITH dated AS (
    SELECT
        number.article_nr,
        date_trunc('month', issue.published)::DATE AS month
    FROM article_number AS number
    INNER JOIN fact_article AS article ON number.article_id = article.article_id
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
    WHERE issue.published IS NOT NULL
),

whole AS (
    SELECT
        month,
        count(*) AS all_articles
    FROM dated
    GROUP BY month
),

counted AS (
    -- Grouped by the word itself: who asks for one word reads the postings of that word only.
    SELECT
        word.term,
        dated.month,
        count(*) AS articles,
        sum(posting.tf)::BIGINT AS occurrences
    FROM term_posting AS posting
    INNER JOIN term_number AS word ON posting.term_nr = word.term_nr
    INNER JOIN dated ON posting.article_nr = dated.article_nr
    GROUP BY word.term, dated.month
)

SELECT
    counted.term,
    counted.month,
    counted.articles,
    counted.occurrences,
    counted.articles / whole.all_articles AS share
FROM counted
INNER JOIN whole ON counted.month = whole.month;

COMMENT ON VIEW term_by_month IS 'One word in one month of publication.';
COMMENT ON COLUMN term_by_month.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN term_by_month.month IS 'First day of the month.';
COMMENT ON COLUMN term_by_month.articles IS 'Articles of the month that hold it.';
COMMENT ON COLUMN term_by_month.occurrences IS 'How often it occurs in them.';
COMMENT ON COLUMN term_by_month.share IS 'Share of the articles of the month that hold it, 0 to 1.';
