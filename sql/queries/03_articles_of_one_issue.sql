-- 3. What stands in one issue, in reading order?
SELECT
    article.seq,
    article.section,
    article.place,
    article.title,
    article.metric_count
FROM fact_article AS article
INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
WHERE issue.publication = '松屏党建'
ORDER BY article.seq;
