CREATE VIEW metric_in_context AS
WITH placed AS (
    SELECT
        metric.* EXCLUDE (region_code),
        article.title,
        article.publication,
        article.issue_label,
        article.published,
        article.issue_region_code,
        article.region_code AS article_region_code,
        article.region_from AS article_region_from,
        coalesce(metric.region_code, article.region_code) AS region_code,
        if(metric.region_code IS NULL, article.region, division.name) AS region,
        if(length(region) > 2, regexp_replace(region, '(省|市|县|区|州|盟|旗)$', ''), region) AS said_as,
        metric.region_code IS NOT NULL AS is_own,
        coalesce(outer_division.full_name, article.province) AS province
    FROM fact_metric AS metric
    INNER JOIN article_in_context AS article ON metric.article_id = article.article_id
    LEFT JOIN dim_region AS division ON metric.region_code = division.region_code
    LEFT JOIN dim_region AS outer_division ON left(metric.region_code, 2) || '0000' = outer_division.region_code
)

SELECT
    placed.metric_id,
    placed.indicator,
    placed.region,
    placed.region_code,
    CASE
        WHEN NOT placed.is_own THEN placed.article_region_from
        WHEN contains(placed.sentence, placed.said_as) THEN 'sentence'
        WHEN placed.article_region_from = 'article' AND placed.region_code = placed.article_region_code THEN 'article'
        WHEN contains(placed.title, placed.said_as) THEN 'article'
        WHEN placed.region_code = placed.issue_region_code THEN 'issue'
        ELSE 'article'
    END AS region_from,
    placed.province,
    placed.subject,
    placed.kind,
    placed.qualifier,
    placed.value,
    placed.value_high,
    placed.unit,
    unit.dimension,
    coalesce(unit.base_unit, placed.unit) AS base_unit,
    placed.value * coalesce(unit.factor, 1) AS base_value,
    placed.value_high * coalesce(unit.factor, 1) AS base_value_high,
    placed.period_text,
    placed.period_start,
    placed.period_end,
    year(placed.period_end)::INTEGER AS period_year,
    placed.sentence,
    placed.confidence,
    placed.article_id,
    placed.title,
    placed.document_id,
    placed.publication,
    placed.issue_label,
    placed.published
FROM placed
LEFT JOIN dim_unit AS unit ON placed.unit = unit.unit;

COMMENT ON VIEW metric_in_context IS
'One stated quantity (fact_metric) with its region, its value in the base unit, its article and its issue: metrics by indicator, region and period.';
COMMENT ON COLUMN metric_in_context.metric_id IS 'Metric (fact_metric); jianbao trace shows where it stands.';
COMMENT ON COLUMN metric_in_context.indicator IS 'What is counted: 集体经济收入.';
COMMENT ON COLUMN metric_in_context.region IS 'Region whose number it is, by its short name; see region_from.';
COMMENT ON COLUMN metric_in_context.region_code IS 'Code of that region (dim_region), where it has one: several places bear the same short name.';
COMMENT ON COLUMN metric_in_context.region_from IS
'What names the region: sentence (it names the place), article (its label, title or another sentence does) or issue (only the periodical''s own region: a guess about the number).';
COMMENT ON COLUMN metric_in_context.province IS 'Province of the region; of the issue where the region has no code.';
COMMENT ON COLUMN metric_in_context.subject IS 'Whose number it is, in the words of the text.';
COMMENT ON COLUMN metric_in_context.kind IS 'actual, target or growth.';
COMMENT ON COLUMN metric_in_context.qualifier IS '约, 近, 余, 以上, 以下 and so on, or empty.';
COMMENT ON COLUMN metric_in_context.value IS 'Value in the unit as printed; of a range, its lower end.';
COMMENT ON COLUMN metric_in_context.value_high IS 'Upper end of a range.';
COMMENT ON COLUMN metric_in_context.unit IS 'Unit or measure word as printed.';
COMMENT ON COLUMN metric_in_context.dimension IS 'What the unit measures (dim_unit).';
COMMENT ON COLUMN metric_in_context.base_unit IS 'Unit of base_value: the unit to which the printed one converts, else the printed one.';
COMMENT ON COLUMN metric_in_context.base_value IS 'Value in base_unit: only values of one base_unit compare.';
COMMENT ON COLUMN metric_in_context.base_value_high IS 'Upper end of a range in base_unit.';
COMMENT ON COLUMN metric_in_context.period_text IS 'Period as printed.';
COMMENT ON COLUMN metric_in_context.period_start IS 'First day of the period.';
COMMENT ON COLUMN metric_in_context.period_end IS 'Last day of the period.';
COMMENT ON COLUMN metric_in_context.period_year IS 'Year in which the period ends.';
COMMENT ON COLUMN metric_in_context.sentence IS 'Clean sentence that states it.';
COMMENT ON COLUMN metric_in_context.confidence IS 'About the share of rows like it that are right (fact_metric), 0 to 1.';
COMMENT ON COLUMN metric_in_context.article_id IS 'Article (fact_article).';
COMMENT ON COLUMN metric_in_context.title IS 'Title of the article.';
COMMENT ON COLUMN metric_in_context.document_id IS 'Document (dim_document).';
COMMENT ON COLUMN metric_in_context.publication IS 'Periodical (刊名).';
COMMENT ON COLUMN metric_in_context.issue_label IS 'Issue as people cite it.';
COMMENT ON COLUMN metric_in_context.published IS 'Date of the issue.';
