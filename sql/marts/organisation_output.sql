CREATE VIEW organisation_output AS
WITH named AS (
    SELECT
        trim(unnest(string_split_regex(article.affiliation, '[、，；]'))) AS organisation,
        article.char_count,
        article.metric_count,
        article.authors,
        issue.published
    FROM fact_article AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
    WHERE article.affiliation IS NOT NULL
)

SELECT
    organisation,
    count(*) AS articles,
    sum(char_count)::BIGINT AS characters,
    sum(metric_count)::BIGINT AS metrics,
    list_sort(list_distinct(flatten(list(authors)))) AS authors,
    min(published) AS first_published,
    max(published) AS last_published
FROM named
WHERE organisation <> ''
GROUP BY organisation;

COMMENT ON VIEW organisation_output IS
'One organisation named in bylines (供稿单位), and the articles under its name.';
COMMENT ON COLUMN organisation_output.organisation IS 'Its name as printed; one byline may name several.';
COMMENT ON COLUMN organisation_output.articles IS 'Articles under its name.';
COMMENT ON COLUMN organisation_output.characters IS 'Their length.';
COMMENT ON COLUMN organisation_output.metrics IS 'Quantities that they state.';
COMMENT ON COLUMN organisation_output.authors IS 'Authors named with it.';
COMMENT ON COLUMN organisation_output.first_published IS 'Date of the first issue.';
COMMENT ON COLUMN organisation_output.last_published IS 'Date of the last issue.';
