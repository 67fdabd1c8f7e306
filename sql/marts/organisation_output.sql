-- A byline names posts (衢江区委常委、组织部长) as often as organisations, and an office may sign in place of a person:
-- what is left when the post is taken off the end is the organisation; a part that names no place (组织部长, 老干部局局长)
-- belongs to the place before it.
CREATE VIEW organisation_output AS
WITH byline AS (
    SELECT
        article_id,
        affiliation AS named,
        authors
    FROM fact_article
    WHERE affiliation IS NOT NULL
    UNION ALL
    SELECT
        article_id,
        unnest(authors) AS named,
        []::VARCHAR[] AS authors
    FROM fact_article
),

part AS (
    SELECT
        article_id,
        authors,
        named,
        unnest(string_split_regex(named, '[、，；]')) AS said,
        generate_subscripts(string_split_regex(named, '[、，；]'), 1) AS place,
        len(authors) > 0 AS is_affiliation
    FROM byline
),

bare AS (
    SELECT
        article_id,
        authors,
        is_affiliation,
        place = 1 OR regexp_matches(said, '省|市|县|区|州|盟|旗|镇|乡|街道|村') AS is_whole,
        regexp_extract(named, '^(.{0,8}?(省|市|县|区|州|盟|旗))委', 1) AS committee_of,
        trim(regexp_replace(
            regexp_replace(
                regexp_replace(said, '(部|处|科|局|股|室|院|校|办|委)副?(部|处|科|局|股|室|院|校|主)(长|任)$', '\1'),
                '(部|处|科|局)长$', '\1'
            ),
            '副?(常委|书记|主任|主席|主编|编辑|记者|通讯员|县长|区长|市长|镇长|乡长)$|[一二三四]?级?副?(主任科员|科员|干部|干事|组织员|调研员)$',
            ''
        )) AS office
    FROM part
),

named AS (
    SELECT
        article_id,
        authors,
        CASE
            WHEN is_whole OR office = '' THEN office
            WHEN regexp_matches(office, '^(组织|宣传|统战)部$') AND committee_of <> '' THEN concat(committee_of, '委', office)
            ELSE concat(committee_of, office)
        END AS organisation
    FROM bare
    WHERE is_affiliation OR regexp_matches(office, '.{2}(委|部|局|办|办公室|政府|党校|中心|支部|党组|课题组|调研组|编辑部)$')
),

-- An office that is affiliation and author of one article is named once in it.
signed AS (
    SELECT
        article_id,
        organisation,
        list_distinct(flatten(list(authors))) AS authors
    FROM named
    GROUP BY article_id, organisation
)

SELECT
    signed.organisation,
    issue.region,
    count(*) AS articles,
    sum(article.char_count)::BIGINT AS characters,
    sum(article.metric_count)::BIGINT AS metrics,
    list_sort(list_distinct(flatten(list(signed.authors)))) AS authors,
    min(article.year) AS first_year,
    max(article.year) AS last_year
FROM signed
INNER JOIN article_in_context AS article ON signed.article_id = article.article_id
INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
WHERE signed.organisation <> ''
GROUP BY signed.organisation, issue.region;

COMMENT ON VIEW organisation_output IS
'One organisation named in the bylines of the periodicals of one region (供稿单位), and the articles under its name. 市委组织部 of two regions are two rows.';
COMMENT ON COLUMN organisation_output.organisation IS 'Its name as printed, without the post of the author; one byline may name several.';
COMMENT ON COLUMN organisation_output.region IS 'Region of the periodicals.';
COMMENT ON COLUMN organisation_output.articles IS 'Articles under its name.';
COMMENT ON COLUMN organisation_output.characters IS 'Their length.';
COMMENT ON COLUMN organisation_output.metrics IS 'Quantities that they state.';
COMMENT ON COLUMN organisation_output.authors IS 'Authors named with it; empty where it signs itself.';
COMMENT ON COLUMN organisation_output.first_year IS 'Year of the first issue, where it is known.';
COMMENT ON COLUMN organisation_output.last_year IS 'Year of the last issue, where it is known.';
