CREATE TABLE document_validity (
    uri VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    source_root VARCHAR,
    valid_from_run VARCHAR NOT NULL,
    valid_from TIMESTAMP NOT NULL,
    valid_to_run VARCHAR,
    valid_to TIMESTAMP,
    missing_since TIMESTAMP,
    PRIMARY KEY (uri, valid_from_run)
);

COMMENT ON TABLE document_validity IS
'One stretch of runs during which a source path held a document: the history of supersessions. The published tables hold the documents whose stretch is open.';

COMMENT ON COLUMN document_validity.uri IS
'Path of the source file relative to its source folder.';
COMMENT ON COLUMN document_validity.document_id IS
'Document that the path held (dim_document).';
COMMENT ON COLUMN document_validity.source_root IS
'Source folder in which the path was seen last.';
COMMENT ON COLUMN document_validity.valid_from_run IS
'Run that first saw this document at the path.';
COMMENT ON COLUMN document_validity.valid_from IS
'When that run committed (UTC).';
COMMENT ON COLUMN document_validity.valid_to_run IS
'Run that found another document at the path; empty while the document is current.';
COMMENT ON COLUMN document_validity.valid_to IS
'When that run committed (UTC); empty while the document is current.';
COMMENT ON COLUMN document_validity.missing_since IS
'When a run over the whole source folder first found the file gone (UTC); empty while it is there.';
