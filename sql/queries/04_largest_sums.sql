-- 4. Which are the ten largest sums of money that are stated as facts, and what are they? (Of the surer half of the rows: an outlier is a mistake more often.)
SELECT
    region,
    indicator,
    period_text,
    qualifier,
    base_value AS yuan
FROM metric_in_context
WHERE dimension = 'money' AND base_unit = '元' AND kind = 'actual' AND confidence >= 0.7
ORDER BY base_value DESC, metric_id ASC
LIMIT 10;
