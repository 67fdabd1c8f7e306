CREATE VIEW article_by_publication AS
SELECT
    issue.publication,
    article.section,
    date_trunc('month', issue.published)::DATE AS month,
    count(*) AS articles,
    sum(article.char_count) AS characters,
    sum(article.metric_count) AS metrics
FROM fact_article AS article
INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
WHERE article.kind <> 'editor_note'
GROUP BY ALL;

COMMENT ON VIEW article_by_publication IS
'Articles, characters and metrics by publication (刊名), section (栏目) and month.';
COMMENT ON COLUMN article_by_publication.publication IS 'Periodical (刊名).';
COMMENT ON COLUMN article_by_publication.section IS 'Section (栏目).';
COMMENT ON COLUMN article_by_publication.month IS 'First day of the month of publication.';
COMMENT ON COLUMN article_by_publication.articles IS 'Articles and short items, without editors'' notes.';
COMMENT ON COLUMN article_by_publication.characters IS 'Length of their bodies.';
COMMENT ON COLUMN article_by_publication.metrics IS 'Quantities that they state.';
