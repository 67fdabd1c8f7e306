CREATE TABLE contents_entry (
    issue_id VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    section VARCHAR,
    title VARCHAR NOT NULL,
    authors VARCHAR[],
    page INTEGER,
    source_publication VARCHAR,
    article_id VARCHAR,
    PRIMARY KEY (issue_id, seq)
);

COMMENT ON TABLE contents_entry IS
'One line of a printed table of contents (目录).';

COMMENT ON COLUMN contents_entry.issue_id IS
'Issue whose contents list it is (dim_issue).';
COMMENT ON COLUMN contents_entry.seq IS
'Place in the list, from 1.';
COMMENT ON COLUMN contents_entry.section IS
'Section heading (栏目) above the line.';
COMMENT ON COLUMN contents_entry.title IS
'Title as announced, clean.';
COMMENT ON COLUMN contents_entry.authors IS
'Authors as announced.';
COMMENT ON COLUMN contents_entry.page IS
'Page as announced.';
COMMENT ON COLUMN contents_entry.source_publication IS
'Publication from which the article is reprinted, as announced.';
COMMENT ON COLUMN contents_entry.article_id IS
'Article that it announces (fact_article); empty where the file does not hold it.';
