-- Names are cut at their marks by string_split: a regular expression over all bodies takes ten times as long.
CREATE VIEW recurring_initiative AS
WITH quoted AS (
    SELECT
        article.article_id,
        coalesce(article.place, issue.region) AS region,
        issue.published,
        unnest(list_distinct(string_split(article.title || chr(10) || article.body, '“')[2:])) AS words
    FROM fact_article AS article
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
),

named AS (
    SELECT DISTINCT
        article_id,
        region,
        published,
        split_part(words, '”', 1) AS initiative
    FROM quoted
    WHERE strpos(words, '”') BETWEEN 4 AND 13
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
HAVING count(DISTINCT region) >= 2 AND regexp_full_match(initiative, '[\p{Han}\d+]+');

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
