-- 7. Which targets with a date are set, the nearest first?
SELECT
    region,
    indicator,
    qualifier,
    value,
    unit,
    period_text,
    period_end
FROM metric_in_context
WHERE kind = 'target' AND period_end IS NOT NULL
ORDER BY period_end, metric_id
LIMIT 15;
