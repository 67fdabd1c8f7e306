"""Refused bytes are kept, and the list shows what still waits."""

import errno
from pathlib import Path

import pytest

from tests.warehouse.fabricate import load, raw_of, sha256
from warehouse import quarantine
from warehouse.errors import NotKeptError
from warehouse.lake import Lake
from warehouse.quarantine import keep, waiting
from warehouse.settings import Settings


def test_what_waits_is_listed_with_its_bytes_until_it_loads(settings: Settings) -> None:
    kept = keep(settings.quarantine, raw_of("x.bin").encode())
    assert keep(settings.quarantine, raw_of("x.bin").encode()) == kept
    load(settings, "r1", {}, refused={"x.bin": "no text", "y.bin": "no text"}, publish_it=False)
    load(settings, "r2", {}, refused={"x.bin": "still no text", "y.bin": "no text"}, publish_it=False)
    with Lake(settings) as lake:
        first, second = waiting(lake)
        assert (first.uri, first.reason, first.kept) == ("x.bin", "still no text", kept)
        assert (second.uri, second.source_root, second.kept) == ("y.bin", "/source", None)
        assert first.first_seen_at == second.first_seen_at
        assert kept.read_bytes() == raw_of("x.bin").encode()
        assert kept.name == sha256("x.bin")
    load(settings, "r3", {"x.bin": "甲文", "y.bin": "乙文"}, publish_it=False)
    with Lake(settings) as lake:
        assert waiting(lake) == []


def test_bytes_that_the_folder_does_not_take_are_told_and_leave_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "in the way").write_text("")
    with pytest.raises(NotKeptError, match=r"in the way \(Not a directory\)"):
        keep(tmp_path / "in the way", b"refused")
    monkeypatch.setattr(quarantine, "sync", full)
    with pytest.raises(NotKeptError, match=r"quarantine \(No space left on device\)"):
        keep(tmp_path / "quarantine", b"refused")
    assert not [path for path in (tmp_path / "quarantine").rglob("*") if path.is_file()]
