CREATE VIEW metric_level_and_growth AS
WITH stated AS (
    SELECT
        metric.metric_id,
        metric.confidence,
        metric.document_id,
        metric.region,
        metric.subject,
        regexp_replace(metric.indicator, '(同比|环比|年均)?(增速|增幅|涨幅|降幅|跌幅|增长率|增长)$', '') AS level,
        metric.period_start,
        metric.period_end,
        metric.kind,
        -- What fell is printed without a minus: 下降3% is a 降幅 of 3, 下降3%—5% one from -5 to -3.
        regexp_matches(metric.indicator, '(降幅|跌幅)$') AS fell,
        CASE WHEN fell THEN -coalesce(metric.value_high, metric.value) ELSE metric.value END AS value,
        CASE WHEN fell AND metric.value_high IS NOT NULL THEN -metric.value ELSE metric.value_high END AS value_high,
        metric.unit,
        metric.base_unit,
        (metric.value, coalesce(metric.value_high, metric.value), metric.unit) AS said
    FROM metric_in_context AS metric
    WHERE metric.indicator <> '' AND metric.kind IN ('actual', 'growth')
)

SELECT
    document_id,
    region,
    subject,
    level AS indicator,
    period_start,
    period_end,
    any_value(value) FILTER (WHERE kind = 'actual') AS actual,
    any_value(value_high) FILTER (WHERE kind = 'actual') AS actual_high,
    any_value(unit) FILTER (WHERE kind = 'actual') AS actual_unit,
    any_value(value) FILTER (WHERE kind = 'growth') AS growth,
    any_value(value_high) FILTER (WHERE kind = 'growth') AS growth_high,
    any_value(unit) FILTER (WHERE kind = 'growth') AS growth_unit,
    arg_max(metric_id, (confidence, metric_id)) FILTER (WHERE kind = 'actual') AS actual_metric_id,
    arg_max(metric_id, (confidence, metric_id)) FILTER (WHERE kind = 'growth') AS growth_metric_id,
    least(
        max(confidence) FILTER (WHERE kind = 'actual'), max(confidence) FILTER (WHERE kind = 'growth')
    ) AS confidence
FROM stated
GROUP BY document_id, region, subject, level, period_start, period_end
HAVING
    count(DISTINCT said) FILTER (WHERE kind = 'actual') = 1
    AND count(DISTINCT said) FILTER (WHERE kind = 'growth') = 1
    -- 119 villages and 50,000 yuan more are two things under one name.
    AND any_value(base_unit) FILTER (WHERE kind = 'growth')
    IN ('%', '‰', '个百分点', '百分点', '倍', any_value(base_unit) FILTER (WHERE kind = 'actual'));

COMMENT ON VIEW metric_level_and_growth IS
'A level and its growth as one document states them for the same subject and period. Where either is stated with more than one value, or the change in a unit that is not the level''s, nothing is shown, since which belongs to which is not known.';
COMMENT ON COLUMN metric_level_and_growth.document_id IS 'Document (dim_document).';
COMMENT ON COLUMN metric_level_and_growth.region IS 'Region (see metric_in_context).';
COMMENT ON COLUMN metric_level_and_growth.subject IS 'Whose numbers they are.';
COMMENT ON COLUMN metric_level_and_growth.indicator IS 'Indicator without 同比增速, 增幅, 降幅 and the like.';
COMMENT ON COLUMN metric_level_and_growth.period_start IS 'First day of the period.';
COMMENT ON COLUMN metric_level_and_growth.period_end IS 'Last day of the period.';
COMMENT ON COLUMN metric_level_and_growth.actual IS 'The level; of a range, its lower end.';
COMMENT ON COLUMN metric_level_and_growth.actual_high IS 'Upper end of a level that is a range.';
COMMENT ON COLUMN metric_level_and_growth.actual_unit IS 'Unit of the level.';
COMMENT ON COLUMN metric_level_and_growth.growth IS 'The change; what fell is negative here; of a range, its lower end.';
COMMENT ON COLUMN metric_level_and_growth.growth_high IS 'Upper end of a change that is a range; what fell by 3 to 5 % changed by -5 to -3.';
COMMENT ON COLUMN metric_level_and_growth.growth_unit IS 'Unit of the change: %, a multiple, or a unit that converts to that of the level.';
COMMENT ON COLUMN metric_level_and_growth.actual_metric_id IS 'Metric of the level (fact_metric), the surest where it is stated again.';
COMMENT ON COLUMN metric_level_and_growth.growth_metric_id IS 'Metric of the change (fact_metric), the surest where it is stated again.';
COMMENT ON COLUMN metric_level_and_growth.confidence IS 'Confidence of the less sure of the two, 0 to 1.';
