-- Names are cut at their marks by string_split: a regular expression over all bodies takes ten times as long.
CREATE VIEW recurring_initiative AS
WITH quoted AS (
    SELECT
        article_id,
        unnest(list_distinct(string_split(title || chr(10) || body, '“')[2:])) AS words
    FROM fact_article
),

named AS (
    SELECT DISTINCT
        article_id,
        split_part(words, '”', 1) AS initiative
    FROM quoted
    WHERE strpos(words, '”') BETWEEN 4 AND 13 AND initiative NOT IN (SELECT plain.saying FROM plain_saying AS plain)
),

placed AS (
    SELECT
        named.initiative,
        article.*,
        min(article.latest) OVER (PARTITION BY named.initiative) AS first_known,
        first_value(article.region) OVER (
            PARTITION BY named.initiative ORDER BY article.latest ASC NULLS LAST, article.article_id ASC
        ) AS first_region_of
    FROM named
    INNER JOIN article_in_context AS article ON named.article_id = article.article_id
)

SELECT
    initiative,
    count(DISTINCT article_id) AS articles,
    count(DISTINCT region) AS regions,
    count(DISTINCT coalesce(publication, document_id)) AS publications,
    list_sort(list(DISTINCT region) FILTER (WHERE region IS NOT NULL)) AS region_names,
    min(year) AS first_year,
    max(year) AS last_year,
    -- Which region was first is known only where no other can have been before it.
    if(
        bool_and(coalesce(region = first_region_of OR earliest > first_known, FALSE)), any_value(first_region_of), NULL
    ) AS first_region,
    list(DISTINCT article_id ORDER BY article_id) AS article_ids
FROM placed
GROUP BY initiative
HAVING count(DISTINCT region) >= 2 AND regexp_full_match(initiative, '[\p{Han}\d+]+');

COMMENT ON VIEW recurring_initiative IS
'A name in quotation marks (“红色物业”) that articles of two or more regions use: a practice that is reported elsewhere too, or a saying of the time (“绿色通道”): which of the two, the reader must say. The plain words of plain_saying are left out.';
COMMENT ON COLUMN recurring_initiative.initiative IS 'The name, without its marks.';
COMMENT ON COLUMN recurring_initiative.articles IS 'Articles that use it.';
COMMENT ON COLUMN recurring_initiative.regions IS 'Regions whose articles use it.';
COMMENT ON COLUMN recurring_initiative.publications IS 'Periodicals in which it stands: of two regions of one periodical, one may lie within the other.';
COMMENT ON COLUMN recurring_initiative.region_names IS 'Those regions.';
COMMENT ON COLUMN recurring_initiative.first_year IS 'Earliest year of an issue that uses it, of those whose year is known.';
COMMENT ON COLUMN recurring_initiative.last_year IS 'Latest such year.';
COMMENT ON COLUMN recurring_initiative.first_region IS 'Region of the first issue that uses it; empty where the dates leave room for another.';
COMMENT ON COLUMN recurring_initiative.article_ids IS 'Those articles (fact_article).';
