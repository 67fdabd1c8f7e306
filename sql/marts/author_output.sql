CREATE VIEW author_output AS
WITH signed AS (
    SELECT
        unnest(article.authors) AS author,
        article.affiliation,
        article.char_count,
        article.metric_count,
        issue.publication,
        issue.published
    FROM fact_article AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
)

SELECT
    author,
    affiliation,
    count(*) AS articles,
    sum(char_count)::BIGINT AS characters,
    sum(metric_count)::BIGINT AS metrics,
    list_sort(list(DISTINCT publication) FILTER (WHERE publication IS NOT NULL)) AS publications,
    min(published) AS first_published,
    max(published) AS last_published
FROM signed
GROUP BY author, affiliation;

COMMENT ON VIEW author_output IS
'One author with one affiliation, and what they wrote. The same name with two affiliations is two rows: they may be two people.';
COMMENT ON COLUMN author_output.author IS 'Name in the byline.';
COMMENT ON COLUMN author_output.affiliation IS 'Organisation in or beside the byline.';
COMMENT ON COLUMN author_output.articles IS 'Articles that bear the name.';
COMMENT ON COLUMN author_output.characters IS 'Their length; an article by several authors counts for each.';
COMMENT ON COLUMN author_output.metrics IS 'Quantities that they state.';
COMMENT ON COLUMN author_output.publications IS 'Periodicals in which they stand.';
COMMENT ON COLUMN author_output.first_published IS 'Date of the first issue.';
COMMENT ON COLUMN author_output.last_published IS 'Date of the last issue.';
