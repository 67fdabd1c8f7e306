-- 4. Which are the ten largest sums of money that are stated as facts, and what are they?
SELECT
    region,
    indicator,
    period_text,
    qualifier,
    base_value AS yuan
FROM metric_in_context
WHERE dimension = 'money' AND base_unit = '元' AND kind = 'actual'
ORDER BY base_value DESC, metric_id ASC
LIMIT 10;
