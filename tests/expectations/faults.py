"""One fault for every expectation: the SQL that plants it in the healthy warehouse.

``(table, expectation, column)`` → statements, run one after the other; the table's suite must then report
exactly that expectation. Document 1 has the articles article11 and article12, metrics metric111 to metric123.
"""

from __future__ import annotations

Fault = tuple[str, str, str | None]

NOT_NULL = "expect_column_values_to_not_be_null"
UNIQUE = "expect_column_values_to_be_unique"
TOGETHER = "expect_compound_columns_to_be_unique"
IN_SET = "expect_column_values_to_be_in_set"
BETWEEN = "expect_column_values_to_be_between"

DOCUMENT = "(select document_id from dim_document where uri = '1.txt')"
LONG = "repeat('长', 2000)"


def column_is(value: str, table: str, column: str, where: str) -> str:
    """The statement that writes ``value`` into one place."""
    return f"update {table} set {column} = {value} where {where}"


def twin(table: str, where: str, changes: str = "") -> str:
    """The statement that puts a second copy of a row beside it."""
    replaced = f" replace ({changes})" if changes else ""
    return f"insert into {table} select *{replaced} from {table} where {where}"


FAULTS: dict[Fault, list[str]] = {
    # dim_document
    ("dim_document", NOT_NULL, "document_id"): [twin("dim_document", "uri = '1.txt'", "null as document_id")],
    ("dim_document", UNIQUE, "document_id"): [twin("dim_document", "uri = '1.txt'")],
    ("dim_document", "document_id_is_sha256", "document_id"): [
        f"update {table} set document_id = 'xyz' where document_id = {DOCUMENT}"
        for table in ("document_text", "dim_issue", "fact_article", "dim_document")
    ],
    ("dim_document", NOT_NULL, "uri"): [column_is("null", "dim_document", "uri", "uri = '1.txt'")],
    ("dim_document", NOT_NULL, "encoding"): [column_is("null", "dim_document", "encoding", "uri = '1.txt'")],
    ("dim_document", BETWEEN, "char_count"): [column_is("0", "dim_document", "char_count", "uri = '1.txt'")],
    ("dim_document", "bytes_hold_the_characters", "byte_count"): [
        column_is("3", "dim_document", "byte_count", "uri = '1.txt'")
    ],
    ("dim_document", "document_has_its_text", "document_id"): [
        f"delete from document_text where document_id = {DOCUMENT}"
    ],
    ("dim_document", "document_has_an_issue", "document_id"): [f"delete from dim_issue where document_id = {DOCUMENT}"],
    ("dim_document", "document_has_articles", "document_id"): [
        f"delete from fact_article where document_id = {DOCUMENT}",
        column_is("500", "dim_document", "char_count", "uri = '1.txt'"),
        column_is("5000", "dim_document", "byte_count", "uri = '1.txt'"),
    ],
    ("dim_document", "run_finds_articles", None): [
        "delete from fact_article",
        "insert into dim_document (document_id, uri, encoding, byte_count, char_count) "
        "select md5(n::varchar) || md5(n::varchar), n::varchar, 'utf-8', 900, 400 from range(30) as numbers(n)",
        "insert into document_text (document_id, clean_text) "
        "select document_id, repeat('水渠修好了。', 10) from dim_document",
        "insert into dim_issue (document_id) select document_id from dim_document",
    ],
    # document_text
    ("document_text", NOT_NULL, "document_id"): [twin("document_text", "true limit 1", "null as document_id")],
    ("document_text", UNIQUE, "document_id"): [twin("document_text", "true limit 1")],
    ("document_text", "document_id_stands_in_dim_document", "document_id"): [
        column_is("'nowhere'", "document_text", "document_id", f"document_id = {DOCUMENT}")
    ],
    ("document_text", NOT_NULL, "raw_text"): [
        column_is("null", "document_text", "raw_text", f"document_id = {DOCUMENT}")
    ],
    ("document_text", NOT_NULL, "clean_text"): [
        column_is("null", "document_text", "clean_text", f"document_id = {DOCUMENT}")
    ],
    ("document_text", "char_count_is_length_of_raw_text", "raw_text"): [
        column_is("char_count + 1", "dim_document", "char_count", "uri = '1.txt'")
    ],
    ("document_text", "no_control_characters", "clean_text"): [
        column_is("clean_text || chr(7)", "document_text", "clean_text", f"document_id = {DOCUMENT}")
    ],
    ("document_text", "no_replacement_characters", "clean_text"): [
        column_is("clean_text || chr(65533)", "document_text", "clean_text", f"document_id = {DOCUMENT}")
    ],
    ("document_text", "little_damage_remains", "clean_text"): [
        column_is("repeat('水渠袁土地遥', 12)", "document_text", "clean_text", f"document_id = {DOCUMENT}")
    ],
    # dim_issue
    ("dim_issue", NOT_NULL, "issue_id"): [column_is("null", "dim_issue", "issue_id", "issue_id = 'issue1'")],
    ("dim_issue", UNIQUE, "issue_id"): [twin("dim_issue", "issue_id = 'issue1'")],
    ("dim_issue", NOT_NULL, "document_id"): [column_is("null", "dim_issue", "document_id", "issue_id = 'issue1'")],
    ("dim_issue", "document_id_stands_in_dim_document", "document_id"): [
        column_is("'nowhere'", "dim_issue", "document_id", "issue_id = 'issue1'")
    ],
    ("dim_issue", "region_code_stands_in_dim_region", "region_code"): [
        column_is("'990199'", "dim_issue", "region_code", "issue_id = 'issue1'")
    ],
    ("dim_issue", "issue_names_its_publication", "publication"): [
        column_is("' '", "dim_issue", "publication", "issue_id = 'issue1'")
    ],
    ("dim_issue", "issue_is_loaded_once", "issue_label"): [
        column_is("'2021年第2期'", "dim_issue", "issue_label", "issue_id = 'issue1'")
    ],
    ("dim_issue", "region_lies_in_province", "region_code"): [
        column_is("'西岭省'", "dim_issue", "province", "issue_id = 'issue1'")
    ],
    ("dim_issue", "published_is_possible", "published"): [
        column_is("date '1921-01-01', issue_label = '第1期'", "dim_issue", "published", "issue_id = 'issue1'")
    ],
    ("dim_issue", "published_fits_label", "published"): [
        column_is("date '2011-01-01'", "dim_issue", "published", "issue_id = 'issue1'")
    ],
    ("dim_issue", "most_issues_are_dated", "published"): [
        f"insert into dim_issue (issue_id, document_id) select 'undated' || n, {DOCUMENT} from range(20) as numbers(n)"
    ],
    ("dim_issue", "contact_is_well_formed", None): [column_is("'12'", "dim_issue", "postcode", "issue_id = 'issue1'")],
    ("dim_issue", "names_are_short", None): [column_is(LONG, "dim_issue", "issuer", "issue_id = 'issue1'")],
    # contents_entry
    ("contents_entry", NOT_NULL, "issue_id"): [column_is("null", "contents_entry", "issue_id", "issue_id = 'issue1'")],
    ("contents_entry", TOGETHER, "issue_id, seq"): [twin("contents_entry", "issue_id = 'issue1'")],
    ("contents_entry", "issue_id_stands_in_dim_issue", "issue_id"): [
        column_is("'nowhere'", "contents_entry", "issue_id", "issue_id = 'issue1'")
    ],
    ("contents_entry", "article_id_stands_in_fact_article", "article_id"): [
        column_is("'nowhere'", "contents_entry", "article_id", "issue_id = 'issue1'")
    ],
    ("contents_entry", "entry_has_a_title", "title"): [
        column_is("' '", "contents_entry", "title", "issue_id = 'issue1'")
    ],
    ("contents_entry", BETWEEN, "page"): [column_is("20210", "contents_entry", "page", "issue_id = 'issue1'")],
    ("contents_entry", "title_is_short", "title"): [column_is(LONG, "contents_entry", "title", "issue_id = 'issue1'")],
    ("contents_entry", "entry_finds_its_article", "article_id"): [
        column_is("null", "contents_entry", "article_id", "issue_id = 'issue1'")
    ],
    # article_span
    ("article_span", NOT_NULL, "document_id"): [twin("article_span", "true limit 1", "null as document_id")],
    ("article_span", "document_id_stands_in_dim_document", "document_id"): [
        twin("article_span", "true limit 1", "'nowhere' as document_id")
    ],
    ("article_span", "article_id_stands_in_fact_article", "article_id"): [
        column_is("'nowhere'", "article_span", "article_id", "article_id = 'article11' and role = 'byline'")
    ],
    ("article_span", NOT_NULL, "role"): [column_is("null", "article_span", "role", "role = 'contents'")],
    ("article_span", IN_SET, "role"): [column_is("'poem'", "article_span", "role", "role = 'contents'")],
    ("article_span", "span_lies_in_text", "char_end"): [
        "update article_span set char_end = char_end + 1000 where article_id = 'article12' and role = 'body'"
    ],
    ("article_span", "spans_tile", "char_start"): [
        "update article_span set char_end = char_end - 1 where article_id = 'article11' and role = 'title'"
    ],
    ("article_span", "document_has_spans", "document_id"): [f"delete from article_span where document_id = {DOCUMENT}"],
    # fact_repair
    ("fact_repair", NOT_NULL, "document_id"): [twin("fact_repair", "true limit 1", "null as document_id")],
    ("fact_repair", "document_id_stands_in_dim_document", "document_id"): [
        twin("fact_repair", "true limit 1", "'nowhere' as document_id")
    ],
    ("fact_repair", NOT_NULL, "char_start"): [twin("fact_repair", "true limit 1", "null as char_start")],
    ("fact_repair", NOT_NULL, "before"): [twin("fact_repair", "true limit 1", "null as before")],
    ("fact_repair", NOT_NULL, "after"): [twin("fact_repair", "true limit 1", "null as after")],
    ("fact_repair", NOT_NULL, "rule"): [column_is("null", "fact_repair", "rule", "before = '袁'")],
    ("fact_repair", IN_SET, "rule"): [column_is("'by_hand'", "fact_repair", "rule", "before = '袁'")],
    ("fact_repair", BETWEEN, "confidence"): [column_is("1.5", "fact_repair", "confidence", "before = '袁'")],
    ("fact_repair", NOT_NULL, "confidence"): [column_is("null", "fact_repair", "confidence", "before = '袁'")],
    ("fact_repair", "repair_changes_something", "after"): [
        f"insert into fact_repair values ({DOCUMENT}, 0, '云', '云', 'founder_shift', 1)"
    ],
    ("fact_repair", "repairs_replay", "before"): ["delete from fact_repair where before = '袁'"],
    # article_term
    ("article_term", NOT_NULL, "article_id"): [
        column_is("null", "article_term", "article_id", "article_id = 'article11' and term = '云溪'")
    ],
    ("article_term", "article_id_stands_in_fact_article", "article_id"): [
        column_is("'nowhere'", "article_term", "article_id", "article_id = 'article11'")
    ],
    ("article_term", NOT_NULL, "term"): [
        column_is("null", "article_term", "term", "article_id = 'article11' and term = '云溪'")
    ],
    ("article_term", "word_stands_once_in_article", "article_id, term"): [
        twin("article_term", "article_id = 'article11'")
    ],
    ("article_term", BETWEEN, "tf"): [column_is("0", "article_term", "tf", "article_id = 'article11'")],
    ("article_term", "term_is_a_word", "term"): [
        column_is("' '", "article_term", "term", "article_id = 'article11' and term = '云溪'")
    ],
    # dim_region
    ("dim_region", NOT_NULL, "region_code"): [twin("dim_region", "name = '西岭省'", "null as region_code")],
    ("dim_region", UNIQUE, "region_code"): [twin("dim_region", "name = '西岭省'")],
    ("dim_region", "region_code_has_six_digits", "region_code"): [
        column_is("'98'", "dim_region", "region_code", "name = '西岭省'")
    ],
    ("dim_region", NOT_NULL, "name"): [column_is("null", "dim_region", "name", "name = '西岭省'")],
    ("dim_region", NOT_NULL, "full_name"): [column_is("null", "dim_region", "full_name", "name = '西岭省'")],
    ("dim_region", "parent_code_stands_in_dim_region", "parent_code"): [
        column_is("'970000'", "dim_region", "parent_code", "name = '西岭省'")
    ],
    ("dim_region", "parent_stands_above", "parent_code"): [
        column_is("'980000'", "dim_region", "parent_code", "name = '西岭省'")
    ],
    # dim_unit
    ("dim_unit", NOT_NULL, "unit"): [twin("dim_unit", "unit = '期'", "null as unit")],
    ("dim_unit", UNIQUE, "unit"): [twin("dim_unit", "unit = '期'")],
    ("dim_unit", NOT_NULL, "dimension"): [column_is("null", "dim_unit", "dimension", "unit = '期'")],
    ("dim_unit", "base_unit_stands_in_dim_unit", "base_unit"): [
        column_is("'季'", "dim_unit", "base_unit", "unit = '期'")
    ],
    ("dim_unit", "factor_is_positive", "factor"): [column_is("0", "dim_unit", "factor", "unit = '公里'")],
    ("dim_unit", "base_unit_has_same_dimension", "base_unit"): [
        column_is("'人'", "dim_unit", "base_unit", "unit = '期'")
    ],
    # what runs write
    ("document_validity", NOT_NULL, "uri"): [column_is("null", "document_validity", "uri", "true")],
    ("document_validity", NOT_NULL, "valid_from"): [column_is("null", "document_validity", "valid_from", "true")],
    ("document_validity", "stretch_ends_after_its_start", "valid_to"): [
        column_is("'2020-01-01'", "document_validity", "valid_to", "true")
    ],
    ("document_validity", "one_document_is_current", "uri"): [twin("document_validity", "true")],
    ("correction", NOT_NULL, "reason"): [column_is("null", "correction", "reason", "true")],
    ("correction", NOT_NULL, "checked_by"): [column_is("null", "correction", "checked_by", "true")],
    ("correction", IN_SET, "state"): [column_is("'lost'", "correction", "state", "true")],
    ("correction", "corrections_match", "state"): [column_is("'unmatched'", "correction", "state", "true")],
    ("document_outcome", NOT_NULL, "run_id"): [column_is("null", "document_outcome", "run_id", "true")],
    ("document_outcome", NOT_NULL, "uri"): [column_is("null", "document_outcome", "uri", "true")],
    ("document_outcome", NOT_NULL, "outcome"): [column_is("null", "document_outcome", "outcome", "true")],
    ("document_outcome", IN_SET, "outcome"): [column_is("'lost'", "document_outcome", "outcome", "true")],
    ("document_outcome", "quarantine_has_a_reason", "reason"): [
        column_is("'quarantined'", "document_outcome", "outcome", "true")
    ],
    ("load_run", NOT_NULL, "run_id"): [twin("load_run", "true", "null as run_id")],
    ("load_run", UNIQUE, "run_id"): [twin("load_run", "true")],
    ("load_run", "run_ends_after_its_start", "finished_at"): [
        column_is("'2020-01-01'", "load_run", "finished_at", "true")
    ],
    ("load_run", BETWEEN, "documents_seen"): [
        "update load_run set documents_seen = -1, documents_loaded = -1, documents_quarantined = 0"
    ],
    ("load_run", "documents_add_up", "documents_seen"): [column_is("2", "load_run", "documents_seen", "true")],
    ("quarantined_document", NOT_NULL, "uri"): [column_is("null", "quarantined_document", "uri", "true")],
    ("quarantined_document", IN_SET, "resolution"): [column_is("'lost'", "quarantined_document", "resolution", "true")],
    ("quarantined_document", "refusal_has_a_reason", "reason"): [
        column_is("''", "quarantined_document", "reason", "true")
    ],
    ("quarantined_document", "refused_is_not_loaded", "sha256"): [
        column_is(DOCUMENT, "quarantined_document", "sha256", "true")
    ],
    ("build_difference", NOT_NULL, "run_id"): [column_is("null", "build_difference", "run_id", "true")],
    ("build_difference", NOT_NULL, "table_name"): [column_is("null", "build_difference", "table_name", "true")],
    ("build_difference", TOGETHER, "run_id, table_name"): [twin("build_difference", "true")],
    ("build_difference", BETWEEN, "rows_added"): [column_is("-1", "build_difference", "rows_added", "true")],
    ("build_difference", BETWEEN, "rows_changed"): [column_is("-1", "build_difference", "rows_changed", "true")],
    ("build_difference", BETWEEN, "rows_removed"): [column_is("-1", "build_difference", "rows_removed", "true")],
    ("check_result", NOT_NULL, "run_id"): [column_is("null", "check_result", "run_id", "true")],
    ("check_result", NOT_NULL, "expectation"): [column_is("null", "check_result", "expectation", "true")],
    ("check_result", IN_SET, "severity"): [column_is("'grave'", "check_result", "severity", "true")],
    ("check_result", NOT_NULL, "success"): [column_is("null", "check_result", "success", "true")],
    ("check_result", BETWEEN, "unexpected_count"): [column_is("-1", "check_result", "unexpected_count", "true")],
    ("check_result", "published_past_no_error", "success"): [column_is("false", "check_result", "success", "true")],
}


