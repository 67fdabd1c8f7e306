"""The signature of an extension is checked once a process, and again when its file is another."""

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.conftest import ROOT
from warehouse import extensions
from warehouse.extensions import load

PROGRAM = """
import os
from warehouse import extensions
name = "sqlite_scanner"
def trusting(connection):
    return connection.execute("select current_setting('allow_unsigned_extensions')").fetchone()[0]
first = extensions.connect()
extensions.load(first, name)
second = extensions.connect()
extensions.load(second, name)
print(trusting(first), trusting(second), list(extensions._checked))
os.utime(extensions._checked[name].path)
third = extensions.connect()
extensions.load(third, name)
print(trusting(third))
"""


def test_a_file_that_was_checked_is_trusted_until_it_is_another() -> None:
    """In a process of its own: the tests' own connections trust all extensions."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["False True ['sqlite_scanner']", "False"]


@pytest.mark.parametrize("home", [None, "a file"], ids=["no home", "a home that cannot be written"])
def test_an_extension_is_loaded_from_its_package_without_a_home(tmp_path: Path, home: str | None) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "HOME"}
    if home:
        (tmp_path / home).touch()
        environment["HOME"] = str(tmp_path / home)
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split("\n")[:2] == ["False True ['sqlite_scanner']", "False"], done.stderr


def test_an_extension_that_was_not_checked_is_before_a_trusting_connection_loads_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[duckdb.DuckDBPyConnection] = []
    find = extensions._find
    monkeypatch.setattr(extensions, "_checked", {})
    monkeypatch.setattr(
        extensions, "_find", lambda connection, name: asked.append(connection) or find(connection, name)
    )
    with duckdb.connect(config={"allow_unsigned_extensions": True}) as trusting:
        load(trusting, "sqlite_scanner")
        assert len(asked) == 2
        assert asked[1] is trusting


def test_nothing_is_asked_of_a_server_while_a_package_brings_the_extension(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LOAD of what is not installed has DuckDB look for it in the network, for as long as that takes to answer."""
    tried: list[str] = []
    attempt = extensions._try
    monkeypatch.setattr(
        extensions, "_try", lambda connection, statement: tried.append(statement) or attempt(connection, statement)
    )
    with duckdb.connect(config={"extension_directory": str(tmp_path)}) as connection:
        extensions._load(connection, "sqlite_scanner")
    assert len(tried) == 1
    assert tried[0].endswith("sqlite_scanner.duckdb_extension'")
