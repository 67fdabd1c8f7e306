"""What the pages ask and say, without a browser: questions over invented rows, and values as people write them."""

import signal
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

from dashboards import parts
from dashboards.evidence import without_blank_lines
from dashboards.parts import amount, with_amounts
from dashboards.screens import articles, metrics, overview, quality, ranking
from tests.dashboards.conftest import serving
from warehouse import build

RUNS = {"r1": datetime(2026, 3, 1, 2, 0, 5), "r2": datetime(2026, 3, 1, 2, 0, 5), "r3": datetime(2026, 3, 1, 2, 0, 40)}
METRICS = [
    ("m1", "产值", 5.0, "元", "110101", "山川县", "actual"),
    ("m2", "产值", 7.0, "元", "110101", "山川厂", "actual"),
    ("m3", "产值", 6.0, "元", "110102", "海潮县", "actual"),
    ("m4", "产值", 8.0, "元", "110102", "海潮县", "actual"),
    *((f"n{n}", "三次产业比重", float(n), "", "110101", "山川县", "actual") for n in range(1, 10)),
]


@pytest.fixture(scope="module")
def file() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        build.empty(connection)
        for code, name in (("110101", "山川县"), ("110102", "海潮县")):
            connection.execute(
                "INSERT INTO dim_region BY NAME SELECT $1 AS region_code, $2 AS name, $2 AS full_name, "
                "'county' AS level",
                [code, name],
            )
        for key, region in (("d1", "r1"), ("d2", "r3")):
            connection.execute(
                "INSERT INTO dim_document VALUES (?, ?, NULL, 'utf-8', 9, 9, 'r1', now(), ?, '1', NULL)",
                [key, f"{key}.txt", region],
            )
        connection.execute("INSERT INTO dim_issue (issue_id, document_id) VALUES ('i1', 'd1')")
        connection.execute(
            "INSERT INTO fact_article BY NAME SELECT 'a1' AS article_id, 'd1' AS document_id, 'i1' AS issue_id, "
            "1 AS seq, 'article' AS kind, '题' AS title, '正文' AS body, 2 AS char_count, 4 AS metric_count"
        )
        for key, indicator, value, unit, region, subject, kind in METRICS:
            connection.execute(
                "INSERT INTO fact_metric VALUES (?, 'a1', 'd1', 1, ?, NULL, ?, '', ?, ?, ?, NULL, ?, ?, ?, 'q', 's', "
                "0, 1, .5)",
                [key, value, unit, indicator, subject, region, date(2026, 1, 1), date(2026, 12, 31), kind],
            )
        for key, started in RUNS.items():
            connection.execute(
                "INSERT INTO load_run VALUES (?, ?, ?, 'loaded', 1, 1, 0, 0, 1, 1, '1', 1, NULL)",
                [key, started, started],
            )
            connection.execute(
                "INSERT INTO check_result VALUES (?, 's', 'e', 't', NULL, 'error', true, NULL, 0), "
                "(?, 's', 'f', 't', NULL, 'warning', ?, NULL, 3)",
                [key, key, key == "r3"],
            )
        yield connection


def test_runs_of_one_second_are_bars_of_their_own(file: duckdb.DuckDBPyConnection) -> None:
    bars = file.execute(
        f"SELECT run_id, run, sum(checks) FROM ({quality._CHECKS}) GROUP BY ALL ORDER BY ALL"
    ).fetchall()
    assert bars == [
        ("r1", "03-01 02:00:05 #1", 2),
        ("r2", "03-01 02:00:05 #2", 2),
        ("r3", "03-01 02:00:40", 2),
    ]


def test_a_warning_stands_while_the_rows_of_its_run_do(file: duckdb.DuckDBPyConnection) -> None:
    """The last run met every check; of the two before, one run's file was loaded again since."""
    assert file.execute(quality._FAILED).fetchall() == []
    standing = file.execute(f"SELECT started_at, expectation FROM ({quality.STANDING})").fetchall()
    assert standing == [(RUNS["r1"], "f")]


def test_the_first_indicator_has_a_unit(file: duckdb.DuckDBPyConnection) -> None:
    assert [row[0] for row in file.execute(metrics._INDICATORS, ["", 0.5]).fetchall()] == ["产值", "三次产业比重"]


def test_what_is_trusted_less_is_neither_listed_nor_ranked_but_counted(file: duckdb.DuckDBPyConnection) -> None:
    file.execute("BEGIN")
    file.execute("UPDATE fact_metric SET confidence = 0.9 WHERE metric_id = 'm3'")
    listed = file.execute(metrics._INDICATORS, ["", 0.7]).fetchall()
    asked = ["产值", 0.7]
    shown = file.execute(f"SELECT metric_id FROM ({metrics._ROWS})", [*asked, "元", *[None] * 7]).fetchall()
    ranked = file.execute(f"SELECT metric_id FROM ({ranking._LATEST})", [*asked, "actual", "元", None, None]).fetchall()
    hidden = file.execute(metrics._HIDDEN, asked).fetchone()
    file.execute("ROLLBACK")
    assert (listed, shown, ranked, hidden) == ([("产值", 1)], [("m3",)], [("m3",)], (3,))


