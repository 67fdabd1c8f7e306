"""A known error is put right on every load, recorded, and noticed when it is no longer there."""

from pathlib import Path

import pytest

from tests.warehouse.fabricate import load, rows, sha256
from transforms import reference
from warehouse import corrections
from warehouse.corrections import WrongCorrectionError
from warehouse.settings import Settings

DOCUMENT = sha256("甲文")
METRIC, ARTICLE = f"{DOCUMENT[:30]}m1", f"{DOCUMENT[:30]}a1"
WHO = {"reason": "the scan says so", "checked_by": "a reader"}


def entry(table: str, row_id: str, column: str, was: str, value: str) -> dict[str, str]:
    return {
        "document_id": DOCUMENT, "table_name": table, "row_id": row_id, "column_name": column, "was": was,
        "value": value, **WHO,
    }  # fmt: skip


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = []
    monkeypatch.setattr(corrections, "reference_table", lambda _name: tuple(entries))
    return entries


def test_values_are_put_right_and_survive_a_reload(settings: Settings, file: list[dict[str, str]]) -> None:
    file += [
        entry("fact_metric", METRIC, "value", "200000", "300000"),
        entry("fact_metric", METRIC, "subject", "", "山川县"),
        entry("fact_article", ARTICLE, "authors", "甲、乙", "丙"),
        entry("dim_issue", f"{DOCUMENT[:30]}is", "region", "山川县", ""),
    ]
    for run in ("r1", "r2"):
        load(settings, run, {"a.txt": "甲文"}, code=run, reprocess=True)
        assert rows(settings.published, "SELECT value, subject FROM fact_metric ORDER BY seq, metric_id") == [
            (300000.0, "山川县"),
            (200000.0, None),
        ]
        assert rows(settings.published, f"SELECT authors FROM fact_article WHERE article_id = '{ARTICLE}'") == [
            (["丙"],)
        ]
        assert rows(settings.published, "SELECT region FROM dim_issue") == [(None,)]
        assert rows(settings.published, "SELECT DISTINCT state, reason FROM correction") == [("applied", WHO["reason"])]


@pytest.mark.parametrize(
    ("row_id", "was", "value", "state"),
    [(METRIC, "1", "200000", "needless"), (METRIC, "1", "2", "unmatched"), ("gone", "200000", "2", "unmatched")],
    ids=["right by now", "another value", "no such row"],
)
def test_what_does_not_match_changes_nothing_and_says_so(
    settings: Settings, file: list[dict[str, str]], row_id: str, was: str, value: str, state: str
) -> None:
    file.append(entry("fact_metric", row_id, "value", was, value))
    load(settings, "r1", {"a.txt": "甲文"})
    assert rows(settings.published, "SELECT state FROM correction") == [(state,)]
    assert rows(settings.published, "SELECT DISTINCT value FROM fact_metric") == [(200000.0,)]


