"""A large tree in batches: killed anywhere and started again it goes on, and a bad batch does not stop the others."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import progress
from flows.backfill import Batch, backfill, cut
from flows.discover import SourceFile
from flows.runners import Workers
from tests.flows.conftest import ROOT
from warehouse.errors import LakeUnavailableError
from warehouse.lake import Lake
from warehouse.settings import Settings


def tree(folder: Path, count: int) -> Path:
    """``count`` small files in folders of ten."""
    for number in range(count):
        file = folder / f"{number // 10:03}" / f"{number:05}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"山川县简报\n今年以来，全县新建农村公路{number + 10}公里。\n", "utf-8")
    return folder


def in_lake(settings: Settings) -> int:
    """Documents that are committed, published or not."""
    try:
        with Lake(settings, read_only=True) as lake:
            row = lake.connection.execute("SELECT count(*) FROM lake.dim_document").fetchone()
    except (LakeUnavailableError, duckdb.Error):
        return 0
    return int(row[0]) if row else 0


def published(settings: Settings, query: str) -> Any:
    with duckdb.connect(settings.published, read_only=True) as connection:
        return connection.execute(query).fetchall()


class Heard:
    """Keeps what a backfill tells of its progress."""

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.expected = self.done = 0

    def stage(self, name: str) -> None:
        self.stages.append(name)

    def expect(self, byte_count: int) -> None:
        self.expected += byte_count

    def advance(self, byte_count: int) -> None:
        self.done += byte_count


KILLED = """
import os, signal, sys
from flows.cli import main
from tests.flows.conftest import light_nights
from warehouse import steps
passed = []
def die(step):
    passed.append(step)
    if passed.count("commit.inserted") == 2:
        os.kill(os.getpid(), signal.SIGKILL)
steps.listeners.append(die)
with light_nights():
    main(["backfill", *sys.argv[1:]])
"""
"""A backfill that is killed in the middle of its second commit."""


@pytest.mark.usefixtures("light_runs")
def test_killed_and_started_again_it_goes_on_where_it_was(
    prefect_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And the workers of one commit are those of the next."""
    source, settings = tree(tmp_path / "in", 18), Settings(tmp_path / "wh")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, source, "--warehouse", settings.root, "--batch-files", "6"],
        env={**os.environ, "PREFECT_API_URL": prefect_server},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        timeout=300,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    before = in_lake(settings)
    assert before == 6
    assert not settings.published.exists()

    heard = Heard()
    pools: list[Any] = []
    start = Workers.start
    monkeypatch.setattr(Workers, "start", lambda self, size: pools.append(start(self, size)) or pools[-1])
    with progress.told_to(heard):
        summary = backfill([str(source)], str(settings.root), batch_files=6)
    assert (summary.status, summary.documents_seen, summary.documents_skipped) == ("published", 18, before)
    assert summary.documents_loaded == 18 - before
    assert published(settings, "select count(*), count(distinct uri) from dim_document") == [(18, 18)]
    assert published(settings, "select count(*), sum(value) from fact_metric") == [(18, sum(range(10, 28)))]
    assert heard.done == heard.expected > 0
    assert len(pools) == 1
    assert not pools[0]._started
    assert f"batch 1 of {(18 - before) // 6}: checking" in heard.stages
    assert not list(settings.staging.glob("*"))

    again = backfill([str(source)], str(settings.root), batch_files=6)
    assert (again.status, again.documents_loaded, again.documents_skipped) == ("unchanged", 0, 18)


@pytest.mark.usefixtures("plain_runs")
def test_files_whose_bytes_are_known_are_recorded_where_they_are(prefect_server: str, tmp_path: Path) -> None:
    """Copies within the tree, and a file copied over another."""
    source, settings = tree(tmp_path / "in", 2), Settings(tmp_path / "wh")
    first, second, third = (source / "000" / f"0000{number}.txt" for number in range(3))
    third.write_bytes(second.read_bytes())
    paths = "select count(*), count(distinct document_id) from document_validity where valid_to_run is null"
    assert backfill([str(source)], str(settings.root), batch_files=2).status == "published"
    assert published(settings, paths) == [(3, 2)]
    first.write_bytes(second.read_bytes())
    again = backfill([str(source)], str(settings.root))
    assert (again.status, again.documents_loaded, again.documents_skipped) == ("published", 1, 2)
    assert published(settings, paths) == [(3, 1)]
    assert backfill([str(source)], str(settings.root)).status == "unchanged"


@pytest.mark.usefixtures("plain_runs", "to_the_checks")
def test_a_batch_that_fails_its_checks_is_left_out_and_told(prefect_server: str, tmp_path: Path) -> None:
    source, settings = tree(tmp_path / "in", 6), Settings(tmp_path / "wh")
    (source / "000" / "00001.txt").write_text("今年以来，全县完成工业投资8888888888亿元。\n", "utf-8")
    summary = backfill([str(source)], str(settings.root), batch_files=3, publish_every=1)
    assert (summary.status, summary.exit_status, summary.documents_loaded) == ("incomplete", 1, 3)
    assert "money_is_possible" in summary.advice()
    assert published(settings, "select count(*) from dim_document") == [(3,)]
    (source / "000" / "00001.txt").write_text("今年以来，全县完成工业投资88亿元。\n", "utf-8")
    mended = backfill([str(source)], str(settings.root), batch_files=3)
    assert (mended.status, mended.documents_loaded) == ("published", 3)


@pytest.mark.parametrize(
    ("sizes", "files", "bytes_", "batches"),
    [([1] * 5, 2, 100, [2, 2, 1]), ([60, 60, 1], 9, 100, [2, 1]), ([500], 9, 100, [1]), ([], 9, 100, [])],
    ids=["by number", "by size", "one large file", "nothing"],
)
def test_batches_are_cut_by_number_and_size(sizes: list[int], files: int, bytes_: int, batches: list[int]) -> None:
    sources = [SourceFile(str(i), str(i), "", "text/plain", size, "") for i, size in enumerate(sizes)]
    made: list[Batch] = list(cut(sources, files, bytes_))
    assert [len(batch.sources) for batch in made] == batches
    assert [batch.number for batch in made] == list(range(1, len(batches) + 1))
    assert [source for batch in made for source in batch.sources] == sources


Jianbao = Callable[..., Any]


@pytest.mark.usefixtures("plain_runs")
def test_the_command_says_what_it_did(jianbao: Jianbao, tmp_path: Path) -> None:
    done = jianbao("backfill", tree(tmp_path / "in", 2), "--warehouse", tmp_path / "wh", "--json")
    assert (done.status, done.summary["documents_loaded"]) == (0, 2)
    missing = jianbao("backfill", tmp_path / "nowhere", "--warehouse", tmp_path / "wh")
    assert missing.status == 1
    assert "nowhere is neither a file nor a folder" in missing.stderr
