CREATE TABLE fact_repair (
    document_id VARCHAR NOT NULL,
    char_start BIGINT NOT NULL,
    before VARCHAR NOT NULL,
    after VARCHAR NOT NULL,
    rule VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL
);

COMMENT ON TABLE fact_repair IS
'One change from raw to clean text. Applied to raw_text, all changes of a document give its clean_text again.';

COMMENT ON COLUMN fact_repair.document_id IS
'Document (dim_document).';
COMMENT ON COLUMN fact_repair.char_start IS
'Raw offset of the first character changed.';
COMMENT ON COLUMN fact_repair.before IS
'Raw words; empty for an insertion.';
COMMENT ON COLUMN fact_repair.after IS
'Clean words; empty for a deletion.';
COMMENT ON COLUMN fact_repair.rule IS
'Kind of damage mended: founder_shift, line_unwrap, han_digit_space, halfwidth_punctuation and so on.';
COMMENT ON COLUMN fact_repair.confidence IS
'How sure the change is, 0 to 1.';
