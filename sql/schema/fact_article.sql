CREATE TABLE fact_article (
    article_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    issue_id VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    subtitle VARCHAR,
    place VARCHAR,
    region_code VARCHAR,
    section VARCHAR,
    authors VARCHAR[],
    affiliation VARCHAR,
    source_publication VARCHAR,
    page INTEGER,
    body VARCHAR NOT NULL,
    char_count INTEGER NOT NULL,
    metric_count INTEGER NOT NULL,
    PRIMARY KEY (article_id)
);

COMMENT ON TABLE fact_article IS
'One article or short news item.';

COMMENT ON COLUMN fact_article.article_id IS
'Key made from document_id and the raw offset where the article starts.';
COMMENT ON COLUMN fact_article.document_id IS
'Document that holds it (dim_document).';
COMMENT ON COLUMN fact_article.issue_id IS
'Issue that holds it (dim_issue).';
COMMENT ON COLUMN fact_article.seq IS
'Reading order within the document, from 1.';
COMMENT ON COLUMN fact_article.kind IS
'article, brief (短讯) or editor_note (编者按).';
COMMENT ON COLUMN fact_article.title IS
'Title, clean; two-part titles are joined with one space.';
COMMENT ON COLUMN fact_article.subtitle IS
'Subtitle (副题), clean.';
COMMENT ON COLUMN fact_article.place IS
'Label of place before the title: 龙游县.';
COMMENT ON COLUMN fact_article.region_code IS
'Division that the label names (dim_region).';
COMMENT ON COLUMN fact_article.section IS
'Section (栏目) in which the article stands.';
COMMENT ON COLUMN fact_article.authors IS
'Authors named in the byline.';
COMMENT ON COLUMN fact_article.affiliation IS
'Organisation named in or beside the byline.';
COMMENT ON COLUMN fact_article.source_publication IS
'Publication from which the article is reprinted.';
COMMENT ON COLUMN fact_article.page IS
'Page on which it starts.';
COMMENT ON COLUMN fact_article.body IS
'Body, clean, paragraphs separated by one newline.';
COMMENT ON COLUMN fact_article.char_count IS
'Length of body in code points.';
COMMENT ON COLUMN fact_article.metric_count IS
'Number of rows in fact_metric for this article.';