def test_the_last_run_is_the_last_commit_also_after_the_clock_was_set_back(file: duckdb.DuckDBPyConnection) -> None:
    file.execute("BEGIN")
    file.execute("UPDATE load_run SET snapshot_id = 2, documents_loaded = 7 WHERE run_id = 'r1'")
    judged = file.execute(quality._LAST).fetchall()
    shown = file.execute(f"SELECT documents_loaded FROM ({overview._LAST_RUN})").fetchall()
    file.execute("ROLLBACK")
    assert (judged, shown) == ([("r1",)], [(7,)])


def test_bars_stand_in_the_order_of_commits_also_after_the_clock_was_set_back(file: duckdb.DuckDBPyConnection) -> None:
    file.execute("BEGIN")
    file.execute("UPDATE load_run SET snapshot_id = 9 - right(run_id, 1)::INTEGER")
    bars = file.execute(quality._CHECKS).fetchall()
    file.execute("ROLLBACK")
    assert [run_id for run_id, *_ in bars[::2]] == ["r3", "r2", "r1"]


def test_a_path_that_waits_is_listed_once_with_its_latest_refusal(file: duckdb.DuckDBPyConnection) -> None:
    file.execute("BEGIN")
    file.execute("UPDATE load_run SET snapshot_id = right(run_id, 1)::INTEGER")
    for run, reason in (("r1", "empty"), ("r3", "still empty"), ("r2", "empty")):
        file.execute("INSERT INTO quarantined_document VALUES (?, 'a.txt', 'h', 1, 'decode', ?, now(), NULL, NULL)",
                     [run, reason])  # fmt: skip
    waiting = file.execute(f"SELECT uri, reason FROM ({quality._QUARANTINE})").fetchall()
    file.execute("ROLLBACK")
    assert waiting == [("a.txt", "still empty")]


def test_several_values_of_one_subject_and_period_are_counted(file: duckdb.DuckDBPyConnection) -> None:
    asked = ["产值", 0.5, "元", *[None] * 7]
    assert file.execute(metrics._SEVERAL, asked).fetchone() == (1,)
    assert file.execute(metrics._SEVERAL, ["三次产业比重", 0.5, "", *[None] * 7]).fetchone() == (1,)


def test_a_region_of_several_values_is_not_ranked_and_its_own_stands_before_a_firm(
    file: duckdb.DuckDBPyConnection,
) -> None:
    asked = ["产值", 0.5, "actual", "元", None, None]
    assert file.execute(f"SELECT region, value FROM ({ranking._BY_VALUE})", asked).fetchall() == [("山川县", 5.0)]
    several = file.execute(f"SELECT region, value FROM ({ranking._SEVERAL})", asked).fetchall()
    assert several == [("海潮县", 8.0), ("海潮县", 6.0)]


@pytest.mark.parametrize(
    ("value", "high", "unit", "said"),
    [
        (11_962_000_000, None, "元", "119.62亿元"),
        (50_000, 80_000, "元", "5万–8万元"),
        (29_550, None, "元", "29,550元"),
        (528_757, None, "人", "528,757人"),
        (100_000_000, None, "元", "1亿元"),
        (-5.7, None, "%", "-5.7%"),
        (2 / 3, None, "", "0.6667"),
        (0.00012, None, "", "0.00012"),
        (None, None, "元", ""),
    ],
)
def test_a_value_is_written_as_people_do(value: float | None, high: float | None, unit: str, said: str) -> None:
    assert amount(value, high, unit) == said


def test_in_english_the_digits_are_written_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "is_chinese", lambda: False)
    assert amount(11_962_000_000, None, "元") == "11,962,000,000 元"


def test_a_table_shows_the_amount_and_keeps_the_number_to_sort_by() -> None:
    shown = with_amounts(
        pl.DataFrame({"subject": ["县"], "value": [2e8], "value_high": [None], "unit": ["元"], "n": [1]})
    )
    assert shown.columns == ["subject", "amount", "n", "value"]
    assert shown["amount"].to_list() == ["2亿元"]


def test_raw_text_is_shown_without_the_empty_line_behind_each_line() -> None:
    assert without_blank_lines("收入\n\n 10\n \n万元\n元") == "收入\n 10\n万元\n元"


def test_whoever_ends_the_dashboard_ends_the_page(tmp_path: Path) -> None:
    """SIGTERM to the command alone, as a service manager or a container sends it."""
    page = serving(tmp_path)
    with page as address:
        page.process.send_signal(signal.SIGTERM)
        assert page.process.wait(20) == 0
        with pytest.raises(urllib.error.URLError, match="refused"):
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=5)


def test_the_words_of_a_search_are_cut_as_the_macro_cuts_them() -> None:
    assert articles.asked_for('增收 "红色 物业" title:增收 增收 title:') == ["增收", '"红色 物业"', "title:增收"]
