CREATE TABLE correction (
    document_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    was VARCHAR,
    value VARCHAR,
    reason VARCHAR NOT NULL,
    checked_by VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    PRIMARY KEY (row_id, column_name)
);

COMMENT ON TABLE correction IS
'One known error mended by hand: an entry of data/reference/corrections.csv whose document this warehouse holds, and what became of it.';

COMMENT ON COLUMN correction.document_id IS
'Document that holds the error (dim_document).';
COMMENT ON COLUMN correction.table_name IS
'Table of the wrong value: dim_issue, fact_article or fact_metric.';
COMMENT ON COLUMN correction.row_id IS
'Key of the wrong row in that table.';
COMMENT ON COLUMN correction.column_name IS
'Column of the wrong value.';
COMMENT ON COLUMN correction.was IS
'The wrong value, as text; empty for an empty value.';
COMMENT ON COLUMN correction.value IS
'The right value, as text; empty for an empty value; authors are separated by 、.';
COMMENT ON COLUMN correction.reason IS
'Why it is wrong, and where the right value stands.';
COMMENT ON COLUMN correction.checked_by IS
'Who held it against the paper.';
COMMENT ON COLUMN correction.state IS
'applied; needless (the transforms give the right value by now); unmatched (row or wrong value are not there); pending (the document was loaded before the entry: load it again with --reprocess); or withdrawn (the entry is no longer in the file, the value still stands: load the document again with --reprocess).';
