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
COMMENT ON COLUMN metric_distinct.times_stated IS 'How often the document states it.';
COMMENT ON COLUMN metric_distinct.metric_id IS 'The surest of these rows (fact_metric).';
