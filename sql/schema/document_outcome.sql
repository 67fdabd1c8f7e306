CREATE TABLE document_outcome (
    run_id VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    document_id VARCHAR,
    stage VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL,
    reason VARCHAR,
    seconds DOUBLE,
    source_root VARCHAR,
    PRIMARY KEY (run_id, uri)
);

COMMENT ON TABLE document_outcome IS
'What became of one input in one run, successes included.';

COMMENT ON COLUMN document_outcome.run_id IS
'Run (load_run).';
COMMENT ON COLUMN document_outcome.uri IS
'Path of the input relative to its source folder.';
COMMENT ON COLUMN document_outcome.document_id IS
'Document that the input held (dim_document); of a quarantined input the hex SHA-256 of its bytes, where they could be read.';
COMMENT ON COLUMN document_outcome.stage IS
'Step that settled it: discover, decode, repair, structure, metrics, check or commit.';
COMMENT ON COLUMN document_outcome.outcome IS
'loaded (new), unchanged (known bytes), superseded (new bytes took the place of an older version at this path) or quarantined.';
COMMENT ON COLUMN document_outcome.reason IS
'Why, in words, where it is not plain.';
COMMENT ON COLUMN document_outcome.seconds IS
'Time spent on it.';
COMMENT ON COLUMN document_outcome.source_root IS
'Source folder in which it was found.';
