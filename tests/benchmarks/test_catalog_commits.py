"""Commits a second through one PostgreSQL catalog by eight clients at once: none lost, none doubled.

    uv run pytest tests/benchmarks/test_catalog_commits.py -n 0 -o addopts= -q -s

Each commit is a whole run of one document (nine tables, outcomes, validity, difference); 4 s of a client's start are
not counted. ``JIANBAO_CLIENTS`` and ``JIANBAO_COMMITS`` say how many.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.warehouse.fabricate import load
from tests.warehouse.light import light
from tests.warehouse.test_team_scale import catalog  # noqa: F401 (a fixture)
from warehouse.lake import Lake
from warehouse.settings import Settings

CLIENTS = int(os.environ.get("JIANBAO_CLIENTS", "8"))
COMMITS = int(os.environ.get("JIANBAO_COMMITS", "5"))


@pytest.mark.parametrize("how", ["locked", "racing"])
def test_eight_clients_commit_at_once(
    how: str,
    tmp_path: Path,
    catalog: str,  # noqa: F811
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings = Settings(tmp_path / "first", catalog, str(tmp_path / "data"))
    with light():
        load(settings, "first", {"first.txt": "首文"}, publish_it=False)
    began, before = time.perf_counter(), os.times()
    clients = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.committer", str(tmp_path / f"c{n}"), catalog,
             str(tmp_path / "data"), f"c{n}", str(COMMITS), how],
            cwd=ROOT, stdout=subprocess.PIPE, text=True,
        )
        for n in range(CLIENTS)
    ]  # fmt: skip
    again = sum(int(client.communicate()[0]) for client in clients)
    seconds, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    assert not any(client.returncode for client in clients)
    with Lake(settings, read_only=True) as lake:
        documents = lake.connection.execute(
            "SELECT count(*), count(DISTINCT document_id), count(DISTINCT uri) FROM lake.dim_document"
        ).fetchall()
        runs = lake.connection.execute(
            "SELECT count(*), count(DISTINCT run_id), count(DISTINCT snapshot_id) FROM lake.load_run"
        ).fetchall()
        texts = lake.connection.execute("SELECT count(*) FROM lake.document_text").fetchall()
    wanted = CLIENTS * COMMITS + 1
    assert documents == [(wanted,) * 3]
    assert runs == [(wanted,) * 3]
    assert texts == [(wanted,)]
    with capsys.disabled():
        print(
            f"\n{how}: {CLIENTS} clients x {COMMITS} commits in {seconds:.1f} s, {(wanted - 1) / seconds:.2f} a "
            f"second, {cpu / (wanted - 1):.2f} s of processor time each, {again} begun again"
        )
