CREATE TABLE article_term (
    article_id VARCHAR NOT NULL,
    term VARCHAR NOT NULL,
    tf INTEGER NOT NULL,
    tfidf DOUBLE,
    PRIMARY KEY (article_id, term)
);

COMMENT ON TABLE article_term IS
'One word of one article (词).';

COMMENT ON COLUMN article_term.article_id IS
'Article (fact_article).';
COMMENT ON COLUMN article_term.term IS
'Word as the search vocabulary cuts it.';
COMMENT ON COLUMN article_term.tf IS
'How often it occurs in title and body.';
COMMENT ON COLUMN article_term.tfidf IS
'Weight of the word in the article: tf * ln((1 + articles) / (1 + articles with the word)), worked out over the whole published corpus.';
