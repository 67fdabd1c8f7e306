"""The load as its users see it: what a run prints, leaves in the warehouse and in Prefect, and what it never does."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import state, version
from flows.status import status
from tests.flows.conftest import Finished, Locking, jianbao_process
from tests.flows.served import PROGRAMS, post, until
from tests.flows.test_start import imported
from warehouse.lock import writer_lock
from warehouse.settings import Settings

Jianbao = Callable[..., Finished]

CONTENT = (
    "dim_document", "document_text", "dim_issue", "contents_entry", "fact_article", "article_span", "fact_metric",
    "fact_repair", "article_term",
)  # fmt: skip


def content(published: Path) -> dict[str, list[Any]]:
    """Every row of every content table, ordered."""
    with duckdb.connect(published, read_only=True) as connection:
        return {name: connection.sql(f"select * from {name} order by all").fetchall() for name in CONTENT}


@pytest.fixture(scope="module")
def loaded(jianbao: Jianbao, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A warehouse with the samples, and the summary of the run that loaded them."""
    warehouse = tmp_path_factory.mktemp("loaded")
    process = jianbao("ingest", samples, "--warehouse", warehouse, "--json")
    assert process.status == 0, process.stderr
    return warehouse, process.summary


def test_the_samples_load_whole(loaded: tuple[Path, dict[str, Any]], samples: Path) -> None:
    warehouse, summary = loaded
    files = [path for path in samples.iterdir() if path.is_file()]
    assert summary["status"] == "published"
    assert summary["documents_loaded"] == summary["documents_seen"] == len(files)
    assert summary["checks_failed"] == 0
    assert summary["checks_passed"] > 100
    rows = content(warehouse / "jianbao.duckdb")
    assert len(rows["fact_article"]) == summary["articles"] >= len(files)
    assert len(rows["fact_metric"]) == summary["metrics"] > 50
    assert len(rows["fact_repair"]) == summary["repairs"] > 100
    assert all(rows[name] for name in CONTENT)


