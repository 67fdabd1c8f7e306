"""The same code with a PostgreSQL catalog and an object store, by configuration only."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import duckdb
import pytest
from moto.server import ThreadedMotoServer

from tests import postgresql
from tests.conftest import ROOT
from tests.warehouse.fabricate import load, rows, sha256, stage_run
from warehouse import build, steps
from warehouse.commit import commit
from warehouse.errors import CommitConflictError, CommitError, LakeUnavailableError, LockHeldError, PublishError
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.publish import publish
from warehouse.settings import Settings
from warehouse.verify import verify


@pytest.fixture
def catalog() -> Iterator[str]:
    """A database of its own on the PostgreSQL of the test machine."""
    if not postgresql.is_there():
        pytest.skip("no PostgreSQL at 127.0.0.1:5432 on this machine")
    with postgresql.database() as name:
        yield f"postgres://{name}"


def test_a_catalog_in_postgresql(tmp_path: Path, catalog: str) -> None:
    settings = Settings(tmp_path / "one", catalog)
    load(settings, "r1", {"a.txt": "甲文", "b.txt": "乙文"})
    load(settings, "r2", {"a.txt": "丙文", "b.txt": "乙文"}, refused={"x": "no text"})
    assert rows(settings.published, "SELECT uri, document_id FROM dim_document ORDER BY uri") == [
        ("a.txt", sha256("丙文")),
        ("b.txt", sha256("乙文")),
    ]
    assert not settings.catalog_file.exists()
    with Lake(settings, read_only=True) as lake:
        assert list(verify(lake)) == []


def test_writers_in_two_folders_share_one_catalog_and_lose_nothing(tmp_path: Path, catalog: str) -> None:
    data = str(tmp_path / "data")
    one, two = Settings(tmp_path / "one", catalog, data), Settings(tmp_path / "two", catalog, data)
    load(one, "r1", {"a.txt": "甲文"})
    with (
        writer_lock(one),
        pytest.raises(LockHeldError, match=r"same catalog: a client at \S+ \(server process \d+\) since \d{4}"),
        writer_lock(two, 0.3),
    ):
        pytest.fail("two writers at once")
    load(two, "r2", {"b.txt": "乙文"}, root="/other")
    assert rows(two.published, "SELECT uri FROM dim_document ORDER BY uri") == [("a.txt",), ("b.txt",)]


LOSING = """
import sys
from pathlib import Path
from tests import postgresql
from warehouse.lake import Lake
from warehouse.lock import writer_lock
from warehouse.settings import Settings
settings = Settings(Path(sys.argv[1]), sys.argv[2])
with {}:
    {}
    print(postgresql.end_sessions(settings.catalog))
print("went on")
"""


@pytest.mark.parametrize(
    ("held", "doing", "state"),
    [
        ("writer_lock(settings)", "pass", "idle"),
        (
            "Lake(settings) as lake",
            "lake.connection.execute('BEGIN'); lake.current_documents()",
            "idle in transaction",
        ),
    ],
    ids=["the lock", "a transaction of the lake"],
)
def test_a_session_that_the_server_ends_takes_no_process_with_it(
    tmp_path: Path, catalog: str, held: str, doing: str, state: str
) -> None:
    """In a process of its own: DuckDB aborts the one that closes a transaction whose server is gone."""
    command = [sys.executable, "-c", LOSING.format(held, doing), str(tmp_path), catalog]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.splitlines(), done.returncode) == ([f"['{state}']", "went on"], 0), done.stderr


def test_a_catalog_that_is_lost_between_two_statements_is_told(tmp_path: Path, catalog: str) -> None:
    def read() -> None:
        with Lake(Settings(tmp_path, catalog)) as lake:
            lake.connection.execute("BEGIN")
            lake.current_documents()
            postgresql.end_sessions(catalog)
            lake.code_versions()

    with pytest.raises(LakeUnavailableError, match=r"could not be read or written \(.*server closed the connection"):
        read()


def test_a_build_during_which_the_catalog_is_lost_can_be_made_again(
    tmp_path: Path, catalog: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same process, as the nightly run does: the first build must have been let go of."""
    settings = Settings(tmp_path, catalog)
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文"}, publish_it=False)
    add = build._add

    def lose(*of: Any) -> None:
        postgresql.end_sessions(catalog)
        add(*of)

    def publish_it() -> str:
        with Lake(settings) as lake:
            return publish(lake).way

    monkeypatch.setattr(build, "_add", lose)
    with pytest.raises(PublishError, match="server closed the connection"):
        publish_it()
    monkeypatch.setattr(build, "_add", add)
    assert publish_it() == "difference"


