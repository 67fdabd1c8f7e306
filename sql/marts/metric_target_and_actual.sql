CREATE VIEW metric_target_and_actual AS
WITH stated AS (
    SELECT *
    FROM metric_in_context
    WHERE
        indicator <> ''
        AND period_end IS NOT NULL
        -- What is so 目前 is of the day of the issue: an estimate of it is no target for a period.
        AND NOT (period_start = period_end AND period_end IS NOT DISTINCT FROM published)
    -- Of two values that one document states for the same, which one is meant is not known.
    QUALIFY
        count(DISTINCT concat_ws(' ', base_value, base_value_high)) OVER (
            PARTITION BY document_id, region, region_code, subject, indicator, period_end, base_unit, kind
        ) = 1
),

target AS (
    SELECT * FROM stated
    WHERE kind = 'target'
),

result AS (
    SELECT * FROM stated
    WHERE kind = 'actual' OR (kind = 'growth' AND regexp_matches(indicator, '增|降|减|提高'))
)

SELECT
    target.region,
    target.subject,
    target.indicator,
    target.period_year,
    target.qualifier AS target_qualifier,
    target.base_value AS target,
    target.base_value_high AS target_high,
    result.base_value AS actual,
    target.base_unit,
    result.base_value - target.base_value AS difference,
    target.metric_id AS target_metric_id,
    result.metric_id AS actual_metric_id,
    least(target.confidence, result.confidence) AS confidence
FROM target
INNER JOIN result
    ON
        target.indicator = result.indicator
        AND target.region IS NOT DISTINCT FROM result.region
        AND target.region_code IS NOT DISTINCT FROM result.region_code
        AND target.subject IS NOT DISTINCT FROM result.subject
        AND target.period_end = result.period_end
        AND target.base_unit = result.base_unit
        -- 全县 of two documents whose region is not known are two counties.
        AND (target.region IS NOT NULL OR target.document_id = result.document_id)
        -- What December alone brought is no result of a target for the year; what there is at its end (年末) is one.
        AND (
            target.period_start IS NOT DISTINCT FROM result.period_start
            OR result.period_start = result.period_end
        );

COMMENT ON VIEW metric_target_and_actual IS
'A target and a result stated for the same region, subject, indicator, period and unit, in whichever documents; of an unknown region, in one document. A result of a single day stands beside a target whose period ends on it. A target that was stated for no period stands beside nothing, and so does one of which a document states two values.';
COMMENT ON COLUMN metric_target_and_actual.region IS 'Region (see metric_in_context).';
COMMENT ON COLUMN metric_target_and_actual.subject IS 'Whose numbers they are.';
COMMENT ON COLUMN metric_target_and_actual.indicator IS 'What is counted.';
COMMENT ON COLUMN metric_target_and_actual.period_year IS 'Year of the day on which both periods end.';
COMMENT ON COLUMN metric_target_and_actual.target_qualifier IS '以上, 以下 and so on: which way the target is meant.';
COMMENT ON COLUMN metric_target_and_actual.target IS 'The target in base_unit; of a range, its lower end.';
COMMENT ON COLUMN metric_target_and_actual.target_high IS 'Upper end of a target that is a range.';
COMMENT ON COLUMN metric_target_and_actual.actual IS 'The result in base_unit.';
COMMENT ON COLUMN metric_target_and_actual.base_unit IS 'Unit of both.';
COMMENT ON COLUMN metric_target_and_actual.difference IS 'Result less target. Whether more is better depends on the indicator.';
COMMENT ON COLUMN metric_target_and_actual.target_metric_id IS 'Metric of the target (fact_metric).';
COMMENT ON COLUMN metric_target_and_actual.actual_metric_id IS 'Metric of the result (fact_metric).';
COMMENT ON COLUMN metric_target_and_actual.confidence IS 'Confidence of the less sure of the two, 0 to 1.';
