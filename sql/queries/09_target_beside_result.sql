-- 9. Was the target met? (The same indicator, region and year; whether more is better, the reader must say.)
SELECT
    region,
    indicator,
    period_year,
    target_qualifier,
    target,
    actual,
    base_unit,
    difference,
    confidence
FROM metric_target_and_actual
ORDER BY region, indicator, target_metric_id, actual_metric_id;