def _article(expectation: str, column: str | None, *statements: str) -> None:
    FAULTS["fact_article", expectation, column] = list(statements)


def _metric(expectation: str, column: str | None, *statements: str) -> None:
    FAULTS["fact_metric", expectation, column] = list(statements)


def _body_is(body: str) -> str:
    return f"update fact_article set body = {body}, char_count = length({body}) where article_id = 'article11'"


def _article_has(column: str, value: str) -> str:
    return column_is(value, "fact_article", column, "article_id = 'article11'")


def _metric_has(column: str, value: str, metric: str = "metric113") -> str:
    return column_is(value, "fact_metric", column, f"metric_id = '{metric}'")


_article(
    NOT_NULL,
    "article_id",
    twin("fact_article", "article_id = 'article11'", "null as article_id, 0 as metric_count, 9 as seq"),
)
_article(UNIQUE, "article_id", twin("fact_article", "article_id = 'article11'", "9 as seq"))
_article(NOT_NULL, "document_id", _article_has("document_id", "null"))
_article("document_id_stands_in_dim_document", "document_id", _article_has("document_id", "'nowhere'"))
_article(NOT_NULL, "issue_id", _article_has("issue_id", "null"))
_article("issue_id_stands_in_dim_issue", "issue_id", _article_has("issue_id", "'nowhere'"))
_article("region_code_stands_in_dim_region", "region_code", _article_has("region_code", "'990199'"))
_article(IN_SET, "kind", _article_has("kind", "'poem'"))
_article(NOT_NULL, "kind", _article_has("kind", "null"))
_article(TOGETHER, "document_id, seq", _article_has("seq", "2"))
_article(BETWEEN, "seq", _article_has("seq", "0"))
_article("char_count_is_length_of_body", "char_count", _article_has("char_count", "7"))
_article("metric_count_is_count_of_metrics", "metric_count", _article_has("metric_count", "7"))
_article("article_has_a_title", "title", _article_has("title", "''"))
_article("title_is_short", "title", _article_has("title", LONG))
_article(
    "title_stands_once", "title",
    "update fact_article set title = '春耕走进田间地头去' where document_id = " + DOCUMENT,
)  # fmt: skip
_article("article_has_a_body", "body", _body_is("''"))
_article("body_is_of_possible_length", "body", _body_is("repeat('长', 50001)"))
_article("paragraphs_are_clean", "body", _body_is("body || chr(10)"))
_article("body_is_mostly_han", "body", _body_is("repeat('abcde 1', 20)"))
_article("no_control_characters", "body", _body_is("body || chr(7)"))
_article("little_damage_remains", "body", _body_is("repeat('水渠袁土地遥', 12)"))
_article("authors_are_names", "authors", _article_has("authors", "['林']"))
_article("region_lies_in_province_of_issue", "region_code", _article_has("region_code", "'980000'"))
_article(
    "articles_hold_metrics", None,
    "delete from fact_metric",
    "update fact_article set metric_count = 0",
    *(twin("fact_article", "article_id = 'article11'", f"'copy{n}' as article_id, {n} as seq, "
           "repeat('修渠3公里', 9) as body, 45 as char_count") for n in range(100, 120)),
)  # fmt: skip

