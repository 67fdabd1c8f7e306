"""One writer at a time; whoever waits in vain learns for whom."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.warehouse.fabricate import load
from warehouse import lock
from warehouse.errors import LockHeldError, WarehouseError
from warehouse.lock import Holder, holder, lives, name_run, writer_lock
from warehouse.settings import Settings

HOLD = """
import sys, time
from pathlib import Path
from warehouse.lock import writer_lock
from warehouse.settings import Settings
with writer_lock(Settings(Path(sys.argv[1]))):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_writer_is_told_who_holds_the_lock_and_a_dead_one_is_recognised(settings: Settings) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, str(settings.root)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with (
            pytest.raises(LockHeldError, match=rf"process {other.pid} on \S+ since \d{{4}}-"),
            writer_lock(settings, 0.2),
        ):
            pytest.fail("two writers at once")
        other.kill()
        other.wait()
    with writer_lock(settings, 0.2) as died:
        assert died is not None
        assert died.pid == other.pid
    with writer_lock(settings, 0.2) as died:
        assert died is None


def test_who_waits_is_told_once_for_whom_and_how_long(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lock, "SILENT_SECONDS", 0.2)
    with subprocess.Popen([sys.executable, "-c", HOLD, str(settings.root)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        ending = threading.Timer(1.0, other.kill)
        ending.start()
        with writer_lock(settings, 30):
            said = capsys.readouterr().err
        ending.join()
    assert said.startswith(f"jianbao: another run is writing to this warehouse: process {other.pid} on ")
    assert said.endswith(" UTC; waiting for it to end, at most 30 s\n")
    assert said.count("\n") == 1
    with writer_lock(settings, 30):
        assert capsys.readouterr().err == ""


def test_the_lock_is_free_after_a_failure(settings: Settings) -> None:
    with pytest.raises(ZeroDivisionError), writer_lock(settings):
        _ = 1 / 0
    with writer_lock(settings) as died:
        assert died is None


def test_a_writer_that_failed_is_no_writer_any_more(settings: Settings) -> None:
    """A server that lives on after a failed night does not write."""
    with pytest.raises(ZeroDivisionError), writer_lock(settings):
        _ = 1 / 0
    assert holder(settings) is None


def test_who_holds_the_lock_lives_and_who_only_left_a_note_does_not(settings: Settings) -> None:
    """A process number is used again: only the lock tells."""
    with writer_lock(settings):
        writer = holder(settings)
        assert writer is not None
        assert lives(settings, writer)
        note = settings.lock_file.with_suffix(".json").read_text("utf-8")
    settings.lock_file.with_suffix(".json").write_text(note, "utf-8")
    assert not lives(settings, writer)
    with writer_lock(settings) as died:
        assert died == writer


@contextmanager
def written_elsewhere(settings: Settings, *, touched: bool) -> Iterator[Holder]:
    """What another machine leaves in a shared folder that keeps locks to each machine."""
    note, over = settings.lock_file.with_suffix(".json"), threading.Event()
    other = Holder("another-machine", os.getpid(), "2018-07-31 23:00:00")
    settings.lock_file.touch()
    note.write_text(json.dumps(asdict(other)), "utf-8")

    def touch() -> None:
        while not over.wait(0.02):
            os.utime(note)

    toucher = threading.Thread(target=touch)
    if touched:
        toucher.start()
    yield other
    over.set()
    if touched:
        toucher.join()


def test_a_writer_on_another_machine_is_seen_without_its_lock(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "TOUCH_SECONDS", 0.1)
    with written_elsewhere(settings, touched=True) as other:
        assert lives(settings, other)
        with pytest.raises(LockHeldError, match="on another-machine since"), writer_lock(settings, 0.2):
            pytest.fail("two writers at once")
        assert holder(settings) == other


def test_a_dead_writer_of_another_machine_holds_nobody_up(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "TOUCH_SECONDS", 0.05)
    with written_elsewhere(settings, touched=False) as other:
        assert not lives(settings, other)
        with writer_lock(settings) as died:
            assert died == other


def test_a_writer_touches_its_note(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "TOUCH_SECONDS", 0.05)
    with writer_lock(settings):
        assert lock._is_touched(settings.lock_file.with_suffix(".json"))


def test_a_writers_note_names_its_run_and_nobody_elses_note_is_touched(settings: Settings) -> None:
    name_run(settings, "r1")
    assert holder(settings) is None
    with writer_lock(settings):
        name_run(settings, "r1")
        found = holder(settings)
        assert found is not None
        assert (found.pid, found.run) == (os.getpid(), "r1")
        settings.lock_file.with_suffix(".json").write_text('{"host": "another", "pid": 1, "since": "2018-07-31"}')
        name_run(settings, "r2")
        assert holder(settings) == Holder("another", 1, "2018-07-31")


def test_a_folder_that_duckdb_cannot_build_in_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"the character \?; give"), writer_lock(Settings(tmp_path / "a?b" / "wh")):
        pytest.fail("it would commit and never publish")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_a_strange_name_works(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "a#b%c'd\"e 中")
    load(settings, "r1", {"a.txt": "甲文"})
    assert settings.published.exists()


def test_the_file_that_cannot_be_written_is_named(settings: Settings) -> None:
    settings.lock_file.mkdir(parents=True)
    with pytest.raises(WarehouseError, match=r"writer\.lock cannot be written"), writer_lock(settings):
        pytest.fail("no lock, no writer")
