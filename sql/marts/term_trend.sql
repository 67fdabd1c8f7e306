CREATE VIEW term_trend AS
WITH latest AS (
    SELECT max(earliest) - INTERVAL 12 MONTHS AS since FROM article_in_context
),

dated AS (
    -- An issue of which only the year is known is counted where that is enough to tell.
    SELECT
        number.article_nr,
        article.earliest > latest.since AS is_recent
    FROM article_in_context AS article
    INNER JOIN article_number AS number ON article.article_id = number.article_id
    CROSS JOIN latest
    WHERE article.earliest > latest.since OR article.latest <= latest.since
),

whole AS (
    SELECT
        count(*) FILTER (WHERE is_recent) AS recent,
        count(*) FILTER (WHERE NOT is_recent) AS earlier
    FROM dated
),

counted AS (
    SELECT
        posting.term_nr,
        count(*) FILTER (WHERE dated.is_recent) AS recent_articles,
        count(*) FILTER (WHERE NOT dated.is_recent) AS earlier_articles
    FROM term_posting AS posting
    INNER JOIN dated ON posting.article_nr = dated.article_nr
    GROUP BY posting.term_nr
)

SELECT
    word.term,
    counted.recent_articles,
    counted.earlier_articles,
    whole.recent AS all_recent_articles,
    whole.earlier AS all_earlier_articles,
    counted.recent_articles / whole.recent AS recent_share,
    counted.earlier_articles / whole.earlier AS earlier_share,
    counted.recent_articles / whole.recent - counted.earlier_articles / whole.earlier AS change
FROM counted
INNER JOIN term_number AS word ON counted.term_nr = word.term_nr
CROSS JOIN whole
WHERE whole.recent > 0 AND whole.earlier > 0;

COMMENT ON VIEW term_trend IS
'One word in the twelve months up to the latest dated issue against all the time before: rising and falling words. An issue of which only the year is known counts where the year tells on which side it stands. Empty while there is no earlier issue.';
COMMENT ON COLUMN term_trend.term IS 'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN term_trend.recent_articles IS 'Articles of the last twelve months that hold it.';
COMMENT ON COLUMN term_trend.earlier_articles IS 'Articles before that hold it.';
COMMENT ON COLUMN term_trend.all_recent_articles IS 'All articles of the last twelve months.';
COMMENT ON COLUMN term_trend.all_earlier_articles IS 'All articles before: where they are few, a change says little.';
COMMENT ON COLUMN term_trend.recent_share IS 'Share of all articles of the last twelve months, 0 to 1.';
COMMENT ON COLUMN term_trend.earlier_share IS 'Share of all articles before, 0 to 1.';
COMMENT ON COLUMN term_trend.change IS 'Recent share less earlier share.';
