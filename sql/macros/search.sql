-- Search in Chinese by BM25 (k1 1.2, b 0.75) over term_posting: SELECT * FROM search('集体经济 增收').
-- A word of the query is cut against the vocabulary of the warehouse itself, longest pieces first; a word
-- that no piece fits is looked for as it stands. '"红色物业"' is a phrase, 'title:增收' looks at titles only.
-- An article holds a word where the pieces of it that the article has make up half of it or more: 经济 is half of
-- 集体经济, 存在 is a quarter of 不存在的词语组合. A word of which the vocabulary knows less is looked for as it stands.
-- Articles with more of the words asked for come first; a word in the title counts twice.
-- The LIMITs of asked, longest and unfitted (32 words, 256 pieces) tell the planner how small these are: what is
-- large is then read against them, block by block, and the bodies only of articles that need it.
CREATE MACRO search(
    words,
    in_publication := NULL,
    in_region := NULL,
    since := NULL,
    until := NULL,
    most := 100
) AS TABLE
    WITH item AS (
        SELECT unnest(regexp_extract_all(words, '(?:title:)?(?:"[^"]+"|[^\s"]+)')) AS said
    ),

    asked AS MATERIALIZED (
        SELECT
            row_number() OVER () AS nr,
            starts_with(said, 'title:') AS title_only,
            contains(said, '"') AS phrase,
            lower(replace(regexp_replace(said, '^title:', ''), '"', '')) AS word,
            regexp_matches(said, '[A-Za-z]') AS latin
        FROM item
        WHERE said <> 'title:'
        LIMIT 32 -- noqa: AM09
    ),

    piece AS (
        SELECT
            asked.nr,
            place.begins,
            size.n,
            substr(asked.word, place.begins, size.n) AS term
        FROM asked
        CROSS JOIN range(1, 64) AS place (begins)
        CROSS JOIN range(2, 33) AS size (n)
        WHERE place.begins + size.n - 1 <= length(asked.word)
    ),

    known_piece AS MATERIALIZED (
        SELECT
            piece.nr,
            piece.begins,
            piece.n,
            piece.term,
            number.term_nr
        FROM term_number AS number
        INNER JOIN piece ON number.term = piece.term
    ),

    longest AS MATERIALIZED (
        SELECT DISTINCT
            shorter.nr,
            shorter.term,
            shorter.term_nr
        FROM known_piece AS shorter
        WHERE
            NOT EXISTS (
                SELECT 1
                FROM known_piece AS longer
                WHERE
                    longer.nr = shorter.nr
                    AND longer.n > shorter.n
                    AND longer.begins <= shorter.begins
                    AND longer.begins + longer.n >= shorter.begins + shorter.n
            )
        LIMIT 256 -- noqa: AM09
    ),

    unfitted AS MATERIALIZED (
        SELECT
            nr,
            word,
            latin,
            title_only
        FROM asked
        WHERE
            nr NOT IN (
                SELECT longest.nr
                FROM longest
                INNER JOIN asked AS whole ON longest.nr = whole.nr
                GROUP BY longest.nr
                HAVING
                    bool_or(whole.phrase OR whole.title_only)
                    OR 2 * sum(length(longest.term)) >= max(length(whole.word))
            )
        LIMIT 32 -- noqa: AM09
    ),

    corpus AS (
        SELECT
            count(*) AS articles,
            avg(char_count) AS usual_length
        FROM article_number
    ),

    posting AS MATERIALIZED (
        SELECT
            term_nr,
            article_nr,
            tf,
            in_title
        FROM term_posting
        WHERE term_nr IN (SELECT longest.term_nr FROM longest)
    ),

    counted AS (
        SELECT
            term_nr,
            count(*) AS articles
        FROM posting
        GROUP BY term_nr
    ),

    weighed AS MATERIALIZED (
        SELECT
            longest.nr,
            longest.term,
            longest.term_nr,
            length(longest.term) AS n,
            corpus.usual_length,
            ln(1 + (corpus.articles - counted.articles + 0.5) / (counted.articles + 0.5)) AS weight
        FROM longest
        INNER JOIN counted ON longest.term_nr = counted.term_nr
        CROSS JOIN corpus
        LIMIT 256 -- noqa: AM09
    ),

    fitted AS MATERIALIZED (
        SELECT
            posting.article_nr,
            weighed.nr,
            asked.phrase OR asked.title_only AS narrowed,
            sum(
                weighed.weight * (
                    posting.tf * 2.2::double
                    / (posting.tf + 1.2::double * (0.25::double + 0.75::double * number.char_count / weighed.usual_length))
                    + posting.in_title::integer
                )
            ) AS score
        FROM posting
        INNER JOIN weighed ON posting.term_nr = weighed.term_nr
        INNER JOIN asked ON weighed.nr = asked.nr
        INNER JOIN article_number AS number ON posting.article_nr = number.article_nr
        GROUP BY posting.article_nr, weighed.nr, narrowed
        HAVING narrowed OR 2 * sum(weighed.n) >= max(length(asked.word))
    ),

    -- Phrases and titles are held against the text itself, and only of articles that have a piece of them.
    narrow AS MATERIALIZED (
        SELECT
            number.article_id,
            fitted.article_nr,
            fitted.nr,
            fitted.score,
            asked.word,
            asked.title_only,
            asked.latin
        FROM fitted
        INNER JOIN asked ON fitted.nr = asked.nr
        INNER JOIN article_number AS number ON fitted.article_nr = number.article_nr
        WHERE fitted.narrowed
    ),

    hit AS (
        SELECT
            article_nr,
            nr,
            score
        FROM fitted
        WHERE NOT narrowed
        UNION ALL
        SELECT
            narrow.article_nr,
            narrow.nr,
            narrow.score
        FROM fact_article AS article
        INNER JOIN narrow ON article.article_id = narrow.article_id
        WHERE narrow.title_only AND contains(lower(article.title), narrow.word)
        UNION ALL
        SELECT
            narrow.article_nr,
            narrow.nr,
            narrow.score
        FROM fact_article AS article
        INNER JOIN narrow ON article.article_id = narrow.article_id
        WHERE
            NOT narrow.title_only
            AND (
                contains(if(narrow.latin, lower(article.body), article.body), narrow.word)
                OR contains(lower(article.title), narrow.word)
            )
        UNION ALL
        SELECT
            number.article_nr,
            unfitted.nr,
            ln(corpus.articles + 1) AS score
        FROM fact_article AS article
        INNER JOIN unfitted
            ON
                contains(lower(article.title), unfitted.word)
                OR (
                    NOT unfitted.title_only
                    AND contains(if(unfitted.latin, lower(article.body), article.body), unfitted.word)
                )
        INNER JOIN article_number AS number ON article.article_id = number.article_id
        CROSS JOIN corpus
    ),

    -- An issue of which only the year is known is kept where it may lie within the dates.
    allowed AS (
        SELECT number.article_nr
        FROM article_in_context AS article
        INNER JOIN article_number AS number ON article.article_id = number.article_id
        INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
        WHERE
            (in_publication IS NULL OR contains(article.publication, in_publication)) -- noqa: RF02
            AND (
                in_region IS NULL -- noqa: RF02
                OR contains(concat_ws(' ', article.province, issue.region, article.region, article.label), in_region) -- noqa: RF02
            )
            AND (since IS NULL OR article.latest >= since::date) -- noqa: RF02
            AND (until IS NULL OR article.earliest <= until::date) -- noqa: RF02
    ),

    -- Two branches, so that the planner drops the one that is not wanted: most searches have no filter.
    kept AS (
        SELECT
            article_nr,
            score
        FROM hit
        WHERE coalesce(in_publication, in_region, since::varchar, until::varchar) IS NULL -- noqa: RF02
        UNION ALL
        SELECT
            hit.article_nr,
            hit.score
        FROM hit
        INNER JOIN allowed ON hit.article_nr = allowed.article_nr
        WHERE coalesce(in_publication, in_region, since::varchar, until::varchar) IS NOT NULL -- noqa: RF02
    ),

    ranked AS MATERIALIZED (
        SELECT
            article_nr,
            count(*) AS words_found,
            sum(score) AS relevance
        FROM kept
        GROUP BY article_nr
        ORDER BY words_found DESC, relevance DESC, article_nr ASC
        LIMIT most -- noqa: RF02
    ),

    found AS MATERIALIZED (
        SELECT
            number.article_id,
            ranked.words_found,
            ranked.relevance
        FROM ranked
        INNER JOIN article_number AS number ON ranked.article_nr = number.article_nr
    ),

    -- A snippet stands around a word as it was asked for, else around a piece of one.
    marked AS (
        SELECT
            (SELECT list(asked.word) FILTER (length(asked.word) > 1) FROM asked) AS wholes,
            (SELECT list(longest.term) FROM longest) AS pieces,
            (SELECT list(asked.word) FROM asked) AS words
    ),

    placed AS (
        SELECT
            article.article_id,
            article.issue_id,
            article.title,
            article.body,
            found.words_found,
            found.relevance,
            coalesce(
                list_min([nullif(strpos(lower(article.body), said), 0) FOR said IN marked.wholes]), -- noqa
                list_min([nullif(strpos(lower(article.body), said), 0) FOR said IN marked.pieces]), -- noqa
                list_min([nullif(strpos(lower(article.body), said), 0) FOR said IN marked.words]) -- noqa
            ) AS begins
        FROM fact_article AS article
        INNER JOIN found ON article.article_id = found.article_id
        CROSS JOIN marked
    )

    SELECT
        placed.article_id,
        placed.title,
        issue.publication,
        issue.issue_label,
        issue.published,
        issue.region,
        substr(placed.body, greatest(coalesce(placed.begins, 1) - 20, 1), 80) AS snippet,
        placed.words_found,
        placed.relevance AS score
    FROM placed
    INNER JOIN dim_issue AS issue ON placed.issue_id = issue.issue_id
    ORDER BY placed.words_found DESC, placed.relevance DESC, placed.article_id ASC;

COMMENT ON MACRO TABLE search IS -- noqa: PRS
'Articles by relevance to words, a "phrase" or title:word, with a snippet: select title, snippet from search(''集体经济 增收'', in_region := ''温州'', since := ''2018-01-01''). in_publication and in_region are parts of a name, since and until dates of publication, most how many articles. words_found is how many of the words asked for the article holds: whole, or pieces that make up half of it; score is its relevance (BM25).';
