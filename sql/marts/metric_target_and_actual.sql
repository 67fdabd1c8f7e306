CREATE VIEW metric_target_and_actual AS
SELECT
    target.region,
    target.subject,
    target.indicator,
    target.period_year,
    target.qualifier AS target_qualifier,
    target.base_value AS target,
    target.value_high * (target.base_value / nullif(target.value, 0)) AS target_high,
    actual.base_value AS actual,
    target.base_unit,
    actual.base_value - target.base_value AS difference,
    target.metric_id AS target_metric_id,
    actual.metric_id AS actual_metric_id
FROM metric_in_context AS target
INNER JOIN metric_in_context AS actual
    ON
        target.indicator = actual.indicator
        AND target.region = actual.region
        AND target.region_code IS NOT DISTINCT FROM actual.region_code
        AND target.subject IS NOT DISTINCT FROM actual.subject
        AND target.period_year = actual.period_year
        AND target.base_unit = actual.base_unit
WHERE target.kind = 'target' AND actual.kind IN ('actual', 'growth') AND target.indicator <> '';

COMMENT ON VIEW metric_target_and_actual IS
'A target and a result stated for the same region, subject, indicator, year and unit, in whichever documents. A target that was stated for no year stands beside nothing.';
COMMENT ON COLUMN metric_target_and_actual.region IS 'Region (see metric_in_context).';
COMMENT ON COLUMN metric_target_and_actual.subject IS 'Whose numbers they are.';
COMMENT ON COLUMN metric_target_and_actual.indicator IS 'What is counted.';
COMMENT ON COLUMN metric_target_and_actual.period_year IS 'Year in which both periods end.';
COMMENT ON COLUMN metric_target_and_actual.target_qualifier IS '以上, 以下 and so on: which way the target is meant.';
COMMENT ON COLUMN metric_target_and_actual.target IS 'The target in base_unit; of a range, its lower end.';
COMMENT ON COLUMN metric_target_and_actual.target_high IS 'Upper end of a target that is a range.';
COMMENT ON COLUMN metric_target_and_actual.actual IS 'The result in base_unit.';
COMMENT ON COLUMN metric_target_and_actual.base_unit IS 'Unit of both.';
COMMENT ON COLUMN metric_target_and_actual.difference IS 'Result less target. Whether more is better depends on the indicator.';
COMMENT ON COLUMN metric_target_and_actual.target_metric_id IS 'Metric of the target (fact_metric).';
COMMENT ON COLUMN metric_target_and_actual.actual_metric_id IS 'Metric of the result (fact_metric).';
