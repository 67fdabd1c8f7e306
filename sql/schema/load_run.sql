CREATE TABLE load_run (
    run_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP,
    status VARCHAR NOT NULL,
    documents_seen INTEGER NOT NULL,
    documents_loaded INTEGER NOT NULL,
    documents_skipped INTEGER NOT NULL,
    documents_quarantined INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    metrics INTEGER NOT NULL,
    code_version VARCHAR NOT NULL,
    snapshot_id BIGINT,
    maintenance VARCHAR,
    PRIMARY KEY (run_id)
);

COMMENT ON TABLE load_run IS
'One run of the pipeline.';

COMMENT ON COLUMN load_run.run_id IS
'Identity of the run.';
COMMENT ON COLUMN load_run.started_at IS
'When it began (UTC).';
COMMENT ON COLUMN load_run.finished_at IS
'When its rows were committed, or it failed (UTC).';
COMMENT ON COLUMN load_run.status IS
'loaded, or failed: a failed run left no rows but its own record, outcomes and checks.';
COMMENT ON COLUMN load_run.documents_seen IS
'Inputs found.';
COMMENT ON COLUMN load_run.documents_loaded IS
'Inputs whose rows were written.';
COMMENT ON COLUMN load_run.documents_skipped IS
'Inputs that were known already.';
COMMENT ON COLUMN load_run.documents_quarantined IS
'Inputs that were refused.';
COMMENT ON COLUMN load_run.articles IS
'Articles written.';
COMMENT ON COLUMN load_run.metrics IS
'Metrics written.';
COMMENT ON COLUMN load_run.code_version IS
'Version of the transforms and reference data.';
COMMENT ON COLUMN load_run.snapshot_id IS
'Snapshot of the lake that its commit made.';
COMMENT ON COLUMN load_run.maintenance IS
'What was done for the lake before this commit: files merged, snapshots expired, files removed.';