def test_a_second_run_loads_nothing_and_changes_nothing(
    loaded: tuple[Path, dict[str, Any]], jianbao: Jianbao, samples: Path
) -> None:
    warehouse, first = loaded
    published = warehouse / "jianbao.duckdb"
    before = published.stat()
    second = jianbao("ingest", samples, "--warehouse", warehouse, "--json").summary
    assert (second["status"], second["documents_loaded"]) == ("unchanged", 0)
    assert second["documents_skipped"] == first["documents_loaded"]
    after = published.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_run_with_nothing_new_tells_of_documents_that_older_rules_read(
    loaded: tuple[Path, dict[str, Any]], jianbao: Jianbao, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warehouse, first = loaded
    assert first["older_rules"] == 0
    monkeypatch.setattr(version, "code_version", lambda: "newer")
    said = jianbao("ingest", samples, "--warehouse", warehouse).stdout
    assert "Nothing new" in said
    assert "6 documents were read by older rules; --reprocess reads them anew" in said


def test_a_run_with_nothing_new_imports_nothing_heavy(
    loaded: tuple[Path, dict[str, Any]], samples: Path, prefect_server: str
) -> None:
    """What is known is decided before anything that transforms, checks or publishes is imported."""
    env = {"PREFECT_API_URL": prefect_server, "PREFECT_LOGGING_LEVEL": "CRITICAL"}
    modules = imported("ingest", samples, "--warehouse", loaded[0], env=env)
    assert {"flows.ingest", "duckdb"} <= modules
    heavy = {"polars", "pandas", "numpy", "pyarrow", "rjieba", "great_expectations", "prefect.server.api.server"}
    assert not heavy & modules


def test_the_same_folder_gives_the_same_rows_from_anywhere(
    loaded: tuple[Path, dict[str, Any]], samples: Path, tmp_path: Path
) -> None:
    """And without a server at hand the command starts one of its own, and prints nothing but JSON."""
    shutil.copytree(samples, tmp_path / "elsewhere")
    env = {"JIANBAO_WAREHOUSE": "wh", "PREFECT_API_URL": "", "PREFECT_HOME": str(tmp_path / "prefect")}
    process = jianbao_process("ingest", "elsewhere", "--json", cwd=tmp_path, env=env)
    assert process.status == 0, process.stderr
    ours, theirs = content(loaded[0] / "jianbao.duckdb"), content(tmp_path / "wh" / "jianbao.duckdb")
    for name in CONTENT:
        if name != "dim_document":  # it bears run and time
            assert ours[name] == theirs[name]


def test_a_run_is_a_flow_with_named_tasks_and_a_summary_artifact(
    loaded: tuple[Path, dict[str, Any]], prefect_server: str
) -> None:
    from prefect.client.orchestration import get_client
    from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
    from prefect.client.schemas.sorting import FlowRunSort

    with get_client(sync_client=True) as client:
        flows = {flow.id for flow in client.read_flows() if flow.name == "jianbao-ingest"}
        assert len(flows) == 1
        runs = [run for run in client.read_flow_runs(sort=FlowRunSort.START_TIME_ASC) if run.flow_id in flows]
        assert "Completed" in {run.state_name for run in runs}
        tasks = client.read_task_runs(limit=200)
        assert not any(task.tags for task in tasks)  # the server looks for a limit for each tag of each task
        names = {task.name.split("-")[0] for task in tasks}
        assert {"discover", "plan", "transform batch 0", "validate", "commit", "publish"} <= names
        artifacts = client.read_artifacts(
            artifact_filter=ArtifactFilter(key=ArtifactFilterKey(any_=["jianbao-summary"]))
        )
        assert any("Loaded, checked and published" in str(artifact.data) for artifact in artifacts)


@pytest.mark.usefixtures("plain_runs")
def test_a_changed_file_supersedes_its_old_version(jianbao: Jianbao, samples: Path, tmp_path: Path) -> None:
    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    file = source / "communique.txt"
    shutil.copy(samples / "communique.txt", file)
    jianbao("ingest", source, "--warehouse", warehouse, "--json")
    file.write_text(file.read_text("utf-8") + "\n全县新建农村公路88公里。\n", "utf-8")
    summary = jianbao("ingest", source, "--warehouse", warehouse, "--json").summary
    assert summary["documents_loaded"] == 1
    with duckdb.connect(warehouse / "jianbao.duckdb", read_only=True) as connection:
        assert connection.sql("select count(*) from dim_document").fetchall() == [(1,)]
        assert connection.sql("select count(*) from fact_metric where value = 88 and unit = '公里'").fetchall() == [
            (1,)
        ]
        history = connection.sql("select valid_to is null from document_validity order by valid_from").fetchall()
        assert history == [(False,), (True,)]
        assert connection.sql(
            "select outcome from document_outcome join load_run using (run_id) order by started_at"
        ).fetchall() == [("loaded",), ("superseded",)]


@pytest.mark.usefixtures("plain_runs")
def test_a_bad_file_is_quarantined_with_a_reason_and_the_rest_loads(
    jianbao: Jianbao, samples: Path, tmp_path: Path
) -> None:
    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    shutil.copy(samples / "place-title-body.txt", source)
    (source / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (source / "empty.txt").write_text(" \n")
    (source / "twin.txt").write_text(" \n")
    process = jianbao("ingest", source, "--warehouse", warehouse, "--json")
    summary = process.summary
    assert process.status == summary["exit_status"] == 2
    assert (summary["documents_loaded"], summary["documents_quarantined"]) == (1, 3)
    with duckdb.connect(warehouse / "jianbao.duckdb", read_only=True) as connection:
        refused = connection.sql(
            "select uri, stage, length(reason) > 20, resolved_at from quarantined_document order by uri"
        ).fetchall()
    assert refused == [(f"{name}.txt", "decode", True, None) for name in ("empty", "picture", "twin")]
    again = jianbao("ingest", source, "--warehouse", warehouse, "--json")
    assert (again.status, again.summary["status"]) == (2, "unchanged")
    (source / "empty.txt").write_text("全县新建农村公路88公里。\n", "utf-8")
    (source / "twin.txt").unlink()
    jianbao("ingest", source, "--warehouse", warehouse, "--json")
    with duckdb.connect(warehouse / "jianbao.duckdb", read_only=True) as connection:
        resolved = "select distinct uri, resolution, resolved_at is null from quarantined_document order by uri"
        assert connection.sql(resolved).fetchall() == [
            ("empty.txt", "loaded", False), ("picture.txt", None, True), ("twin.txt", "gone", False)
        ]  # fmt: skip


def held(published: Path) -> dict[str, list[Any]]:
    """What is published of source paths: the text that each holds now, and the path that each document names."""
    with duckdb.connect(published, read_only=True) as connection:
        return {
            "paths": connection.sql(
                "select uri, trim(raw_text, chr(10)) from document_validity join document_text using (document_id) "
                "where valid_to_run is null and missing_since is null order by uri"
            ).fetchall(),
            "documents": connection.sql(
                "select uri, trim(raw_text, chr(10)) from dim_document join document_text using (document_id) "
                "order by uri"
            ).fetchall(),
        }


COUNTED = ("loaded", "skipped", "copied")


@pytest.mark.usefixtures("plain_runs")
def test_files_that_change_places_or_are_copied_are_published_where_they_are(jianbao: Jianbao, tmp_path: Path) -> None:
    """No new bytes come, and yet the record says something else than the folder."""
    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    first, second = (source / name for name in ("a.txt", "b.txt"))
    x, y = "全县新建农村公路88公里。", "全县改造危旧房屋99户。"

    def write(*texts: str) -> None:
        for file, text in zip((first, second), texts, strict=True):
            file.write_text(f"{text}\n", "utf-8")

    def night() -> tuple[Any, ...]:
        summary = jianbao("ingest", source, "--warehouse", warehouse, "--json").summary
        return tuple(summary[name] for name in ("status", *(f"documents_{what}" for what in COUNTED)))

    write(x, y)
    assert night() == ("published", 2, 0, 0)
    write(y, x)
    assert night() == ("published", 2, 0, 0)
    swapped = [("a.txt", y), ("b.txt", x)]
    assert held(warehouse / "jianbao.duckdb") == {"paths": swapped, "documents": swapped}
    assert night() == ("unchanged", 0, 2, 0)
    write(y, y)
    assert night() == ("published", 1, 1, 0)
    copied = {"paths": [("a.txt", y), ("b.txt", y)], "documents": [("a.txt", y)]}
    assert held(warehouse / "jianbao.duckdb") == copied
    assert night() == ("unchanged", 0, 2, 0)
    shutil.copy(first, source / "c.txt")
    assert night() == ("published", 0, 3, 0)
    assert held(warehouse / "jianbao.duckdb")["paths"] == [*copied["paths"], ("c.txt", y)]
    assert night() == ("unchanged", 0, 3, 0)
    for name in ("d.txt", "e.txt"):
        (source / name).write_text("全县新建水厂7座。\n", "utf-8")
    assert night() == ("published", 1, 4, 1)
    assert jianbao("verify", "--warehouse", warehouse).status == 0


@pytest.mark.usefixtures("plain_runs")
def test_a_refused_file_that_is_put_back_waits_no_more(jianbao: Jianbao, tmp_path: Path) -> None:
    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    for name in ("a.txt", "b.txt"):
        (source / name).write_text(f"{name}：全县新建农村公路88公里。\n", "utf-8")

    def night() -> tuple[int, str]:
        process = jianbao("ingest", source, "--warehouse", warehouse, "--json")
        return process.status, process.summary["status"]

    good = (source / "a.txt").read_bytes()
    assert night() == (0, "published")
    for put_right in (night, lambda: (jianbao("quarantine", "--retry", "--warehouse", warehouse).status, "published")):
        (source / "a.txt").write_bytes(b"")
        assert night() == (2, "published")
        assert night() == (2, "unchanged")
        (source / "a.txt").write_bytes(good)
        assert put_right() == (0, "published")
        assert jianbao("status", "--warehouse", warehouse).status == 0
        assert jianbao("quarantine", "--warehouse", warehouse).status == 0
        assert night() == (0, "unchanged")
    with duckdb.connect(warehouse / "jianbao.duckdb", read_only=True) as connection:
        assert connection.sql("select resolution from quarantined_document").fetchall() == [("loaded",), ("loaded",)]


@pytest.mark.usefixtures("plain_runs")
def test_a_folder_that_cannot_be_read_stops_no_other_and_marks_nothing_missing(
    jianbao: Jianbao, tmp_path: Path, locked: Locking
) -> None:
    source, warehouse = tmp_path / "in", tmp_path / "wh"
    (source / "2018").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "2018/c.txt"):
        (source / name).write_text(f"{name}：全县新建农村公路88公里。\n", "utf-8")
    (source / "latest").symlink_to(source / "2018")

    def night() -> tuple[Any, ...]:
        process = jianbao("ingest", source, "--warehouse", warehouse, "--json")
        assert process.summary["warnings"] == [
            "latest is a symbolic link to a folder and not followed: its files are read in 2018"
        ]
        return process.status, process.summary["status"], process.summary["documents_loaded"]

    def missing() -> list[Any]:
        with duckdb.connect(warehouse / "jianbao.duckdb", read_only=True) as connection:
            return connection.sql("select uri from document_validity where missing_since is not null").fetchall()

    assert night() == (0, "published", 3)
    locked(source / "2018")
    (source / "d.txt").write_text("全县改造危旧房屋99户。\n", "utf-8")
    (source / "a.txt").unlink()
    assert night() == (2, "published", 1)
    assert missing() == []
    assert night() == (2, "unchanged", 0)
    assert (
        "2018: the folder cannot be read (Permission denied)" in jianbao("quarantine", "--warehouse", warehouse).stdout
    )
    again = jianbao("quarantine", "--retry", "--warehouse", warehouse)
    assert (again.status, again.stdout.count("quarantined at discover: 2018: ")) == (2, 1)
    locked()
    assert night() == (0, "published", 0)
    assert missing() == [("a.txt",)]
    assert jianbao("quarantine", "--warehouse", warehouse).status == 0
    assert "warning: latest is a symbolic link" in jianbao("ingest", source, "--warehouse", warehouse).stdout


@pytest.mark.usefixtures("plain_runs")
def test_files_that_take_the_place_of_another_folders_are_warned_of(jianbao: Jianbao, tmp_path: Path) -> None:
    warehouse = tmp_path / "wh"
    for folder, kilometres in (("A", 10), ("B", 20)):
        (tmp_path / folder).mkdir()
        for number in range(5):
            text = "全县改造危旧房屋99户。" if number == 4 else f"全县新建农村公路{kilometres + number}公里。"
            (tmp_path / folder / f"{number}.txt").write_text(f"{text}\n", "utf-8")

    def warned(folder: str) -> list[str]:
        warnings: list[str] = jianbao("ingest", tmp_path / folder, "--warehouse", warehouse, "--json").summary[
            "warnings"
        ]
        return warnings

    assert warned("A") == []
    assert warned("B") == [
        f"0.txt, 1.txt, 2.txt and 1 more of {tmp_path / 'B'} took the place of files of the same path in "
        f"{tmp_path / 'A'}, which are still there; give the folder above the two as one PATH, or load them into two "
        "warehouses"
    ]
    assert warned("B") == []
    (tmp_path / "B").rename(tmp_path / "C")
    (tmp_path / "C" / "0.txt").write_text("全县新建农村公路88公里。\n", "utf-8")
    assert warned("C") == [], "the folder was moved"


@pytest.mark.usefixtures("plain_runs")
def test_an_empty_folder_says_nothing_of_the_files_it_once_had(jianbao: Jianbao, samples: Path, tmp_path: Path) -> None:
    """A network folder that is not mounted is an empty folder."""
    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    shutil.copy(samples / "place-title-body.txt", source)
    jianbao("ingest", source, "--warehouse", warehouse, "--json")
    (source / "place-title-body.txt").unlink()
    assert jianbao("ingest", source, "--warehouse", warehouse, "--json").summary["status"] == "unchanged"
    with duckdb.connect(warehouse / "jianbao.duckdb", read_only=True) as connection:
        assert connection.sql("select missing_since from document_validity").fetchall() == [(None,)]


@pytest.mark.usefixtures("plain_runs")
def test_a_sum_that_cannot_be_refuses_its_document_alone(prefect_server: str, tmp_path: Path) -> None:
    """A typo of one office does not hold back the bulletins of all others; mended, the file is loaded."""
    from flows.ingest import ingest

    source, warehouse = tmp_path / "in", tmp_path / "wh"
    source.mkdir()
    (source / "good.txt").write_text("全县新建农村公路88公里。\n", "utf-8")
    wrong = source / "wrong.txt"
    wrong.write_text("全县新修水渠9公里。\n今年以来，全县完成工业投资8888888888亿元。\n", "utf-8")
    summary = ingest([str(source)], str(warehouse))
    assert (summary.status, summary.exit_status, summary.documents_loaded) == ("published", 2, 1)
    (refused,) = summary.quarantined
    assert (refused.uri, refused.stage) == ("wrong.txt", "check")
    assert refused.reason.startswith("line 2 states 8888888888亿元 (今年以来，全县完成工业投资8888888888亿元")
    assert "mend the file and run the same command again" in refused.reason
    wrong.write_text("今年以来，全县完成工业投资88亿元。\n", "utf-8")
    assert ingest([str(source)], str(warehouse)).exit_status == 0


@pytest.mark.usefixtures("plain_runs")
def test_a_failing_error_check_publishes_nothing(
    loaded: tuple[Path, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flows.ingest import ChecksFailedError, ingest
    from transforms import frames, pipeline

    warehouse = tmp_path / "wh"
    shutil.copytree(loaded[0], warehouse)
    published = warehouse / "jianbao.duckdb"
    before = content(published)
    honest = pipeline.transform_document

    def lying(data: bytes, uri: str, media_type: str = "text/plain") -> frames.Rows:
        rows = honest(data, uri, media_type)
        confidence = list(frames.SCHEMAS["fact_metric"]).index("confidence")
        rows["fact_metric"] = [(*row[:confidence], 7.0) for row in rows["fact_metric"]]
        return rows

    monkeypatch.setattr(pipeline, "transform_document", lying)
    (tmp_path / "new.txt").write_text("全县新建农村公路88公里。\n", "utf-8")
    with pytest.raises(ChecksFailedError) as failure:
        ingest([str(tmp_path / "new.txt")], str(warehouse))
    assert failure.value.summary.exit_status == 1
    assert {check.table_name for check in failure.value.summary.errors} == {"fact_metric"}
    assert content(published) == before
    monkeypatch.undo()
    assert ingest([str(tmp_path / "new.txt")], str(warehouse)).status == "published"


def test_a_path_that_is_not_there_fails_with_a_sentence(jianbao: Jianbao, tmp_path: Path) -> None:
    process = jianbao("ingest", tmp_path / "nowhere", "--warehouse", tmp_path / "wh")
    assert process.status == 1
    assert "nowhere is neither a file nor a folder" in process.stderr
    assert "Traceback" not in process.stderr
    assert not (tmp_path / "wh" / "state").exists()


@pytest.mark.parametrize("command", ["ingest", "backfill"])
def test_a_path_that_is_not_there_is_seen_in_the_status(
    jianbao: Jianbao, loaded: tuple[Path, dict[str, Any]], tmp_path: Path, command: str
) -> None:
    """The folder of a cron job's network drive is away: monitoring must not go on saying that all is well."""
    shutil.copytree(loaded[0], tmp_path / "wh")
    assert status(Settings(tmp_path / "wh")).exit_status == 0
    assert jianbao(command, tmp_path / "nowhere", "--warehouse", tmp_path / "wh").status == 1
    told = status(Settings(tmp_path / "wh"))
    assert told.exit_status == 1
    assert any("nowhere is neither a file nor a folder" in value for _label, value in told.lines())


def test_a_locked_warehouse_says_who_holds_it(jianbao: Jianbao, samples: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "wh")
    with writer_lock(settings):
        process = jianbao("ingest", samples, "--warehouse", tmp_path / "wh", "--wait", "0.2")
    assert process.status == 1
    assert "another run is writing" in process.stderr
    left = state.last_run(settings)
    assert left is not None
    assert left.status == "failed"
    assert "another run is writing" in left.message


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_says_so_and_is_seen_in_the_status(
    loaded: tuple[Path, dict[str, Any]], samples: Path, tmp_path: Path, prefect_server: str, stop: signal.Signals
) -> None:
    shutil.copytree(loaded[0], tmp_path / "wh")
    settings = Settings(tmp_path / "wh")
    built, began = settings.published.stat(), datetime.now(UTC)
    with writer_lock(settings):  # it is in the middle of a run, and stays there
        process = subprocess.Popen(
            [PROGRAMS / "jianbao", "ingest", samples, "--warehouse", settings.root],
            env={**os.environ, "PREFECT_API_URL": prefect_server},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        # of this run: those that other tests killed are still running, as Prefect knows them
        running = {"state": {"type": {"any_": ["RUNNING"]}}, "start_time": {"after_": began.isoformat()}}
        until(lambda: post(prefect_server, "/flow_runs/filter", flow_runs=running), 120)
        time.sleep(2)  # from its start as Prefect knows it to where it waits
        process.send_signal(stop)
        said, complained = process.communicate(timeout=60)
    assert (process.returncode, said) == (1, "")
    _stop_was_told(settings, complained)
    after = settings.published.stat()
    assert (after.st_ino, after.st_mtime_ns) == (built.st_ino, built.st_mtime_ns)


def _stop_was_told(settings: Settings, complained: str) -> None:
    assert "stopped; what was committed stays. Run the same command again" in complained
    assert "Traceback" not in complained
    told = status(settings)
    assert told.exit_status == 1
    assert any("stopped, by hand or by a signal" in value for _label, value in told.lines())


@pytest.mark.parametrize(("command", "stop"), [("ingest", signal.SIGINT), ("backfill", signal.SIGTERM)])
def test_a_run_that_is_stopped_while_it_starts_says_so_too(
    loaded: tuple[Path, dict[str, Any]], samples: Path, tmp_path: Path, command: str, stop: signal.Signals
) -> None:
    """In the middle of an import, as the machine is when nights begin: a stop there once gave a page of pydantic."""
    if not Path("/proc/self/maps").exists():
        pytest.skip("what a process has loaded is seen on Linux only")
    shutil.copytree(loaded[0], tmp_path / "wh")
    settings = Settings(tmp_path / "wh")
    process = subprocess.Popen(
        [PROGRAMS / "jianbao", command, samples, "--warehouse", settings.root],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until(lambda: "pydantic_core" in Path(f"/proc/{process.pid}/maps").read_text(), 60)  # Prefect is being imported
    process.send_signal(stop)
    said, complained = process.communicate(timeout=60)
    assert (process.returncode, said) == (1, "")
    _stop_was_told(settings, complained)


@pytest.mark.parametrize(
    ("stop", "workers"),
    [
        (signal.SIGINT, 1),
        pytest.param(signal.SIGTERM, 1, marks=pytest.mark.long),
        pytest.param(signal.SIGTERM, 2, marks=pytest.mark.long),
    ],
)
def test_a_run_that_is_stopped_in_the_middle_of_a_document_ends_at_once(
    tmp_path: Path, prefect_server: str, stop: signal.Signals, workers: int
) -> None:
    settings, source, began = Settings(tmp_path / "wh"), tmp_path / "source", datetime.now(UTC)
    source.mkdir()
    for number in range(workers):  # one sentence, which takes minutes
        (source / f"{number}.txt").write_text(f"第{number}期" + "全县新建食堂12个，服务老人3500人，" * 20_000, "utf-8")
    command = [PROGRAMS / "jianbao", "ingest", source, "--warehouse", settings.root, "--workers", str(workers)]
    process = subprocess.Popen(
        command, env={**os.environ, "PREFECT_API_URL": prefect_server},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        running = {"state": {"type": {"any_": ["RUNNING"]}}, "name": {"like_": "transform batch"},
                   "start_time": {"after_": began.isoformat()}}  # fmt: skip
        until(lambda: len(post(prefect_server, "/task_runs/filter", task_runs=running)) >= workers, 120)
        time.sleep(2)  # from its start as Prefect knows it into the text
        stopped_at = time.monotonic()
        process.send_signal(stop)
        said, complained = process.communicate(timeout=30)
    finally:
        process.kill()
    assert time.monotonic() - stopped_at < 15
    assert (process.returncode, said) == (1, "")
    assert "stopped; what was committed stays. Run the same command again" in complained
    assert "Traceback" not in complained
    left = state.last_run(settings)
    assert left is not None
    assert "stopped, by hand or by a signal" in left.message
    assert not settings.published.exists()
    with writer_lock(settings) as died:
        assert died is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize(
    ("stdout", "as_json"),
    [
        ("closed", ()),
        ("full", ("--json",)),
        pytest.param("closed", ("--json",), marks=pytest.mark.long),
        pytest.param("full", (), marks=pytest.mark.long),
    ],
    ids=["closed-words", "full-json", "closed-json", "full-words"],
)
def test_the_status_says_what_became_of_the_warehouse_and_not_of_the_words(
    loaded: tuple[Path, dict[str, Any]], samples: Path, prefect_server: str, stdout: str, as_json: tuple[str, ...]
) -> None:
    if stdout == "closed":
        reading, writing = os.pipe()
        os.close(reading)
    else:
        writing = os.open("/dev/full", os.O_WRONLY)
    done = subprocess.run(
        [PROGRAMS / "jianbao", "ingest", samples, "--warehouse", loaded[0], *as_json],
        env={**os.environ, "PREFECT_API_URL": prefect_server},
        stdout=writing, stderr=subprocess.PIPE, text=True, timeout=120, check=False,
    )  # fmt: skip
    os.close(writing)
    assert done.returncode == 0
    full = "jianbao: what the run did could not be written (No space left on device); see  jianbao status\n"
    assert done.stderr == (full if stdout == "full" else "")


def test_an_error_is_one_json_object_too(jianbao: Jianbao, tmp_path: Path) -> None:
    process = jianbao("ingest", tmp_path / "nowhere", "--warehouse", tmp_path / "wh", "--json")
    assert process.status == process.summary["exit_status"] == 1
    assert process.summary["status"] == "failed"
    assert "nowhere is neither a file nor a folder" in process.summary["error"]
    assert process.summary["error"] in process.stderr


def test_the_terminal_says_what_happened(jianbao: Jianbao, loaded: tuple[Path, dict[str, Any]], samples: Path) -> None:
    process = jianbao("ingest", samples, "--warehouse", loaded[0])
    assert process.stdout.startswith("Nothing new: the published warehouse stays as it is.")
    assert "0 loaded, 6 skipped (unchanged), 0 quarantined" in process.stdout
    assert "uv run duckdb -readonly" in process.stdout
