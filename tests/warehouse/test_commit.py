"""A run's rows appear together; loading twice changes nothing; what was is kept."""

import dataclasses
from typing import Any

import duckdb
import pytest

from tests.warehouse.fabricate import STARTED, load, sha256, stage_run
from warehouse import steps
from warehouse.commit import commit, record_failure
from warehouse.errors import CommitConflictError, CommitError
from warehouse.lake import Lake
from warehouse.quarantine import waiting
from warehouse.records import CheckResult
from warehouse.settings import Settings
from warehouse.standing import vanished


def query(settings: Settings, sql: str) -> list[tuple[Any, ...]]:
    with Lake(settings, read_only=True) as lake:
        return lake.connection.execute(sql).fetchall()


STRETCHES = "SELECT uri, document_id, valid_from_run, valid_to_run FROM lake.document_validity ORDER BY uri, valid_from"


def test_loading_twice_changes_no_row(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    before = query(settings, "FROM lake.fact_metric") + query(settings, "FROM lake.dim_document")
    load(settings, "r2", {"a.txt": "甲文"}, publish_it=False)
    assert query(settings, "FROM lake.fact_metric") + query(settings, "FROM lake.dim_document") == before
    assert query(settings, "SELECT outcome FROM lake.document_outcome WHERE run_id = 'r2'") == [("unchanged",)]
    assert query(
        settings,
        "SELECT table_name FROM lake.build_difference WHERE run_id = 'r2' "
        "AND rows_added + rows_changed + rows_removed > 0 ORDER BY ALL",
    ) == [("build_difference",), ("document_outcome",), ("load_run",)]


def test_there_and_back_again(settings: Settings) -> None:
    for run, text in (("r1", "甲文"), ("r2", "乙文"), ("r3", "甲文")):
        load(settings, run, {"a.txt": text}, publish_it=False)
    a, b = sha256("甲文"), sha256("乙文")
    assert query(settings, STRETCHES) == [
        ("a.txt", a, "r1", "r2"),
        ("a.txt", b, "r2", "r3"),
        ("a.txt", a, "r3", None),
    ]
    assert query(settings, "SELECT count(*), count(DISTINCT document_id) FROM lake.dim_document") == [(2, 2)]
    assert query(settings, "SELECT count(*) FROM lake.fact_metric") == [(4,)]
    assert query(settings, f"SELECT first_run_id, loaded_run_id FROM lake.dim_document WHERE document_id = '{a}'") == [
        ("r1", "r3")
    ]
    assert query(settings, "SELECT outcome, reason FROM lake.document_outcome WHERE run_id = 'r3'") == [
        ("superseded", f"takes the place of version {b[:12]}")
    ]


def test_the_same_bytes_under_two_paths_are_one_document(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "甲文"}, publish_it=False)
    assert query(settings, "SELECT uri FROM lake.dim_document") == [("a.txt",)]
    load(settings, "r2", {"a.txt": "乙文", "b.txt": "甲文"}, publish_it=False)
    assert query(settings, "SELECT uri, document_id FROM lake.dim_document ORDER BY uri") == [
        ("a.txt", sha256("乙文")),
        ("b.txt", sha256("甲文")),
    ]


def test_a_vanished_file_is_marked_and_comes_back(settings: Settings) -> None:
    missing = "SELECT uri FROM lake.dim_document WHERE missing_since IS NOT NULL"
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"}, publish_it=False)
    load(settings, "r2", {"a.txt": "甲文"}, whole=False, publish_it=False)
    assert query(settings, missing) == [], "only one file was given: nothing is known of the others"
    load(settings, "r3", {"a.txt": "甲文"}, root="/elsewhere", publish_it=False)
    assert query(settings, missing) == [], "another folder was listed"
    load(settings, "r4", {"a.txt": "甲文"}, publish_it=False)
    assert query(settings, missing) == [("b.txt",)]
    load(settings, "r5", {"a.txt": "甲文", "b.txt": "乙文"}, publish_it=False)
    assert query(settings, missing) == []
    assert query(settings, "SELECT count(*) FROM lake.fact_article") == [(4,)]


