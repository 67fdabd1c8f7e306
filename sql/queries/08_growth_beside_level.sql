-- 8. How large is it, and how fast did it grow? (A level and its growth from the same document.)
SELECT
    region,
    indicator,
    year(period_end) AS year,
    actual,
    actual_unit,
    growth,
    growth_unit,
    confidence
FROM metric_level_and_growth
ORDER BY growth DESC, indicator ASC
LIMIT 10;
