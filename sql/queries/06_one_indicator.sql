-- 6. What does each region state about one indicator, and in which words?
SELECT
    region,
    period_text,
    kind,
    qualifier,
    value,
    unit,
    confidence,
    sentence
FROM metric_in_context
WHERE indicator = '地区生产总值'
ORDER BY region, period_end, kind;
