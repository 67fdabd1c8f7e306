"""Old states stay readable, and the previous build is one call away."""

import json
import os
from datetime import timedelta
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import load, rows, sha256, stage_run
from warehouse import files, steps
from warehouse.commit import record_failure
from warehouse.errors import NothingPublishedError, WarehouseError
from warehouse.history import as_of, builds, rollback, snapshots
from warehouse.lake import Lake
from warehouse.maintenance import maintain
from warehouse.publish import finish_rollback, is_behind, is_rolled_back
from warehouse.settings import Settings
from warehouse.verify import verify


def test_the_tables_as_they_were(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, publish_it=False)
    load(settings, "r2", {"a.txt": "乙文", "b.txt": "丙文"}, publish_it=False)
    with Lake(settings, read_only=True) as lake:
        states = snapshots(lake)
    assert [s.message.split(":")[0] for s in states if s.message] == ["tables created", "run r1", "run r2"]
    with as_of(settings, states[-2].at) as connection:
        assert connection.execute("SELECT uri, document_id FROM dim_document").fetchall() == [("a.txt", sha256("甲文"))]
        assert connection.execute("SELECT count(*) FROM search('甲文')").fetchall() == [(2,)]
        assert connection.execute("SELECT count(*) FROM metric_distinct").fetchall() == [(1,)]
    with as_of(settings, states[-1].at + timedelta(days=1)) as connection:
        assert connection.execute("SELECT count(*) FROM dim_document").fetchall() == [(2,)]
    with pytest.raises(NothingPublishedError, match="jianbao history"), as_of(settings, states[0].at):
        pytest.fail("nothing was loaded yet")


def test_back_to_the_previous_build_and_forward_again(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    with pytest.raises(NothingPublishedError, match="no earlier build"):
        rollback(settings)
    load(settings, "r2", {"a.txt": "乙文"})
    now, before = builds(settings)
    assert rollback(settings) == before.info
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]
    assert rollback(settings) == now.info
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]


