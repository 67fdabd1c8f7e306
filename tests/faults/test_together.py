"""Many at once: readers across publishes, two writers, and the folder taken away or full."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from flows.discover import SourceNotFoundError, discover
from tests.faults.conftest import content, run_process
from tests.faults.ledger import FULL, progress, trial
from tests.faults.run_once import STATES
from tests.warehouse.fabricate import load, rows
from warehouse.errors import LockHeldError, WarehouseError
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.settings import Settings

Warehouses = Callable[[str], Settings]

READERS, PUBLISHES = (50, 30) if FULL else (4, 3)
PAUSE_SECONDS = 0.08 * READERS
"""So that all readers together take a part of one core, however many they are."""

HABITS = ("reopens", "holds", "rests")


def readers_of(settings: Settings, stop: Path) -> "list[subprocess.Popen[str]]":
    """Readers at work, each in a process of its own."""
    script = str(Path(__file__).with_name("reader.py"))
    return [
        subprocess.Popen(
            [sys.executable, script, str(settings.published), str(stop), HABITS[k % 3], str(PAUSE_SECONDS)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for k in range(READERS)
    ]  # fmt: skip


def test_readers_see_whole_builds_while_others_are_published(warehouses: Warehouses, tmp_path: Path) -> None:
    """No question fails, and every build that a reader saw says what that build was made with."""
    settings, stop = warehouses("read"), tmp_path / "stop"
    made: dict[str, int] = dict(rows(settings.published, "SELECT snapshot_id::VARCHAR, 3 FROM published_build"))
    with trial("readers across publishes") as figures:
        readers = readers_of(settings, stop)
        for k in range(PUBLISHES):
            files = {f"{n}.txt": f"文{n}版{k}" for n in range(k % 3 + 1)}
            published = load(settings, f"p{k}", files, root=f"/source{k}")
            assert published is not None
            made[str(published.snapshot_id)] = len(rows(settings.published, "FROM dim_document"))
            progress(f"publish {k + 1} of {PUBLISHES} under {READERS} readers")
        time.sleep(2 * PAUSE_SECONDS)
        stop.touch()
        asked = seen = 0
        for k, reader in enumerate(readers):
            out, error = reader.communicate(timeout=300)
            assert reader.returncode == 0, error
            told = json.loads(out)
            assert told["said"].items() <= made.items()
            assert len(told["said"]) == 1 if HABITS[k % 3] == "holds" else len(told["said"]) > 1
            asked += told["asked"]
            seen += len(told["said"])
        figures |= {"readers": READERS, "publishes": PUBLISHES, "questions": asked, "builds_seen_by_readers": seen}


def test_two_writers_at_once_lose_nothing(warehouses: Warehouses, undisturbed: dict[str, dict[str, str]]) -> None:
    settings = warehouses("two")
    runs = [run_process(settings, f"w{k}", "second") for k in range(2)]
    for run in runs:
        run.join(300)
        assert run.exitcode == 0
    assert content(settings.published) == undisturbed["second"]
    assert rows(settings.published, "SELECT run_id FROM load_run WHERE run_id LIKE 'w%' ORDER BY 1") == [
        ("w0",),
        ("w1",),
    ]


def test_a_writer_that_waited_in_vain_changes_nothing(
    warehouses: Warehouses, undisturbed: dict[str, dict[str, str]]
) -> None:
    settings = warehouses("held")
    with (
        writer_lock(settings),
        pytest.raises(LockHeldError, match=f"process {os.getpid()} "),
        writer_lock(settings, 0.1),
    ):
        pytest.fail("two writers at once")
    assert content(settings.published) == undisturbed["first"]


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[None]:
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk cannot be mounted here (needs the rights of an administrator)")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_leaves_the_build_and_a_later_run_recovers(
    tmp_path: Path, undisturbed: dict[str, dict[str, str]]
) -> None:
    with small_disk(tmp_path / "disk", 24 if not FULL else 32):
        settings = Settings(tmp_path / "disk" / "warehouse")
        load(settings, "r0", STATES["before"], publish_it=False)
        load(settings, "r1", STATES["first"])
        filler = settings.root.parent / "filler"
        free = os.statvfs(settings.root)
        filler.write_bytes(bytes(free.f_bavail * free.f_frsize - 3 * 1024 * 1024))
        with pytest.raises(WarehouseError, match="space"):
            load(settings, "r2", STATES["second"])
        assert content(settings.published) == undisturbed["first"]
        filler.unlink()
        load(settings, "r3", STATES["second"])
        assert content(settings.published) == undisturbed["second"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with (
        pytest.raises(WarehouseError, match="cannot be written"),
        writer_lock(Settings(tmp_path / "file" / "warehouse")),
    ):
        pytest.fail("no folder, no lock")


def test_a_folder_turned_read_only_is_told_and_a_later_run_recovers(
    warehouses: Warehouses, undisturbed: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    """A bind mount: permissions alone do not stop an administrator."""
    settings = warehouses("read-only")
    with remounted_read_only(settings.root):
        with pytest.raises(WarehouseError, match="cannot be written"):
            load(settings, "r2", STATES["second"])
        assert content(settings.published) == undisturbed["first"]
    load(settings, "r3", STATES["second"])
    assert content(settings.published) == undisturbed["second"]


@contextmanager
def remounted_read_only(folder: Path) -> Iterator[None]:
    for options in (["--bind"], ["-o", "remount,bind,ro"]):
        done = subprocess.run(["mount", *options, str(folder), str(folder)], capture_output=True, check=False)
        if done.returncode:
            subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=False)
            pytest.skip("a folder cannot be made read-only here (needs the rights of an administrator)")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_source_folder_that_vanished_loads_nothing_and_marks_nothing(
    warehouses: Warehouses, undisturbed: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    settings = warehouses("vanished")
    with writer_lock(settings), pytest.raises(SourceNotFoundError, match="network folder"):
        discover([tmp_path / "not mounted"])
    load(settings, "r2", STATES["second"])
    assert content(settings.published) == undisturbed["second"]


def test_a_clock_set_back_does_not_confuse_the_order_of_runs(
    warehouses: Warehouses, monkeypatch: pytest.MonkeyPatch, undisturbed: dict[str, dict[str, str]]
) -> None:
    import warehouse.changes
    import warehouse.commit
    from tests.warehouse.fabricate import STARTED

    settings = warehouses("clock")
    monkeypatch.setattr(warehouse.changes, "utc_now", lambda: STARTED)
    monkeypatch.setattr(warehouse.commit, "utc_now", lambda: STARTED)
    load(settings, "r2", STATES["second"])
    assert content(settings.published) == undisturbed["second"]
    with Lake(settings) as lake:
        assert lake.current_documents().keys() == {*STATES["first"], *STATES["second"]}
