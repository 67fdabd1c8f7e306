-- Search in Chinese by BM25 (k1 1.2, b 0.75) over term_posting: SELECT * FROM search('集体经济 增收').
-- A word of the query is cut against the vocabulary of the warehouse itself, longest pieces first; a word
-- that no piece fits is looked for as it stands. '"红色物业"' is a phrase, 'title:增收' looks at titles only.
-- Articles with more of the words asked for come first; a word in the title counts twice.
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

    asked AS (
        SELECT
            row_number() OVER () AS nr,
            starts_with(said, 'title:') AS title_only,
            contains(said, '"') AS phrase,
            lower(replace(replace(said, 'title:', ''), '"', '')) AS word,
            regexp_matches(said, '[A-Za-z]') AS latin
        FROM item
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

    posting AS MATERIALIZED (
        SELECT
            article_id,
            term,
            tf
        FROM term_posting
        WHERE term IN (SELECT piece.term FROM piece)
    ),

    known AS (
        SELECT
            term,
            count(*) AS article_count
        FROM posting
        GROUP BY term
    ),

    known_piece AS (
        SELECT
            piece.nr,
            piece.begins,
            piece.n,
            piece.term,
            known.article_count
        FROM piece
        INNER JOIN known ON piece.term = known.term
    ),

    longest AS (
        SELECT DISTINCT
            shorter.nr,
            shorter.term,
            shorter.article_count
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
    ),

    corpus AS (
        SELECT
            count(*) AS articles,
            avg(char_count) AS usual_length
        FROM fact_article
    ),

    by_pieces AS (
        SELECT
            posting.article_id,
            longest.nr,
            sum(
                ln(1 + (corpus.articles - longest.article_count + 0.5) / (longest.article_count + 0.5))
                * (
                    posting.tf * 2.2
                    / (posting.tf + 1.2 * (0.25 + 0.75 * article.char_count / corpus.usual_length))
                    + contains(lower(article.title), longest.term)::integer
                )
            ) AS score
        FROM posting
        INNER JOIN longest ON posting.term = longest.term
        INNER JOIN fact_article AS article ON posting.article_id = article.article_id
        CROSS JOIN corpus
        GROUP BY posting.article_id, longest.nr
    ),

    narrowed AS (
        SELECT nr FROM asked
        WHERE phrase OR title_only
    ),

    of_phrase AS (
        SELECT
            by_pieces.article_id,
            by_pieces.nr
        FROM by_pieces
        INNER JOIN asked ON by_pieces.nr = asked.nr AND asked.phrase
        INNER JOIN fact_article AS article ON by_pieces.article_id = article.article_id
        WHERE
            contains(lower(article.title), asked.word)
            OR (NOT asked.title_only AND contains(if(asked.latin, lower(article.body), article.body), asked.word))
    ),

    of_title AS (
        SELECT
            by_pieces.article_id,
            by_pieces.nr
        FROM by_pieces
        INNER JOIN asked ON by_pieces.nr = asked.nr AND asked.title_only AND NOT asked.phrase
        INNER JOIN fact_article AS article ON by_pieces.article_id = article.article_id
        WHERE contains(lower(article.title), asked.word)
    ),

    unfitted AS (
        SELECT
            nr,
            word,
            latin,
            title_only
        FROM asked
        WHERE nr NOT IN (SELECT longest.nr FROM longest)
    ),

    hit AS (
        SELECT
            by_pieces.article_id,
            by_pieces.nr,
            by_pieces.score
        FROM by_pieces
        WHERE
            by_pieces.nr NOT IN (SELECT narrowed.nr FROM narrowed)
            OR (by_pieces.article_id, by_pieces.nr) IN (SELECT (of_phrase.article_id, of_phrase.nr) FROM of_phrase)
            OR (by_pieces.article_id, by_pieces.nr) IN (SELECT (of_title.article_id, of_title.nr) FROM of_title)
        UNION ALL
        SELECT
            article.article_id,
            unfitted.nr,
            ln(corpus.articles + 1) AS score
        FROM unfitted
        CROSS JOIN corpus
        INNER JOIN fact_article AS article
            ON
                contains(lower(article.title), unfitted.word)
                OR (
                    NOT unfitted.title_only
                    AND contains(if(unfitted.latin, lower(article.body), article.body), unfitted.word)
                )
    ),

    ranked AS (
        SELECT
            hit.article_id,
            count(*) AS words_found,
            sum(hit.score) AS relevance
        FROM hit
        INNER JOIN fact_article AS article ON hit.article_id = article.article_id
        INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
        WHERE
            contains(coalesce(issue.publication, ''), coalesce(in_publication, '')) -- noqa: RF02
            AND contains(concat_ws(' ', issue.province, issue.region, article.place), coalesce(in_region, '')) -- noqa: RF02
            AND (since IS NULL OR issue.published >= since::date) -- noqa: RF02
            AND (until IS NULL OR issue.published <= until::date) -- noqa: RF02
        GROUP BY hit.article_id
        QUALIFY row_number() OVER (ORDER BY words_found DESC, relevance DESC, hit.article_id ASC) <= most -- noqa: RF02
    ),

    marked AS (
        SELECT term FROM longest
        UNION ALL
        SELECT word AS term FROM asked
    ),

    shown AS (
        SELECT
            ranked.article_id,
            coalesce(min(nullif(strpos(lower(article.body), marked.term), 0)), 1) AS begins
        FROM ranked
        INNER JOIN fact_article AS article ON ranked.article_id = article.article_id
        CROSS JOIN marked
        GROUP BY ranked.article_id
    )

    SELECT
        article.article_id,
        article.title,
        issue.publication,
        issue.issue_label,
        issue.published,
        issue.region,
        substr(article.body, greatest(shown.begins - 20, 1), 80) AS snippet,
        ranked.words_found,
        ranked.relevance AS score
    FROM ranked
    INNER JOIN shown ON ranked.article_id = shown.article_id
    INNER JOIN fact_article AS article ON ranked.article_id = article.article_id
    INNER JOIN dim_issue AS issue ON article.issue_id = issue.issue_id
    ORDER BY ranked.words_found DESC, ranked.relevance DESC, article.article_id ASC;