def test_a_run_after_a_rollback_publishes_by_difference_from_the_older_build(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    rollback(settings)
    published = load(settings, "r3", {"a.txt": "乙文", "b.txt": "丙文"})
    assert published is not None
    assert published.way == "difference"
    with Lake(settings) as lake:
        assert list(verify(lake)) == []


def test_a_state_that_was_let_go_is_not_given_another_in_its_place(settings: Settings) -> None:
    for night in range(5):
        load(settings, f"r{night}", {"a.txt": f"第{night}夜"}, publish_it=night != 2)
    with Lake(settings) as lake:
        then = dict(lake.connection.execute("SELECT run_id, finished_at FROM lake.load_run").fetchall())
        assert maintain(lake, keep_snapshots=1).expired_snapshots > 2
        kept = {s.message[4:6] for s in snapshots(lake)}
    assert {"r3", "r4"} <= kept
    assert not kept & {"r0", "r1", "r2"}
    with as_of(settings, then["r3"]) as connection:
        assert connection.execute("SELECT document_id FROM dim_document").fetchall() == [(sha256("第3夜"),)]
    for night in ("r0", "r2"):
        with pytest.raises(NothingPublishedError, match="cannot be read any more"), as_of(settings, then[night]):
            pytest.fail(f"the state of {night} is gone")


def test_a_state_from_before_a_column_was_is_read_without_it(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"}, refused={"x.txt": "no text"}, publish_it=False)
    with Lake(settings) as lake:
        lake.connection.execute("BEGIN")
        lake.connection.execute("ALTER TABLE lake.quarantined_document DROP COLUMN resolution")
        lake.connection.execute("ALTER TABLE lake.document_outcome DROP COLUMN source_root")
        lake.connection.execute("CALL lake.set_commit_message('jianbao', 'run of an older version')")
        lake.connection.execute("COMMIT")
        old = snapshots(lake)[-1]
    load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
    with as_of(settings, old.at) as connection:
        assert connection.execute("SELECT uri, resolution FROM quarantined_document").fetchall() == [("x.txt", None)]
        assert connection.execute("SELECT document_id FROM dim_document").fetchall() == [(sha256("甲文"),)]


def test_a_build_that_was_put_back_stays_until_there_is_something_new(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    rollback(settings)
    assert is_rolled_back(settings)
    with Lake(settings) as lake:
        assert not is_behind(lake), "a night with nothing new would undo it"
    load(settings, "r3", {"a.txt": "乙文", "b.txt": "丙文"})
    assert not is_rolled_back(settings)
    assert rows(settings.published, "SELECT count(*) FROM dim_document") == [(2,)]


def test_the_previous_build_takes_the_place_of_a_file_that_is_gone(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    settings.published.unlink()
    rollback(settings)
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]


def test_a_rollback_where_a_file_can_have_one_name_only(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", cannot)
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    rollback(settings)
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]
    assert rows(settings.previous, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]
    with Lake(settings) as lake:
        assert not is_behind(lake)
    rollback(settings)
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]


def test_a_rollback_leaves_readers_alone_and_takes_no_log_over(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    with duckdb.connect(":memory:") as reader:
        reader.execute(f"ATTACH '{settings.published}' AS held (READ_ONLY)")
        files.log(settings.published).write_bytes(b"what a killed client left")
        rollback(settings)
        assert not files.log(settings.published).exists()
        assert reader.execute("SELECT document_id FROM held.dim_document").fetchall() == [(sha256("乙文"),)]
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]


def test_a_build_that_somebody_wrote_to_is_never_put_back(settings: Settings) -> None:
    def write_to(path: Path) -> None:
        path.chmod(0o644)
        with duckdb.connect(path) as client:
            client.execute("UPDATE fact_metric SET value = -1")

    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    write_to(settings.published)
    load(settings, "r3", {"a.txt": "丙文"})
    rollback(settings)
    assert rows(settings.published, "SELECT document_id, value FROM dim_document JOIN fact_metric USING (document_id)")[
        0
    ] == (sha256("甲文"), 200000.0)
    write_to(settings.previous)
    with pytest.raises(NothingPublishedError, match="somebody wrote to"):
        rollback(settings)


def test_a_copy_of_the_folder_that_keeps_no_times_is_as_good(settings: Settings) -> None:
    """As ``cp -r`` makes it, or a backup that comes back."""
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    rollback(settings)
    for path in (settings.published, settings.previous):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    with Lake(settings) as lake:
        assert not is_behind(lake), "a night with nothing new would undo the rollback"
    rollback(settings)
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]


def test_who_writes_to_such_a_copy_is_found_out_also_where_it_stays_as_large(settings: Settings) -> None:
    def write_to(build: Path, value: int) -> int:
        build.chmod(0o644)
        with duckdb.connect(build) as client:
            client.execute(f"UPDATE fact_metric SET value = {value}")
        return build.stat().st_size

    load(settings, "r1", {"a.txt": "甲文"})
    size = write_to(settings.published, -1)  # from now on there is room in the file
    files.seal(settings, settings.published)
    os.utime(settings.published, (1_600_000_000, 1_600_000_000))
    assert files.is_sealed(settings, settings.published)
    assert write_to(settings.published, -2) == size
    assert not files.is_sealed(settings, settings.published)


def test_a_build_that_an_older_version_sealed_is_as_it_was(settings: Settings) -> None:
    """It kept size and time alone: what was put back stays put back after the update."""
    load(settings, "r1", {"a.txt": "甲文"})
    found = settings.published.stat()
    settings.seals.write_text(json.dumps([[found.st_size, found.st_mtime_ns]]), "utf-8")
    assert files.is_sealed(settings, settings.published)
    os.utime(settings.published, (1_600_000_000, 1_600_000_000))
    assert not files.is_sealed(settings, settings.published)


def test_a_previous_build_that_cannot_be_read_is_not_one_that_is_not_there(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    settings.previous.write_text("no database")
    with pytest.raises(NothingPublishedError, match=r"previous.duckdb cannot be read \(.+\); let the account"):
        rollback(settings)


def test_seals_that_cannot_be_read_are_told_and_no_build_is_said_to_be_written_to(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    settings.seals.unlink()
    settings.seals.mkdir()
    with pytest.raises(WarehouseError, match=r"builds.json cannot be read \(Is a directory\)"):
        rollback(settings)
    with Lake(settings) as lake, pytest.raises(WarehouseError, match=r"builds.json cannot be read"):
        is_behind(lake)


def test_a_run_that_fails_its_checks_does_not_undo_a_rollback(settings: Settings) -> None:
    """Its record makes a snapshot of the lake, but brings nothing to publish."""
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    rollback(settings)
    with Lake(settings) as lake:
        record_failure(lake, stage_run(lake, "r3", {"a.txt": "丙文"}))
        assert not is_behind(lake)
    rollback(settings)
    with Lake(settings) as lake:
        assert is_behind(lake), "the record of the failure is not published yet"


def test_a_rollback_that_was_killed_half_way_is_no_crash_of_a_publish(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})

    def killed(step: str) -> None:
        if step == "rollback.switched":
            raise KeyboardInterrupt

    monkeypatch.setattr(steps, "listeners", [killed])
    with pytest.raises(KeyboardInterrupt):
        rollback(settings)
    finish_rollback(settings)
    with Lake(settings) as lake:
        assert not is_behind(lake)
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]
    assert rows(settings.previous, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]
