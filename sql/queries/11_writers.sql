-- 11. Which organisations send in articles, and who writes for them?
SELECT
    organisation,
    region,
    articles,
    characters,
    array_to_string(authors, '、') AS authors
FROM organisation_output
ORDER BY articles DESC, characters DESC, organisation ASC
LIMIT 10;
