-- 13. Which words are rising: the last twelve months against all the time before?
SELECT
    term,
    recent_articles,
    earlier_articles,
    round(recent_share, 3) AS recent_share,
    round(change, 3) AS change
FROM term_trend
WHERE length(term) >= 2
ORDER BY change DESC, term ASC
LIMIT 10;
