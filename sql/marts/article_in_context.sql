CREATE VIEW article_in_context AS
WITH labelled AS (
    -- A label before a title may name a school or an office: only a place is a region.
    SELECT
        *,
        if(regexp_matches(place, '(省|市|县|区|州|盟|旗|镇|乡|街道|村)$'), place, NULL) AS label,
        -- Of 青禾市鹭湾区 the last division is the region; the divisions above it are no part of its short name.
        coalesce(
            nullif(
                regexp_extract(
                    label,
                    '^.{2,}(?:省|市|县|区|州|盟|旗)(.{2,}(?:市|县|旗|镇|乡)|.+[^社园校小城市镇景新发范业聚假开管林库矿片]区)$',
                    1
                ), ''
            ), label
        ) AS labelled_region
    FROM fact_article
),

dated AS (
    SELECT
        *,
        coalesce(year(published), try_cast(nullif(regexp_extract(issue_label, '^(\d{4})年', 1), '') AS INTEGER))::INTEGER AS year
    FROM dim_issue
)

SELECT
    article.article_id,
    article.document_id,
    article.issue_id,
    article.seq,
    article.kind,
    article.title,
    article.label,
    coalesce(
        division.name, article.labelled_region, if(article.region_code IS NULL, issue.region, NULL)
    ) AS region,
    if(article.region_code IS NULL AND article.label IS NULL, issue.region_code, article.region_code) AS region_code,
    CASE
        WHEN article.region_code IS NOT NULL OR article.label IS NOT NULL THEN 'article'
        WHEN issue.region_code IS NOT NULL OR issue.region IS NOT NULL THEN 'issue'
    END AS region_from,
    issue.region_code AS issue_region_code,
    issue.province,
    article.section,
    article.authors,
    article.affiliation,
    issue.publication,
    issue.issue_label,
    issue.published,
    issue.year,
    coalesce(issue.published, make_date(issue.year, 1, 1)) AS earliest,
    -- The first of a month also stands for a month of which no day is printed.
    coalesce(
        if(day(issue.published) = 1, last_day(issue.published), issue.published), make_date(issue.year, 12, 31)
    ) AS latest,
    article.char_count,
    article.metric_count
FROM labelled AS article
INNER JOIN dated AS issue ON article.issue_id = issue.issue_id
LEFT JOIN dim_region AS division ON article.region_code = division.region_code;

COMMENT ON VIEW article_in_context IS
'One article or short item (fact_article) with its region, its issue and the year that is known even where the day is not.';
COMMENT ON COLUMN article_in_context.article_id IS 'Article (fact_article).';
COMMENT ON COLUMN article_in_context.document_id IS 'Document (dim_document).';
COMMENT ON COLUMN article_in_context.issue_id IS 'Issue (dim_issue).';
COMMENT ON COLUMN article_in_context.seq IS 'Reading order within the document.';
COMMENT ON COLUMN article_in_context.kind IS 'article, brief or editor_note.';
COMMENT ON COLUMN article_in_context.title IS 'Title.';
COMMENT ON COLUMN article_in_context.label IS 'Label before the title, where it names a place: 龙游县.';
COMMENT ON COLUMN article_in_context.region IS 'Region it reports on by its short name: the last division of the label (of 青禾市鹭湾区 it is 鹭湾区), else that of the issue; see region_from.';
COMMENT ON COLUMN article_in_context.region_code IS 'Code of that region (dim_region), where it has one: several places bear the same short name.';
COMMENT ON COLUMN article_in_context.region_from IS
'What names the region: article (the label before the title) or issue (the periodical''s own region: a guess about the article).';
COMMENT ON COLUMN article_in_context.issue_region_code IS 'Code of the region of the issue.';
COMMENT ON COLUMN article_in_context.province IS 'Province of the issue.';
COMMENT ON COLUMN article_in_context.section IS 'Section (栏目).';
COMMENT ON COLUMN article_in_context.authors IS 'Authors as printed.';
COMMENT ON COLUMN article_in_context.affiliation IS 'Organisation or post in or beside the byline.';
COMMENT ON COLUMN article_in_context.publication IS 'Periodical (刊名).';
COMMENT ON COLUMN article_in_context.issue_label IS 'Issue as people cite it.';
COMMENT ON COLUMN article_in_context.published IS 'Date of the issue; empty where the issue prints none.';
COMMENT ON COLUMN article_in_context.year IS 'Year of publication: of the date, else of the issue number (2012年第4期).';
COMMENT ON COLUMN article_in_context.earliest IS 'First day on which it can have been published: the date, else the first day of the year.';
COMMENT ON COLUMN article_in_context.latest IS 'Last day on which it can have been published: the date (of the first of a month, which also stands for a month without a day, the last of that month), else the last day of the year.';
COMMENT ON COLUMN article_in_context.char_count IS 'Length of the body.';
COMMENT ON COLUMN article_in_context.metric_count IS 'Quantities that it states.';
