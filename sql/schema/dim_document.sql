CREATE TABLE dim_document (
    document_id VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    media_type VARCHAR,
    encoding VARCHAR NOT NULL,
    byte_count BIGINT NOT NULL,
    char_count BIGINT NOT NULL,
    first_run_id VARCHAR NOT NULL,
    ingested_at TIMESTAMP NOT NULL,
    loaded_run_id VARCHAR NOT NULL,
    code_version VARCHAR,
    missing_since TIMESTAMP,
    PRIMARY KEY (document_id)
);

COMMENT ON TABLE dim_document IS
'One version of one source file: its bytes are its identity, so the same file loaded twice is one row.';

COMMENT ON COLUMN dim_document.document_id IS
'Hex SHA-256 of the bytes of the file.';
COMMENT ON COLUMN dim_document.uri IS
'Path of the file relative to the source folder it was loaded from, with forward slashes. Where several files hold the same bytes: the first one that still does.';
COMMENT ON COLUMN dim_document.media_type IS
'Media type by the file name, such as text/plain.';
COMMENT ON COLUMN dim_document.encoding IS
'Codec that decodes the bytes without loss, such as utf-8 or gb18030.';
COMMENT ON COLUMN dim_document.byte_count IS
'Size of the file in bytes.';
COMMENT ON COLUMN dim_document.char_count IS
'Length of the decoded raw text in Unicode code points.';
COMMENT ON COLUMN dim_document.first_run_id IS
'Run that loaded this document first.';
COMMENT ON COLUMN dim_document.ingested_at IS
'When this document was loaded first (UTC).';
COMMENT ON COLUMN dim_document.loaded_run_id IS
'Run that last wrote the rows of this document; differs from first_run_id after a reload by newer transforms.';
COMMENT ON COLUMN dim_document.code_version IS
'Version of the transforms and reference data that made the rows of this document.';
COMMENT ON COLUMN dim_document.missing_since IS
'When the file was first found gone from its source folder (UTC); empty while it is there. Its rows stay.';
