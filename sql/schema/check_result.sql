CREATE TABLE check_result (
    run_id VARCHAR NOT NULL,
    suite VARCHAR NOT NULL,
    expectation VARCHAR NOT NULL,
    table_name VARCHAR,
    column_name VARCHAR,
    severity VARCHAR NOT NULL,
    success BOOLEAN NOT NULL,
    observed VARCHAR,
    unexpected_count BIGINT
);

COMMENT ON TABLE check_result IS
'One data quality check in one run.';

COMMENT ON COLUMN check_result.run_id IS
'Run (load_run).';
COMMENT ON COLUMN check_result.suite IS
'Suite of checks, named after its table.';
COMMENT ON COLUMN check_result.expectation IS
'What was expected.';
COMMENT ON COLUMN check_result.table_name IS
'Table that was checked.';
COMMENT ON COLUMN check_result.column_name IS
'Column that was checked, where the check is about one.';
COMMENT ON COLUMN check_result.severity IS
'error (stops the run) or warning (recorded and shown).';
COMMENT ON COLUMN check_result.success IS
'Whether the data met the expectation.';
COMMENT ON COLUMN check_result.observed IS
'What was found.';
COMMENT ON COLUMN check_result.unexpected_count IS
'How many rows did not meet it.';