def test_the_lock_outlasts_the_time_that_a_server_gives_an_idle_session(tmp_path: Path, catalog: str) -> None:
    hasty = f"{catalog}?options=-c%20idle_session_timeout%3D500"
    with writer_lock(Settings(tmp_path / "one", hasty)):
        time.sleep(1)
        with pytest.raises(LockHeldError), writer_lock(Settings(tmp_path / "two", catalog)):
            pytest.fail("two writers at once")


def test_a_commit_whose_answer_is_lost_keeps_its_files(
    tmp_path: Path, catalog: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path / "one", catalog)
    load(settings, "r1", {"a.txt": "甲文"})
    transaction = Lake.transaction

    @contextmanager
    def unanswered(lake: Lake) -> Iterator[None]:
        with transaction(lake):
            yield
        raise duckdb.IOException('Failed to execute query "COMMIT": server closed the connection unexpectedly')

    with Lake(settings) as lake, monkeypatch.context() as patched:
        run = stage_run(lake, "r2", {"a.txt": "甲文", "b.txt": "乙文"})
        patched.setattr(Lake, "transaction", unanswered)
        with pytest.raises(CommitError, match="whole or not at all"):
            commit(lake, run)
    with Lake(settings) as lake:
        assert set(lake.current_documents()) == {"a.txt", "b.txt"}
        publish(lake)
        assert list(verify(lake)) == []


def test_a_run_whose_snapshot_another_client_took_is_refused_whole(
    tmp_path: Path, catalog: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path / "one", catalog)

    def intrude(reached: str) -> None:
        if reached == "commit.recorded":
            with Lake(settings) as stranger:
                stranger.connection.execute("INSERT INTO lake.build_difference VALUES ('stranger', 'x', 0, 0, 0)")

    with Lake(settings) as lake:
        run = stage_run(lake, "r1", {"a.txt": "甲文"})
        monkeypatch.setattr(steps, "listeners", [intrude])
        with pytest.raises(CommitConflictError, match="nothing of it is there"):
            commit(lake, run)
        monkeypatch.setattr(steps, "listeners", [])
        assert lake.connection.execute("SELECT count(*) FROM lake.load_run").fetchall() == [(0,)]
        summary = commit(lake, run)
        assert summary.snapshot_id == lake.snapshot_id
        states = lake.connection.execute(
            "SELECT snapshot_id FROM ducklake_snapshots('lake') WHERE commit_message LIKE 'run r1:%'"
        ).fetchall()
        assert states == lake.connection.execute("SELECT snapshot_id FROM lake.load_run").fetchall()


def test_a_catalog_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "postgres://nobody@127.0.0.1:9/none")
    with pytest.raises(LakeUnavailableError, match="JIANBAO_CATALOG"), writer_lock(settings):
        pytest.fail("there is no server at port 9")


def test_a_catalog_of_an_unknown_kind_is_told(tmp_path: Path) -> None:
    with pytest.raises(LakeUnavailableError, match="postgres://user@host"), Lake(Settings(tmp_path, "oracle://x")):
        pytest.fail("no such catalog")


@pytest.fixture
def object_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A bucket on an S3-compatible server of this test's own."""
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    with urlopen(Request(f"http://{host}:{port}/lake", method="PUT")):
        yield "s3://lake/data"
    server.stop()


def test_data_in_an_object_store(tmp_path: Path, object_store: str) -> None:
    settings = Settings(tmp_path, None, object_store)
    load(settings, "r1", {"a.txt": "甲文"})
    load(settings, "r2", {"a.txt": "乙文", "b.txt": "丙文"})
    assert rows(settings.published, "SELECT count(*) FROM fact_metric") == [(4,)]
    assert sorted(path.name for path in settings.lake.iterdir()) == ["catalog.sqlite", "record.run"]
    with Lake(settings, read_only=True) as lake:
        assert list(verify(lake)) == []
