CREATE VIEW repair_by_rule AS
SELECT
    repair.rule,
    issue.publication,
    date_trunc('month', issue.published)::DATE AS month,
    count(*) AS repairs,
    count(DISTINCT repair.document_id) AS documents,
    avg(repair.confidence) AS mean_confidence
FROM fact_repair AS repair
LEFT JOIN dim_issue AS issue ON repair.document_id = issue.document_id
GROUP BY ALL;

COMMENT ON VIEW repair_by_rule IS 'Changes from raw to clean text by kind of damage, periodical and month.';
COMMENT ON COLUMN repair_by_rule.rule IS 'Kind of damage (fact_repair).';
COMMENT ON COLUMN repair_by_rule.publication IS 'Periodical (刊名).';
COMMENT ON COLUMN repair_by_rule.month IS 'First day of the month of publication.';
COMMENT ON COLUMN repair_by_rule.repairs IS 'Changes.';
COMMENT ON COLUMN repair_by_rule.documents IS 'Documents with such damage.';
COMMENT ON COLUMN repair_by_rule.mean_confidence IS 'Mean confidence of the changes.';
