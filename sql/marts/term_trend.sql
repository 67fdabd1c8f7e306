CREATE VIEW term_trend AS
WITH dated AS (
    SELECT
        article.article_id,
        issue.published > max(issue.published) OVER () - INTERVAL 12 MONTHS AS is_recent
    FROM fact_article AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
    WHERE issue.published IS NOT NULL
),

whole AS (
    SELECT
        count(*) FILTER (WHERE is_recent) AS recent,
        count(*) FILTER (WHERE NOT is_recent) AS earlier
    FROM dated
),

counted AS (
    SELECT
        posting.term,
        count(*) FILTER (WHERE dated.is_recent) AS recent_articles,
        count(*) FILTER (WHERE NOT dated.is_recent) AS earlier_articles
    FROM term_posting AS posting
    INNER JOIN dated ON posting.article_id = dated.article_id
    GROUP BY posting.term
)

SELECT
    counted.term,
    counted.recent_articles,
    counted.earlier_articles,
    counted.recent_articles / whole.recent AS recent_share,
    counted.earlier_articles / whole.earlier AS earlier_share,
    counted.recent_articles / whole.recent - counted.earlier_articles / whole.earlier AS change
FROM counted
CROSS JOIN whole
WHERE whole.recent > 0 AND whole.earlier > 0;

COMMENT ON VIEW term_trend IS
'One word in the twelve months up to the latest issue against all the time before: rising and falling words. Empty while there is no earlier issue.';
COMMENT ON COLUMN term_trend.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN term_trend.recent_articles IS 'Articles of the last twelve months that hold it.';
COMMENT ON COLUMN term_trend.earlier_articles IS 'Articles before that hold it.';
COMMENT ON COLUMN term_trend.recent_share IS 'Share of all articles of the last twelve months, 0 to 1.';
COMMENT ON COLUMN term_trend.earlier_share IS 'Share of all articles before, 0 to 1.';
COMMENT ON COLUMN term_trend.change IS 'Recent share less earlier share.';
