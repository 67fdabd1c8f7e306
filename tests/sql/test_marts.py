"""Every mart over invented rows whose answer is known."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from warehouse import build, postings, schema

MARTS = sorted((schema.SQL / "marts").glob("*.sql"))

ISSUES: list[tuple[Any, ...]] = [
    ("i1", "d1", "山川简报", "山川县", "甲省", "2017年第1期", date(2017, 3, 1)),
    ("i2", "d2", "海潮通讯", "海潮市", "乙省", "2018年第7期", date(2018, 7, 1)),
    ("i3", "d3", None, None, None, None, None),
    ("i4", "d4", "湖光简报", "湖光市", "丙省", "2012年第4期", None),
]
ARTICLES: list[tuple[Any, ...]] = [
    ("a1", "d1", "i1", 1, "article", "“红色物业”进小区", "山川县", "头条", ["林一", "周二"], "山川县委组织部"),
    ("a2", "d2", "i2", 1, "article", "学山川办“红色物业”", None, "经验", ["林一"], "海潮市委、海潮市民政局"),
    ("a3", "d2", "i2", 2, "brief", "渔港来了新船", "鹭岛区", "经验", [], None),
    ("a5", "d2", "i2", 3, "brief", "课堂", "海潮师范学院", "经验", [], None),
    ("a4", "d3", "i3", 1, "editor_note", "编者按", "湖光市苇岸区", None, [], None),
    ("a6", "d4", "i4", 1, "article", "“一线通”与“小板凳”，“一把手”", None, None, ["湖光县委组织部"], None),
    ("a7", "d4", "i4", 2, "article", "“一把手”再说“小板凳”", "浪桥县", None, ["丁四"], "浪桥县委常委、组织部长"),
    ("a8", "d1", "i1", 2, "article", "“一线通”", None, None, ["丁四"], "浪桥县委组织部副部长、老干部局局长"),
]
METRICS: list[tuple[Any, ...]] = [
    ("m1", "a1", "d1", "集体经济收入", 20.0, "万元", "", "110101", 2017, "actual"),
    ("m2", "a1", "d1", "集体经济收入增速", 5.0, "%", "", "110101", 2017, "growth"),
    ("m3", "a2", "d2", "集体经济收入", 150000.0, "元", "以上", "110101", 2017, "target"),
    ("m4", "a2", "d2", "渔船", 3.0, "艘", "", None, None, "actual"),
    ("m5", "a3", "d2", "产量", 1.0, "吨", "", None, 2018, "actual"),
    ("m6", "a3", "d2", "产量", 2.0, "吨", "", None, 2018, "actual"),
    ("m8", "a5", "d2", "课程", 9.0, "门", "", None, None, "actual"),
    ("m7", "a3", "d2", "产量增速", 2.0, "%", "", None, 2018, "growth"),
    ("n1", "a6", "d4", "比重", 42.0, "", "", None, None, "actual"),
    ("n2", "a6", "d4", "比重", 42.0, "", "", None, None, "actual"),
    ("n3", "a7", "d4", "薄弱村收入", 119.0, "个", "", None, 2012, "actual"),
    ("n4", "a7", "d4", "薄弱村收入增长", 50000.0, "元", "", None, 2012, "growth"),
    ("n5", "a7", "d4", "出口同比降幅", 3.0, "%", "", None, 2012, "growth"),
    ("n6", "a7", "d4", "出口", 8.0, "亿元", "", None, 2012, "actual"),
    ("n7", "a6", "d4", "年产值", 5.0, "元", "", None, 2012, "target"),
    ("n8", "a6", "d4", "年产值", 6.0, "元", "", None, 2012, "target"),
    ("n9", "a6", "d4", "年产值", 2.0, "元", "", None, 2012, "actual"),
    *((f"s{n}", "a2", "d2", f"指标{n}", 6.0, "元/人", "", None, None, "actual") for n in range(1, 8)),
]
SUBJECTS = {
    "s1": "乙省海潮市白帆区", "s2": "白帆区", "s3": "海潮市", "s4": "全县", "s5": "试点县", "s6": "东岸社区",
    "s7": "海潮市灯塔镇",
}  # fmt: skip
"""Subjects of metrics, where they matter."""
SENTENCES = {"s2": "白帆区有9个村。"}
TERMS = {
    "a1": ("红色", "物业", "小区", "楼道", "党员", "议事", "管家"),
    "a2": ("红色", "物业", "小区", "楼道", "党员", "议事", "海潮"),
    "a3": ("渔港", "新船"),
}


@contextmanager
def opened() -> Iterator[duckdb.DuckDBPyConnection]:
    """The rows above with the marts over them."""
    with duckdb.connect() as connection:
        for name, table in schema.tables().items():
            if name != build.TERMS:
                connection.execute(schema.ddl(table, name, table.lake_columns))
        connection.execute("CREATE TEMP TABLE word (article_id VARCHAR, term VARCHAR, tf INTEGER)")
        fill(connection)
        postings.create(connection, "FROM word", "main.")
        for text in schema.marts():
            connection.execute(text)
        yield connection


@pytest.fixture(scope="module")
def file() -> Iterator[duckdb.DuckDBPyConnection]:
    with opened() as connection:
        yield connection


DOCUMENT = (
    "(document_id, uri, media_type, encoding, byte_count, char_count, first_run_id, ingested_at, loaded_run_id, "
    "code_version, missing_since)"
)
ARTICLE = (
    "(article_id, document_id, issue_id, seq, kind, title, subtitle, place, region_code, section, authors, "
    "affiliation, source_publication, page, body, char_count, metric_count)"
)
METRIC = (
    "(metric_id, article_id, document_id, seq, value, value_high, unit, qualifier, indicator, subject, "
    "region_code, period_text, period_start, period_end, kind, quote, sentence, char_start, char_end, confidence)"
)
"""The columns that these tests fill: one that a table gains later is left empty."""


def fill(connection: duckdb.DuckDBPyConnection) -> None:
    for issue, doc, publication, region, province, label, day in ISSUES:
        connection.execute(
            "INSERT INTO dim_issue (issue_id, document_id, publication, region, province, issue_label, published) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [issue, doc, publication, region, province, label, day],
        )
        connection.execute(
            f"INSERT INTO dim_document {DOCUMENT} VALUES "
            "(?, ?, 'text/plain', 'utf-8', 900, 500, 'r1', now(), 'r1', '1', NULL)",
            [doc, f"{doc}.txt"],
        )
    for key, doc, issue, seq, kind, title, place, section, authors, affiliation in ARTICLES:
        connection.execute(
            f"INSERT INTO fact_article {ARTICLE} VALUES "
            "(?, ?, ?, ?, ?, ?, NULL, ?, NULL, ?, ?, ?, NULL, 1, '正文', 100, 2)",
            [key, doc, issue, seq, kind, title, place, section, authors, affiliation],
        )
    for key, article, doc, indicator, value, unit, qualifier, region, year, kind in METRICS:
        period = [date(year, 1, 1), date(year, 12, 31)] if year else [None, None]
        connection.execute(
            f"INSERT INTO fact_metric {METRIC} VALUES "
            "(?, ?, ?, 1, ?, NULL, ?, ?, ?, ?, ?, NULL, ?, ?, ?, 'q', ?, 0, 1, .4)",
            [key, article, doc, value, unit, qualifier, indicator, SUBJECTS.get(key, "村集体"), region, *period, kind,
             SENTENCES.get(key, "s")],
        )  # fmt: skip
    for article, terms in TERMS.items():
        connection.executemany("INSERT INTO word VALUES (?, ?, 1)", [(article, term) for term in terms])
    connection.execute("INSERT INTO dim_region VALUES "
                       "('110101', '山川县', '甲省山川县', 'county', NULL, '山川县', NULL, 2009)")  # fmt: skip
    connection.execute("INSERT INTO dim_unit VALUES ('元', 'money', '元', 1), ('万元', 'money', '元', 10000)")
    connection.execute(
        "INSERT INTO fact_repair VALUES ('d1', 0, '遥', '。', 'founder_shift', 1), ('d1', 9, ' ', '', 'x', .5)"
    )
    connection.execute("INSERT INTO contents_entry VALUES ('i1', 1, NULL, '题', [], 1, NULL, 'a1'),"
                       "('i1', 2, NULL, '他', [], 2, NULL, NULL)")  # fmt: skip
    connection.execute("INSERT INTO load_run VALUES ('r1', now(), now(), 'loaded', 3, 3, 0, 0, 4, 7, '1', 1, NULL)")
    connection.execute("INSERT INTO check_result VALUES ('r1', 's', 'e', 't', NULL, 'error', true, NULL, 0),"
                       "('r1', 's', 'f', 't', NULL, 'warning', false, NULL, 3)")  # fmt: skip


ANSWERS = {
    "a region that the title names, a value in the base unit": (
        "SELECT region, region_from, base_value, base_unit, period_year FROM metric_in_context WHERE metric_id = 'm1'",
        [("山川县", "article", 200000.0, "元", 2017)],
    ),
    "a region from the label before the title, a unit without a base": (
        "SELECT region, region_from, base_value, base_unit FROM metric_in_context WHERE metric_id = 'm5'",
        [("鹭岛区", "article", 1.0, "吨")],
    ),
    "a region from the issue is marked as such": (
        "SELECT region, region_from, period_year FROM metric_in_context WHERE metric_id = 'm4'",
        [("海潮市", "issue", None)],
    ),
    "a school before a title is no region": (
        "SELECT region, region_from FROM metric_in_context WHERE metric_id = 'm8'",
        [("海潮市", "issue")],
    ),
    "a subject that is a division without a code is the region, the last that it names": (
        "SELECT subject, region, region_code, region_from FROM metric_in_context WHERE starts_with(metric_id, 's') "
        "ORDER BY metric_id",
        [
            ("乙省海潮市白帆区", "白帆区", None, "article"),
            ("白帆区", "白帆区", None, "sentence"),
            ("海潮市", "海潮市", None, "issue"),
            ("全县", "海潮市", None, "issue"),
            ("试点县", "海潮市", None, "issue"),
            ("东岸社区", "海潮市", None, "issue"),
            ("海潮市灯塔镇", "灯塔镇", None, "article"),
        ],
    ),
    "a label that names the divisions above is the last of them": (
        "SELECT label, region FROM article_in_context WHERE article_id = 'a4'",
        [("湖光市苇岸区", "苇岸区")],
    ),
    "a rate of two units measures a rate": (
        "SELECT dimension, base_unit, base_value FROM metric_in_context WHERE metric_id = 's1'",
        [("rate", "元/人", 6.0)],
    ),
    "a number with its issue, its file and its words": (
        "SELECT year, earliest, latest, issue_id, section, article_kind, uri, quote FROM metric_in_context "
        "WHERE metric_id = 'n1'",
        [(2012, date(2012, 1, 1), date(2012, 12, 31), "i4", None, "article", "d4.txt", "q")],
    ),
    "indicators with their counts": (
        "SELECT metrics, documents, units, actuals, targets FROM indicator_summary WHERE indicator = '集体经济收入'",
        [(2, 2, 2, 1, 1)],
    ),
    "growth stands beside its level, a fall with its minus; two levels stand beside nothing": (
        "SELECT indicator, actual, actual_unit, growth, growth_unit FROM metric_level_and_growth ORDER BY document_id",
        [("集体经济收入", 20.0, "万元", 5.0, "%"), ("出口", 8.0, "亿元", -3.0, "%")],
    ),
    "a target stands beside a result of another document and unit": (
        "SELECT period_year, target_qualifier, target, actual, difference FROM metric_target_and_actual",
        [(2017, "以上", 150000.0, 200000.0, 50000.0)],
    ),
    "a figure stated once is one row": (
        "SELECT times_stated FROM metric_distinct WHERE metric_id = 'm1'",
        [(1,)],
    ),
    "two like parts of one ratio are two facts": (
        "SELECT metric_id, times_stated FROM metric_distinct WHERE indicator = '比重' ORDER BY ALL",
        [("n1", 1), ("n2", 1)],
    ),
    "the year of an issue number where no date is printed": (
        "SELECT year, published, earliest, latest, region, region_from FROM article_in_context WHERE article_id = 'a6'",
        [(2012, None, date(2012, 1, 1), date(2012, 12, 31), "湖光市", "issue")],
    ),
    "articles by publication, section and month without editors' notes": (
        "SELECT publication, section, month, articles, characters FROM article_by_publication ORDER BY ALL",
        [("山川简报", "头条", date(2017, 3, 1), 1, 100), ("山川简报", None, date(2017, 3, 1), 1, 100),
         ("海潮通讯", "经验", date(2018, 7, 1), 3, 300), ("湖光简报", None, None, 2, 200)],
    ),
    "one name with two affiliations is two rows": (
        "SELECT author, affiliation, articles, publications FROM author_output WHERE author <> '丁四' "
        "AND affiliation IS NOT NULL ORDER BY ALL",
        [
            ("周二", "山川县委组织部", 1, ["山川简报"]),
            ("林一", "山川县委组织部", 1, ["山川简报"]),
            ("林一", "海潮市委、海潮市民政局", 1, ["海潮通讯"]),
        ],
    ),
    "two organisations in one byline, an office that signs itself, and posts taken off": (
        "SELECT organisation, region, articles, authors FROM organisation_output ORDER BY ALL",
        [
            ("山川县委组织部", "山川县", 1, ["周二", "林一"]),
            ("浪桥县委", "湖光市", 1, ["丁四"]),
            ("浪桥县委组织部", "山川县", 1, ["丁四"]),
            ("浪桥县委组织部", "湖光市", 1, ["丁四"]),
            ("浪桥县老干部局", "山川县", 1, ["丁四"]),
            ("海潮市委", "海潮市", 1, ["林一"]),
            ("海潮市民政局", "海潮市", 1, ["林一"]),
            ("湖光县委组织部", "湖光市", 1, []),
        ],
    ),
    "one name in the periodicals of two regions": (
        "SELECT affiliation, region, first_year FROM author_output WHERE author = '丁四' ORDER BY ALL",
        [("浪桥县委常委、组织部长", "湖光市", 2012), ("浪桥县委组织部副部长、老干部局局长", "山川县", 2017)],
    ),
    "a word by month, with its share of the month": (
        "SELECT month, articles, occurrences, share FROM term_by_month WHERE term = '物业' ORDER BY ALL",
        [(date(2017, 3, 1), 1, 1, 1 / 2), (date(2018, 7, 1), 1, 1, 1 / 3)],
    ),
    "a word by year, known from the issue number too": (
        "SELECT year, articles, all_articles, share FROM term_by_year WHERE term = '物业' ORDER BY ALL",
        [(2017, 1, 2, 1 / 2), (2018, 1, 3, 1 / 3)],
    ),
    "rising and falling; an issue of which only the year is known counts before": (
        "SELECT term, recent_share, earlier_share, change FROM term_trend "
        "WHERE term IN ('管家', '渔港', '物业') ORDER BY ALL",
        [("渔港", 1 / 3, 0.0, 1 / 3), ("物业", 1 / 3, 1 / 4, 1 / 3 - 1 / 4), ("管家", 0.0, 1 / 4, -1 / 4)],
    ),
    "a practice that another region reports; who was first is said only where it is certain": (
        "SELECT initiative, articles, region_names, first_region, publications, first_year FROM recurring_initiative "
        "ORDER BY ALL",
        [
            ("一线通", 2, ["山川县", "湖光市"], "湖光市", 2, 2012),
            ("小板凳", 2, ["浪桥县", "湖光市"], None, 1, 2012),
            ("红色物业", 2, ["山川县", "海潮市"], "山川县", 2, 2017),
        ],
    ),
    "a plain word in marks is no practice": (
        "SELECT saying IN (SELECT initiative FROM recurring_initiative) FROM plain_saying WHERE saying = '一把手'",
        [(False,)],
    ),
    "articles that share six of eight words": (
        "SELECT article_id, other_id, shared_terms, similarity FROM similar_article",
        [("a1", "a2", 6, 0.75)],
    ),
    "the articles most like one": (
        "SELECT article_id, region, shared_terms, similarity FROM similar_to('a1')",
        [("a2", "海潮市", 6, 0.75)],
    ),
    "nothing is like an article of its own words": ("SELECT * FROM similar_to('a3')", []),
    "how well an issue was read": (
        "SELECT articles, metrics, doubtful_metrics, undated_metrics, repairs, repairs_per_1000_characters, announced, "
        "announced_and_found, missing_facts FROM quality_by_issue WHERE issue_id = 'i1'",
        [(2, 2, 2, 0, 2, 4.0, 2, 1, None)],
    ),
    "garbled characters apart from other repairs": (
        "SELECT garbled_characters, garbled_per_1000_characters FROM quality_by_issue WHERE issue_id IN ('i1', 'i2') "
        "ORDER BY issue_id",
        [(1, 2.0), (0, 0.0)],
    ),
    "facts that were not found": (
        "SELECT metrics, unsigned_articles, missing_facts FROM quality_by_issue WHERE issue_id = 'i3'",
        [(0, 1, "publication, region, issue_label, published")],
    ),
    "repairs by rule": (
        "SELECT rule, publication, repairs, documents FROM repair_by_rule ORDER BY ALL",
        [("founder_shift", "山川简报", 1, 1), ("x", "山川简报", 1, 1)],
    ),
    "checks by run": (
        "SELECT run_id, severity, checks, passed, failed FROM check_by_run ORDER BY ALL",
        [("r1", "error", 1, 1, 0), ("r1", "warning", 1, 0, 1)],
    ),
    "a word and its articles": ("SELECT article_count FROM term_stat WHERE term = '物业'", [(2,)]),
    "the weight of a word": ("SELECT round(tfidf, 3) FROM article_term WHERE term = '管家'", [(1.504,)]),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_of_a_mart(file: duckdb.DuckDBPyConnection, name: str) -> None:
    query, answer = ANSWERS[name]
    assert file.execute(query).fetchall() == answer


def views(connection: duckdb.DuckDBPyConnection) -> list[str]:
    return [v for (v,) in connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall()]


def test_every_mart_is_asked_above(file: duckdb.DuckDBPyConnection) -> None:
    asked = " ".join(query for query, _ in ANSWERS.values())
    assert [view for view in views(file) if view not in asked] == []


@pytest.mark.parametrize("path", MARTS, ids=lambda p: p.stem)
def test_a_mart_explains_itself_and_each_column(file: duckdb.DuckDBPyConnection, path: Path) -> None:
    if path.stem == "article_term":
        pytest.skip("its comments are those of the table it stands for, held by tests/warehouse")
    comments = file.execute(
        "SELECT comment FROM duckdb_views() WHERE view_name = ? "
        "UNION ALL SELECT comment FROM duckdb_columns() WHERE table_name = ?",
        [path.stem, path.stem],
    ).fetchall()
    assert len(comments) > 2
    assert all(comment and comment.endswith(".") for (comment,) in comments)
