-- 14. Whose practice comes nearest to that of one article? (The share of telling words that both hold.)
SELECT
    near.title,
    near.region,
    near.shared_terms,
    round(near.similarity, 3) AS similarity
FROM
    similar_to(
        (
            SELECT article_id FROM fact_article
            WHERE title = '“错峰食堂”解了老人吃饭难'
        ), at_least := 0.01
    ) AS near
ORDER BY near.similarity DESC, near.article_id ASC
LIMIT 5;
