CREATE VIEW metric_in_context AS
WITH named AS (
    -- A subject that is a division without a code is its own region, the last one that it names: 青禾市鹭湾区, 梅坞县;
    -- not what only ends like one: 全县, 城东社区, 试点县, 超市.
    SELECT
        *,
        CASE
            WHEN region_code IS NOT NULL OR NOT regexp_matches(subject, '[县市区旗镇乡]$') THEN NULL
            WHEN
                regexp_matches(subject, '^(全|我|本|该|各|外|某|多|几|数|两|其|有关|相关|部分|所属|周边|兄弟)|[^\p{Han}]')
                OR regexp_matches(subject, '[社园校小城市镇景新发范业聚假开管林库矿片地县]区$|[强困范点进属辖级县地省]([县市旗镇乡])$')
                OR regexp_matches(subject, '(超|城|门|集|夜|股|楼|都)市$|(家|老|下|返|城|故|他)乡$|(乡|城|集|村|市|小)镇$')
                THEN NULL
            ELSE
                nullif(
                    regexp_extract(
                        subject, '^(?:.{2,}(?:省|市|县|区|州|盟|旗))?(.{2,}[县市区旗镇乡])$', 1
                    ), ''
                )
        END AS division
    FROM fact_metric
),

placed AS (
    SELECT
        metric.* EXCLUDE (region_code),
        article.issue_id,
        article.kind AS article_kind,
        article.section,
        article.year,
        article.earliest,
        article.latest,
        article.title,
        article.publication,
        article.issue_label,
        article.published,
        article.issue_region_code,
        article.region_code AS article_region_code,
        article.region_from AS article_region_from,
        coalesce(metric.division <> article.region, metric.division IS NOT NULL) AS is_subject,
        CASE
            WHEN metric.region_code IS NOT NULL THEN metric.region_code
            WHEN NOT is_subject THEN article.region_code
        END AS region_code,
        CASE
            WHEN metric.region_code IS NOT NULL THEN division.name
            WHEN is_subject THEN metric.division
            ELSE article.region
        END AS region,
        metric.region_code IS NOT NULL AS is_own,
        coalesce(outer_division.full_name, article.province) AS province
    FROM named AS metric
    INNER JOIN article_in_context AS article ON metric.article_id = article.article_id
    LEFT JOIN dim_region AS division ON metric.region_code = division.region_code
    LEFT JOIN dim_region AS outer_division ON left(metric.region_code, 2) || '0000' = outer_division.region_code
),

-- A step of its own: beside article.region the name would mean that one.
called AS (
    SELECT
        *,
        if(length(region) > 2, regexp_replace(region, '(省|市|县|区|州|盟|旗|镇|乡)$', ''), region) AS said_as
    FROM placed
)

SELECT
    called.metric_id,
    called.indicator,
    called.region,
    called.region_code,
    CASE
        WHEN NOT (called.is_own OR called.division IS NOT NULL) THEN called.article_region_from
        WHEN contains(called.sentence, called.said_as) THEN 'sentence'
        WHEN NOT (called.is_own OR called.is_subject) THEN called.article_region_from
        WHEN called.article_region_from = 'article' AND called.region_code = called.article_region_code THEN 'article'
        WHEN contains(called.title, called.said_as) THEN 'article'
        WHEN called.region_code = called.issue_region_code THEN 'issue'
        ELSE 'article'
    END AS region_from,
    called.province,
    called.subject,
    called.kind,
    called.qualifier,
    called.value,
    called.value_high,
    called.unit,
    coalesce(unit.dimension, if(contains(called.unit, '/'), 'rate', NULL)) AS dimension,
    coalesce(unit.base_unit, called.unit) AS base_unit,
    called.value * coalesce(unit.factor, 1) AS base_value,
    called.value_high * coalesce(unit.factor, 1) AS base_value_high,
    called.period_text,
    called.period_start,
    called.period_end,
    year(called.period_end)::INTEGER AS period_year,
    called.sentence,
    called.confidence,
    called.article_id,
    called.title,
    called.document_id,
    called.publication,
    called.issue_label,
    called.published,
    called.year,
    called.earliest,
    called.latest,
    called.issue_id,
    called.section,
    called.article_kind,
    document.uri,
    called.quote
FROM called
INNER JOIN dim_document AS document ON called.document_id = document.document_id
LEFT JOIN dim_unit AS unit ON called.unit = unit.unit;

COMMENT ON VIEW metric_in_context IS
'One stated quantity (fact_metric) with its region, its value in the base unit, its article and its issue: metrics by indicator, region and period.';
COMMENT ON COLUMN metric_in_context.metric_id IS 'Metric (fact_metric); jianbao trace shows where it stands.';
COMMENT ON COLUMN metric_in_context.indicator IS 'What is counted: 集体经济收入.';
COMMENT ON COLUMN metric_in_context.region IS 'Region whose number it is, by its short name: that of its code; else the subject where it is itself a division (梅坞县; of 青禾市鹭湾区 the last, 鹭湾区); else that of the article or the issue. See region_from.';
COMMENT ON COLUMN metric_in_context.region_code IS 'Code of that region (dim_region), where it has one: several places bear the same short name.';
COMMENT ON COLUMN metric_in_context.region_from IS
'What names the region: sentence (it names the place), article (its label, title or another sentence does, also where the subject is itself a division) or issue (only the periodical''s own region: a guess about the number).';
COMMENT ON COLUMN metric_in_context.province IS 'Province of the region; of the issue where the region has no code.';
COMMENT ON COLUMN metric_in_context.subject IS 'Whose number it is, in the words of the text.';
COMMENT ON COLUMN metric_in_context.kind IS 'actual, target or growth.';
COMMENT ON COLUMN metric_in_context.qualifier IS '约, 近, 余, 以上, 以下 and so on, or empty.';
COMMENT ON COLUMN metric_in_context.value IS 'Value in unit, scaled: 119.62亿元 is 11962000000 (fact_metric tells how ratios, fractions and tenths are written); of a range, its lower end.';
COMMENT ON COLUMN metric_in_context.value_high IS 'Upper end of a range.';
COMMENT ON COLUMN metric_in_context.unit IS 'Unit or measure word without its 万 and 亿 (fact_metric); empty where none is printed and for ratios and fractions.';
COMMENT ON COLUMN metric_in_context.dimension IS 'What the unit measures (dim_unit); rate for two units with a slash.';
COMMENT ON COLUMN metric_in_context.base_unit IS 'Unit of base_value: the unit to which unit converts, else unit itself.';
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
COMMENT ON COLUMN metric_in_context.year IS 'Year of the issue (article_in_context); the year of the number is period_year.';
COMMENT ON COLUMN metric_in_context.earliest IS 'First day on which the issue can have been published (article_in_context).';
COMMENT ON COLUMN metric_in_context.latest IS 'Last day on which the issue can have been published.';
COMMENT ON COLUMN metric_in_context.issue_id IS 'Issue (dim_issue).';
COMMENT ON COLUMN metric_in_context.section IS 'Section (栏目) in which the article stands.';
COMMENT ON COLUMN metric_in_context.article_kind IS 'Kind of the article: article, brief or editor_note.';
COMMENT ON COLUMN metric_in_context.uri IS 'Source file.';
COMMENT ON COLUMN metric_in_context.quote IS 'Raw words that state it.';
