"""The password of the catalog is shown nowhere: not by a command, not in what it leaves behind."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.password import hide_password, parted


@pytest.mark.parametrize(
    ("address", "shown", "password"),
    [
        ("postgres://user:secret@host:5432/base", "postgres://user@host:5432/base", "secret"),
        ("postgresql://user:s%40c%2Fret@host/base", "postgresql://user@host/base", "s@c/ret"),
        ("postgres://user:se/c@ret@host/base", "postgres://user@host/base", "se/c@ret"),
        ("postgres://host/base?user=u&password=secret", "postgres://host/base?user=u", "secret"),
        ("postgres://host/base?password=secret", "postgres://host/base", "secret"),
        ("postgres://user@host:5432/base", "postgres://user@host:5432/base", None),
        ("postgres://host:5432/base", "postgres://host:5432/base", None),
        ("", "", None),
    ],
)
def test_an_address_is_parted_from_its_password(address: str, shown: str, password: str | None) -> None:
    assert parted(address) == (shown, password)


def test_the_client_library_finds_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIANBAO_CATALOG", "postgres://user:secret@host/base")
    monkeypatch.setenv("PGPASSWORD", "of another server")
    hide_password()
    assert (os.environ["JIANBAO_CATALOG"], os.environ["PGPASSWORD"]) == ("postgres://user@host/base", "secret")
    hide_password()
    assert os.environ["PGPASSWORD"] == "secret"


@pytest.mark.parametrize("command", ["history", "ingest"])
def test_no_error_shows_it(
    jianbao: Callable[..., Any], samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """DuckDB quotes the address of a server that it cannot reach."""
    monkeypatch.setenv("JIANBAO_CATALOG", "postgres://user:s3cret@127.0.0.1:9/base")
    monkeypatch.setenv("PGPASSWORD", "")
    (tmp_path / "state").mkdir()
    paths = [samples] if command == "ingest" else []
    done = jianbao(command, *paths, "--warehouse", tmp_path)
    assert done.status == 1
    assert "JIANBAO_CATALOG" in done.stderr
    left = "".join(path.read_text() for path in (tmp_path / "state").iterdir())
    assert bool(left) is (command == "ingest")
    assert "s3cret" not in done.stdout + done.stderr + left
