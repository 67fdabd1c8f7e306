-- 7. Which targets with a date are set, the nearest first? (What ends with the issue, as 目前 does, has no date of its own.)
SELECT
    region,
    indicator,
    qualifier,
    value,
    unit,
    period_text,
    period_end
FROM metric_in_context
WHERE kind = 'target' AND confidence >= 0.5 AND period_end IS NOT NULL AND coalesce(period_end > earliest, TRUE)
ORDER BY period_end, metric_id
LIMIT 15;
