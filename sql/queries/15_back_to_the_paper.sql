-- 15. Where does a number come from? The raw words around it with the number marked, and the repairs made there.
SELECT
    metric.indicator,
    metric.value,
    metric.unit,
    document.uri,
    replace(
        substring(text.raw_text, greatest(metric.char_start - 11, 1)::BIGINT, least(metric.char_start, 12)::BIGINT)
        || '【' || metric.quote || '】'
        || substring(text.raw_text, (metric.char_end + 1)::BIGINT, 12),
        chr(10), '⏎'
    ) AS raw,
    (
        SELECT string_agg(repair.before || '→' || repair.after, ' ' ORDER BY repair.char_start)
        FROM fact_repair AS repair
        WHERE
            repair.document_id = metric.document_id
            AND repair.rule = 'founder_shift'
            AND repair.char_start BETWEEN metric.char_start - 12 AND metric.char_end + 12
    ) AS repairs
FROM fact_metric AS metric
INNER JOIN dim_document AS document ON metric.document_id = document.document_id
INNER JOIN document_text AS text ON metric.document_id = text.document_id
WHERE document.uri = 'founder-columns.txt'
ORDER BY metric.char_start
LIMIT 6;
