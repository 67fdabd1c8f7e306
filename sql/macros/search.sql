CREATE MACRO search(words) AS TABLE
    WITH asked AS (
        SELECT unnest(regexp_split_to_array(trim(words), '\s+')) AS term
    )

    SELECT
        article.article_id,
        article.title,
        sum(found.tfidf) AS score
    FROM article_term AS found
    INNER JOIN asked ON found.term = asked.term
    INNER JOIN fact_article AS article ON found.article_id = article.article_id
    GROUP BY ALL
    ORDER BY score DESC;
