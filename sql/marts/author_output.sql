CREATE VIEW author_output AS
WITH signed AS (
    SELECT
        unnest(list_distinct(article.authors)) AS author,
        article.affiliation,
        issue.region,
        article.char_count,
        article.metric_count,
        article.publication,
        article.year
    FROM article_in_context AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
)

SELECT
    author,
    affiliation,
    region,
    count(*) AS articles,
    sum(char_count)::BIGINT AS characters,
    sum(metric_count)::BIGINT AS metrics,
    list_sort(list(DISTINCT publication) FILTER (WHERE publication IS NOT NULL)) AS publications,
    min(year) AS first_year,
    max(year) AS last_year
FROM signed
GROUP BY author, affiliation, region;

COMMENT ON VIEW author_output IS
'One author with one affiliation in the periodicals of one region, and what they wrote. The same name with another affiliation or in another region is another row: they may be two people.';
COMMENT ON COLUMN author_output.author IS 'Name in the byline: of a person, or of an office that signs itself.';
COMMENT ON COLUMN author_output.affiliation IS 'Organisation in or beside the byline.';
COMMENT ON COLUMN author_output.region IS 'Region of the periodicals.';
COMMENT ON COLUMN author_output.articles IS 'Articles that bear the name.';
COMMENT ON COLUMN author_output.characters IS 'Their length; an article by several authors counts for each.';
COMMENT ON COLUMN author_output.metrics IS 'Quantities that they state.';
COMMENT ON COLUMN author_output.publications IS 'Periodicals in which they stand.';
COMMENT ON COLUMN author_output.first_year IS 'Year of the first issue, where it is known.';
COMMENT ON COLUMN author_output.last_year IS 'Year of the last issue, where it is known.';
