CREATE VIEW metric_distinct AS
SELECT
    metric.document_id,
    metric.indicator,
    metric.subject,
    metric.value,
    metric.value_high,
    metric.unit,
    metric.qualifier,
    metric.kind,
    metric.region_code,
    metric.period_start,
    metric.period_end,
    count(*) AS times_stated,
    arg_max(metric.metric_id, metric.confidence) AS metric_id,
    max(metric.confidence) AS confidence
FROM fact_metric AS metric
GROUP BY ALL;

COMMENT ON VIEW metric_distinct IS
'One stated fact per document: a figure stated again in the same words of indicator, subject, period and unit is one row.';
COMMENT ON COLUMN metric_distinct.document_id IS 'Document (dim_document).';
COMMENT ON COLUMN metric_distinct.indicator IS 'What is counted.';
COMMENT ON COLUMN metric_distinct.subject IS 'Whose number it is.';
COMMENT ON COLUMN metric_distinct.value IS 'Value in the unit; of a range, its lower end.';
COMMENT ON COLUMN metric_distinct.value_high IS 'Upper end of a range.';
COMMENT ON COLUMN metric_distinct.unit IS 'Unit or measure word.';
COMMENT ON COLUMN metric_distinct.qualifier IS '约, 近, 余, 以上, 以下 and so on, or empty.';
COMMENT ON COLUMN metric_distinct.kind IS 'actual, target or growth.';
COMMENT ON COLUMN metric_distinct.region_code IS 'Division whose number it is (dim_region).';
COMMENT ON COLUMN metric_distinct.period_start IS 'First day of the period.';
COMMENT ON COLUMN metric_distinct.period_end IS 'Last day of the period.';
COMMENT ON COLUMN metric_distinct.times_stated IS 'How often the document states it.';
COMMENT ON COLUMN metric_distinct.metric_id IS 'The surest of these rows (fact_metric).';
COMMENT ON COLUMN metric_distinct.confidence IS 'Confidence of that row, 0 to 1.';
