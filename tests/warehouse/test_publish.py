"""The published file: complete, judged, switched in whole; by difference the same as from nothing."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import load, rows, sha256
from warehouse import build, files, schema, steps, wear
from warehouse.errors import PublishError
from warehouse.lake import Lake
from warehouse.publish import is_behind, publish
from warehouse.settings import Settings


def content(path: Path) -> dict[str, list[str]]:
    """Every row of every table, ordered."""
    with duckdb.connect(path, read_only=True) as connection:
        return {
            name: [str(row) for row in connection.execute(f"FROM {name} ORDER BY ALL").fetchall()]
            for name in schema.tables()
        }


def test_a_build_by_difference_equals_one_from_nothing(settings: Settings) -> None:
    first = load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文", "c.txt": "丁文"})
    second = load(settings, "r2", {"a.txt": "丙文", "b.txt": "乙文"}, refused={"x": "no text"})
    third = load(settings, "r3", {"a.txt": "丙文", "b.txt": "乙文", "x": "戊文"}, code="2", reprocess=True)
    assert [p.way for p in (first, second, third) if p] == ["full", "difference", "difference"]
    by_difference = content(settings.published)
    with Lake(settings) as lake:
        publish(lake, full=True)
    assert content(settings.published) == by_difference
    assert rows(settings.published, "SELECT uri FROM dim_document ORDER BY uri") == [
        ("a.txt",),
        ("b.txt",),
        ("c.txt",),
        ("x",),
    ]


def test_the_file_shows_only_what_is_current_and_the_previous_one_what_was(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]
    assert rows(settings.previous, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]
    assert rows(settings.published, "SELECT count(*) FROM document_validity") == [(2,)]
    assert rows(settings.published, "SELECT run_id FROM load_run ORDER BY 1") == [("r1",), ("r2",)]
    assert rows(
        settings.published,
        "SELECT rows_added, rows_removed FROM build_difference WHERE run_id = 'r2' AND table_name = 'fact_metric'",
    ) == [(2, 2)]


def test_comments_marts_and_search_work_in_any_client(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"})
    with duckdb.connect(settings.published, read_only=True, config={"autoload_known_extensions": False}) as reader:
        real = schema.read_tables(reader)
        for name, table in schema.tables().items():
            assert real[name].comment == table.comment
            assert [c.comment for c in real[name].columns] == [c.comment for c in table.columns]
        assert reader.execute("SELECT count(*) FROM search('甲文')").fetchall() == [(2,)]
        for (view,) in reader.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal").fetchall():
            reader.execute(f"FROM {view}").fetchall()
            assert real[view].comment, view


def test_a_reader_keeps_its_build_until_it_opens_again(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    with duckdb.connect(settings.published, read_only=True) as reader:
        load(settings, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
        assert reader.execute("SELECT count(*) FROM dim_document").fetchall() == [(1,)]
        assert reader.execute("SELECT title FROM fact_article ORDER BY seq").fetchall() == [("题1",), ("题2",)]
    assert rows(settings.published, "SELECT count(*) FROM dim_document") == [(2,)]


def test_an_unfit_build_is_thrown_away(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    before = hashlib.sha256(settings.published.read_bytes()).hexdigest()
    monkeypatch.setattr("warehouse.publish.expected_rows", lambda _lake: dict.fromkeys(schema.tables(), 0))
    with Lake(settings) as lake, pytest.raises(PublishError, match="fact_metric has 2 rows, the lake has 0"):
        publish(lake)
    assert hashlib.sha256(settings.published.read_bytes()).hexdigest() == before
    assert not settings.building.exists()


@pytest.mark.parametrize("step", ["publish.copied", "publish.built", "publish.judged", "publish.previous_kept"])
def test_a_build_that_fails_leaves_the_file_and_is_made_up_for(
    settings: Settings, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(reached: str) -> None:
        if reached == step:
            raise OSError(28, "No space left on device")

    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
    with Lake(settings) as lake:
        monkeypatch.setattr(steps, "listeners", [fail])
        with pytest.raises(PublishError, match="No space left"):
            publish(lake)
        monkeypatch.setattr(steps, "listeners", [])
        assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]
        assert is_behind(lake)
        publish(lake)
        assert not is_behind(lake)
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("乙文"),)]


def test_a_damaged_published_file_is_rebuilt_from_the_lake(settings: Settings) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    settings.published.write_bytes(b"no database")
    published = load(settings, "r2", {"a.txt": "甲文"})
    assert published is not None
    assert published.way == "full"
    assert rows(settings.published, "SELECT count(*) FROM fact_metric") == [(2,)]


def test_a_moved_warehouse_still_works(settings: Settings, tmp_path: Path) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    moved = Settings(tmp_path / "moved")
    shutil.move(settings.root, moved.root)
    load(moved, "r2", {"a.txt": "乙文"})
    assert rows(moved.published, "SELECT count(*) FROM document_validity") == [(2,)]


@pytest.mark.parametrize("killed", [True, False], ids=["killed", "closed"])
def test_what_a_client_wrote_to_the_file_is_in_no_later_build(settings: Settings, killed: bool) -> None:
    """A client that is killed leaves its log beside the file, and any reader would apply it to the next build."""
    load(settings, "r1", {"a.txt": "甲文"})
    settings.published.chmod(0o644)
    script = f"import duckdb, os; c = duckdb.connect({str(settings.published)!r}); "
    script += "c.execute('UPDATE fact_metric SET value = -1'); " + ("os._exit(9)" if killed else "c.close()")
    subprocess.run([sys.executable, "-c", script], check=False)
    assert files.log(settings.published).exists() == killed
    assert rows(settings.published, "SELECT DISTINCT value FROM fact_metric") == [(-1.0,)]
    with Lake(settings) as lake:
        assert is_behind(lake), "a night with nothing new puts it right"
    published = load(settings, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
    assert published is not None
    assert published.way == "full"
    assert rows(settings.published, "SELECT DISTINCT value FROM fact_metric") == [(200000.0,)]
    assert not files.log(settings.published).exists()


def test_the_file_cannot_be_written_by_whoever_forgets_to_open_it_read_only(settings: Settings) -> None:
    """Such a client would lock all others out."""
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"})
    for path in (settings.published, settings.previous):
        assert path.stat().st_mode & 0o222 == 0
        assert path.stat().st_mode & 0o444


def test_a_difference_that_is_unfit_is_made_up_for_by_a_build_from_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    monkeypatch.setattr("warehouse.publish.apply_difference", lambda _lake, _path, _snapshot, **_: None)
    published = load(settings, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
    assert published is not None
    assert published.way == "full"
    assert rows(settings.published, "SELECT count(*) FROM dim_document") == [(2,)]


def test_a_judge_that_does_not_end_leaves_the_file(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    monkeypatch.setattr("warehouse.publish._JUDGE_SECONDS", 0.01)
    with pytest.raises(PublishError, match="timed out"):
        load(settings, "r2", {"a.txt": "乙文"})
    assert rows(settings.published, "SELECT document_id FROM dim_document") == [(sha256("甲文"),)]


@pytest.mark.parametrize("lacking", [(), ("preadv",), ("preadv", "copy_file_range")], ids=len)
def test_a_copy_is_a_copy_whatever_the_system_lacks(
    lacking: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> int:
        raise OSError(95, "Operation not supported")

    for name in lacking:
        monkeypatch.setattr(os, name, cannot, raising=False)
    for size in (0, 4096, 9_000_001):
        source, target, data = tmp_path / "source", tmp_path / "target", os.urandom(size)
        source.write_bytes(data)
        files.copy(source, target)
        assert target.read_bytes() == data


def test_a_night_reads_what_the_lake_got_since_and_all_of_it_where_that_is_not_enough(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = []

    def noted(lake: Lake) -> str:
        places.append(found(lake))
        return places[-1]

    found = build._place_of_new_rows
    monkeypatch.setattr(build, "_place_of_new_rows", noted)
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"})
    load(settings, "r2", {"a.txt": "丙文", "b.txt": "乙文"})
    load(settings, "r3", {"a.txt": "丙文", "b.txt": "乙文", "c.txt": "丁文"}, publish_it=False)
    load(settings, "r4", {"a.txt": "丙文", "b.txt": "乙文", "c.txt": "丁文", "d.txt": "戊文"})
    load(settings, "r5", {"a.txt": "甲文", "b.txt": "乙文", "c.txt": "丁文", "d.txt": "戊文"})
    assert places == ["since", "since", "lake"]
    by_difference = content(settings.published)
    with Lake(settings) as lake:
        publish(lake, full=True)
    assert content(settings.published) == by_difference


def groups(path: Path, table: str) -> list[int]:
    """Rows of each group of rows that the file holds of a table."""
    query = f"SELECT max(count) FROM pragma_storage_info('{table}') GROUP BY row_group_id ORDER BY row_group_id"
    return [count for (count,) in rows(path, query)]


def test_long_texts_are_written_in_small_groups_that_stay_so(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = {f"{text}.txt": f"{text}文" for text in "甲乙丙"}
    load(settings, "r1", first)
    whole = content(settings.published)
    assert groups(settings.published, "document_text") == [3]
    monkeypatch.setattr(build, "SLICE_CHARACTERS", 12)
    with Lake(settings) as lake:
        publish(lake, full=True)
    assert content(settings.published) == whole
    assert len(groups(settings.published, "document_text")) > 1
    assert groups(settings.published, "fact_metric") == [6]
    before = groups(settings.published, "document_text")
    monkeypatch.setattr(build, "MANY_DOCUMENTS", 0)
    published = load(settings, "r2", first | {f"{text}.txt": f"{text}文" for text in "丁戊己"})
    assert published is not None
    assert published.way == "difference"
    assert groups(settings.published, "document_text")[: len(before)] == before
    by_difference = content(settings.published)
    with Lake(settings) as lake:
        publish(lake, full=True)
    assert content(settings.published) == by_difference


@pytest.mark.parametrize(("name", "value"), [("SLACK_DOCUMENTS", 0), ("NIGHT_BYTES", 10**9)])
def test_a_build_with_too_much_behind_its_sorted_rows_is_made_from_nothing(
    name: str, value: int, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(settings, "r1", {"a.txt": "甲文"})
    published = load(settings, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
    assert published is not None
    assert published.way == "difference"
    monkeypatch.setattr(wear, name, value)
    published = load(settings, "r3", {"a.txt": "甲文", "b.txt": "乙文", "c.txt": "丙文"})
    assert published is not None
    assert published.way == "full"


def test_a_build_that_is_short_of_memory_takes_more(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    tried = []
    write = build.build_all

    def short(lake: Lake, path: Path, snapshot_id: int, *, sparing: bool) -> None:
        tried.append(sparing)
        write(lake, path, snapshot_id, sparing=sparing)

    load(settings, "r1", {"a.txt": "甲文"})
    monkeypatch.setattr(build, "MEMORY_MB", 1)
    monkeypatch.setattr("warehouse.publish.build_all", short)
    with Lake(settings) as lake:
        publish(lake, full=True)
    assert tried == [True, False]
    assert rows(settings.published, "SELECT uri FROM dim_document") == [("a.txt",)]


def test_rows_without_a_column_that_must_be_filled_say_how_they_get_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new NOT NULL column, over a warehouse of older rows: disk and permissions are not to blame."""
    load(settings, "r1", {"a.txt": "甲文"})
    before = settings.published.read_bytes()

    def fails(*_: object, **__: object) -> None:
        raise duckdb.ConstraintException("NOT NULL constraint failed: fact_article.paragraph_count")

    monkeypatch.setattr("warehouse.publish._write", fails)
    with Lake(settings) as lake, pytest.raises(PublishError, match=r"paragraph_count.*--reprocess"):
        publish(lake, full=True)
    assert settings.published.read_bytes() == before
