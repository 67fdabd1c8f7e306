CREATE VIEW check_by_run AS
SELECT
    run.run_id,
    run.started_at,
    outcome.severity,
    count(*) AS checks,
    count(*) FILTER (WHERE outcome.success) AS passed,
    count(*) FILTER (WHERE NOT outcome.success) AS failed
FROM check_result AS outcome
INNER JOIN load_run AS run ON outcome.run_id = run.run_id
GROUP BY ALL;

COMMENT ON VIEW check_by_run IS 'Data quality checks of one run by severity. A run judges the files that it loads, and only what compares them with the rest looks further: a later run that meets every check does not lift the warnings of earlier ones, which stand in check_result until their files are loaded again (dim_document.loaded_run_id).';
COMMENT ON COLUMN check_by_run.run_id IS 'Run (load_run).';
COMMENT ON COLUMN check_by_run.started_at IS 'When it began (UTC).';
COMMENT ON COLUMN check_by_run.severity IS 'error or warning.';
COMMENT ON COLUMN check_by_run.checks IS 'Checks made.';
COMMENT ON COLUMN check_by_run.passed IS 'Checks met.';
COMMENT ON COLUMN check_by_run.failed IS 'Checks not met.';
