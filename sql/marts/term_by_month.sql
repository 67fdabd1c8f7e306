CREATE VIEW term_by_month AS
WITH dated AS (
    SELECT
        article.article_id,
        date_trunc('month', issue.published)::DATE AS month
    FROM fact_article AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
    WHERE issue.published IS NOT NULL
),

whole AS (
    SELECT
        month,
        count(*) AS all_articles
    FROM dated
    GROUP BY month
)

SELECT
    posting.term,
    dated.month,
    count(*) AS articles,
    sum(posting.tf)::BIGINT AS occurrences,
    count(*) / any_value(whole.all_articles) AS share
FROM term_posting AS posting
INNER JOIN dated ON posting.article_id = dated.article_id
INNER JOIN whole ON dated.month = whole.month
GROUP BY posting.term, dated.month;

COMMENT ON VIEW term_by_month IS 'One word in one month of publication.';
COMMENT ON COLUMN term_by_month.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN term_by_month.month IS 'First day of the month.';
COMMENT ON COLUMN term_by_month.articles IS 'Articles of the month that hold it.';
COMMENT ON COLUMN term_by_month.occurrences IS 'How often it occurs in them.';
COMMENT ON COLUMN term_by_month.share IS 'Share of the articles of the month that hold it, 0 to 1.';
