"""A load called as a function, without Prefect: files that change or go between the listing and the load."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import backfill, ingest
from flows.discover import list_inputs, looked_at_again
from flows.status import status
from flows.summary import Summary
from warehouse.lake import Lake
from warehouse.lock import Holder, holder, writer_lock
from warehouse.quarantine import waiting
from warehouse.settings import Settings
from warehouse.staging import staged_views


def _unjudged(settings: Settings, run: Any) -> list[Any]:
    with Lake(settings) as lake:
        staged_views(lake, run)
    return []


@pytest.fixture(autouse=True)
def plainly(plain_runs: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """No server, no worker, no check: what is loaded as what is the subject."""
    monkeypatch.setattr(ingest, "validate", _unjudged)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def load(tmp_path: Path, source: Path) -> Callable[..., Summary]:
    """Load a listing of ``source``, the present one unless another is given."""

    def loaded(sources: Any = None, whole: Any = None) -> Summary:
        if sources is None:
            listing = list_inputs([source])
            sources, whole = listing.sources, listing.whole
        return ingest.load_sources(Settings(tmp_path / "wh"), sources, whole or ())

    return loaded


def write(file: Path, kilometres: int) -> None:
    file.write_text(f"全县新建农村公路{kilometres}公里。\n", "utf-8")


def paths(tmp_path: Path) -> list[Any]:
    """What each path holds now, as published, and whether it is gone."""
    query = (
        "select uri, value::int, missing_since is not null from document_validity join fact_article using (document_id)"
        " join fact_metric using (article_id) where valid_to_run is null order by uri"
    )
    with duckdb.connect(Settings(tmp_path / "wh").published, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_batch_of_an_old_listing_does_not_undo_what_a_night_loaded(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    """b.txt was a copy of a document that is known when a backfill listed it; by now it holds another one."""
    write(source / "a.txt", 10)
    load()
    write(source / "b.txt", 10)
    write(source / "c.txt", 30)
    listed = list_inputs([source]).sources
    write(source / "b.txt", 20)
    (source / "c.txt").unlink()
    load()
    held = [("a.txt", 10, False), ("b.txt", 20, False)]
    assert paths(tmp_path) == held
    assert load(looked_at_again(listed)).status == "unchanged"
    assert paths(tmp_path) == held


def test_a_backfill_looks_at_its_files_again_before_each_batch(
    source: Path, load: Callable[..., Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(source / "a.txt", 10)
    load()
    write(source / "b.txt", 10)

    def listed_before_a_night(_settings: Settings, given: list[str]) -> Any:
        listing = list_inputs(given)
        write(source / "b.txt", 20)
        load()
        return listing

    monkeypatch.setattr(backfill, "find_sources", listed_before_a_night)
    backfill.backfill([str(source)], str(tmp_path / "wh"))
    assert paths(tmp_path) == [("a.txt", 10, False), ("b.txt", 20, False)]


def test_a_copy_is_read_itself_where_the_file_read_for_it_was_changed_meanwhile(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(source / name, 10)
    listed = list_inputs([source]).sources
    write(source / ".new", 20)
    (source / ".new").rename(source / "a.txt")
    done = load(listed)
    assert (done.status, done.documents_loaded, done.documents_copied) == ("published", 2, 1)
    assert paths(tmp_path) == [("a.txt", 20, False), ("b.txt", 10, False), ("c.txt", 10, False)]


def test_a_file_that_is_being_written_waits_for_the_next_run(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        write(source / name, 10)
    load()
    write(source / "b.txt", 20)
    listed = list_inputs([source]).sources
    with (source / "b.txt").open("a", encoding="utf-8") as file:
        file.write("\n今年又修好三座桥。\n")
    done = load(listed)
    assert [(item.uri, item.reason[:45]) for item in done.quarantined] == [
        ("b.txt", "the file was written to while it was read (36")
    ]
    assert paths(tmp_path) == [("a.txt", 10, False), ("b.txt", 10, False)]  # what was known of it stays
    done = load()
    assert (done.status, done.documents_loaded, done.quarantined) == ("published", 1, ())


def test_a_quarantine_that_takes_nothing_stops_no_other_file(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    write(source / "good.txt", 10)
    (source / "bad.txt").write_bytes(b"\0" * 5)
    folder = Settings(tmp_path / "wh").quarantine
    folder.parent.mkdir()
    folder.write_text("in the way")
    first = load()
    assert first.documents_loaded == 1
    (refused,) = first.quarantined
    assert f"Fetch it again; its bytes could not be kept in {folder} (" in refused.reason
    folder.unlink()
    (refused,) = load().quarantined
    assert "kept" not in refused.reason
    assert [path.read_bytes() for path in folder.rglob("*") if path.is_file()] == [b"\0" * 5]


def test_a_writer_that_is_killed_leaves_the_name_of_its_run(
    source: Path, load: Callable[..., Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[Holder | None] = []
    plan = ingest.plan_work
    monkeypatch.setattr(ingest, "plan_work", lambda *given: (left.append(holder(given[0])), plan(*given))[1])
    write(source / "a.txt", 10)
    with writer_lock(Settings(tmp_path / "wh")):
        summary = load()
    assert [note.run for note in left if note] == [summary.run_id]


def test_a_backfill_that_is_killed_as_it_publishes_leaves_the_name_of_its_last_run(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left: list[Holder | None] = []
    monkeypatch.setattr(backfill, "find_sources", lambda _settings, given: list_inputs(given))
    monkeypatch.setattr(backfill, "publish_build", lambda settings: left.append(holder(settings)))
    write(source / "a.txt", 10)
    summary = backfill.backfill([str(source)], str(tmp_path / "wh"))
    assert [note.run for note in left if note] == [summary.run_id]


def test_a_copy_is_not_refused_because_the_file_read_for_it_is_gone(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        write(source / name, 10)
    listed = list_inputs([source]).sources
    (source / "a.txt").unlink()
    done = load(listed)
    assert [item.uri for item in done.quarantined] == ["a.txt"]
    assert (done.documents_loaded, paths(tmp_path)) == (1, [("b.txt", 10, False)])


def test_a_known_file_is_not_refused_because_another_with_its_bytes_cannot_be_called_what_it_is(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    """Of two PATHs each has an a.txt; the second one is a copy of b.txt."""
    write(source / "a.txt", 10)
    write(source / "b.txt", 20)
    load()
    (tmp_path / "two").mkdir()
    write(tmp_path / "two" / "a.txt", 20)
    done = load(list_inputs([source, tmp_path / "two"]).sources)
    assert [item.uri for item in done.quarantined] == ["a.txt#2"]
    assert paths(tmp_path) == [("a.txt", 10, False), ("b.txt", 20, False)]


def gone(tmp_path: Path) -> list[str]:
    query = "select uri from document_validity where missing_since is not null and valid_to_run is null order by uri"
    with duckdb.connect(Settings(tmp_path / "wh").published, read_only=True) as connection:
        return [uri for (uri,) in connection.execute(query).fetchall()]


def test_what_goes_from_a_folder_that_was_moved_is_seen_to_be_gone(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    moved = tmp_path / "moved"

    def night() -> str:
        found = list_inputs([moved])
        return load(found.sources, found.whole).status

    for number in range(3):
        write(source / f"{number}.txt", 10 + number)
    load()
    source.rename(moved)
    assert night() == "published"
    assert night() == "unchanged"
    (moved / "1.txt").unlink()
    assert night() == "published"
    assert gone(tmp_path) == ["1.txt"]


def test_two_folders_of_the_same_files_do_not_take_them_from_each_other_every_night(
    source: Path, load: Callable[..., Summary], tmp_path: Path
) -> None:
    write(source / "a.txt", 10)
    load()
    shutil.copytree(source, tmp_path / "twin")
    for folder in (tmp_path / "twin", source):
        found = list_inputs([folder])
        assert load(found.sources, found.whole).status == "unchanged"


def test_bytes_that_are_refused_again_after_others_are_what_waits(
    source: Path, tmp_path: Path, load: Callable[..., Summary]
) -> None:
    """Of two refusals of a path the later one is told, also where its bytes were refused before the other's."""
    settings, empty, noise = Settings(tmp_path / "wh"), b"", bytes(range(256)) * 12
    write(source / "good.txt", 12)
    for data in (empty, noise, empty):
        (source / "a.txt").write_bytes(data)
        done = load()
    (refusal,) = done.quarantined
    assert (done.status, load().status) == ("published", "unchanged")
    assert status(settings).quarantined == ({"uri": "a.txt", "reason": refusal.reason},)
    with Lake(settings, read_only=True) as lake:
        (item,) = waiting(lake)
    assert (item.reason, item.byte_count, item.sha256) == (refusal.reason, 0, hashlib.sha256(empty).hexdigest())
