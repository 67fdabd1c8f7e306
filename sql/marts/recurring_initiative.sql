CREATE VIEW recurring_initiative AS
WITH named AS (
    SELECT DISTINCT
        article.article_id,
        coalesce(article.place, issue.region) AS region,
        issue.published,
        unnest(regexp_extract_all(article.title || chr(10) || article.body, '“([\p{Han}\d+]{3,12})”', 1)) AS initiative
    FROM fact_article AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
)

SELECT
    initiative,
    count(DISTINCT article_id) AS articles,
    count(DISTINCT region) AS regions,
    list_sort(list(DISTINCT region) FILTER (WHERE region IS NOT NULL)) AS region_names,
    min(published) AS first_published,
    max(published) AS last_published,
    arg_min(region, published) AS first_region,
    list(DISTINCT article_id ORDER BY article_id) AS article_ids
FROM named
GROUP BY initiative
HAVING count(DISTINCT region) >= 2;

COMMENT ON VIEW recurring_initiative IS
'A name in quotation marks (“红色物业”) that articles of two or more regions use: a practice that is reported elsewhere too.';
COMMENT ON COLUMN recurring_initiative.initiative IS 'The name, without its marks.';
COMMENT ON COLUMN recurring_initiative.articles IS 'Articles that use it.';
COMMENT ON COLUMN recurring_initiative.regions IS 'Regions whose articles use it.';
COMMENT ON COLUMN recurring_initiative.region_names IS 'Those regions.';
COMMENT ON COLUMN recurring_initiative.first_published IS 'Date of the first issue that uses it.';
COMMENT ON COLUMN recurring_initiative.last_published IS 'Date of the last issue that uses it.';
COMMENT ON COLUMN recurring_initiative.first_region IS 'Region of the first issue that uses it.';
COMMENT ON COLUMN recurring_initiative.article_ids IS 'Those articles (fact_article).';
