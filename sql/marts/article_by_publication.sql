CREATE VIEW article_by_publication AS
SELECT
    publication,
    section,
    year,
    date_trunc('month', published)::DATE AS month,
    count(*) AS articles,
    sum(char_count)::BIGINT AS characters,
    sum(metric_count)::BIGINT AS metrics
FROM article_in_context
WHERE kind <> 'editor_note'
GROUP BY ALL;

COMMENT ON VIEW article_by_publication IS
'Articles, characters and metrics by publication (刊名), section (栏目) and month.';
COMMENT ON COLUMN article_by_publication.publication IS 'Periodical (刊名); empty for what names none: all such documents together.';
COMMENT ON COLUMN article_by_publication.section IS 'Section (栏目).';
COMMENT ON COLUMN article_by_publication.year IS 'Year of publication, known for many issues that print no date.';
COMMENT ON COLUMN article_by_publication.month IS 'First day of the month of publication; empty where the issue prints no date.';
COMMENT ON COLUMN article_by_publication.articles IS 'Articles and short items, without editors'' notes.';
COMMENT ON COLUMN article_by_publication.characters IS 'Length of their bodies.';
COMMENT ON COLUMN article_by_publication.metrics IS 'Quantities that they state.';
