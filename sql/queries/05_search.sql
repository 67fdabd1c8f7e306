-- 5. Which articles are about meals for old people? (Words, a "phrase", title:word; see the guide for filters.)
SELECT
    title,
    region,
    snippet
FROM search('老人 食堂', most := 5);
