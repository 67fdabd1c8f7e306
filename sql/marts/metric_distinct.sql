CREATE VIEW metric_distinct AS
WITH counted AS (
    SELECT
        *,
        -- Twice in one sentence are two facts (16:42:42), not one stated again.
        row_number() OVER (
            PARTITION BY
                document_id, indicator, subject, value, value_high, unit, qualifier, kind, region_code,
                period_start, period_end, article_id, sentence
            ORDER BY char_start
        ) AS nth
    FROM fact_metric
)

SELECT
    document_id,
    indicator,
    subject,
    value,
    value_high,
    unit,
    qualifier,
    kind,
    region_code,
    period_start,
    period_end,
    count(*) AS times_stated,
    arg_max(metric_id, (confidence, -char_start)) AS metric_id,
    max(confidence) AS confidence
FROM counted
GROUP BY
    document_id, indicator, subject, value, value_high, unit, qualifier, kind, region_code, period_start, period_end,
    nth;

COMMENT ON VIEW metric_distinct IS
'One stated fact per document: a figure stated again in the same words of indicator, subject, period and unit is one row. Two parts of one ratio that are alike stay two.';
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
