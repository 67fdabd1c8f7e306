CREATE VIEW quality_by_issue AS
WITH article AS (
    SELECT
        issue_id,
        count(*) AS articles,
        sum(char_count)::BIGINT AS characters,
        count(*) FILTER (WHERE len(authors) = 0 OR authors IS NULL) AS unsigned_articles
    FROM fact_article
    GROUP BY issue_id
),

metric AS (
    SELECT
        document_id,
        count(*) AS metrics,
        count(*) FILTER (WHERE confidence < 0.5) AS doubtful_metrics,
        count(*) FILTER (WHERE period_end IS NULL) AS undated_metrics,
        avg(confidence) AS mean_confidence
    FROM fact_metric
    GROUP BY document_id
),

repair AS (
    SELECT
        document_id,
        count(*) AS repairs,
        coalesce(sum(length(before)) FILTER (WHERE rule = 'founder_shift'), 0)::BIGINT AS garbled
    FROM fact_repair
    GROUP BY document_id
),

announced AS (
    SELECT
        issue_id,
        count(*) AS announced,
        count(article_id) AS announced_and_found
    FROM contents_entry
    GROUP BY issue_id
)

SELECT
    issue.issue_id,
    issue.document_id,
    document.uri,
    issue.publication,
    issue.issue_label,
    issue.published,
    document.char_count AS raw_characters,
    coalesce(article.articles, 0) AS articles,
    coalesce(article.characters, 0) AS characters,
    coalesce(article.unsigned_articles, 0) AS unsigned_articles,
    coalesce(metric.metrics, 0) AS metrics,
    coalesce(metric.doubtful_metrics, 0) AS doubtful_metrics,
    coalesce(metric.undated_metrics, 0) AS undated_metrics,
    metric.mean_confidence,
    coalesce(repair.repairs, 0) AS repairs,
    1000.0 * coalesce(repair.repairs, 0) / nullif(document.char_count, 0) AS repairs_per_1000_characters,
    coalesce(announced.announced, 0) AS announced,
    coalesce(announced.announced_and_found, 0) AS announced_and_found,
    array_to_string([
        if(issue.publication IS NULL, 'publication', NULL),
        if(issue.region IS NULL, 'region', NULL),
        if(issue.issue_label IS NULL, 'issue_label', NULL),
        if(issue.published IS NULL, 'published', NULL)
    ], ', ') AS missing_facts,
    coalesce(repair.garbled, 0) AS garbled_characters,
    1000.0 * coalesce(repair.garbled, 0) / nullif(document.char_count, 0) AS garbled_per_1000_characters
FROM dim_issue AS issue
INNER JOIN dim_document AS document ON issue.document_id = document.document_id
LEFT JOIN article ON issue.issue_id = article.issue_id
LEFT JOIN metric ON issue.document_id = metric.document_id
LEFT JOIN repair ON issue.document_id = repair.document_id
LEFT JOIN announced ON issue.issue_id = announced.issue_id;

COMMENT ON VIEW quality_by_issue IS
'One issue and how well it was read: articles against its contents list, repairs, doubtful metrics, facts not found.';
COMMENT ON COLUMN quality_by_issue.issue_id IS 'Issue (dim_issue).';
COMMENT ON COLUMN quality_by_issue.document_id IS 'Document (dim_document).';
COMMENT ON COLUMN quality_by_issue.uri IS 'Source file.';
COMMENT ON COLUMN quality_by_issue.publication IS 'Periodical (刊名).';
COMMENT ON COLUMN quality_by_issue.issue_label IS 'Issue as people cite it.';
COMMENT ON COLUMN quality_by_issue.published IS 'Date of the issue.';
COMMENT ON COLUMN quality_by_issue.raw_characters IS 'Length of the raw text.';
COMMENT ON COLUMN quality_by_issue.articles IS 'Articles found, notes included.';
COMMENT ON COLUMN quality_by_issue.characters IS 'Length of their bodies.';
COMMENT ON COLUMN quality_by_issue.unsigned_articles IS 'Articles without an author.';
COMMENT ON COLUMN quality_by_issue.metrics IS 'Quantities stated.';
COMMENT ON COLUMN quality_by_issue.doubtful_metrics IS 'Of these, with a confidence below 0.5: more of such rows are wrong in indicator, subject or kind than right in all.';
COMMENT ON COLUMN quality_by_issue.undated_metrics IS 'Of these, without a period.';
COMMENT ON COLUMN quality_by_issue.mean_confidence IS 'Mean confidence of the quantities: about the share of them that is right (fact_metric).';
COMMENT ON COLUMN quality_by_issue.repairs IS 'Changes from raw to clean text.';
COMMENT ON COLUMN quality_by_issue.repairs_per_1000_characters IS 'Changes a thousand raw characters, joined lines and half-width commas as much as garbled characters: how far the text was damaged says garbled_per_1000_characters.';
COMMENT ON COLUMN quality_by_issue.announced IS 'Lines of the printed contents list.';
COMMENT ON COLUMN quality_by_issue.announced_and_found IS 'Of these, lines whose article was found.';
COMMENT ON COLUMN quality_by_issue.missing_facts IS 'Facts about the issue that were not found: publication, region, issue_label, published; empty where all were.';
COMMENT ON COLUMN quality_by_issue.garbled_characters IS 'Raw characters that stood for others (rule founder_shift: 遥 for 。).';
COMMENT ON COLUMN quality_by_issue.garbled_per_1000_characters IS 'These a thousand raw characters.';
