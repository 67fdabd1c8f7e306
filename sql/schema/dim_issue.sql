CREATE TABLE dim_issue (
    issue_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    publication VARCHAR,
    issuer VARCHAR,
    region VARCHAR,
    region_code VARCHAR,
    province VARCHAR,
    issue_label VARCHAR,
    total_issue INTEGER,
    published DATE,
    phone VARCHAR,
    email VARCHAR,
    address VARCHAR,
    postcode VARCHAR,
    permit VARCHAR,
    inferred VARCHAR[],
    PRIMARY KEY (issue_id)
);

COMMENT ON TABLE dim_issue IS
'One issue of a periodical (一期简报), as its masthead and imprint describe it.';

COMMENT ON COLUMN dim_issue.issue_id IS
'Key made from document_id and raw offset.';
COMMENT ON COLUMN dim_issue.document_id IS
'Document that holds the issue (dim_document).';
COMMENT ON COLUMN dim_issue.publication IS
'Name of the periodical (刊名).';
COMMENT ON COLUMN dim_issue.issuer IS
'Office that issues it (编印单位).';
COMMENT ON COLUMN dim_issue.region IS
'Region it reports on, by its short name as people write it: 温州市, 台江区.';
COMMENT ON COLUMN dim_issue.region_code IS
'Code of that region (dim_region).';
COMMENT ON COLUMN dim_issue.province IS
'Province of that region in full: 浙江省, 内蒙古自治区.';
COMMENT ON COLUMN dim_issue.issue_label IS
'Issue number as people cite it: 2012年第4期.';
COMMENT ON COLUMN dim_issue.total_issue IS
'Running number over all years: 总第267期 gives 267.';
COMMENT ON COLUMN dim_issue.published IS
'Date of publication; the first of the month where only the month is known.';
COMMENT ON COLUMN dim_issue.phone IS
'Telephone number of the editors as printed.';
COMMENT ON COLUMN dim_issue.email IS
'Electronic mail address of the editors as printed.';
COMMENT ON COLUMN dim_issue.address IS
'Postal address of the editors as printed.';
COMMENT ON COLUMN dim_issue.postcode IS
'Postcode as printed, six digits.';
COMMENT ON COLUMN dim_issue.permit IS
'Printing permit (准印证) as printed.';
COMMENT ON COLUMN dim_issue.inferred IS
'Names of the columns of this row whose value follows from others but is not printed.';