_metric(NOT_NULL, "metric_id", _metric_has("metric_id", "null"))
_metric(UNIQUE, "metric_id", _metric_has("metric_id", "'metric113'", "metric114"))
_metric(NOT_NULL, "article_id", _metric_has("article_id", "null"))
_metric(
    "article_id_stands_in_fact_article", "article_id",
    *(f"update {table} set article_id = 'nowhere' where article_id = 'article11'"
      for table in ("article_span", "fact_metric")),
)  # fmt: skip
_metric(NOT_NULL, "document_id", _metric_has("document_id", "null"))
_metric(
    "document_id_stands_in_dim_document", "document_id",
    twin("fact_article", "article_id = 'article11'", "'a' as article_id, 'nowhere' as document_id"),
    twin("fact_metric", "metric_id = 'metric113'", "'m' as metric_id, 'a' as article_id, 'nowhere' as document_id"),
)  # fmt: skip
_metric("region_code_stands_in_dim_region", "region_code", _metric_has("region_code", "'990199'"))
_metric(TOGETHER, "article_id, seq", _metric_has("seq", "1"))
_metric(NOT_NULL, "value", _metric_has("value", "null"))
_metric(NOT_NULL, "unit", _metric_has("unit", "null"))
_metric(NOT_NULL, "kind", _metric_has("kind", "null"))
_metric(IN_SET, "kind", _metric_has("kind", "'guess'"))
_metric(NOT_NULL, "qualifier", _metric_has("qualifier", "null"))
_metric(IN_SET, "qualifier", _metric_has("qualifier", "'也许'"))
_metric(NOT_NULL, "confidence", _metric_has("confidence", "null"))
_metric(BETWEEN, "confidence", _metric_has("confidence", "1.5"))
_metric("value_is_finite", "value", _metric_has("value_high", "'infinity'", "metric112"))
_metric("range_is_ordered", "value_high", _metric_has("value_high", "1"))
_metric("period_is_ordered", "period_end", _metric_has("period_end", "date '2020-01-01'"))
_metric(
    "metric_lies_in_text",
    "char_end",
    _metric_has("char_end", "char_end + 1000", "metric123"),
    _metric_has("quote", "'5期。'", "metric123"),
)
_metric("quote_is_raw_text", "quote", _metric_has("quote", "'130万元'"))
_metric("metric_stands_in_its_article", "article_id", _metric_has("article_id", "'article12', seq = 9"))
_metric(
    "metric_and_article_share_document", "document_id",
    "delete from fact_metric where article_id = 'article21'",
    "update article_span set article_id = 'article11' where article_id = 'article21' and role = 'body'",
    _metric_has("document_id", "(select document_id from dim_document where uri = '2.txt')"),
)  # fmt: skip
_metric(
    "quote_holds_a_number", "quote",
    _metric_has("quote", "'水渠', char_start = char_start - 2, char_end = char_start", "metric112"),
)  # fmt: skip
_metric("unit_is_known", "unit", _metric_has("unit", "'贯'"))
_metric("money_is_possible", "value", _metric_has("value", "2e17"))
_metric("money_is_plausible", "value", _metric_has("value", "3e13"))
_metric("share_is_plausible", "value", _metric_has("value", "195", "metric114"))
_metric("count_is_not_negative", "value", _metric_has("value", "-10", "metric111"))
_metric("people_are_whole", "value", _metric_has("value", "10.5, sentence = '党员10.5名'", "metric111"))
_metric("value_is_as_printed", "value", _metric_has("value", "13700.000000000002"))
_metric("metric_has_an_indicator", "indicator", _metric_has("indicator", "''"))
_metric(
    "metrics_do_not_overlap", "char_start", twin("fact_metric", "metric_id = 'metric113'", "'m' as metric_id, 9 as seq")
)
_metric(
    "few_indicators_are_missing", "indicator",
    f"update fact_metric set indicator = '', confidence = 0.1 where document_id = {DOCUMENT}",
)  # fmt: skip
_metric("indicator_is_a_phrase", "indicator", _metric_has("indicator", "'2021'"))
_metric("words_are_short", None, _metric_has("subject", LONG))
_metric("metric_has_its_sentence", "sentence", _metric_has("sentence", "''"))
_metric("period_is_past", "period_start", _metric_has("period_start", "date '2031-01-01', period_end = null"))

