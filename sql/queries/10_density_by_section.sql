-- 10. In which sections do figures stand thickest? (Quantities a thousand characters.)
SELECT
    publication,
    section,
    sum(articles) AS articles,
    round(1000.0 * sum(metrics) / sum(characters), 1) AS metrics_per_1000_characters
FROM article_by_publication
GROUP BY publication, section
ORDER BY metrics_per_1000_characters DESC, publication ASC, section ASC
LIMIT 10;
