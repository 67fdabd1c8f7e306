CREATE TABLE build_difference (
    run_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    rows_added BIGINT NOT NULL,
    rows_changed BIGINT NOT NULL,
    rows_removed BIGINT NOT NULL,
    PRIMARY KEY (run_id, table_name)
);

COMMENT ON TABLE build_difference IS
'One table of the record as one run left it against the record before that run; of a night, one published build against the one before.';

COMMENT ON COLUMN build_difference.run_id IS
'Run that made the difference (load_run).';
COMMENT ON COLUMN build_difference.table_name IS
'Table.';
COMMENT ON COLUMN build_difference.rows_added IS
'Rows whose key is new.';
COMMENT ON COLUMN build_difference.rows_changed IS
'Rows whose key stayed and whose values changed.';
COMMENT ON COLUMN build_difference.rows_removed IS
'Rows whose key is gone.';
