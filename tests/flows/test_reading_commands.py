"""``jianbao trace``, ``describe``, ``tables`` and the prompt: what a reader types, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.flows.conftest import ROOT
from warehouse import build, postings, schema

RAW = "全县新建食堂12个,服务老人3500人。"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published file of one document with one metric and one repair."""
    folder = tmp_path_factory.mktemp("reading")
    with duckdb.connect(folder / "jianbao.duckdb") as connection:
        for name, table in schema.tables().items():
            if name != build.TERMS:
                connection.execute(schema.ddl(table, name, table.lake_columns))
        connection.execute(
            "INSERT INTO dim_document BY NAME SELECT 'd' AS document_id, 'a.txt' AS uri, 'text/plain' AS media_type, "
            f"'utf-8' AS encoding, 50 AS byte_count, {len(RAW)} AS char_count, 'r' AS first_run_id, "
            "now() AS ingested_at, 'r' AS loaded_run_id, '1' AS code_version"
        )
        connection.execute("INSERT INTO document_text VALUES ('d', $1, replace($1, ',', '，'))", [RAW])
        connection.execute(
            "INSERT INTO fact_article BY NAME SELECT 'a' AS article_id, 'd' AS document_id, 'i' AS issue_id, 1 AS seq, "
            "'article' AS kind, '食堂' AS title, [] AS authors, '' AS body, 9 AS char_count, 1 AS metric_count"
        )
        connection.execute(
            "INSERT INTO fact_metric VALUES ('m1', 'a', 'd', 1, 12, NULL, '个', '', '食堂', '全县', NULL, NULL, NULL, "
            "NULL, 'actual', '12个', '', 6, 9, 1)"
        )
        connection.execute("INSERT INTO fact_repair VALUES ('d', 9, ',', '，', 'halfwidth_punctuation', 1)")
        postings.create(connection, "SELECT 'a' AS article_id, '食堂' AS term, 1 AS tf", "main.")
        for text in schema.marts():
            connection.execute(text)
    return folder


def typed(folder: Path, *words: str, after: str = "", stdin: str = "") -> str:
    """What ``jianbao`` prints in a fresh process without anything on its PATH; ``after`` runs when it is done."""
    code = f"import sys\nfrom flows.cli import main\ntry:\n    main(sys.argv[1:])\nfinally:\n    {after or 'pass'}"
    done = subprocess.run(
        [sys.executable, "-c", code, *words, "--warehouse", str(folder)],
        input=stdin, capture_output=True, text=True, timeout=120, check=False, cwd=ROOT, env={**os.environ, "PATH": ""},
    )  # fmt: skip
    return done.stdout + done.stderr


def test_trace_shows_the_number_in_its_raw_line_with_the_repairs(folder: Path) -> None:
    shown = typed(folder, "trace", "m1")
    assert RAW in shown
    assert "a.txt" in shown
    assert "9: ',' → '，' (halfwidth_punctuation)" in shown


@pytest.mark.parametrize("command", [("trace", "m1"), ("describe", "term_stat")], ids=lambda c: c[0])
def test_an_answer_of_a_second_imports_nothing_heavy(folder: Path, command: tuple[str, str]) -> None:
    heavy = "print('heavy:', sorted({'pandas', 'polars', 'pyarrow', 'prefect'} & set(sys.modules)))"
    assert "heavy: []" in typed(folder, *command, after=heavy)


def test_a_quotation_mark_in_a_name_is_part_of_the_name(folder: Path) -> None:
    assert "no metric begins with \"m' or '1'='1\"" in typed(folder, "trace", "m' or '1'='1")
    assert "there is no table" in typed(folder, "describe", "x' or '1'='1")


def test_tables_names_the_macros_too(folder: Path) -> None:
    shown = typed(folder, "tables")
    assert "search(…)" in shown
    assert "similar_to(…)" in shown


def test_the_prompt_is_found_beside_our_own_python_and_cannot_write(folder: Path) -> None:
    shown = typed(folder, "sql", stdin="select count(*) + 40 as n from fact_metric;\ncreate table x (i int);\n")
    assert "41" in shown
    assert "read-only" in shown


def test_a_query_that_opens_with_a_comment_is_no_option(folder: Path) -> None:
    """The worked examples of ``sql/queries`` open with their question; the README hands them over as they are."""
    assert '"n":12' in typed(folder, "sql", "-- 1. How many?\nselect value::int as n from fact_metric", "--json")
    assert "No such option" in typed(folder, "sql", "--jsno", "select 1")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["copy (select 1) to 'x.csv'"], "that statement gives no rows"),
        (["create table x as select 1"], "that statement gives no rows"),
        (["select 1; select 2"], "one question at a time"),
        (["", "--json"], "that statement gives no rows"),
    ],
)
def test_a_query_writes_nothing_and_is_one(folder: Path, words: list[str], says: str) -> None:
    assert says in typed(folder, "sql", *words)
    assert not (ROOT / "x.csv").exists()


def test_an_answer_is_not_written_over_the_warehouse(folder: Path) -> None:
    before = (folder / "jianbao.duckdb").read_bytes()
    shown = typed(folder, "sql", "select 1", "--csv", "--out", str(folder / "jianbao.duckdb"))
    assert "lies in the warehouse's own folder" in shown
    assert (folder / "jianbao.duckdb").read_bytes() == before


def test_a_pivot_and_a_setting_may_stand_in_front_of_a_question(folder: Path) -> None:
    assert '"n":3' in typed(folder, "sql", "set threads = 1; select 3 as n", "--json")
    assert '"2":2' in typed(folder, "sql", "pivot (select 1 a, 2 b) on b using sum(b)", "--json")


def test_json_has_no_word_for_an_infinite_number(folder: Path) -> None:
    shown = typed(folder, "sql", "select 1::double / 0 as i, 'nan'::double as n, 2.5::double as d", "--json")
    assert '{"i":null,"n":null,"d":2.5}' in shown


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here: what a full disk says cannot be had")
def test_an_output_that_is_full_is_said_in_a_sentence(folder: Path) -> None:
    words = [sys.executable, "-m", "flows.cli", "sql", "select 1", "--csv", "--warehouse", str(folder)]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False, cwd=ROOT)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "could not be written to standard output" in done.stderr
