"""What a catalog names is on the disk before: a power cut takes what the system only remembers."""

import os
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.fabricate import stage_run
from warehouse import durable, quarantine
from warehouse.commit import commit
from warehouse.lake import Lake
from warehouse.maintenance import maintain
from warehouse.settings import Settings


@pytest.fixture
def forced(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The files and folders that the rooms of the lake have forced to the disk, as they come to it."""
    seen: set[str] = set()

    def note(path: Path) -> None:
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
        seen.add(str(path))

    monkeypatch.setattr(durable, "sync", note)
    return seen


@pytest.fixture
def at_commit(monkeypatch: pytest.MonkeyPatch, settings: Settings, forced: set[str]) -> list[list[str]]:
    """For each commit of the lake, what lay in its folder then and was not forced to the disk."""
    missed: list[list[str]] = []
    given = Lake.__enter__

    class Watched:
        def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
            self._connection = connection

        def execute(self, query: str, *rest: object) -> object:
            if query == "COMMIT":
                missed.append(sorted(durable.files_under(settings.data) - forced))
            return self._connection.execute(query, *rest)

        def __getattr__(self, name: str) -> object:
            return getattr(self._connection, name)

    def enter(lake: Lake) -> Lake:
        given(lake)
        lake.connection = Watched(lake.connection)  # type: ignore[assignment]
        return lake

    monkeypatch.setattr(Lake, "__enter__", enter)
    return missed


def night(settings: Settings, run_id: str) -> None:
    with Lake(settings) as lake:
        commit(lake, stage_run(lake, run_id, {f"{run_id}.txt": f"{run_id}夜"}, whole=False))


def test_the_files_of_a_commit_are_on_the_disk_before_the_catalog_names_them(
    settings: Settings, at_commit: list[list[str]], forced: set[str]
) -> None:
    night(settings, "r0")
    assert at_commit == [[]]
    first = set(forced)
    assert f"{settings.data}/main/document_text" in first
    assert settings.data in first
    forced.clear()
    forced.update(durable.files_under(settings.data))
    night(settings, "r1")
    assert at_commit == [[], []]
    assert any("r1" in path for path in forced - first)


def test_so_are_the_files_that_the_care_of_the_lake_makes(
    settings: Settings, at_commit: list[list[str]], forced: set[str]
) -> None:
    for number in range(3):
        night(settings, f"r{number}")
    known = durable.files_under(settings.data)
    with Lake(settings) as lake:
        done = maintain(lake)
    assert done.merged_files > 0
    assert not done.trouble
    assert at_commit[-1] == []
    assert durable.files_under(settings.data) - known <= forced


def test_a_file_that_another_client_has_taken_back_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forced: set[str]
) -> None:
    (tmp_path / "kept").write_text("1")
    monkeypatch.setattr(durable, "files_under", lambda _: frozenset({f"{tmp_path}/kept", f"{tmp_path}/gone"}))
    durable.force_new(str(tmp_path), frozenset())
    assert forced == {f"{tmp_path}/kept", str(tmp_path)}


def test_refused_bytes_are_on_the_disk_before_anything_says_that_they_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Path] = []
    monkeypatch.setattr(quarantine, "sync", seen.append)
    kept = quarantine.keep(tmp_path, b"refused")
    assert seen[0].name.startswith(kept.stem)
    assert seen[1:] == [kept.parent]
