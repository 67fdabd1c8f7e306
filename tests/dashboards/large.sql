-- Rows of a large published file; make() in large.py fills in {articles}, {issues}, {metrics} and {body}.

INSERT INTO dim_region
SELECT (110000 + i)::VARCHAR, '县' || i, '省县' || i, 'county', NULL, NULL, NULL, NULL
FROM range(2800) AS r (i);

INSERT INTO dim_unit
VALUES ('元', 'money', '元', 1.0), ('万元', 'money', '元', 10000.0), ('人', 'people', '人', 1.0);

INSERT INTO dim_document
SELECT sha256(i::VARCHAR), i || '.txt', 'text/plain', 'utf-8', 90000, 30000, 'r1', now(), 'r1', '1', NULL
FROM range({issues}) AS r (i);

INSERT INTO document_text
SELECT sha256(i::VARCHAR), repeat('{body}', 300), repeat('{body}', 300)
FROM range({issues}) AS r (i);

INSERT INTO dim_issue
SELECT md5(i::VARCHAR), sha256(i::VARCHAR), '简报' || i % 200, '县委', '县' || i % 2800, (110000 + i % 2800)::VARCHAR, '省' || i % 31, '第' || i || '期', i, DATE '2012-01-01' + ((i * 37 % 4300)::INTEGER), NULL, NULL, NULL, NULL, NULL, []
FROM range({issues}) AS r (i);

INSERT INTO contents_entry
SELECT md5((i // 25)::VARCHAR), i % 25 + 1, NULL, '题' || i, [], 1, NULL, if(i % 9 = 0, NULL, md5('a' || i))
FROM range({articles}) AS r (i);

INSERT INTO fact_article
SELECT md5('a' || i), sha256((i // 25)::VARCHAR), md5((i // 25)::VARCHAR), i % 25 + 1, 'article', '第' || i || '篇：集体经济增收的做法', NULL, if(i % 3 = 0, '县' || i % 2800, NULL), NULL, '栏目' || i % 40, ['作者' || i % 9000], '单位' || i % 3000, NULL, 1, repeat(replace('{body}', '{n}', (i % 500)::VARCHAR), 25), 1200, 10
FROM range({articles}) AS r (i);

INSERT INTO article_span
SELECT md5('a' || i), sha256((i // 25)::VARCHAR), 'body', i % 25 * 1200, i % 25 * 1200 + 1200
FROM range({articles}) AS r (i);

INSERT INTO fact_metric
SELECT md5('m' || i), md5('a' || i // 10), sha256((i // 250)::VARCHAR), i % 10 + 1, hash(i) % 100000, NULL, ['元', '万元', '人'][i % 3 + 1], '', '指标' || (hash(i) % 20000 * (hash(i) % 20000) // 20000), '某县', if(i % 2 = 0, (110000 + i % 2800)::VARCHAR, NULL), '全年', DATE '2012-01-01' + ((i // 2500 % 12) * 365)::INTEGER, DATE '2012-12-31' + ((i // 2500 % 12) * 365)::INTEGER, ['actual', 'actual', 'target', 'growth'][i % 4 + 1], '20万元', '集体经济收入达到20万元。', i % 250 * 100, i % 250 * 100 + 5, 0.9
FROM range({metrics}) AS r (i);

INSERT INTO fact_repair
SELECT sha256((i // 250)::VARCHAR), i % 250 * 100 + 9, '遥', '。', ['founder_shift', 'line_unwrap', 'han_digit_space'][i % 3 + 1], 1.0
FROM range({metrics}) AS r (i);

INSERT INTO load_run
SELECT 'r' || i, now() - to_days(i::INTEGER), now(), 'loaded', 9, 9, 0, 0, 9, 9, '1', 1, NULL
FROM range(60) AS r (i);

INSERT INTO check_result
SELECT 'r' || i, 's', 'e' || j, 't', NULL, if(j % 9 = 0, 'warning', 'error'), j % 40 > 0, '0', 0
FROM range(60) AS r (i), range(170) AS s (j);
