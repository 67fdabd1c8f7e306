CREATE TABLE document_text (
    document_id VARCHAR NOT NULL,
    raw_text VARCHAR NOT NULL,
    clean_text VARCHAR NOT NULL,
    PRIMARY KEY (document_id)
);

COMMENT ON TABLE document_text IS
'The text of a document before and after repair.';

COMMENT ON COLUMN document_text.document_id IS
'Document (dim_document).';
COMMENT ON COLUMN document_text.raw_text IS
'Decoded text as it stands in the file, line ends included; all raw offsets count its code points.';
COMMENT ON COLUMN document_text.clean_text IS
'Text after repair: raw_text with every row of fact_repair applied.';
