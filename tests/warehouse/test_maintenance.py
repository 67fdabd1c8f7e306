"""Care of the lake: files become fewer, history that is kept reads as it was, nothing that a reader needs is lost."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse.fabricate import load, rows, stage_run
from warehouse.commit import commit
from warehouse.errors import LakeUnavailableError
from warehouse.lake import Lake
from warehouse.maintenance import Maintenance, maintain
from warehouse.publish import build_info, is_behind, publish
from warehouse.settings import Settings


def nights(settings: Settings, count: int) -> None:
    for night in range(count):
        load(settings, f"r{night}", {f"{night}.txt": f"第{night}夜"}, whole=False, publish_it=night >= count - 2)


def texts(settings: Settings, at: int | None = None) -> list[Any]:
    with Lake(settings, read_only=True, at=at) as lake:
        return lake.connection.execute("SELECT clean_text FROM lake.document_text ORDER BY 1").fetchall()


def parquet_files(settings: Settings) -> int:
    return len(list(Path(settings.data).rglob("*.parquet")))


def snapshots(settings: Settings) -> list[int]:
    with Lake(settings, read_only=True) as lake:
        found = lake.connection.execute("SELECT snapshot_id FROM lake.snapshots() ORDER BY 1").fetchall()
    return [snapshot for (snapshot,) in found]


def test_files_are_merged_and_kept_history_reads_as_it_was(settings: Settings) -> None:
    nights(settings, 5)
    kept = snapshots(settings)[-4:]
    before = {at: texts(settings, at) for at in kept}
    files = parquet_files(settings)
    with Lake(settings) as lake:
        done = maintain(lake, keep_snapshots=5, grace_hours=0)
    assert done.trouble == ""
    assert done.merged_files > done.into_files > 0
    assert done.removed_files >= done.merged_files - done.into_files
    assert parquet_files(settings) < files / 2
    assert {at: texts(settings, at) for at in kept} == before
    assert len(texts(settings)) == 5


def test_snapshots_beyond_the_kept_number_are_gone_but_not_those_a_published_file_shows(settings: Settings) -> None:
    nights(settings, 6)
    shown = [info.snapshot_id for path in (settings.published, settings.previous) if (info := build_info(path))]
    oldest = snapshots(settings)[0]
    with Lake(settings) as lake:
        done = maintain(lake, keep_snapshots=1)
    assert done.expired_snapshots > 3
    assert len(shown) == 2
    assert set(shown) <= set(snapshots(settings))
    with pytest.raises(LakeUnavailableError):
        texts(settings, oldest)


def test_files_stay_for_whoever_still_reads_them(settings: Settings) -> None:
    nights(settings, 3)
    files = parquet_files(settings)
    with Lake(settings) as lake:
        assert maintain(lake, keep_snapshots=1).removed_files == 0
    assert parquet_files(settings) >= files


def test_a_second_care_finds_nothing_to_do(settings: Settings) -> None:
    nights(settings, 3)
    with Lake(settings) as lake:
        maintain(lake)
        assert maintain(lake) == Maintenance()


def test_what_was_done_is_in_the_record_of_the_run_and_is_published(settings: Settings) -> None:
    nights(settings, 3)
    with Lake(settings) as lake:
        done = maintain(lake)
        run = replace(stage_run(lake, "after", {"new.txt": "新"}), maintenance=str(done))
        commit(lake, run)
        publish(lake)
        assert not is_behind(lake)
    told = rows(settings.published, "SELECT maintenance FROM load_run WHERE run_id = 'after'")
    assert told == [(str(done),)]
    assert "merged into" in str(done)


def test_files_in_a_place_that_others_may_use_are_left_alone(settings: Settings, tmp_path: Path) -> None:
    shared = replace(settings, data_path=(tmp_path / "shared").as_posix(), root=tmp_path / "other")
    stranger = tmp_path / "shared" / "main" / "fact_metric" / "stranger.parquet"
    load(shared, "r1", {"a.txt": "甲"})
    stranger.write_bytes(b"not ours")
    with Lake(shared) as lake:
        maintain(lake, grace_hours=0)
    assert stranger.exists()


def test_a_month_of_nights_is_kept_whatever_the_care_makes_between_them(settings: Settings) -> None:
    for night in range(6):
        load(settings, f"r{night}", {f"{night}.txt": f"第{night}夜"}, whole=False)
        with Lake(settings) as lake:
            maintain(lake, keep_snapshots=4, grace_hours=0)
    with Lake(settings, read_only=True) as lake:
        runs = [s for (s,) in lake.connection.execute("SELECT snapshot_id FROM lake.load_run ORDER BY 1").fetchall()]
    assert [at for at in runs if at in snapshots(settings)] == runs[-4:]


def test_files_of_another_record_are_no_strays(settings: Settings) -> None:
    nights(settings, 2)
    (settings.lake / "record.run").write_text("a run of another catalog\n", "utf-8")
    stray = Path(settings.data) / "main" / "fact_article" / "of-the-other.parquet"
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(next(Path(settings.data).rglob("*.parquet")).read_bytes())
    with Lake(settings) as lake:
        maintain(lake, grace_hours=0)
    assert stray.exists()
    (settings.lake / "record.run").write_text("r0\n", "utf-8")
    with Lake(settings) as lake:
        maintain(lake, grace_hours=0)
    assert not stray.exists()