FAULTS |= {
    ("volume", "issue_reaches_its_floor", "publication"): [
        column_is("0", "fact_article", "metric_count", "issue_id = 'issue1'")
    ],
    ("volume", "issue_brings_what_is_usual", "publication"): [
        "update dim_issue set publication = '西岭通讯'",
        *(twin("dim_issue", "issue_id = 'issue2'", f"'more{n}' as issue_id") for n in range(4)),
        *(twin("fact_article", "article_id = 'article21'", f"'more{n}' as issue_id, 40 as metric_count")
          for n in range(4)),
    ],
    ("volume", "long_file_is_not_empty", "issue_id"): [
        column_is("50000", "dim_document", "char_count", "uri = '1.txt'")
    ],
    ("freshness", "next_issue_has_come", "published"): [
        "update dim_issue set publication = '南屏党建', published = current_date - interval 10 month"
    ],
}  # fmt: skip

OF_NEW = {
    "dim_document": "uri = '2.txt'",
    "dim_issue": "issue_id = 'issue2'",
    "contents_entry": "issue_id = 'issue2'",
    "fact_article": "article_id = 'article21'",
    "fact_metric": "metric_id = 'metric213'",
    "article_term": "article_id = 'article21'",
}
"""Where the rows of the night's document stand; elsewhere by its ``document_id``."""

WITH_DOCUMENT = ("document_text", "article_span", "fact_repair", "contents_entry", "article_term")
"""Tables of which the whole is looked into only where another version of the night's document is there."""

NIGHT_FAULTS: dict[str, list[str]] = {
    table: [
        twin(name, OF_NEW.get(name, "document_id = (select document_id from staged.dim_document)"))
        for name in (table, *(["dim_document"] if table in WITH_DOCUMENT else []))
    ]
    for table in ("document_text", "article_span", "fact_repair", *OF_NEW)
}
"""An old copy of the night's rows that was not taken away, table by table, with their document where it counts."""
