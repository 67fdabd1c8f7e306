-- 12. What is each article about, in its five weightiest words?
WITH word AS (
    SELECT
        article_id,
        term,
        tfidf
    FROM article_term
    QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY tfidf DESC, term ASC) <= 5
)

SELECT
    article.title,
    string_agg(word.term, ' ' ORDER BY word.tfidf DESC, word.term ASC) AS words
FROM fact_article AS article
INNER JOIN word ON article.article_id = word.article_id
WHERE article.kind = 'article'
GROUP BY article.article_id, article.title
ORDER BY article.title;
