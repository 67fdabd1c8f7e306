CREATE TABLE fact_metric (
    metric_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    document_id VARCHAR NOT NULL,
    seq INTEGER NOT NULL,
    value DOUBLE NOT NULL,
    value_high DOUBLE,
    unit VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    subject VARCHAR,
    region_code VARCHAR,
    period_text VARCHAR,
    period_start DATE,
    period_end DATE,
    kind VARCHAR NOT NULL,
    quote VARCHAR NOT NULL,
    sentence VARCHAR NOT NULL,
    char_start BIGINT NOT NULL,
    char_end BIGINT NOT NULL,
    confidence DOUBLE NOT NULL,
    PRIMARY KEY (metric_id)
);

COMMENT ON TABLE fact_metric IS
'One stated quantity (量化数据): a number that measures something, with its unit.';

COMMENT ON COLUMN fact_metric.metric_id IS
'Key made from document_id and the raw offset of the number.';
COMMENT ON COLUMN fact_metric.article_id IS
'Article that states it (fact_article).';
COMMENT ON COLUMN fact_metric.document_id IS
'Document that states it (dim_document).';
COMMENT ON COLUMN fact_metric.seq IS
'Order within the article, from 1.';
COMMENT ON COLUMN fact_metric.value IS
'Value scaled to the bare unit, not as printed: 2.1万 is 21000, 119.62亿元 is 11962000000, 95% is 95. Of a range, its lower end. Tenths are a per cent (八成 is 80 %), a fraction is its quotient without a unit (三分之二 is .6667). A ratio of two is the first over the second (2:3 is .6667), one of three or more a row for each part (16.6:38.5:44.9). A fall (降幅, 减少, 下降 in indicator) is a positive number of its own; negative is only what has a minus (负5.7%).';
COMMENT ON COLUMN fact_metric.value_high IS
'Upper end of a range, scaled likewise.';
COMMENT ON COLUMN fact_metric.unit IS
'Unit or measure word without its 万 and 亿, in the form of dim_unit (30㎡ is 平方米); empty where none is printed and for ratios and fractions (2:3, 三分之二). A rate is two units with a slash (元/月/人): only those before and behind it are in dim_unit, so join that table with LEFT JOIN.';
COMMENT ON COLUMN fact_metric.qualifier IS
'约, 近, 余, 以上, 以下, 至少, 至多, 超过, 达, 平均 or empty.';
COMMENT ON COLUMN fact_metric.indicator IS
'Short noun phrase that would head its column: 集体经济收入; empty where the text names none (confidence is then at most 0.2). A change against another time than the one before names it (人均纯收入比1990年增速). The bound that makes a class ends in 界限 (企业年产界限): a line drawn, nobody''s level.';
COMMENT ON COLUMN fact_metric.subject IS
'Whose number it is.';
COMMENT ON COLUMN fact_metric.region_code IS
'Division whose number it is (dim_region).';
COMMENT ON COLUMN fact_metric.period_text IS
'Period as printed: 2017年.';
COMMENT ON COLUMN fact_metric.period_start IS
'First day of that period.';
COMMENT ON COLUMN fact_metric.period_end IS
'Last day of that period, inclusive.';
COMMENT ON COLUMN fact_metric.kind IS
'actual, target (目标、要求) or growth (增减).';
COMMENT ON COLUMN fact_metric.quote IS
'Raw words that state it: raw_text from char_start to char_end.';
COMMENT ON COLUMN fact_metric.sentence IS
'Clean sentence in which it stands.';
COMMENT ON COLUMN fact_metric.char_start IS
'Raw offset of its first character.';
COMMENT ON COLUMN fact_metric.char_end IS
'Raw offset just behind its last character.';
COMMENT ON COLUMN fact_metric.confidence IS
'Share of rows like it that say nothing false in any column, in a text never seen: 0 to 1, hardly ever above 0.83; a row that is true but hard to use counts two thirds, an empty column is no fault. Of 14,373 rows of texts judged one by one before anything was learnt from them: from 0.7 on (48 % of the rows) 16 % say something false, from 0.6 (67 %) 19 %, from 0.5 (81 %) 22 %, of all 27 %; in papers of the least usual kinds twice as many. What lowers it: data/reference/doubts.csv.';
