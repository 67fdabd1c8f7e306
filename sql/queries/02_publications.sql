-- 2. Which periodicals are there, from where, and from when to when?
SELECT
    publication,
    region,
    count(*) AS issues,
    min(published) AS first_issue,
    max(published) AS last_issue
FROM dim_issue
GROUP BY publication, region
ORDER BY publication;
