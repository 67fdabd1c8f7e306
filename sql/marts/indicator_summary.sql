CREATE VIEW indicator_summary AS
SELECT
    indicator,
    count(*) AS metrics,
    count(DISTINCT document_id) AS documents,
    count(DISTINCT unit) AS units,
    count(*) FILTER (WHERE kind = 'actual') AS actuals,
    count(*) FILTER (WHERE kind = 'target') AS targets,
    count(*) FILTER (WHERE kind = 'growth') AS growths,
    count(DISTINCT period_end) AS periods,
    min(period_end) AS first_period,
    max(period_end) AS last_period,
    count(*) FILTER (WHERE unit <> '') AS with_unit
FROM fact_metric
WHERE indicator <> ''
GROUP BY indicator;

COMMENT ON VIEW indicator_summary IS
'One indicator (指标) and how often, by how many documents and over which periods it is stated.';
COMMENT ON COLUMN indicator_summary.indicator IS 'What is counted.';
COMMENT ON COLUMN indicator_summary.metrics IS 'Statements of it.';
COMMENT ON COLUMN indicator_summary.documents IS 'Documents that state it.';
COMMENT ON COLUMN indicator_summary.units IS 'Different units in which it is stated.';
COMMENT ON COLUMN indicator_summary.actuals IS 'Statements of what is.';
COMMENT ON COLUMN indicator_summary.targets IS 'Statements of what shall be.';
COMMENT ON COLUMN indicator_summary.growths IS 'Statements of a change.';
COMMENT ON COLUMN indicator_summary.periods IS 'Different ends of period for which it is stated.';
COMMENT ON COLUMN indicator_summary.first_period IS 'Last day of the earliest period stated.';
COMMENT ON COLUMN indicator_summary.last_period IS 'Last day of the latest period stated.';
COMMENT ON COLUMN indicator_summary.with_unit IS 'Statements of it with a unit; the others are ratios, fractions and plain numbers.';