def test_an_entry_waits_for_its_document_to_be_loaded_again(settings: Settings, file: list[dict[str, str]]) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    file.append(entry("fact_metric", METRIC, "value", "200000", "300000"))
    load(settings, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
    assert rows(settings.published, "SELECT state FROM correction") == [("pending",)]
    load(settings, "r3", {"a.txt": "甲文"}, code="2", reprocess=True)
    assert rows(settings.published, "SELECT state FROM correction") == [("applied",)]
    load(settings, "r4", {"a.txt": "甲文", "c.txt": "丙文"})
    assert rows(settings.published, "SELECT state FROM correction") == [("applied",)]


def test_entries_for_other_warehouses_are_left_out(settings: Settings, file: list[dict[str, str]]) -> None:
    file.append(entry("fact_metric", METRIC, "value", "200000", "300000"))
    load(settings, "r1", {"b.txt": "乙文"})
    assert rows(settings.published, "SELECT count(*) FROM correction") == [(0,)]


@pytest.mark.parametrize(
    ("table", "column", "says"),
    [
        ("document_text", "raw_text", "can be corrected"),
        ("fact_metric", "colour", "can be corrected"),
        ("fact_metric", "article_id", "keys are never corrected"),
    ],
)
def test_an_entry_that_cannot_be_meant_stops_with_its_line(
    file: list[dict[str, str]], table: str, column: str, says: str
) -> None:
    file.append(entry(table, METRIC, column, "", "x"))
    with pytest.raises(WrongCorrectionError, match=rf"line 2 .*{says}"):
        corrections.entries()


def test_an_entry_without_a_reason_is_refused(file: list[dict[str, str]]) -> None:
    file.append({**entry("fact_metric", METRIC, "value", "1", "2"), "reason": ""})
    with pytest.raises(WrongCorrectionError, match="needs a reason"):
        corrections.entries()


def test_the_file_of_the_house_can_be_read() -> None:
    assert isinstance(corrections.entries(), tuple)


def test_an_entry_that_names_another_document_changes_nothing(settings: Settings, file: list[dict[str, str]]) -> None:
    """Else a value would be changed that no record speaks of."""
    file.append({**entry("fact_metric", METRIC, "value", "200000", "300000"), "document_id": sha256("乙文")})
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"})
    assert rows(settings.published, "SELECT DISTINCT value FROM fact_metric") == [(200000.0,)]
    assert rows(settings.published, "SELECT state FROM correction") == [("unmatched",)]


def test_an_entry_that_is_taken_back_is_told_until_its_document_is_loaded_again(
    settings: Settings, file: list[dict[str, str]]
) -> None:
    file.append(entry("fact_metric", METRIC, "value", "200000", "300000"))
    load(settings, "r1", {"a.txt": "甲文"})
    file.clear()
    for run in ("r2", "r3"):
        load(settings, run, {"a.txt": "甲文", f"{run}.txt": run})
        assert rows(settings.published, "SELECT state, value FROM correction") == [("withdrawn", "300000")]
        assert rows(settings.published, "SELECT count(*) FROM fact_metric WHERE value = 300000") == [(1,)]
    load(settings, "r4", {"a.txt": "甲文"}, code="2", reprocess=True)
    assert rows(settings.published, "SELECT count(*) FROM correction") == [(0,)]
    assert rows(settings.published, "SELECT DISTINCT value FROM fact_metric") == [(200000.0,)]


def test_an_entry_that_is_changed_is_told_while_its_value_stands(
    settings: Settings, file: list[dict[str, str]]
) -> None:
    """Else a value put in by hand would stand in the table, and no record would say so."""
    said = "SELECT state, value FROM correction"
    file.append(entry("fact_metric", METRIC, "value", "200000", "300000"))
    load(settings, "r1", {"a.txt": "甲文"})
    file[0] = entry("fact_metric", METRIC, "value", "200000", "400000")
    load(settings, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
    assert rows(settings.published, said) == [("withdrawn", "300000")]
    file[0] = entry("fact_metric", METRIC, "value", "200000", "300000")
    load(settings, "r3", {"a.txt": "甲文", "c.txt": "丙文"})
    assert rows(settings.published, said) == [("applied", "300000")]
    file.clear()
    load(settings, "r4", {"a.txt": "甲文", "d.txt": "丁文"})
    assert rows(settings.published, said) == [("withdrawn", "300000")]
    file.append(entry("fact_metric", METRIC, "value", "200000", "400000"))
    load(settings, "r5", {"a.txt": "甲文"}, code="2", reprocess=True)
    assert rows(settings.published, said) == [("applied", "400000")]
    assert rows(settings.published, "SELECT count(*) FROM fact_metric WHERE value = 400000") == [(1,)]


def test_two_entries_for_one_value_are_refused(file: list[dict[str, str]]) -> None:
    file += [entry("fact_metric", METRIC, "value", was, "3") for was in ("1", "2")]
    with pytest.raises(WrongCorrectionError, match=r"line 3 .* same value as line 2"):
        corrections.entries()


@pytest.mark.parametrize(("column", "value"), [("value", "many"), ("period_start", "2018-07"), ("period_end", "31.7.")])
def test_a_value_that_the_column_cannot_hold_is_refused(file: list[dict[str, str]], column: str, value: str) -> None:
    file.append(entry("fact_metric", METRIC, column, "", value))
    with pytest.raises(WrongCorrectionError, match=rf"line 2 .* gives {column} what is no "):
        corrections.entries()


def test_what_the_raw_text_itself_says_is_not_corrected(file: list[dict[str, str]]) -> None:
    file.append(entry("fact_metric", METRIC, "quote", "20万元", "30万元"))
    with pytest.raises(WrongCorrectionError, match=r"line 2 .* what the raw text says"):
        corrections.entries()


@pytest.mark.parametrize(
    ("table", "row", "column", "value", "why"),
    [
        ("fact_metric", METRIC, "value", "nan", "nan, which is no number"),
        ("fact_metric", METRIC, "value", "", "no value, which every row must have"),
        ("fact_metric", METRIC, "value_high", "inf", "inf, which is no number"),
        ("fact_metric", METRIC, "kind", "guess", "'guess', which is none of actual, target, growth"),
        ("fact_article", ARTICLE, "metric_count", "99", "counts other rows"),
    ],
)
def test_a_value_that_no_row_may_have_is_refused_with_its_line(
    file: list[dict[str, str]], table: str, row: str, column: str, value: str, why: str
) -> None:
    file.append(entry(table, row, column, "1", value))
    with pytest.raises(WrongCorrectionError, match=f"line 2 of data/reference/corrections.csv .*{why}"):
        corrections.entries()


HEAD = "document_id,table_name,row_id,column_name,was,value,reason,checked_by\n"
LINE = f"{DOCUMENT},fact_metric,{METRIC},value,1,2,the scan,a reader\n"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param((HEAD.replace("was", "wrong") + LINE).encode(), "line 2 .* has not the columns", id="a column"),
        pytest.param((HEAD + LINE).replace(",", ";").encode(), "line 2 .* has not the columns", id="semicolons"),
        pytest.param((HEAD + LINE.strip() + ",more\n").encode(), "line 2 .* has not the columns", id="one too many"),
        pytest.param((HEAD + LINE.replace("the scan", "扫描件")).encode("gbk"), "no UTF-8", id="GBK"),
    ],
)
def test_a_file_that_is_saved_otherwise_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: bytes, why: str
) -> None:
    (tmp_path / "corrections.csv").write_bytes(data)
    monkeypatch.setattr(reference, "REFERENCE", tmp_path)
    monkeypatch.setattr(corrections, "reference_table", reference.table.__wrapped__)
    with pytest.raises(WrongCorrectionError, match=why):
        corrections.entries()


def test_the_mark_that_excel_writes_is_read_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_bytes(b"\xef\xbb\xbf" + (HEAD + LINE).encode())
    monkeypatch.setattr(reference, "REFERENCE", tmp_path)
    monkeypatch.setattr(corrections, "reference_table", reference.table.__wrapped__)
    assert [found.value for found in corrections.entries()] == ["2"]
