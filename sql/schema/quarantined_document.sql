CREATE TABLE quarantined_document (
    run_id VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    sha256 VARCHAR,
    byte_count BIGINT,
    stage VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    first_seen_at TIMESTAMP NOT NULL,
    resolved_at TIMESTAMP,
    resolution VARCHAR,
    PRIMARY KEY (run_id, uri)
);

COMMENT ON TABLE quarantined_document IS
'One input that was refused, with the reason. Its bytes are kept in the quarantine folder under their hash, unless the reason says that they could not be.';

COMMENT ON COLUMN quarantined_document.run_id IS
'Run that refused it (load_run).';
COMMENT ON COLUMN quarantined_document.uri IS
'Path of the input relative to its source folder.';
COMMENT ON COLUMN quarantined_document.sha256 IS
'Hex SHA-256 of its bytes; empty where they could not be read.';
COMMENT ON COLUMN quarantined_document.byte_count IS
'Size of the file in bytes.';
COMMENT ON COLUMN quarantined_document.stage IS
'Step that refused it.';
COMMENT ON COLUMN quarantined_document.reason IS
'Why, and what to do.';
COMMENT ON COLUMN quarantined_document.first_seen_at IS
'When these bytes were refused first at this path (UTC).';
COMMENT ON COLUMN quarantined_document.resolved_at IS
'When the path was loaded after all, or its file was found gone (UTC); empty while it is refused.';
COMMENT ON COLUMN quarantined_document.resolution IS
'How it was resolved: loaded, or gone (a run over the whole source folder found the file no more); empty while it is refused.';
