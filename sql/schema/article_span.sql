CREATE TABLE article_span (
    article_id VARCHAR,
    document_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    char_start BIGINT NOT NULL,
    char_end BIGINT NOT NULL,
    PRIMARY KEY (document_id, char_start)
);

COMMENT ON TABLE article_span IS
'One stretch of raw text and its role. Every non-blank character of a raw text lies in exactly one stretch.';

COMMENT ON COLUMN article_span.article_id IS
'Article to which the stretch belongs (fact_article); empty: to none.';
COMMENT ON COLUMN article_span.document_id IS
'Document (dim_document).';
COMMENT ON COLUMN article_span.role IS
'title, subtitle, byline, affiliation, heading, body, caption, pull_quote, editor_note, running_head, page_number, contents, masthead or section.';
COMMENT ON COLUMN article_span.char_start IS
'Raw offset of its first character.';
COMMENT ON COLUMN article_span.char_end IS
'Raw offset just behind its last character.';
