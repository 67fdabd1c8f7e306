-- 1. What is in the warehouse: how many documents, issues, articles and stated quantities?
SELECT
    (SELECT count(*) FROM dim_document) AS documents,
    (SELECT count(*) FROM dim_issue) AS issues,
    (SELECT count(*) FROM fact_article) AS articles,
    (SELECT count(*) FROM fact_metric) AS metrics;