def test_a_refused_new_version_leaves_the_old_one_and_is_resolved_later(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    load(settings, "r2", {}, refused={"a.txt": "no text"}, publish_it=False)
    load(settings, "r3", {}, refused={"a.txt": "no text"}, publish_it=False)
    assert query(settings, STRETCHES) == [("a.txt", sha256("甲文"), "r1", None)]
    assert query(
        settings, "SELECT count(DISTINCT first_seen_at), count(*), count(resolved_at) FROM lake.quarantined_document"
    ) == [(1, 2, 0)]
    load(settings, "r4", {"a.txt": "甲文"}, publish_it=False)
    assert query(settings, "SELECT count(resolved_at) FROM lake.quarantined_document") == [(2,)]


def test_a_reload_by_newer_code_replaces_rows_and_the_old_ones_stay_in_the_snapshot(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    with Lake(settings) as lake:
        first = lake.snapshot_id
    load(settings, "r2", {"a.txt": "甲文"}, code="2", reprocess=True, publish_it=False)
    assert query(settings, "SELECT count(*) FROM lake.fact_metric") == [(2,)]
    assert query(settings, "SELECT code_version, loaded_run_id, first_run_id FROM lake.dim_document") == [
        ("2", "r2", "r1")
    ]
    with Lake(settings, at=first) as lake:
        assert lake.connection.execute("SELECT code_version FROM lake.dim_document").fetchall() == [("1",)]


def test_the_run_knows_its_snapshot_and_its_counts(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "甲文"}, refused={"x": "no text"}, publish_it=False)
    with Lake(settings) as lake:
        assert lake.connection.execute(
            "SELECT status, documents_seen, documents_loaded, documents_skipped, documents_quarantined, articles, "
            "metrics, snapshot_id FROM lake.load_run"
        ).fetchall() == [("loaded", 3, 1, 1, 1, 2, 2, lake.snapshot_id)]


def test_a_failed_run_leaves_its_record_and_nothing_else(settings: Settings) -> None:
    check = CheckResult("fact_metric", "value is a number", "fact_metric", "value", "error", False, "3 rows", 3)
    with Lake(settings) as lake:
        run = dataclasses.replace(stage_run(lake, "r1", {"a.txt": "甲文"}), checks=[check])
        record_failure(lake, run)
    assert query(settings, "SELECT run_id, status, articles FROM lake.load_run") == [("r1", "failed", 0)]
    assert query(settings, "SELECT success, unexpected_count FROM lake.check_result") == [(False, 3)]
    assert query(settings, "SELECT count(*) FROM lake.dim_document") == [(0,)]
    assert query(settings, "SELECT count(*) FROM lake.document_validity") == [(0,)]


@pytest.mark.parametrize("step", ["commit.deleted", "commit.inserted", "commit.recorded"])
def test_a_transaction_that_fails_leaves_nothing(
    settings: Settings, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(reached: str) -> None:
        if reached == step:
            raise duckdb.IOException("No space left on device")

    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        monkeypatch.setattr(steps, "listeners", [fail])
        with pytest.raises(CommitError, match="nothing of it is there"):
            commit(lake, run)
        monkeypatch.setattr(steps, "listeners", [])
        assert lake.connection.execute("SELECT count(*) FROM lake.load_run").fetchall() == [(0,)]
        commit(lake, run)
        assert lake.connection.execute("SELECT count(*) FROM lake.dim_document").fetchall() == [(1,)]


def test_a_commit_that_is_refused_does_not_tell_anybody_to_try_more_often(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(step: str) -> None:
        if step == "commit.recorded":
            raise duckdb.TransactionException(
                "Failed to commit DuckLake transaction.\nExceeded the maximum retry count of 0 set by the "
                "ducklake_max_retry_count setting.\n. Consider increasing the value with: e.g., "
                '"SET ducklake_max_retry_count = 0;"\nFailed to flush changes into DuckLake: disk I/O error'
            )

    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        monkeypatch.setattr(steps, "listeners", [fail])
        with pytest.raises(CommitError, match=r"transaction\.\nFailed to flush changes .*: disk I/O error\)"):
            commit(lake, run)


def test_a_refused_file_that_is_gone_is_resolved_as_gone_and_comes_back(settings: Settings) -> None:
    how = "SELECT resolution, resolved_at IS NULL FROM lake.quarantined_document ORDER BY first_seen_at"
    load(settings, "r1", {"a.txt": "甲文"}, refused={"x.txt": "no text"}, publish_it=False)
    with Lake(settings) as lake:
        assert vanished(lake, ["/source"], ["a.txt"]) == ["x.txt"]
        assert vanished(lake, ["/source"], ["a.txt", "x.txt"]) == vanished(lake, ["/elsewhere"], ["a.txt"]) == []
    load(settings, "r2", {"a.txt": "甲文"}, whole=False, publish_it=False)
    assert query(settings, how) == [(None, True)], "only one file was given: nothing is known of the others"
    load(settings, "r3", {"a.txt": "甲文"}, publish_it=False)
    assert query(settings, how) == [("gone", False)]
    with Lake(settings) as lake:
        assert waiting(lake) == []
        assert vanished(lake, ["/source"], ["a.txt"]) == []
    load(settings, "r4", {"a.txt": "甲文"}, refused={"x.txt": "no text"}, publish_it=False)
    load(settings, "r5", {"a.txt": "甲文", "x.txt": "戊文"}, publish_it=False)
    assert query(settings, how) == [("gone", False), ("loaded", False)]


def test_a_run_that_lost_its_lock_does_not_undo_what_another_committed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it changes was worked out before the other one committed."""

    def intrude(reached: str) -> None:
        if reached == "commit.begin":
            monkeypatch.setattr(steps, "listeners", [])
            with Lake(settings) as other:
                commit(other, stage_run(other, "other", {"b.txt": "乙文"}))

    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        monkeypatch.setattr(steps, "listeners", [intrude])
        with pytest.raises(CommitConflictError, match="somebody else committed"):  # which a run tries again
            commit(lake, run)
        assert lake.current_documents().keys() == {"b.txt"}
        commit(lake, run)
        assert lake.current_documents().keys() == {"a.txt", "b.txt"}


def test_a_lake_that_cannot_be_read_before_the_commit_is_told(settings: Settings) -> None:
    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        lake.connection.execute("DROP TABLE lake.document_validity")
        with pytest.raises(CommitError, match="could not be read from the lake"):
            commit(lake, run)


def test_a_file_of_the_same_path_in_another_folder_says_whose_place_it_takes(settings: Settings) -> None:
    """A folder may be moved: a document is known by its path in it. Where two folders are meant, this shows it."""
    load(settings, "r1", {"a.txt": "甲文"}, root="/2018", publish_it=False)
    load(settings, "r2", {"a.txt": "乙文"}, root="/2019", publish_it=False)
    assert query(settings, "SELECT reason FROM lake.document_outcome WHERE run_id = 'r2'") == [
        (f"takes the place of version {sha256('甲文')[:12]} that came from /2018",)
    ]


def test_nothing_ends_before_it_began_also_where_the_clock_was_set_back(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, refused = {"gone.txt": "甲文", "changed.txt": "乙文"}, {"mended.txt": "no text", "away.txt": "no text"}
    load(settings, "r1", files, refused=refused, publish_it=False)
    monkeypatch.setattr("warehouse.changes.utc_now", lambda: STARTED)  # years before
    load(settings, "back", {"changed.txt": "丙文", "mended.txt": "丁文"}, publish_it=False)
    assert query(
        settings,
        "SELECT uri, missing_since = valid_from, valid_to = valid_from FROM lake.document_validity "
        "WHERE valid_from_run = 'r1' ORDER BY uri",
    ) == [("changed.txt", None, True), ("gone.txt", True, None)]
    ended = "SELECT uri, resolution, resolved_at = first_seen_at FROM lake.quarantined_document ORDER BY uri"
    assert query(settings, ended) == [("away.txt", "gone", True), ("mended.txt", "loaded", True)]
