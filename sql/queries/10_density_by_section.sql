-- 10. In which sections do figures stand thickest? (Quantities a thousand characters. What names no periodical is by file.)
SELECT
    article.publication,
    if(article.publication IS NULL, document.uri, NULL) AS file,
    article.section,
    count(*) AS articles,
    round(1000.0 * sum(article.metric_count) / sum(article.char_count), 1) AS metrics_per_1000_characters
FROM article_in_context AS article
INNER JOIN dim_document AS document ON article.document_id = document.document_id
WHERE article.kind <> 'editor_note'
GROUP BY article.publication, file, article.section
ORDER BY metrics_per_1000_characters DESC, article.publication ASC, file ASC, article.section ASC
LIMIT 10;
